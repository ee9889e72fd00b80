# Words that say how good or bad a finding is: -1000 damning, 1000 glowing.
# Topics (risk, harm, need, protection) carry no judgement: praise is full of
# them too.
kind: judgement
yes: it is effective | decisions come too late | not routinely completed
no: it happened on Monday | the safeguarding of children

# quality, favourable
appropriate = 300
appropriately = 300
clean bill of health = 900
clear = 250
compassionate = 400
creative = 350
effective = 400
effectively = 350
excellent = 800
exceptional = 900
exemplary = 900
good = 400
helpful = 350
impressive = 700
outstanding = 900
positive = 300
robust = 450
sensitive = 350
strong = 500
strongly = 300
thorough = 450
thoughtfully = 350
thriving = 500
valued = 400
well = 300
well led = 500

# time, favourable
prompt = 400
promptly = 400
swiftly = 350
timely = 350

# change for the better
improved = 350
improvement in = 250
improving = 250
reduced reliance = 400
strengthen* = 350
strengthened = 350
successful = 450
successfully = 400

# help
benefit = 300
praise* = 500
prioritised | prioritized = 250
spoke highly = 600

# quality, unfavourable
deficiencies = -500
fail* = -600
failure = -700
failures = -700
inadequate = -800
inconsistency = -400
inconsistent = -450
inconsistently = -450
ineffective = -600
insufficient = -500
limits = -300
poor = -600
poorly = -600
uneven = -450
unsafe = -800
variable = -300
weak = -600
weakness* = -500
weaknesses = -500

# time, unfavourable
backlog = -450
backlogs = -450
delay = -450
delayed = -400
delays = -450
drift = -450
long waits = -500
overdue = -450
slow = -400
too late = -600
too long = -550
waiting list = -350
waiting lists are long = -500

# too much, too little
at capacity = -400
high and increasing caseloads = -500
shortage = -500
stretched = -450
too few = -500
too high = -450
too many = -550
too often = -500
under pressure = -350
unfilled = -400
vacancies = -300

# not enough of what is asked for
few are = -300
not all = -350
not always = -400
not consistently = -450
not enough = -500
not fully = -350
not readily = -450
not routinely = -450
not sufficient = -500
not sufficiently = -500
not yet = -400
still to = -300

# harm done
significant harm = -600
trauma = -400
worse = -500
worsened = -600
