"""Archives of tar: read, written, extended; plain or in gzip's wrapping."""
import copy
import gzip
import io
import os
import shutil
import stat
import time
import zlib

__all__ = ['AREGTYPE', 'AbsoluteLinkError', 'AbsolutePathError', 'BLKTYPE', 'BLOCKSIZE', 'CHRTYPE', 'CONTTYPE',
           'CompressionError', 'DEFAULT_FORMAT', 'DIRTYPE', 'ENCODING', 'EmptyHeaderError', 'ExtractError', 'FIFOTYPE',
           'FilterError', 'GNU_FORMAT', 'HeaderError', 'InvalidHeaderError', 'LNKTYPE', 'LinkOutsideDestinationError',
           'OutsideDestinationError', 'PAX_FORMAT', 'RECORDSIZE', 'REGTYPE', 'ReadError', 'SYMTYPE', 'SpecialFileError',
           'StreamError', 'SubsequentHeaderError', 'TarError', 'TarFile', 'TarInfo', 'TruncatedHeaderError',
           'EOFHeaderError', 'ExFileObject', 'USTAR_FORMAT', 'data_filter', 'fully_trusted_filter', 'is_tarfile', 'open', 'tar_filter']

BLOCKSIZE = 512
RECORDSIZE = BLOCKSIZE * 20
ENCODING = 'utf-8'
REGTYPE, AREGTYPE, LNKTYPE, SYMTYPE, CHRTYPE, BLKTYPE = b'0', b'\0', b'1', b'2', b'3', b'4'
DIRTYPE, FIFOTYPE, CONTTYPE = b'5', b'6', b'7'
_LONG_NAME, _LONG_LINK, _SPARSE, _PAX, _PAX_GLOBAL, _PAX_SOLARIS = b'L', b'K', b'S', b'x', b'g', b'X'
USTAR_FORMAT, GNU_FORMAT, PAX_FORMAT = 0, 1, 2
DEFAULT_FORMAT = PAX_FORMAT
_USTAR_MAGIC = b'ustar\x0000'
_GNU_MAGIC = b'ustar  \0'
_FILES = (REGTYPE, AREGTYPE, CONTTYPE, _SPARSE)
_builtin_open = io.open


class TarError(Exception):
    __module__ = 'tarfile'


class ExtractError(TarError):
    __module__ = 'tarfile'


class ReadError(TarError):
    __module__ = 'tarfile'


class CompressionError(TarError):
    __module__ = 'tarfile'


class StreamError(TarError):
    __module__ = 'tarfile'


class HeaderError(TarError):
    __module__ = 'tarfile'


class EmptyHeaderError(HeaderError):
    __module__ = 'tarfile'


class TruncatedHeaderError(HeaderError):
    __module__ = 'tarfile'


class EOFHeaderError(HeaderError):
    __module__ = 'tarfile'


class InvalidHeaderError(HeaderError):
    __module__ = 'tarfile'


class SubsequentHeaderError(HeaderError):
    __module__ = 'tarfile'


class FilterError(TarError):
    __module__ = 'tarfile'


class AbsolutePathError(FilterError):
    __module__ = 'tarfile'

    def __init__(self, tarinfo):
        self.tarinfo = tarinfo
        super().__init__(f'member {tarinfo.name!r} has an absolute path')


class OutsideDestinationError(FilterError):
    __module__ = 'tarfile'

    def __init__(self, tarinfo, path):
        self.tarinfo = tarinfo
        self._path = path
        super().__init__(f'{tarinfo.name!r} would be extracted to {path!r}, which is outside the destination')


class SpecialFileError(FilterError):
    __module__ = 'tarfile'

    def __init__(self, tarinfo):
        self.tarinfo = tarinfo
        super().__init__(f'{tarinfo.name!r} is a special file')


class AbsoluteLinkError(FilterError):
    __module__ = 'tarfile'

    def __init__(self, tarinfo):
        self.tarinfo = tarinfo
        super().__init__(f'{tarinfo.name!r} is a link to an absolute path')


class LinkOutsideDestinationError(FilterError):
    __module__ = 'tarfile'

    def __init__(self, tarinfo, path):
        self.tarinfo = tarinfo
        self._path = path
        super().__init__(f'{tarinfo.name!r} would link to {path!r}, which is outside the destination')


def _field(text, length):
    data = text.encode('utf-8', 'surrogateescape')[:length]
    return data + bytes(length - len(data))


