# What a service is expected to do. Done, it is no praise; denied, it is blame:
# "alarms were not tested", "none of it has been implemented".
kind: duty
yes: alarms were tested | it was carried out | records were kept
no: the alarm rang

acted on | act on
adhered to
analysed | analyzed | analyse | analyze
answered
apologised | apologized
appointed
approved
assessed | assess
assigned
audited
authorised | authorized
calibrated
carried out
challenged
checked | check
cleaned
collected
communicated
completed | complete
complied with | comply with
conducted
consulted | consult
controlled
corrected
declared
delivered
disclosed
documented | document
enforced | enforce
ensured | ensure
evaluated | evaluate
evidenced
examined
explained
explored | explore
filled
fixed
followed
followed up
funded
given
held to account | hold to account
heard
implemented | implement
included
informed
inspected
installed
invited
involved | involve
kept
labelled | labeled
listened to | listen to
logged
maintained | maintain
measured
met
monitored | monitor
notified | notify
offered | offer
published | publish
put in place
read
received | receive
reconciled
recorded | record
referred
repaired
replaced
reported | report
reviewed | review
revised
sampled
screened
seen
sent
serviced
shared | share
signed
supervised
supplied
tested | test
told
traced
tracked
trained
treated
updated | update
used
verified | verify
visited
vetted
weighed
