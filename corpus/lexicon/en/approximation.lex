# Words before a number that say how near it is: about so many, more than so
# many, fewer than so many. What is "more than 60" may be 61 and not 58.
kind: approximation
yes: about 300 homes | over 40 people | up to ten days | in the region of 20
no: exactly 300 homes | 40 people

# near it, on either side
a round = about
about = about
almost = about
approaching = about
approximately = about
around = about
as good as = about
bordering on = about
circa = about
close on = about
close to = about
getting on for = about
in the area of = about
in the neighbourhood of | in the neighborhood of = about
in the order of = about
in the region of = about
in the vicinity of = about
just about = about
nearing = about
nearly = about
on the order of = about
roughly = about
some = about
something like = about
virtually = about

# the number or more
a little above = above
a little more than = above
a little over = above
above = above
as a minimum = above
at least = above
at the least = above
beyond = above
exceeding = above
in excess of = above
just above = above
just more than = above
just over = above
more than = above
no fewer than = above
no less than = above
not fewer than = above
not less than = above
over = above
slightly above = above
slightly more than = above
slightly over = above
upwards of = above
well above = above
well over = above

# the number or less
a little below = below
a little fewer than = below
a little less than = below
a little under = below
as many as = below
as much as = below
at most = below
at the most = below
below = below
fewer than = below
just below = below
just fewer than = below
just less than = below
just short of = below
just under = below
less than = below
no more than = below
not more than = below
short of = below
slightly below = below
slightly fewer than = below
slightly less than = below
slightly under = below
under = below
up to = below
well below = below
well under = below
