"""Executors: calls that run in other threads, and their results."""
import _baton
import _threads
import copy
import sys
import threading
import time
from collections import deque

__all__ = ['ALL_COMPLETED', 'BrokenExecutor', 'CancelledError', 'Executor', 'FIRST_COMPLETED', 'FIRST_EXCEPTION',
           'Future', 'InvalidStateError', 'ProcessPoolExecutor', 'ThreadPoolExecutor', 'TimeoutError', 'as_completed',
           'wait']

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

_PENDING = 'PENDING'
_RUNNING = 'RUNNING'
_CANCELLED = 'CANCELLED'
_CANCELLED_AND_NOTIFIED = 'CANCELLED_AND_NOTIFIED'
_FINISHED = 'FINISHED'
_SHOWN = {_PENDING: 'pending', _RUNNING: 'running', _CANCELLED: 'cancelled', _CANCELLED_AND_NOTIFIED: 'cancelled',
          _FINISHED: 'finished'}


class Error(Exception):
    """Base class for all future-related exceptions."""

    __module__ = 'concurrent.futures._base'


class CancelledError(Error):
    """The Future was cancelled."""

    __module__ = 'concurrent.futures._base'


class InvalidStateError(Error):
    """The operation is not allowed in this state."""

    __module__ = 'concurrent.futures._base'


class BrokenExecutor(RuntimeError):
    """Raised when a executor has become non-functional after a severe failure."""

    __module__ = 'concurrent.futures._base'


TimeoutError = TimeoutError


class Future:
    """The result of a call that an executor runs."""

    __module__ = 'concurrent.futures._base'

    def __init__(self):
        self._condition = threading.Condition()
        self._state = _PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._callbacks = []

    def __repr__(self):
        shown = _SHOWN[self._state]
        if self._state == _FINISHED:
            if self._exception is not None:
                shown += f' raised {self._exception.__class__.__name__}'
            else:
                shown += f' returned {self._result.__class__.__name__}'
        return f'<{self.__class__.__name__} at {id(self):#x} state={shown}>'

    def cancel(self):
        with self._condition:
            if self._state in (_RUNNING, _FINISHED):
                return False
            if self._state in (_CANCELLED, _CANCELLED_AND_NOTIFIED):
                return True
            self._state = _CANCELLED
            self._condition.notify_all()
        self._call_back()
        return True

    def cancelled(self):
        return self._state in (_CANCELLED, _CANCELLED_AND_NOTIFIED)

    def running(self):
        return self._state == _RUNNING

    def done(self):
        _baton.poll()
        return self._state in (_CANCELLED, _CANCELLED_AND_NOTIFIED, _FINISHED)

    def _call_back(self):
        for callback in self._callbacks:
            self._call(callback)

    def _call(self, callback):
        try:
            callback(self)
        except Exception as exc:
            # As the log does it.
            sys.stderr.write(f'exception calling callback for {self!r}\n' + _baton.report(exc))

    def add_done_callback(self, fn):
        if self._state not in (_CANCELLED, _CANCELLED_AND_NOTIFIED, _FINISHED):
            self._callbacks.append(fn)
            return
        self._call(fn)

    def _wait(self, timeout):
        with self._condition:
            if not self._condition.wait_for(lambda: self._state not in (_PENDING, _RUNNING), timeout):
                raise TimeoutError()
        if self._state != _FINISHED:
            raise CancelledError()

    def result(self, timeout=None):
        self._wait(timeout)
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self, timeout=None):
        self._wait(timeout)
        return self._exception

    def set_running_or_notify_cancel(self):
        if self._state == _CANCELLED:
            self._state = _CANCELLED_AND_NOTIFIED
            for waiter in self._waiters:
                waiter.add(self)
            return False
        if self._state == _PENDING:
            self._state = _RUNNING
            return True
        raise RuntimeError('Future in unexpected state')

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)

    def _finish(self, result, exception):
        with self._condition:
            if self._state not in (_PENDING, _RUNNING):
                raise InvalidStateError(f'{self._state}: {self!r}')
            self._result = result
            self._exception = exception
            self._state = _FINISHED
            for waiter in self._waiters:
                waiter.add(self)
            self._condition.notify_all()
        self._call_back()


class _Waiter:
    """Collects futures as they end."""

    def __init__(self, enough):
        self.finished = []
        self.event = threading.Event()
        self._enough = enough

    def add(self, future):
        self.finished.append(future)
        if self._enough(future):
            self.event.set()


def _ended(future):
    return future._state in (_CANCELLED_AND_NOTIFIED, _FINISHED)


