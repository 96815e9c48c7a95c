"""Texts and bytes by the name of their encoding."""
import base64
import binascii
import io
import zlib

__all__ = ['BOM', 'BOM_BE', 'BOM_LE', 'BOM_UTF8', 'BOM_UTF16', 'BOM_UTF16_LE', 'BOM_UTF16_BE', 'BOM_UTF32',
           'BOM_UTF32_LE', 'BOM_UTF32_BE', 'CodecInfo', 'encode', 'decode', 'lookup', 'getencoder', 'getdecoder',
           'getreader', 'getwriter', 'getincrementaldecoder', 'getincrementalencoder', 'open', 'iterencode', 'iterdecode',
           'StreamReader', 'StreamWriter', 'StreamReaderWriter', 'utf_8_encode', 'utf_8_decode', 'latin_1_encode',
           'latin_1_decode', 'ascii_encode', 'ascii_decode']

BOM_UTF8 = b'\xef\xbb\xbf'
BOM = BOM_LE = BOM_UTF16 = BOM_UTF16_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = b'\xfe\xff'
BOM_UTF32 = BOM_UTF32_LE = b'\xff\xfe\x00\x00'
BOM_UTF32_BE = b'\x00\x00\xfe\xff'

_NAMES = {'utf8': 'utf-8', 'u8': 'utf-8', 'utf': 'utf-8', 'latin1': 'iso8859-1', 'iso88591': 'iso8859-1', 'l1': 'iso8859-1',
          'latin': 'iso8859-1', '8859': 'iso8859-1', 'cp819': 'iso8859-1', 'usascii': 'ascii', '646': 'ascii',
          'ascii': 'ascii', 'utf16': 'utf-16', 'u16': 'utf-16', 'utf32': 'utf-32', 'u32': 'utf-32',
          'utf16le': 'utf-16-le', 'utf16be': 'utf-16-be', 'utf32le': 'utf-32-le', 'utf32be': 'utf-32-be',
          'utf8sig': 'utf-8-sig', 'cp1252': 'cp1252', 'windows1252': 'cp1252', '1252': 'cp1252', 'hex': 'hex',
          'hexcodec': 'hex', 'base64': 'base64', 'base64codec': 'base64', 'rot13': 'rot13', 'zlib': 'zlib',
          'zlibcodec': 'zlib', 'zip': 'zlib', 'unicodeescape': 'unicode-escape', 'rawunicodeescape': 'raw-unicode-escape',
          'cp437': 'cp437', 'iso885915': 'iso8859-15', 'latin9': 'iso8859-15', 'idna': 'idna', 'punycode': 'punycode'}


def _turn(text):
    made = []
    for char in text:
        if 'a' <= char <= 'z':
            char = chr((ord(char) - 97 + 13) % 26 + 97)
        elif 'A' <= char <= 'Z':
            char = chr((ord(char) - 65 + 13) % 26 + 65)
        made.append(char)
    return ''.join(made)


def _name_of(encoding):
    plain = encoding.lower().replace('-', '').replace('_', '').replace(' ', '')
    known = _NAMES.get(plain)
    if known is None:
        ''.encode(encoding)
        known = encoding.lower().replace('_', '-')
    return known


_BYTES = {'hex': (binascii.hexlify, binascii.unhexlify), 'base64': (base64.encodebytes, base64.decodebytes),
          'zlib': (zlib.compress, zlib.decompress)}


