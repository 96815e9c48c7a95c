"""A database of bytes in three files: values, where they are, and the last such list."""
import ast
import io
import os
from collections.abc import MutableMapping

__all__ = ['error', 'open']

_BLOCK = 512

error = OSError


class _Database(MutableMapping):
    def __init__(self, filebasename, mode, flag='c'):
        self._mode = mode
        self._readonly = flag == 'r'
        self._dirfile = filebasename + '.dir'
        self._datfile = filebasename + '.dat'
        self._bakfile = filebasename + '.bak'
        self._index = None
        self._modified = False
        if flag == 'n':
            for name in (self._datfile, self._bakfile, self._dirfile):
                try:
                    os.remove(name)
                except OSError:
                    pass
        if not os.path.exists(self._datfile):
            if flag not in ('c', 'n'):
                raise FileNotFoundError(2, 'No such file or directory', self._datfile)
            io.open(self._datfile, 'w', encoding='Latin-1').close()
        self._index = {}
        try:
            with io.open(self._dirfile, 'r', encoding='Latin-1') as file:
                for line in file:
                    key, place = ast.literal_eval(line.rstrip())
                    self._index[key.encode('Latin-1')] = place
        except OSError:
            if flag not in ('c', 'n'):
                raise
            self._modified = True

    def _check(self):
        if self._index is None:
            raise error('DBM object has already been closed')

    def sync(self):
        if self._index is None or not self._modified:
            return
        try:
            os.unlink(self._bakfile)
        except OSError:
            pass
        try:
            os.rename(self._dirfile, self._bakfile)
        except OSError:
            pass
        with io.open(self._dirfile, 'w', encoding='Latin-1') as file:
            for key, place in self._index.items():
                file.write('%r, %r\n' % (key.decode('Latin-1'), place))
        self._modified = False

    def _key(self, key):
        return key.encode('utf-8') if isinstance(key, str) else key

    def __getitem__(self, key):
        self._check()
        at, size = self._index[self._key(key)]
        with io.open(self._datfile, 'rb') as file:
            file.seek(at)
            return file.read(size)

    def __setitem__(self, key, value):
        if self._readonly:
            raise error('The database is opened for reading only')
        key = self._key(key)
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError('keys must be bytes or strings')
        value = self._key(value)
        if not isinstance(value, (bytes, bytearray)):
            raise TypeError('values must be bytes or strings')
        self._check()
        self._modified = True
        key = bytes(key)
        known = self._index.get(key)
        if known is not None and (known[1] + _BLOCK - 1) // _BLOCK * _BLOCK >= (
                len(value) + _BLOCK - 1) // _BLOCK * _BLOCK:
            with io.open(self._datfile, 'rb+') as file:
                file.seek(known[0])
                file.write(value)
            self._index[key] = (known[0], len(value))
            return
        with io.open(self._datfile, 'rb+') as file:
            file.seek(0, 2)
            end = file.tell()
            at = (end + _BLOCK - 1) // _BLOCK * _BLOCK
            file.write(bytes(at - end) + value)
        self._index[key] = (at, len(value))
        if known is None:
            with io.open(self._dirfile, 'a', encoding='Latin-1') as file:
                file.write('%r, %r\n' % (key.decode('Latin-1'), (at, len(value))))

    def __delitem__(self, key):
        if self._readonly:
            raise error('The database is opened for reading only')
        self._check()
        self._modified = True
        del self._index[self._key(key)]
        self.sync()

    def keys(self):
        self._check()
        return list(self._index)

    def items(self):
        self._check()
        return [(key, self[key]) for key in self._index.keys()]

    def __contains__(self, key):
        self._check()
        return self._key(key) in self._index

    def iterkeys(self):
        self._check()
        return iter(self._index)

    __iter__ = iterkeys

    def __len__(self):
        self._check()
        return len(self._index)

    def close(self):
        try:
            self.sync()
        finally:
            self._index = None

    def __del__(self):
        self.close()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def open(file, flag='c', mode=0o666):
    if flag not in ('r', 'w', 'c', 'n'):
        raise ValueError("Flag must be one of 'r', 'w', 'c', or 'n'")
    return _Database(os.fspath(file), mode, flag)
