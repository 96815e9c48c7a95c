"""Sockets: TCP, UDP and Unix streams. None of them waits in the system; whoever waits lets the other threads run."""
import _socket
import enum
import io
import os
import platform
import time

__all__ = ['AF_INET', 'AF_INET6', 'AF_UNIX', 'AF_UNSPEC', 'AddressFamily', 'INADDR_ANY', 'INADDR_BROADCAST',
           'INADDR_LOOPBACK', 'IPPROTO_IP', 'IPPROTO_TCP', 'IPPROTO_UDP', 'SHUT_RD', 'SHUT_RDWR', 'SHUT_WR',
           'SOCK_DGRAM', 'SOCK_RAW', 'SOCK_STREAM', 'SOL_SOCKET', 'SOL_TCP', 'SOMAXCONN', 'SO_BROADCAST', 'SO_KEEPALIVE',
           'SO_RCVBUF', 'SO_REUSEADDR', 'SO_REUSEPORT', 'SO_SNDBUF', 'SO_TYPE', 'SocketKind', 'SocketType',
           'TCP_NODELAY', 'create_connection', 'create_server', 'error', 'gaierror', 'getaddrinfo', 'getdefaulttimeout',
           'gethostbyname', 'gethostname', 'has_ipv6', 'herror', 'htonl', 'htons', 'inet_aton', 'inet_ntoa',
           'inet_ntop', 'inet_pton', 'ntohl', 'ntohs', 'setdefaulttimeout', 'socket', 'socketpair', 'timeout']


class AddressFamily(enum.IntEnum):
    __module__ = 'socket'
    AF_UNSPEC = 0
    AF_UNIX = 1
    AF_INET = 2
    AF_INET6 = 10


class SocketKind(enum.IntEnum):
    __module__ = 'socket'
    SOCK_STREAM = 1
    SOCK_DGRAM = 2
    SOCK_RAW = 3


AF_UNSPEC = AddressFamily.AF_UNSPEC
AF_UNIX = AddressFamily.AF_UNIX
AF_INET = AddressFamily.AF_INET
AF_INET6 = AddressFamily.AF_INET6
SOCK_STREAM = SocketKind.SOCK_STREAM
SOCK_DGRAM = SocketKind.SOCK_DGRAM
SOCK_RAW = SocketKind.SOCK_RAW
SOL_SOCKET = 1
SO_REUSEADDR = 2
SO_TYPE = 3
SO_BROADCAST = 6
SO_SNDBUF = 7
SO_RCVBUF = 8
SO_KEEPALIVE = 9
SO_REUSEPORT = 15
SOL_TCP = IPPROTO_TCP = 6
IPPROTO_IP = 0
IPPROTO_UDP = 17
TCP_NODELAY = 1
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
SOMAXCONN = 4096
INADDR_ANY = 0
INADDR_BROADCAST = 0xffffffff
INADDR_LOOPBACK = 0x7f000001
has_ipv6 = True
error = OSError
timeout = TimeoutError


class herror(OSError):
    __module__ = 'socket'


class gaierror(OSError):
    __module__ = 'socket'


_default_timeout = None
_UNKNOWN = {'Name or service not known': -2, 'Temporary failure in name resolution': -3,
            'No address associated with hostname': -5}


def _error(number):
    return OSError(number, os.strerror(number))


def _resolved(host, port=0):
    found = _socket.resolve(host, port)
    if isinstance(found, str):
        raise gaierror(_UNKNOWN.get(found, -2), found)
    return found


def _is_ip(text, version=4):
    if version == 6:
        return ':' in text
    parts = text.split('.')
    return len(parts) == 4 and all([part.isascii() and part.isdigit() and int(part) < 256 for part in parts])


