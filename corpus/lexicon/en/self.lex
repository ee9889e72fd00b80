# A speaker on the organisation's own behalf.
kind: self
yes: we are pleased
no: they are pleased

i
me
my
our
ours
ourselves
us
we
