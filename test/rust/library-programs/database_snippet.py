"""sqlite3: statements, parameters, rows, errors, transactions, functions of the program."""
import os
import sqlite3
import tempfile
c=sqlite3.connect(':memory:')
def t(f):
    try:
        print('OK', f())
    except Exception as e:
        print(type(e).__name__, e, getattr(e,'sqlite_errorcode',None), getattr(e,'sqlite_errorname',None))
c.execute('create table t(a integer primary key, b text)')
t(lambda: c.execute('insert into t values(?,?)',(1,[])))
t(lambda: c.execute('insert into t values(:a,:b)',{'a':1,'b':{}}))
t(lambda: c.execute('insert into t values(?,?)',(1,)))
t(lambda: c.execute('insert into t values(?,?)'))
t(lambda: c.execute('insert into t values(?,?)',5))
t(lambda: c.execute('insert into t values(:a,:b)',{'a':1}))
t(lambda: c.execute('insert into t values(?,?)',{'a':1}))
t(lambda: c.execute('insert into t values(:a,:b)',(7,'x')).rowcount)
t(lambda: c.execute('select 1; select 2'))

t(lambda: c.execute('selec'))
t(lambda: c.execute('select * from nope'))
t(lambda: c.execute('insert into t values(7,1)'))
t(lambda: c.execute(5))
t(lambda: c.execute('').fetchall())
t(lambda: c.execute('select ?', (2**63,)))
t(lambda: c.executemany('select ?', [(1,)]))
t(lambda: c.executemany('insert into t values(?,?)', [(10,'a'),(11,'b'),(12,)]))
t(lambda: (c.total_changes, c.in_transaction))
t(lambda: sqlite3.connect('/nonexist/x.db'))
t(lambda: c.execute('select a,b from t').fetchmany(2))
cur=c.cursor(); print(cur.rowcount, cur.description, cur.lastrowid, cur.arraysize)
cur.execute('select a as x, count(*) from t'); print(cur.rowcount, cur.description, cur.lastrowid)
cur.execute("insert into t(b) values('q')"); print(cur.rowcount, cur.description, cur.lastrowid)
cur.executemany('insert into t values(?,?)', [(20,'a'),(21,'b')]); print(cur.rowcount, cur.description, cur.lastrowid)
cur.execute('update t set b=1'); print(cur.rowcount, cur.lastrowid)
print(cur.fetchone(), cur.fetchall())
cur.close()
t(lambda: cur.execute('select 1'))
t(lambda: cur.fetchone())
c.create_function('f',1,lambda x: 1/0)
t(lambda: c.execute('select f(1)').fetchall())
c.create_function('g',-1,lambda *x: str(x))
t(lambda: c.execute("select g(1,2.5,'x',null,x'00ff')").fetchall())
c.create_function('h',1,lambda x: [])
t(lambda: c.execute("select h(1)").fetchall())
c.row_factory=sqlite3.Row
r=c.execute('select a,b B from t').fetchone()
t(lambda: r['A']); t(lambda: r['zz']); t(lambda: r[5]); t(lambda: (r.keys(), len(r), tuple(r), r[-1], r[0:1], dict(r), r==r))
t(lambda: r[1.5]); t(lambda: r[2**70])
print(type(r), sqlite3.Row.__module__)
c.isolation_level
t(lambda: setattr(c,'isolation_level','x')); t(lambda: setattr(c,'isolation_level',5))
t(lambda: c.execute("select cast(x'ff' as text)").fetchall())
c.close()
t(lambda: c.execute('select 1')); t(lambda: c.commit())
t(lambda: sqlite3.Cursor(5))
print(sqlite3.version, sqlite3.threadsafety, sqlite3.apilevel, sqlite3.paramstyle, sqlite3.version_info)
print(sqlite3.IntegrityError.__mro__, sqlite3.Warning.__mro__, sqlite3.InterfaceError.__mro__)

class A:
    def __conform__(s,p): 
        if p is sqlite3.PrepareProtocol: return 'conf'
c=sqlite3.connect(':memory:',detect_types=3)
t(lambda: c.execute('select ?',(A(),)).fetchall())
import datetime
c.execute('create table d(x date, y timestamp, z mine)')
sqlite3.register_converter('mine', lambda b: b'<'+b+b'>')
c.execute('insert into d values(?,?,?)',(datetime.date(2020,1,2), datetime.datetime(2020,1,2,3,4,5,60), 1.5))
t(lambda: c.execute('select * from d').fetchall())
t(lambda: c.execute('select x as "x [mine]" from d').description)
t(lambda: list(c.iterdump()))
class Agg:
    def __init__(s): s.v=[]
    def step(s,x): s.v.append(x)
    def finalize(s): return str(s.v)
c.create_aggregate('agg',1,Agg)
t(lambda: c.execute('select agg(z) from d').fetchall())
t(lambda: c.execute('select agg(z) from d where 0').fetchall())
with c:
    c.execute('delete from d')
t(lambda: c.execute('drop table nope'))
t(lambda: c.execute('create table d(x)'))
t(lambda: c.executescript('select 1; create table e(x); insert into e values(1)').fetchall())
t(lambda: c.executescript('bad'))
t(lambda: sqlite3.complete_statement('select 1;'))
t(lambda: c.execute('select * from e',(1,)))
t(lambda: c.execute('pragma foreign_keys=on').fetchall())
t(lambda: c.cursor().executemany('insert into e values(?)', [[1],[2]]).rowcount)
t(lambda: c.execute("insert into e values(9) returning x").fetchall())
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'kept.db')
    with sqlite3.connect(path) as db:
        db.execute('create table k(id integer primary key autoincrement, name text not null unique, size real)')
        db.executemany('insert into k(name, size) values(:n, :s)', [{'n': 'a', 's': 1}, {'n': 'b', 's': 2.5}])
    try:
        with db:
            db.execute("insert into k(name) values('c')")
            db.execute("insert into k(name) values('a')")
    except sqlite3.IntegrityError as error:
        print(error, db.in_transaction)
    other = sqlite3.connect(path, timeout=0)
    db.execute("insert into k(name) values('c')")
    t(lambda: other.execute("insert into k(name) values('d')"))
    db.rollback()
    print(other.execute('select * from k order by size desc').fetchall())
    with sqlite3.connect(':memory:') as copy:
        db.backup(copy)
        print(copy.execute('select name from k').fetchall(), list(copy.iterdump()))
    db.close()
    other.close()
c.create_collation('back', lambda a, b: (a < b) - (a > b))
print(c.execute("select column1 from (values('a'), ('c'), ('b')) order by column1 collate back").fetchall())
c.isolation_level = None
c.execute('begin')
c.execute('insert into e values(5)')
print(c.in_transaction)
c.row_factory = lambda cursor, row: {one[0]: value for one, value in zip(cursor.description, row)}
print(c.execute('select * from e').fetchone())
c.text_factory = bytes
print(c.execute("select 'x' as y").fetchone())
for text in ('', ';', 'select', "select ';'", 'create trigger a after insert on b begin select 1;', '/* ; */ select 1;'):
    print(sqlite3.complete_statement(text))
cursor = c.cursor()
t(lambda: cursor.execute('insert into e values(?)', ()))
print(cursor.rowcount, cursor.description)
for one in c.execute('select x from e order by x'):
    c.execute('update e set x = x + 10 where x = ?', tuple(one.values()))
print(c.execute('select x from e order by x').fetchall())
