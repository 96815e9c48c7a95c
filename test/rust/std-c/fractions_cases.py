"""Random fractions and operators on them."""


def cases(r, n):
    out = []
    def F():
        k=r.random()
        if k<.6: return 'fractions.Fraction(%d, %d)'%(r.randint(-50,50),r.randint(-9,30))
        if k<.8: return 'fractions.Fraction(%r)'%r.choice(['1/3','-2/4','0.125','1e-3',' 5 ','1/0','x','1_000/3','.5','3.','-1.5e2','1//2'])
        return 'fractions.Fraction(%s)'%r.choice(['0.1','3','-0.5','True','decimal.Decimal("1.1")','None','fractions.Fraction(1,3), 2','1.5, 2'])
    for _ in range(n):
        k=r.random()
        o=r.choice([F(),F(),str(r.randint(-5,5)),'0.5','2.5','"a"','1e3'])
        if k<.4: out.append('%s %s %s'%(F(),r.choice(['+','-','*','/','//','%','**']),o if r.random()<.9 else '2'))
        elif k<.5: out.append('%s %s %s'%(o,r.choice(['+','-','*','/','//','%']),F()))
        elif k<.65: out.append('%s %s %s'%(F(),r.choice(['<','==','!=','>=']),o))
        elif k<.8: out.append(r.choice(['%s','str(%s)','float(%s)','int(%s)','hash(%s)','round(%s)','round(%s, 2)','round(%s, -1)','-%s','abs(%s)','bool(%s)','%s.as_integer_ratio()'])%F())
        elif k<.95: out.append('%s.limit_denominator(%s)'%(F(),r.choice(['','10','3','1','0'])))
        else: out.append('divmod(%s, %s)'%(F(),o))
    return out
