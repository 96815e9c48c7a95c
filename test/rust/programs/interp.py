# stdin: let x = 5\nlet y = x * (2 + 3)\nprint y\nfn sq(n) = n * n\nprint sq(y) - 1\nprint z\nprint 1 / 0\nif x > 3 then print "big" else print "small"\nwhile x > 0 do let x = x - 1\nprint x\nprint 2 ^ 3 ^ 2\nprint -x + +1\n@\n
import operator
import re
import sys
from collections import namedtuple
from dataclasses import dataclass, field
from typing import Any, Callable, Dict, List, Optional, Union

Token = namedtuple("Token", ["kind", "value", "pos"])
SPEC = [
    ("NUM", r"\d+(\.\d+)?"),
    ("STR", r'"[^"]*"'),
    ("ID", r"[A-Za-z_]\w*"),
    ("OP", r"==|!=|<=|>=|[-+*/^()=<>,]"),
    ("WS", r"\s+"),
    ("BAD", r"."),
]
MASTER = re.compile("|".join(f"(?P<{n}>{p})" for n, p in SPEC))
KEYWORDS = {"let", "print", "fn", "if", "then", "else", "while", "do"}


class InterpError(Exception):
    pass


class ParseError(InterpError):
    def __init__(self, msg, pos):
        super().__init__(f"{msg} at {pos}")
        self.pos = pos


def tokenize(text):
    for m in MASTER.finditer(text):
        kind, value = m.lastgroup, m.group()
        if kind == "WS":
            continue
        if kind == "BAD":
            raise ParseError(f"unexpected {value!r}", m.start())
        if kind == "NUM":
            value = float(value) if "." in value else int(value)
        elif kind == "STR":
            value = value[1:-1]
        elif kind == "ID" and value in KEYWORDS:
            kind = value.upper()
        yield Token(kind, value, m.start())
    yield Token("EOF", None, len(text))


@dataclass
class Num:
    value: Union[int, float, str]

    def eval(self, env):
        return self.value


@dataclass
class Var:
    name: str

    def eval(self, env):
        try:
            return env[self.name]
        except KeyError:
            raise InterpError(f"undefined: {self.name}") from None


@dataclass
class Bin:
    op: str
    left: Any
    right: Any
    OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "^": operator.pow,
           "<": operator.lt, ">": operator.gt, "==": operator.eq, "!=": operator.ne, "<=": operator.le, ">=": operator.ge}

    def eval(self, env):
        a, b = self.left.eval(env), self.right.eval(env)
        try:
            return self.OPS[self.op](a, b)
        except ZeroDivisionError as e:
            raise InterpError("division by zero") from e


@dataclass
class Call:
    name: str
    args: List[Any] = field(default_factory=list)

    def eval(self, env):
        fn = Var(self.name).eval(env)
        if len(fn.params) != len(self.args):
            raise InterpError(f"{self.name} expects {len(fn.params)} args, got {len(self.args)}")
        return fn.body.eval({**env, **dict(zip(fn.params, (a.eval(env) for a in self.args)))})


@dataclass
class Fn:
    params: List[str]
    body: Any


class Parser:
    PREC = {"==": 1, "!=": 1, "<": 2, ">": 2, "<=": 2, ">=": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 6}

    def __init__(self, text):
        self.toks = list(tokenize(text))
        self.i = 0

    @property
    def cur(self):
        return self.toks[self.i]

    def eat(self, kind, value=None):
        t = self.cur
        if t.kind != kind or (value is not None and t.value != value):
            raise ParseError(f"expected {value or kind}, got {t.value!r}", t.pos)
        self.i += 1
        return t

    def accept(self, kind, value=None):
        if self.cur.kind == kind and (value is None or self.cur.value == value):
            self.i += 1
            return True
        return False

    def expr(self, min_prec=0):
        left = self.atom()
        while self.cur.kind == "OP" and self.PREC.get(self.cur.value, -1) >= min_prec:
            op = self.cur.value
            prec = self.PREC[op]
            self.i += 1
            right = self.expr(prec if op == "^" else prec + 1)
            left = Bin(op, left, right)
        return left

    def atom(self):
        t = self.cur
        if self.accept("OP", "-"):
            return Bin("-", Num(0), self.expr(5))
        if self.accept("OP", "+"):
            return self.expr(5)
        if self.accept("OP", "("):
            e = self.expr()
            self.eat("OP", ")")
            return e
        if t.kind in ("NUM", "STR"):
            self.i += 1
            return Num(t.value)
        if t.kind == "ID":
            self.i += 1
            if self.accept("OP", "("):
                args = []
                if not self.accept("OP", ")"):
                    args.append(self.expr())
                    while self.accept("OP", ","):
                        args.append(self.expr())
                    self.eat("OP", ")")
                return Call(t.value, args)
            return Var(t.value)
        raise ParseError(f"unexpected {t.value!r}", t.pos)

    def statement(self, env, run=True):
        match self.cur.kind:
            case "LET":
                self.i += 1
                name = self.eat("ID").value
                self.eat("OP", "=")
                e = self.expr()
                return lambda: env.__setitem__(name, e.eval(env))
            case "PRINT":
                self.i += 1
                e = self.expr()
                return lambda: print(e.eval(env))
            case "FN":
                self.i += 1
                name = self.eat("ID").value
                self.eat("OP", "(")
                params = [self.eat("ID").value]
                while self.accept("OP", ","):
                    params.append(self.eat("ID").value)
                self.eat("OP", ")")
                self.eat("OP", "=")
                body = self.expr()
                return lambda: env.update({name: Fn(params, body)})
            case "IF":
                self.i += 1
                c = self.expr()
                self.eat("THEN")
                a = self.statement(env)
                b = self.statement(env) if self.accept("ELSE") else None

                def run_if():
                    if c.eval(env):
                        a()
                    elif b:
                        b()

                return run_if
            case "WHILE":
                self.i += 1
                c = self.expr()
                self.eat("DO")
                body = self.statement(env)

                def loop():
                    while c.eval(env):
                        body()

                return loop
            case kind:
                raise ParseError(f"bad statement {kind}", self.cur.pos)


def main():
    env = {}
    errors = 0
    for n, line in enumerate(sys.stdin, 1):
        line = line.rstrip("\n")
        if not line:
            continue
        try:
            p = Parser(line)
            stmt = p.statement(env)
            p.eat("EOF")
            stmt()
        except InterpError as e:
            errors += 1
            print(f"line {n}: {type(e).__name__}: {e}", "(cause: %r)" % e.__cause__ if e.__cause__ else "")
    print("env:", {k: v for k, v in env.items() if not isinstance(v, Fn)})
    print(repr(env["sq"]))
    return errors


if __name__ == "__main__":
    sys.exit(main())
