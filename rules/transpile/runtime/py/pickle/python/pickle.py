"""Values as bytes and back, in CPython's format: protocols 2 to 5 are written, all are read."""
import ast
import codecs
import copyreg
import io
import struct
import sys
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType
from _library import find as _library_module
from _pickling import Reader, Writer

__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'PickleBuffer', 'dump', 'dumps',
           'load', 'loads', 'HIGHEST_PROTOCOL', 'DEFAULT_PROTOCOL', 'format_version', 'compatible_formats',
           'bytes_types']

format_version = '4.0'
compatible_formats = ['1.0', '1.1', '1.2', '1.3', '2.0', '3.0', '4.0', '5.0']
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
bytes_types = (bytes, bytearray)


class PickleError(Exception):
    """The base of what goes wrong here."""


class PicklingError(PickleError):
    """A value cannot be written."""


class UnpicklingError(PickleError):
    """Bytes cannot be read."""


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
        self._writer = Writer(protocol)

    @property
    def memo(self):
        return self._writer.memo()

    def clear_memo(self):
        self._writer.clear()

    def dump(self, obj):
        asks = getattr(self.persistent_id, '__func__', None) is not Pickler.persistent_id
        self._writer.start(asks, self.fast)
        self._writer.save(self, obj, True)
        self._write_to(self._writer.finish())

    def persistent_id(self, obj):
        return None

    def save(self, obj, save_persistent_id=True):
        self._save(obj, save_persistent_id)

    def _put(self, data):
        self._writer.put(data)

    def _save(self, value, persistent=True):
        self._writer.save(self, value, persistent)

    def _save_other(self, value):
        """What is not written at once: all but the builtin values that the protocol has codes for."""
        kind = type(value)
        if kind is bytes:
            if value:
                return self._save_reduced(value, codecs.encode, (str(value, 'latin1'), 'latin1'))
            return self._save_reduced(value, bytes, ())
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
                text = name.encode()
                self._put(b'\x8c' + bytes((len(text),)) + text)
                self._writer.memoize([name])
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
        self._writer.memoize(value)

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
        if not self._writer.recall(value, b'0'):
            self._writer.memoize(value)
        if items is not None:
            self._writer.items(self, items)
        if pairs is not None:
            self._writer.pairs(self, pairs)
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


class Unpickler:
    """Reads values from a file."""

    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
        for name in ('read', 'readline'):
            if not hasattr(file, name):
                raise TypeError("file must have 'read', 'readinto' and 'readline' attributes")
        self._begin(Reader(None, file, UnpicklingError), fix_imports, encoding, errors)

    def _begin(self, reader, fix_imports, encoding, errors):
        self._reader = reader
        self.encoding = encoding
        self.errors = errors
        self.fix_imports = fix_imports
        self.proto = 0

    @property
    def memo(self):
        return self._reader.memo()

    def load(self):
        return self._reader.load(self)

    def persistent_load(self, pid):
        raise UnpicklingError('A load persistent id instruction was encountered,\nbut no persistent_load function '
                              'was specified.')

    def find_class(self, module, name):
        if self.proto < 3 and self.fix_imports:
            if (module, name) in _NEW_NAMES:
                module, name = _NEW_NAMES[(module, name)]
            elif module in _NEW_MODULES:
                module = _NEW_MODULES[module]
        found = _find_module(module)
        if self.proto >= 4:
            return _attribute(found, name)
        try:
            return getattr(found, name)
        except AttributeError:
            raise AttributeError("Can't get attribute %r on %r" % (name, found)) from None

    # What the reader asks for.

    def _old(self, code, line):
        """A value of protocol 0, written as text."""
        if code == 'I':
            return {b'00': False, b'01': True}[line] if line in (b'00', b'01') else int(line, 0)
        if code == 'L':
            return int(line[:-1] if line.endswith(b'L') else line, 0)
        if code == 'F':
            return float(line)
        if code == 'V':
            return str(line, 'raw-unicode-escape')
        if len(line) < 2 or line[:1] != line[-1:] or line[:1] not in (b'"', b"'"):
            raise UnpicklingError('the STRING opcode argument must be quoted')
        return self._text_of(ast.literal_eval('b' + line.decode('latin-1')))

    def _text_of(self, data):
        return data if self.encoding == 'bytes' else data.decode(self.encoding, self.errors)

    def _made(self, kind, args):
        if args or not isinstance(kind, type) or hasattr(kind, '__getinitargs__'):
            return _callable(kind)(*args)
        return kind.__new__(kind)

    def _newobj(self, kind, args):
        return kind.__new__(kind, *args)

    def _newobj_ex(self, kind, args, kwargs):
        return kind.__new__(kind, *args, **kwargs)

    def _extension(self, code):
        key = copyreg._inverted_registry.get(code)
        if key is None:
            raise ValueError('unregistered extension code %d' % code)
        return self.find_class(*key)

    def _reduce(self, func, args):
        return _callable(func)(*args)

    def _build(self, target, state):
        """Gives the target its state; the target, or what it became."""
        setter = getattr(target, '__setstate__', None)
        if setter is not None:
            setter(state)
            return target
        if type(target).__module__ == 'uuid':
            return type(target)(int=state['int'])
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
        return target


class _BytesUnpickler(Unpickler):
    def __init__(self, data, fix_imports, encoding, errors):
        self._begin(Reader(data, None, UnpicklingError), fix_imports, encoding, errors)


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    out = io.BytesIO()
    Pickler(out, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
    return out.getvalue()


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors).load()


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    return _BytesUnpickler(data, fix_imports, encoding, errors).load()
