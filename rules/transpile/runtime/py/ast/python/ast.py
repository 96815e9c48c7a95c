"""Trees of Python programs: nodes, a parser of all statements but `match`, what walks and shows them."""
import _ast_literals

__all__ = [
    'AST', 'Add', 'And', 'AnnAssign', 'Assert', 'Assign', 'AsyncFor', 'AsyncFunctionDef', 'AsyncWith', 'Attribute',
    'AugAssign', 'AugLoad', 'AugStore', 'Await', 'BinOp', 'BitAnd', 'BitOr', 'BitXor', 'BoolOp', 'Break', 'Bytes',
    'Call', 'ClassDef', 'Compare', 'Constant', 'Continue', 'Del', 'Delete', 'Dict', 'DictComp', 'Div', 'Ellipsis',
    'Eq', 'ExceptHandler', 'Expr', 'Expression', 'ExtSlice', 'FloorDiv', 'For', 'FormattedValue', 'FunctionDef',
    'FunctionType', 'GeneratorExp', 'Global', 'Gt', 'GtE', 'If', 'IfExp', 'Import', 'ImportFrom', 'In', 'Index',
    'Interactive', 'Invert', 'Is', 'IsNot', 'JoinedStr', 'LShift', 'Lambda', 'List', 'ListComp', 'Load', 'Lt',
    'LtE', 'MatMult', 'Match', 'MatchAs', 'MatchClass', 'MatchMapping', 'MatchOr', 'MatchSequence',
    'MatchSingleton', 'MatchStar', 'MatchValue', 'Mod', 'Module', 'Mult', 'Name', 'NameConstant', 'NamedExpr',
    'NodeTransformer', 'NodeVisitor', 'Nonlocal', 'Not', 'NotEq', 'NotIn', 'Num', 'Or', 'Param', 'Pass', 'Pow',
    'PyCF_ALLOW_TOP_LEVEL_AWAIT', 'PyCF_ONLY_AST', 'PyCF_TYPE_COMMENTS', 'RShift', 'Raise', 'Return', 'Set',
    'SetComp', 'Slice', 'Starred', 'Store', 'Str', 'Sub', 'Subscript', 'Suite', 'Try', 'TryStar', 'Tuple',
    'TypeIgnore', 'UAdd', 'USub', 'UnaryOp', 'While', 'With', 'Yield', 'YieldFrom', 'alias', 'arg', 'arguments',
    'boolop', 'cmpop', 'comprehension', 'copy_location', 'dump', 'excepthandler', 'expr', 'expr_context',
    'fix_missing_locations', 'get_docstring', 'get_source_segment', 'increment_lineno', 'iter_child_nodes',
    'iter_fields', 'keyword', 'literal_eval', 'match_case', 'mod', 'operator', 'parse', 'pattern', 'slice', 'stmt',
    'type_ignore', 'unaryop', 'unparse', 'walk', 'withitem',
]

PyCF_ALLOW_TOP_LEVEL_AWAIT = 8192
PyCF_ONLY_AST = 1024
PyCF_TYPE_COMMENTS = 4096

_POSITIONS = ('lineno', 'col_offset', 'end_lineno', 'end_col_offset')


class AST:
    _fields = ()
    _attributes = ()
    __match_args__ = ()

    def __init__(self, *args, **kwargs):
        fields = self._fields
        count = len(args)
        if count > len(fields):
            raise TypeError(f'{type(self).__name__} constructor takes at most {len(fields)} positional '
                            f'argument{"" if len(fields) == 1 else "s"}')
        for at in range(count):
            setattr(self, fields[at], args[at])
        for name, value in kwargs.items():
            if name in fields and fields.index(name) < count:
                raise TypeError(f"{type(self).__name__} got multiple values for argument '{name}'")
            setattr(self, name, value)


class mod(AST):
    pass


class expr(AST):
    _attributes = _POSITIONS
    end_lineno = None
    end_col_offset = None


class stmt(AST):
    _attributes = _POSITIONS
    end_lineno = None
    end_col_offset = None


class expr_context(AST):
    pass


class boolop(AST):
    pass


class operator(AST):
    pass


class unaryop(AST):
    pass


class cmpop(AST):
    pass


class excepthandler(AST):
    _attributes = _POSITIONS
    end_lineno = None
    end_col_offset = None


class pattern(AST):
    _attributes = _POSITIONS


class type_ignore(AST):
    pass


class slice(AST):
    pass


class Add(operator):
    pass


class And(boolop):
    pass


class AnnAssign(stmt):
    _fields = __match_args__ = ('target', 'annotation', 'value', 'simple')
    value = None


class Assert(stmt):
    _fields = __match_args__ = ('test', 'msg')
    msg = None


class Assign(stmt):
    _fields = __match_args__ = ('targets', 'value', 'type_comment')
    type_comment = None


class AsyncFor(stmt):
    _fields = __match_args__ = ('target', 'iter', 'body', 'orelse', 'type_comment')
    type_comment = None


class AsyncFunctionDef(stmt):
    _fields = __match_args__ = ('name', 'args', 'body', 'decorator_list', 'returns', 'type_comment')
    returns = None
    type_comment = None


class AsyncWith(stmt):
    _fields = __match_args__ = ('items', 'body', 'type_comment')
    type_comment = None


class Attribute(expr):
    _fields = __match_args__ = ('value', 'attr', 'ctx')


class AugAssign(stmt):
    _fields = __match_args__ = ('target', 'op', 'value')


class AugLoad(expr_context):
    pass


class AugStore(expr_context):
    pass


class Await(expr):
    _fields = __match_args__ = ('value',)


class BinOp(expr):
    _fields = __match_args__ = ('left', 'op', 'right')


class BitAnd(operator):
    pass


class BitOr(operator):
    pass


class BitXor(operator):
    pass


class BoolOp(expr):
    _fields = __match_args__ = ('op', 'values')


class Break(stmt):
    pass


class Call(expr):
    _fields = __match_args__ = ('func', 'args', 'keywords')


class ClassDef(stmt):
    _fields = __match_args__ = ('name', 'bases', 'keywords', 'body', 'decorator_list')


class Compare(expr):
    _fields = __match_args__ = ('left', 'ops', 'comparators')


class Constant(expr):
    _fields = __match_args__ = ('value', 'kind')
    kind = None


class Continue(stmt):
    pass


class Del(expr_context):
    pass


class Delete(stmt):
    _fields = __match_args__ = ('targets',)


class Dict(expr):
    _fields = __match_args__ = ('keys', 'values')


class DictComp(expr):
    _fields = __match_args__ = ('key', 'value', 'generators')


class Div(operator):
    pass


class Eq(cmpop):
    pass


class ExceptHandler(excepthandler):
    _fields = __match_args__ = ('type', 'name', 'body')
    type = None
    name = None


class Expr(stmt):
    _fields = __match_args__ = ('value',)


class Expression(mod):
    _fields = __match_args__ = ('body',)


class FloorDiv(operator):
    pass


class For(stmt):
    _fields = __match_args__ = ('target', 'iter', 'body', 'orelse', 'type_comment')
    type_comment = None


class FormattedValue(expr):
    _fields = __match_args__ = ('value', 'conversion', 'format_spec')
    format_spec = None


class FunctionDef(stmt):
    _fields = __match_args__ = ('name', 'args', 'body', 'decorator_list', 'returns', 'type_comment')
    returns = None
    type_comment = None


class FunctionType(mod):
    _fields = __match_args__ = ('argtypes', 'returns')


class GeneratorExp(expr):
    _fields = __match_args__ = ('elt', 'generators')


class Global(stmt):
    _fields = __match_args__ = ('names',)


class Gt(cmpop):
    pass


class GtE(cmpop):
    pass


class If(stmt):
    _fields = __match_args__ = ('test', 'body', 'orelse')


class IfExp(expr):
    _fields = __match_args__ = ('test', 'body', 'orelse')


class Import(stmt):
    _fields = __match_args__ = ('names',)


class ImportFrom(stmt):
    _fields = __match_args__ = ('module', 'names', 'level')
    module = None
    level = None


class In(cmpop):
    pass


class Interactive(mod):
    _fields = __match_args__ = ('body',)


class Invert(unaryop):
    pass


class Is(cmpop):
    pass


class IsNot(cmpop):
    pass


class JoinedStr(expr):
    _fields = __match_args__ = ('values',)


class LShift(operator):
    pass


class Lambda(expr):
    _fields = __match_args__ = ('args', 'body')


class List(expr):
    _fields = __match_args__ = ('elts', 'ctx')


class ListComp(expr):
    _fields = __match_args__ = ('elt', 'generators')


class Load(expr_context):
    pass


class Lt(cmpop):
    pass


class LtE(cmpop):
    pass


class MatMult(operator):
    pass


class Match(stmt):
    _fields = __match_args__ = ('subject', 'cases')


class MatchAs(pattern):
    _fields = __match_args__ = ('pattern', 'name')
    pattern = None
    name = None


class MatchClass(pattern):
    _fields = __match_args__ = ('cls', 'patterns', 'kwd_attrs', 'kwd_patterns')


class MatchMapping(pattern):
    _fields = __match_args__ = ('keys', 'patterns', 'rest')
    rest = None


class MatchOr(pattern):
    _fields = __match_args__ = ('patterns',)


class MatchSequence(pattern):
    _fields = __match_args__ = ('patterns',)


class MatchSingleton(pattern):
    _fields = __match_args__ = ('value',)


class MatchStar(pattern):
    _fields = __match_args__ = ('name',)
    name = None


class MatchValue(pattern):
    _fields = __match_args__ = ('value',)


class Mod(operator):
    pass


class Module(mod):
    _fields = __match_args__ = ('body', 'type_ignores')


class Mult(operator):
    pass


class Name(expr):
    _fields = __match_args__ = ('id', 'ctx')


class NamedExpr(expr):
    _fields = __match_args__ = ('target', 'value')


class Nonlocal(stmt):
    _fields = __match_args__ = ('names',)


class Not(unaryop):
    pass


class NotEq(cmpop):
    pass


class NotIn(cmpop):
    pass


class Or(boolop):
    pass


class Param(expr_context):
    pass


class Pass(stmt):
    pass


class Pow(operator):
    pass


class RShift(operator):
    pass


class Raise(stmt):
    _fields = __match_args__ = ('exc', 'cause')
    exc = None
    cause = None


class Return(stmt):
    _fields = __match_args__ = ('value',)
    value = None


class Set(expr):
    _fields = __match_args__ = ('elts',)


class SetComp(expr):
    _fields = __match_args__ = ('elt', 'generators')


class Slice(expr):
    _fields = __match_args__ = ('lower', 'upper', 'step')
    lower = None
    upper = None
    step = None


class Starred(expr):
    _fields = __match_args__ = ('value', 'ctx')


class Store(expr_context):
    pass


class Sub(operator):
    pass


class Subscript(expr):
    _fields = __match_args__ = ('value', 'slice', 'ctx')


class Suite(mod):
    pass


class Try(stmt):
    _fields = __match_args__ = ('body', 'handlers', 'orelse', 'finalbody')


class TryStar(stmt):
    _fields = __match_args__ = ('body', 'handlers', 'orelse', 'finalbody')


class Tuple(expr):
    _fields = __match_args__ = ('elts', 'ctx')


class TypeIgnore(type_ignore):
    _fields = __match_args__ = ('lineno', 'tag')


class UAdd(unaryop):
    pass


class USub(unaryop):
    pass


class UnaryOp(expr):
    _fields = __match_args__ = ('op', 'operand')


class While(stmt):
    _fields = __match_args__ = ('test', 'body', 'orelse')


class With(stmt):
    _fields = __match_args__ = ('items', 'body', 'type_comment')
    type_comment = None


class Yield(expr):
    _fields = __match_args__ = ('value',)
    value = None


class YieldFrom(expr):
    _fields = __match_args__ = ('value',)


class alias(AST):
    _fields = __match_args__ = ('name', 'asname')
    asname = None
    _attributes = _POSITIONS
    end_lineno = None
    end_col_offset = None


class arg(AST):
    _fields = __match_args__ = ('arg', 'annotation', 'type_comment')
    annotation = None
    type_comment = None
    _attributes = _POSITIONS
    end_lineno = None
    end_col_offset = None


class arguments(AST):
    _fields = __match_args__ = ('posonlyargs', 'args', 'vararg', 'kwonlyargs', 'kw_defaults', 'kwarg', 'defaults')
    vararg = None
    kwarg = None


class comprehension(AST):
    _fields = __match_args__ = ('target', 'iter', 'ifs', 'is_async')


class keyword(AST):
    _fields = __match_args__ = ('arg', 'value')
    arg = None
    _attributes = _POSITIONS
    end_lineno = None
    end_col_offset = None


class match_case(AST):
    _fields = __match_args__ = ('pattern', 'guard', 'body')
    guard = None


class withitem(AST):
    _fields = __match_args__ = ('context_expr', 'optional_vars')
    optional_vars = None


# Older names of constants: the checks of them and their constructors.

def _get_value(self):
    return self.value


def _set_value(self, value):
    self.value = value


Constant.n = property(_get_value, _set_value)
Constant.s = property(_get_value, _set_value)


class _Older(type):
    def __instancecheck__(cls, instance):
        if not isinstance(instance, Constant):
            return False
        value = getattr(instance, 'value', _Missing)
        if value is _Missing:
            return False
        name = cls.__name__
        if name == 'Num':
            return isinstance(value, (int, float, complex)) and not isinstance(value, bool)
        if name == 'Str':
            return isinstance(value, str)
        if name == 'Bytes':
            return isinstance(value, bytes)
        if name == 'NameConstant':
            return value is None or value is True or value is False
        if name == 'Ellipsis':
            return value is ...
        return type.__instancecheck__(cls, instance)


class _Missing:
    pass


class Num(Constant, metaclass=_Older):
    _fields = ('n',)

    def __new__(cls, *args, **kwargs):
        return _older(cls, Num, args, kwargs)


class Str(Constant, metaclass=_Older):
    _fields = ('s',)

    def __new__(cls, *args, **kwargs):
        return _older(cls, Str, args, kwargs)


