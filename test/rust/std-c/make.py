"""Prints `expression<TAB>what CPython answers` for random expressions of a family: make.py family count seed."""
import ast
import importlib
import random
import sys
import warnings

warnings.simplefilter("ignore")


class Names(dict):
    def __missing__(self, name):
        return getattr(__builtins__, name) if hasattr(__builtins__, name) else importlib.import_module(name)


def answer(line):
    names = Names()
    try:
        tree = ast.parse(line)
        last = tree.body.pop()
        exec(compile(tree, "<case>", "exec"), names)
        value = eval(compile(ast.Expression(last.value), "<case>", "eval"), names)
        return ascii(list(value) if hasattr(value, "__next__") else value)
    except BaseException as error:
        return f"{type(error).__name__}: {ascii(str(error))}"


def main():
    family, count, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    for line in importlib.import_module(f"{family}_cases").cases(random.Random(seed), count):
        print(line, answer(line), sep="\t")


main()
