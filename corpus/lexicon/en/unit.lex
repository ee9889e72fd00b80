# Units of time, so that "60 minutes" and "one hour" are heard as the same, and
# the words for a part of a whole and for what a number is multiplied by.
kind: unit
yes: within 24 hours | six months old | two decades | two thirds of | one in fourteen
no: it was timely | a momentous change
billion | bn            = billion
business day | business days = working-day
century | centuries    = century
day | days             = day
decade | decades       = decade
eighth | eighths = eighth
fifth | fifths = fifth
fortnight | fortnights = fortnight
half | halves = half
hour | hours           = hour
million | m            = million
minute | minutes       = minute
month | months         = month
night | nights         = day
ninth | ninths = ninth
one in = one-in
one in every = one-in
one of every = one-in
one out of = one-in
one out of every = one-in
pc = percent
per cent | percent     = percent
per hundred = percent
quarter | quarters      = quarter
second | seconds       = second
seventh | sevenths = seventh
sixth | sixths = sixth
tenth | tenths = tenth
third | thirds = third
thousand               = thousand
week | weeks           = week
week day | week days = working-day
weekday | weekdays = working-day
working day | working days = working-day
year | years           = year