def _text(data):
    end = data.find(b'\0')
    return (data if end < 0 else data[:end]).decode('utf-8', 'surrogateescape')


def _octal(number, digits, format):
    """A number in a field: octal, or in base 256 where GNU's format needs it."""
    number = int(number)
    if 0 <= number < 8 ** (digits - 1):
        return b'%0*o\0' % (digits - 1, number)
    if format == GNU_FORMAT and -256 ** (digits - 1) <= number < 256 ** (digits - 1):
        return bytes([0o200 if number >= 0 else 0o377]) + (number % 256 ** (digits - 1)).to_bytes(digits - 1, 'big')
    raise ValueError('overflow in number field')


def _number(data):
    if data[0] in (0o200, 0o377):
        made = int.from_bytes(data[1:], 'big')
        return made - 256 ** (len(data) - 1) if data[0] == 0o377 else made
    try:
        end = data.find(b'\0')
        return int((data if end < 0 else data[:end]).decode('ascii').strip() or '0', 8)
    except ValueError:
        raise InvalidHeaderError('invalid header')


def _sums(block):
    """The sum of a header's bytes, its own field as blanks: of unsigned and of signed bytes."""
    whole = 256 + sum(block[:148]) + sum(block[156:512])
    high = sum([1 for at, byte in enumerate(block[:512]) if byte > 127 and not 148 <= at < 156])
    return whole, whole - 256 * high


def _padded(data):
    return data + bytes(-len(data) % BLOCKSIZE)


class TarInfo(object):
    """What an archive says of a member."""

    def __init__(self, name=''):
        self.name = name
        self.mode = 0o644
        self.uid = 0
        self.gid = 0
        self.size = 0
        self.mtime = 0
        self.chksum = 0
        self.type = REGTYPE
        self.linkname = ''
        self.uname = ''
        self.gname = ''
        self.devmajor = 0
        self.devminor = 0
        self.offset = 0
        self.offset_data = 0
        self.pax_headers = {}
        self.sparse = None
        self.tarfile = None

    @property
    def path(self):
        return self.name

    @path.setter
    def path(self, value):
        self.name = value

    @property
    def linkpath(self):
        return self.linkname

    @linkpath.setter
    def linkpath(self, value):
        self.linkname = value

    def __repr__(self):
        return '<%s %r at %#x>' % (self.__class__.__name__, self.name, id(self))

    def replace(self, *, name=None, mtime=None, mode=None, linkname=None, uid=None, gid=None, uname=None, gname=None,
                deep=True):
        made = copy.deepcopy(self) if deep and self.tarfile is None else copy.copy(self)
        for key, value in (('name', name), ('mtime', mtime), ('mode', mode), ('linkname', linkname), ('uid', uid),
                           ('gid', gid), ('uname', uname), ('gname', gname)):
            if value is not None:
                setattr(made, key, value)
        return made

    def get_info(self):
        name = self.name
        if self.type == DIRTYPE and not name.endswith('/'):
            name += '/'
        return {'name': name, 'mode': 0 if self.mode is None else self.mode & 0o7777, 'uid': self.uid, 'gid': self.gid,
                'size': self.size, 'mtime': self.mtime, 'chksum': self.chksum, 'type': self.type,
                'linkname': self.linkname, 'uname': self.uname, 'gname': self.gname, 'devmajor': self.devmajor,
                'devminor': self.devminor}

    def tobuf(self, format=DEFAULT_FORMAT, encoding=ENCODING, errors='surrogateescape'):
        info = self.get_info()
        if format == USTAR_FORMAT:
            return self._ustar(info)
        if format == GNU_FORMAT:
            return self._gnu(info)
        if format == PAX_FORMAT:
            return self._pax(info)
        raise ValueError('invalid format')

    def _ustar(self, info):
        info['magic'] = _USTAR_MAGIC
        if len(info['linkname'].encode('utf-8', 'surrogateescape')) > 100:
            raise ValueError('linkname is too long')
        if len(info['name'].encode('utf-8', 'surrogateescape')) > 100:
            info['prefix'], info['name'] = _split(info['name'])
        return _header(info, USTAR_FORMAT)

    def _gnu(self, info):
        info['magic'] = _GNU_MAGIC
        made = b''
        for key, kind in (('linkname', _LONG_LINK), ('name', _LONG_NAME)):
            text = info[key].encode('utf-8', 'surrogateescape')
            if len(text) > 100:
                made += _extra(text + b'\0', kind, '././@LongLink', GNU_FORMAT)
        return made + _header(info, GNU_FORMAT)

    def _pax(self, info):
        info['magic'] = _USTAR_MAGIC
        more = dict(self.pax_headers)
        for key, word, length in (('name', 'path', 100), ('linkname', 'linkpath', 100), ('uname', 'uname', 32),
                                  ('gname', 'gname', 32)):
            if word in more:
                continue
            if not info[key].isascii() or len(info[key]) > length:
                more[word] = info[key]
        for key, digits in (('uid', 8), ('gid', 8), ('size', 12), ('mtime', 12)):
            value = info[key]
            fits = 0 <= value < 8 ** (digits - 1)
            if fits and not isinstance(value, float):
                continue
            info[key] = 0 if not fits else int(round(value))
            if key not in more:
                more[key] = str(value)
        return (_pax_block(more, _PAX) if more else b'') + _header(info, USTAR_FORMAT, True)

    def isreg(self):
        return self.type in _FILES

    def isfile(self):
        return self.isreg()

    def isdir(self):
        return self.type == DIRTYPE

    def issym(self):
        return self.type == SYMTYPE

    def islnk(self):
        return self.type == LNKTYPE

    def ischr(self):
        return self.type == CHRTYPE

    def isblk(self):
        return self.type == BLKTYPE

    def isfifo(self):
        return self.type == FIFOTYPE

    def issparse(self):
        return self.sparse is not None

    def isdev(self):
        return self.type in (CHRTYPE, BLKTYPE, FIFOTYPE)


