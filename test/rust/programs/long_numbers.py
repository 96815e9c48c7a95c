"""How long decimal texts of numbers may be, and what a program sets that to."""
import sys
print(sys.get_int_max_str_digits())
n = 10 ** 5000
for f in (str, repr, lambda v: f"{v}", lambda v: "%d" % v, lambda v: b"%d" % v, lambda v: format(v, ",d"), lambda v: "{:>10}".format(v), lambda v: int("1" * 5000), lambda v: print(v)):
    try:
        print(len(f(n)))
    except ValueError as e:
        print(e)
sys.set_int_max_str_digits(700)
try:
    str(10 ** 700)
except ValueError as e:
    print(e)
print(len(str(10 ** 699)), len(format(n, "x")))
try:
    sys.set_int_max_str_digits(5)
except ValueError as e:
    print(e)
sys.set_int_max_str_digits(0)
print(len(str(n)), len(f"{n:,}"), int("9" * 6000) % 7, sys.get_int_max_str_digits(), len("%d" % n), len(b"%d" % n), len(str([n])))
sys.set_int_max_str_digits(4000)
huge = 10**4001
for i, fn in enumerate([
        lambda: str(huge),
        lambda: repr(huge),
        lambda: f"{huge}",
        lambda: "%d" % huge,
        lambda: b"%d" % huge,
        lambda: format(huge, ""),
        lambda: format(huge, "d"),
        lambda: format(huge, ",d"),
        lambda: "{:>5000}".format(huge), lambda: "%5d" % huge, lambda: "%i|%s" % (huge, huge), lambda: f"{huge:_}", lambda: f"{huge!r}", lambda: str([huge]), lambda: print(huge), lambda: "".join(map(str, [huge])), lambda: huge.__str__(), lambda: huge.__format__("n"), lambda: f"{huge:x}"]):
    try:
        fn()
        print(i, "no error")
    except ValueError as e:
        print(i, e)
sys.set_int_max_str_digits(4300)
for bad in ("0x1.0p++0", "0x1p", "0x1p-+1", "0x1p99999999999999999999"):
    try:
        print(float.fromhex(bad))
    except (ValueError, OverflowError) as e:
        print(e)
print(float.fromhex("0x1p-99999999999999999999"), 1j != 10**1000, 10**1000 == 1j, (1).__eq__(1.0), (1).__lt__(2.0), (1.0).__gt__(1), (True).__eq__(1))
for text in ("1 +2j", "1+ 2j", " ( 1+2j ) "):
    try:
        print(complex(text))
    except ValueError as e:
        print(e)
try:
    property.__new__(object)
except TypeError as e:
    print(e)
try:
    int.__new__(str, 1)
except TypeError as e:
    print(e)
p = property(lambda self: 1)
p.__doc__ = "own"
print(p.__doc__, p.getter(None).fget is p.fget)
try:
    (1).to_bytes(2**60, "big")
except MemoryError as e:
    print("no room", e)
print((3 + 5j).__getnewargs__(), (-2j).__getnewargs__())
