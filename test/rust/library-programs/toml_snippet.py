"""tomllib."""
import tomllib

TEXT = '''
title = "TOML \\u00e9 \\"x\\""
[owner]
name = 'Tom'
dob = 1979-05-27T07:32:00-08:00
local = 1979-05-27 07:32:00.5
day = 1979-05-27
at = 07:32:00
[database]
ports = [ 8000, 8001, [ "a", 'b' ] , ] # comment
big = 1_000_000
hex = 0xDEAD_beef
oct = 0o755
bin = 0b1101
pi = 3.14
exp = 5e+22
neg = -0.01
inf = -inf
on = true
off = false
dotted.a.b = 1
"quoted key" = 2
inline = { x = 1, y.z = 2, s = "t" }
multi = """
first \\
   joined
third"""
lit = \'\'\'
raw \\n'quote\'\'\'
[[products]]
name = "Hammer"
[[products]]
[[products]]
name = "Nail"
[products.detail]
color = "gray"
[a.b.c]
x = 1
[a]
y = 2
'''
print(tomllib.loads(TEXT))
for bad in ("x", "x = ", "x = 1 y = 2", "[a]\n[a]", "x = 1\nx = 2", "a.b = 1\na = 2", '"', 'x = "', "x = [1", "x = {a = 1", "[a", "x = 08",
            "x = 1979-13-01", 'x = "\\q"', "= 1", "a = 1\n[a]", "x = 'a\nb'", "[[a]]\n[a]", "x = 1__0", "x = {a=1,}"):
    try:
        print(bad, tomllib.loads(bad))
    except tomllib.TOMLDecodeError as e:
        print(repr(bad), type(e).__name__, e)
try:
    tomllib.loads(b"x")
except TypeError as e:
    print(e)
