"""When things go: what was in lists and tuples from the end on, what zip and enumerate ask as long as they live, generators at the end of the program."""
import warnings, traceback
def lazy(n):
    try:
        for i in range(n): yield i
    finally: print("[end]", n)
z = zip(lazy(3), [1]); print(list(z)); print(next(z, "none"), "before"); z = None
e = enumerate(lazy(2)); print(list(e), next(e, "x"))
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
c = [D(3), D(4)]; c.clear()
c = [D(5), D(6)]; c = None
t = (D(7), D(8)); t = None
t = (D(9), D(10), D(11), D(12)); del t
d = {1: D(13), 2: D(14)}; d = 0
l = [D(i) for i in range(15, 18)]; l[:2] = []; print("sliced"); del l[0]
s = [[D(18)], [D(19)]]; s = 1
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("a"); warnings.warn(DeprecationWarning("b"))
    print([(str(x.message), x.category.__name__, x.file, x.line) for x in w], hasattr(w[0], "nope"))
    try: print(w[0].lineno * 0)
    except NotImplementedError: print(0)
ex = ValueError("n"); ex.add_note("one\ntwo"); print(traceback.format_exception_only(ex))
print(traceback.format_exception_only(ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [KeyError(2)])])))

def waits():
    try:
        yield 1
    finally: print("[end]")
def main():
    h = waits(); next(h); print("in main")
main()
g = waits(); next(g)
class Last:
    def __del__(self): print("del")
over = Last()
k = [waits()]; next(k[0])
print("last")
