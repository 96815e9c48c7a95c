# requires: lark==1.3.1
"""A grammar, its tree and a calculator, by the package lark."""
from lark import Lark, Transformer
G = r"""
start: expr
?expr: term | expr "+" term -> add
?term: atom | term "*" atom -> mul
?atom: NUMBER -> number | "(" expr ")"
%import common.NUMBER
%import common.WS
%ignore WS
"""
class Calc(Transformer):
    def number(self, v): return float(v[0])
    def add(self, v): return v[0] + v[1]
    def mul(self, v): return v[0] * v[1]
    def start(self, v): return v[0]
def main():
    p = Lark(G, parser="lalr")
    print(p.parse("1 + 2 * (3 + 4)").pretty())
    print(Calc().transform(p.parse("1 + 2 * (3 + 4)")))
if __name__ == "__main__":
    main()
