# Words that turn what follows into its opposite. "Doesn't" is read as "does
# not". far: of a verb, which reaches what is said of it to the end of its clause;
# near: only the words that follow.
kind: negation
yes: it is not effective | without delay | nobody asked | an absence of planning
no: it is effective

absence of = near
barely = near
cannot = far
devoid of = near
fail to = far
failed to = far
failing to = far
fails to = far
failure to = far
few if any = far
free from = near
free of = near
hardly = near
hardly any = near
instead of = near
lack of = near
lacked = near
lacking = near
lacks = near
neither = far
never = far
no = near
no longer = far
no one = far
nobody = far
none = far
nor = far
not = far
nothing = near
nowhere = near
rather than = near
refused to = far
refuses to = far
scarcely = near
struggle to = far
struggled to = far
struggles to = far
struggling to = far
unable to = far
without = near
yet to = near
