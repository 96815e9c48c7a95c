"""Temporary files and folders."""
import errno
import io
import os
import random
import shutil

__all__ = ['NamedTemporaryFile', 'SpooledTemporaryFile', 'TemporaryDirectory', 'TemporaryFile', 'gettempdir',
           'gettempdirb', 'gettempprefix', 'gettempprefixb', 'mkdtemp', 'mkstemp', 'mktemp', 'tempdir', 'template']

template = 'tmp'
tempdir = None
_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789_'
_ATTEMPTS = 10000
# Names differ from run to run whatever the program does with `random.seed`.
_names = random.Random()


def _name():
    return ''.join(_names.choices(_LETTERS, k=8))


def gettempprefix():
    return template


def gettempprefixb():
    return os.fsencode(template)


def gettempdir():
    global tempdir
    if tempdir is None:
        for name in ('TMPDIR', 'TEMP', 'TMP'):
            found = os.getenv(name)
            if found and os.path.isdir(found):
                tempdir = os.path.abspath(found)
                break
        else:
            for found in ('/tmp', '/var/tmp', '/usr/tmp', os.getcwd()):
                if os.path.isdir(found) and os.access(found, os.W_OK):
                    tempdir = found
                    break
            else:
                raise FileNotFoundError(errno.ENOENT, 'No usable temporary directory found')
    return tempdir


def gettempdirb():
    return os.fsencode(gettempdir())


def _parts(suffix, prefix, dir):
    return '' if suffix is None else suffix, template if prefix is None else prefix, gettempdir() if dir is None else dir


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    suffix, prefix, dir = _parts(suffix, prefix, dir)
    for _ in range(_ATTEMPTS):
        path = os.path.abspath(os.path.join(dir, prefix + _name() + suffix))
        try:
            return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), path
        except FileExistsError:
            continue
    raise FileExistsError(errno.EEXIST, 'No usable temporary file name found')


def mkdtemp(suffix=None, prefix=None, dir=None):
    suffix, prefix, dir = _parts(suffix, prefix, dir)
    for _ in range(_ATTEMPTS):
        path = os.path.join(dir, prefix + _name() + suffix)
        try:
            os.mkdir(path, 0o700)
        except FileExistsError:
            continue
        return path
    raise FileExistsError(errno.EEXIST, 'No usable temporary directory name found')


def mktemp(suffix='', prefix=template, dir=None):
    if dir is None:
        dir = gettempdir()
    for _ in range(_ATTEMPTS):
        path = os.path.join(dir, prefix + _name() + suffix)
        if not os.path.lexists(path):
            return path
    raise FileExistsError(errno.EEXIST, 'No usable temporary filename found')


class _TemporaryFileWrapper:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._removed = False

    def __getattr__(self, name):
        file = self.__dict__['file']
        return getattr(file, name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        self.close()

    def close(self):
        try:
            self.file.close()
        finally:
            if self.delete and not self._removed:
                self._removed = True
                os.unlink(self.name)

    def __iter__(self):
        for line in self.file:
            yield line


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None):
    fd, name = mkstemp(suffix, prefix, dir)
    os.close(fd)
    # The name was made here and is nobody else's: opening it again finds the same empty file.
    file = open(name, mode, buffering, encoding, errors, newline)
    wrapped = _TemporaryFileWrapper(file, name, delete)
    if delete:
        _opened.append(wrapped)
    return wrapped


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                  errors=None):
    fd, name = mkstemp(suffix, prefix, dir)
    os.close(fd)
    try:
        return open(name, mode, buffering, encoding, errors, newline)
    finally:
        os.unlink(name)


class SpooledTemporaryFile:
    """A file in memory."""

    def __init__(self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                 dir=None, *, errors=None):
        self._file = io.BytesIO() if 'b' in mode else io.StringIO()
        self.mode = mode

    def __getattr__(self, name):
        return getattr(self.__dict__['_file'], name)

    def __enter__(self):
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()

    def __iter__(self):
        return iter(self._file)

    def rollover(self):
        pass


class TemporaryDirectory:
    """A folder that is removed with all in it at the end of a `with` block."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore = ignore_cleanup_errors
        self._gone = False
        _opened.append(self)

    def __repr__(self):
        return '<{} {!r}>'.format(self.__class__.__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        self.cleanup()

    def cleanup(self):
        self._gone = True
        if os.path.exists(self.name):
            shutil.rmtree(self.name, ignore_errors=self._ignore)


_opened = []


def _clean_up():
    for one in _opened:
        if isinstance(one, TemporaryDirectory):
            if not one._gone:
                one.cleanup()
        elif not one._removed:
            one.close()


import atexit

atexit.register(_clean_up)
