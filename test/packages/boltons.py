# requires: boltons==26.2.0
"""Utilities on lists, dicts and texts, by the package boltons."""
from boltons import iterutils, strutils, dictutils, listutils, mathutils
def main():
    print(iterutils.chunked(range(7), 3), list(iterutils.windowed(range(4), 2)), iterutils.bucketize(range(5), lambda x: x % 2))
    print(strutils.slugify("Hello, World!"), strutils.camel2under("BasicParseTest"), strutils.pluralize("box"), strutils.bytes2human(128991))
    d = dictutils.OMD([("a", 1), ("b", 2), ("a", 3)])
    print(d, d.getlist("a"), mathutils.clamp(5, 1, 3), iterutils.remap({"a": [1, {"b": 2}]}, lambda p, k, v: (k, v * 2) if isinstance(v, int) else (k, v)))
if __name__ == "__main__":
    main()
