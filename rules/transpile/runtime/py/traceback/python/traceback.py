"""Reports of exceptions. The lines of their calls are not known at run time: what prints them to be read by people leaves
them out, what gives them as values is not here."""
import _baton
import sys

__all__ = ['format_exception_only', 'print_exc', 'print_exception']


_sentinel = object()


def format_exception_only(exc, /, value=_sentinel):
    if value is _sentinel:
        value = exc
    if value is None:
        return ['NoneType: None\n']
    return _baton.last_lines(value)


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True):
    if value is _sentinel:
        if tb is not _sentinel:
            raise ValueError('Both or neither of value and tb must be given')
        if not isinstance(exc, BaseException) and exc is not None:
            raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
        value = exc
    out = sys.stderr if file is None else file
    if out is not sys.stderr:
        raise NotImplementedError('batuta: a traceback as text is not available: its lines are not known')
    if value is None:
        out.write('NoneType: None\n')
    else:
        out.write(_baton.report(value))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), file=file, chain=chain)
