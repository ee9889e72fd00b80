# Words that limit what stands beside them. clause: opens a clause inside its
# sentence; sentence: a whole sentence limits the one before; phrase: opens a
# phrase that limits.
kind: contrast
yes: mostly appropriate, although some inconsistency remains | However, it is late
no: and it is good

although = clause
but = clause
except = clause
though = clause
whereas = clause

by contrast = sentence
even so = sentence
however = sentence
nevertheless = sentence
nonetheless = sentence
that said = sentence
the same cannot be said = sentence
this is not so = sentence

against a target of = phrase
apart from = phrase
despite = phrase
in spite of = phrase
notwithstanding = phrase
subject to = phrase
