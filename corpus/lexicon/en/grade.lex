# Grades of inspectorates and regulators, and what they weigh: -1000 the
# worst, 1000 the best. Only words and phrases that are grades.
kind: grade
yes: it requires improvement | rated inadequate | placed in special measures | Safe: good
no: it needs money

# overall grades, from the best to the worst
adequate = 0
below expectations = -400
below the expected standard = -400
commendable = 700
compliant = 300
does not meet expectations = -500
emergency measures = -950
exceeds expectations = 900
expected standard not yet met = -200
failed inspection = -900
five star = 900
formal notice = -700
fully met = 300
good = 500
high confidence = 600
improvement notice = -700
inadequate = -900
limited assurance = -400
low confidence = -700
meets expectations = 300
meets the standard = 300
meets the standards = 300
met in full = 300
minimally compliant = -500
moderate assurance = 0
moderate confidence = 0
needs attention = -400
needs improvement = -400
no assurance = -900
no concerns identified = 300
no confidence = -900
non compliant = -900
noncompliant = -900
not met = -700
outstanding = 1000
partially compliant = -200
partially met = -200
partly met = -200
passed inspection = 500
placed in administration = -950
reasonable assurance = 300
requires attention = -400
requires improvement = -500
requires improvement to be good = -400
requires significant improvement = -500
satisfactory = 200
serious deficiencies = -900
serious weaknesses = -900
significant weaknesses = -900
special measures = -950
standard not met = -500
standards met = 300
standards not fully met = -500
standards not met = -500
strong assurance = 700
substantial assurance = 700
systemic failings = -900
unsatisfactory = -700
urgent enforcement = -950
urgent improvement required = -700
very good = 700
warning notice = -700
widespread failings = -900
world class = 1000
