# Verbs of no content that stand between a subject and what is said of it. What
# is said behind one is a statement of its own.
kind: auxiliary
yes: plans are late | they have gaps | it remains weak
no: late plans

am
are
be
became
become
becomes
been
being
did
do
does
had
has
have
having
is
remain
remained
remains
seem
seemed
seems
was
were
