# How an organisation answers. feeling: what it feels; promise: what it will do.
kind: stance
yes: we are pleased with the report
no: the service is good

committed = feeling
delighted = feeling
determined = feeling
disappointed = feeling
grateful = feeling
pleased = feeling
proud = feeling
sorry = feeling
thank* = feeling
welcome* = feeling

action plan = promise
we are working = promise
we have started = promise
we will = promise
will continue = promise