class Bytes(Constant, metaclass=_Older):
    _fields = ('s',)

    def __new__(cls, *args, **kwargs):
        return _older(cls, Bytes, args, kwargs)


class NameConstant(Constant, metaclass=_Older):
    def __new__(cls, *args, **kwargs):
        return _older(cls, NameConstant, args, kwargs)


class Ellipsis(Constant, metaclass=_Older):
    _fields = ()

    def __new__(cls, *args, **kwargs):
        if cls is Ellipsis:
            return Constant(..., *args, **kwargs)
        return object.__new__(cls)


def _older(cls, own, args, kwargs):
    if cls is not own:
        return object.__new__(cls)
    field = own._fields[0]
    if field != 'value' and field in kwargs:
        if args:
            raise TypeError(f"{cls.__name__} got multiple values for argument '{field}'")
    return Constant(*args, **kwargs)


class Index(slice):
    def __new__(cls, value, **kwargs):
        return value


class ExtSlice(slice):
    def __new__(cls, dims=(), **kwargs):
        return Tuple(list(dims), Load(), **kwargs)


# Walking and showing.

def iter_fields(node):
    for name in node._fields:
        value = getattr(node, name, _Missing)
        if value is not _Missing:
            yield name, value


def iter_child_nodes(node):
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, AST):
                    yield item


def walk(node):
    waiting = [node]
    at = 0
    while at < len(waiting):
        one = waiting[at]
        at += 1
        waiting.extend(iter_child_nodes(one))
        yield one


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None):
    if not isinstance(node, AST):
        raise TypeError(f'expected AST, got {node.__class__.__name__!r}')
    if indent is not None and not isinstance(indent, str):
        indent = ' ' * indent
    return _dumped(node, annotate_fields, include_attributes, indent, 0)[0]


def _dumped(node, annotate_fields, include_attributes, indent, level):
    """The text, and whether it may stand in one line."""
    if indent is not None:
        level += 1
        prefix = '\n' + indent * level
        separator = ',\n' + indent * level
    else:
        prefix = ''
        separator = ', '
    if isinstance(node, AST):
        cls = type(node)
        parts = []
        simple = True
        named = annotate_fields
        for name in node._fields:
            value = getattr(node, name, _Missing)
            if value is _Missing:
                named = True
                continue
            if value is None and getattr(cls, name, _Missing) is None:
                named = True
                continue
            text, plain = _dumped(value, annotate_fields, include_attributes, indent, level)
            simple = simple and plain
            parts.append(f'{name}={text}' if named else text)
        if include_attributes and node._attributes:
            for name in node._attributes:
                value = getattr(node, name, _Missing)
                if value is _Missing:
                    continue
                if value is None and getattr(cls, name, _Missing) is None:
                    continue
                text, plain = _dumped(value, annotate_fields, include_attributes, indent, level)
                simple = simple and plain
                parts.append(f'{name}={text}')
        kind = node.__class__.__name__
        if simple and len(parts) <= 3:
            return f"{kind}({', '.join(parts)})", not parts
        return f'{kind}({prefix}{separator.join(parts)})', False
    if isinstance(node, list):
        if not node:
            return '[]', True
        items = [_dumped(item, annotate_fields, include_attributes, indent, level)[0] for item in node]
        return f'[{prefix}{separator.join(items)}]', False
    return repr(node), True


class NodeVisitor:
    def visit(self, node):
        visitor = getattr(self, 'visit_' + node.__class__.__name__, self.generic_visit)
        return visitor(node)

    def generic_visit(self, node):
        for _, value in iter_fields(node):
            if isinstance(value, list):
                for item in value:
                    if isinstance(item, AST):
                        self.visit(item)
            elif isinstance(value, AST):
                self.visit(value)

    def visit_Constant(self, node):
        value = node.value
        if isinstance(value, (bool, type(None))):
            name = 'visit_NameConstant'
        elif isinstance(value, (int, float, complex)):
            name = 'visit_Num'
        elif isinstance(value, str):
            name = 'visit_Str'
        elif isinstance(value, bytes):
            name = 'visit_Bytes'
        elif value is ...:
            name = 'visit_Ellipsis'
        else:
            return self.generic_visit(node)
        visitor = getattr(self, name, None)
        if visitor is None:
            return self.generic_visit(node)
        return visitor(node)


class NodeTransformer(NodeVisitor):
    def generic_visit(self, node):
        for name, old in iter_fields(node):
            if isinstance(old, list):
                kept = []
                for item in old:
                    if isinstance(item, AST):
                        item = self.visit(item)
                        if item is None:
                            continue
                        if not isinstance(item, AST):
                            kept.extend(item)
                            continue
                    kept.append(item)
                old[:] = kept
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, name)
                else:
                    setattr(node, name, new)
        return node


def copy_location(new_node, old_node):
    for name in _POSITIONS:
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or (hasattr(old_node, name) and name.startswith('end_')):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    _fix(node, 1, 0, 1, 0)
    return node


def _fix(node, lineno, col_offset, end_lineno, end_col_offset):
    if 'lineno' in node._attributes:
        if not hasattr(node, 'lineno'):
            node.lineno = lineno
        else:
            lineno = node.lineno
    if 'end_lineno' in node._attributes:
        if getattr(node, 'end_lineno', None) is None:
            node.end_lineno = end_lineno
        else:
            end_lineno = node.end_lineno
    if 'col_offset' in node._attributes:
        if not hasattr(node, 'col_offset'):
            node.col_offset = col_offset
        else:
            col_offset = node.col_offset
    if 'end_col_offset' in node._attributes:
        if getattr(node, 'end_col_offset', None) is None:
            node.end_col_offset = end_col_offset
        else:
            end_col_offset = node.end_col_offset
    for child in iter_child_nodes(node):
        _fix(child, lineno, col_offset, end_lineno, end_col_offset)


def increment_lineno(node, n=1):
    for child in walk(node):
        if isinstance(child, TypeIgnore):
            child.lineno = getattr(child, 'lineno', 0) + n
            continue
        if 'lineno' in child._attributes:
            child.lineno = getattr(child, 'lineno', 0) + n
        if 'end_lineno' in child._attributes:
            last = getattr(child, 'end_lineno', 0)
            if last is not None:
                child.end_lineno = last + n
    return node


def get_docstring(node, clean=True):
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{node.__class__.__name__!r} can't have docstrings")
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    first = node.body[0].value
    if not (isinstance(first, Constant) and isinstance(first.value, str)):
        return None
    text = first.value
    if clean:
        from inspect import cleandoc
        text = cleandoc(text)
    return text


def _source_lines(source):
    """The lines with their ends: only what ends a line of a program ends one here."""
    lines = []
    start = 0
    at = 0
    while at < len(source):
        char = source[at]
        at += 1
        if char == '\r' and source[at:at + 1] == '\n':
            at += 1
        if char in '\r\n':
            lines.append(source[start:at])
            start = at
    if start < len(source):
        lines.append(source[start:])
    return lines


def get_source_segment(source, node, *, padded=False):
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        first = node.lineno - 1
        last = node.end_lineno - 1
        start = node.col_offset
        end = node.end_col_offset
    except AttributeError:
        return None
    lines = _source_lines(source)
    if first == last:
        return lines[first].encode()[start:end].decode()
    head = lines[first].encode()
    padding = ''
    if padded:
        padding = ''.join(char if char in '\f\t' else ' ' for char in head[:start].decode())
    return padding + head[start:].decode() + ''.join(lines[first + 1:last]) + lines[last].encode()[:end].decode()


def _malformed(node):
    where = 'malformed node or string'
    line = getattr(node, 'lineno', None)
    if line:
        where += f' on line {line}'
    return ValueError(f'{where}: {node!r}')


def _number_of(node):
    if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
        raise _malformed(node)
    return node.value


