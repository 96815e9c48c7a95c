import json, re, os, pickle, sys, unicodedata, ast, tempfile

def tries(f, *a, **k):
    try:
        print(ascii(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

lone = "a\ud800b"
pair = "\ud83d\ude00"
print(len(lone), len(pair), repr(lone), ascii(pair), [hex(ord(c)) for c in pair])
print(lone == "a" + chr(0xD800) + "b", pair == "\U0001f600", lone.isprintable(), unicodedata.category("\udc00"))
for codec in ("utf-8", "ascii", "latin-1", "utf-16", "utf-16-be", "utf-32-le", "cp1252", "unicode_escape", "raw_unicode_escape", "utf-8-sig"):
    for handler in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogatepass", "surrogateescape"):
        for text in (lone, "x\udc80\udcff", "\udc80\ud800\udc81", pair, "\xe9\udc81"):
            tries(text.encode, codec, handler)
for data in (b"\xff\xfea", b"ab\x80", b"\xed\xa0\x80", b"\xed\xb0\x80x", b"\xe2\x82", b"\xed\xa0\xbd\xed\xb8\x80", b"\xf0\x9f\x98\x80"):
    for codec in ("utf-8", "ascii"):
        for handler in ("strict", "ignore", "replace", "surrogatepass", "surrogateescape"):
            tries(data.decode, codec, handler)
print(ascii(pair.encode("utf-16", "surrogatepass").decode("utf-16")))
tries(b"\x00\xd8".decode, "utf-16-le", "surrogatepass")
tries(b"\x00\xd8".decode, "utf-16-le")
tries(b"\x00\xdc\x00\x00".decode, "utf-32-le", "surrogatepass")
tries(b"\\ud800".decode, "unicode_escape")
print(sorted(["\ue000", "\ud7ff", "\ud800", "\uffff", "\U00010000"]) == ["\ud7ff", "\ud800", "\ue000", "\uffff", "\U00010000"])
print("\ud800" < "\ue000", "\udfff" > "\uffff", max("\ud800", "\ue000") == "\ue000")
print(json.dumps(lone), ascii(json.loads('"\\ud800x\\ude00"')), ascii(json.loads('"\\ud83d\\ude00"')), ascii(json.dumps(lone, ensure_ascii=False)))
print(re.findall("[\ud800-\udfff]", "x\ud801y\udfff\U0001f600"), re.sub(r"[\ud800-\udbff]", "?", pair) == "?\ude00", re.search("[\u0000-\uffff]+", "a\ud800b\ue000").group() == "a\ud800b\ue000")
print(re.match(r"[^\u0000-\ud7ff]", "\ud800"), ascii(re.escape(lone)), ascii(re.split("\ud800", lone)))
print(pickle.loads(pickle.dumps(lone)) == lone, {lone: 1}[lone], lone in {lone}, ascii(lone.translate({0xD800: 0xDC00})), ascii("%c|%s" % (0xDFFF, lone)))
print(ascii(f"{lone}\udcff{0xD800:c}"), ascii(lone.upper()), lone.find("\ud800"), lone[1] == "\ud800", ascii(lone[::-1]), ascii(str.maketrans("\ud800", "x")))
print(os.fsencode("a\udcff"), ascii(os.fsdecode(b"a\xff")))
tries(os.fsencode, "\ud800")
tries(open, "\ud800")
tries(os.listdir, "\udc00\ud800")
tries(ast.literal_eval, "'\\ud800'")
with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, "n\udcff")
    with open(name, "w", encoding="utf-8", errors="surrogateescape") as f:
        f.write("x\udc80y")
    with open(os.fsencode(name), "rb") as f:
        print(f.read())
    with open(name, errors="surrogateescape") as f:
        print(ascii(f.read()))
    print(ascii(os.listdir(folder)), os.listdir(os.fsencode(folder)), os.path.exists(name))
    tries(open(name, "w", encoding="utf-8").write, lone)
    os.remove(name)
print(sys.stdout.errors, sys.stdin.errors, sys.stderr.errors)
sys.stdout.write("\udce9\n")
tries(print, lone)
print(ascii(chr(0xDFFF) + chr(0xE000)), chr(0x10FFFF) == "\U0010ffff")
raise ValueError("bad \udc80 text")
