# Words that limit what stands beside them. clause: opens a clause inside its
# sentence; sentence: a whole sentence that opens with it limits the one
# before; phrase: opens a phrase that limits.
kind: contrast
yes: mostly appropriate, although some inconsistency remains | However, it is late | against a target of 95%
no: and it is good | likewise

although = clause
but = clause
even though = clause
except = clause
except that = clause
though = clause
whereas = clause

admittedly = sentence
against this = sentence
but this is not = sentence
by contrast = sentence
conversely = sentence
even so = sentence
having said that = sentence
however = sentence
in contrast = sentence
nevertheless = sentence
nonetheless = sentence
on the other hand = sentence
regrettably = sentence
that said = sentence
the exception is = sentence
the exception was = sentence
the picture is different = sentence
the reverse is true = sentence
the same cannot be said = sentence
the same is not true = sentence
the same was not true = sentence
there is more to do = sentence
this is not always = sentence
this is not so = sentence
this is not the case = sentence
this is not true = sentence
this was not so = sentence
this was not the case = sentence
unfortunately = sentence

against a target of = phrase
against its target of = phrase
against the target of = phrase
albeit = phrase
apart from = phrase
aside from = phrase
below the target = phrase
compared to = phrase
compared with = phrase
despite = phrase
except for = phrase
excluding = phrase
in comparison with = phrase
in spite of = phrase
notwithstanding = phrase
only if = phrase
other than = phrase
provided that = phrase
save for = phrase
short of = phrase
subject to = phrase
with the exception of = phrase
