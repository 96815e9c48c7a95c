from pkg import cycle_b


def first(n):
    return cycle_b.second(n) + 1 if n else 0
