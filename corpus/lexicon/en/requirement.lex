# Words that ask for something to be done.
kind: requirement
yes: The trust must act | leaders should ensure | areas for priority action
no: The trust acted

# must
are obliged to
are required to
are to ensure
as a matter of urgency
at the latest by
be required to
has to
have to
is obliged to
is required to
it is essential that
it is imperative that
it is vital that
mandatory action
must
must ensure
must improve
priority action
required action
required actions
shall
urgent action
urgently need
urgently needs to
we require

# should
it is important that
need to
need to be
need to ensure
need to improve
needed to ensure
needs attention
needs improvement
needs to
needs to be
needs to ensure
needs to improve
ought to
recommend*
require further
requires further
should
should be
should consider
should ensure
should improve
should make sure
should review
we advise
we ask
we expect
we recommend
we suggest
what needs to improve

# more is wanted
area for development
area for improvement
areas for development
areas for improvement
areas for priority action
further action is needed
further development is needed
further improvement is needed
further work is needed
further work is required
improvement is needed
improvement is required
improvements are needed
improvements are required
more is needed
more needs to be done
more remains to be done
more to be done
more to do
more work is needed
more work is required
needs strengthening
remains to be done
room for improvement
