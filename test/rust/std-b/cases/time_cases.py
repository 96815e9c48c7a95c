from blocks import blocks, lines
from literals import Maker

HAND = r"""
time.gmtime(0)
time.gmtime(1700000000.9)
time.gmtime(-1)
time.gmtime(-62135596800)
t = time.gmtime(86400 * 365); (t.tm_year, t[1], t.tm_yday, t.tm_wday, len(t), tuple(t), t.tm_zone, t.tm_gmtoff)
time.gmtime('a')
time.gmtime(float('nan'))
time.gmtime(1, 2)
time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime(0))
time.strftime('%a %A %b %B %c %d %H %I %j %m %M %p %S %U %w %W %x %X %y %Y %% %e %D %F %T %R %C %u %V %G %g %h', time.gmtime(1700000000))
time.strftime('%Z %z', time.gmtime(0))
time.strftime('%-d %_d %^a %k %l %P %r %n|%t', time.gmtime(3600 * 5))
time.strftime('plain')
time.strftime('', time.gmtime(0))
time.strftime(5)
time.strftime('%Y', 5)
time.strftime('%Y', (1, 2, 3))
time.strftime('%Y', (2000, 13, 1, 0, 0, 0, 0, 1, 0))
time.strftime('%Y', (2000, 1, 32, 0, 0, 0, 0, 1, 0))
time.strftime('%Y', (2000, 1, 1, 24, 0, 0, 0, 1, 0))
time.strftime('%Y-%m-%d', (2000, 1, 1, 0, 0, 0, 0, 1, 0))
time.asctime(time.gmtime(0))
time.asctime(time.gmtime(1700000000))
time.asctime((2000, 1, 1, 0, 0, 0, 0, 1, 0))
time.struct_time((2000, 1, 1, 0, 0, 0, 0, 1, 0))
time.struct_time((1, 2))
time.struct_time
time.gmtime(0) == (1970, 1, 1, 0, 0, 0, 3, 1, 0)
time.gmtime(0) < time.gmtime(1)
time.localtime(0)
time.localtime(1700000000)
time.ctime(0)
time.mktime(time.localtime(1700000000))
time.mktime(time.gmtime(0))
time.mktime((2024, 14, 35, 25, 61, 61, 0, 0, -1))
time.mktime(5)
time.sleep(-1)
time.sleep('a')
time.sleep()
time.sleep(0), time.sleep(0.001)
a = time.time(); b = time.time(); (type(a).__name__, b >= a, a > 1.6e9)
a = time.perf_counter(); b = time.perf_counter(); (type(a).__name__, b >= a)
type(time.time_ns()).__name__, type(time.perf_counter_ns()).__name__, type(time.monotonic()).__name__, time.process_time() >= 0
time.timezone, time.tzname, time.daylight, time.altzone
time.nothing
time.time(1)
"""


def cases():
    make = Maker(20)
    pre = "import time\n"
    yield from (pre + case for case in lines(HAND))
    for _ in range(200):
        at = make.randint(-(10**10), 10**10)
        yield f"{pre}time.strftime('%A %d %B %Y %j %U %W %V %G %u %H:%M:%S %I %p %y', time.gmtime({at})), time.gmtime({at})"
