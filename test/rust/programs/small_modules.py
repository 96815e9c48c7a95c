import _operator, _io, _warnings, _collections, _heapq, _bisect, _struct, _datetime, _md5, _functools, _csv
import operator, io, collections, json, json.decoder, binascii
from array import array

count: int = 3
print([n for n in dir() if n.startswith("_")])
def inner(a, *rest, b=1):
    c = 2
    if a > 5:
        d = 3
    return dir()
print(inner(1), inner(9, 2))
class Names:
    x = 1
    print(dir())
    y = 2
print((lambda q: sorted([q] + [1]))(0))
print(_operator.add(1, 2), _operator.add is operator.add, _operator._compare_digest("a", "a"), _operator.__name__)
print(_io.StringIO is io.StringIO, hasattr(_io, "FileIO"), _collections.deque is collections.deque, _struct.pack("<h", 1))
print(_heapq.heappop([1, 2]), _bisect.bisect_left([1, 2, 3], 2), _datetime.date(2020, 1, 2), _md5.md5(b"a").hexdigest(), _functools.reduce(_operator.mul, [1, 2, 3]))
print(json.decoder.scanstring('✨x"', 1), json.decoder.scanstring('"a\\nb" rest', 1))
for bad in (('"abc', 1), ('"a\nb"', 1), ('"abc"', 9)):
    try:
        print(json.decoder.scanstring(*bad))
    except ValueError as e:
        print(type(e).__name__, e)
print(json.decoder.scanstring('"a\nb"', 1, False), binascii.Incomplete.__name__, binascii.Incomplete.__mro__[1].__name__)
out = io.BytesIO()
array("h", [1, 2, -1]).tofile(out)
print(out.getvalue())
for call in (lambda: (0).__round__(None), lambda: (7).__round__(), lambda: round(7, None), lambda: (2.5).__round__(None), lambda: True.__round__(None)):
    try:
        print(call())
    except TypeError as e:
        print(e)
