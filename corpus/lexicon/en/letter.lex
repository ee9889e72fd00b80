# What a letter or a press release opens and ends with.
kind: letter
yes: Dear Ms Allegretti | Yours sincerely | Notes to editors
no: a letter

dear = opening
to whom it may concern = opening

best regards = closing
best wishes = closing
faithfully yours = closing
kind regards = closing
respectfully submitted = closing
respectfully yours = closing
sincerely = closing
sincerely yours = closing
very truly yours = closing
warm regards = closing
with best wishes = closing
with kind regards = closing
yours faithfully = closing
yours sincerely = closing
yours truly = closing

end of release = ends
ends = ends
for media enquiries | for media inquiries = ends
media contact = ends
media contacts = ends
media enquiries | media inquiries = ends
note for editors = ends
note to editor = ends
note to editors = ends
notes for editors = ends
notes to editor = ends
notes to editors = ends
press contact = ends
press contacts = ends
press office contact = ends
