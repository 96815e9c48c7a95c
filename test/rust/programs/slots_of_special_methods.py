class Marked:
    __slots__ = ('schema', '__hash__', '__call__', 'x')
    def __init__(self, s):
        self.schema = s
        h = hash(s)
        self.__hash__ = lambda: h
        self.x = 1
    def __eq__(self, other):
        return self.schema == other
class Named(Marked):
    def __init__(self, s):
        super().__init__(s)
        self.extra = 2
m = Marked("a")
n = Named("b")
d = {m: 1, n: 2}
print(d["a"], d["b"], hash(m) == hash("a"), m.__hash__() == hash("a"), m.x, n.extra)
m.__call__ = lambda *a: ("called", a)
print(m(1, 2))
try:
    n(1)
except AttributeError as e:
    print(e)
try:
    m.zz = 1
except AttributeError as e:
    print(e)
