class Odd:
    def __init__(self, name): self.name = name
    def __eq__(self, other):
        print("eq", self.name, repr(other), isinstance(other, str))
        return self.name == other
    def __ne__(self, other):
        print("ne", repr(other))
        return "odd"
class Sub(str):
    def __eq__(self, other): return True
    def __hash__(self): return 1
def kind(x):
    if x == "lit": return "is"
    if x != "none": return "not none"
    return "none"
for v in ["lit", "none", 3, 2.5, None, True, b"lit", [1], Odd("lit"), Odd("x"), Sub("zzz"), ("lit",)]:
    print(kind(v))
def text(s):
    return s == "a", s != "b", "a" == s, s < "b", s == "", s == "\u200b", "x" == "x"
print(text("a"), text("b"), text(""))
def walk(s):
    n = 0
    for ch in s:
        if ch == "a" or ch != "b" and ch == "c": n += 1
    return n
print(walk("abcab"))
d = {"a": "x"}
print(d["a"] == "x", d.get("b") == "x", d.get("a") != "x")
