import sys, types, importlib.util, math
import importlib

class Shelf(types.ModuleType):
    """Things that come when they are asked for."""
    __path__ = []
    def __init__(self, name):
        super().__init__(name, "a shelf")
        self.asked = []
    def __getattr__(self, name):
        if name.startswith("_") or name == "nothing":
            raise AttributeError(name)
        self.asked.append(name)
        return name * 2

class Finder:
    def __init__(self):
        self.known = {"storeroom": Shelf("storeroom"), "storeroom.tools": math}
        self.log = []
    def find_spec(self, fullname, path, target=None):
        self.log.append((fullname, path))
        if fullname in self.known:
            return importlib.util.spec_from_loader(fullname, self)
        return None
    def is_package(self, fullname):
        return hasattr(self.known[fullname], "__path__")
    def create_module(self, spec):
        return self.known[spec.name]
    def exec_module(self, module):
        self.log.append(module.__name__)

class Plain:
    def find_spec(self, fullname, path, target=None):
        if fullname == "made.up":
            return importlib.util.spec_from_loader(fullname, self)
    def create_module(self, spec):
        return None
    def exec_module(self, module):
        module.value = 42

print(len(sys.meta_path) >= 3, isinstance(sys.meta_path, list))
finder = Finder()
sys.meta_path.append(finder)
room = importlib.import_module("storeroom")
print(room.__name__, room.__doc__, room.hammer, room.asked, isinstance(room, types.ModuleType))
tools = importlib.import_module("storeroom.tools")
print(tools is math, sys.modules["storeroom.tools"] is math, sys.modules["storeroom"] is room, room.tools is math)
print(importlib.import_module("storeroom") is room, finder.log)
for name in ("storeroom.nails", "nowhere_at_all"):
    try:
        importlib.import_module(name)
    except ModuleNotFoundError as e:
        print(e)
spec = importlib.util.spec_from_loader("a.b", finder, is_package=True, origin="here")
print(spec.name, spec.loader is finder, spec.origin, spec.submodule_search_locations, spec.parent, spec.has_location)
sys.meta_path.remove(finder)
sys.meta_path.append(Plain())
spec = sys.meta_path[-1].find_spec("made.up", None)
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
print(module.__name__, module.value, module.__package__)
