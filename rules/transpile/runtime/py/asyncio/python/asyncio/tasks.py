"""Tasks: coroutines that an event loop steps, and waiting for several of them."""
import concurrent.futures
import contextvars
import functools
import inspect
from asyncio import coroutines, events, exceptions, futures
from asyncio.futures import Future

__all__ = ['ALL_COMPLETED', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'Task', 'all_tasks', 'as_completed', 'create_task',
           'current_task', 'ensure_future', 'gather', 'run_coroutine_threadsafe', 'shield', 'sleep', 'wait', 'wait_for']

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

_numbers = [0]


class Task(Future):
    """A coroutine on its way, stepped whenever what it awaits is done."""

    _noun = 'Task'

    def __init__(self, coro, *, loop=None, name=None, context=None):
        super().__init__(loop=loop)
        if not coroutines.iscoroutine(coro):
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        if name is None:
            # Its text is made when it is asked for.
            number = _numbers[0] + 1
            _numbers[0] = number
            self._name = number
        else:
            self._name = str(name)
        self._cancels = 0
        self._must_cancel = False
        self._waits_for = None
        self._coro = coro
        self._context = contextvars.copy_context() if context is None else context
        loop = self._loop
        loop.call_soon(self._step, context=self._context)
        loop._tasks[id(self)] = self

    def __repr__(self):
        parts = self._shown()
        if self._must_cancel:
            parts[0] = 'cancelling'
        parts.insert(1, f'name={self.get_name()!r}')
        place = 'done' if self.done() else 'running'
        parts.insert(2, f'coro=<{self._coro.__qualname__}() {place}>')
        return f'<{self.__class__.__name__} {" ".join(parts)}>'

    def get_coro(self):
        return self._coro

    def get_name(self):
        name = self._name
        return f'Task-{name}' if isinstance(name, int) else name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def get_stack(self, *, limit=None):
        return []

    def cancel(self, msg=None):
        self._seen()
        if self.done():
            return False
        self._cancels += 1
        if self._waits_for is not None and self._waits_for.cancel(msg=msg):
            # The step that its end brings throws the cancellation.
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._cancels

    def uncancel(self):
        if self._cancels > 0:
            self._cancels -= 1
        return self._cancels

    def _schedule_callbacks(self):
        self._loop._tasks.pop(id(self), None)
        super()._schedule_callbacks()

    def _step(self, exc=None):
        if self._state != 'PENDING':
            raise exceptions.InvalidStateError(f'_step(): already done: {self!r}, {exc!r}')
        if self._must_cancel:
            if not isinstance(exc, exceptions.CancelledError):
                exc = self._make_cancelled_error()
            self._must_cancel = False
        self._waits_for = None
        loop = self._loop
        before = loop._stepping
        if before is not None:
            raise RuntimeError(f'Cannot enter into task {self!r} while another task {before!r} is being executed.')
        loop._stepping = self
        try:
            if exc is None:
                awaited = self._coro.send(None)
            else:
                awaited = self._coro.throw(exc)
        except StopIteration as end:
            if self._must_cancel:
                # It was cancelled while it ended.
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(end.value)
        except exceptions.CancelledError as cancelled:
            self._cancelled_exc = cancelled
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as leaving:
            super().set_exception(leaving)
            raise
        except BaseException as error:
            super().set_exception(error)
        else:
            self._wait_for(awaited)
        finally:
            loop._stepping = None

    def _wait_for(self, awaited):
        if awaited is None:
            # A bare `yield` gives way for one turn of the loop.
            self._loop.call_soon(self._step, context=self._context)
            return
        blocking = getattr(awaited, '_asyncio_future_blocking', None)
        if blocking is not None:
            if awaited.get_loop() is not self._loop:
                problem = f'Task {self!r} got Future {awaited!r} attached to a different loop'
            elif not blocking:
                problem = f'yield was used instead of yield from in task {self!r} with {awaited!r}'
            elif awaited is self:
                problem = f'Task cannot await on itself: {self!r}'
            else:
                awaited._asyncio_future_blocking = False
                awaited.add_done_callback(self._wake, context=self._context)
                self._waits_for = awaited
                if self._must_cancel and awaited.cancel(msg=self._cancel_message):
                    self._must_cancel = False
                return
        elif inspect.isgenerator(awaited):
            problem = f'yield was used instead of yield from for generator in task {self!r} with {awaited!r}'
        else:
            problem = f'Task got bad yield: {awaited!r}'
        self._loop.call_soon(self._step, RuntimeError(problem), context=self._context)

    def _wake(self, future):
        try:
            future.result()
        except BaseException as exc:
            self._step(exc)
        else:
            self._step()


events.makers['task'] = Task


def create_task(coro, *, name=None, context=None):
    task = events.get_running_loop().create_task(coro, context=context)
    if name is not None and hasattr(task, 'set_name'):
        task.set_name(name)
    return task


def current_task(loop=None):
    return (events.get_running_loop() if loop is None else loop)._stepping


def all_tasks(loop=None):
    loop = events.get_running_loop() if loop is None else loop
    return {task for task in loop._tasks.values() if not task.done()}


def ensure_future(coro_or_future, *, loop=None):
    if inspect.iscoroutine(coro_or_future):
        return (events.get_event_loop() if loop is None else loop).create_task(coro_or_future)
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError('The future belongs to a different loop than the one specified as the loop argument')
        return coro_or_future
    if not coroutines.iscoroutine(coro_or_future):
        if not hasattr(type(coro_or_future), '__await__'):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
        coro_or_future = _wrap_awaitable(coro_or_future)
    if loop is None:
        loop = events.get_event_loop()
    return loop.create_task(coro_or_future)


