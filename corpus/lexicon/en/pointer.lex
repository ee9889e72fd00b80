# Words by which a text points its reader elsewhere. whole: says so by itself;
# verb and place: only together ("can be read on our website").
kind: pointer
yes: The full report can be read on the Ofsted website | For more information, visit us
no: support was of use | the letter says so

enquiries should be = whole
find out more = whole
follow us on = whole
for further details = whole
for further information = whole
for more details = whole
for more information = whole
learn more about = whole
more information about = whole
read more = whole
read the findings in full = whole
read the full findings = whole
read the full letter = whole
read the full report = whole
read the letter in full = whole
read the report in full = whole
see the full report = whole
to find out more = whole
view the full report = whole
you can read = whole

accessed = verb
appear* = verb
available = verb
be found = verb
be read = verb
be seen = verb
be viewed = verb
download* = verb
published = verb
read = verb
see = verb
view = verb
visit = verb

here = place
online = place
web page | webpage = place
web site | website = place
web sites | websites = place
