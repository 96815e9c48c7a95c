"""ZIP archives: read, written, extended."""
import binascii
import io
import os
import shutil
import stat
import struct
import time
import zlib

__all__ = ['BadZipFile', 'BadZipfile', 'error', 'ZIP_STORED', 'ZIP_DEFLATED', 'ZIP_BZIP2', 'ZIP_LZMA', 'is_zipfile',
           'ZipInfo', 'ZipFile', 'LargeZipFile', 'ZipExtFile', 'ZIP64_LIMIT', 'ZIP_FILECOUNT_LIMIT',
           'ZIP_MAX_COMMENT', 'DEFAULT_VERSION', 'compressor_names']

ZIP64_LIMIT = (1 << 31) - 1
ZIP_FILECOUNT_LIMIT = (1 << 16) - 1
ZIP_MAX_COMMENT = (1 << 16) - 1
ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14
DEFAULT_VERSION = 20
compressor_names = {0: 'store', 1: 'shrink', 2: 'reduce', 3: 'reduce', 4: 'reduce', 5: 'reduce', 6: 'implode',
                    7: 'tokenize', 8: 'deflate', 9: 'deflate64', 10: 'implode', 12: 'bzip2', 14: 'lzma',
                    18: 'terse', 19: 'lz77', 97: 'wavpack', 98: 'ppmd'}

_LOCAL = '<4s2B4HL2L2H'
_CENTRAL = '<4s4B4HL2L5H2L'
_END = b'PK\5\6'


class BadZipFile(Exception):
    """The bytes are no ZIP archive."""


class LargeZipFile(Exception):
    """
    Raised when writing a zipfile, the zipfile requires ZIP64 extensions
    and those extensions are disabled.
    """


BadZipfile = BadZipFile
error = BadZipFile


def _find_end(data):
    """Where the record at the end of an archive stands, -1 without one."""
    at = data.rfind(_END)
    while at >= 0:
        if at + 22 <= len(data) and at + 22 + struct.unpack_from('<H', data, at + 20)[0] <= len(data):
            return at
        at = data.rfind(_END, 0, at)
    return -1


def is_zipfile(filename):
    try:
        if hasattr(filename, 'read'):
            at = filename.tell()
            filename.seek(0)
            data = filename.read()
            filename.seek(at)
        else:
            with open(filename, 'rb') as file:
                data = file.read()
    except OSError:
        return False
    return _find_end(data) >= 0


def _known(method):
    if method in (ZIP_BZIP2, ZIP_LZMA):
        raise NotImplementedError('batuta: ZIP members packed by %s are not supported' % compressor_names[method])
    if method not in (ZIP_STORED, ZIP_DEFLATED):
        raise NotImplementedError('That compression method is not supported')


