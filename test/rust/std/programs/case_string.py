import string
import warnings
from string import Formatter, Template

print(string.ascii_lowercase, string.digits, repr(string.whitespace), string.punctuation, len(string.printable))
print(string.capwords("hello  wide WORLD"), string.capwords("a-b-c", "-"))
t = Template("$who likes ${what} for $$5 and $who2x")
print(t.substitute(who="tim", what="kung pao", who2x=1), t.safe_substitute(who="x"), t.template)
print(t.substitute({"who": "m", "what": 1}, who2x="kw"), t.is_valid(), t.get_identifiers())


def check(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


check(lambda: t.substitute(who=1))
check(lambda: Template("bad $").substitute())
check(lambda: Template("line\n  bad $5").substitute())
check(lambda: Template("$5 ${x").safe_substitute(x=3))
check(lambda: Template("${x y}").substitute(x=1))


class Percent(Template):
    delimiter = "%"


print(Percent("%x and $x %%").substitute(x=3))


class Upper(Formatter):
    def convert_field(self, value, conversion):
        if conversion == "u":
            return str(value).upper()
        return super().convert_field(value, conversion)

    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, "<" + key + ">")
        return args[key]


print(Upper().format("{0!u} {name} {missing} {0:>6}", "abc", name="n"), Formatter().format("{} {x[0]} {y.real:.2f} {{}} {!r}", 1, "q", x=[7], y=2.5))
print(list(Formatter().parse("a{b!r:>5}c{{d}}{}")), Formatter().vformat("{0}{1}", (1, 2), {}))
check(lambda: Formatter().format("{} {0}", 1))
check(lambda: Formatter().format("{0", 1))

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    warnings.warn("first")
    warnings.warn("second", DeprecationWarning)
print([(str(w.message), w.category.__name__) for w in seen])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    check(lambda: warnings.warn("now an error"))
warnings.filterwarnings("ignore")
warnings.warn("silent")
