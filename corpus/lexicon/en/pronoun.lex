# Pronouns that carry on with whom or what the sentence before named: "They also
# found ...", "It adds: ...", "She said: ..."; and the article, which does so
# before a name's last word: "the Authority".
kind: pronoun
yes: They found that it was late | she said
no: we are pleased | inspectors found

he = person
she = person

it = thing
this = thing

they = group

the = article
