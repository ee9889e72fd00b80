# Synonyms of findings and news, written by hand: each word of a line can stand
# for each other one. They lie over related.lex, and a value of 0 strikes a pair
# of it out. Below 500 a word stands for the other only among others.
kind: related
yes: the staff ~ their employees | rarely ~ seldom | rapid progress ~ swift progress | pupils ~ learners
no: a firm handshake ~ a wobbly table

# people
adolescent | teenager = 700
apprentice | trainee = 600
carer | caregiver = 900
citizen | resident = 700
civilian | public = 400
clinician | doctor | physician = 700
colleague | staff = 600
constable | officer = 600
councillor | member = 500
employee | personnel | staff | worker | workforce = 750
householder | occupant | resident | tenant = 600
inmate | prisoner = 900
lawmaker | legislator | parliamentarian = 900
learner | pupil | student = 800
leader | manager = 500
medic | doctor = 700
midwife | midwifery = 900
offender | perpetrator = 700
patient | inpatient = 700
resident | inhabitant = 800
taxpayer | ratepayer = 800
victim | survivor = 500
youngster | child | kid = 800
youth | young = 600

# bodies and places
academy | school = 600
agency | organisation | body = 500
authority | council = 600
clinic | surgery = 500
constabulary | police = 900
court | tribunal = 600
hospital | infirmary = 900
jail | prison = 900
nursery | preschool = 800
regulator | watchdog = 800
town | borough = 400
ward | neighbourhood = 400

# what is written and said
account | report = 400
acknowledge | admit | concede = 700
advice | guidance = 800
answer | reply | respond = 750
applaud | commend | compliment | praise = 850
censure | criticise | rebuke = 750
complaint | grievance = 700
describe | portray = 600
emphasise | stress | underline = 800
findings | results | conclusions = 600
highlight | identify | note = 500
letter | correspondence = 700
notify | inform | tell = 700
plan | strategy | programme = 500
record | document = 600
recommend | advise | urge = 600
request | ask = 700

# what is done
accomplish | achieve | attain = 800
begin | commence | start = 850
buy | purchase = 900
cease | halt | stop = 800
collaborate | cooperate = 800
complete | finish = 800
cut | reduce | slash = 700
deal | handle | tackle = 600
evaluate | assess | appraise = 750
examine | inspect | scrutinise = 700
exchange | share = 600
fix | repair | mend | remedy = 700
hire | recruit | appoint = 700
introduce | launch = 600
keep | maintain | retain = 600
lack | absence | shortage = 600
leave | quit | resign = 600
listen | hear = 700
look | review = 400
monitor | oversee | supervise | track = 600
obtain | gain | secure = 500
organise | arrange = 700
pay | remuneration | salary | wage = 700
pledge | promise | vow = 850
postpone | defer | delay = 700
prevent | avert | avoid = 600
protect | safeguard | shield = 700
provide | supply | deliver | offer = 600
seek | search = 600
solve | resolve = 700
teach | educate | instruct = 700
train | coach = 500
treat | care = 400
wait | queue = 700
work | function | operate = 400

# more and less, better and worse
climb | grow | increase | rise | soar = 750
decline | decrease | drop | fall | shrink = 750
deteriorate | worsen = 850
enhance | improve | strengthen = 700
expand | extend | widen = 650
surpass | exceed = 900

# how, how much, how often, when
adequate | sufficient | enough = 700
annual | yearly = 900
careful | thorough | meticulous = 600
constant | continual | perpetual = 600
crucial | essential | vital | critical = 600
early | timely = 500
entire | whole | full = 600
fast | prompt | quick | rapid | speedy | swift = 800
firm | strong | robust = 650
frequent | often | regular = 650
full | fully = 900
huge | large | big | great = 650
late | overdue | delayed = 600
lengthy | long = 800
main | chief | principal = 600
occasional | sometimes = 700
poor | weak = 600
rare | seldom | infrequent = 850
safe | secure = 700
serious | severe | grave = 700
significant | substantial | considerable = 750
small | little = 700
urgent | pressing | immediate = 650
wrong | incorrect = 800

# things of public services
accommodation | housing | lodging = 700
backlog | queue = 500
budget | finance | spending = 500
cash | fund | money = 650
crime | offence = 700
deficit | shortfall | gap = 650
education | schooling | learning = 600
emergency | urgent = 500
fraud | deception = 600
harm | injury = 600
illness | sickness | disease = 700
inequality | disparity = 700
jab | inject | vaccine = 700
job | post | role = 550
lesson | learning = 600
medicine | drug | medication = 700
mistake | error = 900
privacy | confidentiality = 600
rubbish | waste | refuse = 800
target | goal | objective = 700
violence | assault | abuse = 500
weakness | shortcoming | failing | deficiency = 800

# struck out: right in another sense, wrong in findings and news
jab | punch = 0
