"""Prints CPython's syntax tree of each file named on stdin: one JSON line per file.

A node is {"_": type, "@": [line, col, end line, end col], field: value ...}; a float is its bits in hex; a str with
surrogates is its code points.
"""
import ast
import json
import struct
import sys
import warnings

sys.setrecursionlimit(100000)
warnings.simplefilter("ignore")
SKIP = {"type_comment", "type_ignores", "kind"}


def constant(value, kind):
    if value is None:
        return ["none"]
    if value is Ellipsis:
        return ["ellipsis"]
    if isinstance(value, bool):
        return ["bool", value]
    if isinstance(value, int):
        return ["int", hex(value)]
    if isinstance(value, float):
        return ["float", struct.pack(">d", value).hex()]
    if isinstance(value, complex):
        return ["complex", struct.pack(">d", value.imag).hex()]
    if isinstance(value, bytes):
        return ["bytes", value.decode("latin-1")]
    if any(0xD800 <= ord(c) <= 0xDFFF for c in value):
        return ["str", [ord(c) for c in value], kind == "u"]
    return ["str", value, kind == "u"]


def dump(node):
    if isinstance(node, list):
        return [dump(item) for item in node]
    if not isinstance(node, ast.AST):
        return node
    out = {"_": type(node).__name__}
    if hasattr(node, "lineno"):
        out["@"] = [node.lineno, node.col_offset, node.end_lineno, node.end_col_offset]
    if isinstance(node, ast.Constant):
        out["value"] = constant(node.value, node.kind)
        return out
    if isinstance(node, ast.MatchSingleton):
        out["value"] = constant(node.value, None)
        return out
    for name in node._fields:
        if name in SKIP:
            continue
        value = getattr(node, name)
        if isinstance(value, (ast.expr_context, ast.operator, ast.unaryop, ast.boolop)):
            value = type(value).__name__
        elif name == "ops":
            value = [type(op).__name__ for op in value]
        out[name] = dump(value)
    return out


def judge(source):
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        return {"ok": False, "stage": "parse", "message": error.msg, "line": error.lineno, "col": error.offset}
    except (ValueError, RecursionError, MemoryError) as error:
        return {"ok": False, "stage": "parse", "message": str(error), "line": None, "col": None}
    try:
        compile(source, "source", "exec", dont_inherit=True)
    except SyntaxError as error:
        return {"ok": False, "stage": "compile", "message": error.msg, "line": error.lineno, "col": error.offset}
    except (ValueError, RecursionError, MemoryError, OverflowError):
        pass
    return {"ok": True, "tree": dump(tree) if WITH_TREES else None}


WITH_TREES = "--judge" not in sys.argv
for line in sys.stdin:
    request = json.loads(line)
    if "path" in request:
        with open(request["path"], "rb") as file:
            source = file.read()
    else:
        source = request["source"]
    print(json.dumps(judge(source)), flush=True)
