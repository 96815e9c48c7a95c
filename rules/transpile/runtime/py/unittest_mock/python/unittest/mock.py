"""Objects that stand in for others in tests: they note how they are used and answer as they are told."""
import functools
import inspect
import io
import pprint
import _library

__all__ = ['ANY', 'AsyncMock', 'DEFAULT', 'FILTER_DIR', 'InvalidSpecError', 'MagicMock', 'Mock', 'NonCallableMagicMock',
           'NonCallableMock', 'PropertyMock', 'call', 'create_autospec', 'mock_open', 'patch', 'seal', 'sentinel']

FILTER_DIR = True


class InvalidSpecError(Exception):
    """A stand-in was given as the model of another."""


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return 'sentinel.%s' % self.name

    def __reduce__(self):
        return 'sentinel.%s' % self.name


class _Sentinels:
    def __init__(self):
        self._made = {}

    def __getattr__(self, name):
        if name == '__bases__':
            raise AttributeError
        if name not in self._made:
            self._made[name] = _SentinelObject(name)
        return self._made[name]


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT
_unset = sentinel.MISSING


class _Any:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _Any()


def _signature(name, args, kwargs):
    shown = [repr(one) for one in args] + ['%s=%r' % pair for pair in kwargs.items()]
    return f'{name}({", ".join(shown)})'


def _parts(value):
    """Name, positional and keyword arguments of a tuple that may leave some of them out; None for any other length."""
    if len(value) == 3:
        return tuple(value)
    if len(value) == 0:
        return '', (), {}
    if len(value) == 1:
        only = value[0]
        if isinstance(only, str):
            return only, (), {}
        return ('', only, {}) if isinstance(only, tuple) else ('', (), only)
    if len(value) != 2:
        return None
    first, second = value
    if isinstance(first, str):
        return (first, second, {}) if isinstance(second, tuple) else (first, (), second)
    return '', first, second


