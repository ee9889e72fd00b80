# Words that say that something is more or less: 1000 very much more, -1000 very
# much less. Whether that is good or bad is the measure's: see measure.lex.
kind: trend
yes: complaints have doubled | attendance is low | it fell sharply
no: complaints were read

# more
a rise in = 500
an increase in = 500
climb | climbed | climbing | climbs = 500
double | doubled | doubles | doubling = 600
elevated = 400
escalated = 500
exceeded = 400
gone up | goes up | go up | went up = 500
grew = 500
growing = 500
growth in = 500
has grown | have grown | had grown = 500
high = 400
higher = 450
increase | increased | increases | increasing = 500
jumped = 600
longer = 450
mounting = 500
on the rise = 500
peaked = 500
quadrupled = 700
rise | rises | rising | risen | rose = 500
rise in = 500
rocketed = 700
sharply up = 600
soared = 700
spiked = 600
surge in = 600
surged = 600
too high = 500
trebled | tripled = 650
up by = 500

# less
a drop in = -500
a fall in = -500
a reduction in = -500
came down | come down | coming down = -500
cut = -500
decrease | decreased | decreases | decreasing = -500
decline | declined | declines | declining = -500
diminished = -450
dip | dipped = -450
down by = -500
drop | dropped | dropping | drops = -500
dwindled = -550
eased = -400
fallen | falling | fell = -500
gone down | goes down | go down | went down = -500
halved | halving = -600
less = -400
low = -400
lower = -450
plummeted = -700
plunged = -700
reduced | reduces | reducing = -500
shortened = -450
shorter = -450
shrank | shrinking | shrunk = -500
slumped = -600
stubbornly low = -500
tumbled = -600
