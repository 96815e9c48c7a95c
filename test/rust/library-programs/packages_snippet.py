"""What is installed, files of packages, names of characters."""
import html.entities
import importlib.metadata
import pkgutil
from html.entities import codepoint2name, html5, name2codepoint
from importlib.metadata import PackageNotFoundError, version

for name in ("a-package-that-nobody-has", ""):
    try:
        print(version(name))
    except (PackageNotFoundError, ValueError) as error:
        print(type(error).__name__, str(error), error.args, isinstance(error, ImportError))
try:
    __version__ = importlib.metadata.version("a-package-that-nobody-has")
except importlib.metadata.PackageNotFoundError as error:
    print("unknown", error.name)
print(len(html5), list(html5)[:8], html5["amp;"], html5["NotEqualTilde;"] == "\u2242\u0338")
print(len(name2codepoint), name2codepoint["euro"], codepoint2name[8364], html.entities.entitydefs["nbsp"] == "\xa0")
print(sorted(name2codepoint)[:5], list(name2codepoint) == list(html.entities.entitydefs))
print(pkgutil.resolve_name("os.path:join")("a", "b"), pkgutil.resolve_name("json").dumps([1]))
print(pkgutil.resolve_name("collections.OrderedDict").__name__)
for name in ("1x", "json:no.such"):
    try:
        pkgutil.resolve_name(name)
    except (ValueError, AttributeError) as error:
        print(type(error).__name__, error)
print(pkgutil.get_data("a_package_that_nobody_has", "x"))
