# Words that limit a statement. The value is how much of it they leave, 0 to
# 1000. How many and how often have files of their own (quantifier, frequency).
kind: hedge
yes: decisions are mostly appropriate | a comparatively high proportion | early signs of progress
no: decisions are appropriate | it is the most effective

# approximators
approximately = 900
broadly = 800
comparative = 700
comparatively = 700
generally = 800
in general = 800
in the main = 800
largely = 800
mainly = 800
mostly = 800
predominantly = 800
reasonably = 700
relatively = 700
roughly = 900
somewhat = 500
to a large extent = 800
to some extent = 500

# parts and places
for the most part = 800
in many cases = 700
in most areas = 800
in most cases = 800
in most instances = 800
in parts of = 500
in places = 500
in some areas = 500
in some cases = 500
in some respects = 500
part of the reason = 500
partially = 500
partly = 500

# shields
apparently = 600
appear to | appears to = 600
indicates = 700
likely to = 700
potentially = 500
seem to | seems to = 600
suggests = 700
tend to | tends to = 700

# time
at the time of our visit | at the time of the visit | at the time of the inspection | when we visited = 700
beginning to = 500
begun to = 500
early evidence = 400
early impact = 500
early indications = 400
early progress = 500
early results = 500
early signs = 400
emerging = 500
increasingly = 700
initial = 600
starting to = 500
