# Words that ask for something to be done, and how bindingly: 1000 it is the law,
# 0 it is no more than a thought. A list of what must be done that a press text
# introduces as ideas is told more weakly.
kind: requirement
yes: The trust must act | leaders should ensure | areas for priority action
no: The trust acted

# must
areas for priority action = 900
breach of = 900
immediate action = 900
in breach of = 900
legal obligations = 900
legal requirement = 900
legal requirements = 900
requirement notice = 900
statutory = 900
are obliged to = 900
are required to = 900
are to ensure = 900
as a matter of urgency = 900
at the latest by = 900
be required to = 900
has to = 900
have to = 900
is obliged to = 900
is required to = 900
it is essential that = 900
it is imperative that = 900
it is vital that = 900
mandatory action = 900
must = 900
must ensure = 900
must improve = 900
priority action = 900
required action = 900
required actions = 900
shall = 900
urgent action = 900
urgently need = 900
urgently needs to = 900
we require = 900

# should
it is important that = 600
need to = 600
need to be = 600
need to ensure = 600
need to improve = 600
needed to ensure = 600
needs attention = 600
needs improvement = 600
needs to = 600
needs to be = 600
needs to ensure = 600
needs to improve = 600
ought to = 600
recommend* = 600
require further = 600
requires further = 600
should = 600
should be = 600
should consider = 600
should ensure = 600
should improve = 600
should make sure = 600
should review = 600
we advise = 600
we ask = 600
we expect = 600
we recommend = 600
we suggest = 600
what needs to improve = 600

# more is wanted
area for development = 500
area for improvement = 500
areas for development = 500
areas for improvement = 500
further action is needed = 500
further development is needed = 500
further improvement is needed = 500
further work is needed = 500
further work is required = 500
improvement is needed = 500
improvement is required = 500
improvements are needed = 500
improvements are required = 500
more is needed = 500
more needs to be done = 500
more remains to be done = 500
more to be done = 500
more to do = 500
more work is needed = 500
more work is required = 500
needs strengthening = 500
remains to be done = 500
room for improvement = 500

# suggested: they leave it to those who are asked
build further on = 300
build on the = 300
build on this = 300
build on these = 300
continue to build = 300
could consider = 300
could usefully = 300
food for thought = 200
further enhance = 300
further strengthen = 300
ideas for = 250
invite | invited | invites = 350
may wish to = 250
might consider = 250
opportunities to = 300
opportunity to = 300
pointers = 300
suggest | suggested | suggests | suggesting = 300
suggestion | suggestions = 300
tips = 200
