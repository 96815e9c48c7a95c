"""References that do not keep what they refer to."""
import _weak
import atexit
from collections.abc import MutableMapping, MutableSet
from types import MethodType

__all__ = ['ReferenceError', 'ReferenceType', 'WeakKeyDictionary', 'WeakMethod', 'WeakSet', 'WeakValueDictionary',
           'finalize', 'getweakrefcount', 'getweakrefs', 'proxy', 'ref', 'ProxyType', 'CallableProxyType', 'ProxyTypes']

ReferenceError = ReferenceError


class ref:
    """Gives its object when called, or None when that is gone."""

    def __init__(self, object, callback=None):
        self._handle = _weak.handle(object)
        self._hash = None
        self.__callback__ = callback
        if callback is not None:
            # A reference that is gone itself calls nothing.
            mine = _weak.handle(self)
            _weak.watch(object, lambda: _tell(mine))

    def _gone(self):
        callback = self.__callback__
        self.__callback__ = None
        if callback is not None:
            callback(self)

    def __call__(self):
        return self._handle.get()

    def __hash__(self):
        if self._hash is None:
            object = self._handle.get()
            if object is None:
                raise TypeError('weak object has gone away')
            self._hash = hash(object)
        return self._hash

    def __eq__(self, other):
        if not isinstance(other, ref):
            return NotImplemented
        mine, its = self._handle.get(), other._handle.get()
        if mine is None or its is None:
            return self is other
        return mine == its

    def __repr__(self):
        object = self._handle.get()
        if object is None:
            return f'<weakref at {id(self):#x}; dead>'
        return f'<weakref at {id(self):#x}; to {type(object).__name__!r} at {id(object):#x}>'

    def __class_getitem__(cls, item):
        return cls


def _tell(handle):
    reference = handle.get()
    if reference is not None:
        reference._gone()


ReferenceType = ref
ReferenceType.__name__ = ReferenceType.__qualname__ = 'ReferenceType'


class WeakMethod(ref):
    """A weak reference to a bound method."""

    def __init__(self, meth, callback=None):
        super().__init__(meth.__self__, callback)
        self._function = meth.__func__

    def __call__(self):
        object = self._handle.get()
        if object is None:
            return None
        return MethodType(self._function, object)


class _Proxy:
    def __init__(self, object, callback=None):
        _set(self, '_weak_ref', ref(object, callback))

    def __getattribute__(self, name):
        if name == '__class__':
            return _target(self).__class__
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __str__(self):
        return str(_target(self))

    def __repr__(self):
        return repr(_target(self))

    def __bool__(self):
        return bool(_target(self))

    def __len__(self):
        return len(_target(self))

    def __getitem__(self, key):
        return _target(self)[key]

    def __setitem__(self, key, value):
        _target(self)[key] = value

    def __iter__(self):
        return iter(_target(self))

    def __contains__(self, item):
        return item in _target(self)

    def __eq__(self, other):
        return _target(self) == other


class _CallableProxy(_Proxy):
    def __call__(self, *args, **kwargs):
        return _target(self)(*args, **kwargs)


ProxyType = _Proxy
ProxyType.__name__ = ProxyType.__qualname__ = 'ProxyType'
CallableProxyType = _CallableProxy
CallableProxyType.__name__ = CallableProxyType.__qualname__ = 'CallableProxyType'
ProxyTypes = (ProxyType, CallableProxyType)
_set = object.__setattr__


def _target(proxy):
    found = object.__getattribute__(proxy, '_weak_ref')()
    if found is None:
        raise ReferenceError('weakly-referenced object no longer exists')
    return found


def proxy(object, callback=None):
    return (_CallableProxy if callable(object) else _Proxy)(object, callback)


def getweakrefcount(object):
    raise NotImplementedError('batuta: weak references are not counted')


def getweakrefs(object):
    raise NotImplementedError('batuta: weak references are not counted')