class ZipInfo:
    """What an archive says of one file."""

    def __init__(self, filename='NoName', date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        filename = filename.split('\0', 1)[0]
        if os.sep != '/' and os.sep in filename:
            filename = filename.replace(os.sep, '/')
        self.filename = filename
        self.date_time = date_time
        if date_time[0] < 1980:
            raise ValueError('ZIP does not support timestamps before 1980')
        self.compress_type = ZIP_STORED
        self._compresslevel = None
        self.comment = b''
        self.extra = b''
        self.create_system = 3
        self.create_version = DEFAULT_VERSION
        self.extract_version = DEFAULT_VERSION
        self.reserved = 0
        self.flag_bits = 0
        self.volume = 0
        self.internal_attr = 0
        self.external_attr = 0
        self.compress_size = 0
        self.file_size = 0
        self.header_offset = 0
        self.CRC = 0

    def __repr__(self):
        shown = ['<%s filename=%r' % (self.__class__.__name__, self.filename)]
        if self.compress_type != ZIP_STORED:
            shown.append(' compress_type=%s' % compressor_names.get(self.compress_type, self.compress_type))
        high = self.external_attr >> 16
        low = self.external_attr & 0xffff
        if high:
            shown.append(' filemode=%r' % stat.filemode(high))
        if low:
            shown.append(' external_attr=%#x' % low)
        folder = self.is_dir()
        if not folder or self.file_size:
            shown.append(' file_size=%r' % self.file_size)
        if (not folder or self.compress_size) and (
                self.compress_type != ZIP_STORED or self.file_size != self.compress_size):
            shown.append(' compress_size=%r' % self.compress_size)
        return ''.join(shown) + '>'

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        if isinstance(filename, os.PathLike):
            filename = os.fspath(filename)
        status = os.stat(filename)
        is_folder = stat.S_ISDIR(status.st_mode)
        stamp = time.localtime(status.st_mtime)
        date_time = stamp[0:6]
        if not strict_timestamps and date_time[0] < 1980:
            date_time = (1980, 1, 1, 0, 0, 0)
        elif not strict_timestamps and date_time[0] > 2107:
            date_time = (2107, 12, 31, 23, 59, 59)
        if arcname is None:
            arcname = filename
        arcname = os.path.normpath(arcname)
        while arcname[0] == '/':
            arcname = arcname[1:]
        if is_folder:
            arcname += '/'
        made = cls(arcname, date_time)
        made.external_attr = (status.st_mode & 0xffff) << 16
        if is_folder:
            made.file_size = 0
            made.external_attr |= 0x10
        else:
            made.file_size = status.st_size
        return made

    def is_dir(self):
        return self.filename[-1] == '/'

    def _stamp(self):
        year, month, day, hour, minute, second = self.date_time[:6]
        return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day

    def _name(self):
        try:
            return self.filename.encode('ascii'), self.flag_bits
        except UnicodeEncodeError:
            return self.filename.encode('utf-8'), self.flag_bits | 0x800

    def FileHeader(self, zip64=None):
        if zip64 or self.file_size > ZIP64_LIMIT or self.compress_size > ZIP64_LIMIT:
            raise NotImplementedError('batuta: archives with the ZIP64 extension are read, not written')
        sizes = (0, 0, 0) if self.flag_bits & 8 else (self.CRC, self.compress_size, self.file_size)
        name, flags = self._name()
        return struct.pack(_LOCAL, b'PK\3\4', self.extract_version, self.reserved, flags, self.compress_type,
                           *self._stamp(), *sizes, len(name), len(self.extra)) + name + self.extra

    def _central(self):
        name, flags = self._name()
        return struct.pack(_CENTRAL, b'PK\1\2', self.create_version, self.create_system, self.extract_version,
                           self.reserved, flags, self.compress_type, *self._stamp(), self.CRC, self.compress_size,
                           self.file_size, len(name), len(self.extra), len(self.comment), 0, self.internal_attr,
                           self.external_attr, self.header_offset) + name + self.extra + self.comment


class ZipExtFile(io.BytesIO):
    """A file of an archive, opened for reading."""

    def __init__(self, data, info):
        super().__init__(data)
        self.name = info.filename
        self.mode = 'r'
        self.newlines = None

    def __repr__(self):
        return '<%s.%s name=%r mode=%r>' % (self.__class__.__module__, self.__class__.__qualname__, self.name, 'r')

    def peek(self, n=1):
        at = self.tell()
        data = self.read(n)
        self.seek(at)
        return data


class _Writer:
    """A file of an archive, opened for writing."""

    def __init__(self, archive, info):
        self._archive = archive
        self._info = info
        self._size = 0
        self._packed = 0
        self._crc = 0
        self._packer = None
        if info.compress_type == ZIP_DEFLATED:
            level = info._compresslevel
            self._packer = zlib.compressobj(-1 if level is None else level, zlib.DEFLATED, -15)
        self.closed = False
        self.name = info.filename
        self.mode = 'w'

    def writable(self):
        return True

    def readable(self):
        return False

    def seekable(self):
        return False

    def write(self, data):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(data)
        self._size += len(data)
        self._crc = binascii.crc32(data, self._crc)
        packed = data if self._packer is None else self._packer.compress(data)
        self._packed += len(packed)
        self._archive.fp.write(packed)
        return len(data)

    def flush(self):
        pass

    def close(self):
        if self.closed:
            return
        self.closed = True
        archive = self._archive
        info = self._info
        try:
            if self._packer is not None:
                rest = self._packer.flush()
                self._packed += len(rest)
                archive.fp.write(rest)
            info.compress_size = self._packed
            info.file_size = self._size
            info.CRC = self._crc
            if info.flag_bits & 8:
                archive.fp.write(struct.pack('<4sLLL', b'PK\7\x08', info.CRC, info.compress_size, info.file_size))
                archive.start_dir = archive.fp.tell()
            else:
                archive.start_dir = archive.fp.tell()
                archive.fp.seek(info.header_offset)
                archive.fp.write(info.FileHeader())
                archive.fp.seek(archive.start_dir)
            archive._add(info)
        finally:
            archive._writing = False

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


class _Counted:
    """A stream that cannot seek; its places are counted."""

    def __init__(self, fp):
        self.fp = fp
        self.at = 0

    def write(self, data):
        count = self.fp.write(data)
        self.at += count
        return count

    def tell(self):
        return self.at

    def flush(self):
        self.fp.flush()

    def close(self):
        self.fp.close()


class ZipFile:
    """An archive."""

    fp = None

    def __init__(self, file, mode='r', compression=ZIP_STORED, allowZip64=True, compresslevel=None, *,
                 strict_timestamps=True, metadata_encoding=None):
        if mode not in ('r', 'w', 'x', 'a'):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        _known(compression)
        self.NameToInfo = {}
        self.filelist = []
        self.compression = compression
        self.compresslevel = compresslevel
        self.mode = mode
        self.pwd = None
        self.debug = 0
        self._comment = b''
        self._strict_timestamps = strict_timestamps
        self._writing = False
        self._did_modify = False
        self._seekable = True
        if isinstance(file, os.PathLike):
            file = os.fspath(file)
        if isinstance(file, str):
            self._own = True
            self.filename = file
            self.fp = self._opened(file, mode)
        else:
            self._own = False
            self.fp = file
            self.filename = getattr(file, 'name', None)
        try:
            if mode == 'r':
                self._read_directory()
            elif mode in ('w', 'x'):
                self._begin()
            else:
                try:
                    self._read_directory()
                    self.fp.seek(self.start_dir)
                except BadZipFile:
                    self.fp.seek(0, 2)
                    self._did_modify = True
                    self.start_dir = self.fp.tell()
        except BaseException:
            fp = self.fp
            self.fp = None
            if self._own:
                fp.close()
            raise

    def _opened(self, file, mode):
        if mode != 'a':
            return open(file, {'r': 'rb', 'w': 'w+b', 'x': 'x+b'}[mode])
        try:
            return open(file, 'r+b')
        except OSError:
            return open(file, 'w+b')

    def _begin(self):
        self._did_modify = True
        try:
            self.start_dir = self.fp.tell()
        except (AttributeError, OSError):
            self.fp = _Counted(self.fp)
            self.start_dir = 0
            self._seekable = False
        else:
            try:
                self.fp.seek(self.start_dir)
            except (AttributeError, OSError):
                self._seekable = False

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __repr__(self):
        shown = ['<%s.%s' % (self.__class__.__module__, self.__class__.__qualname__)]
        if self.fp is None:
            shown.append(' [closed]')
        else:
            if not self._own:
                shown.append(' file=%r' % self.fp)
            elif self.filename is not None:
                shown.append(' filename=%r' % self.filename)
            shown.append(' mode=%r' % self.mode)
        return ''.join(shown) + '>'

    def _read_directory(self):
        self.fp.seek(0)
        data = self.fp.read()
        end = _find_end(data)
        if end < 0:
            raise BadZipFile('File is not a zip file')
        count, size, offset, noted = struct.unpack_from('<HLLH', data, end + 10)
        self._comment = data[end + 22:end + 22 + noted]
        before = end
        if data[end - 20:end - 16] == b'PK\6\7':
            at, = struct.unpack_from('<Q', data, end - 12)
            if data[at:at + 4] != b'PK\6\6':
                at = end - 20 - 56
            if data[at:at + 4] == b'PK\6\6':
                size, offset = struct.unpack_from('<QQ', data, at + 40)
                before = at
        moved = before - size - offset
        if moved < 0 or before - size < 0:
            raise BadZipFile('Bad offset for central directory')
        self.start_dir = offset + moved
        at = self.start_dir
        stop = at + size
        while at < stop:
            if at + 46 > stop:
                raise BadZipFile('Truncated central directory')
            one = struct.unpack_from(_CENTRAL, data, at)
            if one[0] != b'PK\1\2':
                raise BadZipFile('Bad magic number for central directory')
            at += 46
            raw = data[at:at + one[12]]
            info = ZipInfo(raw.decode('utf-8' if one[5] & 0x800 else 'cp437'))
            at += one[12]
            info.extra = data[at:at + one[13]]
            at += one[13]
            info.comment = data[at:at + one[14]]
            at += one[14]
            info.create_version, info.create_system, info.extract_version, info.reserved = one[1:5]
            info.flag_bits, info.compress_type = one[5:7]
            clock, day = one[7:9]
            info.CRC, info.compress_size, info.file_size = one[9:12]
            info.volume, info.internal_attr, info.external_attr, info.header_offset = one[15:19]
            info.date_time = ((day >> 9) + 1980, (day >> 5) & 15, day & 31, clock >> 11, (clock >> 5) & 63,
                              (clock & 31) * 2)
            _read_extra(info)
            info.header_offset += moved
            self._add(info)

    def _add(self, info):
        self.filelist.append(info)
        self.NameToInfo[info.filename] = info

    def namelist(self):
        return [info.filename for info in self.filelist]

    def infolist(self):
        return self.filelist

    def printdir(self, file=None):
        print('%-46s %19s %12s' % ('File Name', 'Modified    ', 'Size'), file=file)
        for info in self.filelist:
            date = '%d-%02d-%02d %02d:%02d:%02d' % info.date_time[:6]
            print('%-46s %s %12d' % (info.filename, date, info.file_size), file=file)

    def testzip(self):
        for info in self.filelist:
            try:
                self.read(info)
            except BadZipFile:
                return info.filename
        return None

    def getinfo(self, name):
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError('There is no item named %r in the archive' % name)
        return info

    def setpassword(self, pwd):
        if pwd and not isinstance(pwd, bytes):
            raise TypeError('pwd: expected bytes, got %s' % type(pwd).__name__)
        self.pwd = pwd or None

    @property
    def comment(self):
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError('comment: expected bytes, got %s' % type(comment).__name__)
        if len(comment) > ZIP_MAX_COMMENT:
            comment = comment[:ZIP_MAX_COMMENT]
        self._comment = comment
        self._did_modify = True

    def read(self, name, pwd=None):
        with self.open(name, 'r', pwd) as file:
            return file.read()

    def open(self, name, mode='r', pwd=None, *, force_zip64=False):
        if mode not in ('r', 'w'):
            raise ValueError('open() requires mode "r" or "w"')
        if pwd and mode == 'w':
            raise ValueError('pwd is only supported for reading files')
        if not self.fp:
            raise ValueError('Attempt to use ZIP archive that was already closed')
        if isinstance(name, ZipInfo):
            info = name
        elif mode == 'w':
            info = ZipInfo(name)
            info.compress_type = self.compression
            info._compresslevel = self.compresslevel
        else:
            info = self.getinfo(name)
        if mode == 'w':
            return self._open_to_write(info)
        if self._writing:
            raise ValueError("Can't read from the ZIP file while there is an open writing handle on it. Close the "
                             'writing handle before trying to read.')
        return ZipExtFile(self._content(info), info)

    def _content(self, info):
        self.fp.seek(info.header_offset)
        head = self.fp.read(30)
        if len(head) != 30:
            raise BadZipFile('Truncated file header')
        one = struct.unpack(_LOCAL, head)
        if one[0] != b'PK\3\4':
            raise BadZipFile('Bad magic number for file header')
        name = self.fp.read(one[10]).decode('utf-8' if info.flag_bits & 0x800 else 'cp437')
        self.fp.read(one[11])
        if name != info.orig_filename:
            raise BadZipFile('File name in directory %r and header %r differ.'
                             % (info.orig_filename, self.fp and name.encode()))
        if info.flag_bits & 1:
            if not self.pwd:
                raise RuntimeError('File %r is encrypted, password required for extraction' % info.filename)
            raise NotImplementedError('batuta: encrypted ZIP members are not supported')
        _known(info.compress_type)
        data = self.fp.read(info.compress_size)
        if info.compress_type == ZIP_DEFLATED:
            data = zlib.decompressobj(-15).decompress(data)
        data = data[:info.file_size]
        if binascii.crc32(data) != info.CRC:
            raise BadZipFile('Bad CRC-32 for file %r' % info.filename)
        return data

    def _check_open(self, mode='Attempt to write to ZIP archive that was already closed'):
        if not self.fp:
            raise ValueError(mode)

    def _check_write(self, info):
        if info.filename in self.NameToInfo:
            import warnings
            warnings.warn('Duplicate name: %r' % info.filename, stacklevel=3)
        if self.mode not in ('w', 'x', 'a'):
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        self._check_open('Attempt to write ZIP archive that was already closed')
        _known(info.compress_type)

    def _place(self, info):
        if self._seekable:
            self.fp.seek(self.start_dir)
        info.header_offset = self.fp.tell()
        self._check_write(info)
        self._did_modify = True

    def _open_to_write(self, info):
        if self._writing:
            raise ValueError("Can't write to the ZIP file while there is another write handle open on it. Close the "
                             'first handle before opening another.')
        info.compress_size = 0
        info.CRC = 0
        info.flag_bits = 0 if self._seekable else 8
        if not info.external_attr:
            info.external_attr = 0o600 << 16
        self._place(info)
        self.fp.write(info.FileHeader())
        self._writing = True
        return _Writer(self, info)

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        self._check_open()
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists")
        info = ZipInfo.from_file(filename, arcname, strict_timestamps=self._strict_timestamps)
        if info.is_dir():
            self.mkdir(info)
            return
        info.compress_type = self.compression if compress_type is None else compress_type
        info._compresslevel = self.compresslevel if compresslevel is None else compresslevel
        with open(filename, 'rb') as source, self.open(info, 'w') as target:
            shutil.copyfileobj(source, target, 1024 * 8)

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        if isinstance(data, str):
            data = data.encode('utf-8')
        if isinstance(zinfo_or_arcname, ZipInfo):
            info = zinfo_or_arcname
        else:
            info = ZipInfo(zinfo_or_arcname, time.localtime(time.time())[:6])
            info.compress_type = self.compression
            info._compresslevel = self.compresslevel
            info.external_attr = (0o40775 << 16) | 0x10 if info.is_dir() else 0o600 << 16
        self._check_open()
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists.")
        if compress_type is not None:
            info.compress_type = compress_type
        if compresslevel is not None:
            info._compresslevel = compresslevel
        info.file_size = len(data)
        with self.open(info, 'w') as target:
            target.write(data)

    def mkdir(self, zinfo_or_directory_name, mode=511):
        if isinstance(zinfo_or_directory_name, ZipInfo):
            info = zinfo_or_directory_name
            if not info.is_dir():
                raise ValueError('The given ZipInfo does not describe a directory')
        elif isinstance(zinfo_or_directory_name, str):
            name = zinfo_or_directory_name
            info = ZipInfo(name if name.endswith('/') else name + '/')
            info.external_attr = ((0o40000 | mode) & 0xffff) << 16 | 0x10
        else:
            raise TypeError('Expected type str or ZipInfo')
        info.compress_size = 0
        info.CRC = 0
        self._place(info)
        self._add(info)
        self.fp.write(info.FileHeader(False))
        self.start_dir = self.fp.tell()

    def extract(self, member, path=None, pwd=None):
        return self._extract(member, os.getcwd() if path is None else os.fspath(path), pwd)

    def extractall(self, path=None, members=None, pwd=None):
        path = os.getcwd() if path is None else os.fspath(path)
        for member in self.namelist() if members is None else members:
            self._extract(member, path, pwd)

    def _extract(self, member, folder, pwd):
        info = member if isinstance(member, ZipInfo) else self.getinfo(member)
        name = info.filename.replace('/', os.path.sep)
        parts = [part for part in name.split(os.path.sep) if part not in ('', os.path.curdir, os.path.pardir)]
        target = os.path.normpath(os.path.join(folder, os.path.sep.join(parts)))
        above = os.path.dirname(target)
        if above and not os.path.exists(above):
            os.makedirs(above)
        if info.is_dir():
            if not os.path.isdir(target):
                os.mkdir(target)
            return target
        with self.open(info, 'r', pwd) as source, open(target, 'wb') as out:
            shutil.copyfileobj(source, out)
        return target

    def __del__(self):
        self.close()

    def close(self):
        if self.fp is None:
            return
        if self._writing:
            raise ValueError("Can't close the ZIP file while there is an open writing handle on it. Close the writing "
                             'handle before closing the zip.')
        try:
            if self.mode in ('w', 'x', 'a') and self._did_modify:
                if self._seekable:
                    self.fp.seek(self.start_dir)
                self._write_directory()
        finally:
            fp = self.fp
            self.fp = None
            if self._own:
                fp.close()

    def _write_directory(self):
        for info in self.filelist:
            self.fp.write(info._central())
        size = self.fp.tell() - self.start_dir
        count = len(self.filelist)
        if count > ZIP_FILECOUNT_LIMIT or self.start_dir > ZIP64_LIMIT:
            raise NotImplementedError('batuta: archives with the ZIP64 extension are read, not written')
        self.fp.write(struct.pack('<4s4H2LH', _END, 0, 0, count, count, size, self.start_dir, len(self._comment)))
        self.fp.write(self._comment)
        if self.mode == 'a' and self._seekable:
            self.fp.truncate()
        self.fp.flush()


def _read_extra(info):
    """Sizes that need 64 bits stand among the extra fields."""
    extra = info.extra
    while len(extra) >= 4:
        kind, size = struct.unpack('<HH', extra[:4])
        if size + 4 > len(extra):
            raise BadZipFile('Corrupt extra field %04x (size=%d)' % (kind, size))
        if kind == 1:
            data = extra[4:size + 4]
            for name, full in (('file_size', (0xffffffffffffffff, 0xffffffff)), ('compress_size', (0xffffffff,)),
                               ('header_offset', (0xffffffff,))):
                if getattr(info, name) in full:
                    if len(data) < 8:
                        raise BadZipFile('Corrupt zip64 extra field. %s not found.' % name)
                    setattr(info, name, struct.unpack('<Q', data[:8])[0])
                    data = data[8:]
        extra = extra[size + 4:]
