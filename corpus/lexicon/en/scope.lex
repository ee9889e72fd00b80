# Over how much of a place or an organisation it holds: 0 nowhere, 1000
# everywhere. "In parts of the county" that becomes "across the county" is wider.
kind: scope
yes: across the whole county | in parts of the trust | in more parts of the city | nationwide
no: whole families | a part of the reason

# everywhere
across all               = 1000
across all of            = 1000
across the entire        = 1000
across the whole         = 1000
across the whole of      = 1000
all across               = 1000
all over                 = 1000
at every level           = 1000
at every site            = 1000
authority wide           = 1000
board wide               = 1000
borough wide             = 1000
city wide                = 1000
company wide             = 1000
council wide             = 1000
county wide              = 1000
district wide            = 1000
every corner of          = 1000
every part of            = 1000
everywhere               = 1000
force wide               = 1000
from top to bottom       = 1000
in all areas             = 1000
in all parts of          = 1000
in all services          = 1000
in all teams             = 1000
in every area            = 1000
in every corner of       = 1000
in every department      = 1000
in every part of         = 1000
in every service         = 1000
in every team            = 1000
nationwide               = 1000
organisation wide | organization wide = 1000
right across             = 1000
service wide             = 1000
system wide              = 1000
the length and breadth of = 1000
throughout               = 1000
throughout the           = 1000
trust wide               = 1000
up and down              = 1000

# in a large part
across much of           = 700
across most of           = 800
across many              = 600
in almost all areas      = 900
in many areas            = 600
in many parts of         = 600
in most areas            = 800
in most parts of         = 800
in most services         = 800
in most teams            = 800
in much of               = 700
in nearly all areas      = 900

# in a part
across a number of       = 450
across some              = 400
in a few areas           = 200
in a number of areas     = 450
in certain areas         = 400
in certain parts of      = 400
in isolated areas        = 200
in more areas            = 500
in more of               = 500
in more parts of         = 500
in one area              = 200
in one part of           = 200
in one team              = 200
in other areas           = 400
in part of               = 400
in parts of              = 400
in places                = 400
in pockets               = 300
in several areas         = 450
in some areas            = 400
in some parts of         = 400
in some services         = 400
in some teams            = 400
in two of                = 300
locally                  = 300
not everywhere           = 500
not in all areas         = 500
not in every             = 500
not yet everywhere       = 400
only in                  = 300

# where it was looked at: no more than that was seen
cases sampled            = 500
files sampled            = 500
from what we saw         = 500
in the sample            = 500
of those asked           = 500
records reviewed         = 500
records sampled          = 500
that were sampled        = 500
they met                 = 500
they saw                 = 500
they spoke to            = 500
they visited             = 500
we asked                 = 500
we checked               = 500
we examined              = 500
we heard from            = 500
we inspected             = 500
we interviewed           = 500
we looked at             = 500
we met                   = 500
we observed              = 500
we reviewed              = 500
we sampled               = 500
we saw                   = 500
we spoke to              = 500
we spoke with            = 500
we surveyed              = 500
we tested                = 500
we visited               = 500
