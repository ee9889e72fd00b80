# When it was so, and since when: where a press text keeps the point and names
# another time, the time frame has moved. The value says which kind of time; two
# of one kind are compared by the words and numbers behind them.
kind: time
yes: better since the last inspection | over the past year | they are now used
no: the visits are timely | a past owner

# now: at present
at present       = now
currently        = now
nowadays         = now
now              = now
presently        = now
these days       = now
today            = now

# ever: at all times, before and now
always been      = ever
always had       = ever
always have been = ever
always has been  = ever
for a long time  = ever
for decades      = ever
for many years   = ever
for years        = ever
historically     = ever
long been        = ever
long had         = ever
long have been   = ever
long has been    = ever

# since: from a time in the past on
after the last inspection     = since
ever since                    = since
following the last inspection = since
from the start of             = since
since                         = since
since then                    = since
starting in                   = since

# past: a stretch of time that has just ended
during the last       = past
during the past       = past
during the previous   = past
for the last          = past
for the past          = past
in recent months      = past
in recent weeks       = past
in recent years       = past
in the last           = past
in the past           = past
in the previous       = past
in the preceding      = past
last month            = past
last week             = past
last year             = past
lately                = past
of late               = past
over recent months    = past
over recent years     = past
over the last         = past
over the past         = past
over the previous     = past
recently              = past
the previous year     = past
this month            = past
this week             = past
this year             = past
throughout the past   = past
within the last       = past
within the past       = past

# ahead: a time to come
before long           = ahead
by next               = ahead
by the autumn         = ahead
by the end of         = ahead
by the spring         = ahead
by the summer         = ahead
by the winter         = ahead
in due course         = ahead
in the autumn         = ahead
in the coming         = ahead
in the near future    = ahead
in the next           = ahead
in the spring         = ahead
in the summer         = ahead
in the winter         = ahead
later this month      = ahead
later this year       = ahead
next month            = ahead
next week             = ahead
next year             = ahead
over the coming       = ahead
over the next         = ahead
over time             = ahead
shortly               = ahead
soon                  = ahead
this autumn           = ahead
this spring           = ahead
this summer           = ahead
this winter           = ahead
within the next       = ahead
