"""async functions, driven by hand."""


class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got


async def add(a, b):
    x = await Pause(a)
    y = await Pause(b)
    return (x, y)


async def outer():
    first = await add(1, 2)
    try:
        await fails()
    except ValueError as e:
        return first, str(e)


async def fails():
    raise ValueError("async")


class Managed:
    async def __aenter__(self):
        print("aenter", await Pause("entering"))
        return self

    async def __aexit__(self, kind, value, trace):
        print("aexit", kind and kind.__name__)
        return kind is KeyError


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


async def managed():
    async with Managed() as m:
        print("inside", type(m).__name__)
    async with Managed():
        raise KeyError
    out = []
    async for i in Countdown(4):
        if i == 2:
            continue
        out.append(i)
    else:
        out.append("else")
    async for i in Countdown(5):
        if i == 3:
            break
    return out, i, [await add(n, n) for n in range(1)]


def drive(co, *sends):
    sends = list(sends)
    value = None
    while True:
        try:
            print("yielded", co.send(value))
        except StopIteration as e:
            return e.value
        value = sends.pop(0) if sends else None


print(drive(add(1, 2), "x", "y"))
print(drive(outer(), "p", "q"))
print(drive(managed()))
