"""The event loop: a queue of callbacks that are due, a heap of those that wait for a time."""
import _baton
import _weak
import contextvars
import heapq
import sys
import threading
import time
from collections import deque

__all__ = ['AbstractEventLoop', 'BaseEventLoop', 'Handle', 'TimerHandle', '_get_running_loop', '_set_running_loop',
           'get_event_loop', 'get_running_loop', 'new_event_loop', 'set_event_loop']

# Times closer than this are one time.
_CLOCK_RESOLUTION = 1e-9
_MAXIMUM_SELECT_TIMEOUT = 24 * 3600
_MIN_SCHEDULED = 100

_contexts = contextvars._stack
_running = []
_current = []

# What the modules of tasks and futures make, put here by them: they are imported later.
makers = {}


class Handle:
    """A callback that is to be called soon."""

    def __init__(self, callback, args, loop, context=None):
        self._context = contextvars.copy_context() if context is None else context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False

    def cancel(self):
        if not self._cancelled:
            self._cancelled = True
            self._callback = None
            self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        context = self._context
        try:
            if type(context) is not contextvars.Context or context._entered:
                context.run(self._callback, *self._args)
                return
            # As `Context.run`, without passing the arguments on.
            context._entered = True
            _contexts.append(context)
            try:
                self._callback(*self._args)
            finally:
                _contexts.pop()
                context._entered = False
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            name = getattr(self._callback, '__qualname__', repr(self._callback))
            self._loop.call_exception_handler({
                'message': f'Exception in callback {name}()',
                'exception': exc,
                'handle': self,
            })

    def __repr__(self):
        state = ' cancelled' if self._cancelled else ''
        return f'<{self.__class__.__name__}{state}>'


class TimerHandle(Handle):
    """A callback that waits for a time."""

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when
        self._scheduled = False

    def __hash__(self):
        return hash(self._when)

    def __lt__(self, other):
        return self._when < other._when

    def when(self):
        return self._when

    def cancel(self):
        if not self._cancelled:
            self._loop._timer_cancelled(self)
        super().cancel()


class AbstractEventLoop:
    """What event loops are instances of."""


