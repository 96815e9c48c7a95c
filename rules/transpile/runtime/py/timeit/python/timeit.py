"""Measuring how long a call takes."""
import gc
import time

__all__ = ['Timer', 'default_number', 'default_repeat', 'default_timer', 'repeat', 'timeit']

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter


class Timer:
    """Times a call; a text would have to be compiled, which is refused."""

    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        self._stmt = _callable(stmt, 'stmt')
        self._setup = _callable(setup, 'setup')

    def timeit(self, number=default_number):
        was_enabled = gc.isenabled()
        gc.disable()
        try:
            self._setup()
            call = self._stmt
            began = self.timer()
            for _ in range(number):
                call()
            return self.timer() - began
        finally:
            if was_enabled:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        scale = 1
        while True:
            for factor in (1, 2, 5):
                number = scale * factor
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10


def _nothing():
    pass


def _callable(code, what):
    if callable(code):
        return code
    if code == 'pass':
        return _nothing
    if isinstance(code, str):
        raise NotImplementedError('batuta: timeit of a text is not supported: give a function as %s' % what)
    raise ValueError('%s is neither a string nor callable' % what)


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
