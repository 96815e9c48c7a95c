"""Variables by their names, and imports that may fail."""
import sys
COUNT = 1
def make(name):
    def f(x):
        return f"{name}:{x}"
    return f
for n in ("red", "blue"):
    globals()[n] = make(n)
locals().update({f"sq{i}": i * i for i in range(3)})
def bump(space):
    space["COUNT"] += 1
    space.setdefault("extra", []).append(COUNT)
    return sorted(k for k in space if not k.startswith("_"))
class K:
    pass
def main():
    print(red(1), blue(2), sq2)
    print(bump(globals()), COUNT, extra)
    g = globals()
    print("red" in g, g["COUNT"], g.get("nope", 3), type(g).__name__)
    g["COUNT"] = "text"
    print(COUNT, len([k for k in g if k == "COUNT"]))
    try:
        missing_name
    except NameError as error:
        print(error)
    del g["extra"]
    print("extra" in g)
    try:
        del g["extra"]
    except KeyError as error:
        print("gone", error)
    module = sys.modules[__name__]
    del module.sq2
    print(hasattr(module, "sq2"), "sq2" in globals())
    print(getattr(sys.modules[__name__], "red")(5))
if sys.version_info >= (3, 12):
    from typing import override
else:
    def override(f):
        return f
if sys.version_info[0] == 2:
    import StringIO
try:
    import ujson as json
except ImportError:
    import json
try:
    from collections.abc import Mapping
except ImportError:
    from collections import Mapping
def lazy():
    try:
        import pydot_not_there
    except ImportError as error:
        return f"{type(error).__name__}: {error}"
    return pydot_not_there
@override
def last():
    print(json.dumps({"a": 1}), Mapping.__name__)
    print(lazy())
print(hasattr(sys, "ps1"), sys.dont_write_bytecode in (True, False))
if sys.platform == "win32" and COUNT:
    import msvcrt
if __name__ == "__main__":
    main()
    last()
