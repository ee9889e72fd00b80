# Who or what an official finding comes from.
kind: source
yes: the inspectors said | a report by Ofsted | the watchdog found
no: the council said

# what it stands in
assessment report
audit
audit letter
audit report
external audit
findings
focused visit
ilacs
independent review
inquiry
inspection
inspection letter
inspection report
investigation report
joint targeted area inspection
letter
monitoring visit
peer challenge
peer review
report
review
serious case review
study
white paper

# who makes it
assessors
audit commission
audit office
audit scotland
audit wales
auditor*
authors
building safety regulator
care inspectorate
care inspectorate wales
care quality commission
charity commission
children's commissioner
civil aviation authority
commissioner
competition and markets authority
coroner
court of auditors
cqc
criminal justice inspection
data protection authority
drinking water inspectorate
education scotland
electoral commission
environment agency
environment protection agency
environment protection authority
environmental protection agency
equality and human rights commission
estyn
evaluators
examiners
financial conduct authority
fire inspectorate
food safety authority
food standards agency
gambling commission
gao
general accountability office
general medical council
government accountability office
health and safety executive
health information and quality authority
health inspectorate wales
healthcare improvement scotland
healthcare inspectorate wales
hiqa
his majesty's chief inspector | her majesty's chief inspector
his majesty's inspectors | her majesty's inspectors
hiw
hmi
hmicfrs
hmip
housing ombudsman
human rights commission
improvement service
information commissioner
inspection agency
inspection authority
inspection team
inspector general
inspector*
inspectorate
inspectorate of constabulary
joint commission
law commission
mental welfare commission
nao
national audit office
nursing and midwifery council
ofcom
office for budget responsibility
office for environmental protection
office for nuclear regulation
office for students
office of inspector general
office of rail and road
ofgem
ofsted
ofwat
ombudsman
ombudsmen
panel of experts
police complaints commission
public accounts commission
public accounts committee
quality assurance agency
quality commission
regulation agency
regulation authority
regulation commission
regulator
regulator of social housing
regulators
regulatory agency
regulatory authority
regulatory commission
researchers
review panel
review team
reviewers
rqia
safety board
safety investigation branch
safety investigations body
scientists
scrutiny committee
select committee
standards agency
standards authority
standards commission
statistics authority
supervisory authority
visiting team
watchdog
watchdogs
