# Abbreviations, without their last dot: does a dot behind them end a sentence?
# title: a name follows, so never; inner: the sentence goes on; open: it may
# also end there, when what follows looks like a beginning.
kind: abbreviation
yes: Cllr Worby | see fig 3
no: the council said

# before a name
adm = title
brig = title
capt = title
cdr = title
cllr = title
cmdr = title
col = title
cpl = title
det = title
dr = title
fr = title
gen = title
gov = title
hon = title
insp = title
lt = title
maj = title
mr = title
mrs = title
ms = title
mx = title
prof = title
rep = title
rev = title
sen = title
sgt = title
sr = title
st = title
supt = title

# before a number, a place or an explanation
al = inner
approx = inner
c = inner
ca = inner
cf = inner
ch = inner
cl = inner
dept = inner
e.g = inner
ed = inner
eds = inner
eg = inner
est = inner
ext = inner
fig = inner
figs = inner
i.e = inner
ie = inner
incl = inner
no = inner
nos = inner
op = inner
p = inner
para = inner
paras = inner
pp = inner
pt = inner
ref = inner
refs = inner
reg = inner
regs = inner
s = inner
sec = inner
ss = inner
tel = inner
v = inner
viz = inner
vol = inner
vols = inner
vs = inner

# months; "may" and "march" are words, and need no dot
apr = inner
aug = inner
dec = inner
feb = inner
jan = inner
jul = inner
jun = inner
nov = inner
oct = inner
sep = inner
sept = inner

# may end a sentence
a.m = open
assoc = open
ave = open
b.a = open
bros = open
co = open
corp = open
d.c = open
dist = open
e.u = open
esq = open
etc = open
inc = open
jnr = open
jr = open
ltd = open
m.d = open
p.m = open
ph.d = open
plc = open
rd = open
snr = open
u.k = open
u.n = open
u.s = open
u.s.a = open
univ = open