def _signed_of(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        operand = _number_of(node.operand)
        return +operand if isinstance(node.op, UAdd) else -operand
    return _number_of(node)


def _literal(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple([_literal(one) for one in node.elts])
    if isinstance(node, List):
        return [_literal(one) for one in node.elts]
    if isinstance(node, Set):
        return {_literal(one) for one in node.elts}
    if (isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == 'set' and node.args == []
            and node.keywords == []):
        return set()
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            raise _malformed(node)
        return {_literal(key): _literal(value) for key, value in zip(node.keys, node.values)}
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left = _signed_of(node.left)
        right = _number_of(node.right)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
    return _signed_of(node)


def _literal_of(node):
    if isinstance(node, Expression):
        node = node.body
    return _literal(node)


_ast_literals.walk_with(_literal_of)


def literal_eval(node_or_string):
    return _ast_literals.literal_eval(node_or_string)


# Tokens.

_KEYWORDS = frozenset((
    'False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del', 'elif',
    'else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda', 'nonlocal', 'not', 'or',
    'pass', 'raise', 'return', 'try', 'while', 'with', 'yield'))
_PREFIXES = frozenset(('r', 'b', 'u', 'f', 'rb', 'br', 'rf', 'fr'))
_THREE = frozenset(('**=', '//=', '>>=', '<<=', '...'))
_TWO = frozenset((
    '**', '//', '>>', '<<', '<=', '>=', '==', '!=', '<>', '->', ':=', '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=',
    '@='))
_DIGITS = frozenset('0123456789')
_CLOSERS = {')': '(', ']': '[', '}': '{'}
_BASES = {'x': ('hexadecimal', frozenset('0123456789abcdefABCDEF'), 16), 'o': ('octal', frozenset('01234567'), 8),
          'b': ('binary', frozenset('01'), 2)}


_BETWEEN = frozenset(('newline', 'indent', 'dedent'))


class _Fail(Exception):
    """What stands here is not what was looked for."""


class _Token:
    def __init__(self, kind, text, line, col, end_line, end_col, level):
        self.kind = kind
        self.text = text
        self.line = line
        self.col = col
        self.end_line = end_line
        self.end_col = end_col
        self.level = level
        self.byte_col = col
        self.end_byte_col = end_col


class _Tokens:
    """The tokens of a text, one at a time: an error of a token is told when the token is asked for."""

    def __init__(self, text, filename, mode):
        self.text = text
        self.filename = filename
        self.mode = mode
        self.ascii = text.isascii()
        self.pos = 0
        self.line = 1
        self.line_start = 0
        self.fresh = True
        self.indents = [0]
        self.others = [0]
        self.waiting = 0
        self.open = []
        self.done = False
        self.end_line = False
        self.broken = False
        self.quiet = False

    def line_text(self, line, whole):
        start = 0
        first = 0
        for _ in range(line - 1):
            start = self.text.find('\n', start) + 1
            if not whole or self.text[start - 2:start - 1] != '\\':
                first = start
        end = self.text.find('\n', start)
        if end == -1:
            return self.text[first:]
        return self.text[first:end + 1] if whole else self.text[start:end]

    def shown(self, line):
        """A line as errors show it: with its end while the tokens are still read from it."""
        return self.line_text(line, self.line <= line or (self.line == line + 1 and self.line_start == self.pos))

    def error(self, message, offset, end_offset, line=None, shown=None):
        self.broken = True
        if line is None:
            line = self.line
        if shown is None:
            shown = self.line_text(line, False)
        return SyntaxError(message, (self.filename, line, offset, shown, line, end_offset))

    def here(self, message, pos=None):
        """An error of what was read up to a place."""
        offset = (self.pos if pos is None else pos) - self.line_start
        return self.error(message, offset, offset)

    def make(self, kind, start, line, line_start):
        text = self.text[start:self.pos]
        token = _Token(kind, text, line, start - line_start, self.line, self.pos - self.line_start, len(self.open))
        if not self.ascii:
            token.byte_col = len(self.text[line_start:start].encode('utf-8', 'surrogatepass'))
            token.end_byte_col = len(self.text[self.line_start:self.pos].encode('utf-8', 'surrogatepass'))
        return token

    def newline(self):
        self.pos += 1
        self.line += 1
        self.line_start = self.pos

    def indentation(self):
        """Measures the line that begins here; None, or the token of a change."""
        text = self.text
        while True:
            self.fresh = False
            width = 0
            other = 0
            while self.pos < len(text):
                char = text[self.pos]
                if char == ' ':
                    width += 1
                    other += 1
                elif char == '\t':
                    width = (width // 8 + 1) * 8
                    other += 1
                elif char == '\f':
                    width = other = 0
                else:
                    break
                self.pos += 1
            char = text[self.pos:self.pos + 1]
            if char == '#':
                self.comment()
                char = text[self.pos:self.pos + 1]
            if char == '\n':
                self.newline()
                continue
            if char == '' and self.mode == 'exec':
                return None
            if self.open:
                return None
            if width > self.indents[-1]:
                self.indents.append(width)
                self.others.append(other)
                return self.make('indent', self.pos, self.line, self.line_start)
            while width < self.indents[-1]:
                self.indents.pop()
                self.others.pop()
                self.waiting += 1
            if width != self.indents[-1] or other != self.others[-1]:
                raise NotImplementedError('batuta: ast.parse of lines whose indentation does not match')
            return None

    def comment(self):
        end = self.text.find('\n', self.pos)
        self.pos = len(self.text) if end == -1 else end

    def next(self):
        if self.fresh and not self.open:
            changed = self.indentation()
            if changed is not None:
                return changed
        if self.waiting:
            self.waiting -= 1
            return self.make('dedent', self.pos, self.line, self.line_start)
        text = self.text
        remark = -1
        while self.pos < len(text):
            char = text[self.pos]
            if char in ' \t\f':
                self.pos += 1
            elif char == '#':
                remark = self.pos
                self.comment()
            elif char == '\n':
                if self.open:
                    self.newline()
                    remark = -1
                    continue
                start = self.pos if remark == -1 else remark
                line = self.line
                line_start = self.line_start
                token = self.make('newline', start, line, line_start)
                token.text = '\n'
                self.newline()
                self.fresh = True
                self.end_line = True
                return token
            elif char == '\\':
                if text[self.pos + 1:self.pos + 2] != '\n':
                    column = self.pos - self.line_start + 1
                    if self.pos + 1 < len(text):
                        column += 1
                    self.quiet = True
                    raise self.error('unexpected character after line continuation character', column, 0, None,
                                     self.shown(self.line))
                column = self.pos - self.line_start + 2
                self.pos += 1
                self.newline()
                if self.pos >= len(text):
                    self.quiet = True
                    raise self.error('unexpected EOF while parsing', column, -1, self.line - 1,
                                     self.line_text(self.line - 1, True))
            else:
                self.end_line = False
                return self.one(char)
        if self.open:
            raise self.never_closed()
        if not self.end_line and not self.done and self.pos > self.line_start:
            self.done = True
            token = self.make('newline', self.pos, self.line, self.line_start)
            token.col = token.end_col = -1
            return token
        self.done = True
        if len(self.indents) > 1:
            self.indents.pop()
            return self.make('dedent', self.pos, self.line, self.line_start)
        token = self.make('end', self.pos, self.line, self.line_start)
        if self.mode == 'eval' or self.pos == 0:
            token.col = token.end_col = -1
            token.line = token.end_line = self.line - 1 if self.line_start == self.pos else self.line
        return token

    def never_closed(self):
        bracket, line, column = self.open[-1]
        return self.error(f"'{bracket}' was never closed", column + 1, 0, line, self.shown(line))

    def one(self, char):
        text = self.text
        start = self.pos
        line = self.line
        line_start = self.line_start
        if char.isalpha() or char == '_' or char > '\x7f':
            end = start
            while end < len(text) and (text[end].isalnum() or text[end] == '_' or text[end] > '\x7f'):
                end += 1
            name = text[start:end]
            quote = text[end:end + 1]
            if quote in ('"', "'") and name.lower() in _PREFIXES:
                self.pos = end
                self.string(quote, start - line_start)
                return self.make('string', start, line, line_start)
            if not name.isascii():
                self.identifier(name, start)
            self.pos = end
            return self.make('keyword' if name in _KEYWORDS else 'name', start, line, line_start)
        if char in _DIGITS or (char == '.' and text[start + 1:start + 2] in _DIGITS):
            self.number(char)
            return self.make('number', start, line, line_start)
        if char in '"\'':
            self.string(char, start - line_start)
            return self.make('string', start, line, line_start)
        if text[start:start + 3] in _THREE:
            self.pos += 3
        elif text[start:start + 2] in _TWO:
            self.pos += 2
        else:
            self.pos += 1
            if char in '([{':
                if len(self.open) >= 200:
                    raise self.here('too many nested parentheses')
                self.open.append((char, line, start - line_start))
            elif char in ')]}':
                if not self.open:
                    raise self.here(f"unmatched '{char}'")
                bracket, opened, _ = self.open.pop()
                if bracket != _CLOSERS[char]:
                    message = f"closing parenthesis '{char}' does not match opening parenthesis '{bracket}'"
                    if opened != line:
                        message += f' on line {opened}'
                    raise self.here(message)
            elif char < ' ' or char == '\x7f':
                raise self.here(f'invalid non-printable character U+{ord(char):04X}')
        return self.make('op', start, line, line_start)

    def identifier(self, name, start):
        for at in range(len(name)):
            if not name[:at + 1].isidentifier():
                char = name[at]
                shown = f'U+{ord(char):04X}'
                if char.isprintable():
                    raise self.here(f"invalid character '{char}' ({shown})", start + at + 1)
                raise self.here(f'invalid non-printable character {shown}', start + at + 1)

    def digits(self, allowed, message):
        """Digits with single underscores between them."""
        text = self.text
        while True:
            while text[self.pos:self.pos + 1] in allowed and self.pos < len(text):
                self.pos += 1
            if text[self.pos:self.pos + 1] != '_':
                return
            self.pos += 1
            if text[self.pos:self.pos + 1] not in allowed or self.pos >= len(text):
                raise self.here(message)

    def ended(self, kind):
        """What may follow a number: words that are operators, nothing else that looks like a name."""
        rest = self.text[self.pos:self.pos + 5]
        char = rest[:1]
        if not char:
            return
        for word in ('if', 'in', 'is'):
            if rest.startswith(word):
                return
        for word in ('and', 'else', 'for', 'or', 'not'):
            following = rest[len(word):len(word) + 1]
            if rest.startswith(word) and not (following.isalnum() or following == '_' or following > '\x7f'):
                return
        if char <= '\x7f' and (char.isalnum() or char == '_'):
            raise self.here(f'invalid {kind} literal')

    def number(self, char):
        text = self.text
        start = self.pos
        following = text[start + 1:start + 2].lower()
        if char == '0' and following in _BASES and following:
            kind, allowed, _ = _BASES[following]
            self.pos += 2
            while True:
                if text[self.pos:self.pos + 1] == '_':
                    self.pos += 1
                next_char = text[self.pos:self.pos + 1]
                if next_char == '' or next_char not in allowed:
                    if next_char != '' and next_char in _DIGITS:
                        raise self.here(f"invalid digit '{next_char}' in {kind} literal", self.pos + 1)
                    raise self.here(f'invalid {kind} literal')
                while self.pos < len(text) and text[self.pos] in allowed:
                    self.pos += 1
                if text[self.pos:self.pos + 1] != '_':
                    break
            next_char = text[self.pos:self.pos + 1]
            if next_char != '' and next_char in _DIGITS:
                raise self.here(f"invalid digit '{next_char}' in {kind} literal", self.pos + 1)
            self.ended(kind)
            return
        decimal = 'invalid decimal literal'
        zeros = False
        if char != '.':
            self.digits(_DIGITS, decimal)
            whole = text[start:self.pos].replace('_', '')
            zeros = len(whole) > 1 and whole[0] == '0' and whole.strip('0') != ''
        after_whole = self.pos
        real = False
        if text[self.pos:self.pos + 1] == '.':
            real = True
            self.pos += 1
            if text[self.pos:self.pos + 1] in _DIGITS and self.pos < len(text):
                self.digits(_DIGITS, decimal)
        if text[self.pos:self.pos + 1] in ('e', 'E'):
            sign = 2 if text[self.pos + 1:self.pos + 2] in ('+', '-') and self.pos + 1 < len(text) else 1
            digit = text[self.pos + sign:self.pos + sign + 1]
            if digit != '' and digit in _DIGITS:
                real = True
                self.pos += sign
                self.digits(_DIGITS, decimal)
            elif sign == 2:
                self.pos += 2
                raise self.here(decimal)
            else:
                self.ended('decimal')
                return
        if text[self.pos:self.pos + 1] in ('j', 'J'):
            self.pos += 1
            self.ended('imaginary')
            return
        if zeros and not real:
            first = text.find(text[start:after_whole].lstrip('0_')[0], start)
            column = start - self.line_start
            raise self.error('leading zeros in decimal integer literals are not permitted; '
                             'use an 0o prefix for octal integers', column + 1, first - self.line_start + 1)
        self.ended('decimal')

    def string(self, quote, column):
        text = self.text
        start = self.pos
        line = self.line
        if text[start:start + 3] == quote * 3:
            self.pos += 3
            while True:
                if self.pos >= len(text):
                    last = self.line - 1 if text.endswith('\n') else self.line
                    raise self.unterminated('unterminated triple-quoted string literal', line, column, last)
                char = text[self.pos]
                if char == '\\' and self.pos + 1 < len(text):
                    self.pos += 1
                    char = text[self.pos]
                    if char == '\n':
                        self.newline()
                    else:
                        self.pos += 1
                elif char == '\n':
                    self.newline()
                elif text[self.pos:self.pos + 3] == quote * 3:
                    self.pos += 3
                    return
                else:
                    self.pos += 1
        self.pos += 1
        while True:
            char = text[self.pos:self.pos + 1]
            if char == '' or char == '\n':
                last = self.line - 1 if char == '' and self.line > line and text.endswith('\n') else self.line
                raise self.unterminated('unterminated string literal', line, column, last)
            self.pos += 1
            if char == quote:
                return
            if char == '\\':
                if text[self.pos:self.pos + 1] == '\n':
                    self.newline()
                else:
                    self.pos += 1

    def unterminated(self, what, line, column, last):
        return self.error(f'{what} (detected at line {last})', column + 1, column + 1, line)


# The parser. Where a text cannot be read it is read again with a look for the known mistakes (`mistakes`).

_LOAD = Load()
_STORE = Store()
_DEL = Del()
_ARITHMETIC = {'+': Add(), '-': Sub(), '*': Mult(), '/': Div(), '//': FloorDiv(), '%': Mod(), '@': MatMult(), '**': Pow(),
               '<<': LShift(), '>>': RShift(), '|': BitOr(), '^': BitXor(), '&': BitAnd()}
_UNARY = {'+': UAdd(), '-': USub(), '~': Invert()}
_COMPARISONS = {'==': Eq(), '!=': NotEq(), '<': Lt(), '<=': LtE(), '>': Gt(), '>=': GtE()}
_IN = In()
_NOT_IN = NotIn()
_IS = Is()
_IS_NOT = IsNot()
_NOT = Not()
_AND = And()
_OR = Or()
_SINGLETONS = {'None': None, 'True': True, 'False': False}
_COMPOUND = frozenset(('if', 'while', 'for', 'try', 'with', 'def', 'class', 'async'))
_EXPRESSION_NAMES = {
    'Attribute': 'attribute', 'Subscript': 'subscript', 'Starred': 'starred', 'Name': 'name', 'List': 'list',
    'Tuple': 'tuple', 'Lambda': 'lambda', 'Call': 'function call', 'BoolOp': 'expression', 'BinOp': 'expression',
    'UnaryOp': 'expression', 'GeneratorExp': 'generator expression', 'Yield': 'yield expression',
    'YieldFrom': 'yield expression', 'Await': 'await expression', 'ListComp': 'list comprehension',
    'SetComp': 'set comprehension', 'DictComp': 'dict comprehension', 'Dict': 'dict literal', 'Set': 'set display',
    'JoinedStr': 'f-string expression', 'FormattedValue': 'f-string expression', 'Compare': 'comparison',
    'IfExp': 'conditional expression', 'NamedExpr': 'named expression'}


def _expression_name(node):
    if isinstance(node, Constant):
        value = node.value
        if value is None or value is True or value is False:
            return str(value)
        return 'ellipsis' if value is ... else 'literal'
    return _EXPRESSION_NAMES[type(node).__name__]


def _invalid_target(node, kind):
    """The first part that cannot be stored into or deleted."""
    if isinstance(node, (List, Tuple)):
        for one in node.elts:
            found = _invalid_target(one, kind)
            if found is not None:
                return found
        return None
    if isinstance(node, Starred):
        return node if kind == 'del' else _invalid_target(node.value, kind)
    if isinstance(node, (Name, Subscript, Attribute)):
        return None
    if kind == 'for' and isinstance(node, Compare):
        return _invalid_target(node.left, kind) if isinstance(node.ops[0], In) else None
    return node


class _Parser:
    def __init__(self, text, filename, mode, prefix='', line=0, col=0):
        self.tokens = []
        self.source = _Tokens(text, filename, mode)
        self.filename = filename
        self.pos = 0
        self.prefix = prefix
        self.base_line = line
        self.base_col = col
        self.mistakes = False
        self.again = False
        self.compound = False
        self.memo = {}

    # Tokens.

    def peek(self):
        while self.pos >= len(self.tokens):
            self.tokens.append(self.source.next())
        return self.tokens[self.pos]

    def after(self, count):
        while self.pos + count >= len(self.tokens):
            if self.tokens and self.tokens[-1].kind == 'end':
                return self.tokens[-1]
            self.tokens.append(self.source.next())
        return self.tokens[self.pos + count]

    def advance(self):
        token = self.peek()
        self.pos += 1
        return token

    def at(self, text):
        token = self.peek()
        return token.text == text and (token.kind == 'op' or token.kind == 'keyword')

    def take(self, text):
        if self.at(text):
            self.pos += 1
            return True
        return False

    def expect(self, text):
        if not self.take(text):
            raise _Fail()

    def name(self):
        token = self.peek()
        if token.kind != 'name':
            raise _Fail()
        self.pos += 1
        return self.identifier(token)

    def identifier(self, token):
        if token.text.isascii():
            return token.text
        from unicodedata import normalize
        return normalize('NFKC', token.text)

    def place(self, node, start):
        """The node reaches from that token to what was read last."""
        at = self.pos - 1
        while self.tokens[at].kind in _BETWEEN:
            at -= 1
        return self.span(node, start, self.tokens[at])

    def span(self, node, start, last):
        base = self.base_col if start.line == 1 else 0
        node.lineno = start.line + self.base_line
        node.col_offset = start.byte_col + base
        base = self.base_col if last.end_line == 1 else 0
        node.end_lineno = last.end_line + self.base_line
        node.end_col_offset = last.end_byte_col + base
        return node

    # Mistakes.

    def raise_at(self, message, line, offset, end_line, end_offset, kind=SyntaxError):
        text = self.source.shown(line)
        raise kind(self.prefix + message,
                   (self.filename, line + self.base_line, offset, text, end_line + self.base_line, end_offset))

    def column(self, line, byte_col):
        if line == 1 and self.base_line == 0 and self.base_col == 0 and self.source.ascii:
            return byte_col
        if line == 1:
            byte_col -= self.base_col
        if self.source.ascii:
            return byte_col
        return len(self.source.line_text(line, True).encode('utf-8', 'surrogatepass')[:byte_col].decode('utf-8', 'replace'))

    def raise_range(self, message, first, last):
        line = first.lineno - self.base_line
        end_line = last.end_lineno - self.base_line
        self.raise_at(message, line, self.column(line, first.col_offset) + 1, end_line,
                      self.column(end_line, last.end_col_offset) + 1)

    def raise_token(self, message, token, last=None):
        if last is None:
            last = token
        self.raise_at(message, token.line, token.col + 1, last.end_line, last.end_col + 1)

    def raise_here(self, message):
        """At the token that was read last of all, however far ahead."""
        token = self.tokens[-1]
        if token.col == -1:
            source = self.source
            self.raise_at(message, token.line, source.pos - source.line_start, token.end_line, -1)
        self.raise_at(message, token.line, token.col + 1, token.end_line, token.end_col + 1)

    def attempt(self, rule):
        """What the rule reads, or None and nothing is read."""
        start = self.pos
        try:
            return rule()
        except _Fail:
            self.pos = start
            return None

    def remembered(self, name, rule):
        """While mistakes are looked for the same place is read many times."""
        key = (name, self.pos, self.mistakes)
        known = self.memo.get(key)
        if known is None:
            try:
                node = rule()
            except _Fail:
                self.memo[key] = (None, 0)
                raise
            self.memo[key] = (node, self.pos)
            return node
        node, after = known
        if node is None:
            raise _Fail()
        self.pos = after
        return node

    def parse(self, rule):
        try:
            return rule()
        except _Fail:
            pass
        last = self.tokens[-1]
        self.pos = 0
        self.mistakes = True
        self.again = True
        mistake = None
        try:
            rule()
        except _Fail:
            pass
        except SyntaxError as error:
            mistake = error
        if mistake is not None:
            if not self.source.broken:
                self.rest(self.tokens[-1])
                self.known_mistake(mistake)
            raise mistake
        if last.kind == 'indent' or last.kind == 'dedent':
            line = last.line
            self.known_mistake('unexpected indentation')
            self.raise_at('unexpected indent' if last.kind == 'indent' else 'unexpected unindent', line, last.col, line, -1,
                          IndentationError)
        try:
            self.raise_token('invalid syntax', last)
        except SyntaxError as error:
            mistake = error
        self.rest(self.tokens[-1])
        self.known_mistake(mistake)
        raise mistake

    def known_mistake(self, mistake):
        """Mistakes of compound statements are not told apart."""
        if self.compound:
            raise NotImplementedError(f'batuta: ast.parse of compound statements that have a mistake ({mistake})')

    def rest(self, token):
        """An error of a later token is told rather than one of what the tokens mean."""
        source = self.source
        line = token.line
        if self.tokens[-1].kind == 'end':
            return
        while True:
            try:
                kind = source.next().kind
            except SyntaxError:
                if source.quiet:
                    return
                if source.pos >= len(source.text) and source.open and source.broken:
                    # The end came inside of brackets.
                    if line > source.open[-1][1]:
                        raise
                    return
                raise
            if kind == 'end':
                return

    # Expressions.

    def star_expressions(self):
        return self.tuple_of(self.star_expression)

    def expressions(self):
        return self.tuple_of(self.expression)

    def tuple_of(self, rule):
        start = self.peek()
        first = rule()
        if not self.at(','):
            return first
        items = [first]
        while self.take(','):
            if not self.starts(rule):
                break
            items.append(rule())
        return self.place(Tuple(items, _LOAD), start)

    def starts(self, rule):
        """Whether an expression may begin here."""
        token = self.peek()
        kind = token.kind
        if kind == 'name' or kind == 'number' or kind == 'string':
            return True
        if kind == 'keyword':
            return token.text in ('None', 'True', 'False', 'not', 'lambda', 'await')
        if kind == 'op':
            if token.text == '*':
                return rule != self.expression
            return token.text in ('(', '[', '{', '-', '+', '~', '...')
        return False

    def star_expression(self):
        if self.at('*'):
            start = self.advance()
            return self.place(Starred(self.bitwise_or(), _LOAD), start)
        return self.expression()

    def star_named_expression(self):
        if self.at('*'):
            start = self.advance()
            return self.place(Starred(self.bitwise_or(), _LOAD), start)
        return self.named_expression()

    def named_expression(self):
        start = self.peek()
        if start.kind == 'name' and self.after(1).text == ':=' and self.after(1).kind == 'op':
            target = self.place_name(_STORE)
            self.expect(':=')
            return self.place(NamedExpr(target, self.expression()), start)
        if self.mistakes:
            self.mistakes_of_names()
        node = self.expression()
        if self.at(':='):
            raise _Fail()
        return node

    def place_name(self, context):
        start = self.peek()
        return self.place(Name(self.name(), context), start)

    def mistakes_of_names(self):
        start = self.pos
        first = self.peek()
        node = self.attempt(self.expression)
        if node is not None and self.at(':='):
            self.pos += 1
            if self.attempt(self.expression) is not None:
                self.raise_range(f'cannot use assignment expressions with {_expression_name(node)}', node, node)
        self.pos = start
        if first.kind == 'name':
            self.pos += 1
            if self.take('='):
                value = self.attempt(self.bitwise_or)
                if value is not None and not self.at('=') and not self.at(':='):
                    self.pos = start
                    name = self.place_name(_LOAD)
                    self.raise_range("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", name, value)
        self.pos = start
        if first.kind == 'keyword' and first.text in _SINGLETONS:
            return
        node = self.attempt(self.bitwise_or)
        if node is not None and self.at('='):
            self.pos += 1
            outside = not isinstance(node, (List, Tuple, GeneratorExp)) or self.tokens[start].text not in ('(', '[')
            if outside and self.attempt(self.bitwise_or) is not None and not self.at('=') and not self.at(':='):
                self.raise_range(f"cannot assign to {_expression_name(node)} here. Maybe you meant '==' instead of '='?",
                                 node, node)
        self.pos = start

    def expression(self):
        if self.mistakes:
            return self.remembered('expression', self.expression_seen)
        return self.expression_read()

    def expression_seen(self):
        self.mistakes_of_expression()
        self.mistakes_of_old()
        return self.expression_read()

    def mistakes_of_old(self):
        """What was a statement once."""
        start = self.pos
        first = self.peek()
        if first.kind != 'name':
            return
        name = self.place_name(_LOAD)
        if not self.at('('):
            following = self.attempt(self.star_expressions)
            if following is not None and name.id in ('print', 'exec'):
                self.raise_range(f"Missing parentheses in call to '{name.id}'. Did you mean {name.id}(...)?", name, following)
        self.pos = start

    def mistakes_of_expression(self):
        start = self.pos
        first = self.peek()
        # CPython takes what a soft keyword begins with for one.
        soft = first.kind == 'name' and ('case'.startswith(first.text) or 'match'.startswith(first.text)
                                         or first.text == '_' or self.after(1).kind == 'string')
        node = None
        if not soft:
            node = self.attempt(self.disjunction)
            if node is not None:
                self.mistakes = False
                following = self.attempt(self.expression_read)
                self.mistakes = True
                if following is not None:
                    old = isinstance(node, Name) and node.id in ('print', 'exec')
                    if not old and self.tokens[self.pos - 1].level != 0:
                        self.raise_range('invalid syntax. Perhaps you forgot a comma?', node, following)
        self.pos = start
        node = self.attempt(self.disjunction)
        if node is not None and self.take('if'):
            test = self.attempt(self.disjunction)
            if test is not None and not self.at('else') and not self.at(':'):
                self.raise_range("expected 'else' after 'if' expression", node, test)
        self.pos = start
    def expression_read(self):
        start = self.peek()
        if start.kind == 'keyword' and start.text == 'lambda':
            return self.function()
        node = self.disjunction()
        if self.at('if'):
            back = self.pos
            self.pos += 1
            try:
                test = self.disjunction()
                self.expect('else')
                return self.place(IfExp(test, node, self.expression()), start)
            except _Fail:
                if not self.again:
                    raise
                self.pos = back
        return node

    def disjunction(self):
        if self.mistakes:
            return self.remembered('disjunction', self.disjunction_read)
        # The short way, for depth: what stands in brackets within brackets comes by here each time.
        start = self.peek()
        if start.kind == 'keyword' or self.again:
            return self.disjunction_read()
        node = self.climb(0)
        token = self.peek()
        if token.kind == 'keyword' or token.text in _COMPARISONS:
            return self.disjunction_read(node, start)
        return node

    def disjunction_read(self, first=None, begin=None):
        """`first` is what was read already, from the token `begin`."""
        start = begin or self.peek()
        node = self.conjunction(first, begin)
        if not self.at('or'):
            return node
        values = [node]
        while self.at('or'):
            value = self.further(self.conjunction)
            if value is None:
                break
            values.append(value)
        return self.place(BoolOp(_OR, values), start) if len(values) > 1 else node

    def conjunction(self, first=None, begin=None):
        start = begin or self.peek()
        node = self.inversion(first, begin)
        if not self.at('and'):
            return node
        values = [node]
        while self.at('and'):
            value = self.further(self.inversion)
            if value is None:
                break
            values.append(value)
        return self.place(BoolOp(_AND, values), start) if len(values) > 1 else node

    def further(self, rule):
        """What stands behind an operator; while mistakes are looked for None if nothing does, and nothing is read."""
        back = self.pos
        self.pos += 1
        try:
            return rule()
        except _Fail:
            if not self.again:
                raise
            self.pos = back
            return None

    def inversion(self, first=None, begin=None):
        start = begin or self.peek()
        if first is None and start.kind == 'keyword' and start.text == 'not':
            self.pos += 1
            return self.place(UnaryOp(_NOT, self.inversion()), start)
        left = first or self.bitwise_or()
        ops = []
        others = []
        while True:
            back = self.pos
            op = self.comparison_operator()
            if op is None:
                break
            self.pos -= 1
            other = self.further(self.bitwise_or)
            if other is None:
                self.pos = back
                break
            ops.append(op)
            others.append(other)
        if not ops:
            return left
        return self.place(Compare(left, ops, others), start)

    def comparison_operator(self):
        token = self.peek()
        if token.kind == 'op':
            op = _COMPARISONS.get(token.text)
            if op is not None:
                self.pos += 1
            return op
        if token.kind != 'keyword':
            return None
        if token.text == 'in':
            self.pos += 1
            return _IN
        if token.text == 'is':
            self.pos += 1
            return _IS_NOT if self.take('not') else _IS
        if token.text == 'not':
            following = self.after(1)
            if following.text != 'in' or following.kind != 'keyword':
                return None
            self.pos += 2
            return _NOT_IN
        return None

    def bitwise_or(self):
        if self.mistakes:
            return self.remembered('bitwise_or', self.bitwise_or_read)
        return self.bitwise_or_read()

    def bitwise_or_read(self):
        return self.climb(0)

    def climb(self, least):
        """Operators that bind at least so much, and what stands between them."""
        start = self.peek()
        node = self.factor()
        while True:
            token = self.peek()
            level = _LEVELS.get(token.text, -1) if token.kind == 'op' else -1
            if level < least:
                return node
            if self.again:
                other = self.further(lambda: self.climb(level + 1))
                if other is None:
                    return node
            else:
                self.pos += 1
                other = self.climb(level + 1)
            node = self.place(BinOp(node, _ARITHMETIC[token.text], other), start)

    def factor(self):
        start = self.peek()
        if start.kind == 'op' and start.text in _UNARY:
            self.pos += 1
            return self.place(UnaryOp(_UNARY[start.text], self.factor()), start)
        node = self.awaited() if start.kind == 'keyword' else self.primary()
        if self.at('**'):
            other = self.further(self.factor)
            if other is not None:
                return self.place(BinOp(node, _ARITHMETIC['**'], other), start)
        return node

    def awaited(self):
        start = self.peek()
        if start.kind == 'keyword' and start.text == 'await':
            self.pos += 1
            return self.place(Await(self.primary()), start)
        return self.primary()

    def primary(self):
        start = self.peek()
        node = self.parenthesized() if start.kind == 'op' and start.text == '(' else self.atom()
        while True:
            token = self.peek()
            if token.kind != 'op':
                return node
            if token.text not in ('.', '(', '['):
                return node
            if self.again:
                longer = self.further(lambda: self.suffix(node, token.text))
                if longer is None:
                    return node
            else:
                self.pos += 1
                longer = self.suffix(node, token.text)
            node = self.place(longer, start)

    def suffix(self, node, text):
        if text == '.':
            return Attribute(node, self.name(), _LOAD)
        if text == '(':
            args, keywords = self.arguments()
            return Call(node, args, keywords)
        index = self.slices()
        self.expect(']')
        return Subscript(node, index, _LOAD)

    def slices(self):
        start = self.peek()
        first = self.slice_or_star()
        if not self.at(',') and not isinstance(first, Starred):
            return first
        items = [first]
        while self.take(','):
            if self.at(']'):
                break
            items.append(self.slice_or_star())
        return self.place(Tuple(items, _LOAD), start)

    def slice_or_star(self):
        if self.at('*'):
            start = self.advance()
            return self.place(Starred(self.bitwise_or(), _LOAD), start)
        start = self.peek()
        lower = None
        if not self.at(':'):
            lower = self.named_expression()
            if not self.at(':'):
                return lower
        self.expect(':')
        upper = None
        step = None
        if not self.at(':') and not self.at(',') and not self.at(']'):
            upper = self.expression()
        if self.take(':') and not self.at(',') and not self.at(']'):
            step = self.expression()
        return self.place(Slice(lower, upper, step), start)

    def arguments(self):
        """What stands in the brackets of a call: values by place and by name."""
        opening = self.tokens[self.pos - 1]
        start = self.pos
        if not self.mistakes:
            return self.arguments_read(opening)
        found = None
        try:
            found = self.arguments_read(opening)
        except _Fail:
            self.pos = start
        if found is not None:
            return found
        self.mistakes_of_arguments()
        self.pos = start
        raise _Fail()

    def arguments_read(self, opening):
        args = []
        keywords = []
        if self.take(')'):
            return args, keywords
        lone = True
        while True:
            self.argument(args, keywords)
            if lone and self.generators_follow() and len(args) == 1 and not isinstance(args[0], Starred):
                node = GeneratorExp(args[0], self.generators())
                self.expect(')')
                args[0] = self.place(node, opening)
                return args, keywords
            lone = False
            if not self.take(','):
                break
            if self.at(')'):
                break
        self.expect(')')
        return args, keywords

    def argument(self, args, keywords):
        start = self.peek()
        if self.take('**'):
            value = self.expression()
            keywords.append(self.place(keyword(None, value), start))
        elif self.at('*'):
            for one in keywords:
                if one.arg is None:
                    raise _Fail()
            self.pos += 1
            value = self.expression()
            args.append(self.place(Starred(value, _LOAD), start))
        else:
            if self.mistakes:
                self.mistakes_of_keyword()
            if start.kind == 'name' and self.after(1).text == '=' and self.after(1).kind == 'op':
                name = self.name()
                self.pos += 1
                value = self.expression()
                keywords.append(self.place(keyword(name, value), start))
                return
            if keywords:
                raise _Fail()
            named = start.kind == 'name' and self.after(1).text == ':=' and self.after(1).kind == 'op'
            node = self.named_expression() if named else self.expression()
            if self.at(':=') or self.at('='):
                raise _Fail()
            args.append(node)

    def mistakes_of_keyword(self):
        start = self.pos
        first = self.peek()
        assigned = self.after(1).text == '=' and self.after(1).kind == 'op'
        if first.kind == 'keyword' and first.text in _SINGLETONS and assigned:
            self.raise_token(f'cannot assign to {first.text}', first, self.after(1))
        if first.kind == 'name' and assigned:
            self.pos += 2
            value = self.attempt(self.expression)
            if value is not None and self.generators_follow():
                equals = self.tokens[start + 1]
                if self.attempt(self.generators) is not None:
                    self.raise_token("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", first, equals)
        elif not (first.kind == 'name' and self.after(1).text == ':='):
            node = self.attempt(self.expression)
            if node is not None and self.at('='):
                equals = self.peek()
                line = node.lineno - self.base_line
                self.raise_at('expression cannot contain assignment, perhaps you meant "=="?', line,
                              self.column(line, node.col_offset) + 1, equals.end_line, equals.end_col + 1)
        self.pos = start

    def mistakes_of_arguments(self):
        """Arguments that are in no order a call may have."""
        start = self.pos
        args = []
        keywords = []
        count = 0
        while True:
            before = self.pos
            ahead = self.peek()
            try:
                self.argument(args, keywords)
            except _Fail:
                self.pos = before
                break
            count += 1
            if self.generators_follow() and not keywords:
                node = args[-1]
                if isinstance(node, Starred):
                    if count == 1 and self.attempt(self.generators) is not None:
                        self.raise_range('iterable unpacking cannot be used in comprehension', node, node)
                    self.pos = start
                    return
                found = self.attempt(self.generators)
                if found is not None:
                    alone = count == 1
                    if not alone or self.at(','):
                        self.raise_at_last('Generator expression must be parenthesized', node, found)
                self.pos = start
                return
            if not self.take(','):
                return
            if not keywords:
                continue
            following = self.peek()
            unpacked = keywords[-1].arg is None
            if following.text == '*' and following.kind == 'op':
                if any(one.arg is None for one in keywords):
                    self.raise_here('iterable argument unpacking follows keyword argument unpacking')
                continue
            if following.text == '**' or (following.kind == 'name' and self.after(1).text == '='):
                continue
            node = self.attempt(self.expression)
            if node is not None:
                if self.generators_follow():
                    found = self.attempt(self.generators)
                    if found is not None:
                        self.raise_at_last('Generator expression must be parenthesized', node, found)
                self.further_arguments()
                if unpacked:
                    self.raise_here('positional argument follows keyword argument unpacking')
                self.raise_here('positional argument follows keyword argument')
            return

    def further_arguments(self):
        """Reads on as far as there are arguments."""
        args = []
        keywords = []
        while self.take(','):
            back = self.pos
            try:
                self.argument(args, keywords)
            except _Fail:
                self.pos = back
                break
        self.peek()

    def raise_at_last(self, message, node, generators):
        last = generators[-1]
        self.raise_range(message, node, last.ifs[-1] if last.ifs else last.iter)

    def atom(self):
        token = self.peek()
        kind = token.kind
        if kind == 'name':
            self.pos += 1
            return self.span(Name(self.identifier(token), _LOAD), token, token)
        if kind == 'number':
            self.pos += 1
            return self.span(Constant(_number(token.text, self)), token, token)
        if kind == 'string':
            return self.strings()
        if kind == 'keyword':
            if token.text in _SINGLETONS:
                self.pos += 1
                return self.span(Constant(_SINGLETONS[token.text]), token, token)
        elif kind == 'op':
            if token.text == '(':
                return self.parenthesized()
            if token.text == '[':
                return self.bracketed()
            if token.text == '{':
                return self.braced()
            if token.text == '...':
                self.pos += 1
                return self.span(Constant(...), token, token)
        raise _Fail()

    def yielded(self):
        start = self.advance()
        if self.take('from'):
            return self.place(YieldFrom(self.expression()), start)
        value = None
        if self.starts(self.star_expression):
            value = self.star_expressions()
        return self.place(Yield(value), start)

    def parenthesized(self):
        start = self.advance()
        self.mistakes_of_star()
        if self.take(')'):
            return self.place(Tuple([], _LOAD), start)
        if self.at('yield'):
            node = self.yielded()
            self.expect(')')
            return node
        if self.mistakes and self.at('**'):
            double = self.advance()
            node = self.attempt(self.expression)
            if node is not None and self.at(')'):
                self.raise_token('cannot use double starred expression here', double)
            raise _Fail()
        first = self.star_named_expression()
        if self.take(','):
            items = [first]
            while not self.at(')'):
                items.append(self.star_named_expression())
                if not self.take(','):
                    break
            self.expect(')')
            return self.place(Tuple(items, _LOAD), start)
        if self.generators_follow():
            if isinstance(first, Starred):
                self.starred_in_comprehension(first)
            generators = self.generators()
            self.expect(')')
            return self.place(GeneratorExp(first, generators), start)
        if isinstance(first, Starred):
            if self.mistakes and self.at(')'):
                self.raise_range('cannot use starred expression here', first, first)
            raise _Fail()
        self.expect(')')
        return first

    def mistakes_of_star(self):
        """What follows `*` may be more than may stand there."""
        if self.mistakes and self.at('*'):
            start = self.pos
            self.pos += 1
            self.attempt(self.expression)
            self.pos = start

    def starred_in_comprehension(self, node):
        if self.mistakes and self.attempt(self.generators) is not None:
            self.raise_range('iterable unpacking cannot be used in comprehension', node, node)
        raise _Fail()

    def items_until(self, closing, first):
        items = [first]
        while self.take(','):
            if self.at(closing):
                break
            if self.mistakes and self.generators_follow() and len(items) == 1:
                comma = self.tokens[self.pos - 1]
                if self.attempt(self.generators) is not None:
                    line = first.lineno - self.base_line
                    self.raise_at('did you forget parentheses around the comprehension target?', line,
                                  self.column(line, first.col_offset) + 1, comma.end_line, comma.end_col + 1)
            items.append(self.star_named_expression())
        if self.mistakes and len(items) > 1 and self.generators_follow():
            if self.attempt(self.generators) is not None:
                self.raise_range('did you forget parentheses around the comprehension target?', first, items[-1])
        self.expect(closing)
        return items

    def bracketed(self):
        start = self.advance()
        self.mistakes_of_star()
        if self.take(']'):
            return self.place(List([], _LOAD), start)
        first = self.star_named_expression()
        if self.generators_follow():
            if isinstance(first, Starred):
                self.starred_in_comprehension(first)
            generators = self.generators()
            self.expect(']')
            return self.place(ListComp(first, generators), start)
        items = self.items_until(']', first)
        return self.place(List(items, _LOAD), start)

    def braced(self):
        start = self.advance()
        self.mistakes_of_star()
        if self.take('}'):
            return self.place(Dict([], []), start)
        if self.at('**'):
            return self.dictionary(start)
        inside = self.pos
        if not self.at('*'):
            # A key is an expression without `:=`; only `:` makes a dict.
            key = self.attempt(self.expression)
            if key is not None and self.at(':'):
                self.pos = inside
                return self.dictionary(start)
            self.pos = inside
        first = self.star_named_expression()
        if self.generators_follow():
            if isinstance(first, Starred):
                self.starred_in_comprehension(first)
            generators = self.generators()
            self.expect('}')
            return self.place(SetComp(first, generators), start)
        items = self.items_until('}', first)
        return self.place(Set(items), start)

    def dictionary(self, start):
        keys = []
        values = []
        while not self.at('}'):
            if self.at('**'):
                double = self.advance()
                values.append(self.bitwise_or())
                keys.append(None)
                if self.mistakes and len(keys) == 1 and self.generators_follow():
                    self.raise_token('dict unpacking cannot be used in dict comprehension', double)
            else:
                if self.mistakes and keys:
                    self.mistakes_of_key()
                key = self.expression()
                if self.mistakes:
                    self.mistakes_of_pair(key)
                self.expect(':')
                value = self.expression()
                if not keys and self.generators_follow():
                    generators = self.generators()
                    self.expect('}')
                    return self.place(DictComp(key, value, generators), start)
                keys.append(key)
                values.append(value)
            if not self.take(','):
                break
        self.expect('}')
        return self.place(Dict(keys, values), start)

    def mistakes_of_key(self):
        start = self.pos
        key = self.attempt(self.disjunction)
        if key is not None and not self.at('if'):
            self.mistakes_of_pair(key)
        self.pos = start

    def mistakes_of_pair(self, key):
        start = self.pos
        if not self.at(':'):
            line = key.lineno - self.base_line
            end_line = key.end_lineno - self.base_line
            self.raise_at("':' expected after dictionary key", line, self.column(end_line, key.end_col_offset),
                          end_line, 0)
        colon = self.advance()
        if self.at('*'):
            star = self.advance()
            node = self.attempt(self.bitwise_or)
            if node is not None:
                last = self.tokens[self.pos - 1]
                self.raise_token('cannot use a starred expression in a dictionary value', star, last)
        elif self.at('}') or self.at(','):
            self.raise_token("expression expected after dictionary key and ':'", colon)
        self.pos = start

    def generators_follow(self):
        token = self.peek()
        if token.kind != 'keyword':
            return False
        return token.text == 'for' or (token.text == 'async' and self.after(1).text == 'for')

    def generators(self):
        found = []
        while self.generators_follow():
            asynchronous = 1 if self.take('async') else 0
            self.expect('for')
            back = self.pos
            target = self.attempt(self.targets)
            if target is None or not self.take('in'):
                if self.mistakes:
                    self.pos = back
                    node = self.attempt(self.star_expressions)
                    wrong = None if node is None else _invalid_target(node, 'for')
                    if wrong is not None:
                        self.raise_range(f'cannot assign to {_expression_name(wrong)}', wrong, wrong)
                raise _Fail()
            source = self.disjunction()
            conditions = []
            while self.take('if'):
                conditions.append(self.disjunction())
            found.append(comprehension(target, source, conditions, asynchronous))
        return found

    def targets(self):
        """The variables of a `for`."""
        start = self.peek()
        first = self.target()
        node = first
        if self.at(','):
            items = [first]
            while self.take(','):
                if self.at('in'):
                    break
                items.append(self.target())
            node = self.place(Tuple(items, _LOAD), start)
        return self.stored(node)

    def target(self):
        if self.at('*'):
            start = self.advance()
            return self.place(Starred(self.bitwise_or(), _LOAD), start)
        return self.bitwise_or()

    def stored(self, node):
        """The same as a target; what cannot be one is a failure."""
        if _invalid_target(node, 'store') is not None:
            raise _Fail()
        return self.recast(node, _STORE)

    def recast(self, node, context):
        if isinstance(node, Name):
            made = Name(node.id, context)
        elif isinstance(node, Attribute):
            made = Attribute(node.value, node.attr, context)
        elif isinstance(node, Subscript):
            made = Subscript(node.value, node.slice, context)
        elif isinstance(node, Starred):
            made = Starred(self.recast(node.value, context), context)
        elif isinstance(node, Tuple):
            made = Tuple([self.recast(one, context) for one in node.elts], context)
        elif isinstance(node, List):
            made = List([self.recast(one, context) for one in node.elts], context)
        else:
            raise _Fail()
        return copy_location(made, node)

    def function(self):
        """A lambda."""
        start = self.advance()
        parameters = self.parameters(':', False)
        self.expect(':')
        return self.place(Lambda(parameters, self.expression()), start)

    def parameters(self, closing, annotated):
        only = []
        plain = []
        vararg = None
        kwonly = []
        kw_defaults = []
        kwarg = None
        defaults = []
        starred = False
        while not self.at(closing):
            if self.take('**'):
                kwarg = self.parameter(annotated)
                if self.mistakes and self.at('='):
                    self.raise_token('var-keyword argument cannot have default value', self.peek())
                self.take(',')
                if not self.at(closing):
                    token = self.peek()
                    if self.mistakes and (token.kind == 'name' or token.text in ('*', '**', '/')):
                        self.raise_token('arguments cannot follow var-keyword argument', token)
                    raise _Fail()
                break
            if self.at('*'):
                if starred:
                    if self.mistakes:
                        self.raise_token('* argument may appear only once', self.peek())
                    raise _Fail()
                self.pos += 1
                starred = True
                if self.mistakes and (self.at(closing) or (self.at(',') and self.after(1).text in (closing, '**'))):
                    self.raise_here('named arguments must follow bare *')
                if not self.at(','):
                    vararg = self.parameter(annotated, True)
                    if self.mistakes and self.at('='):
                        self.raise_token('var-positional argument cannot have default value', self.peek())
                elif self.after(1).kind != 'name':
                    raise _Fail()
            elif self.at('/'):
                if only or not plain or starred:
                    if self.mistakes and only:
                        self.raise_token('/ may appear only once', self.peek())
                    raise _Fail()
                self.pos += 1
                only = plain
                plain = []
            else:
                if self.mistakes and self.at('('):
                    self.mistakes_of_parameters()
                one = self.parameter(annotated)
                value = self.expression() if self.take('=') else None
                if starred:
                    kwonly.append(one)
                    kw_defaults.append(value)
                else:
                    plain.append(one)
                    if value is not None:
                        defaults.append(value)
                    elif defaults:
                        if self.mistakes:
                            self.raise_token('non-default argument follows default argument', self.tokens[self.pos - 1])
                        raise _Fail()
            if not self.take(','):
                break
        return arguments(only, plain, vararg, kwonly, kw_defaults, kwarg, defaults)

    def mistakes_of_parameters(self):
        start = self.pos
        opening = self.advance()
        while self.peek().kind == 'name':
            self.pos += 1
            if not self.take(','):
                break
        if self.pos > start + 1 and self.at(')'):
            self.raise_token('Lambda expression parameters cannot be parenthesized', opening, self.advance())
        self.pos = start

    def parameter(self, annotated, starred=False):
        start = self.peek()
        name = self.name()
        annotation = None
        if annotated and self.take(':'):
            annotation = self.star_expression() if starred else self.expression()
        return self.place(arg(name, annotation), start)

    # Strings.

    def strings(self):
        start = self.peek()
        tokens = []
        while self.peek().kind == 'string':
            tokens.append(self.advance())
        parts = []
        binary = False
        formatted = False
        for at, token in enumerate(tokens):
            prefix, body, offset = _string_parts(token.text)
            is_bytes = 'b' in prefix
            if at and is_bytes != binary:
                self.raise_here('cannot mix bytes and nonbytes literals')
            binary = is_bytes
            raw = 'r' in prefix
            if is_bytes:
                if not body.isascii():
                    self.raise_token('bytes can only contain ASCII literal characters', token)
                parts.append(self.unescaped_bytes(body, raw))
            elif 'f' in prefix:
                formatted = True
                _Formatted(self, token, body, offset, raw).read(parts)
            else:
                parts.append(self.unescaped(body, raw))
        if binary:
            return self.place(Constant(b''.join(parts)), start)
        kind = 'u' if start.text[0] == 'u' else None
        if not formatted:
            return self.place(Constant(''.join(parts), kind), start)
        values = []
        text = ''
        for part in parts:
            if isinstance(part, str):
                text += part
            else:
                if text:
                    values.append(self.place(Constant(text, kind), start))
                    text = ''
                values.append(self.place_parts(part, start))
        if text:
            values.append(self.place(Constant(text, kind), start))
        return self.place(JoinedStr(values), start)

    def place_parts(self, node, start):
        self.place(node, start)
        if isinstance(node.format_spec, JoinedStr):
            for one in node.format_spec.values:
                if isinstance(one, FormattedValue):
                    self.place_parts(one, start)
                elif not hasattr(one, 'lineno'):
                    self.place(one, start)
        return node

    def unescaped(self, body, raw):
        if raw or '\\' not in body:
            return body
        found = []
        at = 0
        while at < len(body):
            back = body.find('\\', at)
            if back == -1:
                found.append(body[at:])
                break
            found.append(body[at:back])
            text, at = self.escape(body, back)
            found.append(text)
        return ''.join(found)

    def escape(self, body, back):
        char = body[back + 1]
        if char == '\n':
            return '', back + 2
        if char in _ESCAPES:
            return _ESCAPES[char], back + 2
        if char in '01234567':
            end = back + 2
            while end < back + 4 and body[end:end + 1] in _OCTAL:
                end += 1
            return chr(int(body[back + 1:end], 8)), end
        if char in 'xuU':
            count = 2 if char == 'x' else 4 if char == 'u' else 8
            end = back + 2
            while end < back + 2 + count and body[end:end + 1] in _HEX:
                end += 1
            if end < back + 2 + count:
                shown = 'XX' if char == 'x' else 'XXXX' if char == 'u' else 'XXXXXXXX'
                self.bad_escape(body, back, end, f'truncated \\{char}{shown} escape')
            code = int(body[back + 2:end], 16)
            if code > 0x10ffff:
                self.bad_escape(body, back, end, 'illegal Unicode character')
            return chr(code), end
        if char == 'N':
            end = body.find('}', back)
            if body[back + 2:back + 3] != '{' or end == -1 or end == back + 3:
                if body[back + 2:back + 3] != '{':
                    end = back + 2
                elif end == -1:
                    end = len(body)
                self.bad_escape(body, back, end, 'malformed \\N character escape')
            from unicodedata import lookup
            name = body[back + 3:end]
            try:
                return lookup(name), end + 1
            except KeyError:
                pass
            self.bad_escape(body, back, end + 1, 'unknown Unicode character name')
        return body[back:back + 2], back + 2

    def bad_escape(self, body, start, end, why):
        shift = 0
        for char in body[:start]:
            # Where a text is decoded, what is not ASCII stands as an escape of ten bytes.
            if char > '\x7f':
                shift += 9
        if start + shift == end - 1 + shift:
            where = f"byte 0x5c in position {start + shift}"
        else:
            where = f'bytes in position {start + shift}-{end - 1 + shift}'
        self.raise_here(f"(unicode error) 'unicodeescape' codec can't decode {where}: {why}")

    def unescaped_bytes(self, body, raw):
        if raw or '\\' not in body:
            return body.encode('ascii')
        found = bytearray()
        at = 0
        while at < len(body):
            char = body[at]
            if char != '\\':
                found.append(ord(char))
                at += 1
                continue
            char = body[at + 1]
            if char == '\n':
                at += 2
            elif char in _ESCAPES:
                found.append(ord(_ESCAPES[char]))
                at += 2
            elif char in '01234567':
                end = at + 2
                while end < at + 4 and body[end:end + 1] in _OCTAL:
                    end += 1
                found.append(int(body[at + 1:end], 8) & 255)
                at = end
            elif char == 'x':
                digits = body[at + 2:at + 4]
                if len(digits) < 2 or digits[0] not in _HEX or digits[1] not in _HEX:
                    self.raise_here(f'(value error) invalid \\x escape at position {at}')
                found.append(int(digits, 16))
                at += 4
            else:
                found.append(92)
                at += 1
        return bytes(found)

    # Statements.

    def whole_expression(self):
        node = self.expressions()
        while self.peek().kind == 'newline':
            self.pos += 1
        if self.peek().kind != 'end':
            raise _Fail()
        return Expression(node)

    def program(self):
        body = []
        while True:
            token = self.peek()
            if token.kind == 'end':
                return Module(body, [])
            if token.kind == 'newline':
                self.pos += 1
                continue
            self.line_of_statements(body)

    def line_of_statements(self, body):
        token = self.peek()
        if (token.kind == 'keyword' and token.text in _COMPOUND) or (token.kind == 'op' and token.text == '@'):
            self.compound = True
            body.append(self.compound_statement())
            return
        start = self.pos
        try:
            while True:
                body.append(self.statement())
                if not self.take(';'):
                    break
                if self.peek().kind == 'newline':
                    break
            if self.peek().kind != 'newline':
                raise _Fail()
        except _Fail:
            following = self.tokens[start + 1] if token.text == 'match' and start + 1 < len(self.tokens) else token
            if following is not token and (following.kind != 'op' or following.text in '([{-*~'):
                raise NotImplementedError("batuta: ast.parse of a compound statement ('match')") from None
            raise
        self.pos += 1

    # Compound statements.

    def block(self):
        self.expect(':')
        body = []
        if self.peek().kind != 'newline':
            token = self.peek()
            if token.kind == 'keyword' and token.text in _COMPOUND or token.text == '@':
                raise _Fail()
            self.line_of_statements(body)
            return body
        self.pos += 1
        if self.peek().kind != 'indent':
            raise _Fail()
        self.pos += 1
        while self.peek().kind != 'dedent':
            if self.peek().kind == 'end':
                raise _Fail()
            self.line_of_statements(body)
        self.pos += 1
        return body

    def compound_statement(self):
        start = self.peek()
        text = start.text
        if text == '@':
            return self.decorated()
        if text == 'async':
            self.pos += 1
            text = self.peek().text
            if text == 'def':
                return self.definition([], start, AsyncFunctionDef)
            if text == 'for':
                return self.loop(start, AsyncFor)
            if text == 'with':
                return self.managed(start, AsyncWith)
            raise _Fail()
        if text == 'def':
            return self.definition([], start, FunctionDef)
        if text == 'class':
            return self.class_definition([], start)
        if text == 'if':
            return self.condition()
        if text == 'for':
            return self.loop(start, For)
        if text == 'while':
            self.pos += 1
            test = self.named_expression()
            body = self.block()
            return self.place(While(test, body, self.otherwise()), start)
        if text == 'with':
            return self.managed(start, With)
        return self.guarded()

    def otherwise(self):
        return self.block() if self.take('else') else []

    def condition(self):
        start = self.advance()
        test = self.named_expression()
        body = self.block()
        if self.at('elif'):
            rest = [self.condition()]
        else:
            rest = self.otherwise()
        return self.place(If(test, body, rest), start)

    def loop(self, start, kind):
        self.expect('for')
        target = self.targets()
        self.expect('in')
        source = self.star_expressions()
        body = self.block()
        return self.place(kind(target, source, body, self.otherwise()), start)

    def managed(self, start, kind):
        self.expect('with')
        items = None
        if self.at('('):
            items = self.attempt(self.grouped_managers)
        if items is None:
            items = [self.manager()]
            while self.take(','):
                items.append(self.manager())
        return self.place(kind(items, self.block()), start)

    def grouped_managers(self):
        self.expect('(')
        items = [self.manager()]
        while self.take(','):
            if self.at(')'):
                break
            items.append(self.manager())
        self.expect(')')
        if not self.at(':'):
            raise _Fail()
        return items

    def manager(self):
        value = self.expression()
        if not self.take('as'):
            return withitem(value, None)
        return withitem(value, self.stored(self.target()))

    def guarded(self):
        start = self.advance()
        body = self.block()
        handlers = []
        kind = None
        while self.at('except'):
            first = self.advance()
            grouped = self.take('*')
            if kind is not None and kind is not (TryStar if grouped else Try):
                raise _Fail()
            kind = TryStar if grouped else Try
            caught = None
            name = None
            if not self.at(':') or grouped:
                caught = self.expression()
                if self.take('as'):
                    name = self.name()
            handlers.append(self.place(ExceptHandler(caught, name, self.block()), first))
        rest = self.otherwise() if handlers else []
        last = self.block() if self.take('finally') else []
        if not handlers and not last:
            raise _Fail()
        return self.place((kind or Try)(body, handlers, rest, last), start)

    def decorated(self):
        decorators = []
        while self.take('@'):
            decorators.append(self.named_expression())
            if self.peek().kind != 'newline':
                raise _Fail()
            self.pos += 1
        start = self.peek()
        if self.at('class'):
            return self.class_definition(decorators, start)
        if self.take('async'):
            return self.definition(decorators, start, AsyncFunctionDef)
        return self.definition(decorators, start, FunctionDef)

    def definition(self, decorators, start, kind):
        self.expect('def')
        name = self.name()
        self.expect('(')
        parameters = self.parameters(')', True)
        self.expect(')')
        result = self.expression() if self.take('->') else None
        return self.place(kind(name, parameters, self.block(), decorators, result), start)

    def class_definition(self, decorators, start):
        self.expect('class')
        name = self.name()
        bases = []
        keywords = []
        if self.take('('):
            bases, keywords = self.arguments()
        return self.place(ClassDef(name, bases, keywords, self.block(), decorators), start)

    def statement(self):
        start = self.peek()
        if start.kind == 'keyword':
            text = start.text
            if text == 'pass' or text == 'break' or text == 'continue':
                self.pos += 1
                return self.place(Pass() if text == 'pass' else Break() if text == 'break' else Continue(), start)
            if text == 'return':
                self.pos += 1
                value = self.star_expressions() if self.starts(self.star_expression) else None
                return self.place(Return(value), start)
            if text == 'raise':
                self.pos += 1
                if not self.starts(self.expression):
                    return self.place(Raise(None, None), start)
                error = self.expression()
                cause = self.expression() if self.take('from') else None
                return self.place(Raise(error, cause), start)
            if text == 'assert':
                self.pos += 1
                test = self.expression()
                message = self.expression() if self.take(',') else None
                return self.place(Assert(test, message), start)
            if text == 'global' or text == 'nonlocal':
                self.pos += 1
                names = [self.name()]
                while self.take(','):
                    names.append(self.name())
                return self.place(Global(names) if text == 'global' else Nonlocal(names), start)
            if text == 'del':
                return self.deletion()
            if text == 'import':
                return self.import_names()
            if text == 'from':
                return self.import_from()
            if text == 'yield':
                node = self.yielded()
                if self.mistakes and self.at('='):
                    self.raise_range('assignment to yield expression not possible', node, node)
                return self.place(Expr(node), start)
        if not self.mistakes:
            return self.assignment(start)
        back = self.pos
        found = self.attempt(lambda: self.assigned(start))
        if found is not None:
            return found
        self.mistakes_of_assignment()
        self.pos = back
        return self.place(Expr(self.star_expressions()), start)

    def assignment(self, start):
        found = self.assigned(start)
        if found is not None:
            return found
        return self.place(Expr(self.star_expressions()), start)

    def value(self):
        return self.yielded() if self.at('yield') else self.star_expressions()

    def assigned(self, start):
        """An assignment, or None and nothing is read."""
        back = self.pos
        first = self.star_expressions()
        token = self.peek()
        if token.kind == 'op':
            if token.text == '=':
                targets = [self.stored(first)]
                while True:
                    self.expect('=')
                    node = self.value()
                    if not self.at('='):
                        break
                    if isinstance(node, (Yield, YieldFrom)):
                        raise _Fail()
                    targets.append(self.stored(node))
                return self.place(Assign(targets, node), start)
            if token.text == ':':
                if not isinstance(first, (Name, Attribute, Subscript)):
                    raise _Fail()
                simple = 1 if isinstance(first, Name) and start.kind == 'name' else 0
                self.pos += 1
                annotation = self.expression()
                value = self.value() if self.take('=') else None
                return self.place(AnnAssign(self.recast(first, _STORE), annotation, value, simple), start)
            if len(token.text) > 1 and token.text[-1] == '=' and token.text[:-1] in _ARITHMETIC:
                if not isinstance(first, (Name, Attribute, Subscript)):
                    raise _Fail()
                self.pos += 1
                op = _ARITHMETIC[token.text[:-1]]
                return self.place(AugAssign(self.recast(first, _STORE), op, self.value()), start)
        self.pos = back
        return None

    def mistakes_of_assignment(self):
        start = self.pos
        node = self.attempt(self.star_named_expression)
        if node is not None:
            if isinstance(node, (List, Tuple)) and self.at(':'):
                self.pos += 1
                if self.attempt(self.expression) is not None:
                    self.raise_range(f'only single target (not {_expression_name(node)}) can be annotated', node, node)
            elif self.at(','):
                while self.take(','):
                    if not self.starts(self.star_expression) or self.attempt(self.star_named_expression) is None:
                        break
                if self.take(':') and self.attempt(self.expression) is not None:
                    self.raise_range('only single target (not tuple) can be annotated', node, node)
            elif self.at(':') and not isinstance(node, (Starred, Name, Attribute, Subscript)):
                self.pos += 1
                if self.attempt(self.expression) is not None:
                    self.raise_range('illegal target for annotation', node, node)
        self.pos = start
        while True:
            grouped = not self.at('yield')
            node = self.attempt(self.value)
            if node is None:
                break
            if self.take('='):
                if isinstance(node, (Yield, YieldFrom)) and not grouped:
                    self.raise_range('assignment to yield expression not possible', node, node)
                wrong = _invalid_target(node, 'store')
                if wrong is not None:
                    self.raise_range(f'cannot assign to {_expression_name(wrong)}', wrong, wrong)
                continue
            break
        self.pos = start
        node = self.attempt(self.star_expressions)
        if node is not None:
            token = self.peek()
            if token.kind == 'op' and len(token.text) > 1 and token.text[-1] == '=' and token.text[:-1] in _ARITHMETIC:
                self.pos += 1
                if self.attempt(self.value) is not None:
                    self.raise_range(f"'{_expression_name(node)}' is an illegal expression for augmented assignment",
                                     node, node)
        self.pos = start

    def deletion(self):
        start = self.advance()
        first = self.peek()
        if self.mistakes:
            back = self.pos
            node = self.attempt(self.star_expressions)
            if node is not None:
                wrong = _invalid_target(node, 'del')
                if wrong is not None:
                    self.raise_range(f'cannot delete {_expression_name(wrong)}', wrong, wrong)
            self.pos = back
        node = self.tuple_of(self.primary)
        if _invalid_target(node, 'del') is not None or not (self.at(';') or self.peek().kind == 'newline'):
            raise _Fail()
        grouped = isinstance(node, Tuple) and first.text == '(' and node.end_col_offset == self.tokens[self.pos - 1].end_byte_col
        whole = isinstance(node, Tuple) and not (grouped and self.encloses(first))
        items = node.elts if whole else [node]
        return self.place(Delete([self.recast(one, _DEL) for one in items]), start)

    def encloses(self, first):
        """Whether the bracket that was opened there is closed by what was read last."""
        depth = 0
        at = self.tokens.index(first)
        while at < self.pos:
            text = self.tokens[at].text
            if self.tokens[at].kind == 'op':
                if text in ('(', '[', '{'):
                    depth += 1
                elif text in (')', ']', '}'):
                    depth -= 1
                    if depth == 0:
                        return at == self.pos - 1
            at += 1
        return False

    def dotted(self):
        name = self.name()
        while self.take('.'):
            name += '.' + self.name()
        return name

    def import_names(self):
        start = self.advance()
        names = []
        while True:
            first = self.peek()
            name = self.dotted()
            other = self.name() if self.take('as') else None
            names.append(self.place(alias(name, other), first))
            if not self.take(','):
                return self.place(Import(names), start)

    def import_from(self):
        start = self.advance()
        level = 0
        while True:
            if self.take('.'):
                level += 1
            elif self.take('...'):
                level += 3
            else:
                break
        module = None
        if level == 0 or not self.at('import'):
            module = self.dotted()
        self.expect('import')
        names = []
        if self.at('*'):
            star = self.advance()
            names.append(self.span(alias('*'), star, star))
            return self.place(ImportFrom(module, names, level), start)
        grouped = self.take('(')
        while True:
            first = self.peek()
            name = self.name()
            other = self.name() if self.take('as') else None
            names.append(self.place(alias(name, other), first))
            if not self.take(','):
                break
            if grouped and self.at(')'):
                break
            if not grouped and self.peek().kind == 'newline':
                if self.mistakes:
                    token = self.peek()
                    self.raise_at('trailing comma not allowed without surrounding parentheses', token.line,
                                  token.col + 1, token.line, token.col + 1)
                raise _Fail()
        if grouped:
            self.expect(')')
        return self.place(ImportFrom(module, names, level), start)


_LEVELS = {'|': 0, '^': 1, '&': 2, '<<': 3, '>>': 3, '+': 4, '-': 4, '*': 5, '/': 5, '//': 5, '%': 5, '@': 5}
_ESCAPES = {'\\': '\\', "'": "'", '"': '"', 'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v'}
_OCTAL = frozenset('01234567')
_HEX = frozenset('0123456789abcdefABCDEF')


def _string_parts(text):
    """The prefix in small letters, what stands between the quotes, and where that begins."""
    at = 0
    while text[at] not in '"\'':
        at += 1
    width = 3 if text[at:at + 3] == text[at] * 3 and len(text) >= at + 6 else 1
    return text[:at].lower(), text[at + width:len(text) - width], at + width


def _number(text, parser):
    plain = text.replace('_', '').lower()
    if plain[:2] in ('0x', '0o', '0b'):
        return int(plain[2:], _BASES[plain[1]][2])
    if plain[-1] == 'j':
        return complex(0.0, float(plain[:-1]))
    if '.' in plain or 'e' in plain:
        return float(plain)
    return int(plain)


class _Formatted:
    """An f-string: its texts and the fields between them."""

    def __init__(self, parser, token, body, offset, raw):
        self.parser = parser
        self.token = token
        self.body = body
        self.offset = offset
        self.raw = raw
        self.pos = 0

    def fail(self, message):
        self.parser.raise_here('f-string: ' + message)

    def fail_inside(self, what):
        self.parser.raise_here(f'f-string expression part cannot include {what}')

    def read(self, parts):
        self.fields(parts, 0)

    def fields(self, parts, depth):
        """Texts and fields up to the end, or to the bracket that ends a format."""
        body = self.body
        literal = self.pos
        while self.pos < len(body):
            char = body[self.pos]
            if char == '\\' and not self.raw:
                if body[self.pos + 1:self.pos + 3] == 'N{':
                    end = body.find('}', self.pos)
                    self.pos = len(body) if end == -1 else end + 1
                elif body[self.pos + 1:self.pos + 2] in ('{', '}'):
                    self.pos += 1
                else:
                    self.pos += 2
            elif char == '{' or char == '}':
                if depth == 0 and body[self.pos + 1:self.pos + 2] == char:
                    parts.append(self.parser.unescaped(body[literal:self.pos + 1], self.raw))
                    self.pos += 2
                    literal = self.pos
                elif char == '}':
                    if depth == 0:
                        self.fail("single '}' is not allowed")
                    break
                else:
                    if self.pos > literal:
                        parts.append(self.literal(literal))
                    self.field(parts, depth)
                    literal = self.pos
            else:
                self.pos += 1
        if self.pos > literal:
            parts.append(self.literal(literal))

    def literal(self, start):
        text = self.body[start:self.pos]
        if (len(text) - len(text.rstrip('\\'))) % 2 == 1 and not self.raw:
            return self.parser.unescaped(text[:-1], self.raw) + '\\'
        return self.parser.unescaped(text, self.raw)

    def field(self, parts, depth):
        if depth >= 2:
            self.fail('expressions nested too deeply')
        body = self.body
        opening = self.pos
        self.pos += 1
        self.expression()
        inside = body[opening + 1:self.pos]
        if self.pos >= len(body):
            self.fail("expecting '}'")
        shown = False
        node = self.compiled(opening, inside)
        if body[self.pos] == '=':
            shown = True
            self.pos += 1
            while self.pos < len(body) and body[self.pos] in ' \t\n\r\f\v':
                self.pos += 1
            parts.append(body[opening + 1:self.pos])
        conversion = -1
        if body[self.pos:self.pos + 1] == '!':
            self.pos += 1
            if self.pos >= len(body):
                self.fail("expecting '}'")
            char = body[self.pos]
            self.pos += 1
            if char not in 'sra':
                self.fail("invalid conversion character: expected 's', 'r', or 'a'")
            conversion = ord(char)
        if self.pos >= len(body):
            self.fail("expecting '}'")
        spec = None
        if body[self.pos] == ':':
            self.pos += 1
            found = []
            self.fields(found, depth + 1)
            values = []
            text = ''
            for part in found:
                if isinstance(part, str):
                    text += part
                else:
                    if text:
                        values.append(Constant(text))
                        text = ''
                    values.append(part)
            # A format, and the text at its end, is where its own string is.
            token = self.token
            if text:
                values.append(self.parser.span(Constant(text), token, token))
            spec = self.parser.span(JoinedStr(values), token, token)
        if body[self.pos:self.pos + 1] != '}':
            self.fail("expecting '}'")
        self.pos += 1
        if shown and spec is None and conversion == -1:
            conversion = ord('r')
        parts.append(FormattedValue(node, conversion, spec))

    def expression(self):
        """Goes to the end of the expression of a field."""
        body = self.body
        quote = ''
        open_brackets = []
        while self.pos < len(body):
            char = body[self.pos]
            if char == '\\':
                self.fail_inside('a backslash')
            if quote:
                if body.startswith(quote, self.pos):
                    self.pos += len(quote)
                    quote = ''
                else:
                    self.pos += 1
                continue
            if char in '"\'':
                quote = char * 3 if body[self.pos:self.pos + 3] == char * 3 else char
                self.pos += len(quote)
                continue
            if char in '([{':
                if len(open_brackets) >= 200:
                    self.fail('too many nested parenthesis')
                open_brackets.append(char)
            elif char == '#':
                self.fail_inside("'#'")
            elif not open_brackets and char in '!:}=<>':
                following = body[self.pos + 1:self.pos + 2]
                if following == '=' and char in '!=<>':
                    self.pos += 2
                    continue
                if char in '<>':
                    self.pos += 1
                    continue
                break
            elif char in ')]}':
                if not open_brackets:
                    self.fail(f"unmatched '{char}'")
                bracket = open_brackets.pop()
                if bracket != _CLOSERS[char]:
                    self.fail(f"closing parenthesis '{char}' does not match opening parenthesis '{bracket}'")
            self.pos += 1
        if quote:
            self.fail('unterminated string')
        if open_brackets:
            self.fail(f"unmatched '{open_brackets[-1]}'")

    def compiled(self, opening, inside):
        if not inside.strip(' \t\n\f\r'):
            ending = self.body[self.pos]
            if ending in '!:=':
                self.fail(f"expression required before '{ending}'")
            self.fail('empty expression not allowed')
        token = self.token
        before = token.text[:self.offset + opening]
        lines = before.count('\n')
        last = before[before.rfind('\n') + 1:]
        column = len(last.encode('utf-8', 'surrogatepass'))
        if lines == 0:
            column += token.byte_col + (self.parser.base_col if token.line == 1 else 0)
        rest = inside.lstrip(' \t\f')
        if rest[:1] == '\n':
            column = 0 if lines else token.byte_col
        inner = _Parser(f'({inside})\n', self.parser.filename, 'eval', 'f-string: ',
                        token.line - 1 + lines + self.parser.base_line, column)
        return inner.parse(inner.star_expressions)


def parse(source, filename='<unknown>', mode='exec', *, type_comments=False, feature_version=None):
    if type_comments:
        raise NotImplementedError('batuta: ast.parse with type_comments')
    if feature_version is not None:
        raise NotImplementedError('batuta: ast.parse with feature_version')
    if mode not in ('exec', 'eval'):
        if mode in ('single', 'func_type'):
            raise NotImplementedError(f'batuta: ast.parse with mode {mode!r}')
        raise ValueError("compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
    if isinstance(source, AST):
        return source
    if isinstance(source, (bytes, bytearray)):
        source = _decoded(bytes(source))
    elif not isinstance(source, str):
        raise TypeError('compile() arg 1 must be a string, bytes or AST object')
    if '\0' in source:
        raise ValueError('source code string cannot contain null bytes')
    if '\r' in source:
        source = source.replace('\r\n', '\n').replace('\r', '\n')
    if mode == 'exec' and source and not source.endswith('\n'):
        source += '\n'
    parser = _Parser(source, filename, mode)
    if mode == 'eval':
        return parser.parse(parser.whole_expression)
    return parser.parse(parser.program)


def _decoded(source):
    if source.startswith(b'\xef\xbb\xbf'):
        source = source[3:]
    for line in source.split(b'\n')[:2]:
        if b'coding' in line and line.lstrip().startswith(b'#'):
            raise NotImplementedError('batuta: ast.parse of bytes that name their encoding')
    return source.decode('utf-8')


# Trees as text. Levels are how tightly a place binds: what binds less than its place asks for stands in brackets.

_AT_NAMED = 1
_AT_TUPLE = 2
_AT_YIELD = 3
_AT_TEST = 4
_AT_OR = 5
_AT_AND = 6
_AT_NOT = 7
_AT_COMPARE = 8
_AT_EXPR = 9
_AT_FACTOR = 15
_AT_POWER = 16
_AT_AWAIT = 17
_AT_ATOM = 18
_BINARY_TEXTS = {'Add': ('+', 13), 'Sub': ('-', 13), 'Mult': ('*', 14), 'MatMult': ('@', 14), 'Div': ('/', 14),
                 'Mod': ('%', 14), 'LShift': ('<<', 12), 'RShift': ('>>', 12), 'BitOr': ('|', 9), 'BitXor': ('^', 10),
                 'BitAnd': ('&', 11), 'FloorDiv': ('//', 14), 'Pow': ('**', 16)}
_UNARY_TEXTS = {'Invert': '~', 'Not': 'not ', 'UAdd': '+', 'USub': '-'}
_COMPARE_TEXTS = {'Eq': '==', 'NotEq': '!=', 'Lt': '<', 'LtE': '<=', 'Gt': '>', 'GtE': '>=', 'Is': 'is',
                  'IsNot': 'is not', 'In': 'in', 'NotIn': 'not in'}
_QUOTES = ("'", '"', '"""', "'''")
_LONG_QUOTES = ('"""', "'''")
_HUGE = '1e309'


def unparse(ast_obj):
    return _Writer().whole(ast_obj)


def _bracketed(text, inner, outer):
    return f'({text})' if outer > inner else text


def _quoted(text, quotes, escapes):
    """The text as it may stand between quotes, and the quotes that are left."""
    shown = ''
    for char in text:
        if not escapes and char in '\n\t':
            shown += char
        elif char == '\\' or not char.isprintable():
            shown += char.encode('unicode_escape').decode('ascii')
        else:
            shown += char
    left = [one for one in quotes if one not in shown and ('\n' not in shown or len(one) == 3)]
    if not left:
        whole = repr(text)
        for one in quotes:
            if whole[0] in one:
                return whole[1:-1], [one]
        return whole[1:-1], [whole[0]]
    if shown:
        last = shown[-1]
        left = [one for one in left if one[0] != last] + [one for one in left if one[0] == last]
        if left[0][0] == last:
            shown = shown[:-1] + '\\' + last
    return shown, left


class _Writer:
    def __init__(self):
        self.no_backslashes = False

    def whole(self, node):
        if isinstance(node, Module):
            return '\n'.join(self.statements(node.body)).lstrip('\n')
        if isinstance(node, stmt):
            return self.statement(node)
        if isinstance(node, list):
            return ''.join([self.whole(one) for one in node])
        if isinstance(node, Expression):
            return self.text(node.body, _AT_TEST)
        if isinstance(node, expr):
            return self.text(node, _AT_TEST)
        if isinstance(node, arguments):
            return self.parameters(node)
        if isinstance(node, arg):
            return self.parameter(node)
        if isinstance(node, keyword):
            return self.named(node)
        if isinstance(node, comprehension):
            return self.generator(node)
        if isinstance(node, alias):
            return self.aliased(node)
        if isinstance(node, (operator, unaryop, cmpop, boolop, expr_context)):
            return ''
        raise NotImplementedError(f'batuta: ast.unparse of {type(node).__name__}')

    def text(self, node, level):
        kind = type(node).__name__
        method = getattr(self, 'of_' + kind, None)
        if method is None:
            raise NotImplementedError(f'batuta: ast.unparse of {kind}')
        return method(node, level)

    def list(self, nodes, level=_AT_TEST):
        return ', '.join([self.text(one, level) for one in nodes])

    def items(self, nodes):
        if len(nodes) == 1:
            return self.text(nodes[0], _AT_TEST) + ','
        return self.list(nodes)

    def of_NamedExpr(self, node, level):
        return _bracketed(f'{self.text(node.target, _AT_ATOM)} := {self.text(node.value, _AT_ATOM)}', _AT_NAMED, level)

    def of_Await(self, node, level):
        return _bracketed(f'await {self.text(node.value, _AT_ATOM)}', _AT_AWAIT, level)

    def of_Yield(self, node, level):
        value = '' if node.value is None else ' ' + self.text(node.value, _AT_ATOM)
        return _bracketed('yield' + value, _AT_YIELD, level)

    def of_YieldFrom(self, node, level):
        return _bracketed('yield from ' + self.text(node.value, _AT_ATOM), _AT_YIELD, level)

    def of_Name(self, node, level):
        return node.id

    def of_Constant(self, node, level):
        value = node.value
        if isinstance(value, tuple):
            parts = [self.constant(one) for one in value]
            return f'({parts[0]},)' if len(parts) == 1 else f"({', '.join(parts)})"
        if value is ...:
            return '...'
        prefix = 'u' if node.kind == 'u' else ''
        if isinstance(value, str) and self.no_backslashes:
            text, quotes = _quoted(value, _QUOTES, False)
            return prefix + quotes[0] + text + quotes[0]
        return prefix + self.constant(value)

    def constant(self, value):
        text = repr(value)
        if isinstance(value, (float, complex)):
            return text.replace('inf', _HUGE).replace('nan', f'({_HUGE}-{_HUGE})')
        return text

    def of_List(self, node, level):
        return f'[{self.list(node.elts)}]'

    def of_Tuple(self, node, level):
        return _bracketed(self.items(node.elts), _AT_TUPLE, level) if node.elts else '()'

    def of_Set(self, node, level):
        return '{' + self.list(node.elts) + '}' if node.elts else '{*()}'

    def of_Dict(self, node, level):
        parts = []
        for key, value in zip(node.keys, node.values):
            if key is None:
                parts.append('**' + self.text(value, _AT_EXPR))
            else:
                parts.append(f'{self.text(key, _AT_TEST)}: {self.text(value, _AT_TEST)}')
        return '{' + ', '.join(parts) + '}'

    def generator(self, node):
        text = ' async for ' if node.is_async else ' for '
        text += self.text(node.target, _AT_TUPLE) + ' in ' + self.text(node.iter, _AT_OR)
        for one in node.ifs:
            text += ' if ' + self.text(one, _AT_OR)
        return text

    def generators(self, node):
        return ''.join([self.generator(one) for one in node.generators])

    def of_ListComp(self, node, level):
        return f'[{self.text(node.elt, _AT_TEST)}{self.generators(node)}]'

    def of_GeneratorExp(self, node, level):
        return f'({self.text(node.elt, _AT_TEST)}{self.generators(node)})'

    def of_SetComp(self, node, level):
        return '{' + self.text(node.elt, _AT_TEST) + self.generators(node) + '}'

    def of_DictComp(self, node, level):
        return '{' + f'{self.text(node.key, _AT_TEST)}: {self.text(node.value, _AT_TEST)}{self.generators(node)}' + '}'

    def of_IfExp(self, node, level):
        body = self.text(node.body, _AT_OR)
        test = self.text(node.test, _AT_OR)
        return _bracketed(f'{body} if {test} else {self.text(node.orelse, _AT_TEST)}', _AT_TEST, level)

    def of_UnaryOp(self, node, level):
        own = _AT_NOT if isinstance(node.op, Not) else _AT_FACTOR
        text = _UNARY_TEXTS[type(node.op).__name__] + self.text(node.operand, own)
        return _bracketed(text, own, level)

    def of_BinOp(self, node, level):
        sign, own = _BINARY_TEXTS[type(node.op).__name__]
        left = own + 1 if own == _AT_POWER else own
        right = own if own == _AT_POWER else own + 1
        return _bracketed(f'{self.text(node.left, left)} {sign} {self.text(node.right, right)}', own, level)

    def of_Compare(self, node, level):
        text = self.text(node.left, _AT_EXPR)
        for op, other in zip(node.ops, node.comparators):
            text += f' {_COMPARE_TEXTS[type(op).__name__]} {self.text(other, _AT_EXPR)}'
        return _bracketed(text, _AT_COMPARE, level)

    def of_BoolOp(self, node, level):
        own = _AT_AND if isinstance(node.op, And) else _AT_OR
        asked = own
        parts = []
        for one in node.values:
            asked = min(asked + 1, _AT_ATOM)
            parts.append(self.text(one, asked))
        return _bracketed((' and ' if own == _AT_AND else ' or ').join(parts), own, level)

    def of_Attribute(self, node, level):
        value = self.text(node.value, _AT_ATOM)
        if isinstance(node.value, Constant) and isinstance(node.value.value, int):
            value += ' '
        return f'{value}.{node.attr}'

    def named(self, node):
        value = self.text(node.value, _AT_TEST)
        return '**' + value if node.arg is None else f'{node.arg}={value}'

    def of_Call(self, node, level):
        parts = [self.text(one, _AT_TEST) for one in node.args]
        parts.extend([self.named(one) for one in node.keywords])
        return f"{self.text(node.func, _AT_ATOM)}({', '.join(parts)})"

    def of_Subscript(self, node, level):
        value = self.text(node.value, _AT_ATOM)
        if isinstance(node.slice, Tuple) and node.slice.elts:
            return f'{value}[{self.items(node.slice.elts)}]'
        return f'{value}[{self.text(node.slice, _AT_TEST)}]'

    def of_Starred(self, node, level):
        return '*' + self.text(node.value, _AT_EXPR)

    def of_Slice(self, node, level):
        text = '' if node.lower is None else self.text(node.lower, _AT_TEST)
        text += ':'
        if node.upper is not None:
            text += self.text(node.upper, _AT_TEST)
        if node.step is not None:
            text += ':' + self.text(node.step, _AT_TEST)
        return text

    def of_Lambda(self, node, level):
        parameters = self.parameters(node.args)
        text = 'lambda' + (' ' + parameters if parameters else '')
        return _bracketed(f'{text}: {self.text(node.body, _AT_TEST)}', _AT_TEST, level)

    def parameter(self, node):
        return node.arg if node.annotation is None else f'{node.arg}: {self.text(node.annotation, _AT_TEST)}'

    def parameters(self, node):
        parts = []
        plain = node.posonlyargs + node.args
        first = len(plain) - len(node.defaults)
        for at, one in enumerate(plain):
            text = self.parameter(one)
            if at >= first:
                text += '=' + self.text(node.defaults[at - first], _AT_TEST)
            parts.append(text)
            if at + 1 == len(node.posonlyargs):
                parts.append('/')
        if node.vararg is not None or node.kwonlyargs:
            parts.append('*' if node.vararg is None else '*' + self.parameter(node.vararg))
        for one, default in zip(node.kwonlyargs, node.kw_defaults):
            text = self.parameter(one)
            if default is not None:
                text += '=' + self.text(default, _AT_TEST)
            parts.append(text)
        if node.kwarg is not None:
            parts.append('**' + self.parameter(node.kwarg))
        return ', '.join(parts)

    # Formatted strings: what stands in the fields has no backslashes.

    def of_FormattedValue(self, node, level):
        return 'f' + repr(self.formatted(node))

    def of_JoinedStr(self, node, level):
        if self.no_backslashes:
            text, quotes = _quoted(''.join([self.formatted(one) for one in node.values]), _QUOTES, False)
            return 'f' + quotes[0] + text + quotes[0]
        quotes = _QUOTES
        parts = []
        for one in node.values:
            text, quotes = _quoted(self.formatted(one), quotes, isinstance(one, Constant))
            parts.append(text)
        return 'f' + quotes[0] + ''.join(parts) + quotes[0]

    def formatted(self, node):
        if isinstance(node, Constant):
            if not isinstance(node.value, str):
                raise ValueError('Constants inside JoinedStr should be a string.')
            return node.value.replace('{', '{{').replace('}', '}}')
        if isinstance(node, JoinedStr):
            return ''.join([self.formatted(one) for one in node.values])
        inner = _Writer()
        inner.no_backslashes = True
        value = inner.text(node.value, _AT_OR)
        if '\\' in value:
            raise ValueError('Unable to avoid backslash in f-string expression part')
        text = '{' + (' ' if value.startswith('{') else '') + value
        if node.conversion != -1:
            text += '!' + chr(node.conversion)
        if node.format_spec is not None:
            text += ':' + self.formatted(node.format_spec)
        return text + '}'

    # Statements that stand in one line.

    def statements(self, nodes):
        lines = []
        for at, node in enumerate(nodes):
            if at == 0 and isinstance(node, Expr) and isinstance(node.value, Constant) and isinstance(node.value.value, str):
                text, quotes = _quoted(node.value.value, _LONG_QUOTES, False)
                lines.append(('u' if node.value.kind == 'u' else '') + quotes[0] + text + quotes[0])
            else:
                lines.append(self.statement(node))
        return lines

    def aliased(self, node):
        return f'{node.name} as {node.asname}' if node.asname else node.name

    def statement(self, node):
        if isinstance(node, Expr):
            return self.text(node.value, _AT_YIELD)
        if isinstance(node, Assign):
            return ''.join([self.text(one, _AT_TUPLE) + ' = ' for one in node.targets]) + self.text(node.value, _AT_TEST)
        if isinstance(node, AugAssign):
            sign = _BINARY_TEXTS[type(node.op).__name__][0]
            return f'{self.text(node.target, _AT_TEST)} {sign}= {self.text(node.value, _AT_TEST)}'
        if isinstance(node, AnnAssign):
            target = self.text(node.target, _AT_TEST)
            if not node.simple and isinstance(node.target, Name):
                target = f'({target})'
            text = f'{target}: {self.text(node.annotation, _AT_TEST)}'
            return text if node.value is None else f'{text} = {self.text(node.value, _AT_TEST)}'
        if isinstance(node, Return):
            return 'return' if node.value is None else 'return ' + self.text(node.value, _AT_TEST)
        if isinstance(node, Raise):
            if node.exc is None:
                if node.cause:
                    raise ValueError("Node can't be used without a value attribute.")
                return 'raise'
            text = 'raise ' + self.text(node.exc, _AT_TEST)
            return text if node.cause is None else f'{text} from {self.text(node.cause, _AT_TEST)}'
        if isinstance(node, Delete):
            return 'del ' + self.list(node.targets)
        if isinstance(node, Assert):
            text = 'assert ' + self.text(node.test, _AT_TEST)
            return text if node.msg is None else f'{text}, {self.text(node.msg, _AT_TEST)}'
        if isinstance(node, Pass):
            return 'pass'
        if isinstance(node, Break):
            return 'break'
        if isinstance(node, Continue):
            return 'continue'
        if isinstance(node, Global):
            return 'global ' + ', '.join(node.names)
        if isinstance(node, Nonlocal):
            return 'nonlocal ' + ', '.join(node.names)
        if isinstance(node, Import):
            return 'import ' + ', '.join([self.aliased(one) for one in node.names])
        if isinstance(node, ImportFrom):
            names = ', '.join([self.aliased(one) for one in node.names])
            return f"from {'.' * (node.level or 0)}{node.module or ''} import {names}"
        raise NotImplementedError(f'batuta: ast.unparse of {type(node).__name__}')
