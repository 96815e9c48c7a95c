from blocks import blocks, lines
from literals import Maker

HAND = r"""
list(csv.reader(['a,b,c', '1,"x,y",3', '']))
list(csv.reader(['a;b'], delimiter=';'))
list(csv.reader(["a,'b,c'"], quotechar="'"))
list(csv.reader(['a, b, "c"'], skipinitialspace=True))
list(csv.reader(['a,"b""c"']))
list(csv.reader(['a,"b"x,c']))
list(csv.reader(['a,"b"x,c'], strict=True))
list(csv.reader(['a,"b', 'c",d']))
list(csv.reader(['a,"b\n', 'c",d\n']))
list(csv.reader(['a,"b']))
list(csv.reader(['a,"b'], strict=True))
list(csv.reader(['a\\,b,c'], escapechar='\\'))
list(csv.reader(['a\\\n', 'b'], escapechar='\\'))
list(csv.reader(['1,2.5,"x"'], quoting=csv.QUOTE_NONNUMERIC))
list(csv.reader(['1,y'], quoting=csv.QUOTE_NONNUMERIC))
list(csv.reader(['a,"b"'], quoting=csv.QUOTE_NONE))
list(csv.reader(['a\tb'], dialect='excel-tab'))
list(csv.reader(['a\tb'], csv.excel_tab))
list(csv.reader(['a'], dialect='nope'))
list(csv.reader([b'a']))
list(csv.reader([1]))
csv.reader(5)
csv.reader()
csv.reader([], 'excel', 3)
csv.reader([], delimiter='')
csv.reader([], delimiter='ab')
csv.reader([], delimiter=None)
csv.reader([], delimiter=5)
csv.reader([], quotechar='ab')
csv.reader([], quotechar=5)
csv.reader([], quotechar=None).dialect.quoting
csv.reader([], quotechar=None, quoting=0)
csv.reader([], quoting=9)
csv.reader([], quoting='a')
csv.reader([], escapechar='')
csv.reader([], lineterminator=5)
csv.reader([], foo=1)
csv.reader([], delimiter=';').dialect.delimiter
list(csv.reader(['a\rb']))
list(csv.reader(['a\r\nb']))
list(csv.reader(['a\n', '\n', 'b\n']))
r = csv.reader(['a', '"b', 'c"']); (next(r), r.line_num, next(r), r.line_num)
next(csv.reader([]))
list(csv.reader(['a\0b']))
f = io.StringIO(); w = csv.writer(f); (w.writerow(['a', 1, 2.5, None, True, 'x,y', 'q"r', 'l\nm']), f.getvalue())
f = io.StringIO(); csv.writer(f, delimiter=';').writerow(['a;b', 'c']); f.getvalue()
f = io.StringIO(); csv.writer(f, quoting=csv.QUOTE_ALL).writerow(['a', 1, None]); f.getvalue()
f = io.StringIO(); csv.writer(f, quoting=csv.QUOTE_NONNUMERIC).writerow(['a', 1, 2.5, None, True]); f.getvalue()
f = io.StringIO(); csv.writer(f, quoting=csv.QUOTE_NONE).writerow(['a', 'b,c'])
f = io.StringIO(); csv.writer(f, quoting=csv.QUOTE_NONE, escapechar='\\').writerow(['a', 'b,c"d\\e']); f.getvalue()
f = io.StringIO(); csv.writer(f, doublequote=False, escapechar='\\').writerow(['q"r', 'a\\b']); f.getvalue()
f = io.StringIO(); csv.writer(f, doublequote=False).writerow(['q"r'])
f = io.StringIO(); csv.writer(f).writerow([]); f.getvalue()
f = io.StringIO(); csv.writer(f).writerow(['']); f.getvalue()
f = io.StringIO(); csv.writer(f).writerow([None]); f.getvalue()
f = io.StringIO(); csv.writer(f, quoting=csv.QUOTE_NONE).writerow([''])
f = io.StringIO(); csv.writer(f).writerow(5)
f = io.StringIO(); csv.writer(f).writerow('abc'); f.getvalue()
f = io.StringIO(); csv.writer(f).writerows([[1, 2], 'ab']); f.getvalue()
f = io.StringIO(); csv.writer(f).writerows(5)
f = io.StringIO(); csv.writer(f, lineterminator='\n').writerow(['a\rb', 'c\nd']); f.getvalue()
f = io.StringIO(); csv.writer(f, lineterminator='!').writerow(['a!b', 'c\nd']); f.getvalue()
f = io.StringIO(); csv.writer(f, dialect='unix').writerow(['a', 1]); f.getvalue()
f = io.StringIO(); csv.writer(f, csv.excel).writerow([1.0, 1e20, -0.0]); f.getvalue()
f = io.StringIO(); csv.writer(f, quotechar="'").writerow(["it's", '"']); f.getvalue()
f = io.StringIO(); csv.writer(f, 'nope')
csv.writer(5)
csv.writer()
f = io.StringIO(); csv.writer(f).writerow(); f
csv.list_dialects()
csv.register_dialect('p', delimiter='|'); list(csv.reader(['a|b'], 'p')), csv.get_dialect('p').delimiter
csv.register_dialect('p', delimiter='||')
csv.register_dialect(5)
csv.unregister_dialect('nope')
csv.get_dialect('nope')
csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC, csv.QUOTE_NONE
d = csv.get_dialect('excel'); (d.delimiter, d.doublequote, d.escapechar, d.lineterminator, d.quotechar, d.quoting, d.skipinitialspace, d.strict)
csv.field_size_limit()
csv.field_size_limit('a')
csv.Error
issubclass(csv.Error, Exception), csv.Error.__mro__
list(csv.DictReader(['a,b', '1,2', '3,4']))
list(csv.DictReader(['a,b', '1,2,3', '4']))
list(csv.DictReader(['a,b', '1,2,3', '4'], restkey='rest', restval='-'))
list(csv.DictReader(['1,2'], fieldnames=['x', 'y']))
list(csv.DictReader(['a;b', '1;2'], delimiter=';'))
r = csv.DictReader(['a,b', '1,2']); (r.fieldnames, r.line_num, next(r), r.line_num)
csv.DictReader([]).fieldnames
list(csv.DictReader([]))
list(csv.DictReader(['a,b', '', '1,2']))
r = csv.DictReader(['1,2']); r.fieldnames = ['p', 'q']; list(r)
csv.DictReader()
f = io.StringIO(); w = csv.DictWriter(f, ['a', 'b']); (w.writeheader(), w.writerow({'a': 1, 'b': 2}), f.getvalue())
f = io.StringIO(); w = csv.DictWriter(f, ['a', 'b'], restval='-'); w.writerow({'a': 1}); f.getvalue()
f = io.StringIO(); w = csv.DictWriter(f, ['a']); w.writerow({'a': 1, 'z': 2})
f = io.StringIO(); w = csv.DictWriter(f, ['a'], extrasaction='ignore'); w.writerow({'a': 1, 'z': 2}); f.getvalue()
csv.DictWriter(io.StringIO(), ['a'], extrasaction='x')
f = io.StringIO(); w = csv.DictWriter(f, ['a', 'b'], quoting=csv.QUOTE_ALL, lineterminator='\n'); w.writerows([{'a': 1, 'b': 2}, {'a': 3}]); f.getvalue()
csv.DictWriter(io.StringIO())
f = io.StringIO(); csv.DictWriter(f, (x for x in 'ab')).writerow({'a': 1}); f.getvalue()
"""

