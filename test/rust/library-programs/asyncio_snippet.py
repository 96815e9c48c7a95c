"""asyncio: order of tasks, waiting, cancelling, groups, queues and locks."""
import asyncio
import contextlib
import contextvars
import functools

variable = contextvars.ContextVar("variable", default="none")


async def step(name, count, delay=0):
    for i in range(count):
        print(name, i)
        await asyncio.sleep(delay)
    return name


async def failing(delay=0.0):
    await asyncio.sleep(delay)
    raise ValueError("failed")


async def order():
    a = asyncio.create_task(step("a", 3))
    b = asyncio.create_task(step("b", 2), name="second")
    print(a.get_name().startswith("Task-"), b.get_name(), a.done())
    print(await b, await a, b.result())
    print(await asyncio.gather(step("x", 1, 0.1), step("y", 2, 0.01), asyncio.sleep(0, "slept")))
    print(await asyncio.gather())


async def errors():
    try:
        await asyncio.gather(step("before", 1), failing())
    except ValueError as e:
        print("caught", e)
    results = await asyncio.gather(failing(), step("ok", 1), return_exceptions=True)
    print(results)
    task = asyncio.create_task(failing())
    await asyncio.wait([task])
    print(repr(task.exception()), task.done(), task.cancelled())
    try:
        task.result()
    except ValueError as e:
        print("again", e)
    try:
        await asyncio.wait_for(asyncio.sleep(5), 0.01)
    except asyncio.TimeoutError as e:
        print("timeout", repr(e), isinstance(e.__cause__, asyncio.CancelledError))
    print(await asyncio.wait_for(asyncio.sleep(0.001, "in time"), 1))
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(5)
    except TimeoutError as e:
        print("timeout", type(e).__name__)
    async with asyncio.timeout(5) as limit:
        await asyncio.sleep(0)
    print(limit.expired())


async def cancelled():
    async def stubborn():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            print("cleaning", e.args)
            raise
        finally:
            print("finally")

    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    print(task.cancel("enough"), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as e:
        print("cancelled", e.args, task.cancelled())
    never = asyncio.create_task(stubborn())
    never.cancel()
    try:
        await never
    except asyncio.CancelledError:
        print("never began")

    async def swallow():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            return "swallowed"

    task = asyncio.create_task(swallow())
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled())
    inner = asyncio.create_task(asyncio.sleep(0.02, "inner"))
    try:
        await asyncio.wait_for(asyncio.shield(inner), 0.001)
    except asyncio.TimeoutError:
        print("outer gone", inner.done())
    print(await inner)
    group = asyncio.gather(asyncio.sleep(5), asyncio.sleep(6))
    await asyncio.sleep(0)
    print(group.cancel())
    try:
        await group
    except asyncio.CancelledError:
        print("group cancelled")


async def groups():
    async with asyncio.TaskGroup() as tg:
        one = tg.create_task(step("one", 2))
        two = tg.create_task(asyncio.sleep(0.01, "two"))
    print(one.result(), two.result())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(failing())
            tg.create_task(failing())
            other = tg.create_task(asyncio.sleep(10))
    except ExceptionGroup as e:
        print(e.message, [repr(one) for one in e.exceptions], other.cancelled())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(failing())
            await asyncio.sleep(10)
    except* ValueError as e:
        print("starred", e.exceptions)


async def waiting():
    tasks = [asyncio.create_task(asyncio.sleep(d, d)) for d in (0.6, 0.01, 0.3)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), [t.result() for t in done])
    done, pending = await asyncio.wait(pending, timeout=0.45)
    print(len(done), len(pending))
    for next_one in asyncio.as_completed([asyncio.sleep(d, d) for d in (0.2, 0.01, 0.1)]):
        print(await next_one)
    try:
        for next_one in asyncio.as_completed([asyncio.sleep(d, d) for d in (2, 0.001)], timeout=0.2):
            print(await next_one)
    except asyncio.TimeoutError:
        print("as_completed timed out")
    await asyncio.wait(tasks)


async def queues():
    queue = asyncio.Queue(maxsize=2)
    print(queue.empty(), queue.full(), queue.maxsize)

    async def producer():
        for i in range(5):
            await queue.put(i)
            print("put", i, queue.qsize())
        await queue.put(None)

    async def consumer():
        while (item := await queue.get()) is not None:
            print("got", item)
            queue.task_done()
        queue.task_done()

    await asyncio.gather(producer(), consumer())
    await queue.join()
    for kind in (asyncio.PriorityQueue, asyncio.LifoQueue):
        q = kind()
        for i in (3, 1, 2):
            q.put_nowait(i)
        print([q.get_nowait() for _ in range(3)])
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print(repr(e))
    small = asyncio.Queue(1)
    small.put_nowait(1)
    try:
        small.put_nowait(2)
    except asyncio.QueueFull as e:
        print(repr(e))
    try:
        small.task_done()
        small.task_done()
    except ValueError as e:
        print(e)

    async def worker(name, q):
        while True:
            n = await q.get()
            await asyncio.sleep(0)
            print(name, n)
            q.task_done()

    work = asyncio.Queue()
    for n in range(6):
        work.put_nowait(n)
    workers = [asyncio.create_task(worker(f"w{i}", work)) for i in range(3)]
    await work.join()
    for w in workers:
        w.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))


