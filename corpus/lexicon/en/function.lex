# Words that hold a sentence together and say nothing of their own. They count
# next to nothing when two texts are compared. Negations and quantities are
# not among them.
kind: function
yes: it is of the
no: inspectors found weaknesses

# articles and pointing words
a
an
such
that
the
these
this
those

# pronouns
he
her
hers
herself
him
himself
his
i
it
its
itself
me
mine
my
myself
one
oneself
our
ours
ourselves
she
their
theirs
them
themselves
they
us
we
you
your
yours
yourself
yourselves

# asking and relating words
how
what
whatever
when
whenever
where
wherever
whether
which
whichever
who
whoever
whom
whose
why

# prepositions
about
above
across
after
against
along
alongside
amid
among
amongst
around
as
at
before
behind
below
beneath
beside
besides
between
beyond
by
during
for
from
in
inside
into
near
of
off
on
onto
out
outside
over
per
regarding
since
through
throughout
till
to
toward
towards
under
underneath
until
up
upon
via
with
within

# joining words
also
although
and
because
but
either
else
even
hence
however
if
instead
meanwhile
moreover
or
otherwise
so
than
then
thereby
therefore
though
thus
too
unless
whereas
whereby
while
whilst
yet

# auxiliary verbs
am
are
be
been
being
can
could
did
do
does
doing
had
has
have
having
is
may
might
must
ought
shall
should
was
were
will
would

# here, there, now
ever
here
just
now
there
very
