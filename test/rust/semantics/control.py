"""Loops, conditions, jumps."""


def classify(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    else:
        if n > 100:
            kind = "big"
        else:
            kind = "small"
    return kind


def find(xs, wanted):
    for i, x in enumerate(xs):
        if x == wanted:
            found = i
            break
    else:
        found = -1
    return found


def nested():
    out = []
    for i in range(4):
        for j in range(4):
            if j == 2:
                continue
            if i == 2:
                break
            out.append((i, j))
        else:
            out.append("done %d" % i)
    return out


def whiles():
    n = 10
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
        if steps > 50:
            break
    else:
        steps = -steps
    while True:
        steps += 1
        if steps > 3:
            break
    return n, steps


def loop_variable_leaks():
    for i in range(3):
        pass
    total = i
    for i in []:
        total += 1
    return total, i


def maybe_unbound(flag):
    if flag:
        value = 1
    try:
        return value
    except UnboundLocalError as e:
        return str(e)


def deleted():
    x = 1
    del x
    try:
        print(x)
    except UnboundLocalError as e:
        print("deleted:", e)


def undefined_name():
    try:
        print(nowhere)
    except NameError as e:
        print(type(e).__name__, e)


print([classify(n) for n in (-1, 0, 5, 500)])
print(find([1, 2, 3], 3), find([], 1))
print(nested())
print(whiles())
print(loop_variable_leaks())
print(maybe_unbound(True), maybe_unbound(False))
deleted()
undefined_name()

# module level loops
total = 0
for k in range(5):
    if k == 3:
        continue
    total += k
print("total", total, k)
i = 0
while i < 3:
    i += 1
else:
    print("while else", i)
x = 5 if total > 3 else 6
print(x, not x, 1 < x < 10, 1 < x > 10)
print(0 or "a", 0 and "a", 1 and "b", None or [] or "last", 1 or 2)
a = b = c = []
a.append(1)
print(b is c, b)
print(1 if [] else 2, (lambda: 3)())
pass
...
"doc in the middle"


def bound_when_all_matches(subject):
    x = y = None
    match subject:
        case (x, 0):
            return "first", x, y
        case ((x, 1), 1) | (1, (x, 2)):
            return "or", x, y
        case {"at": (x, y), "k": 5}:
            return "mapping", x, y
        case ([x, *y], "end") if x != y:
            return "nested", x, y
    return "none", x, y


for subject in ((1, 0), (0, 2), ((5, 1), 1), ((5, 1), 2), (1, (7, 2)), {"at": (1, 2), "k": 5}, {"at": (1, 2), "k": 6}, ([1, 2], "end"), ([1, 2], "no")):
    print(bound_when_all_matches(subject))

# What is walked must not grow meanwhile.
for grown in ({1: 1}, {1}, {1: 1}.keys(), {1: 1}.values()):
    holder = {1: 1}
    walked = {"dict": holder, "set": {1}, "dict_keys": holder.keys(), "dict_values": holder.values()}[type(grown).__name__]
    try:
        for item in walked:
            if isinstance(walked, set):
                walked.add(2)
            else:
                holder[2] = 2
    except RuntimeError as error:
        print(type(walked).__name__, error)
