# Words that turn what follows into its opposite.
kind: negation
yes: it is not effective | without delay | nobody asked
no: it is effective

cannot
hardly
lack of
neither
never
no
nobody
none
nor
not
nothing
without
