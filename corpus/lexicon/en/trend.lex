# Words that say that something is more or less: 1000 very much more, -1000 very
# much less. Whether that is good or bad is the measure's: see measure.lex.
kind: trend
yes: complaints have doubled | attendance is low | it fell sharply
no: complaints were read

# more
a rise in = 500
an increase in = 500
climb | climbed | climbing | climbs = 500
crept up = 250
double | doubled | doubles | doubling = 600
edged up = 250
elevated = 400
escalated = 500
exceeded = 400
exploded = 800
gone up | goes up | go up | went up = 500
grew = 500
growing = 500
growth in = 500
has grown | have grown | had grown = 500
high = 400
higher = 450
inched up = 250
increase | increased | increases | increasing = 500
jumped = 600
longer = 450
mounting = 500
nudged up = 250
on the rise = 500
peaked = 500
quadrupled = 700
rise | rises | rising | risen | rose = 500
rise in = 500
rocketed | skyrocketed = 800
sharply up = 600
soar | soared | soaring = 800
spiked = 600
surge in = 700
surge | surged = 700
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
dip | dipped = -300
down by = -500
drop | dropped | dropping | drops = -500
dwindled = -550
eased = -300
edged down = -250
fallen | falling | fell = -500
gone down | goes down | go down | went down = -500
halved | halving = -600
less = -400
low = -400
lower = -450
nosedived = -800
nudged down = -250
plummet | plummeted = -800
plunge | plunged = -800
reduced | reduces | reducing = -500
shortened = -450
shorter = -450
shrank | shrinking | shrunk = -500
slipped = -300
slumped = -700
stubbornly low = -500
tumbled = -700
