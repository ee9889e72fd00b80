# Words of headings, and of lead-ins to lists, that say what a section is for.
kind: section
yes: What needs to improve in this area of social work practice | Areas for improvement
no: Schools

action the provider must take = improvement
action the trust must take = improvement
action the trust should take = improvement
areas for action = improvement
areas for development = improvement
areas for improvement = improvement
areas for priority action = improvement
cause of concern = improvement
causes of concern = improvement
must improve = improvement
need to improve = improvement
needs to improve = improvement
recommendation = improvement
recommendations = improvement
required actions = improvement
what must improve = improvement

findings = findings
main findings = findings

graded judgements = grades
judgements = grades
ratings = grades

about this inspection = method
background = method
how we carried out = method
how we inspected = method
methodology = method

next steps = next
what happens next = next
