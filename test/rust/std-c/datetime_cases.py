"""Random dates, times, durations and formats."""


def cases(r, n):
    out = []
    def num(lo,hi): 
        return r.randint(lo,hi) if r.random()<.97 else r.choice([lo-1,hi+1,-1,0,10**12])
    def td():
        ks=r.sample(['days','seconds','microseconds','milliseconds','minutes','hours','weeks'],r.randint(0,3))
        def v():
            return r.choice([r.randint(-50,50),r.randint(-10**6,10**6),round(r.uniform(-9,9),r.randint(0,3)),r.random(),0.5,-1,1.5])
        return 'datetime.timedelta('+', '.join(f'{k}={v()}' for k in ks)+')'
    def date(): return f'datetime.date({num(1,9999) if r.random()<.3 else num(1990,2030)}, {num(1,12)}, {num(1,28) if r.random()<.8 else num(1,31)})'
    def tz():
        return r.choice(['None','datetime.timezone.utc','datetime.timezone(datetime.timedelta(hours=%d))'%r.randint(-12,12),'datetime.timezone(datetime.timedelta(minutes=%d), "X")'%r.randint(-900,900),'datetime.UTC'])
    def dtm():
        a=[num(1990,2030),num(1,12),num(1,28)]+[num(0,23),num(0,59),num(0,59),r.choice([0,1,500000,123456])][:r.randint(0,4)]
        t=tz() if r.random()<.3 else None
        return 'datetime.datetime('+', '.join(map(str,a))+(f', tzinfo={t}' if t else '')+')'
    def tm():
        a=[num(0,23),num(0,59),num(0,59),r.choice([0,1,500000,123456])][:r.randint(0,4)]
        t=tz() if r.random()<.3 else None
        s=', '.join(map(str,a))
        return 'datetime.time('+s+((', ' if s else '')+f'tzinfo={t}' if t else '')+')'
    fmts=['%Y-%m-%d','%d/%m/%y','%H:%M:%S','%I:%M %p','%Y-%m-%dT%H:%M:%S.%f','%a %b %d %Y','%A, %d %B %Y','%j %U %W %w %u %V %G','%c','%x %X','%z|%Z','%y%m%d','%-d %e %-m','%s','%%','%Y-%m-%d %H:%M:%S%z','%q','%','%G-%V-%u','%Y %U %w','%Y-%j','%D %T %R','%:z %Ex']
    for _ in range(n):
        k=r.random()
        D=r.choice([date,dtm])
        if k<.08: out.append(td())
        elif k<.14: out.append('str(%s)'%td())
        elif k<.26: out.append('%s %s %s'%(td(),r.choice(['+','-','//','/','%','<','==','>=']),td()))
        elif k<.31: out.append('%s %s %s'%(td(),r.choice(['*','/','//']),r.choice([2,3,-7,0.1,2.5,0,-0.3,1e3])))
        elif k<.34: out.append('x = %s; [x.days, x.seconds, x.microseconds, x.total_seconds(), -x, abs(x), divmod(x, datetime.timedelta(hours=7)), bool(x)]'%td())
        elif k<.44: out.append('%s %s %s'%(D(),r.choice(['+','-']),td()))
        elif k<.52: out.append('%s %s %s'%(D(),r.choice(['-','<','==','!=','>=']),D()))
        elif k<.58: out.append('x = %s; [x.isoformat(), str(x), x.weekday(), x.isocalendar(), x.toordinal(), x.timetuple(), x.ctime(), x.isoweekday(), hash(x) == hash(x)]'%D())
        elif k<.68: out.append('%s.strftime(%r)'%(D(),r.choice([f for f in fmts if f not in('%',)])))
        elif k<.74: out.append('%s.replace(%s=%d)'%(D(),r.choice(['year','month','day','hour','minute']),r.randint(0,31)))
        elif k<.80:
            f=r.choice(fmts)
            out.append('f = %r; x = %s; s = x.strftime(f); datetime.datetime.strptime(s, f)'%(f,dtm()))
        elif k<.84:
            f=r.choice(fmts); import datetime as d
            x=d.datetime(r.randint(1990,2030),r.randint(1,12),r.randint(1,28),r.randint(0,23),r.randint(0,59),r.randint(0,59),r.choice([0,123000]))
            s=x.strftime(f)
            s=list(s)
            if s and r.random()<.7: s[r.randrange(len(s))]=r.choice('0129 :-xZ')
            out.append('datetime.datetime.strptime(%r, %r)'%(''.join(s),f))
        elif k<.90:
            import datetime as d
            x=d.datetime(r.randint(1990,2030),r.randint(1,12),r.randint(1,28),r.randint(0,23),r.randint(0,59),r.randint(0,59),r.choice([0,123000]),tzinfo=r.choice([None,None,d.timezone.utc,d.timezone(d.timedelta(minutes=330))]))
            s=x.isoformat(r.choice(['T',' ','x']),r.choice(['auto','hours','minutes','seconds','milliseconds','microseconds']))
            if r.random()<.3: s=s.replace('-','').replace(':','')
            if r.random()<.2: s=s[:r.randint(1,len(s))]
            if r.random()<.2: s=list(s); s[r.randrange(len(s))]=r.choice('0129:-WZ,.+'); s=''.join(s)
            out.append('datetime.%s.fromisoformat(%r)'%(r.choice(['datetime','datetime','date','time']),s))
        elif k<.94: out.append('x = %s; [x.utcoffset(), x.dst(), x.tzname(), x.timestamp(), x.date(), x.time(), x.timetz(), x.utctimetuple()]'%dtm())
        elif k<.96: out.append('%s.astimezone(%s)'%(dtm(),tz()))
        elif k<.98: out.append('x = %s; [x, str(x), x.isoformat(), x.strftime("%%H.%%M"), x.replace(hour=3), x < %s]'%(tm(),tm()))
        elif k<.99: out.append('datetime.datetime.fromtimestamp(%s, %s)'%(r.choice([0,1e9,1.5,-1,123456789.123456,r.uniform(0,2e9)]),tz()))
        else: out.append('datetime.date.fromisocalendar(%d,%d,%d)'%(r.randint(1990,2030),r.randint(0,54),r.randint(0,8)))
    return out
