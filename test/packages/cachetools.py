# requires: cachetools==5.5.2
"""Caches of several kinds, by the package cachetools."""
import cachetools
from cachetools.keys import hashkey, typedkey


class Clock:
    def __init__(self):
        self.now = 0

    def __call__(self):
        return self.now


@cachetools.cached(cache=cachetools.LRUCache(maxsize=32), info=True)
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


class Store:
    def __init__(self):
        self.cache = cachetools.LFUCache(2)

    @cachetools.cachedmethod(lambda self: self.cache)
    def square(self, n):
        print("computing", n)
        return n * n


def main():
    print(fibonacci(60), fibonacci.cache_info())
    for kind in (cachetools.FIFOCache, cachetools.LRUCache, cachetools.LFUCache):
        cache = kind(maxsize=3)
        for key in "abcadbe":
            cache[key] = cache.get(key, 0) + 1
        print(cache, cache.currsize, sorted(cache))
    clock = Clock()
    timed = cachetools.TTLCache(maxsize=2, ttl=10, timer=clock)
    timed["x"] = 1
    clock.now = 5
    timed["y"] = 2
    clock.now = 11
    print(list(timed), "x" in timed, len(timed), timed.get("y"))
    sized = cachetools.Cache(maxsize=5, getsizeof=len)
    sized["k"] = "abc"
    try:
        sized["l"] = "abcdef"
    except ValueError as error:
        print(error)
    try:
        print(sized["none"])
    except KeyError as error:
        print(repr(error))
    store = Store()
    print([store.square(n) for n in (1, 2, 1, 3, 1, 2)])
    print(hashkey(1, a=2), typedkey(1, 1.0), hashkey(1) == hashkey(1.0), typedkey(1) == typedkey(1.0))


if __name__ == "__main__":
    main()
