# Units of time, so that "60 minutes" and "one hour" are heard as the same, and
# the words for a hundredth part and for what a number is multiplied by.
kind: unit
yes: within 24 hours | six months old | two decades
no: it was timely | a momentous change
billion | bn            = billion
century | centuries    = century
day | days             = day
decade | decades       = decade
fortnight | fortnights = fortnight
hour | hours           = hour
million | m            = million
minute | minutes       = minute
month | months         = month
night | nights         = day
pc = percent
per cent | percent     = percent
per hundred = percent
quarter | quarters      = quarter
second | seconds       = second
thousand               = thousand
week | weeks           = week
year | years           = year
