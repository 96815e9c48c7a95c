"""Lines of the files that the command line names, or of standard input."""
import os
import sys

__all__ = ['FileInput', 'close', 'filelineno', 'filename', 'fileno', 'hook_encoded', 'input', 'isfirstline', 'isstdin',
           'lineno', 'nextfile']

_state = [None]


def input(files=None, inplace=False, backup='', *, mode='r', openhook=None, encoding=None, errors=None):
    if _state[0] is not None and _state[0]._file is not None:
        raise RuntimeError('input() already active')
    _state[0] = FileInput(files, inplace, backup, mode=mode, openhook=openhook, encoding=encoding, errors=errors)
    return _state[0]


def _active():
    if _state[0] is None:
        raise RuntimeError('no active input()')
    return _state[0]


def close():
    state = _state[0]
    _state[0] = None
    if state is not None:
        state.close()


def nextfile():
    return _active().nextfile()


def filename():
    return _active().filename()


def lineno():
    return _active().lineno()


def filelineno():
    return _active().filelineno()


def fileno():
    return _active().fileno()


def isfirstline():
    return _active().isfirstline()


def isstdin():
    return _active().isstdin()


class FileInput:
    def __init__(self, files=None, inplace=False, backup='', *, mode='r', openhook=None, encoding=None, errors=None):
        if isinstance(files, str):
            files = (files,)
        elif isinstance(files, os.PathLike):
            files = (os.fspath(files),)
        else:
            if files is None:
                files = sys.argv[1:]
            files = tuple(files) or ('-',)
        if mode not in ('r', 'rb'):
            raise ValueError("FileInput opening mode must be 'r' or 'rb'")
        if openhook:
            if inplace:
                raise ValueError('FileInput cannot use an opening hook in inplace mode')
            if not callable(openhook):
                raise ValueError('FileInput openhook must be callable')
        self._files = files
        self._inplace = inplace
        self._backup = backup
        self._mode = mode
        self._openhook = openhook
        self._encoding = encoding
        self._errors = errors
        self._file = None
        self._filename = None
        self._lineno = 0
        self._filelineno = 0
        self._isstdin = False
        self._output = None
        self._stdout = None
        self._backup_name = None

    def close(self):
        try:
            self.nextfile()
        finally:
            self._files = ()

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            line = self._read()
            if line:
                self._filelineno += 1
                self._lineno += 1
                return line
            if not self._file:
                raise StopIteration
            self.nextfile()

    def readline(self):
        try:
            return self.__next__()
        except StopIteration:
            return b'' if 'b' in self._mode else ''

    def nextfile(self):
        if self._stdout is not None:
            sys.stdout = self._stdout
            self._stdout = None
        if self._output is not None:
            self._output.close()
            self._output = None
        if self._file is not None and not self._isstdin:
            self._file.close()
        self._file = None
        if self._backup_name is not None and not self._backup:
            try:
                os.unlink(self._backup_name)
            except OSError:
                pass
        self._backup_name = None
        self._isstdin = False

    def _read(self):
        if self._file is None:
            if not self._files:
                return b'' if 'b' in self._mode else ''
            self._filename = self._files[0]
            self._files = self._files[1:]
            self._filelineno = 0
            self._open()
        return self._file.readline()

    def _open(self):
        if self._filename == '-':
            self._filename = '<stdin>'
            self._file = sys.stdin.buffer if 'b' in self._mode else sys.stdin
            self._isstdin = True
        elif self._inplace:
            self._backup_name = os.fspath(self._filename) + (self._backup or '.bak')
            try:
                os.unlink(self._backup_name)
            except OSError:
                pass
            os.rename(self._filename, self._backup_name)
            self._file = open(self._backup_name, self._mode, encoding=self._encoding, errors=self._errors)
            self._output = open(self._filename, 'w', encoding=self._encoding, errors=self._errors)
            self._stdout = sys.stdout
            sys.stdout = self._output
        elif self._openhook:
            self._file = self._openhook(self._filename, self._mode)
        else:
            self._file = open(self._filename, self._mode, encoding=self._encoding, errors=self._errors)

    def filename(self):
        return self._filename

    def lineno(self):
        return self._lineno

    def filelineno(self):
        return self._filelineno

    def fileno(self):
        return -1 if self._file is None else self._file.fileno()

    def isfirstline(self):
        return self._filelineno == 1

    def isstdin(self):
        return self._isstdin


def hook_encoded(encoding, errors=None):
    def openhook(filename, mode):
        return open(filename, mode, encoding=encoding, errors=errors)

    return openhook
