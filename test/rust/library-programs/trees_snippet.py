"""ast: calculators that walk trees, what shows trees, and many texts, good and bad, in two modes."""
import ast
import hashlib
import math
import operator
from ast import NodeTransformer, NodeVisitor, literal_eval, parse

BINARY = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
          ast.FloorDiv: operator.floordiv, ast.Mod: operator.mod, ast.Pow: operator.pow}
UNARY = {ast.UAdd: operator.pos, ast.USub: operator.neg}
NAMES = {'pi': math.pi, 'e': math.e}
FUNCTIONS = {'sqrt': math.sqrt, 'max': max, 'abs': abs, 'round': round}


def by_table(node):
    if isinstance(node, ast.Expression):
        return by_table(node.body)
    if isinstance(node, ast.Constant):
        if isinstance(node.value, (int, float)):
            return node.value
        raise TypeError(f'no number: {node.value!r}')
    if isinstance(node, ast.BinOp):
        return BINARY[type(node.op)](by_table(node.left), by_table(node.right))
    if isinstance(node, ast.UnaryOp):
        return UNARY[type(node.op)](by_table(node.operand))
    if isinstance(node, ast.Name):
        if node.id not in NAMES:
            raise NameError(node.id)
        return NAMES[node.id]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FUNCTIONS:
        return FUNCTIONS[node.func.id](*[by_table(one) for one in node.args],
                                       **{one.arg: by_table(one.value) for one in node.keywords})
    raise ValueError(f'unsupported: {type(node).__name__}')


def by_match(node):
    match node:
        case ast.Expression(body):
            return by_match(body)
        case ast.Constant(value=int() | float() as value):
            return value
        case ast.BinOp(left, ast.Add(), right):
            return by_match(left) + by_match(right)
        case ast.BinOp(left=left, op=ast.Mult() | ast.MatMult(), right=right):
            return by_match(left) * by_match(right)
        case ast.BinOp(left, op, right) if type(op) in BINARY:
            return BINARY[type(op)](by_match(left), by_match(right))
        case ast.UnaryOp(ast.USub(), operand):
            return -by_match(operand)
        case ast.Compare(left, [ast.Lt()], [right]):
            return by_match(left) < by_match(right)
        case ast.Call(func=ast.Name(id='twice'), args=[one], keywords=[]):
            return 2 * by_match(one)
        case ast.AST(_fields=fields):
            raise ValueError(f'{type(node).__name__}{fields}')


class Calculator(NodeVisitor):
    def __init__(self, variables):
        self.variables = variables
        self.steps = 0

    def visit(self, node):
        self.steps += 1
        return super().visit(node)

    def visit_Expression(self, node):
        return self.visit(node.body)

    def visit_Constant(self, node):
        return node.value

    def visit_Name(self, node):
        return self.variables[node.id]

    def visit_BinOp(self, node):
        return BINARY[type(node.op)](self.visit(node.left), self.visit(node.right))

    def visit_BoolOp(self, node):
        values = [self.visit(one) for one in node.values]
        return all(values) if isinstance(node.op, ast.And) else any(values)

    def generic_visit(self, node):
        raise SyntaxError(f'not allowed: {node.__class__.__name__} at {node.lineno}:{node.col_offset}')


class Counter(ast.NodeVisitor):
    def __init__(self):
        self.seen = []

    def visit_Num(self, node):
        self.seen.append(node.n)

    def visit_Str(self, node):
        self.seen.append(node.s)

    def visit_Name(self, node):
        self.seen.append(node.id)
        self.generic_visit(node)


class Fold(NodeTransformer):
    def visit_BinOp(self, node):
        self.generic_visit(node)
        if isinstance(node.left, ast.Constant) and isinstance(node.right, ast.Constant):
            return ast.copy_location(ast.Constant(BINARY[type(node.op)](node.left.value, node.right.value)), node)
        return node

    def visit_Name(self, node):
        return ast.Subscript(value=ast.Name(id='data', ctx=ast.Load()), slice=ast.Constant(value=node.id), ctx=node.ctx)


class Drop(NodeTransformer):
    def visit_Pass(self, node):
        return None

    def visit_Assert(self, node):
        return [ast.Expr(node.test), ast.Pass()]


def attempt(action, *args):
    try:
        return action(*args)
    except Exception as error:
        return f'{type(error).__name__}: {str(error).partition(" object at ")[0]}'


def calculators():
    texts = ['1 + 2 * 3', '-2 ** 2', '(1 + 2) * 3 / 4', '7 // 2 % 2', 'sqrt(16) + pi', 'max(1, 2, 3)', 'round(e, ndigits=2)',
             '1 / 0', 'x + 1', '"a" + 1', '[1]', 'twice(4) + 1', '3 < 4', '2 ** 0.5', 'a.b', '1 +', '(1', '1 2', '']
    for text in texts:
        print(text, '->', attempt(lambda: by_table(ast.parse(text, mode='eval'))),
              attempt(lambda: by_match(parse(text, mode='eval'))), sep=' | ')
    calculator = Calculator({'x': 5, 'y': 0})
    for text in ['x * (x + 1)', 'x and y', 'x or y', 'z', 'x.y', 'f(x)', 'lambda: x']:
        print(text, attempt(lambda: calculator.visit(parse(text, mode='eval'))), calculator.steps)
    try:
        parse('1 + * 2', mode='eval')
    except SyntaxError as error:
        print(error, error.msg, error.lineno, error.offset, repr(error.text), error.end_lineno, error.end_offset, error.args,
              error.filename)


