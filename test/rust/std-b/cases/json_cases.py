from blocks import blocks, lines
from literals import Maker

HAND = r"""
json.dumps({'a': [1, 2.5, None, True, False, 'x'], 'b': {}})
json.dumps([], indent=2)
json.dumps({}, indent=2)
json.dumps({'a': [1, {'b': []}]}, indent=2)
json.dumps({'a': [1, {'b': []}]}, indent='\t')
json.dumps([1, [2]], indent=0)
json.dumps([1, [2]], indent=-1)
json.dumps([1, [2]], indent=True)
json.dumps([1, [2]], indent=1.5)
json.dumps({'b': 1, 'a': 2}, sort_keys=True)
json.dumps({'b': 1, 2: 2}, sort_keys=True)
json.dumps({1: 'a', 2.5: 'b', None: 'c', True: 'd'})
json.dumps({(1, 2): 3})
json.dumps({(1, 2): 3, 'a': 1}, skipkeys=True)
json.dumps({(1, 2): 3}, skipkeys=True, indent=2)
json.dumps('ünï\u2028\U0001f600"\\/\n\r\t\b\f\x00\x7f')
json.dumps('ünï\u2028\U0001f600"\\/\n\r\t\b\f\x00\x7f', ensure_ascii=False)
json.dumps(float('nan'))
json.dumps([float('inf'), float('-inf')])
json.dumps(float('nan'), allow_nan=False)
json.dumps([float('inf')], allow_nan=False, indent=1)
json.dumps({float('inf'): 1}, allow_nan=False)
json.dumps({float('inf'): 1})
json.dumps(1e400)
json.dumps([1e16, 1e-7, 0.1, 1.0, -0.0, 123456789012345678])
json.dumps(2**100)
json.dumps({1, 2})
json.dumps(object)
json.dumps(b'a')
json.dumps([1, 2], separators=(',', ':'))
json.dumps({'a': 1}, separators=(',', ':'), indent=2)
json.dumps({'a': 1}, separators=(',',))
json.dumps({'a': 1}, separators=(1, 2), indent=1)
json.dumps({"a": 1}, separators=(1, 2))
json.dumps({"a": 1}, separators=(1, ":"))
json.dumps({1, 2}, default=list)
json.dumps({'a': {3}}, default=lambda o: sorted(o))
json.dumps({'a': {3}}, default=lambda o: o)
json.dumps(1, foo=2)
json.dumps()
json.dumps(1, 2)
a = []; a.append(a); json.dumps(a)
a = {}; a['x'] = a; json.dumps(a)
a = []; a.append(a); json.dumps(a, indent=1)
a = []; json.dumps([a, a])
json.dumps((1, (2,)))
json.loads('{"a": [1, 2.0, null, true, false, "x"], "b": {}}')
json.loads(' \n\t[1 , 2 ]\r\n ')
json.loads('')
json.loads('   ')
json.loads('{')
json.loads('{"a"}')
json.loads('{"a":}')
json.loads('{"a":1,}')
json.loads('{"a":1 "b":2}')
json.loads('{a:1}')
json.loads("{'a':1}")
json.loads('[1,]')
json.loads('[1 2]')
json.loads('[')
json.loads('[1')
json.loads('["a')
json.loads('"\\x"')
json.loads('"\\u12"')
json.loads('"\\u12g4"')
json.loads('"\\ud83d\\ude00"')
json.loads('"a\nb"')
json.loads('"a\nb"', strict=False)
json.loads('1 2')
json.loads('\n\n  {"a": 1}\n x')
json.loads('01')
json.loads('-')
json.loads('1.')
json.loads('.5')
json.loads('1e5')
json.loads('1E-2')
json.loads('-0')
json.loads('-0.0')
json.loads('1e400')
json.loads('NaN')
json.loads('[Infinity, -Infinity]')
json.loads('nul')
json.loads('True')
json.loads('tru')
json.loads('123456789012345678901234567890')
json.loads(b'{"a": "\xc3\xbc"}')
json.loads(bytearray(b'[1]'))
json.loads('[1]'.encode('utf-16'))
json.loads('[1]'.encode('utf-32-le'))
json.loads(b'\xef\xbb\xbf[1]')
json.loads('\ufeff[1]')
json.loads(None)
json.loads(5)
json.loads(['a'])
json.loads()
json.loads('[1]', foo=1)
json.loads('{"a": 1, "a": 2}')
json.loads('{"a": 1, "a": 2}', object_pairs_hook=lambda p: p)
json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items()))
json.loads('[1.5, 2]', parse_float=str)
json.loads('[1.5, 2]', parse_int=float)
json.loads('[NaN, 1]', parse_constant=lambda c: c)
json.loads('{"a": 1}', object_pairs_hook=dict, object_hook=list)
json.JSONDecoder().decode('[1]')
json.JSONDecoder().raw_decode('[1] x')
json.JSONDecoder().raw_decode('  [1]')
json.JSONDecoder().raw_decode('  [1]', 2)
json.JSONDecoder().raw_decode('  [1]', -1)
json.JSONDecoder(strict=False).decode('"\t"')
json.JSONDecoder(1)
json.JSONEncoder().encode({'a': 1})
json.JSONEncoder(indent=1).encode([1])
json.JSONEncoder(sort_keys=True, separators=(',', ':')).encode({'b': 1, 'a': 2})
''.join(json.JSONEncoder().iterencode({'a': [1, 'x']}))
json.JSONEncoder().encode('a')
json.JSONEncoder().default(1)
json.JSONEncoder().item_separator
e = json.JSONDecodeError('m', 'a\nbc', 3); (str(e), e.msg, e.doc, e.pos, e.lineno, e.colno, e.args)
json.JSONDecodeError('m')
json.JSONDecodeError
json.decoder.JSONDecodeError is json.JSONDecodeError
json.JSONDecodeError.__mro__
json.JSONEncoder
json.detect_encoding(b'[1]')
json.dumps('x', cls=json.JSONEncoder)
json.dumps(range(3))
json.dumps({'k': {'n': [1, 2, {'z': None}]}}, indent=4, sort_keys=True, ensure_ascii=False)
json.dumps([[[]]], indent=1)
json.dumps([{}], indent=1)
import io; f = io.StringIO(); json.dump({'a': [1]}, f); f.getvalue()
import io; f = io.StringIO(); json.dump([1, 2], f, indent=2); f.getvalue()
import io; json.load(io.StringIO('[1, 2]'))
import io; json.load(io.BytesIO(b'[1, 2]'))
from json import loads, JSONDecodeError; loads('[1]')
json.loads(json.dumps('\ud7ff\ue000'))
"""