async def locks():
    lock = asyncio.Lock()
    log = []

    async def critical(name):
        async with lock:
            log.append(name + "+")
            await asyncio.sleep(0)
            log.append(name + "-")

    await asyncio.gather(*(critical(n) for n in "abc"))
    print(log, lock.locked())
    semaphore = asyncio.Semaphore(2)
    running = most = 0

    async def limited(n):
        nonlocal running, most
        async with semaphore:
            running += 1
            most = max(most, running)
            await asyncio.sleep(0.005)
            running -= 1

    await asyncio.gather(*(limited(n) for n in range(5)))
    print("at most", most, semaphore.locked())
    event = asyncio.Event()

    async def waiter(n):
        await event.wait()
        print("event", n)

    waiters = [asyncio.create_task(waiter(n)) for n in range(3)]
    await asyncio.sleep(0)
    event.set()
    await asyncio.gather(*waiters)
    condition = asyncio.Condition()
    items = []

    async def consume():
        async with condition:
            await condition.wait_for(lambda: items)
            print("consumed", items.pop())

    consumer = asyncio.create_task(consume())
    await asyncio.sleep(0)
    async with condition:
        items.append("thing")
        condition.notify_all()
    await consumer
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as e:
        print(e)
    barrier = asyncio.Barrier(3)

    async def meet(n):
        print("meets", n)
        print("index", await barrier.wait())

    await asyncio.gather(*(meet(n) for n in range(3)))


async def lowlevel():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_soon(print, "soon")
    loop.call_later(0.01, future.set_result, "later")
    handle = loop.call_later(0.005, print, "not printed")
    handle.cancel()
    future.add_done_callback(lambda f: print("callback", f.result()))
    print(await future)
    try:
        future.set_result(1)
    except asyncio.InvalidStateError as e:
        print(type(e).__module__, type(e).__name__)
    print(asyncio.iscoroutinefunction(lowlevel), asyncio.iscoroutinefunction(print))
    print(asyncio.current_task() in asyncio.all_tasks())
    print(await asyncio.to_thread(functools.partial(max, 3, 7)), await loop.run_in_executor(None, sum, [1, 2]))
    variable.set("outer")

    async def child():
        before = variable.get()
        variable.set("child")
        return before, variable.get()

    print(await asyncio.create_task(child()), variable.get())
    token = variable.set("again")
    variable.reset(token)
    print(variable.get(), contextvars.copy_context().run(variable.get))


class Resource:
    async def __aenter__(self):
        print("open")
        return self

    async def __aexit__(self, kind, value, trace):
        await asyncio.sleep(0)
        print("close", kind)


async def ticker(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0)
    finally:
        print("ticker closed")


@contextlib.asynccontextmanager
async def managed(name):
    print("enter", name)
    try:
        yield name.upper()
    except KeyError as e:
        print("swallowed", e)
    finally:
        await asyncio.sleep(0)
        print("leave", name)


async def managers():
    async with managed("a") as a, contextlib.nullcontext(3) as n:
        print(a, n)
    async with managed("b"):
        raise KeyError("k")
    try:
        async with managed("c"):
            raise ValueError("v")
    except ValueError as e:
        print("out", e)
    async with contextlib.aclosing(ticker(5)) as ticks:
        async for t in ticks:
            print("tick", t)
            break
    async with contextlib.AsyncExitStack() as stack:
        print(await stack.enter_async_context(managed("d")))
        stack.callback(print, "callback", 1)
        stack.push_async_callback(asyncio.sleep, 0)
        print(stack.enter_context(contextlib.nullcontext("plain")))


async def generators():
    async with Resource():
        async for i in ticker(3):
            print("tick", i)
    print([i async for i in ticker(3) if i % 2 == 0])
    async for i in ticker(10):
        if i == 1:
            break
    await asyncio.sleep(0.001)
    print("end")


async def main():
    for part in (order, errors, cancelled, groups, waiting, queues, locks, lowlevel, managers, generators):
        print("--", part.__name__)
        await part()
    return "result"


print(asyncio.run(main()))
try:
    asyncio.run(failing())
except ValueError as e:
    print("run raised", e)
loop = asyncio.new_event_loop()
print(loop.run_until_complete(asyncio.sleep(0, "until")))
loop.close()
try:
    loop.run_until_complete(asyncio.sleep(0))
except RuntimeError as e:
    print(e)
try:
    asyncio.run(main)
except ValueError as e:
    print(str(e)[:25])


async def background():
    asyncio.create_task(step("left", 100, 1))
    await asyncio.sleep(0)


asyncio.run(background())
with asyncio.Runner() as runner:
    print(runner.run(asyncio.sleep(0, "runner")))
