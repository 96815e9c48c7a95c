"""Files in gzip's format."""
import builtins
import io
import os
import struct
import time
import zlib

__all__ = ['BadGzipFile', 'GzipFile', 'open', 'compress', 'decompress', 'READ', 'WRITE', 'FTEXT', 'FHCRC', 'FEXTRA',
           'FNAME', 'FCOMMENT']

FTEXT, FHCRC, FEXTRA, FNAME, FCOMMENT = 1, 2, 4, 8, 16
READ, WRITE = 1, 2


class BadGzipFile(OSError):
    """Exception raised in some cases for invalid gzip files."""


def _header(level, mtime, name=b''):
    effort = 2 if level == 9 else 4 if level == 1 else 0
    flags = FNAME if name else 0
    if mtime is None:
        mtime = time.time()
    return struct.pack('<BBBBLBB', 0x1f, 0x8b, 8, flags, int(mtime), effort, 255) + (name + b'\0' if name else b'')


class _Bytes:
    """Reads from bytes; what is missing is an error."""

    def __init__(self, data):
        self.data = data
        self.at = 0

    def take(self, count):
        part = self.data[self.at:self.at + count]
        if len(part) < count:
            raise EOFError('Compressed file ended before the end-of-stream marker was reached')
        self.at += count
        return part

    def text(self):
        end = self.data.find(b'\0', self.at)
        self.at = len(self.data) if end < 0 else end + 1


def _members(data):
    """The text of every member, and the time of the last one."""
    found = []
    stamp = None
    while data:
        source = _Bytes(data)
        magic = data[:2]
        if magic != b'\x1f\x8b':
            raise BadGzipFile('Not a gzipped file (%r)' % magic)
        source.take(2)
        method, flags, stamp, _ = struct.unpack('<BBIH', source.take(8))
        if method != 8:
            raise BadGzipFile('Unknown compression method')
        if flags & FEXTRA:
            size, = struct.unpack('<H', source.take(2))
            source.take(size)
        if flags & FNAME:
            source.text()
        if flags & FCOMMENT:
            source.text()
        if flags & FHCRC:
            source.take(2)
        reader = zlib.decompressobj(wbits=-15)
        text = reader.decompress(data[source.at:])
        rest = reader.unused_data
        if not reader.eof or len(rest) < 8:
            raise EOFError('Compressed file ended before the end-of-stream marker was reached')
        check, size = struct.unpack('<II', rest[:8])
        found.append((text, check, size))
        data = rest[8:].lstrip(b'\0')
    return found, stamp


def decompress(data):
    found = []
    for text, check, size in _members(bytes(data))[0]:
        if check != zlib.crc32(text):
            raise BadGzipFile('CRC check failed')
        if size != len(text) & 0xffffffff:
            raise BadGzipFile('Incorrect length of data produced')
        found.append(text)
    return b''.join(found)


def compress(data, compresslevel=9, *, mtime=None):
    if mtime == 0:
        return zlib.compress(data, compresslevel, 31)
    end = struct.pack('<LL', zlib.crc32(data), len(data) & 0xffffffff)
    return _header(compresslevel, mtime) + zlib.compress(data, compresslevel, -15) + end


