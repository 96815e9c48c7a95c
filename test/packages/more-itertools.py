# requires: more-itertools==10.7.0
"""Iteration tools, by the package more_itertools."""
import more_itertools as mi


def main():
    print(list(mi.chunked(range(7), 3)), list(mi.windowed([1, 2, 3, 4], 2)), list(mi.sliced("abcdefg", 3)))
    print(list(mi.flatten([[1], [2, 3]])), list(mi.collapse([1, [2, [3, "ab"]]])), mi.first([], "none"))
    print(list(mi.unique_everseen("AbBa", key=str.lower)), list(mi.interleave_longest([1, 2], [3], [4, 5, 6])))
    pages = mi.peekable(iter(range(5)))
    print(pages.peek(), next(pages), pages[1], pages.peek("end"), list(pages), bool(pages))
    buckets = mi.bucket(["a1", "b1", "a2"], key=lambda s: s[0])
    print(sorted(buckets), list(buckets["a"]))
    print([list(g) for g in mi.split_at("abcdc", lambda c: c == "c")], [list(g) for g in mi.consecutive_groups([1, 2, 4, 5, 9])])
    print(mi.ilen(x for x in range(10) if x % 3), mi.one([7]), mi.all_equal("aaa"), mi.quantify([True, False, True]))
    for bad in ([], [1, 2]):
        try:
            mi.one(bad)
        except ValueError as error:
            print(error)
    print(list(mi.set_partitions("abc", 2)), list(mi.distinct_permutations("aab")), mi.nth_product(8, range(2), range(3), range(4)))
    print(dict(mi.map_reduce("aAbBc", str.lower, len)), list(mi.run_length.encode("aaabb")), list(mi.roundrobin("ABC", "D")))
    print(list(mi.partition(lambda n: n % 2, range(6))[1]), mi.minmax([3, 1, 2]), list(mi.stagger([0, 1, 2])), list(mi.sieve(30)))
    seekable = mi.seekable(str(n) for n in range(4))
    print(next(seekable), next(seekable), seekable.seek(0), list(seekable), mi.spy("abc", 2)[0], len(mi.divide(2, [1, 2, 3])))


if __name__ == "__main__":
    main()