class _Call(tuple):
    """How something was called: name, positional and keyword arguments; the name and empty ones do not count."""

    def __new__(cls, value=(), name='', parent=None, two=False, from_kall=True):
        own, args, kwargs = _parts(value)
        if two:
            return tuple.__new__(cls, (args, kwargs))
        return tuple.__new__(cls, (own if own or len(value) == 3 else name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            len(other)
        except TypeError:
            return NotImplemented
        mine, theirs = _parts(self), _parts(other)
        if theirs is None:
            return False
        my_parent = self._mock_parent
        other_parent = other._mock_parent if isinstance(other, _Call) else None
        if my_parent and other_parent and my_parent != other_parent:
            return False
        if mine[0] and theirs[0] != mine[0]:
            return False
        return (theirs[1], theirs[2]) == (mine[1], mine[2])

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(('', args, kwargs), name='()')
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + '()', parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f'{self._mock_name}.{attr}', parent=self, from_kall=False)

    def __getattribute__(self, attr):
        # What tuples have are calls of that name here.
        if attr in _of_tuples:
            raise AttributeError(attr)
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        return _parts(self)[1]

    @property
    def kwargs(self):
        return _parts(self)[2]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or 'call'
            return 'call' + name if name.startswith('()') else name
        name, args, kwargs = _parts(self)
        if len(self) == 2 or not name:
            return _signature('call', args, kwargs)
        return _signature('call' + name if name.startswith('()') else 'call.' + name, args, kwargs)

    def call_list(self):
        found = []
        at = self
        while at is not None:
            if at._mock_from_kall:
                found.append(at)
            at = at._mock_parent
        return _CallList(reversed(found))


_of_tuples = {'__add__', '__contains__', '__ge__', '__getitem__', '__getnewargs__', '__gt__', '__iter__', '__le__', '__len__',
              '__lt__', '__mul__', '__rmul__', 'count', 'index'}
call = _Call(from_kall=False, name=None)


class _CallList(list):
    """Calls in order; contains any run of them."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        length = len(value)
        return any(list(self[at:at + length]) == value for at in range(len(self) - length + 1))

    def __repr__(self):
        return pprint.pformat(list(self))


def _is_exception(thing):
    return isinstance(thing, BaseException) or (isinstance(thing, type) and issubclass(thing, BaseException))


_MISTAKES = ('assert', 'assret', 'asert', 'aseert', 'assrt')
_DENIED = {'called_once', 'called_with', 'called_once_with', 'has_calls', 'any_call', 'not_called', 'called'} - {'called'}

_numbers = 'add sub mul matmul truediv floordiv mod lshift rshift and xor or pow'.split()
_names = ('lt gt le ge eq ne len contains bool int float complex index hash str sizeof iter getitem setitem delitem enter exit '
          'divmod rdivmod neg pos abs invert round trunc floor ceil fspath aenter aexit aiter anext').split()
_optional = 'reversed missing repr dir format call_ get set delete'.split()
_magics = [f'__{name}__' for name in
           _names + _numbers + ['i' + name for name in _numbers] + ['r' + name for name in _numbers]]
_supported = {*_magics, *(f'__{name}__' for name in _optional)}
_answers = {'__lt__': NotImplemented, '__gt__': NotImplemented, '__le__': NotImplemented, '__ge__': NotImplemented,
            '__int__': 1, '__contains__': False, '__len__': 0, '__exit__': False, '__complex__': 1j, '__float__': 1.0,
            '__bool__': True, '__index__': 1, '__aexit__': False}
_asynchronous = {'__aenter__', '__aexit__', '__anext__'}


class _Magic:
    """A special method of a class of stand-ins: the child of the instance that has its name."""

    def __init__(self, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance._mock_special(self.name)


class NonCallableMock:
    """A stand-in that is no function."""

    def __new__(cls, /, *args, **kwargs):
        # Each has a class of its own, so that properties and special methods are its own.
        return object.__new__(type(cls.__name__, (cls,), {'__doc__': cls.__doc__, '_mock_kind': cls}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _new_name='', _new_parent=None,
                 unsafe=False, **kwargs):
        state = self.__dict__
        state['_mock_parent'] = parent
        state['_mock_name'] = name
        state['_mock_new_name'] = _new_name
        state['_mock_new_parent'] = parent if _new_parent is None else _new_parent
        state['_mock_sealed'] = False
        state['_mock_children'] = {}
        state['_mock_wraps'] = wraps
        state['_mock_unsafe'] = unsafe
        state['_mock_return_value'] = DEFAULT
        state['_mock_side_effect'] = None
        state['_mock_spec_set'] = spec_set is not None
        model = spec if spec_set is None else spec_set
        if isinstance(model, NonCallableMock):
            raise InvalidSpecError(f'Cannot spec a Mock object. [object={model!r}]')
        state['_mock_methods'] = None
        state['_mock_class'] = None
        if model is not None:
            if isinstance(model, (list, tuple)):
                state['_mock_methods'] = list(model)
            else:
                state['_mock_methods'] = dir(model)
                state['_mock_class'] = model if isinstance(model, type) else type(model)
        self._mock_forget()
        if kwargs:
            self.configure_mock(**kwargs)

    def _mock_forget(self):
        state = self.__dict__
        state['called'] = False
        state['call_count'] = 0
        state['call_args'] = None
        state['call_args_list'] = _CallList()
        state['mock_calls'] = _CallList()
        state['method_calls'] = _CallList()

    @property
    def __class__(self):
        return self.__dict__['_mock_class'] or type(self)

    @property
    def return_value(self):
        state = self.__dict__
        if state['_mock_return_value'] is DEFAULT:
            state['_mock_return_value'] = self._get_child_mock(_new_parent=self, _new_name='()')
        return state['_mock_return_value']

    @return_value.setter
    def return_value(self, value):
        self.__dict__['_mock_return_value'] = value
        self._mock_adopt(value, None, '()')

    @property
    def side_effect(self):
        return self.__dict__['_mock_side_effect']

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            value = iter(value)
        self.__dict__['_mock_side_effect'] = value

    def _mock_adopt(self, value, name, new_name):
        """Makes a stand-in that nobody has a child of this one."""
        if not isinstance(value, NonCallableMock):
            return False
        state = value.__dict__
        if state['_mock_name'] or state['_mock_new_name'] or state['_mock_parent'] or state['_mock_new_parent']:
            return False
        at = self
        while at is not None:
            if at is value:
                return False
            at = at.__dict__['_mock_new_parent']
        if new_name:
            state['_mock_new_parent'] = self
            state['_mock_new_name'] = new_name
        if name:
            state['_mock_parent'] = self
            state['_mock_name'] = name
        return True

    def _get_child_mock(self, /, **kwargs):
        if self.__dict__['_mock_sealed']:
            attribute = f'.{kwargs["name"]}' if 'name' in kwargs else '()'
            raise AttributeError(self._extract_mock_name() + attribute)
        new_name = kwargs.get('_new_name')
        kind = self.__dict__.get('_mock_child_kind') or type(self)._mock_kind
        if new_name in _asynchronous:
            kind = AsyncMock
        elif issubclass(kind, AsyncMock) and new_name in _supported:
            kind = MagicMock
        elif not issubclass(kind, CallableMixin):
            kind = MagicMock if issubclass(kind, MagicMixin) else Mock
        elif issubclass(kind, PropertyMock):
            kind = MagicMock
        return kind(**kwargs)

    def _mock_special(self, name):
        """What stands for a special method."""
        children = self.__dict__['_mock_children']
        if name not in children:
            made = self._get_child_mock(parent=self, name=name, _new_name=name, _new_parent=self)
            state = made.__dict__
            if name in _answers:
                state['_mock_return_value'] = _answers[name]
            elif name == '__hash__':
                state['_mock_return_value'] = object.__hash__(self)
            elif name == '__str__':
                state['_mock_return_value'] = object.__str__(self)
            elif name == '__sizeof__':
                state['_mock_return_value'] = 48
            elif name == '__fspath__':
                state['_mock_return_value'] = f'{type(self).__name__}/{self._extract_mock_name()}/{id(self)}'
            elif name == '__eq__':
                state['_mock_side_effect'] = lambda other: True if self is other else NotImplemented
            elif name == '__ne__':
                state['_mock_side_effect'] = lambda other: False if self is other else NotImplemented
            elif name == '__iter__':
                state['_mock_side_effect'] = lambda: iter([]) if state['_mock_return_value'] is DEFAULT else DEFAULT
            children[name] = made
        found = children[name]
        if isinstance(found, NonCallableMock) or not inspect.isfunction(found):
            return found
        return functools.partial(found, self)

    def __getattr__(self, name):
        state = self.__dict__
        if name in ('_mock_methods', '_mock_children'):
            raise AttributeError(name)
        methods = state.get('_mock_methods')
        if methods is not None:
            if name not in methods:
                raise AttributeError('Mock object has no attribute %r' % name)
        elif name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        if not state['_mock_unsafe'] and (methods is None or name not in methods):
            if name.startswith(_MISTAKES) or name in _DENIED:
                raise AttributeError(f'{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be '
                                     'an attribute.')
        children = state['_mock_children']
        found = children.get(name, _unset)
        if found is _deleted:
            raise AttributeError(name)
        if found is _unset:
            wraps = state['_mock_wraps']
            wrapped = None if wraps is None else getattr(wraps, name)
            found = self._get_child_mock(parent=self, name=name, wraps=wrapped, _new_name=name, _new_parent=self)
            children[name] = found
        return found

    def __setattr__(self, name, value):
        state = self.__dict__
        if name in ('return_value', 'side_effect'):
            return object.__setattr__(self, name, value)
        if name in state and name in _noted:
            state[name] = value
            return None
        methods = state['_mock_methods']
        if state['_mock_spec_set'] and methods is not None and name not in methods:
            raise AttributeError("Mock object has no attribute '%s'" % name)
        if name in _supported:
            if methods is not None and name not in methods:
                raise AttributeError("Mock object has no attribute '%s'" % name)
            if not isinstance(self, MagicMixin):
                setattr(type(self), name, _Magic(name))
            state['_mock_children'][name] = value
            self._mock_adopt(value, name, name)
            return None
        if isinstance(getattr(type(self), name, None), PropertyMock):
            return object.__setattr__(self, name, value)
        if state['_mock_sealed'] and name not in state['_mock_children'] and name not in state:
            raise AttributeError(f'Cannot set {self._extract_mock_name()}.{name}')
        if self._mock_adopt(value, name, name):
            state['_mock_children'][name] = value
        else:
            state['_mock_children'].pop(name, None)
            object.__setattr__(self, name, value)

    def __delattr__(self, name):
        state = self.__dict__
        if name in state and name not in _noted and not name.startswith('_mock_'):
            object.__delattr__(self, name)
        elif state['_mock_children'].get(name, _unset) is _deleted:
            raise AttributeError(name)
        state['_mock_children'][name] = _deleted

    def __dir__(self):
        state = self.__dict__
        extra = [] if state['_mock_methods'] is None else state['_mock_methods']
        own = [name for name in state if not name.startswith('_mock_')]
        return sorted({*extra, *own, *(n for n, c in state['_mock_children'].items() if c is not _deleted),
                       *(n for n in dir(type(self)) if not n.startswith('_'))})

    def _extract_mock_name(self):
        state = self.__dict__
        names = [state['_mock_new_name']]
        dot = '' if names == ['()'] else '.'
        last, at = self, state['_mock_new_parent']
        while at is not None:
            last = at
            names.append(at.__dict__['_mock_new_name'] + dot)
            dot = '' if at.__dict__['_mock_new_name'] == '()' else '.'
            at = at.__dict__['_mock_new_parent']
        names.reverse()
        first = last.__dict__['_mock_name'] or 'mock'
        if len(names) > 1 and names[1] not in ('()', '().'):
            first += '.'
        names[0] = first
        return ''.join(names)

    def __repr__(self):
        state = self.__dict__
        name = self._extract_mock_name()
        shown = '' if name in ('mock', 'mock.') else f' name={name!r}'
        model = ''
        if state['_mock_class'] is not None:
            model = f' spec_set={state["_mock_class"].__name__!r}' if state['_mock_spec_set'] else \
                f' spec={state["_mock_class"].__name__!r}'
        return f"<{type(self).__name__}{shown}{model} id='{id(self)}'>"

    def attach_mock(self, mock, attribute):
        state = mock.__dict__
        state['_mock_parent'] = None
        state['_mock_new_parent'] = None
        state['_mock_name'] = ''
        state['_mock_new_name'] = None
        setattr(self, attribute, mock)

    def configure_mock(self, /, **kwargs):
        for path, value in sorted(kwargs.items(), key=lambda pair: pair[0].count('.')):
            *steps, last = path.split('.')
            at = self
            for step in steps:
                at = getattr(at, step)
            setattr(at, last, value)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self._mock_forget()
        state = self.__dict__
        if return_value:
            state['_mock_return_value'] = DEFAULT
        if side_effect:
            state['_mock_side_effect'] = None
        for child in list(state['_mock_children'].values()):
            if isinstance(child, NonCallableMock):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        answer = state['_mock_return_value']
        if isinstance(answer, NonCallableMock) and answer is not self:
            answer.reset_mock(visited)

    def _calls_repr(self, prefix='Calls'):
        return f'\n{prefix}: {self.mock_calls!r}.' if self.mock_calls else ''

    def _mock_shown(self):
        return self.__dict__['_mock_name'] or 'mock'

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError(f"Expected '{self._mock_shown()}' to not have been called. "
                                 f'Called {self.call_count} times.{self._calls_repr()}')

    def assert_called(self):
        if self.call_count == 0:
            raise AssertionError(f"Expected '{self._mock_shown()}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_shown()}' to have been called once. "
                                 f'Called {self.call_count} times.{self._calls_repr()}')

    def assert_called_with(self, /, *args, **kwargs):
        expected = _signature(self._mock_shown(), args, kwargs)
        if self.call_args is None:
            raise AssertionError(f'expected call not found.\nExpected: {expected}\n  Actual: not called.')
        if self.call_args != _Call((args, kwargs), two=True):
            actual = _signature(self._mock_shown(), *self.call_args)
            raise AssertionError(f'expected call not found.\nExpected: {expected}\n  Actual: {actual}')

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_shown()}' to be called once. "
                                 f'Called {self.call_count} times.{self._calls_repr()}')
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in list(self.call_args_list):
            raise AssertionError(f'{_signature(self._mock_shown(), args, kwargs)} call not found')

    def assert_has_calls(self, calls, any_order=False):
        calls = list(calls)
        if not any_order:
            if calls not in self.mock_calls:
                raise AssertionError(f'Calls not found.\nExpected: {_CallList(calls)}'
                                     f'{self._calls_repr(prefix="  Actual").rstrip(".")}')
            return
        left = list(self.mock_calls)
        missing = []
        for one in calls:
            try:
                left.remove(one)
            except ValueError:
                missing.append(one)
        if missing:
            raise AssertionError('%r does not contain all of %r in its call list, found %r instead'
                                 % (self._mock_shown(), tuple(missing), left))


_deleted = sentinel.DELETED
_noted = {'called', 'call_count', 'call_args', 'call_args_list', 'mock_calls', 'method_calls'}


class CallableMixin:
    """What makes a stand-in one that can be called."""

    def __call__(self, /, *args, **kwargs):
        self._mock_note(args, kwargs)
        return self._mock_answer(args, kwargs)

    def _mock_note(self, args, kwargs):
        state = self.__dict__
        state['called'] = True
        state['call_count'] += 1
        noted = _Call((args, kwargs), two=True)
        state['call_args'] = noted
        state['call_args_list'].append(noted)
        state['mock_calls'].append(_Call(('', args, kwargs)))
        as_method = state['_mock_parent'] is not None
        method, path = state['_mock_name'], state['_mock_new_name']
        dotless = path == '()'
        at = state['_mock_new_parent']
        while at is not None:
            above = at.__dict__
            if as_method:
                above['method_calls'].append(_Call((method, args, kwargs)))
                as_method = above['_mock_parent'] is not None
                if as_method:
                    method = f'{above["_mock_name"]}.{method}'
            above['mock_calls'].append(_Call((path, args, kwargs)))
            link = above['_mock_new_name']
            if link:
                path = link + ('' if dotless else '.') + path
                dotless = link == '()'
            at = above['_mock_new_parent']

    def _mock_answer(self, args, kwargs):
        state = self.__dict__
        effect = state['_mock_side_effect']
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if callable(effect):
                result = effect(*args, **kwargs)
            else:
                result = next(effect)
                if _is_exception(result):
                    raise result
            if result is not DEFAULT:
                return result
        if state['_mock_return_value'] is DEFAULT and state['_mock_wraps'] is not None:
            return state['_mock_wraps'](*args, **kwargs)
        return self.return_value


class MagicMixin:
    """What makes a stand-in one that answers special methods."""

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        methods = self.__dict__['_mock_methods']
        if methods is not None:
            for name in _magics:
                if name not in methods and name not in _always:
                    setattr(type(self), name, None if name != '__bool__' else _truth)


_always = {'__hash__', '__str__', '__eq__', '__ne__', '__sizeof__'}


def _truth(self):
    return True


class Mock(CallableMixin, NonCallableMock):
    """A stand-in for anything: attributes and results are stand-ins too."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None,
                 unsafe=False, **kwargs):
        new_name, new_parent = kwargs.pop('_new_name', ''), kwargs.pop('_new_parent', None)
        NonCallableMock.__init__(self, spec, wraps, name, spec_set, parent, new_name, new_parent, unsafe)
        if return_value is not DEFAULT:
            self.return_value = return_value
        self.side_effect = side_effect
        if kwargs:
            self.configure_mock(**kwargs)


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A stand-in that is no function and has special methods."""


class MagicMock(MagicMixin, Mock):
    """A stand-in with special methods that answer something fit."""


for _name in _magics:
    setattr(MagicMixin, _name, _Magic(_name))


class AsyncMock(MagicMixin, Mock):
    """A stand-in for a coroutine function."""

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        state = self.__dict__
        state['await_count'] = 0
        state['await_args'] = None
        state['await_args_list'] = _CallList()

    def __call__(self, /, *args, **kwargs):
        self._mock_note(args, kwargs)
        return self._mock_awaited(args, kwargs)

    async def _mock_awaited(self, args, kwargs):
        state = self.__dict__
        noted = _Call((args, kwargs), two=True)
        state['await_count'] += 1
        state['await_args'] = noted
        state['await_args_list'].append(noted)
        effect = state['_mock_side_effect']
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
                if inspect.isawaitable(result):
                    result = await result
            if result is not DEFAULT:
                return result
        if state['_mock_return_value'] is DEFAULT and state['_mock_wraps'] is not None:
            result = state['_mock_wraps'](*args, **kwargs)
            return await result if inspect.isawaitable(result) else result
        return self.return_value

    def _mock_times(self, expected):
        return f'Expected {self._mock_shown()} to have been awaited{expected}'

    def assert_awaited(self):
        if self.await_count == 0:
            raise AssertionError(self._mock_times('.'))

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(self._mock_times(f' once. Awaited {self.await_count} times.'))

    def assert_awaited_with(self, /, *args, **kwargs):
        expected = _signature(self._mock_shown(), args, kwargs)
        if self.await_args is None:
            raise AssertionError(f'Expected await: {expected}\nNot awaited')
        if self.await_args != _Call((args, kwargs), two=True):
            actual = _signature(self._mock_shown(), *self.await_args)
            raise AssertionError(f'expected await not found.\nExpected: {expected}\n  Actual: {actual}')

    def assert_awaited_once_with(self, /, *args, **kwargs):
        if self.await_count != 1:
            raise AssertionError(self._mock_times(f' once. Awaited {self.await_count} times.'))
        return self.assert_awaited_with(*args, **kwargs)

    def assert_not_awaited(self):
        if self.await_count != 0:
            raise AssertionError(f'Expected {self._mock_shown()} to not have been awaited. Awaited {self.await_count} times.')


class PropertyMock(Mock):
    """A stand-in for a property: reading calls it with nothing, storing with the value."""

    def __get__(self, instance, owner=None):
        return self()

    def __set__(self, instance, value):
        self(value)


def seal(mock):
    """No further attributes come to be."""
    mock.__dict__['_mock_sealed'] = True
    for name, child in list(mock.__dict__['_mock_children'].items()):
        if isinstance(child, NonCallableMock) and child.__dict__['_mock_new_parent'] is mock:
            seal(child)


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, **kwargs):
    raise NotImplementedError('batuta: create_autospec is not supported')


def _imported(path):
    found = _library.find(path)
    if found is not None:
        return found
    outer, dot, last = path.rpartition('.')
    if not dot:
        raise ModuleNotFoundError(f'No module named {path!r}', name=path)
    return getattr(_imported(outer), last)


def _target(path):
    if not isinstance(path, str) or '.' not in path:
        raise TypeError(f'Need a valid target to patch. You supplied: {path!r}')
    module, name = path.rsplit('.', 1)
    if module == 'builtins':
        raise NotImplementedError('batuta: builtins cannot be patched')
    return (lambda: _imported(module)), name


class _Patch:
    """One replacement: a decorator, a context manager, or started and stopped by hand."""

    running = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        if autospec:
            raise NotImplementedError('batuta: patch with autospec is not supported')
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.spec_set = spec_set
        self.kwargs = kwargs
        self.attribute_name = None
        self.additional_patchers = []
        self.undo = []

    def copy(self):
        made = _Patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, None, self.new_callable,
                      self.kwargs)
        made.attribute_name = self.attribute_name
        made.additional_patchers = [one.copy() for one in self.additional_patchers]
        return made

    def __call__(self, function):
        if isinstance(function, type):
            return self._decorate_class(function)
        if inspect.iscoroutinefunction(function):
            return self._decorate_coroutine(function)
        return self._decorate(function)

    def _decorate_class(self, cls):
        for name in dir(cls):
            if not name.startswith(patch.TEST_PREFIX):
                continue
            value = getattr(cls, name)
            if callable(value):
                setattr(cls, name, self.copy()(value))
        return cls

    def _decorate(self, function):
        if hasattr(function, 'patchings'):
            function.patchings.append(self)
            return function

        @functools.wraps(function)
        def patched(*args, **kwargs):
            with _Several(patched.patchings) as (extra, named):
                return function(*args, *extra, **{**kwargs, **named})

        patched.patchings = [self]
        return patched

    def _decorate_coroutine(self, function):
        if hasattr(function, 'patchings'):
            function.patchings.append(self)
            return function

        @functools.wraps(function)
        async def patched(*args, **kwargs):
            with _Several(patched.patchings) as (extra, named):
                return await function(*args, *extra, **{**kwargs, **named})

        patched.patchings = [self]
        return patched

    def _original(self):
        target, name = self.target, self.attribute
        local = True
        try:
            original = vars(target)[name] if isinstance(target, type) else target.__dict__[name]
        except (AttributeError, KeyError, NotImplementedError):
            local = False
            original = getattr(target, name, DEFAULT)
            if inspect.ismodule(target):
                local = original is not DEFAULT
        if not self.create and original is DEFAULT:
            raise AttributeError(f'{target} does not have the attribute {name!r}')
        return original, local

    def _replacement(self, original):
        if self.new is not DEFAULT:
            if self.kwargs:
                raise TypeError("Can't pass kwargs to a mock we aren't creating")
            return self.new
        spec = original if self.spec is True else self.spec
        spec_set = original if self.spec_set is True else self.spec_set
        if self.new_callable is not None:
            kind = self.new_callable
        elif inspect.iscoroutinefunction(original if spec is None else spec):
            kind = AsyncMock
        else:
            kind = MagicMock
        options = {}
        if spec is not None:
            options['spec'] = spec
        if spec_set is not None:
            options['spec_set'] = spec_set
        if isinstance(kind, type) and issubclass(kind, NonCallableMock) and self.attribute:
            options['name'] = self.attribute
        options.update(self.kwargs)
        made = kind(**options)
        model = spec if spec is not None else spec_set
        if isinstance(model, type) and isinstance(made, CallableMixin):
            made.return_value = kind(**{**options, '_new_name': '()', '_new_parent': made, 'name': None})
        return made

    def __enter__(self):
        self.target = self.getter()
        original, local = self._original()
        new = self._replacement(original)
        self.undo.append((self.target, original, local))
        setattr(self.target, self.attribute, new)
        if self.attribute_name is None:
            return new
        extra = {self.attribute_name: new} if self.new is DEFAULT else {}
        for one in self.additional_patchers:
            extra.update(one.__enter__())
        return extra

    def __exit__(self, *info):
        if not self.undo:
            return False
        for one in reversed(self.additional_patchers if self.attribute_name is not None else []):
            one.__exit__(*info)
        target, original, local = self.undo.pop()
        if local or original is not DEFAULT and not isinstance(target, type) and inspect.ismodule(target):
            setattr(target, self.attribute, original)
        else:
            delattr(target, self.attribute)
            if original is not DEFAULT and not self.create and not hasattr(target, self.attribute):
                setattr(target, self.attribute, original)
        return False

    def start(self):
        result = self.__enter__()
        _Patch.running.append(self)
        return result

    def stop(self):
        if self not in _Patch.running:
            return None
        _Patch.running.remove(self)
        return self.__exit__(None, None, None)


class _Several:
    """The replacements of one function, and what it is called with for them."""

    def __init__(self, patchings):
        self.patchings = patchings
        self.entered = []

    def __enter__(self):
        extra, named = [], {}
        try:
            for one in self.patchings:
                made = one.__enter__()
                self.entered.append(one)
                if one.attribute_name is not None:
                    named.update(made)
                elif one.new is DEFAULT:
                    extra.append(made)
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return extra, named

    def __exit__(self, *info):
        while self.entered:
            self.entered.pop().__exit__(*info)
        return False


class _PatchDict:
    """The items of a mapping for a while."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = {**dict(values), **kwargs}
        self.clear = clear
        self.kept = None

    def __call__(self, function):
        if isinstance(function, type):
            for name in dir(function):
                value = getattr(function, name)
                if name.startswith(patch.TEST_PREFIX) and callable(value):
                    setattr(function, name, _PatchDict(self.in_dict, self.values, self.clear)(value))
            return function

        @functools.wraps(function)
        def patched(*args, **kwargs):
            with self:
                return function(*args, **kwargs)

        return patched

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _imported(self.in_dict)
        found = self.in_dict
        self.kept = {key: found[key] for key in found}
        if self.clear:
            _empty(found)
        for key, value in self.values.items():
            found[key] = value
        return found

    def __exit__(self, *info):
        if self.kept is not None:
            _empty(self.in_dict)
            for key, value in self.kept.items():
                self.in_dict[key] = value
            self.kept = None
        return False

    def start(self):
        result = self.__enter__()
        _Patch.running.append(self)
        return result

    def stop(self):
        if self in _Patch.running:
            _Patch.running.remove(self)
            self.__exit__(None, None, None)


