# Offices that a person speaks from.
kind: office
yes: the Cabinet Member for Health
no: the council

cabinet member
chair
chief constable
chief executive
chief nurse
cllr
councillor
deputy leader
director
executive director
headteacher | head teacher
leader of the council
mayor
minister
spokesman | spokesperson | spokeswoman