def _split(name):
    """A long name as prefix and rest."""
    parts = name.split('/')
    for at in range(1, len(parts)):
        prefix, rest = '/'.join(parts[:at]), '/'.join(parts[at:])
        if len(prefix.encode('utf-8', 'surrogateescape')) <= 155 and len(rest.encode('utf-8', 'surrogateescape')) <= 100:
            return prefix, rest
    raise ValueError('name is too long')


def _header(info, format, ascii=False):
    def text(key, length):
        value = info.get(key, '')
        return _field(value.encode('ascii', 'replace').decode() if ascii else value, length)

    special = info['type'] in (CHRTYPE, BLKTYPE)
    device = [_octal(info[key], 8, format) if special else bytes(8) for key in ('devmajor', 'devminor')]
    # What is no device has no numbers, as CPython writes it.
    made = b''.join([text('name', 100), _octal(info['mode'] & 0o7777, 8, format), _octal(info['uid'], 8, format),
                     _octal(info['gid'], 8, format), _octal(info['size'], 12, format), _octal(info['mtime'], 12, format),
                     b' ' * 8, info['type'], text('linkname', 100), info['magic'], text('uname', 32), text('gname', 32),
                     device[0], device[1], text('prefix', 155)])
    made = made[:BLOCKSIZE] + bytes(max(BLOCKSIZE - len(made), 0))
    return made[:148] + b'%06o\0' % _sums(made)[0] + made[155:]


def _extra(data, kind, name, format):
    info = {'name': name, 'mode': 0, 'uid': 0, 'gid': 0, 'mtime': 0, 'linkname': '', 'uname': '', 'gname': '',
            'devmajor': 0, 'devminor': 0, 'type': kind, 'size': len(data),
            'magic': _GNU_MAGIC if format == GNU_FORMAT else _USTAR_MAGIC}
    return _header(info, format) + _padded(data)


def _pax_block(values, kind):
    binary = any([not _encodable(value) for value in values.values()])
    lines = [b'21 hdrcharset=BINARY\n'] if binary else []
    for key, value in values.items():
        body = key.encode() + b'=' + value.encode('utf-8', 'surrogateescape' if binary else 'strict') + b'\n'
        size = len(body) + 1
        total = size
        while size + len(str(total)) != total:
            total = size + len(str(total))
        lines.append(b'%d ' % total + body)
    return _extra(b''.join(lines), kind, '././@PaxHeader', USTAR_FORMAT)


def _encodable(text):
    try:
        text.encode()
        return True
    except UnicodeEncodeError:
        return False


class ExFileObject(io.BytesIO):
    """A member's bytes as a file."""

    mode = 'r'

    def __init__(self, tarfile, tarinfo):
        tarfile.fileobj.seek(tarinfo.offset_data)
        data = tarfile.fileobj.read(tarinfo.size)
        if len(data) < tarinfo.size:
            raise ReadError('unexpected end of data')
        io.BytesIO.__init__(self, data)

    def writable(self):
        return False

    def write(self, data, /):
        raise io.UnsupportedOperation('write')


