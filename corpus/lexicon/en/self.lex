# A speaker on his own or his organisation's behalf.
kind: self
yes: we are pleased | our staff
no: they are pleased | the council is pleased

i
me
mine
my
myself
our
ours
ourselves
us
we
