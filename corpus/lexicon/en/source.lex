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
care inspectorate
care inspectorate wales
care quality commission
charity commission
children's commissioner
commissioner
coroner
court of auditors
cqc
drinking water inspectorate
education scotland
environment agency
estyn
evaluators
examiners
financial conduct authority
fire inspectorate
gao
general accountability office
government accountability office
health inspectorate wales
healthcare improvement scotland
healthcare inspectorate wales
his majesty's chief inspector | her majesty's chief inspector
his majesty's inspectors | her majesty's inspectors
hiw
hmi
hmicfrs
hmip
housing ombudsman
information commissioner
inspection team
inspector general
inspector*
inspectorate
inspectorate of constabulary
joint commission
nao
national audit office
ofcom
office for students
office of inspector general
ofgem
ofsted
ofwat
ombudsman
ombudsmen
panel of experts
public accounts committee
quality assurance agency
regulator
regulator of social housing
regulators
researchers
review panel
review team
reviewers
rqia
scientists
select committee
visiting team
watchdog
watchdogs