def _real(path):
    return os.path.realpath(path)


def _inside(path, folder):
    return os.path.commonpath([path, folder]) == folder


def _checked(member, dest_path, for_data):
    changes = {}
    name = member.name
    dest_path = _real(dest_path)
    if name.startswith(('/', os.sep)):
        name = changes['name'] = member.path.lstrip('/' + os.sep)
    if os.path.isabs(name):
        raise AbsolutePathError(member)
    target = _real(os.path.join(dest_path, name))
    if not _inside(target, dest_path):
        raise OutsideDestinationError(member, target)
    mode = member.mode
    if mode is not None:
        mode = mode & 0o755
        if for_data:
            if member.isreg() or member.islnk():
                if not mode & 0o100:
                    mode &= ~0o111
                mode |= 0o600
            elif member.isdir() or member.issym():
                mode = None
            else:
                raise SpecialFileError(member)
        if mode != member.mode:
            changes['mode'] = mode
    if for_data:
        for key in ('uid', 'gid', 'uname', 'gname'):
            if getattr(member, key) is not None:
                changes[key] = None
        if member.islnk() or member.issym():
            if os.path.isabs(member.linkname):
                raise AbsoluteLinkError(member)
            base = os.path.dirname(name) if member.issym() else ''
            target = _real(os.path.join(dest_path, base, member.linkname))
            if not _inside(target, dest_path):
                raise LinkOutsideDestinationError(member, target)
    return changes


def _changed(member, changes):
    if not changes:
        return member
    made = copy.copy(member)
    for key, value in changes.items():
        setattr(made, key, value)
    return made


def fully_trusted_filter(member, dest_path):
    return member


def tar_filter(member, dest_path):
    return _changed(member, _checked(member, dest_path, False))


def data_filter(member, dest_path):
    return _changed(member, _checked(member, dest_path, True))


_FILTERS = {'fully_trusted': fully_trusted_filter, 'tar': tar_filter, 'data': data_filter}