class BaseEventLoop(AbstractEventLoop):
    """Runs callbacks in the order in which they became due."""

    def __init__(self):
        self._ready = deque()
        self._scheduled = []
        self._cancelled_timers = 0
        self._closed = False
        self._stopping = False
        self._running = False
        self._thread = None
        self._debug = False
        self._exception_handler = None
        self._task_factory = None
        self._tasks = {}
        self._stepping = None
        self._asyncgens = []
        self._asyncgens_shutdown = False
        self._executor = None

    def __repr__(self):
        return f'<_UnixSelectorEventLoop running={self._running} closed={self._closed} debug={self._debug}>'

    # Callbacks.

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def call_soon(self, callback, *args, context=None):
        if self._closed:
            self._check_closed()
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        handle = self.call_soon(callback, *args, context=context)
        if self._thread is not None:
            _baton.unpark(self._thread)
        return handle

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError('when cannot be None')
        self._check_closed()
        timer = TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def _timer_cancelled(self, handle):
        if handle._scheduled:
            self._cancelled_timers += 1

    def time(self):
        return time.monotonic()

    # Futures, tasks and threads.

    def create_future(self):
        return makers['future'](loop=self)

    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        if self._task_factory is None:
            return makers['task'](coro, loop=self, name=name, context=context)
        task = self._task_factory(self, coro)
        if name is not None and hasattr(task, 'set_name'):
            task.set_name(name)
        return task

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        from asyncio import futures
        if executor is None:
            if self._executor is None:
                from concurrent.futures import ThreadPoolExecutor
                self._executor = ThreadPoolExecutor(thread_name_prefix='asyncio')
            executor = self._executor
        return futures.wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        self._executor = executor

    # Running.

    def run_forever(self):
        self._check_closed()
        if self._running:
            raise RuntimeError('This event loop is already running')
        if _get_running_loop() is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')
        self._thread = _baton.current()
        self._running = True
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=self._first_iteration, finalizer=self._finalize_generator)
        _set_running_loop(self)
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._running = False
            self._thread = None
            _set_running_loop(None)
            sys.set_asyncgen_hooks(*hooks)

    def run_until_complete(self, future):
        self._check_closed()
        if self._running:
            raise RuntimeError('This event loop is already running')
        if _get_running_loop() is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')
        from asyncio import futures, tasks
        made_here = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        future.add_done_callback(_stop_when_done)
        try:
            self.run_forever()
        except:
            if made_here and future.done() and not future.cancelled():
                # The failure has been seen: it is on its way out.
                future.exception()
            raise
        finally:
            future.remove_done_callback(_stop_when_done)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def stop(self):
        self._stopping = True

    def is_running(self):
        return self._running

    def is_closed(self):
        return self._closed

    def close(self):
        if self._running:
            raise RuntimeError('Cannot close a running event loop')
        if self._closed:
            return
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()
        if self._executor is not None:
            self._executor.shutdown(wait=False)
            self._executor = None

    def _run_once(self):
        timers = self._scheduled
        count = len(timers)
        if count > _MIN_SCHEDULED and self._cancelled_timers / count > 0.5:
            kept = []
            for handle in timers:
                if handle._cancelled:
                    handle._scheduled = False
                else:
                    kept.append(handle)
            heapq.heapify(kept)
            self._scheduled = timers = kept
            self._cancelled_timers = 0
        else:
            while timers and timers[0]._cancelled:
                self._cancelled_timers -= 1
                heapq.heappop(timers)._scheduled = False
        if self._ready or self._stopping:
            _baton.pause()
        elif timers:
            wait = timers[0]._when - self.time()
            if wait > 0:
                _baton.park(min(wait, _MAXIMUM_SELECT_TIMEOUT))
        else:
            _baton.park(None)
        due = self.time() + _CLOCK_RESOLUTION
        while timers:
            handle = timers[0]
            if handle._when >= due:
                break
            handle = heapq.heappop(timers)
            handle._scheduled = False
            self._ready.append(handle)
        ready = self._ready
        for _ in range(len(ready)):
            handle = ready.popleft()
            if not handle._cancelled:
                handle._run()

    # Asynchronous generators that are dropped before their end.

    def _first_iteration(self, generator):
        # Not to be kept alive by the loop: one that is dropped goes to the other hook.
        self._asyncgens = [one for one in self._asyncgens if one.alive()]
        self._asyncgens.append(_weak.handle(generator))

    def _finalize_generator(self, generator):
        if not self._closed:
            self.call_soon_threadsafe(self.create_task, generator.aclose())

    async def shutdown_asyncgens(self):
        self._asyncgens_shutdown = True
        closing = [one.get() for one in self._asyncgens if one.alive()]
        self._asyncgens = []
        if not closing:
            return
        from asyncio import tasks
        results = await tasks.gather(*[one.aclose() for one in closing], return_exceptions=True)
        for result, generator in zip(results, closing):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    'message': f'an error occurred during closing of asynchronous generator {generator!r}',
                    'exception': result,
                    'asyncgen': generator,
                })

    async def shutdown_default_executor(self):
        if self._executor is None:
            return
        future = self.create_future()
        thread = threading.Thread(target=self._do_shutdown, args=(future,))
        thread.start()
        try:
            await future
        finally:
            thread.join()

    def _do_shutdown(self, future):
        self._executor.shutdown(wait=True)
        self._executor = None
        self.call_soon_threadsafe(future.set_result, None)

    # Errors that nobody waits for.

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def default_exception_handler(self, context):
        message = context.get('message') or 'Unhandled exception in event loop'
        exception = context.get('exception')
        lines = [message]
        for key in sorted(context):
            if key not in ('message', 'exception'):
                lines.append(f'{key}: {context[key]!r}')
        if exception is not None:
            lines.append('Traceback (most recent call last):')
            kind = type(exception)
            name = kind.__qualname__ if kind.__module__ == 'builtins' else f'{kind.__module__}.{kind.__qualname__}'
            text = str(exception)
            lines.append(f'{name}: {text}' if text else name)
        sys.stderr.write('\n'.join(lines) + '\n')

    def call_exception_handler(self, context):
        if self._exception_handler is None:
            self.default_exception_handler(context)
            return
        try:
            self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self.default_exception_handler({
                'message': 'Unhandled error in exception handler',
                'exception': exc,
                'context': context,
            })

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled


def _stop_when_done(future):
    if not future.cancelled():
        exception = future.exception()
        if isinstance(exception, (SystemExit, KeyboardInterrupt)):
            # The loop is on its way out already.
            return
    future.get_loop().stop()


def _get_running_loop():
    return _running[-1] if _running else None


def _set_running_loop(loop):
    if loop is None:
        _running.clear()
    else:
        _running.append(loop)


def get_running_loop():
    loop = _get_running_loop()
    if loop is None:
        raise RuntimeError('no running event loop')
    return loop


def get_event_loop():
    loop = _get_running_loop()
    if loop is not None:
        return loop
    if not _current:
        set_event_loop(new_event_loop())
    if _current[0] is None:
        raise RuntimeError("There is no current event loop in thread 'MainThread'.")
    return _current[0]


def set_event_loop(loop):
    if loop is not None and not isinstance(loop, AbstractEventLoop):
        raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
    _current[:] = [loop]


def new_event_loop():
    return BaseEventLoop()