class socket(object):
    """One end of a connection, or where connections or datagrams arrive."""

    __module__ = 'socket'

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is not None:
            raise NotImplementedError('batuta: sockets of file descriptors are not supported')
        family = AF_INET if family == -1 else family
        type = SOCK_STREAM if type == -1 else type
        if family not in (AF_INET, AF_INET6, AF_UNIX) or type not in (SOCK_STREAM, SOCK_DGRAM) \
                or family == AF_UNIX and type != SOCK_STREAM:
            raise NotImplementedError('batuta: sockets are TCP, UDP or Unix streams')
        self._family = AddressFamily(family)
        self._type = SocketKind(type)
        self._proto = 0 if proto == -1 else proto
        self._timeout = _default_timeout
        self._handle = None
        self._options = {}
        self._closed = False
        self._files = 0
        self._listens = False

    @property
    def family(self):
        return self._family

    @property
    def type(self):
        return self._type

    @property
    def proto(self):
        return self._proto

    @property
    def timeout(self):
        return self._timeout

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if not self._closed:
            self.close()

    def __repr__(self):
        shown = '<socket.socket%s fd=%s, family=%s, type=%s, proto=%s' % (
            ' [closed]' if self._closed else '', self.fileno() if self._handle is not None or self._closed else 0,
            self._family, self._type, self._proto)
        if self._handle is not None and not self._closed:
            try:
                shown += ', laddr=%s' % (self.getsockname(),)
                shown += ', raddr=%s' % (self.getpeername(),)
            except OSError:
                pass
        return shown + '>'

    def _open(self, number):
        """The handle; an error where there is none."""
        if self._closed:
            raise _error(9)
        if self._handle is None:
            raise _error(number)
        return self._handle

    def _wait(self, ask):
        """Asks until there is an answer."""
        found = ask()
        if found is not None:
            return found
        if self._timeout == 0:
            raise BlockingIOError(11, os.strerror(11))
        until = None if self._timeout is None else time.monotonic() + self._timeout
        pause = 0.0002
        while True:
            rest = pause if until is None else min(pause, until - time.monotonic())
            if rest <= 0:
                raise TimeoutError('timed out')
            time.sleep(rest)
            if self._closed:
                raise _error(9)
            found = ask()
            if found is not None:
                return found
            pause = min(pause * 1.5, 0.01)

    def _place(self, name, address):
        """Number and port of an address."""
        if not isinstance(address, tuple):
            raise TypeError('%s(): %s address must be tuple, not %s' % (name, self._family.name, _type_name(address)))
        if self._family == AF_INET and len(address) != 2:
            raise TypeError('AF_INET address must be a pair (host, port)')
        host, port = address[0], address[1]
        if not isinstance(port, int):
            raise TypeError("'%s' object cannot be interpreted as an integer" % _type_name(port))
        if not 0 <= port <= 65535:
            raise OverflowError('%s(): port must be 0-65535.' % name)
        version = 6 if self._family == AF_INET6 else 4
        if host == '':
            return '::' if version == 6 else '0.0.0.0', port
        if host == '<broadcast>':
            return '255.255.255.255', port
        for kind, ip in _resolved(host, port):
            if kind == version:
                return ip, port
        raise gaierror(-9, 'Address family for hostname not supported')

    def bind(self, address, /):
        if self._closed:
            raise _error(9)
        if self._handle is not None:
            raise _error(22)
        if self._family == AF_UNIX:
            self._handle = _socket.unix_listen(os.fspath(address))
            return
        ip, port = self._place('bind', address)
        self._handle = _socket.listen(ip, port) if self._type == SOCK_STREAM else _socket.datagrams(ip, port)
        self._listens = self._type == SOCK_STREAM
        self._apply()

    def _apply(self):
        for (level, name), value in self._options.items():
            if name == SO_BROADCAST and level == SOL_SOCKET:
                _socket.option(self._handle, 'broadcast', value)
            elif level == IPPROTO_TCP and name == TCP_NODELAY:
                _socket.option(self._handle, 'nodelay', value)

    def listen(self, backlog=None, /):
        if self._handle is None and not self._closed:
            self.bind(('', 0))
        self._open(22)

    def accept(self):
        handle, address = self._wait(lambda: _socket.accept(self._open(22)))
        made = socket(self._family, self._type, self._proto)
        made._handle = handle
        return made, address

    def connect(self, address, /):
        if self._closed:
            raise _error(9)
        if self._family == AF_UNIX:
            self._handle = _socket.unix_connect(os.fspath(address))
            return
        ip, port = self._place('connect', address)
        if self._type == SOCK_DGRAM:
            self._datagrams()
            _socket.join(self._handle, ip, port)
            return
        if self._handle is not None:
            if self._listens:
                raise NotImplementedError('batuta: a bound socket cannot connect')
            raise _error(106)
        made = _socket.connect(ip, port, self._timeout)
        if made is None:
            raise TimeoutError('timed out')
        self._handle = made
        self._apply()

    def connect_ex(self, address, /):
        try:
            self.connect(address)
        except TimeoutError as e:
            return e.errno or 11
        except gaierror:
            raise
        except OSError as e:
            return e.errno
        return 0

    def _datagrams(self):
        if self._handle is None and not self._closed:
            self._handle = _socket.datagrams('::' if self._family == AF_INET6 else '0.0.0.0', 0)
            self._apply()
        return self._open(9)

    def recv(self, bufsize, flags=0, /):
        if flags:
            raise NotImplementedError('batuta: flags of recv are not supported')
        if bufsize < 0:
            raise ValueError('negative buffersize in recv')
        self._open(107)
        return self._wait(lambda: _socket.recv(self._open(107), bufsize))

    def recv_into(self, buffer, nbytes=0, flags=0):
        view = memoryview(buffer)
        found = self.recv(nbytes or len(view), flags)
        view[:len(found)] = found
        return len(found)

    def recvfrom(self, bufsize, flags=0, /):
        if self._type == SOCK_STREAM:
            return self.recv(bufsize, flags), None
        if flags:
            raise NotImplementedError('batuta: flags of recvfrom are not supported')
        self._datagrams()
        return self._wait(lambda: _socket.recvfrom(self._open(107), bufsize))

    def send(self, data, flags=0, /):
        if flags:
            raise NotImplementedError('batuta: flags of send are not supported')
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._open(32)
        return self._wait(lambda: _socket.send(self._open(32), data))

    def sendall(self, data, flags=0, /):
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        rest = bytes(data)
        self._open(32)
        while rest:
            rest = rest[self.send(rest, flags):]

    def sendto(self, data, *rest):
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        if len(rest) == 2 and rest[0]:
            raise NotImplementedError('batuta: flags of sendto are not supported')
        ip, port = self._place('sendto', rest[-1])
        self._datagrams()
        return self._wait(lambda: _socket.sendto(self._open(9), data, ip, port))

    def shutdown(self, how, /):
        _socket.shutdown(self._open(107), how)

    def close(self):
        self._closed = True
        if self._files <= 0 and self._handle is not None:
            _socket.close(self._handle)
            self._handle = None

    def _file_closed(self):
        self._files -= 1
        if self._closed:
            self.close()

    def detach(self):
        raise NotImplementedError('batuta: sockets do not give their file descriptors away')

    def fileno(self):
        if self._closed:
            return -1
        if self._handle is None:
            raise NotImplementedError('batuta: a socket has a file descriptor once it is bound or connected')
        return _socket.fileno(self._handle)

    def getsockname(self):
        if self._handle is None and not self._closed:
            return '' if self._family == AF_UNIX else ('0.0.0.0', 0) if self._family == AF_INET else ('::', 0, 0, 0)
        return _socket.name(self._open(9), False)

    def getpeername(self):
        return _socket.name(self._open(107), True)

    def settimeout(self, value, /):
        if value is not None and value < 0:
            raise ValueError('Timeout value out of range')
        self._timeout = None if value is None else float(value)

    def gettimeout(self):
        return self._timeout

    def setblocking(self, flag, /):
        self._timeout = None if flag else 0.0

    def getblocking(self):
        return self._timeout != 0

    def setsockopt(self, level, optname, value, /):
        if (level, optname) not in _OPTIONS:
            raise NotImplementedError('batuta: the socket option (%d, %d) is not supported' % (level, optname))
        self._options[(level, optname)] = value
        if self._handle is not None:
            self._apply()

    def getsockopt(self, level, optname, buflen=None, /):
        if (level, optname) == (SOL_SOCKET, SO_TYPE):
            return int(self._type)
        if (level, optname) not in _OPTIONS or optname in (SO_SNDBUF, SO_RCVBUF) and level == SOL_SOCKET:
            raise NotImplementedError('batuta: the socket option (%d, %d) is not supported' % (level, optname))
        return 1 if self._options.get((level, optname)) else 0

    def makefile(self, mode='r', buffering=None, *, encoding=None, errors=None, newline=None):
        if not set(mode) <= {'r', 'w', 'b'}:
            raise ValueError('invalid mode %r (only r, w, b allowed)' % (mode,))
        reading = 'r' in mode or 'w' not in mode
        writing = 'w' in mode
        self._files += 1
        size = io.DEFAULT_BUFFER_SIZE if buffering is None or buffering < 0 else buffering
        if size == 0 and 'b' not in mode:
            raise ValueError('unbuffered streams must be binary')
        kind = _Both if reading and writing else _Reader if reading else _Writer
        return kind(self, size, None if 'b' in mode else encoding or 'utf-8', errors or 'strict', newline)


