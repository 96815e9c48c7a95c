"""`and`, `or`, `not` and tests ask each operand for its truth as often as CPython does."""
class B:
    def __init__(self, n, t): self.n=n; self.t=t
    def __bool__(self):
        print("bool", self.n); return self.t
    def __repr__(self): return self.n
    def __lt__(self, o): return self if False else B(f"{self.n}<{o.n}", self.t and o.t)
def show(label, f):
    print(label); print("=", f())
for x in (False, True):
  for y in (False, True):
    for z in (False, True):
        a=B("a",x);b=B("b",y);c=B("c",z)
        show("(a and b) or c", lambda: (a and b) or c)
        show("(a or b) and c", lambda: (a or b) and c)
        show("(a and b) and c", lambda: (a and b) and c)
        show("(a or b) or c", lambda: (a or b) or c)
        show("a and (b or c)", lambda: a and (b or c))
        show("a or (b and c)", lambda: a or (b and c))
        show("not (a and b)", lambda: not (a and b))
        show("not (a and b) or c", lambda: not (a and b) or c)
        show("(a<b<c) and c", lambda: (a<b<c) and c)
        show("a<b<c or c", lambda: a<b<c or c)
        show("not a<b<c", lambda: not a<b<c)
        show("not not (a and b)", lambda: not not (a and b))
        show("bool(not (a or b))", lambda: bool(not (a or b)))
        show("not a<b", lambda: not a<b)
        show("a and b if c else a", lambda: a and b if c else a)
        show("tern", lambda: 1 if a and b else 2)
        show("tern", lambda: 1 if (a and b) or c else 2)
        show("tern", lambda: (a if b else c) or a)
        show("tern", lambda: 1 if not (a and b) else 2)
        show("tern", lambda: 1 if not (a<b<c) else 2)
        show("bool()", lambda: bool(a and b))
        show("((a or b) and c) or a", lambda: ((a or b) and c) or a)
        show("(a or (b and c)) and a", lambda: (a or (b and c)) and a)
        show("named", lambda: (w := a and b) or c)
        show("(a and b) or (b and c) or a", lambda: (a and b) or (b and c) or a)
        if (a and b) or c: print("yes")
        if not ((a or b) and c): print("yes")
        while not (a and b): 
            print("w"); break
        assert (a and b) or not (a and b)
        a and b
        (a or b) and c
        print([1 for _ in (1,) if (a and b) or c])
        del a,b,c
