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
had long = ever
has long = ever
have long = ever
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
in the year to = past
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
over the year = past
recently              = past
this month            = past
this week             = past
this year             = past
throughout the past   = past
within the last       = past
within the past       = past

# ahead: a time to come
as soon as possible = ahead
at once = ahead
before christmas = ahead
before long           = ahead
before the end of = ahead
by christmas = ahead
by easter = ahead
by january | by february | by march | by april | by may | by june = ahead
by july | by august | by september | by october | by november | by december = ahead
by next               = ahead
by the autumn         = ahead
by the end of         = ahead
by the new year = ahead
by the spring         = ahead
by the summer         = ahead
by the winter         = ahead
by year end = ahead
eventually = ahead
forthwith = ahead
imminently = ahead
in a matter of = ahead
in due course         = ahead
in the autumn         = ahead
in the coming         = ahead
in the long run = ahead
in the long term = ahead
in the near future    = ahead
in the new year = ahead
in the next           = ahead
in the short term = ahead
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
straight away = ahead
this autumn           = ahead
this spring           = ahead
this summer           = ahead
this winter           = ahead
within a few = ahead
within a month = ahead
within a week = ahead
within a year = ahead
within days = ahead
within months = ahead
within the next       = ahead
within weeks = ahead
within years = ahead

# once: at a time that is over
at one time           = once
back then             = once
formerly              = once
had previously        = once
in days gone by       = once
in former years       = once
in those days         = once
previously            = once
until recently        = once
used to               = once