_OPTIONS = ((SOL_SOCKET, SO_REUSEADDR), (SOL_SOCKET, SO_REUSEPORT), (SOL_SOCKET, SO_BROADCAST),
            (SOL_SOCKET, SO_KEEPALIVE), (SOL_SOCKET, SO_SNDBUF), (SOL_SOCKET, SO_RCVBUF), (IPPROTO_TCP, TCP_NODELAY))
SocketType = socket


def _type_name(value):
    return type(value).__name__


class _File(object):
    """A connection as a file: bytes, or text where there is an encoding."""

    def __init__(self, sock, size, encoding, errors, newline):
        self._sock = sock
        self._size = size
        self.encoding = encoding
        self.errors = errors
        self._newline = newline
        self._held = b''
        self.closed = False

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()

    def fileno(self):
        return self._sock.fileno()

    def isatty(self):
        return False

    def seekable(self):
        return False

    def readable(self):
        return isinstance(self, (_Reader, _Both))

    def writable(self):
        return isinstance(self, (_Writer, _Both))

    def flush(self):
        pass

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self.closed = True
                self._sock._file_closed()


class _Reader(_File):
    """Reads what arrives."""

    def _made(self, data):
        if self.encoding is None:
            return data
        text = data.decode(self.encoding, self.errors)
        return text.replace('\r\n', '\n').replace('\r', '\n') if self._newline is None else text

    def _more(self):
        data = self._sock.recv(max(self._size, 1))
        self._held += data
        return len(data) > 0

    def read(self, size=-1):
        self._check()
        if size is None or size < 0:
            while self._more():
                pass
            size = len(self._held)
        elif self.encoding is not None:
            raise NotImplementedError('batuta: reading so many characters of a connection is not supported: read lines')
        while len(self._held) < size and self._more():
            pass
        data, self._held = self._held[:size], self._held[size:]
        return self._made(data)

    def readline(self, size=-1):
        self._check()
        at = self._held.find(b'\n')
        while at < 0 and self._more():
            at = self._held.find(b'\n')
        end = len(self._held) if at < 0 else at + 1
        if 0 <= size < end:
            end = size
        data, self._held = self._held[:end], self._held[end:]
        return self._made(data)

    def readlines(self, hint=-1):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line


