from blocks import blocks, lines
from literals import Maker

HAND = r"""
fnmatch.fnmatch('a.py', '*.py'), fnmatch.fnmatch('A.py', 'a.py'), fnmatch.fnmatchcase('a', '?')
fnmatch.filter(['a.py', 'b.txt', 'c.py'], '*.py')
fnmatch.fnmatch('a', 5)
fnmatch.fnmatch(b'a', 'a')
fnmatch.fnmatch('a')
fnmatch.filter(5, '*')
glob.escape('a*b?[c]')
glob.glob('/etc/passw*')
glob.glob('/etc/passwd'), glob.glob('/nope/*'), glob.glob('')
glob.glob('passw?', root_dir='/etc')
glob.glob(5)
glob.has_magic('a*'), glob.has_magic('a')
sorted(glob.glob('/et[c]/host*')) == sorted(glob.iglob('/etc/host*'))
isinstance(1, numbers.Number), isinstance(1.5, numbers.Integral), isinstance(True, numbers.Integral), isinstance(1j, numbers.Complex), isinstance('a', numbers.Number)
isinstance(1.5, numbers.Real), isinstance(1.5, numbers.Rational), issubclass(int, numbers.Rational), issubclass(numbers.Integral, numbers.Real)
numbers.Number
bytes.fromhex('first é')
bytes.fromhex('0g')
bytearray([-3] * 5)
bytearray(v for v in [300])
bytes([-3])
b = bytearray(b'ab'); b.extend([300])
b = bytearray(b'ab'); b[0:1] = [256]
struct.calcsize('hé')
struct.pack('éé', 1)
ast.literal_eval('héllo wörld ✓')
ast.literal_eval("[1, '✓', x y]")
ast.literal_eval('(1, ✓')
ast.literal_eval('1 2')
ast.literal_eval("a b '✓' ·")
"""
BLOCKS = r"""
import os
base = '/tmp/std_b_glob_%d' % os.getpid()
os.makedirs(base + '/a/b'); os.makedirs(base + '/.h')
for n in ('x.py', 'a/y.py', 'a/b/z.py', '.h/w.py', 'a/.q.py'):
    open(base + '/' + n, 'w').close()
cut = lambda ps: sorted(p[len(base):] for p in ps)
print(cut(glob.glob(base + '/*')), cut(glob.glob(base + '/*/*.py')), cut(glob.glob(base + '/**/*.py', recursive=True)))
print(cut(glob.glob(base + '/**', recursive=True)), cut(glob.glob(base + '/**', recursive=True, include_hidden=True)))
print(cut(glob.glob(base + '/**/', recursive=True)), cut(glob.glob(base + '/a/')), cut(glob.glob(base + '/.*')), cut(glob.glob(base + '/*/')))
print(sorted(glob.glob('**/*.py', root_dir=base, recursive=True)), sorted(glob.glob('**', root_dir=base, recursive=True)))
import shutil
for n in ('x.py', 'a/y.py', 'a/b/z.py', '.h/w.py', 'a/.q.py'):
    os.remove(base + '/' + n)
os.removedirs(base + '/a/b'); os.rmdir(base + '/.h'); os.rmdir(base)
"""


def cases():
    make = Maker(21)
    pre = "import fnmatch, glob, numbers\n"
    yield from (pre + case for case in lines(HAND) + blocks(BLOCKS))
    for _ in range(400):
        pattern = "".join(make.choice(["a", "b", "*", "*", "?", "[", "]", "!", "-", "a-c", "[ab]", "[!a]", "[a-c]", ".", "\\", "&"]) for _ in range(make.randint(0, 6)))
        name = "".join(make.choice("abc.-[]!\\") for _ in range(make.randint(0, 5)))
        yield f"{pre}fnmatch.fnmatchcase({name!r}, {pattern!r}), fnmatch.translate({pattern!r})"
