# How many, from 0 (none) to 1000 (all).
kind: quantifier
yes: most children | a small minority of families | all staff
no: the children

a small number of = 150
few | a few | a handful of = 150
hardly any | scarcely any = 50
no one | nobody | none = 0

a minority | a minority of = 300
a number of = 350
a small minority = 150
a large minority = 400
several = 350
some = 300
various = 350

a third = 330
half = 500
many = 600
two thirds = 660

a majority | the majority = 600
a large majority | the large majority | the vast majority = 850
most = 750

almost all | nearly all = 900
all = 1000
each = 1000
every = 1000
everybody | everyone = 1000
