"""Random decimals, contexts and formats."""


def cases(r, n):
    out = []
    def lit():
        k=r.random()
        if k<.05: return r.choice(['NaN','sNaN','Infinity','-Infinity','NaN123','-0','0E+3','-0.00','0E-10','1E+999999','9.99E-999999'])
        if k<.3: return str(r.randint(-99,99))
        if k<.6: return ('-' if r.random()<.3 else '')+str(r.randint(0,10**r.randint(1,6)))+'.'+''.join(r.choice('0123456789') for _ in range(r.randint(0,6)))
        if k<.8: return '%d.%dE%+d'%(r.randint(-99,99),r.randint(0,999),r.randint(-30,30))
        return '%d.%s'%(r.randint(-9,9),''.join(r.choice('0123456789') for _ in range(r.randint(0,34))))
    def D(): 
        s=lit()
        if r.random()<.01: s=r.choice(['abc','1_0','',' 5 ','1e','.5','5.','1..2','+3','٣'])
        return "decimal.Decimal(%r)"%s
    def rd(): return r.choice(['ROUND_UP','ROUND_DOWN','ROUND_CEILING','ROUND_FLOOR','ROUND_HALF_UP','ROUND_HALF_DOWN','ROUND_HALF_EVEN','ROUND_05UP'])
    for _ in range(n):
        k=r.random()
        if k<.08: out.append(r.choice(['%s','str(%s)','float(%s)','int(%s)','bool(%s)','hash(%s)','%s.as_tuple()','-%s','+%s','abs(%s)','%s.adjusted()','%s.as_integer_ratio()'])%D())
        elif k<.35: out.append('%s %s %s'%(D(),r.choice(['+','-','*','/','//','%']),D()))
        elif k<.42: out.append('%s %s %s'%(D(),r.choice(['<','==','!=','>=']),r.choice([D(),'3','1.5','"x"'])))
        elif k<.46: out.append('%s ** %s'%(D(),r.choice([str(r.randint(-5,9)),'decimal.Decimal(%r)'%r.choice(['0.5','2','-1','1.5','3E+1','-0.25'])])))
        elif k<.56: out.append('%s.quantize(decimal.Decimal(%r), rounding=decimal.%s)'%(D(),r.choice(['1','0.01','0.001','1E+2','.1','1e-8']),rd()))
        elif k<.60: out.append('round(%s%s)'%(D(),r.choice(['',', 2',', 0',', -1'])))
        elif k<.72: out.append('format(%s, %r)'%(D(),r.choice(['','.2f',',.2f','10.3f','e','.3e','g','.4g','%','.1%','+.2f','010.2f','>12','<12','^12','*^15,.2f','f','G','E','n',',','012,.1f',' .3f','z.1f','#.0f','x','.0e','.10f','08','=+9.2f'])))
        elif k<.76: out.append('%s.%s()'%(D(),r.choice(['sqrt','normalize','to_integral_value','to_integral_exact','to_eng_string','is_nan','is_zero','is_signed','number_class','logb','copy_abs'])))
        elif k<.80: out.append('%s.%s()'%(D(),r.choice(['exp','ln','log10'])))
        elif k<.84: out.append('c = decimal.Context(prec=%d, rounding=decimal.%s); c.%s(%s, %s)'%(r.randint(1,12),rd(),r.choice(['add','subtract','multiply','divide','power','remainder','divide_int','max','min','compare','quantize','remainder_near']),D(),D()))
        elif k<.88: out.append('c = decimal.Context(prec=%d, rounding=decimal.%s, Emin=%d, Emax=%d, traps=[]); x = c.%s(%s, %s); [x, c]'%(r.randint(1,9),rd(),r.randint(-20,0),r.randint(1,20),r.choice(['add','subtract','multiply','divide']),D(),D()))
        elif k<.91: out.append('%s.%s(%s)'%(D(),r.choice(['max','min','compare','remainder_near','copy_sign','same_quantum','scaleb']),D()))
        elif k<.94: out.append('divmod(%s, %s)'%(D(),D()))
        elif k<.96: out.append('decimal.Decimal(%s)'%r.choice(['0.1','1.5','3','True','(0, (1, 2), -1)','[1,2]','None','-2.5e-7','1e300','float("nan")','(1, (), "F")']))
        else: out.append(r.choice(['decimal.Decimal("1") + 1.5','decimal.Decimal("1") + "a"','decimal.getcontext().prec','sum([decimal.Decimal("0.1")] * 10)','decimal.Decimal(3) == 3.0','hash(decimal.Decimal("2.5")) == hash(2.5)','decimal.Context(prec=0)','decimal.Decimal("1").quantize(decimal.Decimal("1"), rounding="X")','c = decimal.Context(prec=5); c.create_decimal("1.234567")','decimal.Decimal("1") in [1]','max(decimal.Decimal(1), 2)','f = decimal.Decimal("5"); 2 - f','pow(decimal.Decimal(3), 4, 5)','decimal.Decimal.from_float(0.1)', 'decimal.DivisionByZero.__mro__','decimal.Overflow.__bases__']))
    return out
