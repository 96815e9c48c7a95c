"""Writes rules/transpile/python/syntax/unicode-name-data.ts from CPython's unicodedata.

Aliases (LINE FEED, BEL, ...) cannot be listed through unicodedata: candidates come from perl's unicore/Name.pl, and each
is taken only if CPython's own lookup knows it. Names that end in their code point, and Hangul syllables, are left to rules.

    python3 make_unicode_names.py /usr/share/perl/5.36.0/unicore/Name.pl > unicode-name-data.ts
"""
import base64
import re
import sys
import unicodedata
import zlib

entries = []
prefixes = {}
for code in range(0x110000):
    name = unicodedata.name(chr(code), None)
    if name is None or 0xAC00 <= code <= 0xD7A3:
        continue
    ending = "-%04X" % code
    if name.endswith(ending):
        ranges = prefixes.setdefault(name[: -len(ending)], [])
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    else:
        entries.append((code, name))

known = {name for _, name in entries}
for code, name in re.findall(r"^([0-9A-F]{4,6})\n([^\n]+)$", open(sys.argv[1]).read(), re.M):
    if name in known:
        continue
    try:
        if unicodedata.lookup(name) == chr(int(code, 16)) and not name.endswith("-" + code):
            entries.append((int(code, 16), name))
    except KeyError:
        pass

entries.sort(key=lambda entry: entry[0])
lines = []
previous = -1
for code, name in entries:
    step = code - previous
    lines.append(name if step == 1 else f"{step}:{name}")
    previous = code
packed = base64.b64encode(zlib.compress("\n".join(lines).encode(), 9)).decode()
print("// Names of Unicode characters, as CPython's unicodedata has them; written by test/rust/python-ast/make_unicode_names.py.")
print()
print(f"export const unicodeVersion = '{unicodedata.unidata_version}';")
print()
print("// Names that end in `-` and the code point in hex, by what comes before it: first and last code points of ranges.")
print("export const numberedNames: readonly (readonly [prefix: string, ranges: readonly (readonly [number, number])[]])[] = [")
for prefix, ranges in sorted(prefixes.items()):
    print(f"  ['{prefix}', {[list(r) for r in ranges]}],")
print("];")
print()
print("// One name per line, preceded by `step:` where its code point is not the one after the line before; zlib, base64.")
print("export const packedNames =")
print(f"  '{packed}';")
