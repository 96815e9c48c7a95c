import pkg.cycle_a

try:
    from pkg.cycle_a import first
except ImportError as e:
    print("partial:", "first" in str(e))


def second(n):
    return pkg.cycle_a.first(n - 1) * 2