class DoneAndNotDoneFutures(tuple):
    """What `wait` gives."""

    __module__ = 'concurrent.futures._base'

    def __new__(cls, done, not_done):
        return super().__new__(cls, (done, not_done))

    @property
    def done(self):
        return self[0]

    @property
    def not_done(self):
        return self[1]

    def __repr__(self):
        return f'DoneAndNotDoneFutures(done={self[0]!r}, not_done={self[1]!r})'


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = list(dict.fromkeys(fs))
    done = {one for one in fs if _ended(one)}
    left = [one for one in fs if one not in done]
    if return_when == FIRST_COMPLETED and done:
        return DoneAndNotDoneFutures(done, set(left))
    if return_when == FIRST_EXCEPTION and any(not one.cancelled() and one._exception is not None for one in done):
        return DoneAndNotDoneFutures(done, set(left))
    if not left:
        return DoneAndNotDoneFutures(done, set())
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError('Invalid return condition: %r' % return_when)
    open_count = [len(left)]

    def enough(future):
        open_count[0] -= 1
        failed = return_when == FIRST_EXCEPTION and not future.cancelled() and future._exception is not None
        return open_count[0] == 0 or return_when == FIRST_COMPLETED or failed

    waiter = _Waiter(enough)
    for one in left:
        one._waiters.append(waiter)
    waiter.event.wait(timeout)
    for one in left:
        one._waiters.remove(waiter)
    done.update(waiter.finished)
    return DoneAndNotDoneFutures(done, {one for one in fs if one not in done})


def as_completed(fs, timeout=None):
    until = None if timeout is None else time.monotonic() + timeout
    fs = list(dict.fromkeys(fs))
    total = len(fs)
    finished = [one for one in fs if _ended(one)]
    pending = [one for one in fs if one not in finished]
    waiter = _Waiter(lambda future: True)
    for one in pending:
        one._waiters.append(waiter)
    try:
        for one in finished:
            yield one
        while pending:
            left = None
            if until is not None:
                left = until - time.monotonic()
                if left < 0:
                    raise TimeoutError('%d (of %d) futures unfinished' % (len(pending), total))
            waiter.event.wait(left)
            found = waiter.finished
            waiter.finished = []
            waiter.event.clear()
            for one in found:
                one._waiters.remove(waiter)
                pending.remove(one)
                yield one
    finally:
        for one in pending:
            if waiter in one._waiters:
                one._waiters.remove(waiter)


class Executor:
    """Runs calls."""

    __module__ = 'concurrent.futures._base'

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        until = None if timeout is None else time.monotonic() + timeout
        futures = deque([self.submit(fn, *args) for args in zip(*iterables)])

        def results():
            try:
                while futures:
                    future = futures.popleft()
                    try:
                        if until is None:
                            value = future.result()
                        else:
                            value = future.result(until - time.monotonic())
                    except BaseException:
                        future.cancel()
                        raise
                    yield value
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


_numbers = [-1]


class ThreadPoolExecutor(Executor):
    """Runs calls in a limited number of threads."""

    __module__ = 'concurrent.futures.thread'

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, (_cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        _numbers[0] += 1
        self._max_workers = max_workers
        self._work = deque()
        self._changed = threading.Condition()
        self._idle = 0
        self._threads = []
        self._shutdown = False
        self._prefix = thread_name_prefix or f'ThreadPoolExecutor-{_numbers[0]}'
        self._initializer = initializer
        self._initargs = initargs
        _executors.append(self)

    def submit(self, fn, /, *args, **kwargs):
        with self._changed:
            if self._shutdown:
                raise RuntimeError('cannot schedule new futures after shutdown')
            future = Future()
            self._work.append((future, fn, args, kwargs))
            if self._idle > 0:
                self._idle -= 1
                self._changed.notify()
                return future
        if len(self._threads) < self._max_workers:
            name = f'{self._prefix}_{len(self._threads)}'
            thread = threading.Thread(name=name, target=self._run)
            self._threads.append(thread)
            thread.start()
        return future

    def _run(self):
        if self._initializer is not None:
            self._initializer(*self._initargs)
        while True:
            with self._changed:
                while not self._work:
                    if self._shutdown:
                        return
                    self._idle += 1
                    self._changed.wait()
                future, fn, args, kwargs = self._work.popleft()
            _perform(future, fn, args, kwargs)
            del future, fn, args, kwargs

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._changed:
            self._shutdown = True
            if cancel_futures:
                while self._work:
                    self._work.popleft()[0].cancel()
            self._changed.notify_all()
        if wait:
            for thread in self._threads:
                thread.join()


class ProcessPoolExecutor(ThreadPoolExecutor):
    """Processes share nothing: calls get copies, and give copies, of what is theirs. (What they would change in the
    program's variables is changed here, which a process of its own would not do.)"""

    __module__ = 'concurrent.futures.process'

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        super().__init__(max_workers or _cpu_count() or 1, '', initializer, initargs)

    def submit(self, fn, /, *args, **kwargs):
        args, kwargs = copy.deepcopy((args, kwargs))
        return super().submit(lambda: copy.deepcopy(fn(*args, **kwargs)))


def _cpu_count():
    import os
    return os.cpu_count()


def _perform(future, fn, args, kwargs):
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = fn(*args, **kwargs)
    except BaseException as exc:
        future.set_exception(exc)
    else:
        future.set_result(result)


_executors = []


def _end_all():
    for one in _executors:
        one.shutdown(wait=True)


_threads.at_shutdown(_end_all)
