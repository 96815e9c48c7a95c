"""The collector of cycles, which there is none of: objects go when nothing refers to them."""

import _weak

__all__ = ['collect', 'disable', 'enable', 'freeze', 'get_threshold', 'isenabled', 'set_threshold', 'unfreeze']

_state = {'enabled': True, 'threshold': (700, 10, 10)}


def enable():
    _state['enabled'] = True


def disable():
    _state['enabled'] = False


def isenabled():
    return _state['enabled']


def collect(generation=2):
    if not 0 <= generation <= 2:
        raise ValueError('invalid generation')
    if _weak.stray():
        _weak.refuse('gc.collect: an object that a weak reference shows may be kept by a cycle alone, and there is no collector of cycles. Break the cycle.')
    return 0


def freeze():
    pass


def unfreeze():
    pass


def get_threshold():
    return _state['threshold']


def set_threshold(threshold0, threshold1=None, threshold2=None):
    first, second, third = _state['threshold']
    _state['threshold'] = (threshold0, second if threshold1 is None else threshold1, third if threshold2 is None else threshold2)
