"""Evaluates the cases of each module in CPython and writes their syntax trees and what they show."""
import ast
import contextlib
import importlib.util
import io
import json
import pathlib
import sys
import types


def encode(node):
    if node is None:
        return b"N"
    if node is True:
        return b"T"
    if node is False:
        return b"F"
    if node is ...:
        return b"E"
    if isinstance(node, int):
        return b"I%d;" % node
    if isinstance(node, float):
        return b"D%s;" % repr(node).encode()
    if isinstance(node, complex):
        return b"J%s;" % repr(node.imag).encode()
    if isinstance(node, str):
        data = node.encode()
        return b"S%d:%s" % (len(data), data)
    if isinstance(node, bytes):
        return b"B%d:%s" % (len(node), node)
    if isinstance(node, list):
        return b"L%d;%s" % (len(node), b"".join(map(encode, node)))
    fields = [getattr(node, name, None) for name in node._fields]
    return b"L%d;%s%s" % (len(fields) + 1, encode(type(node).__name__), b"".join(map(encode, fields)))


def shown(tree):
    scope = {"__name__": "__main__"}
    out = io.StringIO()
    body = tree.body
    try:
        with contextlib.redirect_stdout(out):
            if body and isinstance(body[-1], ast.Expr):
                exec(compile(ast.Module(body[:-1], []), "<case>", "exec"), scope)
                result = repr(eval(compile(ast.Expression(body[-1].value), "<case>", "eval"), scope))
            else:
                exec(compile(tree, "<case>", "exec"), scope)
                result = "None"
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    printed = out.getvalue()
    return f"{result}\n--- printed\n{printed}" if printed else result


def main():
    folder = pathlib.Path(__file__).parent / "cases"
    trees, expected = open(sys.argv[1], "wb"), open(sys.argv[2], "w")
    sys.path.insert(0, str(pathlib.Path(__file__).parent))
    sys.modules["__main__"] = types.ModuleType("__main__")
    for path in sorted(folder.glob("*_cases.py")):
        name = path.stem.removesuffix("_cases")
        if sys.argv[3:] and name not in sys.argv[3:]:
            continue
        spec = importlib.util.spec_from_file_location(path.stem, path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        for source in module.cases():
            tree = ast.parse(source)
            trees.write(encode(tree))
            expected.write(json.dumps({"module": name, "source": source, "expected": shown(tree)}) + "\n")


main()
