from blocks import blocks, lines
from literals import Maker

HAND = r"""
os.sep, os.linesep, os.name, os.curdir, os.pardir, os.extsep, os.pathsep, os.altsep, os.devnull, os.defpath
os.path.join('a', 'b', 'c')
os.path.join('a')
os.path.join()
os.path.join('a', 5)
os.path.join(5, 'a')
os.path.join('a', b'b')
os.path.join(b'a', b'b')
os.path.basename(5)
os.path.basename(p='a/b')
os.path.basename()
os.path.exists(5000)
os.path.exists([])
os.path.exists('a\0b')
os.path.isfile(None)
os.path.getsize('/nope/q')
os.path.isdir('/'), os.path.isfile('/etc/passwd'), os.path.exists('/nope')
os.path.relpath('')
os.path.relpath('/a/b', '/a/c/d'), os.path.relpath('/a', '/a'), os.path.relpath('x/y', 'x')
os.path.commonpath(['/a/b', '/a/c']), os.path.commonpath(['a/b/c', 'a/b']), os.path.commonpath(['/a', '/b'])
os.path.commonpath([])
os.path.commonpath(['/a', 'b'])
os.path.commonpath(['a', b'b'])
os.path.commonpath([5])
os.path.commonprefix(['abc', 'abd']), os.path.commonprefix([]), os.path.commonprefix([[1, 2], [1, 3]])
os.path.commonprefix([5, 6])
os.path.splitdrive('/a/b'), os.path.normcase('A/b')
os.path.isabs('/a'), os.path.isabs('a'), os.path.isabs(b'/a')
os.path.samefile('/', '/.')
os.path.ismount('/'), os.path.ismount('/etc')
os.path.realpath('/etc/../etc/passwd'), os.path.realpath('/nope/../x')
os.path.realpath('/nope/x', strict=True)
os.path.expandvars('$NOPE_X/${NOPE_Y}/$')
os.environ['HOME_X'] = 'zz'; os.path.expandvars('$HOME_X/${HOME_X}/a$HOME_X.b${HOME_X')
os.environ['HOME'] = '/h'; (os.path.expanduser('~'), os.path.expanduser('~/x'), os.path.expanduser('~root/x'), os.path.expanduser('~nobody_q/x'), os.path.expanduser('a~'))
os.environ['QQ'] = 'v'; (os.environ['QQ'], os.getenv('QQ'), os.environ.get('QQ'), 'QQ' in os.environ)
os.environ['NOPE_QQ']
os.environ.get('NOPE_QQ', 'd'), os.getenv('NOPE_QQ'), os.getenv('NOPE_QQ', 7)
os.environ['A'] = 5
os.environ[5]
os.environ.pop('NOPE_QQ', 3)
os.environ['T1'] = 'x'; (os.environ.pop('T1'), 'T1' in os.environ)
del os.environ['NOPE_QQ']
os.environ['T2'] = 'x'; del os.environ['T2']; os.environ.get('T2')
os.environ.setdefault('T3', 'q'), os.environ['T3'], type(os.environ.copy()).__name__
os.getenv()
os.getenv(5)
type(os.environ).__name__, isinstance(dict(os.environ), dict)
os.remove('/nope/x')
os.unlink('/nope/x')
os.rmdir('/nope/x')
os.mkdir('/')
os.mkdir('/nope/x')
os.mkdir(5)
os.mkdir([])
os.remove(None)
os.listdir('/nope/x')
os.listdir([])
os.listdir('/etc/passwd')
os.chdir('/nope/x')
os.rename('/nope/a', '/nope/b')
os.replace('/nope/a', '/nope/b')
os.rename(5, 'a')
os.rename('a', 5)
os.stat('/nope/x')
os.stat([])
os.stat('/').st_mode & 0o170000 == 0o40000
os.scandir('/nope/x')
list(os.walk('/nope/x'))
os.access('/', os.R_OK), os.access('/nope', os.F_OK), os.access('/', os.F_OK)
os.fspath('a'), os.fspath(b'a')
os.fspath(5)
os.fsencode('ü'), os.fsdecode(b'a')
os.makedirs('/')
os.makedirs('/', exist_ok=True)
os.getcwd() == os.path.abspath('.')
len(os.urandom(5)), type(os.urandom(1))
os.urandom(-1)
os.strerror(2), os.strerror(13)
os.cpu_count() > 0, os.getpid() > 0
os.isatty(0) in (True, False)
os.error is OSError
isinstance('a', os.PathLike)
os.path is __import__('os.path').path if False else True
os.nothing
os.system('exit 3')
os.readlink('/nope/x')
os.path.lexists('/nope'), os.path.islink('/nope')
os.open_nope
os.environ.nothing
sorted(os.environ.keys()) == sorted(os.environ)
len(os.environ) == len(list(os.environ.items()))
"""