class TarFile(object):
    """An archive."""

    debug = 0
    dereference = False
    ignore_zeros = False
    errorlevel = 1
    format = DEFAULT_FORMAT
    encoding = ENCODING
    errors = None
    tarinfo = TarInfo
    extraction_filter = None

    def __init__(self, name=None, mode='r', fileobj=None, format=None, tarinfo=None, dereference=None,
                 ignore_zeros=None, encoding=None, errors='surrogateescape', pax_headers=None, debug=None,
                 errorlevel=None, copybufsize=None):
        if mode not in ('r', 'a', 'w', 'x'):
            raise ValueError("mode must be 'r', 'a', 'w' or 'x'")
        self.mode = mode
        self._owned = fileobj is None
        if fileobj is None:
            if mode == 'a' and not os.path.exists(name):
                self.mode = 'w'
            fileobj = _builtin_open(name, {'r': 'rb', 'a': 'r+b', 'w': 'wb', 'x': 'xb'}[self.mode])
        elif name is None and isinstance(getattr(fileobj, 'name', None), (str, bytes)):
            name = fileobj.name
        self.name = os.path.abspath(name) if name else None
        self.fileobj = fileobj
        if format is not None:
            self.format = format
        if tarinfo is not None:
            self.tarinfo = tarinfo
        if dereference is not None:
            self.dereference = dereference
        if ignore_zeros is not None:
            self.ignore_zeros = ignore_zeros
        if encoding is not None and encoding.lower() not in ('utf-8', 'utf8', 'ascii'):
            raise NotImplementedError('batuta: tarfile names are UTF-8')
        if errorlevel is not None:
            self.errorlevel = errorlevel
        self.pax_headers = dict(pax_headers) if pax_headers and self.format == PAX_FORMAT else {}
        self.closed = False
        self.members = []
        self._loaded = False
        self.offset = fileobj.tell()
        self.inodes = {}
        try:
            if self.mode == 'r':
                self._first = None
                self._first = self.next()
            elif self.mode == 'a':
                self.getmembers()
                fileobj.seek(self.offset)
            else:
                self._loaded = True
                if self.pax_headers:
                    self._write(_pax_block(self.pax_headers, _PAX_GLOBAL))
        except HeaderError as e:
            if self._owned:
                fileobj.close()
            self.closed = True
            raise ReadError(str(e)) from None
        except TarError:
            if self._owned:
                fileobj.close()
            self.closed = True
            raise

    @classmethod
    def open(cls, name=None, mode='r', fileobj=None, bufsize=10240, **kwargs):
        if not name and not fileobj:
            raise ValueError('nothing to open')
        if mode in ('r', 'r:*', 'r|', 'r|*'):
            begun = fileobj.tell() if fileobj is not None and '|' not in mode else None
            failures = []
            for kind, opener in (('tar', cls.taropen), ('gz', cls.gzopen)):
                try:
                    return opener(name, 'r', fileobj, **kwargs)
                except (ReadError, CompressionError) as e:
                    failures.append(f'\n- method {kind}: {e!r}')
                    if begun is not None:
                        fileobj.seek(begun)
            _refuse_packed(name, fileobj)
            raise ReadError('file could not be opened successfully:' + ''.join(
                failures[1:] + ['\n- method bz2: ReadError(\'not a bzip2 file\')',
                                '\n- method xz: ReadError(\'not an lzma file\')'] + failures[:1]))
        for mark in (':', '|'):
            if mark in mode:
                way, kind = mode.split(mark, 1)
                way = way or 'r'
                kind = kind or 'tar'
                if way not in ('r', 'a', 'w', 'x') or mark == '|' and way not in ('r', 'w'):
                    raise ValueError("mode must be 'r' or 'w'")
                if kind == 'tar':
                    return cls.taropen(name, way, fileobj, **kwargs)
                if kind == 'gz':
                    return cls.gzopen(name, way, fileobj, **kwargs)
                if kind in ('bz2', 'xz'):
                    raise NotImplementedError('batuta: tarfile packs with gzip only')
                raise CompressionError('unknown compression type %r' % kind)
        if mode in ('a', 'w', 'x'):
            return cls.taropen(name, mode, fileobj, **kwargs)
        raise ValueError('undiscernible mode')

    @classmethod
    def taropen(cls, name, mode='r', fileobj=None, **kwargs):
        if mode not in ('r', 'a', 'w', 'x'):
            raise ValueError("mode must be 'r', 'a', 'w' or 'x'")
        return cls(name, mode, fileobj, **kwargs)

    @classmethod
    def gzopen(cls, name, mode='r', fileobj=None, compresslevel=9, **kwargs):
        if mode not in ('r', 'w', 'x'):
            raise ValueError("mode must be 'r', 'w' or 'x'")
        try:
            packed = gzip.GzipFile(name, mode + 'b', compresslevel, fileobj)
        except OSError as e:
            if fileobj is not None and mode == 'r':
                raise ReadError('not a gzip file') from e
            raise
        try:
            made = cls.taropen(name, mode, packed, **kwargs)
        except (OSError, EOFError, zlib.error) as e:
            packed.close()
            if mode == 'r':
                raise ReadError('not a gzip file') from e
            raise
        except TarError:
            packed.close()
            raise
        made._owned = True
        return made

    def _check(self, modes=None):
        if self.closed:
            raise OSError('%s is closed' % self.__class__.__name__)
        if modes is not None and self.mode not in modes:
            raise OSError('bad operation for mode %r' % self.mode)

    def _write(self, data):
        self.fileobj.write(data)
        self.offset += len(data)

    def close(self):
        if self.closed:
            return
        self.closed = True
        try:
            if self.mode in ('a', 'w', 'x'):
                self._write(bytes(BLOCKSIZE * 2))
                self.fileobj.write(bytes(-self.offset % RECORDSIZE))
        finally:
            if self._owned:
                self.fileobj.close()

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, type, value, traceback):
        if type is None:
            self.close()
        else:
            if self._owned:
                self.fileobj.close()
            self.closed = True

    def _read_block(self):
        self.fileobj.seek(self.offset)
        block = self.fileobj.read(BLOCKSIZE)
        if len(block) == 0:
            raise EmptyHeaderError('empty header')
        if len(block) != BLOCKSIZE:
            raise TruncatedHeaderError('truncated header')
        if block.count(0) == BLOCKSIZE:
            raise EOFHeaderError('end of file header')
        if _number(block[148:156]) not in _sums(block):
            raise InvalidHeaderError('bad checksum')
        return block

    def _read_member(self):
        """The member that begins here, with the headers before it that tell more of it."""
        begun = self.offset
        more = dict(self.pax_headers)
        names = {}
        while True:
            block = self._read_block()
            info = self.tarinfo()
            info.name = _text(block[0:100])
            info.mode = _number(block[100:108])
            info.uid = _number(block[108:116])
            info.gid = _number(block[116:124])
            info.size = _number(block[124:136])
            info.mtime = _number(block[136:148])
            info.chksum = _number(block[148:156])
            info.type = block[156:157]
            info.linkname = _text(block[157:257])
            info.uname = _text(block[265:297])
            info.gname = _text(block[297:329])
            info.devmajor = _number(block[329:337])
            info.devminor = _number(block[337:345])
            prefix = _text(block[345:500])
            if info.type == AREGTYPE and info.name.endswith('/'):
                info.type = DIRTYPE
            if info.type == _SPARSE:
                raise NotImplementedError('batuta: sparse members of tar archives are not supported')
            if info.isdir():
                info.name = info.name.rstrip('/')
            if prefix and info.type not in (_LONG_NAME, _LONG_LINK, _SPARSE):
                info.name = prefix + '/' + info.name
            self.offset += BLOCKSIZE
            if info.type not in (_LONG_NAME, _LONG_LINK, _PAX, _PAX_GLOBAL, _PAX_SOLARIS):
                break
            data = self.fileobj.read(info.size + -info.size % BLOCKSIZE)[:info.size]
            self.offset += info.size + -info.size % BLOCKSIZE
            if info.type == _LONG_NAME:
                names['name'] = _text(data)
            elif info.type == _LONG_LINK:
                names['linkname'] = _text(data)
            elif info.type == _PAX_GLOBAL:
                self.pax_headers.update(_pax_values(data))
                more.update(self.pax_headers)
            else:
                more.update(_pax_values(data))
        info.offset = begun
        info.offset_data = self.offset
        for key, value in names.items():
            setattr(info, key, value)
        for word, value in more.items():
            if word.startswith('GNU.sparse'):
                raise NotImplementedError('batuta: sparse members of tar archives are not supported')
            key = {'path': 'name', 'linkpath': 'linkname'}.get(word, word)
            if key == 'name':
                value = value.rstrip('/')
            if key in ('uid', 'gid', 'size'):
                try:
                    value = int(value)
                except ValueError:
                    value = 0
            elif key == 'mtime':
                try:
                    value = float(value)
                except ValueError:
                    value = 0
            if key in ('name', 'linkname', 'uname', 'gname', 'uid', 'gid', 'size', 'mtime'):
                setattr(info, key, value)
        info.pax_headers = more
        if info.name.endswith('/') and info.isdir():
            info.name = info.name.rstrip('/')
        if info.isreg() or info.type not in (LNKTYPE, SYMTYPE, CHRTYPE, BLKTYPE, DIRTYPE, FIFOTYPE):
            self.offset += info.size + -info.size % BLOCKSIZE
        return info

    def next(self):
        self._check(('r', 'a'))
        if self.mode == 'r' and self._first is not None:
            found = self._first
            self._first = None
            return found
        if self._loaded:
            return None
        while True:
            begun = self.offset
            try:
                found = self._read_member()
                break
            except EOFHeaderError:
                self.offset = begun
                if self.ignore_zeros:
                    self.offset += BLOCKSIZE
                    continue
                self._loaded = True
                return None
            except InvalidHeaderError as e:
                self.offset = begun
                if self.ignore_zeros:
                    self.offset += BLOCKSIZE
                    continue
                if begun == 0:
                    raise ReadError(str(e)) from None
                self._loaded = True
                return None
            except EmptyHeaderError:
                self.offset = begun
                if begun == 0:
                    raise ReadError('empty file') from None
                self._loaded = True
                return None
            except TruncatedHeaderError as e:
                self.offset = begun
                if begun == 0:
                    raise ReadError(str(e)) from None
                self._loaded = True
                return None
        self.members.append(found)
        return found

    def getmembers(self):
        self._check()
        while not self._loaded:
            if self._read_next() is None:
                break
        return self.members

    def _read_next(self):
        first = getattr(self, '_first', None)
        self._first = None
        found = self.next()
        self._first = first
        return found

    def getnames(self):
        return [one.name for one in self.getmembers()]

    def getmember(self, name):
        found = self._find(name.rstrip('/'))
        if found is None:
            raise KeyError('filename %r not found' % name)
        return found

    def _find(self, name):
        for one in reversed(self.getmembers()):
            if one.name == name:
                return one
        return None

    def __iter__(self):
        at = 0
        while True:
            if at < len(self.members):
                yield self.members[at]
            else:
                found = None if self._loaded else self._read_next()
                if found is None:
                    return
                yield found
            at += 1

    def gettarinfo(self, name=None, arcname=None, fileobj=None):
        self._check(('a', 'w', 'x'))
        if fileobj is not None:
            name = fileobj.name
        if arcname is None:
            arcname = name
        arcname = os.fspath(arcname).replace(os.sep, '/').lstrip('/')
        made = self.tarinfo()
        made.tarfile = self
        if fileobj is not None:
            found = os.stat(fileobj.name)
        else:
            found = os.stat(name) if self.dereference else os.lstat(name)
        mode = found.st_mode
        if stat.S_ISREG(mode):
            inode = (found.st_ino, found.st_dev)
            before = self.inodes.get(inode)
            if not self.dereference and found.st_nlink > 1 and before is not None and arcname != before:
                made.type = LNKTYPE
                made.linkname = before
            else:
                made.type = REGTYPE
                if inode[0]:
                    self.inodes[inode] = arcname
        elif stat.S_ISDIR(mode):
            made.type = DIRTYPE
        elif stat.S_ISFIFO(mode):
            made.type = FIFOTYPE
        elif stat.S_ISLNK(mode):
            made.type = SYMTYPE
            made.linkname = os.readlink(name)
        else:
            return None
        made.name = arcname
        made.mode = mode
        made.uid = found.st_uid
        made.gid = found.st_gid
        made.size = found.st_size if made.type == REGTYPE else 0
        made.mtime = found.st_mtime
        made.uname = _names('/etc/passwd').get(made.uid, '')
        made.gname = _names('/etc/group').get(made.gid, '')
        return made

    def add(self, name, arcname=None, recursive=True, *, filter=None):
        self._check(('a', 'w', 'x'))
        if arcname is None:
            arcname = name
        if self.name is not None and os.path.abspath(name) == self.name:
            return
        info = self.gettarinfo(name, arcname)
        if info is None:
            return
        if filter is not None:
            info = filter(info)
            if info is None:
                return
        if info.isreg():
            with _builtin_open(name, 'rb') as file:
                self.addfile(info, file)
        elif info.isdir():
            self.addfile(info)
            if recursive:
                for one in sorted(os.listdir(name)):
                    self.add(os.path.join(name, one), os.path.join(arcname, one), recursive, filter=filter)
        else:
            self.addfile(info)

    def addfile(self, tarinfo, fileobj=None):
        self._check(('a', 'w', 'x'))
        tarinfo = copy.copy(tarinfo)
        self._write(tarinfo.tobuf(self.format))
        if fileobj is not None:
            left = tarinfo.size
            while left > 0:
                data = fileobj.read(min(left, 65536))
                if not data:
                    raise OSError('unexpected end of data')
                self._write(data)
                left -= len(data)
            self._write(bytes(-tarinfo.size % BLOCKSIZE))
        self.members.append(tarinfo)

    def extractfile(self, member):
        self._check(('r',))
        info = self.getmember(member) if isinstance(member, str) else member
        if info.isreg() or info.type not in (LNKTYPE, SYMTYPE, CHRTYPE, BLKTYPE, DIRTYPE, FIFOTYPE):
            return ExFileObject(self, info)
        if info.islnk() or info.issym():
            return self.extractfile(self._target(info))
        return None

    def _target(self, info):
        if info.issym():
            name = '/'.join([part for part in (os.path.dirname(info.name), info.linkname) if part])
            name = os.path.normpath(name)
        else:
            name = os.path.normpath(info.linkname)
        found = self._find(name)
        if found is None:
            raise KeyError('linkname %r not found' % name)
        return found

    def _filter(self, filter):
        if filter is None:
            filter = self.extraction_filter
            if filter is None:
                return fully_trusted_filter
        if callable(filter):
            return filter
        if filter not in _FILTERS:
            raise ValueError(f'filter {filter!r} not found') from None
        return _FILTERS[filter]

    def _filtered(self, member, apply, path):
        info = self.getmember(member) if isinstance(member, str) else member
        try:
            return info, apply(info, path)
        except (OSError, FilterError) as e:
            self._failed(e)
        return info, None

    def _failed(self, error):
        if self.errorlevel > 0 and isinstance(error, (OSError, FilterError)):
            raise error
        if self.errorlevel > 1:
            raise error

    def extractall(self, path='.', members=None, *, numeric_owner=False, filter=None):
        apply = self._filter(filter)
        folders = []
        for member in self if members is None else members:
            _, info = self._filtered(member, apply, path)
            if info is None:
                continue
            if info.isdir():
                folders.append(info)
            self._extract(info, path, not info.isdir())
        for info in sorted(folders, key=lambda one: one.name, reverse=True):
            self._finish(info, os.path.join(path, info.name))

    def extract(self, member, path='', set_attrs=True, *, numeric_owner=False, filter=None):
        _, info = self._filtered(member, self._filter(filter), path)
        if info is not None:
            self._extract(info, path, set_attrs)

    def _extract(self, info, path, finish):
        self._check(('r',))
        target = os.path.join(path, info.name).rstrip('/')
        above = os.path.dirname(target)
        if above and not os.path.exists(above):
            os.makedirs(above)
        try:
            if info.isdir():
                try:
                    if info.mode is None:
                        os.mkdir(target)
                    else:
                        os.mkdir(target, 0o700)
                except FileExistsError:
                    if not os.path.isdir(target):
                        raise
            elif info.issym():
                if os.path.lexists(target):
                    os.unlink(target)
                os.symlink(info.linkname, target)
            elif info.islnk():
                source = os.path.join(path, info.linkname)
                if os.path.exists(source):
                    if os.path.lexists(target):
                        os.unlink(target)
                    os.link(source, target)
                else:
                    self._extract_data(self._target(info), target)
            elif info.isdev():
                raise NotImplementedError('batuta: devices of tar archives are not extracted')
            else:
                self._extract_data(info, target)
            if finish and not info.issym():
                self._finish(info, target)
        except OSError as e:
            self._failed(e)

    def _extract_data(self, info, target):
        if os.path.lexists(target):
            os.unlink(target)
        with self.extractfile(info) as source, _builtin_open(target, 'wb') as file:
            shutil.copyfileobj(source, file)

    def _finish(self, info, target):
        if info.mode is not None:
            os.chmod(target, info.mode & 0o7777)
        if info.mtime is not None:
            os.utime(target, (info.mtime, info.mtime))

    def list(self, verbose=True, *, members=None):
        self._check()
        for info in self if members is None else members:
            words = []
            if verbose:
                words.append('??????????' if info.mode is None else stat.filemode(info.mode))
                words.append('%s/%s' % (info.uname or info.uid, info.gname or info.gid))
                words.append('%10d' % info.size)
                words.append('%d-%02d-%02d %02d:%02d:%02d' % time.localtime(info.mtime)[:6])
            words.append(info.name + ('/' if info.isdir() else ''))
            if verbose and info.issym():
                words.append('-> ' + info.linkname)
            if verbose and info.islnk():
                words.append('link to ' + info.linkname)
            print(*words, end=' \n')


