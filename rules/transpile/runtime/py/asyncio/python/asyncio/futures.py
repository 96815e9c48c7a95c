"""Futures: results that are yet to come."""
import atexit
import contextvars
import concurrent.futures
from asyncio import events, exceptions

__all__ = ['Future', 'isfuture', 'wrap_future']

_PENDING = 'PENDING'
_CANCELLED = 'CANCELLED'
_FINISHED = 'FINISHED'

# Futures that failed and whose failure nobody has looked at.
_unseen = []


def isfuture(obj):
    return hasattr(type(obj), '_asyncio_future_blocking') and obj._asyncio_future_blocking is not None


class Future:
    """The result of something that an event loop runs."""

    _state = _PENDING
    _result = None
    _exception = None
    _cancel_message = None
    _cancelled_exc = None
    _asyncio_future_blocking = False
    _noun = 'Future'

    def __init__(self, *, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._callbacks = []

    def _shown(self):
        parts = [self._state.lower()]
        if self._state == _FINISHED:
            if self._exception is not None:
                parts.append(f'exception={self._exception!r}')
            else:
                parts.append(f'result={self._result!r}')
        if len(self._callbacks) == 1:
            parts.append(f'cb=[{_shown_callback(self._callbacks[0][0])}]')
        elif self._callbacks:
            first, last = self._callbacks[0][0], self._callbacks[-1][0]
            more = len(self._callbacks) - 2
            middle = f', <{more} more>' if more else ''
            parts.append(f'cb=[{_shown_callback(first)}{middle}, {_shown_callback(last)}]')
        return parts

    def __repr__(self):
        return f'<{self.__class__.__name__} {" ".join(self._shown())}>'

    def get_loop(self):
        return self._loop

    def cancel(self, msg=None):
        self._seen()
        if self._state != _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def cancelled(self):
        return self._state == _CANCELLED

    def done(self):
        return self._state != _PENDING

    def _make_cancelled_error(self):
        if self._cancelled_exc is not None:
            made = self._cancelled_exc
            self._cancelled_exc = None
            return made
        if self._cancel_message is None:
            return exceptions.CancelledError()
        return exceptions.CancelledError(self._cancel_message)

    def result(self):
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise exceptions.InvalidStateError('Result is not ready.')
        self._seen()
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self):
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise exceptions.InvalidStateError('Exception is not set.')
        self._seen()
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        if self._state != _PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, contextvars.copy_context() if context is None else context))

    def remove_done_callback(self, fn):
        kept = [one for one in self._callbacks if one[0] != fn]
        removed = len(self._callbacks) - len(kept)
        if removed:
            self._callbacks = kept
        return removed

    def set_result(self, result):
        if self._state != _PENDING:
            raise exceptions.InvalidStateError(f'{self._state}: {self!r}')
        self._result = result
        self._state = _FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception):
        if self._state != _PENDING:
            raise exceptions.InvalidStateError(f'{self._state}: {self!r}')
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            raise TypeError('StopIteration interacts badly with generators and cannot be raised into a Future')
        self._exception = exception
        self._state = _FINISHED
        self._schedule_callbacks()
        _unseen.append(self)

    def _seen(self):
        if self._exception is not None and _unseen:
            _unseen[:] = [one for one in _unseen if one is not self]

    def _schedule_callbacks(self):
        callbacks = self._callbacks
        if not callbacks:
            return
        self._callbacks = []
        for callback, context in callbacks:
            self._loop.call_soon(callback, self, context=context)

    def __await__(self):
        if not self.done():
            self._asyncio_future_blocking = True
            yield self
        if not self.done():
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__

    def __class_getitem__(cls, item):
        return cls


events.makers['future'] = Future


def _shown_callback(callback):
    return f'{getattr(callback, "__qualname__", repr(callback))}()'


def _report_unseen():
    while _unseen:
        future = _unseen.pop(0)
        future._loop.call_exception_handler({
            'message': f'{future._noun} exception was never retrieved',
            'exception': future._exception,
            'future': future,
        })


atexit.register(_report_unseen)


def wrap_future(future, *, loop=None):
    """An asyncio future that follows one of concurrent.futures."""
    if isfuture(future):
        return future
    if not isinstance(future, concurrent.futures.Future):
        raise AssertionError(f'concurrent.futures.Future is expected, got {future!r}')
    loop = events.get_event_loop() if loop is None else loop
    wrapped = loop.create_future()

    def take_over(source):
        if wrapped.cancelled():
            return
        if source.cancelled():
            wrapped.cancel()
        elif source.exception() is not None:
            wrapped.set_exception(source.exception())
        else:
            wrapped.set_result(source.result())

    def source_done(source):
        if wrapped.cancelled() or loop.is_closed():
            return
        loop.call_soon_threadsafe(take_over, source)

    def pass_on_cancelling(target):
        if target.cancelled():
            future.cancel()

    wrapped.add_done_callback(pass_on_cancelling)
    future.add_done_callback(source_done)
    return wrapped