def shown():
    tree = ast.parse('x = [1, "a", b"c", None, ...]; y: int = f(*a, k=1)[1:2]\nz += -x if x else (yield)')
    print(ast.dump(tree))
    print(ast.dump(tree, annotate_fields=False))
    print(ast.dump(tree, indent=4))
    print(ast.dump(tree, include_attributes=True, indent='\t'))
    print(ast.unparse(tree))
    print([type(one).__name__ for one in ast.walk(tree)])
    print([type(one).__name__ for one in ast.iter_child_nodes(tree.body[1])])
    print([(name, type(value).__name__) for name, value in ast.iter_fields(tree.body[1])])
    counter = Counter()
    counter.visit(tree)
    print(counter.seen)
    print(ast.unparse(ast.fix_missing_locations(Fold().visit(ast.parse('1 + 2 * 3 - x * (4 / 2)')))))
    print(ast.unparse(Drop().visit(ast.parse('pass; assert x, y; pass; z'))))
    moved = ast.increment_lineno(ast.parse('a\nb'), 10)
    print([one.lineno for one in moved.body], [one.end_lineno for one in moved.body])
    made = ast.BinOp(ast.Constant(1), ast.Add(), right=ast.Name('x', ast.Load()))
    print(ast.dump(made), hasattr(made, 'lineno'), made._fields, made._attributes, ast.BinOp.__match_args__)
    ast.fix_missing_locations(made)
    print(ast.dump(made, include_attributes=True), ast.unparse(made))
    print(attempt(lambda: ast.BinOp(1, 2, 3, 4)), attempt(lambda: ast.Name('a', id='b')), attempt(lambda: ast.Add(1)),
          attempt(lambda: ast.BinOp().left), attempt(lambda: ast.dump(1)))
    print(ast.dump(ast.Num(5)), ast.dump(ast.Str(s='x')), ast.dump(ast.NameConstant(None)), ast.dump(ast.Ellipsis()),
          isinstance(ast.Constant(5), ast.Num), isinstance(ast.Constant(True), ast.Num), isinstance(ast.Constant('a'), ast.Str),
          isinstance(ast.Constant(None), ast.NameConstant), isinstance(ast.Constant(b''), ast.Bytes), ast.Constant(1).n)
    source = 'é = foo(1,\n  "ñ") + bar'
    node = ast.parse(source).body[0]
    print(repr(ast.get_source_segment(source, node.value.left)), repr(ast.get_source_segment(source, node.value, padded=True)),
          ast.get_source_segment(source, node.targets[0]))
    print(repr(ast.get_docstring(ast.parse('"""A text.\n\n    More.\n    """\nx'))), ast.get_docstring(ast.parse('x')))
    print(issubclass(ast.Add, ast.operator), ast.Constant.__mro__[1].__name__, ast.expr.__name__, ast.PyCF_ONLY_AST,
          repr(type(node)), type(node).__module__)
    one, two = ast.parse('a + b; c + d').body
    print(one.value.op is two.value.op, one.value.left.ctx is two.value.right.ctx)


def literals():
    for text in ["{'a': [1, 2.5, -3, (4,)], 'b': {5}, 'c': None}", '1 + 2j', '-1', 'x', '1 + 2', 'set()', 'f()', "b'a' 'b'"]:
        print(text, attempt(lambda: literal_eval(parse(text, mode='eval'))), attempt(lambda: parse(text, mode='eval').body) != '')
    print(attempt(literal_eval, '[1, 2]'), attempt(literal_eval, ast.Constant(3)))
    print(attempt(literal_eval, ast.Tuple([ast.Constant(1), ast.UnaryOp(ast.USub(), ast.Constant(2))], ast.Load())))


SOURCE = '''
@cached
@deco(1)
class A(Base, meta=M):
    """Doc."""
    x: int = 1
    async def run(self, a, /, b: int = 2, *args: str, c, d=3, **kw) -> None:
        async with a as (x, y), b:
            pass
        async for i in z: await i
        return [x async for x in y]
def f(): pass
if a: b
elif c:
    d; e
else:
    while f:
        break
    else: continue
try:
    with (open(p) as g, h): g()
except (A, B) as e: raise
except C: raise X from e
else: ok()
finally:
    # done
    del z
try: a()
except* E: b()
for x, *y in z: global q
'''


class Functions(ast.NodeVisitor):
    def __init__(self):
        self.found = []

    def visit_FunctionDef(self, node):
        self.found.append((node.name, node.lineno, len(node.args.args), [ast.unparse(one) for one in node.decorator_list]))
        self.generic_visit(node)

    visit_AsyncFunctionDef = visit_FunctionDef


def compound():
    tree = ast.parse(SOURCE)
    print(ast.dump(tree, include_attributes=True))
    functions = Functions()
    functions.visit(tree)
    print(functions.found, ast.get_docstring(tree.body[0]))
    for name in ['words', 'asyncio', 'xml', 'toml', 'queues', 'texts']:
        with open(f'{name}_snippet.py', encoding='utf-8') as file:
            text = ast.dump(ast.parse(file.read()), include_attributes=True)
        print(name, len(text), hashlib.sha256(text.encode()).hexdigest())


def told(text, mode):
    try:
        tree = ast.parse(text, mode=mode)
    except SyntaxError as error:
        return (type(error).__name__, error.msg, error.lineno, error.offset, error.text, error.end_lineno, error.end_offset,
                str(error))
    return ast.dump(tree, include_attributes=True), ast.unparse(tree)


def cases():
    with open('trees_cases.txt', encoding='utf-8') as file:
        for line in file:
            text = line.rstrip('\n').replace('␤', '\n').replace('␉', '\t').replace('␌', '\f')
            for mode in ('eval', 'exec'):
                print(mode, repr(text), told(text, mode))


def main():
    calculators()
    shown()
    literals()
    compound()
    cases()


main()
