# Written without dots. title: a name follows; inner: the sentence goes on;
# open: may also end one.
kind: abbreviation
yes: Cllr Worby

capt = title
cllr = title
col = title
det = title
dr = title
insp = title
mr = title
mrs = title
ms = title
prof = title
rev = title
sgt = title
st = title
supt = title

approx = inner
cf = inner
fig = inner
no = inner
nos = inner
para = inner
paras = inner
pp = inner
vol = inner
vs = inner

co = open
corp = open
etc = open
inc = open
jr = open
ltd = open
plc = open
