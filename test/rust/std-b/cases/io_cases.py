from blocks import blocks, lines
from literals import Maker

HAND = r"""
f = io.StringIO(); (f.write('ab'), f.write('c\n'), f.getvalue(), f.tell())
f = io.StringIO('a\nb\nc'); (f.readline(), f.read(1), f.read(), f.read(), f.readline())
f = io.StringIO('a\nb\nc'); (list(f), f.readlines())
f = io.StringIO('a\nb\nc'); f.readlines(1)
f = io.StringIO('abc'); f.seek(1); f.write('Z'); (f.getvalue(), f.seek(0, 2), f.tell())
f = io.StringIO('abc'); f.seek(5); f.write('Z'); f.getvalue()
io.StringIO('abc').seek(-1)
io.StringIO('abc').seek(1, 1)
io.StringIO('abc').seek(0, 5)
io.StringIO('abc').seek('a')
f = io.StringIO('abc'); (f.truncate(1), f.getvalue())
io.StringIO('abc').truncate(-1)
io.StringIO('abc').truncate('a')
io.StringIO().write(5)
io.StringIO(5)
io.StringIO(b'a')
io.StringIO(None).getvalue()
io.StringIO('a', newline='q')
io.StringIO('a', newline=5)
io.StringIO('a\r\nb\rc\n', newline=None).getvalue()
io.StringIO('a\r\nb\rc\n', newline='').readlines()
io.StringIO('a\r\nb\rc\n').readlines()
io.StringIO('a\nb\n', newline='\r\n').getvalue()
io.StringIO('a\nb\n', newline='\r').readlines()
f = io.StringIO('a\r\nb\n', newline=None); f.newlines
f = io.StringIO(); f.close(); (f.closed, f.close())
f = io.StringIO(); f.close(); f.write('a')
f = io.StringIO(); f.close(); f.getvalue()
f = io.StringIO(); f.close(); f.readlines()
f = io.StringIO(); f.close(); iter(f)
f = io.StringIO(); f.close(); f.__enter__()
f = io.StringIO(); f.close(); f.seek(0)
f = io.StringIO(); (f.readable(), f.writable(), f.seekable(), f.isatty(), f.flush(), f.closed, f.line_buffering)
io.StringIO().fileno()
io.StringIO().detach()
io.StringIO
f = io.StringIO(); f.writelines(['a', 'b\n']); f.getvalue()
f = io.StringIO(); f.writelines(5)
f = io.StringIO(); f.writelines([5])
f = io.StringIO(); print('a', 1, file=f, sep='-', end='!'); f.getvalue()
f = io.StringIO('ünï日本'); (f.read(2), f.tell(), f.read())
f = io.StringIO('abc'); (f.read(None), f.read(-1))
io.StringIO('abc').read('a')
io.StringIO('abc').read(1, 2)
next(io.StringIO(''))
f = io.BytesIO(); (f.write(b'ab'), f.write(bytearray(b'c\n')), f.getvalue(), f.tell())
f = io.BytesIO(b'a\nb\nc'); (f.readline(), f.read(1), f.read(), f.readline())
list(io.BytesIO(b'a\nb\nc'))
f = io.BytesIO(b'abc'); (f.seek(-1, 2), f.read(), f.seek(-2, 1), f.read(), f.seek(1), f.read())
io.BytesIO(b'abc').seek(-1)
io.BytesIO(b'abc').seek(0, 7)
io.BytesIO().write('a')
io.BytesIO('a')
io.BytesIO(5)
f = io.BytesIO(b'abc'); f.seek(5); f.write(b'Z'); f.getvalue()
f = io.BytesIO(b'abc'); (f.truncate(1), f.getvalue())
io.BytesIO(b'abc').truncate(-1)
f = io.BytesIO(); f.close(); f.read()
f = io.BytesIO(b'abc'); b = bytearray(2); (f.readinto(b), b)
f = io.BytesIO(b'abc'); bytes(f.getbuffer())
io.BytesIO().fileno()
io.BytesIO
isinstance(io.StringIO(), io.TextIOBase), isinstance(io.StringIO(), io.IOBase), isinstance(io.BytesIO(), io.TextIOBase), isinstance(io.BytesIO(), io.BufferedIOBase)
io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.DEFAULT_BUFFER_SIZE
io.open is open
io.UnsupportedOperation
"""
BLOCKS = r"""
with io.StringIO('x') as f:
    r = f.read()
(r, f.closed)

class T(io.StringIO):
    def __init__(self, name):
        super().__init__()
        self.name = name
    def write(self, s):
        return super().write(s.upper())
t = T('n'); print('abc', file=t); (t.name, t.getvalue())

try:
    io.StringIO().fileno()
except OSError as e:
    r = type(e).__name__, str(e)
r

for line in io.StringIO('a\nb'):
    print(repr(line))
"""


def cases():
    make = Maker(17)
    pre = "import io\n"
    yield from (pre + case for case in lines(HAND) + blocks(BLOCKS))
    steps = [lambda: f"read({make.choice(['', '1', '2', '-1'])})", lambda: "readline()", lambda: f"write({make.text()})",
             lambda: f"seek({make.choice(['0', '1', '3'])})", lambda: "seek(0, 2)", lambda: "tell()", lambda: f"truncate({make.choice(['', '1', '4'])})",
             lambda: "getvalue()", lambda: "readlines()"]
    for _ in range(300):
        text = repr("".join(make.choice("ab\n\rü") for _ in range(make.randint(0, 8))))
        newline = make.choice(["", "", ", newline=None", ", newline=''", ", '\\r\\n'"])
        yield f"{pre}f = io.StringIO({text}{newline}); ({', '.join('f.' + make.choice(steps)() for _ in range(5))}, f.getvalue())"
    steps[2] = lambda: make.choice(["write(b'xy')", "write(b'\\\\n')", "write(b'')", "readinto(bytearray(2))"])
    for _ in range(150):
        text = "b" + repr("".join(make.choice("ab\n\r") for _ in range(make.randint(0, 8))))
        calls = ", ".join("f." + make.choice(steps)() for _ in range(5))
        yield f"{pre}f = io.BytesIO({text}); ({calls}, f.getvalue())"
