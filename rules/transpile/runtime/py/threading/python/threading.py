"""Threads that hand one baton on: each runs until it waits, so nothing runs at once."""
import _baton
import _threads
import sys
import time
from _locks import Condition as _Condition, RLock as _RLock, lock
from collections import deque

__all__ = ['Barrier', 'BoundedSemaphore', 'BrokenBarrierError', 'Condition', 'Event', 'ExceptHookArgs', 'Lock', 'RLock',
           'Semaphore', 'TIMEOUT_MAX', 'Thread', 'ThreadError', 'Timer', 'active_count', 'activeCount', 'currentThread',
           'current_thread', 'enumerate', 'excepthook', 'get_ident', 'get_native_id', 'local', 'main_thread',
           'stack_size']

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError


def _remaining(until):
    return None if until is None else max(0.0, until - time.monotonic())


class _Waiters:
    """The threads that wait for one thing, in the order in which they came."""

    def __init__(self):
        self._queue = deque()

    def wait(self, ready, until):
        """Waits until `ready()` or the time; false when the time came first."""
        me = _baton.current()
        while not ready():
            left = _remaining(until)
            if left is not None and left <= 0:
                return False
            self._queue.append(me)
            try:
                _baton.park(left)
            finally:
                if me in self._queue:
                    self._queue.remove(me)
        return True

    def wake(self):
        if self._queue:
            _baton.unpark(self._queue.popleft())

    def wake_all(self):
        while self._queue:
            _baton.unpark(self._queue.popleft())


def Lock():
    return lock()


def RLock():
    return _RLock()


class Condition(_Condition):
    """Waiting for what another thread says has changed."""


class Semaphore:
    """Counts how many more may enter."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        cls = self.__class__
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>'

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        until = None if timeout is None else time.monotonic() + timeout
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                left = _remaining(until)
                if left is not None and left <= 0:
                    return False
                self._cond.wait(left)
            self._value -= 1
        return True

    def __enter__(self):
        return self.acquire()

    def __exit__(self, kind, value, trace):
        self.release()

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            self._value += n
            for _ in range(n):
                self._cond.notify()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        if self._value + n > self._initial_value:
            raise ValueError('Semaphore released too many times')
        super().release(n)


class Event:
    """A flag that threads wait for."""

    def __init__(self):
        self._flag = False
        self._waiters = _Waiters()

    def __repr__(self):
        cls = self.__class__
        state = 'set' if self._flag else 'unset'
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {state}>'

    def is_set(self):
        _baton.poll()
        return self._flag

    isSet = is_set

    def set(self):
        self._flag = True
        self._waiters.wake_all()

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        if self._flag:
            return True
        until = None if timeout is None else time.monotonic() + timeout
        # Whoever was woken by `set` goes on even if the flag is cleared before its turn.
        me = _baton.current()
        queue = self._waiters._queue
        while not self._flag:
            left = _remaining(until)
            if left is not None and left <= 0:
                return False
            queue.append(me)
            woken = _baton.park(left)
            if me in queue:
                queue.remove(me)
            elif woken:
                return True
        return True


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    """Lets a number of threads go on together."""

    def __init__(self, parties, action=None, timeout=None):
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        # 0: filling, 1: draining, -1: resetting, -2: broken.
        self._state = 0
        self._count = 0

    def __repr__(self):
        cls = self.__class__
        if self.broken:
            return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: broken>'
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: waiters={self.n_waiting}/{self.parties}>'

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            while self._state in (-1, 1):
                self._cond.wait()
            if self._state < 0:
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    try:
                        if self._action:
                            self._action()
                        self._state = 1
                        self._cond.notify_all()
                    except:
                        self._break()
                        raise
                else:
                    if not self._cond.wait_for(lambda: self._state != 0, timeout):
                        self._break()
                        raise BrokenBarrierError
                    if self._state < 0:
                        raise BrokenBarrierError
                return index
            finally:
                self._count -= 1
                if self._count == 0 and self._state in (-1, 1):
                    self._state = 0
                    self._cond.notify_all()

    def _break(self):
        self._state = -2
        self._cond.notify_all()

    def reset(self):
        with self._cond:
            if self._count > 0:
                if self._state in (0, -2):
                    self._state = -1
            else:
                self._state = 0
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == 0 else 0

    @property
    def broken(self):
        return self._state == -2


class ExceptHookArgs:
    """What `excepthook` is told of a thread's failure."""

    def __init__(self, args):
        self.exc_type, self.exc_value, self.exc_traceback, self.thread = args


