"""Random patterns against random texts."""


def cases(r, n):
    out = []
    atoms=['a','b','c','ab','.','[ab]','[^a]','\\w','\\d','\\s','\\b','^','$','[a-c]','x','\\W','\\B','(?i:A)','A','\\Z','\\A','[\\w-]','1','é','\\n','(?:)','[^\\W\\d]','\\.','-',' ']
    def rx(d,st):
        k=r.random()
        if d<=0 or k<0.30: return r.choice(atoms)
        if k<0.45: return rx(d-1,st)+rx(d-1,st)
        if k<0.60:
            x=rx(d-1,st)
            q=r.choice(['*','+','?','{2}','{1,2}','{0,2}','{2,}','{,2}','*?','+?','??','{1,2}?','*+','++','?+','{1,2}+'])
            return (x if r.random()<0.4 else '(?:'+x+')')+q
        if k<0.75:
            st[0]+=1; i=st[0]
            if r.random()<.2: return '(?P<g%d>'%i+rx(d-1,st)+')'
            return '('+rx(d-1,st)+')'
        if k<0.83: return '(?:'+rx(d-1,st)+'|'+rx(d-1,st)+')'
        if k<0.87: return r.choice(['(?=','(?!','(?<=','(?<!','(?>'])+rx(d-1,st)+')'
        if k<0.91: return '\\%d'%r.randint(1,3)
        if k<0.94: return '(?(%d)%s|%s)'%(r.randint(1,2),rx(d-1,st),rx(d-1,st))
        if k<0.96: return '(?i:'+rx(d-1,st)+')'
        if k<0.965: return r.choice(['(','[',')','*','(?P<','(?x','{','\\8','(?P=g1)','(?<a)','[z-a]'])
        return rx(d-1,st)+'|'+rx(d-1,st)
    for _ in range(n):
        st=[0]; p=rx(r.randint(1, 4), st)
        s=''.join(r.choice('aaabbbccAB1 \n-.é' if r.random()<.3 else 'aab') for _ in range(r.randint(0, 7)))
        fl=r.choice(['0','0','0','re.I','re.M','re.S','re.A','re.X','re.M|re.I|re.S'])
        if r.random()<.1: p=''.join(c for c in p if ord(c)<128); s=''.join(c for c in s if ord(c)<128); P='b'+repr(p) ; S='b'+repr(s)
        else: P=repr(p); S=repr(s)
        k=r.random()
        if k<.5:
            m=r.choice(['search','match','fullmatch'])
            pos=r.choice(['','',', 1',', 1, 4',', 2, 1'])
            out.append(f"p = re.compile({P}, {fl}); [list(map(lambda m: (m.span(), m.groups(), m.lastindex, m.lastgroup, m.groupdict(), m.regs), p.finditer({S}{pos}))), p.{m}({S}{pos}), p.groups]")
        elif k<.65: out.append(f"re.findall({P}, {S}, {fl})")
        elif k<.75: out.append(f"re.split({P}, {S}, {r.randint(0,2)}, {fl})")
        elif k<.95:
            t=r.choice(['X','<\\g<0>>','\\1-','\\\\','\\n','\\g<g1>','']); T=('b' if P[0]=='b' else '')+repr(t)
            out.append(f"re.subn({P}, {T}, {S}, {r.randint(0,2)}, {fl})")
        else: out.append(f"re.compile({P}, {fl})")
    return out