class _Writer(_File):
    """Sends what is written, when there is enough of it."""

    def write(self, data, /):
        self._check()
        count = len(data)
        if self.encoding is not None:
            if not isinstance(data, str):
                raise TypeError('write() argument must be str, not ' + _type_name(data))
            if self._newline not in (None, '', '\n'):
                data = data.replace('\n', self._newline)
            data = data.encode(self.encoding, self.errors)
        elif isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._held += bytes(data)
        if len(self._held) >= self._size:
            self.flush()
        return count

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def flush(self):
        self._check()
        data, self._held = self._held, b''
        self._sock.sendall(data)


class _Both(_File):
    """Reads what arrives and sends what is written."""

    def __init__(self, sock, size, encoding, errors, newline):
        super().__init__(sock, size, encoding, errors, newline)
        self._reader = _Reader(sock, size, encoding, errors, newline)
        self._writer = _Writer(sock, size, encoding, errors, newline)

    def read(self, size=-1):
        self._check()
        self.flush()
        return self._reader.read(size)

    def readline(self, size=-1):
        self._check()
        self.flush()
        return self._reader.readline(size)

    def readlines(self, hint=-1):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def write(self, data, /):
        self._check()
        return self._writer.write(data)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def flush(self):
        self._check()
        self._writer.flush()


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    if family not in (None, AF_UNIX) or type != SOCK_STREAM:
        raise NotImplementedError('batuta: socketpair makes Unix streams')
    made = []
    for handle in _socket.pair():
        one = socket(AF_UNIX, type, proto)
        one._handle = handle
        made.append(one)
    return made[0], made[1]


def setdefaulttimeout(timeout, /):
    global _default_timeout
    if timeout is not None and timeout < 0:
        raise ValueError('Timeout value out of range')
    _default_timeout = None if timeout is None else float(timeout)


def getdefaulttimeout():
    return _default_timeout


_unset = object()