def excepthook(args, /):
    if args.exc_type is SystemExit:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    sys.stderr.write(f'Exception in thread {name}:\n' + _baton.report(args.exc_value))


_default_hook = excepthook
_counter = [0]
_alive = {}


def _new_name(template):
    _counter[0] += 1
    return template % _counter[0]


class Thread:
    """A thread of the program."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        if group is not None:
            raise AssertionError('group argument must be None for now')
        if name:
            name = str(name)
        else:
            name = _new_name('Thread-%d')
            if target is not None and hasattr(target, '__name__'):
                name += f' ({target.__name__})'
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._started = False
        self._stopped = False
        self._initialized = True
        self._waiters = _Waiters()

    def __repr__(self):
        state = 'stopped' if self._stopped else 'started' if self._started else 'initial'
        if self._daemonic:
            state += ' daemon'
        if self._ident is not None:
            state += f' {self._ident}'
        return f'<{self.__class__.__name__}({self._name}, {state})>'

    def start(self):
        if not hasattr(self, '_initialized'):
            raise RuntimeError('thread.__init__() not called')
        if self._started:
            raise RuntimeError('threads can only be started once')
        self._started = True
        _threads.spawn(self._bootstrap)

    def _bootstrap(self):
        self._ident = get_ident()
        _alive[_baton.current()] = self
        try:
            self.run()
        except SystemExit:
            pass
        except BaseException as exc:
            sys.modules['threading'].excepthook(ExceptHookArgs([type(exc), exc, None, self]))
        finally:
            del _alive[_baton.current()]
            self._stopped = True
            self._waiters.wake_all()

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        if not self._started:
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        until = None if timeout is None else time.monotonic() + max(timeout, 0)
        self._waiters.wait(lambda: self._stopped, until)

    def is_alive(self):
        _baton.poll()
        return self._started and not self._stopped

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def ident(self):
        return self._ident

    @property
    def native_id(self):
        return self._ident

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if self._started:
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name


class _MainThread(Thread):
    def __init__(self):
        self._target = None
        self._name = 'MainThread'
        self._daemonic = False
        self._ident = get_ident()
        self._started = True
        self._stopped = False
        self._initialized = True
        self._waiters = _Waiters()


class Timer(Thread):
    """Calls a function after a time, unless it is cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class local:
    """Attributes that each thread has for itself."""

    def __init__(self, /, *args, **kwargs):
        object.__setattr__(self, '_batuta_values', {})

    def __getattribute__(self, name):
        if name in ('_batuta_values', '__class__'):
            return object.__getattribute__(self, name)
        try:
            values = object.__getattribute__(self, '_batuta_values')
        except AttributeError:
            values = {}
            object.__setattr__(self, '_batuta_values', values)
        mine = values.get(_baton.current())
        if mine is None:
            mine = values[_baton.current()] = {}
        if name == '__dict__':
            return mine
        if name in mine:
            return mine[name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        self.__dict__[name] = value

    def __delattr__(self, name):
        mine = self.__dict__
        if name not in mine:
            raise AttributeError(name)
        del mine[name]


def get_ident():
    # Some large number, as CPython's are.
    return 140000000000000 + _baton.current() * 4096


get_native_id = get_ident


def current_thread():
    return _alive[_baton.current()]


currentThread = current_thread


def main_thread():
    return _main


def enumerate():
    return [_alive[key] for key in sorted(_alive)]


def active_count():
    return len(_alive)


activeCount = active_count
stack_size = _threads.stack_size
_main = _MainThread()
_alive[_baton.current()] = _main


def _shutdown():
    while True:
        left = [one for one in enumerate() if one is not _main and not one.daemon]
        if not left:
            break
        left[0].join()


_threads.at_shutdown(_shutdown)
