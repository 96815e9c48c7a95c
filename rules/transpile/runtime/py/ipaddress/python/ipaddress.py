"""Addresses and networks of IPv4 and IPv6."""
import functools

__all__ = ['AddressValueError', 'IPV4LENGTH', 'IPV6LENGTH', 'IPv4Address', 'IPv4Interface', 'IPv4Network', 'IPv6Address',
           'IPv6Interface', 'IPv6Network', 'NetmaskValueError', 'collapse_addresses', 'ip_address', 'ip_interface',
           'ip_network', 'summarize_address_range']

IPV4LENGTH = 32
IPV6LENGTH = 128


class AddressValueError(ValueError):
    """A Value Error related to the address."""


class NetmaskValueError(ValueError):
    """A Value Error related to the netmask."""


def _either(first, second, given, what):
    for cls in (first, second):
        try:
            return cls(given)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{given!r} does not appear to be an IPv4 or IPv6 {what}')


def ip_address(address):
    return _either(IPv4Address, IPv6Address, address, 'address')


def ip_network(address, strict=True):
    for cls in (IPv4Network, IPv6Network):
        try:
            return cls(address, strict)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 network')


def ip_interface(address):
    return _either(IPv4Interface, IPv6Interface, address, 'interface')


def _number4(text):
    if not text:
        raise AddressValueError('Address cannot be empty')
    octets = text.split('.')
    if len(octets) != 4:
        raise AddressValueError(f'Expected 4 octets in {text!r}')
    value = 0
    for octet in octets:
        try:
            if not octet:
                raise ValueError('Empty octet not permitted')
            if not (octet.isascii() and octet.isdigit()):
                raise ValueError('Only decimal digits permitted in %r' % octet)
            if len(octet) > 3:
                raise ValueError('At most 3 characters permitted in %r' % octet)
            if octet != '0' and octet[0] == '0':
                raise ValueError('Leading zeros are not permitted in %r' % octet)
            number = int(octet)
            if number > 255:
                raise ValueError('Octet %d (> 255) not permitted' % number)
        except ValueError as exc:
            raise AddressValueError(f'{exc} in {text!r}') from None
        value = value << 8 | number
    return value


def _text4(value):
    return '.'.join(str(value >> shift & 255) for shift in (24, 16, 8, 0))


_HEX = frozenset('0123456789ABCDEFabcdef')


def _number6(text):
    if not text:
        raise AddressValueError('Address cannot be empty')
    parts = text.split(':')
    if len(parts) < 3:
        raise AddressValueError('At least %d parts expected in %r' % (3, text))
    if '.' in parts[-1]:
        try:
            four = _number4(parts.pop())
        except AddressValueError as exc:
            raise AddressValueError('%s in %r' % (exc, text)) from None
        parts.append('%x' % (four >> 16 & 0xFFFF))
        parts.append('%x' % (four & 0xFFFF))
    if len(parts) > 9:
        raise AddressValueError('At most %d colons permitted in %r' % (8, text))
    gap = None
    for at in range(1, len(parts) - 1):
        if not parts[at]:
            if gap is not None:
                raise AddressValueError("At most one '::' permitted in %r" % text)
            gap = at
    if gap is not None:
        high, low = gap, len(parts) - gap - 1
        if not parts[0]:
            high -= 1
            if high:
                raise AddressValueError("Leading ':' only permitted as part of '::' in %r" % text)
        if not parts[-1]:
            low -= 1
            if low:
                raise AddressValueError("Trailing ':' only permitted as part of '::' in %r" % text)
        skipped = 8 - (high + low)
        if skipped < 1:
            raise AddressValueError("Expected at most %d other parts with '::' in %r" % (7, text))
    else:
        if len(parts) != 8:
            raise AddressValueError("Exactly %d parts expected without '::' in %r" % (8, text))
        if not parts[0]:
            raise AddressValueError("Leading ':' only permitted as part of '::' in %r" % text)
        if not parts[-1]:
            raise AddressValueError("Trailing ':' only permitted as part of '::' in %r" % text)
        high, low, skipped = len(parts), 0, 0
    value = 0
    try:
        for at in range(high):
            value = value << 16 | _hextet(parts[at])
        value <<= 16 * skipped
        for at in range(-low, 0):
            value = value << 16 | _hextet(parts[at])
    except ValueError as exc:
        raise AddressValueError('%s in %r' % (exc, text)) from None
    return value