BLOCKS = r"""
import os.path
os.path.basename('/a/b')

from os.path import join, splitext
join('a', 'b'), splitext('a.b.c')

class P:
    def __fspath__(self): return '/x/y.txt'
(os.fspath(P()), os.path.basename(P()), os.path.join(P(), 'z'), isinstance(P(), os.PathLike), os.path.splitext(P()))

class P:
    def __fspath__(self): return 5
os.fspath(P())

try:
    open('/nope/x')
except FileNotFoundError as e:
    r = (e.errno, e.strerror, e.filename, str(e), e.args)
r

try:
    os.rename('/nope/a', '/nope/b')
except OSError as e:
    r = (e.errno, e.filename, e.filename2, str(e), type(e).__name__)
r

base = '/tmp/std_b_cases_%d' % os.getpid()
os.makedirs(base + '/a/b'); os.mkdir(base + '/c')
with open(base + '/a/f.txt', 'w') as f: f.write('hello')
print(sorted(os.listdir(base)), os.path.getsize(base + '/a/f.txt'), os.path.isfile(base + '/a/f.txt'))
for top, dirs, files in os.walk(base):
    dirs.sort()
    print(top[len(base):], dirs, sorted(files))
for top, dirs, files in os.walk(base, topdown=False):
    print(top[len(base):].count('/'), len(dirs), files)
with os.scandir(base + '/a') as it:
    for e in sorted(it, key=lambda e: e.name):
        print(e.name, e.is_dir(), e.is_file(), e.path[len(base):], e)
s = os.stat(base + '/a/f.txt'); print(s.st_size, s[6], s.st_mtime == os.path.getmtime(base + '/a/f.txt'), len(s), s.st_mtime_ns // 10**9 == s[8])
try:
    os.rmdir(base + '/a')
except OSError as e:
    print(type(e).__name__, e.errno, e.strerror)
try:
    os.remove(base + '/a')
except OSError as e:
    print(type(e).__name__, e.errno, e.strerror)
try:
    os.mkdir(base)
except OSError as e:
    print(type(e).__name__, e.errno, e.strerror)
os.rename(base + '/a/f.txt', base + '/g.txt'); print(os.path.exists(base + '/a/f.txt'), open(base + '/g.txt').read())
os.symlink('g.txt', base + '/l'); print(os.readlink(base + '/l'), os.path.islink(base + '/l'), os.path.realpath(base + '/l') == os.path.realpath(base + '/g.txt'))
os.chmod(base + '/g.txt', 0o600); print(oct(os.stat(base + '/g.txt').st_mode & 0o777))
os.utime(base + '/g.txt', (1, 2)); print(os.path.getmtime(base + '/g.txt'))
os.unlink(base + '/l'); os.remove(base + '/g.txt'); os.rmdir(base + '/c'); os.removedirs(base + '/a/b')
print(os.path.exists(base))

here = os.getcwd(); os.chdir('/'); r = (os.getcwd(), os.path.abspath('a/../b'), os.path.relpath('/x')); os.chdir(here); r
"""


def cases():
    make = Maker(18)
    pre = "import os\n"
    yield from (pre + case for case in lines(HAND) + blocks(BLOCKS))
    path = lambda: repr("".join(make.choice(["/", "/", "a", "b.c", ".", "..", "x", "//", ".h", "d.tar.gz"]) for _ in range(make.randint(0, 6))))
    for _ in range(500):
        name = make.choice("basename dirname split splitext normpath isabs expanduser splitdrive join join relpath commonprefix commonpath normcase".split())
        if name == "join":
            yield f"{pre}os.path.join({', '.join(path() for _ in range(make.randint(1, 4)))})"
        elif name in ("commonprefix", "commonpath"):
            yield f"{pre}os.path.{name}([{', '.join(path() for _ in range(make.randint(0, 3)))}])"
        elif name == "relpath":
            yield f"{pre}os.path.relpath({path()}, {path()})"
        else:
            yield f"{pre}os.path.{name}({path()})"
