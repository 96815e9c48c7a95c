class Base(Exception):
    pass
class A(Base, KeyError):
    __str__ = Exception.__str__
class B(Base, KeyError):
    pass
class C(KeyError):
    def __str__(self):
        return "C:" + Exception.__str__(self) + "|" + super().__str__()
class D(OSError):
    def __str__(self):
        return BaseException.__str__(self) + " / " + super().__str__()
class E(Base, LookupError):
    def __str__(self):
        return super().__str__() + "!"
print(A("a b"), B("a b"), C("a b"), D(2, "no", "f"), E("x", 1), E())
print(KeyError.__str__(B("k")), Exception.__str__(KeyError("k")), LookupError.__str__(A("z")))
print(KeyError("a"), KeyError(), KeyError("a", 1), repr(KeyError("q")), OSError(2, "x"), OSError("only"))
try:
    "x".encode("ascii") + "é".encode("ascii")
except UnicodeError as e:
    print(e, "|", Exception.__str__(e))
print(KeyError.__str__ is Exception.__str__, LookupError.__str__ is Exception.__str__, "__str__" in vars(KeyError), "__str__" in vars(ValueError))
raise A("last one")
