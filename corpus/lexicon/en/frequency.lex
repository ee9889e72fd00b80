# How often, from 0 (never) to 1000 (always).
kind: frequency
yes: interpreters are routinely used | where necessary
no: interpreters are used

never = 0
rarely | seldom | hardly ever = 100

as appropriate = 300
as needed | as required = 300
at times = 300
from time to time = 300
if necessary | if needed = 300
occasionally = 250
on occasion | on occasions = 250
sometimes = 300
when appropriate = 300
when necessary | when needed | when required = 300
where appropriate = 300
where necessary | where needed | where required = 300

frequently = 650
normally = 700
often = 600
regularly = 700
routinely = 800
typically = 700
usually = 700

almost always | nearly always = 900
always = 1000
at all times = 1000
consistently = 900
