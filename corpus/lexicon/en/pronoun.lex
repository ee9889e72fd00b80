# Pronouns that carry on with whom or what the sentence before named: "They also
# found ...", "It adds: ...", "She said: ...".
kind: pronoun
yes: They found that it was late | she said
no: we are pleased | inspectors found

he = person
she = person

it = thing
this = thing

they = group
