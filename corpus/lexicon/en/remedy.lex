# Verbs that act on what is bad: what they reach is dealt with, and no blame:
# "leaders tackle weaknesses", "to reduce delay". With a negation before it, the
# bad stays: "does not address weaknesses".
kind: remedy
yes: they tackle drift | a plan to reduce delay | protected from abuse
no: there is delay | child protection plans

# to make less of it, or an end
abate | abates | abated | abating
address | addresses | addressed | addressing
alleviate | alleviates | alleviated | alleviating
avoid | avoids | avoided | avoiding
combat | combats | combated | combating | combatting
confront | confronts | confronted | confronting
counter | counters | countered | countering
counteract | counteracts | counteracted | counteracting
cut down on
defuse | defuses | defused | defusing
disrupt | disrupts | disrupting
eliminate | eliminates | eliminated | eliminating
end the
eradicate | eradicates | eradicated | eradicating
guard against
halt | halts | halted | halting
lessen | lessens | lessened | lessening
minimise | minimises | minimised | minimising
minimize | minimizes | minimized | minimizing
mitigate | mitigates | mitigated | mitigating
offset | offsets | offsetting
overcome | overcomes | overcame | overcoming
prevent | prevents | prevented | preventing
put right | puts right | putting right
rectify | rectifies | rectified | rectifying
redress | redresses | redressed | redressing
reduce | reduces | reduced | reducing
remedy | remedies | remedied | remedying
resolve | resolves | resolved | resolving
root out | roots out | rooted out
shorten | shortens | shortened | shortening
solve | solves | solved | solving
stamp out
tackle | tackles | tackled | tackling

# to see it and act on it
alert to
anticipate | anticipates | anticipated | anticipating
attuned to
detect | detects | detected | detecting
identify | identifies | identifying
investigate | investigates | investigated | investigating
learn from | learns from | learned from | learnt from
pick up on | picks up on
recognise | recognises | recognising
recognize | recognizes | recognizing
respond to | responds to | responded to | responding to
response to | responses to
sensitive to
take account of | takes account of
vigilant about | vigilant to

# to stand by those whom it befell
cope with | copes with | coped with
deal with | deals with | dealing with | dealt with
escape | escapes | escaped | escaping
protect | protects | protected | protecting
protect from | protected from
recover from | recovers from | recovering from
safeguard | safeguards | safeguarded
shield | shields | shielded
