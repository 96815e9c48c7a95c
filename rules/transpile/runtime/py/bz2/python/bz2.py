"""Files in bzip2's format."""
import _bz2_streams
import builtins
import io
import os

__all__ = ['BZ2Compressor', 'BZ2Decompressor', 'BZ2File', 'compress', 'decompress', 'open']


def _level(level):
    if not 1 <= level <= 9:
        raise ValueError('compresslevel must be between 1 and 9')
    return level


class BZ2Compressor:
    """Packs piece by piece."""

    def __init__(self, compresslevel=9, /):
        self._packer = _bz2_streams.packer(_level(compresslevel))
        self._done = False

    def compress(self, data, /):
        if self._done:
            raise ValueError('Compressor has been flushed')
        return _bz2_streams.pack(self._packer, data, False)

    def flush(self):
        if self._done:
            raise ValueError('Repeated call to flush()')
        self._done = True
        return _bz2_streams.pack(self._packer, b'', True)


class BZ2Decompressor:
    """Unpacks one stream piece by piece."""

    def __init__(self):
        self._reader = _bz2_streams.reader()
        self._ready = b''
        self._ended = False
        self.unused_data = b''

    @property
    def eof(self):
        return self._ended and not self._ready

    @property
    def needs_input(self):
        return not self._ended and not self._ready

    def decompress(self, data, max_length=-1):
        if self.eof:
            raise EOFError('End of stream already reached')
        data = bytes(data)
        if not self._ended:
            text, used, self._ended = _bz2_streams.read(self._reader, data)
            self._ready += text
            if self._ended:
                self.unused_data = data[used:]
        if max_length < 0:
            max_length = len(self._ready)
        found, self._ready = self._ready[:max_length], self._ready[max_length:]
        return found


def compress(data, compresslevel=9):
    packer = BZ2Compressor(compresslevel)
    return packer.compress(data) + packer.flush()


def decompress(data):
    data = bytes(data)
    found = []
    while data:
        reader = BZ2Decompressor()
        try:
            text = reader.decompress(data)
        except OSError:
            # What follows the last stream need not be one.
            if found:
                break
            raise
        found.append(text)
        if not reader.eof:
            raise ValueError('Compressed data ended before the end-of-stream marker was reached')
        data = reader.unused_data
    return b''.join(found)


def _read_all(data):
    found = []
    while data:
        reader = BZ2Decompressor()
        try:
            found.append(reader.decompress(data))
        except OSError:
            if found:
                break
            raise
        if not reader.eof:
            raise EOFError('Compressed file ended before the end-of-stream marker was reached')
        data = reader.unused_data
    return b''.join(found)


class BZ2File:
    """A bzip2 file that is read or written as bytes."""

    def __init__(self, filename, mode='r', *, compresslevel=9):
        _level(compresslevel)
        if mode in ('', 'r', 'rb'):
            mode = 'rb'
            self._packer = None
        elif mode in ('w', 'wb', 'x', 'xb', 'a', 'ab'):
            mode = mode[0] + 'b'
            self._packer = BZ2Compressor(compresslevel)
        else:
            raise ValueError('Invalid mode: %r' % (mode,))
        self._owned = isinstance(filename, (str, bytes, os.PathLike))
        if self._owned:
            self._file = builtins.open(filename, mode)
        elif hasattr(filename, 'read') or hasattr(filename, 'write'):
            self._file = filename
        else:
            raise TypeError('filename must be a str, bytes, file or PathLike object')
        self._text = None
        self._written = 0
        self._closed = False

    @property
    def closed(self):
        return self._closed

    def _check(self):
        if self._closed:
            raise ValueError('I/O operation on closed file')

    def _reader(self):
        self._check()
        if self._packer is not None:
            raise io.UnsupportedOperation('File not open for reading')
        if self._text is None:
            self._text = io.BytesIO(_read_all(self._file.read()))
        return self._text

    def read(self, size=-1):
        return self._reader().read(size)

    def read1(self, size=-1):
        return self._reader().read(size)

    def readinto(self, buffer):
        data = self._reader().read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def peek(self, n=0):
        reader = self._reader()
        at = reader.tell()
        data = reader.read()
        reader.seek(at)
        return data

    def readline(self, size=-1):
        return self._reader().readline(size)

    def readlines(self, size=-1):
        return self._reader().readlines(size)

    def __iter__(self):
        self._reader()
        return self

    def __next__(self):
        line = self._reader().readline()
        if not line:
            raise StopIteration
        return line

    def write(self, data):
        self._check()
        if self._packer is None:
            raise io.UnsupportedOperation('File not open for writing')
        data = bytes(data)
        self._file.write(self._packer.compress(data))
        self._written += len(data)
        return len(data)

    def writelines(self, seq):
        for line in seq:
            self.write(line)

    def flush(self):
        self._check()

    def close(self):
        if self._closed:
            return
        try:
            if self._packer is not None:
                self._file.write(self._packer.flush())
        finally:
            self._closed = True
            if self._owned:
                self._file.close()

    def fileno(self):
        self._check()
        return self._file.fileno()

    def readable(self):
        self._check()
        return self._packer is None

    def writable(self):
        self._check()
        return self._packer is not None

    def seekable(self):
        return self.readable()

    def seek(self, offset, whence=0):
        return self._reader().seek(offset, whence)

    def tell(self):
        self._check()
        return self._written if self._packer is not None else self._reader().tell()

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *exc):
        self.close()


class _TextFile:
    """Text over a file of bytes."""

    def __init__(self, file, encoding, errors, newline):
        self.buffer = file
        self.encoding = encoding or 'UTF-8'
        self.errors = errors or 'strict'
        self._newline = newline
        self._text = None

    @property
    def closed(self):
        return self.buffer.closed

    def _reader(self):
        if self._text is None:
            text = self.buffer.read().decode(self.encoding, self.errors)
            if self._newline is None:
                text = text.replace('\r\n', '\n').replace('\r', '\n')
            self._text = io.StringIO(text, '\n' if self._newline is None else self._newline)
        return self._text

    def read(self, size=-1):
        return self._reader().read(size)

    def readline(self, size=-1):
        return self._reader().readline(size)

    def readlines(self, hint=-1):
        return self._reader().readlines(hint)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def write(self, text):
        shown = text.replace('\n', self._newline) if self._newline not in (None, '', '\n') else text
        self.buffer.write(shown.encode(self.encoding, self.errors))
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        self.buffer.flush()

    def close(self):
        self.buffer.close()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


def open(filename, mode='rb', compresslevel=9, encoding=None, errors=None, newline=None):
    if 't' in mode:
        if 'b' in mode:
            raise ValueError('Invalid mode: %r' % (mode,))
    else:
        for name, value in (('encoding', encoding), ('errors', errors), ('newline', newline)):
            if value is not None:
                raise ValueError(f"Argument '{name}' not supported in binary mode")
    file = BZ2File(filename, mode.replace('t', ''), compresslevel=compresslevel)
    return _TextFile(file, encoding, errors, newline) if 't' in mode else file
