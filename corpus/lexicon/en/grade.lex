# Grades of inspectorates and what they weigh, -1000 the worst, 1000 the best.
kind: grade
yes: it requires improvement | rated inadequate
no: it needs money

adequate = 0
good = 500
inadequate = -900
outstanding = 1000
requires improvement = -500
satisfactory = 200
special measures = -950