def _refuse_packed(name, fileobj):
    """What is packed in another way is said, not taken for a broken archive."""
    try:
        if fileobj is not None:
            at = fileobj.tell()
            begun = fileobj.read(6)
            fileobj.seek(at)
        else:
            with _builtin_open(name, 'rb') as file:
                begun = file.read(6)
    except OSError:
        return
    if begun[:3] == b'BZh' or begun == b'\xfd7zXZ\0':
        raise NotImplementedError('batuta: tarfile unpacks gzip only')


def _pax_values(data):
    made = {}
    at = 0
    while at < len(data) and data[at]:
        end = data.index(b' ', at)
        size = int(data[at:end])
        if size <= 0:
            raise InvalidHeaderError('invalid header')
        word, _, value = data[end + 1:at + size - 1].partition(b'=')
        made[word.decode()] = value.decode('utf-8', 'surrogateescape')
        at += size
    return made


_known_names = {}


def _names(path):
    """Names of users or groups by their numbers."""
    if path not in _known_names:
        made = {}
        try:
            with _builtin_open(path, encoding='utf-8', errors='surrogateescape') as file:
                for line in file:
                    parts = line.split(':')
                    if len(parts) > 2 and parts[2].isdigit():
                        made.setdefault(int(parts[2]), parts[0])
        except OSError:
            pass
        _known_names[path] = made
    return _known_names[path]


def is_tarfile(name):
    try:
        if hasattr(name, 'read'):
            at = name.tell()
            open(fileobj=name).close()
            name.seek(at)
        else:
            open(name).close()
        return True
    except TarError:
        return False


open = TarFile.open
