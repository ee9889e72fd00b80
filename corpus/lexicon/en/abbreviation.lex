# Abbreviations, without their dots: what does a stop behind one mean?
#   title:  a name follows, so it never ends a sentence
#   inner:  an explanation follows, so it never does either
#   number: an abbreviation only where a number follows: "No. 10", but "I said no."
#   open:   ends one before a word that opens sentences: "in the U.S. The ..."
#   late:   stands last in its phrase, so any capital behind it begins a new one
#   date:   no abbreviation but a day, month or zone, with which a time goes on:
#           "from 6 p.m. Tuesday"
#   self:   none either, but has its capital wherever it stands
# One letter alone, and letters with dots between, are "open" without an entry.
kind: abbreviation
yes: Cllr Worby | see fig 3
no: the council said

# titles: clergy, police, forces, law, medicine, parliament, universities
adm = title
amb = title
archbp = title
atty = title
bp = title
brig = title
capt = title
cdr = title
cllr = title
cllrs = title
cmdr = title
cmdt = title
col = title
comdr = title
const = title
cpl = title
cpt = title
det = title
dr = title
drs = title
fr = title
gen = title
gov = title
hon = title
insp = title
lt = title
maj = title
messrs = title
mgr = title
mlle = title
mme = title
mmes = title
mr = title
mrs = title
ms = title
msgr = title
mx = title
pfc = title
pres = title
prof = title
profs = title
pte = title
pvt = title
rep = title
reps = title
rev = title
revd = title
rt = title
sen = title
sens = title
sgt = title
sra = title
srta = title
st = title
ste = title
supt = title
treas = title
vr = title

# places that a name follows
ft = title
mt = title
mtn = title
mts = title
pt = title

# before an explanation, an example, a name or the other party
al = inner
approx = inner
asst = inner
attn = inner
ca = inner
cc = inner
cf = inner
chem = inner
dept = inner
eg = inner
econ = inner
ed = inner
eds = inner
edn = inner
esp = inner
est = inner
ext = inner
govt = inner
ie = inner
incl = inner
intl = inner
natl = inner
nb = inner
obs = inner
orig = inner
phys = inner
ps = inner
resp = inner
sci = inner
tel = inner
temp = inner
trans = inner
v = inner
viz = inner
voc = inner
vs = inner

# before a number
app = number
art = number
arts = number
c = number
ch = number
chap = number
cl = number
eq = number
ex = number
fig = number
figs = number
fol = number
fn = number
iss = number
ln = number
n = number
no = number
nos = number
nr = number
num = number
op = number
p = number
par = number
para = number
paras = number
pg = number
pgs = number
pp = number
prop = number
pts = number
ref = number
refs = number
reg = number
regs = number
s = number
sch = number
sec = number
secs = number
sect = number
ss = number
tab = number
vol = number
vols = number

# months and days; "may", "march" and "june" need no dot
apr = number
aug = number
dec = number
feb = number
fri = number
jan = number
jul = number
jun = number
mon = number
nov = number
oct = number
sat = number
sep = number
sept = number
sun = number
thu = number
thur = number
thurs = number
tue = number
tues = number
wed = number
weds = number

# companies and other bodies
assn = open
assoc = open
bros = open
co = open
comm = open
corp = open
cos = open
dist = open
gmbh = open
inc = open
inst = open
ltd = open
mfg = open
plc = open
pty = open
soc = open
univ = open

# roads and places
ala = open
apt = open
ariz = open
ark = open
ave = open
bldg = open
blvd = open
calif = open
cambs = open
cres = open
colo = open
conn = open
cty = open
del = open
fla = open
ga = open
glos = open
hants = open
herts = open
hwy = open
ill = open
ind = open
kans = open
ky = open
lancs = open
leics = open
lincs = open
mass = open
mich = open
minn = open
mont = open
neb = open
nev = open
northants = open
notts = open
okla = open
ont = open
ore = open
oxon = open
pa = open
penn = open
pk = open
pl = open
que = open
rd = open
salop = open
sq = open
staffs = open
tenn = open
terr = open
tex = open
va = open
vt = open
wash = open
wilts = open
wis = open
worcs = open
wyo = open
yorks = open

# degrees, honours and what else stands behind a name
bsc = open
bart = open
dphil = open
esq = open
jnr = open
jr = open
llb = open
llm = open
mphil = open
msc = open
phd = open
ret = open
retd = open
snr = open
sr = open

# last in their phrase: times, units, and the rest of a list
ad = late
am = late
bc = late
bce = late
cm = late
etc = late
ff = late
gal = late
hr = late
hrs = late
ibid = late
kg = late
km = late
lb = late
lbs = late
min = late
mins = late
mm = late
mph = late
oz = late
pm = late
wk = late
wks = late
yd = late
yds = late
yr = late
yrs = late

# with which a time goes on
april = date
august = date
bst = date
cet = date
december = date
february = date
friday = date
gmt = date
january = date
july = date
june = date
march = date
may = date
monday = date
november = date
october = date
pst = date
saturday = date
september = date
sunday = date
thursday = date
tuesday = date
utc = date
wednesday = date

# a capital that tells nothing
i = self
