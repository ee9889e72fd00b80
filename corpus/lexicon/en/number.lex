# Numbers in words and in figures. Ordinals too: "the third visit", "the 3rd
# visit". "one" is left out: it mostly stands for something else.
kind: related
yes: three visits ~ 3 visits | the twelfth time ~ the 12th time | a third visit ~ the 3rd visit
no: three visits ~ 4 visits | one of them ~ 1 of them

# whole numbers
eight | 8 = 1000 number
eighteen | 18 = 1000 number
eighty | 80 = 1000 number
eleven | 11 = 1000 number
fifteen | 15 = 1000 number
fifty | 50 = 1000 number
five | 5 = 1000 number
forty | 40 = 1000 number
four | 4 = 1000 number
fourteen | 14 = 1000 number
nine | 9 = 1000 number
nineteen | 19 = 1000 number
ninety | 90 = 1000 number
seven | 7 = 1000 number
seventeen | 17 = 1000 number
seventy | 70 = 1000 number
six | 6 = 1000 number
sixteen | 16 = 1000 number
sixty | 60 = 1000 number
ten | 10 = 1000 number
thirteen | 13 = 1000 number
thirty | 30 = 1000 number
three | 3 = 1000 number
twelve | 12 = 1000 number
twenty | 20 = 1000 number
two | 2 = 1000 number

# ordinals
eighth | 8th = 1000 number
eleventh | 11th = 1000 number
fifth | 5th = 1000 number
first | 1st = 1000 number
fourth | 4th = 1000 number
ninth | 9th = 1000 number
second | 2nd = 1000 number
seventh | 7th = 1000 number
sixth | 6th = 1000 number
tenth | 10th = 1000 number
third | 3rd = 1000 number
twelfth | 12th = 1000 number