def encode(obj, encoding='utf-8', errors='strict'):
    name = _name_of(encoding)
    if name in _BYTES:
        return _BYTES[name][0](obj)
    if name == 'rot13':
        return _turn(obj)
    if not isinstance(obj, str):
        raise TypeError("utf_8_encode() argument 1 must be str, not %s" % type(obj).__name__)
    return obj.encode(encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    name = _name_of(encoding)
    if name in _BYTES:
        return _BYTES[name][1](obj)
    if name == 'rot13':
        return _turn(obj)
    return str(obj, encoding, errors)


class CodecInfo:
    """What belongs to an encoding."""

    def __init__(self, name):
        self.name = name

    def encode(self, input, errors='strict'):
        return encode(input, self.name, errors), len(input)

    def decode(self, input, errors='strict'):
        return decode(input, self.name, errors), len(input)

    def streamreader(self, stream, errors='strict'):
        return StreamReader(stream, errors, self.name)

    def streamwriter(self, stream, errors='strict'):
        return StreamWriter(stream, errors, self.name)

    def incrementaldecoder(self, errors='strict'):
        return _Decoder(self.name, errors)

    def incrementalencoder(self, errors='strict'):
        return _Encoder(self.name, errors)

    def __repr__(self):
        return '<codecs.CodecInfo object for encoding %s at 0x%x>' % (self.name, id(self))


def lookup(encoding):
    return CodecInfo(_name_of(encoding))


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def getincrementaldecoder(encoding):
    return lookup(encoding).incrementaldecoder


def getincrementalencoder(encoding):
    return lookup(encoding).incrementalencoder


def utf_8_encode(str, errors='strict'):
    return str.encode('utf-8', errors), len(str)


def utf_8_decode(data, errors='strict', final=False):
    return bytes(data).decode('utf-8', errors), len(data)


def latin_1_encode(str, errors='strict'):
    return str.encode('latin-1', errors), len(str)


def latin_1_decode(data, errors='strict'):
    return bytes(data).decode('latin-1', errors), len(data)


def ascii_encode(str, errors='strict'):
    return str.encode('ascii', errors), len(str)


def ascii_decode(data, errors='strict'):
    return bytes(data).decode('ascii', errors), len(data)


class _Encoder:
    def __init__(self, name, errors):
        self._name = name
        self.errors = errors

    def encode(self, input, final=False):
        return encode(input, self._name, self.errors)

    def reset(self):
        pass


class _Decoder:
    """Decodes pieces; the beginning of a character waits for its rest."""

    def __init__(self, name, errors):
        self._name = name
        self.errors = errors
        self._rest = b''

    def decode(self, input, final=False):
        data = self._rest + bytes(input)
        self._rest = b''
        if not final and self._name in ('utf-8', 'utf-8-sig'):
            for back in range(1, min(4, len(data) + 1)):
                lead = data[-back]
                if lead >= 0xc0:
                    if back < (2 if lead < 0xe0 else 3 if lead < 0xf0 else 4):
                        self._rest = data[-back:]
                        data = data[:-back]
                    break
                if lead < 0x80:
                    break
        elif not final and self._name.startswith(('utf-16', 'utf-32')):
            raise NotImplementedError('batuta: incremental decoding of %s is not supported' % self._name)
        return decode(data, self._name, self.errors)

    def reset(self):
        self._rest = b''


class StreamWriter:
    """Text that is written to a stream of bytes."""

    def __init__(self, stream, errors='strict', encoding='utf-8'):
        self.stream = stream
        self.errors = errors
        self._encoding = encoding

    def write(self, object):
        self.stream.write(encode(object, self._encoding, self.errors))

    def writelines(self, list):
        self.write(''.join(list))

    def reset(self):
        pass

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.stream.close()


class StreamReader:
    """Text that is read from a stream of bytes."""

    def __init__(self, stream, errors='strict', encoding='utf-8'):
        self.stream = stream
        self.errors = errors
        self._encoding = encoding
        self._text = None

    def _reader(self):
        if self._text is None:
            self._text = io.StringIO(decode(self.stream.read(), self._encoding, self.errors), newline='')
        return self._text

    def read(self, size=-1, chars=-1, firstline=False):
        return self._reader().read(chars if chars >= 0 else size)

    def readline(self, size=None, keepends=True):
        line = self._reader().readline()
        return line if keepends else line.rstrip('\r\n')

    def readlines(self, sizehint=None, keepends=True):
        return self._reader().read().splitlines(keepends)

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self._text = None

    def reset(self):
        pass

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.stream.close()


class StreamReaderWriter(StreamReader):
    """Text that is read from a file of bytes or written to it."""

    encoding = 'unknown'

    def __init__(self, stream, encoding, errors='strict'):
        StreamReader.__init__(self, stream, errors, encoding)
        self.encoding = encoding

    def write(self, data):
        self.stream.write(encode(data, self._encoding, self.errors))

    def writelines(self, list):
        self.write(''.join(list))


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    if encoding is None:
        return io.open(filename, mode)
    _name_of(encoding)
    return StreamReaderWriter(io.open(filename, mode if 'b' in mode else mode + 'b'), encoding, errors)


def iterencode(iterator, encoding, errors='strict', **kwargs):
    for one in iterator:
        data = encode(one, encoding, errors)
        if data:
            yield data


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    decoder = lookup(encoding).incrementaldecoder(errors)
    for one in iterator:
        text = decoder.decode(one)
        if text:
            yield text
    text = decoder.decode(b'', True)
    if text:
        yield text