def _hextet(text):
    if not _HEX.issuperset(text):
        raise ValueError('Only hex digits permitted in %r' % text)
    if len(text) > 4:
        raise ValueError('At most 4 characters permitted in %r' % text)
    return int(text, 16)


def _text6(value):
    hextets = ['%x' % (value >> shift & 0xFFFF) for shift in range(112, -16, -16)]
    best, length, start = -1, 0, -1
    for at, one in enumerate(hextets + ['']):
        if one == '0':
            if start < 0:
                start = at
        elif start >= 0:
            if at - start > length:
                best, length = start, at - start
            start = -1
    if length > 1:
        end = best + length
        if end == 8:
            hextets.append('')
        hextets[best:end] = ['']
        if best == 0:
            hextets = [''] + hextets
    return ':'.join(hextets)


@functools.total_ordering
class _Address:
    """A number of a fixed width."""

    def __int__(self):
        return self._ip

    def __index__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self.version == other.version
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        if self.version != other.version:
            raise TypeError('%s and %s are not of the same version' % (self, other))
        return self._ip < other._ip

    def __add__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self.__class__(int(self) + other)

    def __sub__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self.__class__(int(self) - other)

    def __repr__(self):
        return '%s(%r)' % (self.__class__.__name__, str(self))

    def __hash__(self):
        return hash(hex(int(self._ip)))

    def __format__(self, fmt):
        if not fmt or fmt[-1] == 's':
            return format(str(self), fmt)
        kind = fmt[-1]
        if fmt[:-1] not in ('', '#', '_', '#_') or kind not in 'bnxX':
            raise TypeError(f'unsupported format string passed to {type(self).__name__}.__format__')
        if kind == 'n':
            kind = 'b' if self.version == 4 else 'x'
        width = self.max_prefixlen if kind == 'b' else self.max_prefixlen // 4
        alternate = '#' if '#' in fmt else ''
        grouping = '_' if '_' in fmt else ''
        if grouping:
            width += width // 4 - 1
        if alternate:
            width += 2
        return format(int(self), f'{alternate}0{width}{grouping}{kind}')

    def _take(self, address):
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError('%d (< 0) is not permitted as an IPv%d address' % (address, self.version))
            if address > self._ALL_ONES:
                raise AddressValueError('%d (>= 2**%d) is not permitted as an IPv%d address'
                                        % (address, self.max_prefixlen, self.version))
            self._ip = address
        elif isinstance(address, bytes):
            if len(address) != self.max_prefixlen // 8:
                raise AddressValueError('%r (len %d != %d) is not permitted as an IPv%d address'
                                        % (address, len(address), self.max_prefixlen // 8, self.version))
            self._ip = int.from_bytes(address, 'big')
        else:
            text = str(address)
            if '/' in text:
                raise AddressValueError(f"Unexpected '/' in {text!r}")
            self._ip = self._number(text)

    @property
    def packed(self):
        return self._ip.to_bytes(self.max_prefixlen // 8, 'big')

    @property
    def compressed(self):
        return str(self)

    def _within(self, networks):
        return any(self in network for network in networks)

    @property
    def is_multicast(self):
        return self in self._known()['multicast']

    @property
    def is_private(self):
        return self._within(self._known()['private'])

    @property
    def is_link_local(self):
        return self in self._known()['link_local']

    @property
    def is_reserved(self):
        return self._within(self._known()['reserved'])


class IPv4Address(_Address):
    version = 4
    max_prefixlen = 32
    _ALL_ONES = 2 ** 32 - 1

    def __init__(self, address):
        self._take(address)

    def _number(self, text):
        return _number4(text)

    def __str__(self):
        return _text4(self._ip)

    @property
    def exploded(self):
        return str(self)

    @property
    def reverse_pointer(self):
        return '.'.join(str(self).split('.')[::-1]) + '.in-addr.arpa'

    def _known(self):
        return _constants(4)

    @property
    def is_global(self):
        return self not in _constants(4)['shared'] and not self.is_private

    @property
    def is_unspecified(self):
        return self._ip == 0

    @property
    def is_loopback(self):
        return self in _constants(4)['loopback']


class IPv6Address(_Address):
    version = 6
    max_prefixlen = 128
    _ALL_ONES = 2 ** 128 - 1

    def __init__(self, address):
        self._scope_id = None
        if not isinstance(address, (int, bytes)):
            text = str(address)
            text, percent, scope = text.partition('%')
            if percent:
                if not scope or '%' in scope:
                    raise AddressValueError('Invalid IPv6 address: "%r"' % address)
                self._scope_id = scope
            address = text
        self._take(address)

    def _number(self, text):
        return _number6(text)

    def __str__(self):
        text = _text6(self._ip)
        return text + '%' + self._scope_id if self._scope_id else text

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    def __eq__(self, other):
        same = super().__eq__(other)
        if same is NotImplemented or not same:
            return same
        return self._scope_id == getattr(other, '_scope_id', None)

    @property
    def scope_id(self):
        return self._scope_id

    @property
    def exploded(self):
        return ':'.join('%04x' % (self._ip >> shift & 0xFFFF) for shift in range(112, -16, -16))

    @property
    def reverse_pointer(self):
        return '.'.join(self.exploded[::-1].replace(':', '')) + '.ip6.arpa'

    def _known(self):
        return _constants(6)

    @property
    def is_private(self):
        four = self.ipv4_mapped
        if four is not None:
            return four.is_private
        return self._within(_constants(6)['private'])

    @property
    def is_global(self):
        return not self.is_private

    @property
    def is_site_local(self):
        return self in _constants(6)['site_local']

    @property
    def is_unspecified(self):
        return self._ip == 0

    @property
    def is_loopback(self):
        return self._ip == 1

    @property
    def ipv4_mapped(self):
        if self._ip >> 32 != 0xFFFF:
            return None
        return IPv4Address(self._ip & 0xFFFFFFFF)

    @property
    def sixtofour(self):
        if self._ip >> 112 != 0x2002:
            return None
        return IPv4Address(self._ip >> 80 & 0xFFFFFFFF)

    @property
    def teredo(self):
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xFFFFFFFF), IPv4Address(~self._ip & 0xFFFFFFFF)


def _split(address):
    """The address and what stands behind the slash."""
    if isinstance(address, (bytes, int)):
        return address, None
    if isinstance(address, tuple):
        return (address[0], address[1]) if len(address) > 1 else (address[0], None)
    parts = str(address).split('/')
    if len(parts) > 2:
        raise AddressValueError(f"Only one '/' permitted in {str(address)!r}")
    return (parts[0], parts[1]) if len(parts) == 2 else (parts[0], None)


def _prefix(given, cls):
    width = cls.max_prefixlen
    if given is None:
        return width
    if isinstance(given, int):
        if not 0 <= given <= width:
            raise NetmaskValueError('%r is not a valid netmask' % given)
        return given
    text = str(given)
    if text.isascii() and text.isdigit():
        if int(text) > width:
            raise NetmaskValueError('%r is not a valid netmask' % text)
        return int(text)
    if width == 32:
        try:
            mask = _number4(text)
        except AddressValueError:
            raise NetmaskValueError('%r is not a valid netmask' % text) from None
        for candidate in (mask, mask ^ 0xFFFFFFFF):
            low = (candidate & -candidate).bit_length() - 1 if candidate else 32
            if candidate == (0xFFFFFFFF >> low) << low:
                return 32 - low
    raise NetmaskValueError('%r is not a valid netmask' % text)


@functools.total_ordering
class _Network:
    """All addresses that begin alike."""

    def __init__(self, address, strict=True):
        given, mask = _split(address)
        cls = self._address_class
        self.network_address = cls(given)
        self._prefixlen = _prefix(mask, cls)
        self.netmask = cls(cls._ALL_ONES ^ cls._ALL_ONES >> self._prefixlen)
        low = int(self.network_address) & int(self.netmask)
        if low != int(self.network_address):
            if strict:
                raise ValueError('%s has host bits set' % self)
            self.network_address = cls(low)

    def __repr__(self):
        return '%s(%r)' % (self.__class__.__name__, str(self))

    def __str__(self):
        return '%s/%d' % (self.network_address, self._prefixlen)

    def __hash__(self):
        return hash(int(self.network_address) ^ int(self.netmask))

    def __eq__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        return (self.version == other.version and self.network_address == other.network_address
                and self._prefixlen == other._prefixlen)

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        if self.version != other.version:
            raise TypeError('%s and %s are not of the same version' % (self, other))
        if self.network_address != other.network_address:
            return self.network_address < other.network_address
        return self.netmask < other.netmask

    def __iter__(self):
        for value in range(int(self.network_address), int(self.broadcast_address) + 1):
            yield self._address_class(value)

    def __getitem__(self, n):
        low, high = int(self.network_address), int(self.broadcast_address)
        if n >= 0:
            if low + n > high:
                raise IndexError('address out of range')
            return self._address_class(low + n)
        if high + n + 1 < low:
            raise IndexError('address out of range')
        return self._address_class(high + n + 1)

    def __contains__(self, other):
        if isinstance(other, _Network) or self.version != other.version:
            return False
        return other._ip & int(self.netmask) == int(self.network_address)

    def hosts(self):
        low, high = int(self.network_address), int(self.broadcast_address)
        left = self.max_prefixlen - self._prefixlen
        if left == 0:
            return [self.network_address]
        if left == 1:
            return list(self)
        first = low + 1
        last = high - 1 if self.version == 4 else high
        return (self._address_class(value) for value in range(first, last + 1))

    @property
    def version(self):
        return self._address_class.version

    @property
    def max_prefixlen(self):
        return self._address_class.max_prefixlen

    @property
    def prefixlen(self):
        return self._prefixlen

    @property
    def broadcast_address(self):
        return self._address_class(int(self.network_address) | int(self.hostmask))

    @property
    def hostmask(self):
        return self._address_class(int(self.netmask) ^ self._address_class._ALL_ONES)

    @property
    def with_prefixlen(self):
        return '%s/%d' % (self.network_address, self._prefixlen)

    @property
    def with_netmask(self):
        return '%s/%s' % (self.network_address, self.netmask)

    @property
    def with_hostmask(self):
        return '%s/%s' % (self.network_address, self.hostmask)

    @property
    def compressed(self):
        return str(self)

    @property
    def exploded(self):
        return '%s/%d' % (self.network_address.exploded, self._prefixlen)

    @property
    def num_addresses(self):
        return int(self.broadcast_address) - int(self.network_address) + 1

    def overlaps(self, other):
        return (self.network_address in other or self.broadcast_address in other
                or other.network_address in self or other.broadcast_address in self)

    def _same_version(self, other):
        if self.version != other.version:
            raise TypeError('%s and %s are not of the same version' % (self, other))

    def subnet_of(self, other):
        return self._inside(self, other)

    def supernet_of(self, other):
        return self._inside(other, self)

    def _inside(self, a, b):
        a._same_version(b)
        return b.network_address <= a.network_address and b.broadcast_address >= a.broadcast_address

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == self.max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError('new prefix must be longer')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError('prefix length diff must be > 0')
        new = self._prefixlen + prefixlen_diff
        if new > self.max_prefixlen:
            raise ValueError('prefix length diff %d is invalid for netblock %s' % (new, self))
        step = int(self.hostmask) + 1 >> prefixlen_diff
        for start in range(int(self.network_address), int(self.broadcast_address) + 1, step):
            yield self.__class__((start, new))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError('new prefix must be shorter')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = self._prefixlen - new_prefix
        new = self._prefixlen - prefixlen_diff
        if new < 0:
            raise ValueError('current prefixlen is %d, cannot have a prefixlen_diff of %d'
                             % (self._prefixlen, prefixlen_diff))
        return self.__class__((int(self.network_address) & int(self.netmask) << prefixlen_diff, new))

    def address_exclude(self, other):
        self._same_version(other)
        if not isinstance(other, _Network):
            raise TypeError('%s is not a network object' % other)
        if not other.subnet_of(self):
            raise ValueError('%s not contained in %s' % (other, self))
        if other == self:
            return
        first, second = self.subnets()
        while first != other and second != other:
            if other.subnet_of(first):
                yield second
                first, second = first.subnets()
            else:
                yield first
                first, second = second.subnets()
        yield second if first == other else first

    def _both(self, name):
        return getattr(self.network_address, name) and getattr(self.broadcast_address, name)

    @property
    def is_private(self):
        return any(self.network_address in one and self.broadcast_address in one
                   for one in _constants(self.version)['private'])

    @property
    def is_global(self):
        if self.version == 4:
            shared = _constants(4)['shared']
            return not (self.network_address in shared and self.broadcast_address in shared) and not self.is_private
        return not self.is_private

    @property
    def is_multicast(self):
        return self._both('is_multicast')

    @property
    def is_reserved(self):
        return self._both('is_reserved')

    @property
    def is_link_local(self):
        return self._both('is_link_local')

    @property
    def is_unspecified(self):
        return self._both('is_unspecified')

    @property
    def is_loopback(self):
        return self._both('is_loopback')


class IPv4Network(_Network):
    _address_class = IPv4Address


class IPv6Network(_Network):
    _address_class = IPv6Address

    @property
    def is_site_local(self):
        return self._both('is_site_local')


class _Interface:
    """An address with its network."""

    def _join(self, address):
        given, mask = _split(address)
        super().__init__(given)
        self.network = self._network_class((self._ip, _prefix(mask, self._network_class._address_class)), strict=False)
        self.netmask = self.network.netmask
        self.hostmask = self.network.hostmask

    def __str__(self):
        return '%s/%d' % (super().__str__(), self.network.prefixlen)

    def __eq__(self, other):
        same = super().__eq__(other)
        if same is NotImplemented or not same:
            return same
        try:
            return self.network == other.network
        except AttributeError:
            return False

    def __lt__(self, other):
        less = super().__lt__(other)
        if less is NotImplemented:
            return NotImplemented
        try:
            return self.network < other.network or self.network == other.network and less
        except AttributeError:
            return False

    def __hash__(self):
        return hash((self._ip, self.network.prefixlen, int(self.network.network_address)))

    @property
    def with_prefixlen(self):
        return '%s/%s' % (self.ip, self.network.prefixlen)

    @property
    def with_netmask(self):
        return '%s/%s' % (self.ip, self.netmask)

    @property
    def with_hostmask(self):
        return '%s/%s' % (self.ip, self.hostmask)


class IPv4Interface(_Interface, IPv4Address):
    _network_class = IPv4Network

    def __init__(self, address):
        self._join(address)

    @property
    def ip(self):
        return IPv4Address(self._ip)


class IPv6Interface(_Interface, IPv6Address):
    _network_class = IPv6Network

    def __init__(self, address):
        self._join(address)

    @property
    def ip(self):
        return IPv6Address(self._ip)


_TEXTS = {
    4: {
        'multicast': '224.0.0.0/4',
        'link_local': '169.254.0.0/16',
        'loopback': '127.0.0.0/8',
        'shared': '100.64.0.0/10',
        'reserved': ['240.0.0.0/4'],
        'private': ['0.0.0.0/8', '10.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/29',
                    '192.0.0.170/31', '192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24',
                    '203.0.113.0/24', '240.0.0.0/4', '255.255.255.255/32'],
    },
    6: {
        'multicast': 'ff00::/8',
        'link_local': 'fe80::/10',
        'site_local': 'fec0::/10',
        'reserved': ['::/8', '100::/8', '200::/7', '400::/6', '800::/5', '1000::/4', '4000::/3', '6000::/3', '8000::/3',
                     'A000::/3', 'C000::/3', 'E000::/4', 'F000::/5', 'F800::/6', 'FE00::/9'],
        'private': ['::1/128', '::/128', '::ffff:0:0/96', '100::/64', '2001::/23', '2001:2::/48', '2001:db8::/32',
                    '2001:10::/28', 'fc00::/7', 'fe80::/10'],
    },
}
_made = {}


def _constants(version):
    if version not in _made:
        cls = IPv4Network if version == 4 else IPv6Network
        table = {}
        for name, value in _TEXTS[version].items():
            table[name] = cls(value) if isinstance(value, str) else [cls(one) for one in value]
        _made[version] = table
    return _made[version]


def summarize_address_range(first, last):
    if not (isinstance(first, _Address) and isinstance(last, _Address)):
        raise TypeError('first and last must be IP addresses, not networks')
    if first.version != last.version:
        raise TypeError('%s and %s are not of the same version' % (first, last))
    if first > last:
        raise ValueError('last IP address must be greater than first')
    cls = IPv4Network if first.version == 4 else IPv6Network
    width = first.max_prefixlen
    low, high = int(first), int(last)
    while low <= high:
        bits = min((low & -low).bit_length() - 1 if low else width, (high - low + 1).bit_length() - 1)
        yield cls((low, width - bits))
        low += 1 << bits


def collapse_addresses(addresses):
    singles, networks = [], []
    for one in addresses:
        kept = singles if isinstance(one, _Address) else networks
        if kept and kept[-1].version != one.version:
            raise TypeError('%s and %s are not of the same version' % (one, kept[-1]))
        kept.append(one.ip if isinstance(one, _Interface) else one)
    ranges = []
    for one in singles:
        ranges.append((int(one), int(one)))
    for one in networks:
        ranges.append((int(one.network_address), int(one.broadcast_address)))
    if not ranges:
        return iter([])
    version = (singles + networks)[0].version
    make = IPv4Address if version == 4 else IPv6Address
    joined = []
    for low, high in sorted(ranges):
        if joined and low <= joined[-1][1] + 1:
            joined[-1][1] = max(joined[-1][1], high)
        else:
            joined.append([low, high])
    found = []
    for low, high in joined:
        found.extend(summarize_address_range(make(low), make(high)))
    return iter(found)
