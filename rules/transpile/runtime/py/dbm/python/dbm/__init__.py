"""Databases of bytes in files; the portable kind is the only one."""
import io
import os
from dbm import dumb

__all__ = ['open', 'whichdb', 'error']


class _Error(Exception):
    pass


error = (_Error, OSError)


def open(file, flag='r', mode=0o666):
    kind = whichdb(file) if 'n' not in flag else None
    if kind is None:
        if 'c' in flag or 'n' in flag:
            return dumb.open(file, flag, mode)
        raise _Error("db file doesn't exist; use 'c' or 'n' flag to create a new db")
    if kind == '':
        raise _Error('db type could not be determined')
    return dumb.open(file, flag, mode)


def whichdb(filename):
    filename = os.fspath(filename)
    try:
        os.stat(filename + '.dat')
        size = os.stat(filename + '.dir').st_size
        if size == 0:
            return 'dbm.dumb'
        with io.open(filename + '.dir', 'rb') as file:
            if file.read(1) in (b"'", b'"'):
                return 'dbm.dumb'
    except OSError:
        pass
    try:
        with io.open(filename, 'rb') as file:
            if not file.read(1):
                return ''
            return ''
    except OSError:
        return None
