# Words that turn what follows into its opposite. "Doesn't" is read as "does
# not". far: of a verb, which reaches what is said of it to the end of its clause;
# near: only the words that follow; none: no negation, though a
# word in it is.
kind: negation
yes: it is not effective | without delay | nobody asked | an absence of planning
no: it is effective

a few = none
a good few = none
absence of = near
barely = near
cannot = far
devoid of = near
fail to = far
failed to = far
failing to = far
fails to = far
failure to = far
far fewer = far
far too few = far
few = far
few if any = far
fewer than half = far
free from = near
free of = near
hardly = near
hardly any = near
instead of = near
just a few = far
just a third = far
just half = far
just one in = far
lack of = near
lacked = near
lacking = near
lacks = near
less than a half = far
less than a quarter = far
less than a third = far
less than half = far
neither = far
never = far
no = near
no longer = far
no one = far
nobody = far
none = far
nor = far
not = far
not only = none
nothing = near
nowhere = near
only a few = far
only a fifth = far
only a fraction of = far
only a handful of = far
only a minority = far
only a quarter = far
only a small number of = far
only a small proportion = far
only a third = far
only half = far
only one in = far
only some = far
only two in = far
quite a few = none
rather than = near
refused to = far
refuses to = far
scarcely = near
struggle to = far
struggled to = far
struggles to = far
struggling to = far
too few = far
unable to = far
under half = far
very few = far
without = near
yet to = near
