"""Async generators driven by hand."""


class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got


def drive(co, *sends):
    sends = list(sends)
    value = None
    try:
        while True:
            print("awaited", co.send(value))
            value = sends.pop(0) if sends else None
    except StopIteration as e:
        return e.value


async def count(n):
    try:
        for i in range(n):
            got = await Pause(("p", i))
            sent = yield i, got
            if sent:
                print("sent", sent)
    except ValueError as e:
        print("caught", e)
        yield "recovered"
    finally:
        print("closing")


async def use():
    out = []
    async for x in count(3):
        out.append(x)
    print(out)
    print([x async for x in count(2) if x[0] != 5])
    print({x[0] async for x in count(2)})
    print({x[0]: y async for x in count(2) for y in [1, 2]})
    g = (x[0] * 2 async for x in count(3))
    print(type(g).__name__)
    async for v in g:
        print(v)
    print([await Pause(k) for k in range(2)])
    h = count(5)
    print(await h.__anext__())
    print(await h.asend("hello"))
    print(await h.athrow(ValueError("boo")))
    await h.aclose()
    try:
        await h.__anext__()
    except StopAsyncIteration as e:
        print("stop", repr(e))
    print(await anext(count(0), "dflt"))
    k = aiter(count(2))
    print(await anext(k))
    await k.aclose()
    try:
        async for z in [1, 2]:
            pass
    except TypeError as e:
        print(e)
    try:
        aiter(3)
    except TypeError as e:
        print(e)
    nested = [[y async for y in count(x)] for x in range(3)]
    print(nested)
    async for a in count(3):
        for b in range(3):
            if b == 1:
                break
        else:
            print("no")
        if a[0] == 1:
            continue
        print("a", a)
    else:
        print("else")
    return "done"


async def bad():
    yield 1
    raise StopAsyncIteration


async def handled():
    try:
        raise KeyError("k")
    except KeyError:
        yield 1
        try:
            raise ValueError("v")
        except ValueError as e:
            print(repr(e.__context__))
        yield 2


async def more():
    try:
        async for x in bad():
            print(x)
    except RuntimeError as e:
        print(e, repr(e.__cause__))
    async for x in handled():
        try:
            raise TypeError("t")
        except TypeError as e:
            print(repr(e.__context__))


print(drive(use()))
print(drive(more()))
