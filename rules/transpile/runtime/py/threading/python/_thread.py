"""Threads without objects of their own, by the names of the module that `threading` stands on."""
import _threads
import sys
import threading
from threading import RLock, TIMEOUT_MAX, get_ident, get_native_id, stack_size

__all__ = ['LockType', 'RLock', 'TIMEOUT_MAX', 'allocate_lock', 'error', 'exit', 'exit_thread', 'get_ident', 'get_native_id',
           'stack_size', 'start_new', 'start_new_thread']

error = RuntimeError
LockType = threading.lock


def allocate_lock():
    return threading.Lock()


def exit():
    raise SystemExit


exit_thread = exit
_none = {}


def start_new_thread(function, args, kwargs=_none, /):
    """Starts a thread that nobody waits for; gives its identity."""
    if not callable(function):
        raise TypeError('first arg must be callable')
    if not isinstance(args, tuple):
        raise TypeError('2nd arg must be a tuple')
    if not isinstance(kwargs, dict):
        raise TypeError('optional 3rd arg must be a dictionary')
    started = []

    def run():
        started.append(get_ident())
        try:
            function(*args, **kwargs)
        except SystemExit:
            pass
        except BaseException as failure:
            print(f'Exception ignored in thread started by: {function!r}', file=sys.stderr)
            print(f'{type(failure).__name__}: {failure}', file=sys.stderr)

    _threads.spawn(run)
    return started[0]


start_new = start_new_thread
