"""Stand-ins and patches of unittest.mock."""
import os
import unittest
import unittest.mock
from unittest import mock
from unittest.mock import ANY, DEFAULT, AsyncMock, MagicMock, Mock, PropertyMock, call, mock_open, patch, sentinel

import words_snippet as words


class Account:
    limit = 10

    def __init__(self, name):
        self.name = name

    def pay(self, amount, to="all"):
        return f"{self.name} pays {amount} to {to}"

    @property
    def owner(self):
        return "me"


def failing(*calls):
    for one in calls:
        try:
            print(one())
        except Exception as error:
            print(type(error).__name__, error)


def plain():
    m = Mock(name="m")
    m.a.b(1, x=2)
    m.a.b.return_value.c("z")
    m(3)
    print(m.mock_calls, m.method_calls, m.a.b.call_args, m.called, m.call_count)
    print(m.mock_calls == [call.a.b(1, x=2), call.a.b().c("z"), call(3)], call.a.b(1, x=2).call_list())
    failing(lambda: m.assert_called_once_with(4), m.assert_not_called, lambda: m.a.assert_called(), m.a.b.assert_called_once,
            lambda: m.a.b.assert_called_with(2), lambda: m.assert_has_calls([call(9)]), lambda: m.assert_any_call(5),
            lambda: m.asert_called(), lambda: m.assert_has_calls([call(3), call(8)], any_order=True))
    m.side_effect = [1, ValueError("second"), DEFAULT]
    m.return_value = "default"
    failing(m, m, m, m)
    m.side_effect = lambda n: n * 2
    print(m(21), m.call_args_list[-1] == call(21), m.call_args.args, m.call_args.kwargs, m.call_args_list)
    m.reset_mock()
    print(m.called, m.mock_calls, m(4))
    n = Mock(**{"f.return_value": 3, "g.side_effect": KeyError("k")})
    failing(n.f, n.g)
    n.h = 5
    del n.k
    failing(lambda: n.h, lambda: n.k)
    print(call(1, a=2), call.x.y(1)(2), repr(call), call.x, ANY, sentinel.one, sentinel.one is sentinel.one)
    print(call(1, ANY) == call(1, 2), call(1) == ((1,), {}), call.a(1) != call.a(2), call("a", 1) in [call("a", 1)])
    wrapped = Mock(wraps=Account("w"))
    print(wrapped.pay(3, to="x"), wrapped.pay.call_args)


def specified():
    m = Mock(spec=Account)
    m.pay.return_value = 1
    print(m.pay(2), isinstance(m, Account), isinstance(Mock(), Account), hasattr(m, "nothing"))
    failing(lambda: m.nothing)
    s = Mock(spec_set=["a"])
    s.a = 3
    failing(lambda: s.a, lambda: setattr(s, "b", 1))


def magic():
    m = MagicMock()
    print(len(m), list(m), int(m), float(m), bool(m), 3 in m, m == m, m == 3, m != 3, hash(m) == hash(m))
    m.__len__.return_value = 5
    m.__iter__.return_value = iter([1, 2])
    m.__getitem__.side_effect = lambda key: key * 2
    m["k"] = "v"
    print(len(m), list(m), m[4], m["ab"], m.__setitem__.call_args, m.__getitem__.call_count)
    with m as entered:
        print(entered is m.__enter__.return_value)
    m.__enter__.return_value = "inside"
    with m as entered:
        print(entered)
    m.__str__.return_value = "shown"
    print(str(m), m.__exit__.call_args, isinstance(m + 1, MagicMock))
    failing(lambda: m < 3)
    type(m).size = PropertyMock(return_value=7)
    print(m.size, [str(one) for one in (call.__len__(), call.__getitem__(4)) if one in m.mock_calls])
    p = Mock()
    p.__len__ = lambda self: 4
    p.__contains__ = Mock(return_value=True)
    print(len(p), 3 in p)
    failing(lambda: p[0], lambda: len(Mock()))
    parent = Mock()
    child = Mock()
    parent.attach_mock(child, "kid")
    child(1)
    print(parent.mock_calls)


@patch.object(Account, "limit", 99)
def decorated():
    return Account.limit


@patch("words_snippet.shlex.split")
@patch.object(Account, "pay", return_value="patched")
def twice(pay, split):
    split.return_value = ["x"]
    print(Account("a").pay(1), words.shlex.split("a b"), pay.call_args_list, split.called)


def patches():
    print(decorated(), Account.limit)
    twice()
    print(Account("a").pay(1), words.shlex.split("a b"))
    with patch.dict(os.environ, {"BATUTA_X": "1"}):
        print(os.environ["BATUTA_X"])
    print("BATUTA_X" in os.environ)
    table = {"a": 1}
    with patch.dict(table, b=2, clear=True):
        print(table)
    print(table)
    with patch("os.getcwd", return_value="/here") as cwd:
        print(os.getcwd(), cwd.call_count)
    with patch.multiple(Account, limit=1, pay=DEFAULT) as made:
        print(Account.limit, sorted(made), made["pay"] is Account.pay)
    account = Account("i")
    with patch.object(account, "name", "other"), mock.patch.object(Account, "owner", new_callable=PropertyMock) as owner:
        owner.return_value = "they"
        print(account.name, account.owner, owner.call_count)
    print(account.name, account.owner, vars(account))
    started = patch.object(Account, "limit", new=3)
    print(started.start(), Account.limit, started.stop(), Account.limit)
    failing(lambda: patch.object(Account, "none").start(), lambda: patch("nodots"))
    with patch.object(account, "extra", 5, create=True):
        print(account.extra)
    print(hasattr(account, "extra"))
    opened = mock_open(read_data="one\ntwo\n")
    with opened("file") as file:
        print(file.read())
    with opened("file") as file:
        print([line for line in file], opened.call_args_list)
    handle = opened()
    handle.write("text")
    handle.write.assert_called_once_with("text")


class Tests(unittest.TestCase):
    @patch.object(Account, "limit", 1)
    def test_limit(self):
        self.assertEqual(Account.limit, 1)


def asynchronous():
    import asyncio

    async def run():
        m = AsyncMock(return_value=3)
        print(await m(1), m.await_count, m.await_args)
        m.assert_awaited_once_with(1)
        m.side_effect = ValueError("bad")
        try:
            await m()
        except ValueError as error:
            print(error)
        both = MagicMock()
        async with both as inner:
            print(inner is both.__aenter__.return_value)

    asyncio.run(run())


def main():
    for part in (plain, specified, magic, patches, asynchronous):
        part()
    case = Tests("test_limit")
    case.test_limit()
    print(Account.limit)