class GzipFile:
    """A gzip file that is read or written as bytes."""

    myfileobj = None

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ('t' in mode or 'U' in mode):
            raise ValueError('Invalid mode: %r' % (mode,))
        if mode and 'b' not in mode:
            mode += 'b'
        if fileobj is None:
            fileobj = self.myfileobj = builtins.open(filename, mode or 'rb')
        if filename is None:
            filename = getattr(fileobj, 'name', '')
            if not isinstance(filename, (str, bytes)):
                filename = ''
        else:
            filename = os.fspath(filename)
        if mode is None:
            mode = getattr(fileobj, 'mode', 'rb')
        self.name = filename
        self.fileobj = fileobj
        self._text = None
        self._stamp = None
        if mode.startswith('r'):
            self.mode = READ
        elif mode.startswith(('w', 'a', 'x')):
            self.mode = WRITE
            self.crc = 0
            self.size = 0
            self.offset = 0
            self._mtime = mtime
            self.compress = zlib.compressobj(compresslevel, zlib.DEFLATED, -15, 8, 0)
            fileobj.write(_header(compresslevel, mtime, self._shown_name()))
        else:
            raise ValueError('Invalid mode: %r' % (mode,))

    def _shown_name(self):
        name = os.path.basename(self.name)
        if not isinstance(name, bytes):
            try:
                name = name.encode('latin-1')
            except UnicodeEncodeError:
                return b''
        return name[:-3] if name.endswith(b'.gz') else name

    def __repr__(self):
        return '<gzip ' + repr(self.fileobj)[1:-1] + ' ' + hex(id(self)) + '>'

    @property
    def mtime(self):
        return self._stamp

    @property
    def closed(self):
        return self.fileobj is None

    @property
    def filename(self):
        return self.name

    def _check(self, wanted, text):
        if self.fileobj is None:
            raise ValueError('%s on closed GzipFile object' % ('read()' if wanted == READ else 'write()'))
        if self.mode != wanted:
            raise OSError(9, text)

    def _reader(self):
        self._check(READ, 'read() on write-only GzipFile object')
        if self._text is None:
            members, self._stamp = _members(self.fileobj.read())
            for text, check, size in members:
                crc = zlib.crc32(text)
                if check != crc:
                    raise BadGzipFile('CRC check failed %s != %s' % (hex(check), hex(crc)))
                if size != len(text) & 0xffffffff:
                    raise BadGzipFile('Incorrect length of data produced')
            self._text = io.BytesIO(b''.join([one[0] for one in members]))
        return self._text

    def read(self, size=-1):
        return self._reader().read(size)

    def read1(self, size=-1):
        return self._reader().read(size)

    def readinto(self, buffer):
        data = self._reader().read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def peek(self, n):
        reader = self._reader()
        at = reader.tell()
        data = reader.read(n)
        reader.seek(at)
        return data

    def readline(self, size=-1):
        return self._reader().readline(size)

    def readlines(self, hint=-1):
        return self._reader().readlines(hint)

    def __iter__(self):
        self._reader()
        return self

    def __next__(self):
        line = self._reader().readline()
        if not line:
            raise StopIteration
        return line

    def write(self, data):
        self._check(WRITE, 'write() on read-only GzipFile object')
        data = bytes(data)
        if data:
            self.fileobj.write(self.compress.compress(data))
            self.size += len(data)
            self.crc = zlib.crc32(data, self.crc)
            self.offset += len(data)
        return len(data)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self, zlib_mode=2):
        if self.fileobj is not None and self.mode == WRITE:
            self.fileobj.write(self.compress.flush(zlib_mode))
            self.fileobj.flush()

    def close(self):
        fileobj = self.fileobj
        if fileobj is None:
            return
        try:
            if self.mode == WRITE:
                fileobj.write(self.compress.flush())
                fileobj.write(struct.pack('<LL', self.crc, self.size & 0xffffffff))
        finally:
            self.fileobj = None
            if self.myfileobj is not None:
                self.myfileobj.close()
                self.myfileobj = None

    def fileno(self):
        return self.fileobj.fileno()

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True

    def tell(self):
        return self._reader().tell() if self.mode == READ else self.offset

    def rewind(self):
        self._reader().seek(0)

    def seek(self, offset, whence=0):
        if self.mode == READ:
            return self._reader().seek(offset, whence)
        if whence == 1:
            offset += self.offset
        elif whence:
            raise ValueError('Seek from end not supported')
        if offset < self.offset:
            raise OSError('Negative seek in write mode')
        self.write(bytes(offset - self.offset))
        return self.offset

    def __enter__(self):
        if self.fileobj is None:
            raise ValueError('I/O operation on closed file.')
        return self

    def __exit__(self, *exc):
        self.close()


class _TextFile:
    """Text over a file of bytes."""

    def __init__(self, file, encoding, errors, newline):
        self.buffer = file
        self.encoding = encoding or 'UTF-8'
        self.errors = errors or 'strict'
        self.newlines = newline
        self._reader_of_text = None

    @property
    def name(self):
        return self.buffer.name

    @property
    def closed(self):
        return self.buffer.closed

    def _reader(self):
        if self._reader_of_text is None:
            text = self.buffer.read().decode(self.encoding, self.errors)
            if self.newlines is None:
                text = text.replace('\r\n', '\n').replace('\r', '\n')
            self._reader_of_text = io.StringIO(text, '\n' if self.newlines is None else self.newlines)
        return self._reader_of_text

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
        shown = text.replace('\n', self.newlines) if self.newlines not in (None, '', '\n') else text
        self.buffer.write(shown.encode(self.encoding, self.errors))
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        self.buffer.flush()

    def close(self):
        self.buffer.close()

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


def open(filename, mode='rb', compresslevel=9, encoding=None, errors=None, newline=None):
    if 't' in mode:
        if 'b' in mode:
            raise ValueError('Invalid mode: %r' % (mode,))
    else:
        for value, name in ((encoding, 'encoding'), (errors, 'errors'), (newline, 'newline')):
            if value is not None:
                raise ValueError("Argument '%s' not supported in binary mode" % name)
    plain = mode.replace('t', '')
    if isinstance(filename, (str, bytes)) or hasattr(filename, '__fspath__'):
        file = GzipFile(filename, plain, compresslevel)
    elif hasattr(filename, 'read') or hasattr(filename, 'write'):
        file = GzipFile(None, plain, compresslevel, filename)
    else:
        raise TypeError('filename must be a str or bytes object, or a file')
    return _TextFile(file, encoding, errors, newline) if 't' in mode else file