def create_connection(address, timeout=_unset, source_address=None, *, all_errors=False):
    if source_address:
        raise NotImplementedError('batuta: create_connection with a source address is not supported')
    host, port = address
    failures = []
    for kind, ip in _resolved(host, port):
        made = socket(AF_INET6 if kind == 6 else AF_INET, SOCK_STREAM)
        try:
            if timeout is not _unset:
                made.settimeout(timeout)
            made.connect((ip, port))
            return made
        except OSError as e:
            if not all_errors:
                failures.clear()
            failures.append(e)
            made.close()
    if all_errors:
        raise ExceptionGroup('create_connection failed', failures)
    if failures:
        raise failures[0]
    raise OSError('getaddrinfo returns an empty list')


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    if dualstack_ipv6:
        raise NotImplementedError('batuta: create_server for both families at once is not supported')
    made = socket(family, SOCK_STREAM)
    try:
        made.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        try:
            made.bind(address)
        except OSError as e:
            raise OSError(e.errno, '%s (while attempting to bind on address %r)' % (e.strerror, address)) from None
        made.listen()
        return made
    except OSError:
        made.close()
        raise


def gethostname():
    return platform.node()


def gethostbyname(hostname, /):
    for kind, ip in _resolved(hostname):
        if kind == 4:
            return ip
    raise gaierror(-5, 'No address associated with hostname')


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    if isinstance(port, str):
        if not port.isdigit():
            raise NotImplementedError('batuta: names of services are not known: give the number of the port')
        port = int(port)
    if host is None:
        found = [(6, '::1'), (4, '127.0.0.1')]
    else:
        found = _resolved(host, port or 0)
    made = []
    for kind, ip in found:
        if family not in (0, AF_INET6 if kind == 6 else AF_INET):
            continue
        address = (ip, port or 0, 0, 0) if kind == 6 else (ip, port or 0)
        for sort, protocol in ((SOCK_STREAM, 6), (SOCK_DGRAM, 17), (SOCK_RAW, 0)):
            if type in (0, sort) and proto in (0, protocol):
                made.append((AF_INET6 if kind == 6 else AF_INET, sort, protocol, '', address))
    if not made:
        raise gaierror(-2, 'Name or service not known')
    return made


def htons(x, /):
    if not 0 <= x < 1 << 16:
        raise OverflowError("htons: %s" % ("can't convert negative Python int to C 16-bit unsigned integer" if x < 0 else
                                           'Python int too large to convert to C 16-bit unsigned integer'))
    return x >> 8 | (x & 255) << 8


def htonl(x, /):
    if x < 0:
        raise OverflowError("can't convert negative value to unsigned int")
    if x >= 1 << 32:
        raise OverflowError('int larger than 32 bits')
    return int.from_bytes(x.to_bytes(4, 'big'), 'little')


ntohs = htons
ntohl = htonl


def inet_aton(ip_string, /):
    parts = ip_string.split('.')
    try:
        if not 1 <= len(parts) <= 4:
            raise ValueError
        numbers = [int(part, 0) if part[:2].lower() == '0x' else int(part, 8 if part[:1] == '0' and part != '0' else 10)
                   for part in parts]
        if max([0] + numbers[:-1]) > 255 or numbers[-1] >= 1 << 8 * (5 - len(parts)) or min(numbers) < 0:
            raise ValueError
    except ValueError:
        raise OSError('illegal IP address string passed to inet_aton') from None
    return bytes(numbers[:-1]) + numbers[-1].to_bytes(5 - len(parts), 'big')


def inet_ntoa(packed_ip, /):
    if len(packed_ip) != 4:
        raise OSError('packed IP wrong length')
    return '.'.join([str(one) for one in packed_ip])


def inet_pton(address_family, ip_string, /):
    if address_family == AF_INET:
        if not _is_ip(ip_string):
            raise OSError('illegal IP address string passed to inet_pton')
        return bytes([int(part) for part in ip_string.split('.')])
    raise NotImplementedError('batuta: socket.inet_pton knows IPv4; use ipaddress.IPv6Address(text).packed')


def inet_ntop(address_family, packed_ip, /):
    if address_family == AF_INET:
        if len(packed_ip) != 4:
            raise ValueError('invalid length of packed IP address string')
        return inet_ntoa(packed_ip)
    raise NotImplementedError('batuta: socket.inet_ntop knows IPv4; use str(ipaddress.IPv6Address(data))')
