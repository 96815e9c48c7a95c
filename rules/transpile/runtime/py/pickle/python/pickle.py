"""Values as bytes and back, in CPython's format: protocols 2 to 5 are written, all are read."""
import ast
import codecs
import copyreg
import io
import operator
import struct
import sys
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType
from _library import find as _library_module

__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'PickleBuffer', 'dump', 'dumps',
           'load', 'loads', 'HIGHEST_PROTOCOL', 'DEFAULT_PROTOCOL', 'format_version', 'compatible_formats',
           'bytes_types']

format_version = '4.0'
compatible_formats = ['1.0', '1.1', '1.2', '1.3', '2.0', '3.0', '4.0', '5.0']
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
bytes_types = (bytes, bytearray)
_FRAME = 64 * 1024
_any_of = operator.itemgetter(0)
_BATCH = 1000


class PickleError(Exception):
    """The base of what goes wrong here."""


class PicklingError(PickleError):
    """A value cannot be written."""


class UnpicklingError(PickleError):
    """Bytes cannot be read."""


class _Stop(Exception):
    def __init__(self, value):
        self.value = value


class PickleBuffer:
    def __init__(self, obj):
        raise NotImplementedError('batuta: out-of-band buffers are not supported')


def _encoded(number):
    """The shortest little-endian two's complement of a whole number."""
    if number == 0:
        return b''
    size = (number.bit_length() >> 3) + 1
    data = number.to_bytes(size, 'little', signed=True)
    if number < 0 and size > 1 and data[-1] == 0xff and data[-2] & 0x80:
        data = data[:-1]
    return data


def encode_long(x):
    return _encoded(x)


def decode_long(data):
    return int.from_bytes(data, 'little', signed=True)


def _defines(kind, name):
    """The attribute as a class of the program (or a library class) gives it, None where only `object` has it."""
    for one in kind.__mro__:
        if one is not object and name in one.__dict__:
            return one.__dict__[name]
    return None


