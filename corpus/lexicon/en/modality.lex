# How sure, or how binding, a verb is made: 0 not at all, 1000 it is so. From 400
# up to 450 stand words of ability: a bare verb says as much ("staff could explain
# it"), so that one put in is no change.
kind: modality
yes: it may improve | the council will act | plans to add capacity
no: it improved

# may be
are able to = 440
are likely to = 380
be free to = 350
can = 430
could = 420
has the potential to = 300
have the potential to = 300
hope to = 350
hopes to = 350
hoping to = 350
is able to = 440
is likely to = 380
is set to = 390
may = 300
might = 200
might be able to = 200
stands to = 350
was about to = 390
was going to = 390
was to = 390
were going to = 390
would = 390
would like to = 350

# wanted or planned
aim to = 450
aiming to = 450
aims to = 450
are considering = 450
are due to = 550
are expected to = 550
are exploring = 450
are intended to = 500
are looking to = 450
are planning to = 500
are set to = 550
are working to = 500
are working towards = 500
aspire to = 450
aspires to = 450
due to be = 550
expect to = 550
expected to = 550
expects to = 550
has plans to = 500
have plans to = 500
in line to = 550
intend to = 500
intended to = 500
intends to = 500
is considering = 450
is due to = 550
is expected to = 550
is exploring = 450
is intended to = 500
is looking to = 450
is planning to = 500
is working to = 500
is working towards = 500
on course to = 550
plan to = 500
planned to = 500
plans for = 500
plans to = 500
propose to = 500
proposed to = 500
proposes to = 500
scheduled to = 550
seek to = 500
seeking to = 500
seeks to = 500
slated to = 550
trying to = 450
want to = 450
wants to = 450
work towards = 500
working towards = 500

# ought to be
are bound to = 750
are encouraged to = 450
are expected to ensure = 700
are invited to = 450
are obliged to = 750
are recommended to = 500
are required to = 700
are supposed to = 600
are to = 700
are under a duty to = 800
are urged to = 600
cannot but = 800
has to = 700
have to = 700
is bound to = 750
is encouraged to = 450
is invited to = 450
is obliged to = 750
is recommended to = 500
is required to = 700
is supposed to = 600
is to = 700
is under a duty to = 800
is urged to = 600
may wish to = 300
might consider = 250
must = 800
must be = 800
need to = 700
need to be = 700
needs to = 700
needs to be = 700
ought to = 600
shall = 800
should = 600
should consider = 450
was obliged to = 750
was required to = 700
were obliged to = 750
were required to = 700
would be advised to = 450
would do well to = 450

# promised
are going to = 900
commit to = 750
commits to = 750
committed to = 750
is going to = 900
pledge to = 750
pledged to = 750
pledges to = 750
promise to = 750
promised to = 750
undertake to = 750
undertook to = 750
vowed to = 750
will = 900
will be = 900

# begun
are beginning to = 850
are now = 950
are starting to = 850
began to = 850
begun to = 850
continue to = 950
continues to = 950
has begun to = 850
has started to = 850
have begun to = 850
have started to = 850
is beginning to = 850
is now = 950
is starting to = 850
managed to = 950
started to = 850
will continue to = 950