class WeakValueDictionary(MutableMapping):
    """A mapping whose entries go with their values."""

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def _clean(self):
        for key in [key for key, handle in self.data.items() if not handle.alive()]:
            del self.data[key]

    def __getitem__(self, key):
        found = self.data[key].get()
        if found is None:
            raise KeyError(key)
        return found

    def __setitem__(self, key, value):
        self.data[key] = _weak.handle(value)

    def __delitem__(self, key):
        self._clean()
        del self.data[key]

    def __len__(self):
        self._clean()
        return len(self.data)

    def __contains__(self, key):
        handle = self.data.get(key)
        return handle is not None and handle.alive()

    def __iter__(self):
        self._clean()
        for key in list(self.data):
            if key in self.data and self.data[key].alive():
                yield key

    def __repr__(self):
        return f'<{self.__class__.__name__} at {id(self):#x}>'

    def copy(self):
        made = self.__class__()
        made.update(self)
        return made

    def valuerefs(self):
        return [ref(value) for value in self.values()]


class WeakKeyDictionary(MutableMapping):
    """A mapping whose entries go with their keys."""

    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict)

    def _clean(self):
        for key in [key for key in self.data if not key._handle.alive()]:
            del self.data[key]

    def _key(self, key):
        made = ref(key)
        hash(made)
        return made

    def __getitem__(self, key):
        return self.data[self._key(key)]

    def __setitem__(self, key, value):
        self._clean()
        self.data[self._key(key)] = value

    def __delitem__(self, key):
        del self.data[self._key(key)]

    def __len__(self):
        self._clean()
        return len(self.data)

    def __contains__(self, key):
        try:
            return self._key(key) in self.data
        except TypeError:
            return False

    def __iter__(self):
        for key in list(self.data):
            found = key()
            if found is not None:
                yield found

    def __repr__(self):
        return f'<{self.__class__.__name__} at {id(self):#x}>'


class WeakSet(MutableSet):
    """A set whose members go when nothing else refers to them."""

    def __init__(self, data=None):
        self.data = {}
        if data is not None:
            for item in data:
                self.add(item)

    def _clean(self):
        for key in [key for key in self.data if not key._handle.alive()]:
            del self.data[key]

    def add(self, item):
        self._clean()
        key = ref(item)
        hash(key)
        self.data[key] = None

    def discard(self, item):
        self._clean()
        self.data.pop(ref(item), None)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __len__(self):
        self._clean()
        return len(self.data)

    def __iter__(self):
        for key in list(self.data):
            found = key()
            if found is not None:
                yield found

    def _own(self, other):
        return set(self), set(other)

    def copy(self):
        return self.__class__(self)

    __copy__ = copy

    def update(self, other):
        for item in other:
            self.add(item)

    def union(self, other):
        made = self.copy()
        made.update(other)
        return made

    def difference(self, other):
        mine, theirs = self._own(other)
        return self.__class__(mine - theirs)

    def intersection(self, other):
        mine, theirs = self._own(other)
        return self.__class__(mine & theirs)

    def symmetric_difference(self, other):
        mine, theirs = self._own(other)
        return self.__class__(mine ^ theirs)

    def difference_update(self, other):
        for item in list(other):
            self.discard(item)

    def intersection_update(self, other):
        kept = self.intersection(other)
        self.data.clear()
        self.update(kept)

    def symmetric_difference_update(self, other):
        kept = self.symmetric_difference(other)
        self.data.clear()
        self.update(kept)

    def issubset(self, other):
        mine, theirs = self._own(other)
        return mine <= theirs

    def issuperset(self, other):
        mine, theirs = self._own(other)
        return mine >= theirs


class finalize:
    """Calls a function when an object goes, or at the end of the program."""

    def __init__(self, obj, func, /, *args, **kwargs):
        self._call = (func, args, kwargs)
        self._ref = _weak.handle(obj)
        self.atexit = True
        _weak.watch(obj, self)
        _finalizers.append(self)

    def __call__(self, _=None):
        call = self._call
        self._call = None
        if call is not None:
            _finalizers[:] = [one for one in _finalizers if one is not self]
            return call[0](*call[1], **call[2])

    @property
    def alive(self):
        return self._call is not None

    def detach(self):
        call, obj = self._call, self._ref.get()
        if call is None or obj is None:
            return None
        self._call = None
        _finalizers[:] = [one for one in _finalizers if one is not self]
        return obj, call[0], call[1], call[2]

    def peek(self):
        obj = self._ref.get()
        if self._call is None or obj is None:
            return None
        return obj, self._call[0], self._call[1], self._call[2]


_finalizers = []


def _finish():
    while _finalizers:
        one = _finalizers.pop()
        if one.atexit:
            one()


atexit.register(_finish)
