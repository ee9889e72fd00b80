# Words that turn what follows into its opposite. "Doesn't" is read as "does
# not".
kind: negation
yes: it is not effective | without delay | nobody asked | an absence of planning
no: it is effective

absence of
barely
cannot
failed to
failing to
fails to
few if any
free from
free of
hardly
hardly any
instead of
lack of
lacked
lacking
lacks
neither
never
no
no longer
no one
nobody
none
nor
not
nothing
nowhere
rather than
scarcely
unable to
without