def _empty(mapping):
    for key in list(mapping):
        del mapping[key]


class _PatchFunction:
    """`patch`, with `patch.object`, `patch.dict` and `patch.multiple`."""

    TEST_PREFIX = 'test'
    dict = _PatchDict

    def __call__(self, target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *,
                 unsafe=False, **kwargs):
        getter, attribute = _target(target)
        return _Patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)

    def object(self, target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
               new_callable=None, *, unsafe=False, **kwargs):
        if isinstance(target, str):
            raise TypeError(f'{target!r} must be the actual object to be patched, not a str')
        return _Patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)

    def multiple(self, target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
        getter = (lambda: _imported(target)) if isinstance(target, str) else (lambda: target)
        if not kwargs:
            raise ValueError('Must supply at least one keyword argument with patch.multiple')
        made = []
        for name, new in kwargs.items():
            one = _Patch(getter, name, new, spec, create, spec_set, autospec, new_callable, {})
            one.attribute_name = name
            made.append(one)
        made[0].additional_patchers = made[1:]
        return made[0]

    def stopall(self):
        for one in reversed(list(_Patch.running)):
            one.stop()


patch = _PatchFunction()


def mock_open(mock=None, read_data=''):
    """A stand-in for `open` whose files hold a text."""
    mock = MagicMock(name='open', spec=open) if mock is None else mock
    handle = MagicMock()
    handle.__enter__.return_value = handle
    current = [None]

    def file():
        if current[0] is None:
            current[0] = io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)
        return current[0]

    def reads(method):
        def effect(*args, **kwargs):
            told = getattr(handle, method).__dict__['_mock_return_value']
            return getattr(file(), method)(*args, **kwargs) if told is DEFAULT else told
        return effect

    for method in ('read', 'readline', 'readlines'):
        getattr(handle, method).side_effect = reads(method)
    handle.__iter__.side_effect = lambda: iter(file())
    handle.__next__ = lambda self: next(file())

    def opened(*args, **kwargs):
        current[0] = None
        return DEFAULT

    mock.side_effect = opened
    mock.return_value = handle
    return mock
