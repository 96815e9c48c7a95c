# Whole numbers that grow.
def grown():
    n = 1000000
    for _ in range(20000):
        n += 64
    return n * n * n


def doubled():
    n = 1
    for _ in range(70):
        n = n + n
    return n


def sizes():
    total = 0
    for x in range(-3000000, 1, 64):
        size = abs(x)
        total += size * size * size
    return total


print(grown(), doubled(), sizes())