async def _wrap_awaitable(awaitable):
    return await awaitable


class _Yield:
    def __await__(self):
        yield


_next_turn = _Yield()


async def sleep(delay, result=None):
    if delay <= 0:
        await _next_turn
        return result
    loop = events.get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, _set_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()


def _set_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


def _release(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def wait_for(fut, timeout):
    loop = events.get_running_loop()
    if timeout is None:
        return await fut
    if timeout <= 0:
        fut = ensure_future(fut, loop=loop)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut, loop)
        try:
            return fut.result()
        except exceptions.CancelledError as exc:
            raise exceptions.TimeoutError() from exc
    waiter = loop.create_future()
    timer = loop.call_later(timeout, _release, waiter)
    release = functools.partial(_release, waiter)
    fut = ensure_future(fut, loop=loop)
    fut.add_done_callback(release)
    try:
        try:
            await waiter
        except exceptions.CancelledError:
            if fut.done():
                return fut.result()
            fut.remove_done_callback(release)
            # Its end is waited for, so that nothing runs on after the caller was cancelled.
            await _cancel_and_wait(fut, loop)
            raise
        if fut.done():
            return fut.result()
        fut.remove_done_callback(release)
        await _cancel_and_wait(fut, loop)
        try:
            return fut.result()
        except exceptions.CancelledError as exc:
            raise exceptions.TimeoutError() from exc
    finally:
        timer.cancel()


async def _cancel_and_wait(fut, loop):
    waiter = loop.create_future()
    release = functools.partial(_release, waiter)
    fut.add_done_callback(release)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(release)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    fs = list(dict.fromkeys(fs))
    if any(coroutines.iscoroutine(one) for one in fs):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    loop = events.get_running_loop()
    waiter = loop.create_future()
    timer = None
    if timeout is not None:
        timer = loop.call_later(timeout, _release, waiter)
    left = len(fs)

    def on_completion(future):
        nonlocal left
        left -= 1
        enough = return_when == FIRST_COMPLETED or (
            return_when == FIRST_EXCEPTION and not future.cancelled() and future.exception() is not None)
        if left <= 0 or enough:
            if timer is not None:
                timer.cancel()
            if not waiter.done():
                waiter.set_result(None)

    for one in fs:
        one.add_done_callback(on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for one in fs:
            one.remove_done_callback(on_completion)
    done, pending = set(), set()
    for one in fs:
        if one.done():
            done.add(one)
        else:
            pending.add(one)
    return done, pending


def as_completed(fs, *, timeout=None):
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
    from asyncio.queues import Queue
    done = Queue()
    loop = events.get_event_loop()
    todo = [ensure_future(one, loop=loop) for one in dict.fromkeys(fs)]
    timer = None

    def on_timeout():
        for one in todo:
            one.remove_done_callback(on_completion)
            done.put_nowait(None)
        todo.clear()

    def on_completion(future):
        if not todo:
            return
        todo.remove(future)
        done.put_nowait(future)
        if not todo and timer is not None:
            timer.cancel()

    async def next_one():
        future = await done.get()
        if future is None:
            raise exceptions.TimeoutError
        return future.result()

    for one in todo:
        one.add_done_callback(on_completion)
    if todo and timeout is not None:
        timer = loop.call_later(timeout, on_timeout)
    for _ in range(len(todo)):
        yield next_one()


class _GatheringFuture(Future):
    """What `gather` gives: cancelling it cancels its children."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        found = False
        for child in self._children:
            if child.cancel(msg=msg):
                found = True
        if found:
            self._cancel_requested = True
        return found


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        empty = events.get_event_loop().create_future()
        empty.set_result([])
        return empty
    finished = 0
    children = []
    known = {}
    loop = None
    outer = None

    def on_done(future):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not future.cancelled():
                future.exception()
            return
        if not return_exceptions:
            if future.cancelled():
                outer.set_exception(future._make_cancelled_error())
                return
            exc = future.exception()
            if exc is not None:
                outer.set_exception(exc)
                return
        if finished < len(known):
            return
        results = []
        for one in children:
            if one.cancelled():
                message = '' if one._cancel_message is None else one._cancel_message
                results.append(exceptions.CancelledError(message))
            else:
                exc = one.exception()
                results.append(one.result() if exc is None else exc)
        if outer._cancel_requested:
            outer.set_exception(future._make_cancelled_error())
        else:
            outer.set_result(results)

    for one in coros_or_futures:
        if one in known:
            children.append(known[one])
            continue
        future = ensure_future(one, loop=loop)
        if loop is None:
            loop = future.get_loop()
        known[one] = future
        future.add_done_callback(on_done)
        children.append(future)
    outer = _GatheringFuture(children, loop=loop)
    return outer


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def inner_done(future):
        if outer.cancelled():
            if not future.cancelled():
                future.exception()
            return
        if future.cancelled():
            outer.cancel()
        elif future.exception() is not None:
            outer.set_exception(future.exception())
        else:
            outer.set_result(future.result())

    def outer_done(future):
        if not inner.done():
            inner.remove_done_callback(inner_done)

    inner.add_done_callback(inner_done)
    outer.add_done_callback(outer_done)
    return outer


def run_coroutine_threadsafe(coro, loop):
    if not coroutines.iscoroutine(coro):
        raise TypeError('A coroutine object is required')
    future = concurrent.futures.Future()

    def follow(task):
        if task.cancelled():
            future.cancel()
        elif task.exception() is not None:
            future.set_exception(task.exception())
        else:
            future.set_result(task.result())

    def start():
        try:
            ensure_future(coro, loop=loop).add_done_callback(follow)
        except BaseException as exc:
            future.set_exception(exc)
            raise

    loop.call_soon_threadsafe(start)
    return future
