"""Telling coroutines from other things."""
import collections.abc
import inspect

__all__ = ['iscoroutine', 'iscoroutinefunction']


def iscoroutinefunction(func):
    return inspect.iscoroutinefunction(func)


def iscoroutine(obj):
    return inspect.iscoroutine(obj) or isinstance(obj, collections.abc.Coroutine)
