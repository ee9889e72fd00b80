# Offices that a person speaks from.
kind: office
yes: the Cabinet Member for Health | a spokesperson for the trust
no: the council

# elected
alderman
assembly member
cabinet member
cabinet secretary
city manager
cllr
commissioner for police
congressman | congresswoman
council leader
councillor
councilman | councilwoman
councilmember | council member
county executive
deputy leader
deputy mayor
elected mayor
executive member
first minister
governor
lead member
leader of the council
leader of the opposition
lord mayor
mayor
member of parliament
minister
police and crime commissioner
portfolio holder
prime minister
secretary of state
senator
shadow minister
vice president

# appointed
accounting officer
assistant chief constable
assistant commissioner
assistant director
attorney general
borough commander
chair
chairman | chairperson | chairwoman
chancellor
chief constable
chief executive
chief executive officer
chief finance officer
chief fire officer
chief medical officer
chief nurse
chief nursing officer
chief of police
chief of staff
chief officer
chief operating officer
chief superintendent
clinical director
commissioner of police
corporate director
dean
deputy chief constable
deputy chief executive
deputy director
director
director general
director of adult services
director of children's services
director of education
director of nursing
director of public health
executive director
finance director
general manager
head of service
head of services
headmaster | headmistress
headteacher | head teacher
interim chief executive
interim director
managing director
medical director
monitoring officer
permanent secretary
police chief
president and chief executive
prison governor
provost
registered manager
sheriff
strategic director
superintendent
town clerk
trustee
vice chair
vice chancellor

# who speaks for others
co author
communications director
lead author
lead researcher
press officer
principal investigator
professor
spokesman | spokesperson | spokeswoman