def _slot_names(kind):
    names = []
    for one in kind.__mro__:
        slots = one.__dict__.get('__slots__', ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name not in ('__dict__', '__weakref__'):
                if name.startswith('__') and not name.endswith('__'):
                    name = '_%s%s' % (one.__name__.lstrip('_'), name)
                names.append(name)
    return names


def _state_of(value, kind):
    if _defines(kind, '__getstate__') is not None:
        return value.__getstate__()
    own = getattr(value, '__dict__', None)
    if own is not None and len(own) == 0:
        own = None
    slots = {}
    for name in _slot_names(kind):
        try:
            slots[name] = getattr(value, name)
        except AttributeError:
            pass
    return (own, slots) if slots else own


_PLAIN = (int, float, str, bytes, bytearray, list, tuple, dict, set, frozenset, complex)


def _base_of(kind):
    for one in kind.__mro__:
        if one in _PLAIN:
            return one
    return None


def _parts(value, kind, protocol):
    """What `object.__reduce_ex__` gives."""
    base = _base_of(kind)
    if _defines(kind, '__getnewargs_ex__') is not None:
        args, kwargs = value.__getnewargs_ex__()
        if not kwargs:
            made = (copyreg.__newobj__, (kind, *args))
        else:
            made = (copyreg.__newobj_ex__, (kind, args, kwargs))
    elif _defines(kind, '__getnewargs__') is not None and (base is None or base is tuple):
        made = (copyreg.__newobj__, (kind, *value.__getnewargs__()))
    elif base in (int, float, str, bytes, complex):
        made = (copyreg.__newobj__, (kind, base(value)))
    elif base is tuple:
        made = (copyreg.__newobj__, (kind, tuple(value)))
    elif base in (set, frozenset):
        return (kind, (list(value),), _state_of(value, kind))
    elif base is bytearray:
        return (kind, (bytes(value),), _state_of(value, kind))
    else:
        made = (copyreg.__newobj__, (kind,))
    state = _state_of(value, kind)
    items = iter(list(value)) if base is list else None
    pairs = iter(dict(value).items()) if base is dict else None
    return (*made, state, items, pairs)


def _library_parts(value, kind):
    """How the library's own classes are taken apart; None for those that are not supported."""
    where = kind.__module__
    name = kind.__qualname__
    if where == 'datetime':
        return _date_parts(value, kind, name)
    if where == 'decimal' and name == 'Decimal':
        return (kind, (str(value),))
    if where == 'fractions' and name == 'Fraction':
        return (kind, (value.numerator, value.denominator))
    if where == 'collections' and name == 'OrderedDict':
        return (kind, (), value.__dict__ or None, None, iter(value.items()))
    if where == 'collections' and name == 'defaultdict':
        args = () if value.default_factory is None else (value.default_factory,)
        return (kind, args, None, None, iter(value.items()))
    if where == 'collections' and name == 'Counter':
        return (kind, (dict(value),))
    if where == 'collections' and name == 'deque':
        args = () if value.maxlen is None else ((), value.maxlen)
        return (kind, args, None, iter(value))
    if where == 'types' and name == 'SimpleNamespace':
        return (kind, (), value.__dict__)
    if where == 'uuid' and name == 'UUID':
        return (copyreg.__newobj__, (kind,), {'int': value.int})
    if where == 'pathlib':
        return (kind, value.parts)
    return None


def _two(number):
    return bytes((number >> 8, number & 255))


def _date_parts(value, kind, name):
    if name == 'timedelta':
        return (kind, (value.days, value.seconds, value.microseconds))
    if name == 'timezone':
        offset = value.utcoffset(None)
        shown = value.tzname(None)
        if type(value)(offset).tzname(None) == shown:
            return (kind, (offset,))
        return (kind, (offset, shown))
    if name == 'date':
        return (kind, (_two(value.year) + bytes((value.month, value.day)),))
    small = value.microsecond
    fold = 128 if value.fold else 0
    clock = bytes((value.minute, value.second, small >> 16, (small >> 8) & 255, small & 255))
    if name == 'time':
        data = bytes((value.hour | fold,)) + clock
    else:
        data = _two(value.year) + bytes((value.month | fold, value.day, value.hour)) + clock
    return (kind, (data,) if value.tzinfo is None else (data, value.tzinfo))


def _date_maker(kind):
    def made(data=None, *rest):
        if isinstance(data, str):
            data = data.encode('latin-1')
        if not isinstance(data, bytes):
            return kind(data, *rest)
        zone = rest[0] if rest else None
        if kind.__name__ == 'date':
            return kind(data[0] * 256 + data[1], data[2], data[3])
        micro = (data[-3] << 16) + (data[-2] << 8) + data[-1]
        if kind.__name__ == 'time':
            return kind(data[0] & 127, data[1], data[2], micro, zone, fold=data[0] >> 7)
        return kind(data[0] * 256 + data[1], data[2] & 127, data[3], data[4], data[5], data[6], micro, zone,
                    fold=data[2] >> 7)

    return made


_makers = {}


def _callable(made):
    """What is called in place of a class whose arguments in pickles only CPython's own class takes."""
    if isinstance(made, type) and made.__module__ == 'datetime' and made.__name__ in ('date', 'time', 'datetime'):
        if made not in _makers:
            _makers[made] = _date_maker(made)
        return _makers[made]
    return made


# Names of the writer's Python 2 form in protocols below 3, and back.
_OLD_MODULES = {'builtins': '__builtin__', 'copyreg': 'copy_reg', 'queue': 'Queue', 'configparser': 'ConfigParser'}
_OLD_NAMES = {('builtins', 'range'): ('__builtin__', 'xrange'), ('functools', 'reduce'): ('__builtin__', 'reduce'),
              ('builtins', 'chr'): ('__builtin__', 'unichr'), ('builtins', 'str'): ('__builtin__', 'unicode'),
              ('builtins', 'zip'): ('itertools', 'izip'), ('builtins', 'map'): ('itertools', 'imap'),
              ('builtins', 'filter'): ('itertools', 'ifilter')}
_NEW_MODULES = {old: new for new, old in _OLD_MODULES.items()}
_NEW_MODULES['exceptions'] = 'builtins'
_OLD_NAMES[('builtins', 'int')] = ('__builtin__', 'long')
_NEW_NAMES = {old: new for new, old in _OLD_NAMES.items()}


def _find_module(name):
    if name == '_codecs':
        return codecs
    found = sys.modules.get(name)
    if found is None:
        found = _library_module(name)
    if found is None:
        raise ModuleNotFoundError("No module named '%s'" % name, name=name)
    return found


def _attribute(module, name):
    found = module
    for part in name.split('.'):
        if part == '<locals>':
            raise AttributeError("Can't get local attribute %r on %r" % (name, module))
        try:
            found = getattr(found, part)
        except AttributeError:
            raise AttributeError("Can't get attribute %r on %r" % (name, module)) from None
    return found


def _module_name(value, name):
    found = getattr(value, '__module__', None)
    if found is None:
        found = 'builtins' if name in ('Ellipsis', 'NotImplemented') else '__main__'
    if found == '__main__' and getattr(sys.modules.get(found), name, None) is not value:
        # What a library function made does not know the module it was made for.
        for other, module in list(sys.modules.items()):
            if getattr(module, name, None) is value:
                return other
    return found


class Pickler:
    """Writes values to a file."""

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError('pickle protocol must be <= %d' % HIGHEST_PROTOCOL)
        if protocol < 2:
            raise NotImplementedError('batuta: pickles of protocol 0 and 1 are read, not written')
        if buffer_callback is not None:
            raise NotImplementedError('batuta: out-of-band buffers are not supported')
        try:
            self._write_to = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute")
        self.proto = protocol
        self.bin = True
        self.fast = 0
        self.fix_imports = fix_imports and protocol < 3
        self.memo = {}
        self._kept = []
        self._texts = {}
        self._frame = None

    def clear_memo(self):
        self.memo.clear()
        self._kept.clear()
        self._texts.clear()

    def dump(self, obj):
        self._out = []
        self._size = 0
        self._frame = None
        self._put(b'\x80' + bytes((self.proto,)))
        if self.proto >= 4:
            self._frame = []
            self._size = 0
        self._save(obj)
        self._put(b'.')
        self._end_frame()
        self._frame = None
        self._write_to(b''.join(self._out))
        self._out = []

    def persistent_id(self, obj):
        return None

    # Bytes and frames.

    def _put(self, data):
        if self._frame is None:
            self._out.append(data)
        else:
            self._frame.append(data)
            self._size += len(data)

    def _end_frame(self):
        if self._frame is None:
            return
        if self._size >= 4:
            self._out.append(b'\x95' + struct.pack('<Q', self._size))
        self._out.extend(self._frame)
        self._frame = []
        self._size = 0

    def _full(self):
        if self._frame is not None and self._size >= _FRAME:
            self._end_frame()

    def _put_large(self, head, data):
        if self._frame is not None and len(data) >= _FRAME:
            self._end_frame()
            self._out.append(head)
            self._out.append(data)
        else:
            self._put(head + data)

    # What was met.

    def _key(self, value):
        """Equal short texts that CPython keeps once are one object here too."""
        return id(value)

    def _seen(self, value):
        if type(value) is str:
            at = self._texts.get(value) if _is_shared(value) else None
            if at is not None:
                return at
        found = self.memo.get(id(value))
        return None if found is None else found[0]

    def _memoize(self, value):
        if self.fast:
            return
        at = len(self.memo)
        key = id(value)
        while key in self.memo:
            key = -at - 1
        self.memo[key] = (at, value)
        if type(value) is str and _is_shared(value) and value not in self._texts:
            self._texts[value] = at
        if self.proto >= 4:
            self._put(b'\x94')
        elif at < 256:
            self._put(b'q' + bytes((at,)))
        else:
            self._put(b'r' + struct.pack('<I', at))

    def _get(self, at):
        if at < 256:
            self._put(b'h' + bytes((at,)))
        else:
            self._put(b'j' + struct.pack('<I', at))

    # Values.

    def save(self, obj, save_persistent_id=True):
        return self._save(obj, save_persistent_id)

    def _save(self, given, persistent=True):
        # Any value may be in any other: its type is nothing to work out.
        value = _any_of((given,))
        self._full()
        if persistent:
            found = self.persistent_id(value)
            if found is not None:
                self._save(found, False)
                self._put(b'Q')
                return
        kind = type(value)
        if value is None:
            return self._put(b'N')
        if kind is bool:
            return self._put(b'\x88' if value else b'\x89')
        if kind is int:
            return self._save_int(value)
        if kind is float:
            return self._put(b'G' + struct.pack('>d', value))
        at = self._seen(value)
        if at is not None:
            return self._get(at)
        if kind is bytes:
            return self._save_bytes(value)
        if kind is str:
            return self._save_text(value)
        if kind is dict:
            self._put(b'}')
            self._memoize(value)
            return self._save_pairs(iter(value.items()))
        if kind is list:
            self._put(b']')
            self._memoize(value)
            return self._save_items(iter(value))
        if kind is tuple:
            return self._save_tuple(value)
        if kind is set and self.proto >= 4:
            return self._save_set(value)
        if kind is frozenset and self.proto >= 4:
            return self._save_frozenset(value)
        if kind is bytearray and self.proto >= 5:
            self._put_large(b'\x96' + struct.pack('<Q', len(value)), bytes(value))
            return self._memoize(value)
        made = NotImplemented
        own = getattr(self, 'reducer_override', None)
        if own is not None:
            made = own(value)
        if made is NotImplemented:
            if isinstance(value, type):
                return self._save_type(value)
            if isinstance(value, FunctionType):
                return self._save_global(value)
            made = self._reduced(value, kind)
        if isinstance(made, str):
            return self._save_global(value, made)
        if not isinstance(made, tuple):
            raise PicklingError('__reduce__ must return a string or tuple')
        if not 2 <= len(made) <= 6:
            raise PicklingError('tuple returned by __reduce__ must contain 2 through 6 elements')
        self._save_reduced(value, *made)

    def _reduced(self, value, kind):
        table = getattr(self, 'dispatch_table', None)
        if table is None:
            table = copyreg.dispatch_table
        reduce = table.get(kind)
        if reduce is not None:
            return reduce(value)
        if isinstance(value, BuiltinFunctionType):
            return value.__name__
        if isinstance(value, MethodType):
            return (getattr, (value.__self__, value.__name__))
        if isinstance(value, ModuleType):
            raise TypeError("cannot pickle 'module' object")
        if value is Ellipsis:
            return 'Ellipsis'
        if value is NotImplemented:
            return 'NotImplemented'
        made = _library_parts(value, kind)
        if made is not None:
            return made
        if kind is complex:
            return (complex, (value.real, value.imag))
        if kind is range:
            return (range, (value.start, value.stop, value.step))
        if kind is slice:
            return (slice, (value.start, value.stop, value.step))
        if kind is set or kind is frozenset:
            return (kind, (list(value),))
        if kind is bytearray:
            return (bytearray, (bytes(value),)) if value else (bytearray, ())
        if _defines(kind, '__reduce_ex__') is not None:
            return value.__reduce_ex__(self.proto)
        if isinstance(value, BaseException):
            own = value.__dict__
            return (kind, value.args, own) if own else (kind, value.args)
        if _defines(kind, '__reduce__') is not None:
            return value.__reduce__()
        if kind.__module__ not in sys.modules or not hasattr(value, '__dict__') and not _slot_names(kind):
            if _base_of(kind) is None:
                raise TypeError("cannot pickle '%s' object" % _shown_kind(kind))
        return _parts(value, kind, self.proto)

    def _save_int(self, value):
        if 0 <= value < 256:
            self._put(b'K' + bytes((value,)))
        elif 0 <= value < 65536:
            self._put(b'M' + struct.pack('<H', value))
        elif -0x80000000 <= value <= 0x7fffffff:
            self._put(b'J' + struct.pack('<i', value))
        else:
            data = _encoded(value)
            if len(data) < 256:
                self._put(b'\x8a' + bytes((len(data),)) + data)
            else:
                self._put(b'\x8b' + struct.pack('<i', len(data)) + data)

    def _save_bytes(self, value):
        if self.proto < 3:
            if value:
                made = (codecs.encode, (str(value, 'latin1'), 'latin1'))
            else:
                made = (bytes, ())
            return self._save_reduced(value, *made)
        size = len(value)
        if size < 256:
            self._put(b'C' + bytes((size,)) + value)
        elif size > 0xffffffff and self.proto >= 4:
            self._put_large(b'\x8e' + struct.pack('<Q', size), value)
        else:
            self._put_large(b'B' + struct.pack('<I', size), value)
        self._memoize(value)

    def _save_text(self, value):
        data = value.encode('utf-8', 'surrogatepass')
        size = len(data)
        if size < 256 and self.proto >= 4:
            self._put(b'\x8c' + bytes((size,)) + data)
        else:
            self._put_large(b'X' + struct.pack('<I', size), data)
        self._memoize(value)

    def _save_tuple(self, value):
        size = len(value)
        if size == 0:
            return self._put(b')')
        if size > 3:
            self._put(b'(')
        for one in value:
            self._save(one)
        at = self._seen(value)
        if at is not None:
            self._put(b'0' * size if size <= 3 else b'1')
            return self._get(at)
        self._put((b't', b'\x85', b'\x86', b'\x87')[size if size <= 3 else 0])
        self._memoize(value)

    def _save_items(self, items):
        while True:
            batch = _take(items)
            if not batch:
                return
            if len(batch) == 1:
                self._save(batch[0])
                self._put(b'a')
            else:
                self._put(b'(')
                for one in batch:
                    self._save(one)
                self._put(b'e')
            if len(batch) < _BATCH:
                return

    def _save_pairs(self, pairs):
        while True:
            batch = _take(pairs)
            if not batch:
                return
            if len(batch) == 1:
                key, value = batch[0]
                self._save(key)
                self._save(value)
                self._put(b's')
            else:
                self._put(b'(')
                for key, value in batch:
                    self._save(key)
                    self._save(value)
                self._put(b'u')
            if len(batch) < _BATCH:
                return

    def _save_set(self, value):
        self._put(b'\x8f')
        self._memoize(value)
        items = iter(value)
        while True:
            batch = _take(items)
            if not batch:
                return
            self._put(b'(')
            for one in batch:
                self._save(one)
            self._put(b'\x90')
            if len(batch) < _BATCH:
                return

    def _save_frozenset(self, value):
        self._put(b'(')
        for one in value:
            self._save(one)
        at = self._seen(value)
        if at is not None:
            self._put(b'1')
            return self._get(at)
        self._put(b'\x91')
        self._memoize(value)

    def _save_type(self, value):
        if value is type(None):
            return self._save_reduced(value, type, (None,))
        if value is type(NotImplemented):
            return self._save_reduced(value, type, (NotImplemented,))
        if value is type(...):
            return self._save_reduced(value, type, (...,))
        self._save_global(value)

    def _save_global(self, value, name=None):
        if name is None:
            name = getattr(value, '__qualname__', None)
        if name is None:
            name = value.__name__
        where = '_codecs' if value is codecs.encode else _module_name(value, name)
        try:
            found = _attribute(_find_module(where), name)
        except (ImportError, KeyError):
            raise PicklingError("Can't pickle %r: import of module %r failed" % (value, where)) from None
        except AttributeError:
            if '<locals>' in name:
                raise AttributeError("Can't pickle local object %r" % name) from None
            raise PicklingError("Can't pickle %r: attribute lookup %s on %s failed"
                                % (value, name.split('.')[0], where)) from None
        if found is not value and found != value:
            raise PicklingError("Can't pickle %r: it's not the same object as %s.%s" % (value, where, name))
        code = copyreg._extension_registry.get((where, name))
        if code is not None:
            if code < 256:
                return self._put(b'\x82' + bytes((code,)))
            if code < 65536:
                return self._put(b'\x83' + struct.pack('<H', code))
            return self._put(b'\x84' + struct.pack('<i', code))
        if self.proto >= 4:
            self._save(where)
            if where == name:
                # A class of the library made its name anew: it is never the module's.
                self._save_text(name)
            else:
                self._save(name)
            self._put(b'\x93')
        elif '.' in name:
            path = name.split('.')
            owner = _find_module(where)
            for part in path[:-1]:
                owner = getattr(owner, part)
            self._save_reduced(value, getattr, (owner, path[-1]))
            return
        else:
            if self.fix_imports:
                if (where, name) in _OLD_NAMES:
                    where, name = _OLD_NAMES[(where, name)]
                elif where == 'builtins' and isinstance(value, type) and issubclass(value, BaseException):
                    where = 'exceptions'
                elif where in _OLD_MODULES:
                    where = _OLD_MODULES[where]
            self._put(b'c' + where.encode('utf-8') + b'\n' + name.encode('utf-8') + b'\n')
        self._memoize(value)

    def _save_reduced(self, value, func, args, state=None, items=None, pairs=None, setter=None):
        if not isinstance(args, tuple):
            raise PicklingError('args from save_reduce() must be a tuple')
        if not callable(func):
            raise PicklingError('func from save_reduce() must be callable')
        name = getattr(func, '__name__', '')
        if name == '__newobj_ex__' and self.proto >= 4:
            kind, given, named = args
            self._save(kind)
            self._save(given)
            self._save(named)
            self._put(b'\x92')
        elif name == '__newobj_ex__':
            raise NotImplementedError('batuta: __getnewargs_ex__ with keywords needs protocol 4')
        elif name == '__newobj__':
            kind = args[0]
            self._save(kind)
            self._save(args[1:])
            self._put(b'\x81')
        else:
            self._save(func)
            self._save(args)
            self._put(b'R')
        at = self._seen(value)
        if at is not None:
            self._put(b'0')
            self._get(at)
        else:
            self._memoize(value)
        if items is not None:
            self._save_items(items)
        if pairs is not None:
            self._save_pairs(pairs)
        if state is None:
            return
        if setter is None:
            self._save(state)
            self._put(b'b')
        else:
            self._save(setter)
            self._save(value)
            self._save(state)
            self._put(b'\x86R0')


def _shown_kind(kind):
    where = kind.__module__
    return kind.__name__ if where in ('builtins', '__main__') else '%s.%s' % (where, kind.__name__)


def _is_shared(text):
    return len(text) < 2 or text.isascii() and text.replace('_', 'a').isalnum()


def _take(items):
    batch = []
    for one in items:
        batch.append(one)
        if len(batch) == _BATCH:
            break
    return batch


class Unpickler:
    """Reads values from a file."""

    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
        for name in ('read', 'readline'):
            if not hasattr(file, name):
                raise TypeError("file must have 'read', 'readinto' and 'readline' attributes")
        self._file = file
        self.encoding = encoding
        self.errors = errors
        self.fix_imports = fix_imports
        self.memo = {}
        self.proto = 0

    def persistent_load(self, pid):
        raise UnpicklingError('A load persistent id instruction was encountered, but no persistent_load function was '
                              'specified.')

    def find_class(self, module, name):
        if self.proto < 3 and self.fix_imports:
            if (module, name) in _NEW_NAMES:
                module, name = _NEW_NAMES[(module, name)]
            elif module in _NEW_MODULES:
                module = _NEW_MODULES[module]
        found = _find_module(module)
        return _attribute(found, name) if self.proto >= 4 else getattr(found, name)

    def _bytes(self, size):
        data = self._file.read(size)
        if len(data) < size:
            raise EOFError('Ran out of input') if not data and self._fresh else UnpicklingError(
                'pickle data was truncated')
        return data

    def _line(self):
        data = self._file.readline()
        if not data.endswith(b'\n'):
            raise UnpicklingError('pickle data was truncated')
        return data[:-1]

    def _count(self, size):
        return int.from_bytes(self._bytes(size), 'little')

    def load(self):
        self._stack = []
        self._marks = []
        self._fresh = True
        try:
            while True:
                key = self._file.read(1)
                if not key:
                    raise EOFError('Ran out of input')
                step = _STEPS.get(key)
                if step is None:
                    raise UnpicklingError("invalid load key, %s." % repr(key)[1:])
                step(self)
                self._fresh = False
        except _Stop as stop:
            return stop.value

    def _pop(self):
        if not self._stack:
            raise UnpicklingError('unpickling stack underflow')
        return self._stack.pop()

    def _top(self):
        if not self._stack:
            raise UnpicklingError('unpickling stack underflow')
        return self._stack[-1]

    def _mark(self):
        self._marks.append(self._stack)
        self._stack = []

    def _to_mark(self):
        if not self._marks:
            raise UnpicklingError('could not find MARK')
        items = self._stack
        self._stack = self._marks.pop()
        return items

    def _push(self, value):
        self._stack.append(value)

    def _protocol(self):
        proto = self._bytes(1)[0]
        if proto > HIGHEST_PROTOCOL:
            raise ValueError('unsupported pickle protocol: %d' % proto)
        self.proto = proto

    def _frame(self):
        self._bytes(8)

    def _stop(self):
        raise _Stop(self._pop())

    def _old_int(self):
        text = self._line()
        self._push({b'00': False, b'01': True}[text] if text in (b'00', b'01') else int(text, 0))

    def _old_long(self):
        text = self._line()
        self._push(int(text[:-1] if text.endswith(b'L') else text, 0))

    def _signed(self):
        self._push(int.from_bytes(self._bytes(4), 'little', signed=True))

    def _text_of(self, data):
        return data if self.encoding == 'bytes' else data.decode(self.encoding, self.errors)

    def _old_text(self):
        text = self._line()
        if len(text) < 2 or text[:1] != text[-1:] or text[:1] not in (b'"', b"'"):
            raise UnpicklingError('the STRING opcode argument must be quoted')
        self._push(self._text_of(ast.literal_eval('b' + text.decode('latin-1'))))

    def _utf8(self, size):
        self._push(str(self._bytes(self._count(size)), 'utf-8', 'surrogatepass'))

    def _tuple_of(self, size):
        items = self._stack[-size:]
        if len(items) < size:
            raise UnpicklingError('unpickling stack underflow')
        del self._stack[-size:]
        self._push(tuple(items))

    def _dict_of_items(self):
        items = self._to_mark()
        self._push({items[at]: items[at + 1] for at in range(0, len(items), 2)})

    def _made(self, kind, args):
        if args or not isinstance(kind, type) or hasattr(kind, '__getinitargs__'):
            value = _callable(kind)(*args)
        else:
            value = kind.__new__(kind)
        self._push(value)

    def _old_instance(self):
        module = self._line().decode('ascii')
        name = self._line().decode('ascii')
        self._made(self.find_class(module, name), self._to_mark())

    def _old_object(self):
        args = self._to_mark()
        self._made(args.pop(0), args)

    def _newobj(self):
        args = self._pop()
        kind = self._pop()
        self._push(kind.__new__(kind, *args))

    def _newobj_ex(self):
        kwargs = self._pop()
        args = self._pop()
        kind = self._pop()
        self._push(kind.__new__(kind, *args, **kwargs))

    def _global(self):
        module = self._line().decode('utf-8')
        name = self._line().decode('utf-8')
        self._push(self.find_class(module, name))

    def _stack_global(self):
        name = self._pop()
        module = self._pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError('STACK_GLOBAL requires str')
        self._push(self.find_class(module, name))

    def _extension(self, size):
        code = self._count(size)
        key = copyreg._inverted_registry.get(code)
        if key is None:
            raise ValueError('unregistered extension code %d' % code)
        self._push(self.find_class(*key))

    def _reduce(self):
        args = self._pop()
        func = self._pop()
        self._push(_callable(func)(*args))

    def _append(self):
        value = self._pop()
        target = self._top()
        if isinstance(target, list):
            target.append(value)
        else:
            target.append(value)

    def _appends(self):
        items = self._to_mark()
        target = self._top()
        if hasattr(target, 'extend'):
            target.extend(items)
        else:
            for one in items:
                target.append(one)

    def _set_item(self):
        value = self._pop()
        key = self._pop()
        self._top()[key] = value

    def _set_items(self):
        items = self._to_mark()
        target = self._top()
        for at in range(0, len(items), 2):
            target[items[at]] = items[at + 1]

    def _add_items(self):
        items = self._to_mark()
        target = self._top()
        if isinstance(target, set):
            target.update(items)
        else:
            for one in items:
                target.add(one)

    def _build(self):
        state = self._pop()
        target = self._top()
        setter = getattr(target, '__setstate__', None)
        if setter is not None:
            setter(state)
            return
        if type(target).__module__ == 'uuid':
            self._stack[-1] = type(target)(int=state['int'])
            for at, value in self.memo.items():
                if value is target:
                    self.memo[at] = self._stack[-1]
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            own = target.__dict__
            for name, value in state.items():
                own[name] = value
        if slots:
            for name, value in slots.items():
                setattr(target, name, value)

    def _pop_one(self):
        if self._stack:
            self._stack.pop()
        else:
            self._to_mark()

    def _memo_get(self, at):
        if at not in self.memo:
            raise UnpicklingError('Memo value not found at index %d' % at)
        self._push(self.memo[at])

    def _memo_put(self, at):
        self.memo[at] = self._top()

    def _refused(self):
        raise UnpicklingError('pickle stream refers to out-of-band data but no *buffers* argument was given')


_STEPS = {
    b'\x80': Unpickler._protocol,
    b'\x95': Unpickler._frame,
    b'.': Unpickler._stop,
    b'(': Unpickler._mark,
    b'0': Unpickler._pop_one,
    b'1': lambda self: self._to_mark(),
    b'2': lambda self: self._push(self._top()),
    b'N': lambda self: self._push(None),
    b'\x88': lambda self: self._push(True),
    b'\x89': lambda self: self._push(False),
    b'I': Unpickler._old_int,
    b'L': Unpickler._old_long,
    b'J': Unpickler._signed,
    b'K': lambda self: self._push(self._count(1)),
    b'M': lambda self: self._push(self._count(2)),
    b'\x8a': lambda self: self._push(decode_long(self._bytes(self._count(1)))),
    b'\x8b': lambda self: self._push(decode_long(self._bytes(self._count(4)))),
    b'F': lambda self: self._push(float(self._line())),
    b'G': lambda self: self._push(struct.unpack('>d', self._bytes(8))[0]),
    b'S': Unpickler._old_text,
    b'T': lambda self: self._push(self._text_of(self._bytes(self._count(4)))),
    b'U': lambda self: self._push(self._text_of(self._bytes(self._count(1)))),
    b'V': lambda self: self._push(str(self._line(), 'raw-unicode-escape')),
    b'X': lambda self: self._utf8(4),
    b'\x8c': lambda self: self._utf8(1),
    b'\x8d': lambda self: self._utf8(8),
    b'B': lambda self: self._push(self._bytes(self._count(4))),
    b'C': lambda self: self._push(self._bytes(self._count(1))),
    b'\x8e': lambda self: self._push(self._bytes(self._count(8))),
    b'\x96': lambda self: self._push(bytearray(self._bytes(self._count(8)))),
    b')': lambda self: self._push(()),
    b't': lambda self: self._push(tuple(self._to_mark())),
    b'\x85': lambda self: self._tuple_of(1),
    b'\x86': lambda self: self._tuple_of(2),
    b'\x87': lambda self: self._tuple_of(3),
    b']': lambda self: self._push([]),
    b'l': lambda self: self._push(self._to_mark()),
    b'}': lambda self: self._push({}),
    b'd': Unpickler._dict_of_items,
    b'\x8f': lambda self: self._push(set()),
    b'\x91': lambda self: self._push(frozenset(self._to_mark())),
    b'a': Unpickler._append,
    b'e': Unpickler._appends,
    b's': Unpickler._set_item,
    b'u': Unpickler._set_items,
    b'\x90': Unpickler._add_items,
    b'c': Unpickler._global,
    b'\x93': Unpickler._stack_global,
    b'\x82': lambda self: self._extension(1),
    b'\x83': lambda self: self._extension(2),
    b'\x84': lambda self: self._extension(4),
    b'R': Unpickler._reduce,
    b'b': Unpickler._build,
    b'i': Unpickler._old_instance,
    b'o': Unpickler._old_object,
    b'\x81': Unpickler._newobj,
    b'\x92': Unpickler._newobj_ex,
    b'P': lambda self: self._push(self.persistent_load(self._line().decode('ascii'))),
    b'Q': lambda self: self._push(self.persistent_load(self._pop())),
    b'g': lambda self: self._memo_get(int(self._line())),
    b'h': lambda self: self._memo_get(self._count(1)),
    b'j': lambda self: self._memo_get(self._count(4)),
    b'p': lambda self: self._memo_put(int(self._line())),
    b'q': lambda self: self._memo_put(self._count(1)),
    b'r': lambda self: self._memo_put(self._count(4)),
    b'\x94': lambda self: self._memo_put(len(self.memo)),
    b'\x97': Unpickler._refused,
    b'\x98': Unpickler._refused,
}


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    out = io.BytesIO()
    Pickler(out, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
    return out.getvalue()


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors).load()


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return Unpickler(io.BytesIO(data), fix_imports=fix_imports, encoding=encoding, errors=errors).load()
