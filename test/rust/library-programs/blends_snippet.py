"""What programs do with several library modules at once."""

import cmd
import copy
import functools
import itertools
import logging
import os
import subprocess
import sys
import tempfile
import unittest
import warnings
from datetime import datetime, timedelta, timezone
from enum import Enum
from typing import NamedTuple, Protocol, TypedDict


class Shell(cmd.Cmd):
    def do_look(self, arg):
        """Look around."""
        print('looking', arg)

    def do_go(self, arg):
        self.do_look(arg)


def help_texts():
    for line in ('help look', 'go north', 'help'):
        Shell().onecmd(line)


class Tree:
    def __init__(self, value):
        self.value, self.kids, self.up = value, [], None

    def __deepcopy__(self, memo):
        made = memo[id(self)] = Tree(self.value)
        made.kids = copy.deepcopy(self.kids, memo)
        made.up = copy.deepcopy(self.up, memo)
        return made


def copies_share():
    root, leaf = Tree(1), Tree(2)
    root.kids, leaf.up = [leaf, leaf], root
    made = copy.deepcopy(root)
    print(made.kids[0] is made.kids[1], made.kids[0].up is made, made.kids[0] is not leaf)
    memo = {}
    first = copy.deepcopy(root, memo)
    print(copy.deepcopy([root, leaf], memo)[0] is first)


def numbers_of_files():
    number, path = tempfile.mkstemp(text=True)
    with os.fdopen(number, 'w') as file:
        file.write('hello')
        file.flush()
        os.fsync(file.fileno())
        print(os.path.getsize(path))
    with open(path) as file:
        copied = os.dup(file.fileno())
        print(os.read(copied, 3), os.read(file.fileno(), 9))
        os.close(copied)
    os.remove(path)
    words = subprocess.Popen(['printf', 'b\\na\\n'], stdout=subprocess.PIPE)
    ordered = subprocess.Popen(['sort'], stdin=words.stdout, stdout=subprocess.PIPE, text=True)
    words.stdout.close()
    print(ordered.communicate())


def filters():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        warnings.filterwarnings('ignore', message='OLD thing', category=UserWarning)
        warnings.filterwarnings('error', 'bad')
        warnings.warn('old thing here')
        warnings.warn('an old thing')
        warnings.warn('old thing', RuntimeWarning)
        try:
            warnings.warn('badly')
        except UserWarning as error:
            print('raised', error)
        print([str(one.message) for one in caught])


class Watching(unittest.TestCase):
    def test_warnings(self):
        with self.assertWarns(UserWarning) as seen:
            warnings.warn('hello')
        self.assertEqual(str(seen.warning), 'hello')
        self.assertWarns(DeprecationWarning, warnings.warn, 'd', DeprecationWarning)
        with self.assertWarnsRegex((UserWarning, RuntimeWarning), 'he.*o'):
            warnings.warn('hello', RuntimeWarning)

    def test_logs(self):
        with self.assertLogs('blend', 'INFO') as seen:
            logging.getLogger('blend').debug('no')
            logging.getLogger('blend.below').error('yes %d', 3)
        self.assertEqual((seen.output, len(seen.records)), (['ERROR:blend.below:yes 3'], 1))
        with self.assertNoLogs('other'):
            logging.getLogger('blend').error('elsewhere')


def missing(check, *args, **kwargs):
    try:
        with check(*args, **kwargs):
            warnings.warn('abc')
            logging.getLogger('blend').error('said')
    except AssertionError as error:
        print(error)


def assertions():
    result = unittest.TestResult()
    unittest.TestLoader().loadTestsFromTestCase(Watching).run(result)
    print(result.testsRun, result.wasSuccessful())
    case = Watching()
    logging.getLogger('blend').addHandler(logging.NullHandler())
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        missing(case.assertWarns, RuntimeWarning)
        missing(case.assertWarnsRegex, UserWarning, 'zz')
        missing(case.assertLogs, 'nobody')
        missing(case.assertNoLogs, 'blend')


class Point(NamedTuple):
    x: int
    y: int

    def __mul__(self, factor):
        return Point(self.x * factor, self.y * factor)

    __rmul__ = __mul__


class Half(int):
    def __mul__(self, other):
        return NotImplemented


@functools.singledispatch
def kind(value):
    return 'something'


@kind.register
def of_none(value: None):
    return 'nothing'


class Shop:
    def __init__(self, name='shop'):
        self.name = name

    @classmethod
    def make(cls, name):
        return cls(name)


class Named(Protocol):
    pass


class Record(TypedDict):
    name: str


def small_things():
    print(2 * Point(1, 2), Point(1, 2) * 2, True * Point(3, 4), (2).__mul__((1, 2)), Half(2) * [1], 'ab' * Half(2))
    print(kind(None), kind(1), Shop().name, Shop.make('other').name)
    print(sys.modules[__name__].__doc__)
    try:
        itertools.count('a')
    except TypeError as error:
        print(error)
    print(datetime.strptime('7.12', '%S.%f'), datetime.strptime('1.000001', '%S.%f').microsecond)
    print(repr(datetime(2024, 1, 1, tzinfo=timezone.utc, fold=1)))
    print(type(Enum('Pet', 'CAT')), type(Named), type(Record))
    try:
        timedelta(days=10**10)
    except OverflowError as error:
        print(error)
    kept = sys.excepthook
    sys.excepthook = print
    print(sys.excepthook is print, kept is sys.__excepthook__)
    sys.excepthook = kept


def show():
    help_texts()
    copies_share()
    numbers_of_files()
    filters()
    assertions()
    small_things()
