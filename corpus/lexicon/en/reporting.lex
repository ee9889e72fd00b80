# Verbs that give words to somebody. say: of people; find: of findings.
kind: reporting
yes: inspectors praised the council | he said
no: the council

added = say
adding = say
commented = say
explained = say
said = say
says = say
stated = say
told = say
wrote = say

acknowledge* = find
conclude* = find
criticise* | criticize* = find
describe* = find
found = find
highlight* = find
identified = find
judged = find
note* = find
praise* = find
rated = find
recognised | recognized = find
recommend* = find
warn* = find