BLOCKS = r"""
import io
f = io.StringIO()
try:
    json.dump([1, {2}], f)
except TypeError as e:
    print(e)
f.getvalue()

import io
f = io.StringIO()
try:
    json.dump({'a': 1, (1,): 2}, f)
except TypeError as e:
    print(e)
f.getvalue()

import io
f = io.StringIO()
try:
    json.dump([1, float('nan')], f, allow_nan=False)
except ValueError as e:
    print(e)
f.getvalue()

import io
f = io.StringIO()
try:
    json.dump({(1,): 1, 'a': 2}, f, indent=2)
except TypeError as e:
    print(e)
f.getvalue()

import io
f = io.StringIO()
try:
    json.dump({'x': float('nan')}, f, allow_nan=False)
except ValueError as e:
    print(e)
f.getvalue()

try:
    json.loads('{"a": 1,\n "b": }')
except json.JSONDecodeError as e:
    r = (e.msg, e.pos, e.lineno, e.colno, e.doc)
r

try:
    json.loads('[1,')
except ValueError as e:
    r = type(e).__name__, str(e)
r

class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)
print(json.dumps({'z': 1+2j}, cls=E))
print(E(indent=1).encode([2j]))
json.dumps({'s': {1}}, cls=E)

class E(json.JSONEncoder):
    def encode(self, o):
        return 'X' + super().encode(o)
json.dumps([1], cls=E)

class E(json.JSONEncoder):
    def iterencode(self, o, _one_shot=False):
        yield 'a'
        yield 'b'
json.dumps([1], cls=E)

class D(json.JSONDecoder):
    def __init__(self, **kw):
        super().__init__(object_hook=self.hook, **kw)
    def hook(self, d):
        return ('obj', d)
json.loads('{"a": {}}', cls=D)

class P:
    def __init__(self): self.x = 1
json.dumps([P()], default=lambda o: o.__dict__)

class P:
    pass
json.dumps({'p': P})

class L(list):
    pass
class N(int):
    def __repr__(self): return 'N!'
class S(str):
    pass
class F(float):
    def __repr__(self): return 'F!'
json.dumps([L([1]), N(3), S('x'), F(1.5), {S('k'): N(4)}, {N(1): 2}])

import collections
json.dumps(collections.OrderedDict([('b', 1), ('a', 2)]))

import collections
json.dumps([collections.Counter('aab'), collections.defaultdict(int, a=1), collections.namedtuple('T', 'x y')(1, 2)])

class M(dict):
    def items(self):
        return [('z', 9)]
json.dumps(M(a=1))

x = []
for _ in range(100000):
    x = [x]
try:
    json.dumps(x)
except RecursionError as e:
    r = 'rec'
r

try:
    json.loads('[' * 100000)
except RecursionError as e:
    r = 'rec'
r
"""


def cases():
    make = Maker(15)
    pre = "import json\n"
    yield from (pre + case for case in lines(HAND) + blocks(BLOCKS))

    def value(depth=0):
        if depth > 2 or make.random() < 0.4:
            return make.scalar()
        if make.random() < 0.5:
            return "[" + ", ".join(value(depth + 1) for _ in range(make.randint(0, 4))) + "]"
        key = lambda: make.choice([make.text, make.number, lambda: "None"])()
        return "{" + ", ".join(f"{key()}: {value(depth + 1)}" for _ in range(make.randint(0, 3))) + "}"

    options = ["", ", indent=2", ", indent=None", ", sort_keys=True", ", ensure_ascii=False", ", separators=(',', ':')", ", indent=1, sort_keys=True"]
    for _ in range(500):
        yield f"{pre}json.dumps({value()}{make.choice(options)})"
    import json
    for _ in range(600):
        text = json.dumps(eval(value()), **make.choice([{}, {"indent": 1}, {"ensure_ascii": False}]))
        if make.random() < 0.8 and text:
            at = make.randrange(len(text))
            text = text[:at] + make.choice(['', '{', '}', '"', ',', ':', '[', ']', '\\', '1', ' ', '\n', 'u', '-', 'e', '.']) + text[at + make.randint(0, 2):]
        yield f"{pre}json.loads({text!r})"
