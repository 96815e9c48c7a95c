"""`exec`, `eval` and `compile` of text that stands in the program."""
src = """
b = 03
"""
try:
    exec(src)
except SyntaxError as e:
    print(type(e).__name__, e, e.lineno, e.msg)
for s in ("exec", "x"):
    try:
        exec("def f(a=1, b): pass")
    except SyntaxError as e:
        print(e, e.filename, e.lineno, e.offset)
def outer():
    z = 5
    print(eval("z + 1"), eval("len([1,2])"))
    exec("print(z)")
    try:
        eval("1 +")
    except SyntaxError as e:
        print(e)
outer()
exec("a = 1\ndef g(x):\n    return x + a\nclass K:\n    pass")
print(g(2), K, a, eval("a + 2"), eval("[i * a for i in range(3)]", None))
if a:
    src = "a b"
else:
    src = "1"
try:
    exec("if 1:\nx")
except IndentationError as e:
    print(repr(e), e.lineno)
try:
    exec("if 1:\n\tx\n        y\n")
except TabError as e:
    print(type(e), e)
try:
    compile("return 5", "file.py", "exec")
except SyntaxError as e:
    print(e, e.filename)
try:
    exec("def f():\n    x = 1\n    global x\n")
except SyntaxError as e:
    print(e, e.lineno)
compile("1 + 1", "x", "eval")
exec("import math\nprint(math.floor(2.5))")
exec("""
for i in range(3):
    if i == 1:
        continue
    print(i)
""")
print(i)
with open("/dev/null") as f:
    exec("q = 'in with'")
print(q)
exec("del q")
try:
    print(q)
except NameError as e:
    print(e)
