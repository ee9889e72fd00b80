# Who or what an official finding comes from.
kind: source
yes: the inspectors said | a report by Ofsted
no: the council said

audit
audit office
auditor*
commissioner
coroner
cqc
estyn
inquiry
inspection
inspector*
inspectorate
letter
ofsted
ombudsman
regulator
report
review
reviewers
watchdog
