# What a letter or a press release opens and ends with.
kind: letter
yes: Dear Ms Allegretti | Yours sincerely
no: a letter

dear = opening

kind regards = closing
yours faithfully = closing
yours sincerely = closing

ends = ends
note to editors = ends
notes for editors = ends
notes to editors = ends
