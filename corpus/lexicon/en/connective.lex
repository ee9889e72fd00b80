# Words that join a clause to what stands beside it, and how: contrast (the
# other side), concession (what takes something back), condition (under which
# alone it holds), cause (why, or what follows from it), circumstance (when or
# for whom: what it names is the case at hand and no judgement). sentence: a
# whole sentence that opens with it limits the one before. inner: opens a clause
# only behind a comma, and elsewhere means something else ("while they wait").
# link: joins equals and opens no clause.
kind: connective
yes: mostly appropriate, although some inconsistency remains | However, it is late | against a target of 95% | late, which means that children wait | subject to a review
no: it is good | likewise

# contrast: the other side of it
but = contrast
in line with other = contrast
in line with similar = contrast
in line with that of = contrast
in line with the average = contrast
in line with the national = contrast
in line with those of = contrast
lower than the national = contrast
no better than = contrast
own target of = contrast
similar to that of = contrast
similar to the national = contrast
whereas = contrast
yet = inner
while = inner
whilst = inner
against a target of = contrast
against its target of = contrast
against the target of = contrast
apart from = contrast
aside from = contrast
below the target = contrast
compared to = contrast
compared with = contrast
except = contrast
except for = contrast
except that = contrast
excluding = contrast
in comparison with = contrast
in contrast to = contrast
other than = contrast
save for = contrast
short of = contrast
with the exception of = contrast

# concession: it holds in spite of this
albeit = concession
although = concession
despite = concession
despite the fact that = concession
even if = concession
even though = concession
in spite of = concession
notwithstanding = concession
regardless of = concession
though = concession

# condition: it holds only so
as long as = condition
assuming that = condition
in cases where = condition
in the event that = condition
on condition that = condition
only if = condition
only when = condition
only where = condition
provided that = condition
provided they = condition
providing that = condition
so long as = condition
subject to = condition
unless = condition

# cause: why, or what comes of it
as a consequence of = cause
as a result of = cause
because = cause
because of = cause
due to = cause
given that = cause
in view of = cause
leading to = cause
meaning that = cause
on account of = cause
owing to = cause
resulting in = cause
so that = cause
thanks to = cause
thereby = cause
this means that = cause
which has led to = cause
which leads to = cause
which led to = cause
which meant = cause
which meant that = cause
which means = cause
which means that = cause
which results in = cause

# circumstance: the case at hand
at a time when = circumstance
if = circumstance
in the event of = circumstance
once = circumstance
when = circumstance
whenever = circumstance
where = circumstance
wherever = circumstance

# circumstance: whom it is for
adults who = circumstance
anyone who = circumstance
children who = circumstance
families who = circumstance
learners who = circumstance
offenders who = circumstance
patients who = circumstance
people who = circumstance
prisoners who = circumstance
pupils who = circumstance
residents who = circumstance
those who = circumstance
victims who = circumstance
women who = circumstance

# joining equals
and = link
as well as = link
or = link

# a sentence that limits the one before
admittedly = sentence
against this = sentence
at the same time = sentence
but this is not = sentence
by contrast = sentence
conversely = sentence
despite this = sentence
even so = sentence
having said that = sentence
however = sentence
in contrast = sentence
in spite of this = sentence
it has yet to be = sentence
it is not clear = sentence
it is not yet clear = sentence
it is not yet known = sentence
it is still too early = sentence
it is too early = sentence
it is too soon = sentence
it is unclear = sentence
it remains to be seen = sentence
it was too early = sentence
it was too soon = sentence
more remains to be done = sentence
nevertheless = sentence
nonetheless = sentence
notwithstanding this = sentence
on the other hand = sentence
regrettably = sentence
that is still = sentence
that said = sentence
that was still = sentence
the exception is = sentence
the exception was = sentence
the impact is not yet = sentence
the impact of this is not yet = sentence
the picture is different = sentence
the reverse is true = sentence
the same cannot be said = sentence
the same is not true = sentence
the same was not true = sentence
there is more to do = sentence
there is not yet = sentence
there is still = sentence
there remains = sentence
these are still = sentence
this did not extend = sentence
this does not apply = sentence
this does not extend = sentence
this falls short = sentence
this fell short = sentence
this has not been = sentence
this has not yet = sentence
this has yet to = sentence
this is below = sentence
this is less than = sentence
this is not always = sentence
this is not consistent = sentence
this is not reflected = sentence
this is not so = sentence
this is not the case = sentence
this is not true = sentence
this is not yet = sentence
this is slower than = sentence
this is still = sentence
this is well below = sentence
this is worse than = sentence
this was below = sentence
this was not always = sentence
this was not consistent = sentence
this was not so = sentence
this was not the case = sentence
this was still = sentence
this was well below = sentence
this was worse than = sentence
unfortunately = sentence
yet to be seen = sentence
