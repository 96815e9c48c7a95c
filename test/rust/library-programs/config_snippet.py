"""configparser."""
import configparser
import io
import tempfile

TEXT = """
[DEFAULT]
base = /srv
retries: 3
flag = yes

; a comment
[server]
host = example.org
port = 8080
path = %(base)s/www
url = http://%(host)s:%(port)s%(path)s
multi = one
    two

    three
empty =
percent = 100%%

# another
[client]
Name = Someone
debug = off
ratio = 0.5
"""

parser = configparser.ConfigParser()
parser.read_string(TEXT)
print(parser.sections(), parser.defaults())
for section in parser.sections():
    print(section, dict(parser[section]))
    print(parser.items(section), parser.options(section))
print(parser.getint("server", "port"), parser.getfloat("client", "ratio"), parser.getboolean("client", "debug"))
print(parser["client"].getboolean("flag"), parser["client"].get("missing"), parser["client"].get("missing", "dflt"))
print(parser.get("server", "nothing", fallback="fb"), parser["server"].getint("nothing", 5), parser.get("server", "path", raw=True))
print("server" in parser, "host" in parser["server"], parser.has_option("client", "NAME"), parser.has_section("x"))
print(len(parser), list(parser), parser["server"], parser["server"].name)
parser["new"] = {"a": 1, "b": "two"}
parser.add_section("added")
parser.set("added", "key", "value")
parser["added"]["other"] = "thing"
print(parser.remove_option("new", "a"), parser.remove_section("client"), parser.remove_section("client"))
out = io.StringIO()
parser.write(out)
print(out.getvalue())
out = io.StringIO()
parser.write(out, space_around_delimiters=False)
print(out.getvalue().splitlines()[:4])


def tried(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__module__, type(e).__name__, "|", e, "|", repr(e), "|", e.args)


tried(lambda: parser.get("nowhere", "x"))
tried(lambda: parser.get("server", "nothing"))
tried(lambda: parser["nowhere"])
tried(lambda: parser["server"]["nothing"])
tried(lambda: parser.add_section("server"))
tried(lambda: parser.set("server", "x", 5))
tried(lambda: parser.getint("server", "host"))
tried(lambda: parser.getboolean("server", "host"))
for text in (
    "no section",
    "[a]\nx=1\nx=2",
    "[a]\n[a]",
    "[a]\n= 3\n",
    "[a]\nnothing here\n",
):
    tried(lambda: configparser.ConfigParser().read_string(text))
for text in ("[a]\nx=%(y)s", "[a]\nx=%(x)s", "[a]\nx=%q", "[a]\nx=%(y"):
    bad = configparser.ConfigParser()
    bad.read_string(text)
    tried(lambda: bad["a"]["x"])
extended = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
extended.read_string("[paths]\nhome=/h\n[u]\nname=me\ndir=${paths:home}/${name}\ndollar=$$5\nbad=${x:y}")
print(extended["u"]["dir"], extended["u"]["dollar"])
tried(lambda: extended["u"]["bad"])
raw = configparser.RawConfigParser(allow_no_value=True, inline_comment_prefixes=("#",), delimiters=("=",))
raw.optionxform = str
raw.read_string("[s]\nCase\nx = a # comment\ny = a#b\nz : q = 3")
print(dict(raw["s"]))
typed = configparser.ConfigParser({"width": "7"}, converters={"list": lambda v: v.split(",")})
typed.read_dict({"s": {"items": "a,b"}, "t": {"width": 8}})
print(typed.getlist("s", "items"), typed["s"].getlist("items"), typed["s"]["width"], typed["t"].getint("width"))
with tempfile.TemporaryDirectory() as folder:
    path = folder + "/x.ini"
    with open(path, "w") as file:
        typed.write(file)
    print(len(configparser.ConfigParser().read([path, "/nowhere/else"])))
    again = configparser.ConfigParser()
    again.read(path)
    print(again == typed, {s: dict(again[s]) for s in again.sections()})
