# Words that make a statement stronger or weaker by degree: how much they add
# (to 1000) or take away (to -1000).
kind: degree
yes: a very good service | much stronger planning
no: a good service

# to the full
absolutely = 900
completely = 900
dramatically = 800
enormously = 800
entirely = 900
exceptionally = 800
extremely = 900
fully = 900
hugely = 800
immensely = 800
in all respects = 900
in every respect = 900
incredibly = 800
outstandingly = 800
profoundly = 800
radically = 800
remarkably = 800
totally = 900
utterly = 900
vastly = 800
wholly = 900
without exception = 900

# strong
acutely = 600
badly = 600
considerably = 600
deeply = 600
especially = 500
far = 600
greatly = 600
heavily = 600
highly = 600
increasingly = 500
markedly = 600
much = 600
notably = 600
particularly = 600
really = 500
seriously = 600
severely = 600
sharply = 600
significantly = 600
so = 500
steeply = 600
strikingly = 600
strongly = 600
substantially = 600
such = 500
too = 600
truly = 500
unusually = 600
very = 600
very much = 600
well above = 500
well below = 500
widely = 600

# comparatives and superlatives
best = 700
better = 400
bigger = 400
clearer = 400
closer = 400
deeper = 400
earlier = 400
easier = 400
faster = 400
fastest = 700
fewer = 400
fewest = 700
greater = 400
greatest = 700
harder = 400
higher = 400
highest = 700
largest = 700
later = 400
least = 700
longer = 400
lower = 400
lowest = 700
more = 400
most of all = 700
poorer = 400
poorest = 700
quicker = 400
safer = 400
sharper = 400
shorter = 400
slower = 400
slowest = 700
smaller = 400
sooner = 400
stronger = 400
strongest = 700
tighter = 400
weaker = 400
weakest = 700
wider = 400
worse = 400
worst = 700

# some
clearly = 200
fairly = 200
noticeably = 200
quite = 200
rather = 200
reasonably = 200
relatively strong = 200
steadily = 200
sufficiently = 200
visibly = 200

# weak
a bit = -200
a fraction = -400
a little = -200
a touch = -400
barely = -400
fractionally = -400
just about = -400
less = -400
marginally = -400
minimally = -400
moderately = -200
modestly = -200
more or less = -200
only just = -400
scarcely = -400
slightly = -400
slightly less = -200
slowly = -400
somewhat = -200
to a degree = -200
