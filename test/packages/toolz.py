# requires: toolz==1.2.0
"""Functions on functions, by the package toolz."""
import toolz
from toolz import curried

def main():
    print(list(toolz.partition(2, range(7))), list(toolz.sliding_window(3, range(5))))
    print(toolz.groupby(len, ["a", "bb", "cc", "d"]), toolz.frequencies("mississippi"))
    print(toolz.pipe(3, lambda x: x + 1, str), toolz.compose(str, abs)(-4))
    inc = toolz.curry(lambda a, b: a + b)(1)
    print(inc(4), list(curried.map(inc)([1, 2])), toolz.merge({"a": 1}, {"b": 2}))
    print(toolz.assoc_in({"a": {"b": 1}}, ["a", "c"], 2), toolz.get_in(["a", "z"], {"a": {}}, "no"))
    print(toolz.memoize(lambda n: n * 2)(4), toolz.juxt(min, max)([3, 1, 2]))

if __name__ == "__main__":
    main()
