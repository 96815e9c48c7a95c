# requires: ply==3.11
"""Tokens of sums, by the package ply."""
import ply.lex as lex
tokens = ("NUMBER", "PLUS")
t_PLUS = r"\+"
t_ignore = " "
def t_NUMBER(t):
    r"\d+"
    t.value = int(t.value)
    return t
def t_error(t):
    t.lexer.skip(1)
def main():
    lexer = lex.lex()
    lexer.input("1 + 23 + 4")
    for tok in lexer:
        print(tok.type, tok.value, tok.lexpos)
if __name__ == "__main__":
    main()