BLOCKS = r"""
class D(csv.Dialect):
    delimiter = '|'
    quotechar = '"'
    lineterminator = '\n'
    quoting = csv.QUOTE_MINIMAL
print(list(csv.reader(['a|b'], D)), list(csv.reader(['a|b'], dialect=D())))
csv.register_dialect('mine', D)
f = io.StringIO(); csv.writer(f, 'mine').writerow(['x|y', 1]); f.getvalue()

class D(csv.Dialect):
    delimiter = 'ab'
D()

class D(csv.excel):
    delimiter = ';'
f = io.StringIO(); csv.writer(f, D()).writerow(['a;', 2]); f.getvalue()

f = io.StringIO('name,age\nAnn,3\n"Bo, Jr",4\n')
for row in csv.DictReader(f):
    print(row['name'], int(row['age']))

f = io.StringIO(newline='')
w = csv.writer(f)
w.writerow(['h1', 'h2'])
for i in range(3):
    w.writerow([i, i * 1.5])
f.seek(0)
list(csv.reader(f))

try:
    list(csv.reader(['"a'], strict=True))
except csv.Error as e:
    r = (type(e).__module__, type(e).__name__, str(e))
r
"""


def cases():
    make = Maker(19)
    pre = "import csv, io\n"
    yield from (pre + case for case in lines(HAND) + blocks(BLOCKS))
    options = ["", ", delimiter=';'", ", quoting=1", ", quoting=2", ", quoting=3", ", escapechar='\\\\'", ", doublequote=False", ", skipinitialspace=True", ", strict=True", ", quotechar=\"'\"", ", lineterminator='\\n'"]
    some = lambda: "".join(make.choice(options) for _ in range(make.randint(0, 2)))
    for _ in range(500):
        chosen = some()
        if any(chosen.count(o.split("=")[0]) > 1 for o in options if o):
            chosen = ""
        rows = [repr("".join(make.choice(["a", "b", "1", ",", ",", '"', '"', "'", " ", ";", "\\", "\n", "\r"]) for _ in range(make.randint(0, 10)))) for _ in range(make.randint(1, 3))]
        yield f"{pre}list(csv.reader([{', '.join(rows)}]{chosen}))"
    for _ in range(400):
        chosen = some()
        if any(chosen.count(o.split("=")[0]) > 1 for o in options if o):
            chosen = ""
        cell = lambda: make.choice([make.scalar, lambda: repr("".join(make.choice('ab,";\\\n\r\' 1') for _ in range(make.randint(0, 4))))])()
        yield f"{pre}f = io.StringIO(); csv.writer(f{chosen}).writerow({make.list(cell)}); f.getvalue()"
