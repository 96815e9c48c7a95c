// Written by batuta from python/ast.py, 8124371948e209d1.
//! Trees of Python programs: nodes, a parser of all statements but `match`, what walks and shows them.
use batuta_rt::prelude::*;

module_globals! {
    "ast", init;
    _AST_LITERALS: "_ast_literals", __ALL_: "__all__", PY_CF_ALLOW_TOP_LEVEL_AWAIT: "PyCF_ALLOW_TOP_LEVEL_AWAIT",
    PY_CF_ONLY_AST: "PyCF_ONLY_AST", PY_CF_TYPE_COMMENTS: "PyCF_TYPE_COMMENTS", _POSITIONS: "_POSITIONS", AST: "AST",
    MOD: "mod", EXPR: "expr", STMT: "stmt", EXPR_CONTEXT: "expr_context", BOOLOP: "boolop", OPERATOR: "operator",
    UNARYOP: "unaryop", CMPOP: "cmpop", EXCEPTHANDLER: "excepthandler", PATTERN: "pattern", TYPE_IGNORE: "type_ignore",
    SLICE: "slice", ADD: "Add", AND: "And", ANN_ASSIGN: "AnnAssign", ASSERT: "Assert", ASSIGN: "Assign",
    ASYNC_FOR: "AsyncFor", ASYNC_FUNCTION_DEF: "AsyncFunctionDef", ASYNC_WITH: "AsyncWith", ATTRIBUTE: "Attribute",
    AUG_ASSIGN: "AugAssign", AUG_LOAD: "AugLoad", AUG_STORE: "AugStore", AWAIT: "Await", BIN_OP: "BinOp",
    BIT_AND: "BitAnd", BIT_OR: "BitOr", BIT_XOR: "BitXor", BOOL_OP: "BoolOp", BREAK: "Break", CALL: "Call",
    CLASS_DEF: "ClassDef", COMPARE: "Compare", CONSTANT: "Constant", CONTINUE: "Continue", DEL: "Del",
    DELETE: "Delete", DICT: "Dict", DICT_COMP: "DictComp", DIV: "Div", EQ: "Eq", EXCEPT_HANDLER: "ExceptHandler",
    EXPR2: "Expr", EXPRESSION: "Expression", FLOOR_DIV: "FloorDiv", FOR: "For", FORMATTED_VALUE: "FormattedValue",
    FUNCTION_DEF: "FunctionDef", FUNCTION_TYPE: "FunctionType", GENERATOR_EXP: "GeneratorExp", GLOBAL: "Global",
    GT: "Gt", GT_E: "GtE", IF: "If", IF_EXP: "IfExp", IMPORT: "Import", IMPORT_FROM: "ImportFrom", IN: "In",
    INTERACTIVE: "Interactive", INVERT: "Invert", IS: "Is", IS_NOT: "IsNot", JOINED_STR: "JoinedStr",
    L_SHIFT: "LShift", LAMBDA: "Lambda", LIST: "List", LIST_COMP: "ListComp", LOAD: "Load", LT: "Lt", LT_E: "LtE",
    MAT_MULT: "MatMult", MATCH: "Match", MATCH_AS: "MatchAs", MATCH_CLASS: "MatchClass", MATCH_MAPPING: "MatchMapping",
    MATCH_OR: "MatchOr", MATCH_SEQUENCE: "MatchSequence", MATCH_SINGLETON: "MatchSingleton", MATCH_STAR: "MatchStar",
    MATCH_VALUE: "MatchValue", MOD2: "Mod", MODULE: "Module", MULT: "Mult", NAME: "Name", NAMED_EXPR: "NamedExpr",
    NONLOCAL: "Nonlocal", NOT: "Not", NOT_EQ: "NotEq", NOT_IN: "NotIn", OR: "Or", PARAM: "Param", PASS: "Pass",
    POW: "Pow", R_SHIFT: "RShift", RAISE: "Raise", RETURN: "Return", SET: "Set", SET_COMP: "SetComp", SLICE2: "Slice",
    STARRED: "Starred", STORE: "Store", SUB: "Sub", SUBSCRIPT: "Subscript", SUITE: "Suite", TRY: "Try",
    TRY_STAR: "TryStar", TUPLE: "Tuple", TYPE_IGNORE2: "TypeIgnore", U_ADD: "UAdd", U_SUB: "USub", UNARY_OP: "UnaryOp",
    WHILE: "While", WITH: "With", YIELD: "Yield", YIELD_FROM: "YieldFrom", ALIAS: "alias", ARG: "arg",
    ARGUMENTS: "arguments", COMPREHENSION: "comprehension", KEYWORD: "keyword", MATCH_CASE: "match_case",
    WITHITEM: "withitem", _GET_VALUE: "_get_value", _SET_VALUE: "_set_value", _MISSING: "_Missing", _OLDER: "_Older",
    _OLDER2: "_older", NUM: "Num", STR: "Str", BYTES: "Bytes", NAME_CONSTANT: "NameConstant", ELLIPSIS: "Ellipsis",
    INDEX: "Index", EXT_SLICE: "ExtSlice", ITER_FIELDS: "iter_fields", ITER_CHILD_NODES: "iter_child_nodes",
    WALK: "walk", _DUMPED: "_dumped", DUMP: "dump", NODE_VISITOR: "NodeVisitor", NODE_TRANSFORMER: "NodeTransformer",
    COPY_LOCATION: "copy_location", _FIX: "_fix", FIX_MISSING_LOCATIONS: "fix_missing_locations",
    INCREMENT_LINENO: "increment_lineno", GET_DOCSTRING: "get_docstring", _SOURCE_LINES: "_source_lines",
    GET_SOURCE_SEGMENT: "get_source_segment", _MALFORMED: "_malformed", _NUMBER_OF: "_number_of",
    _SIGNED_OF: "_signed_of", _LITERAL: "_literal", _LITERAL_OF: "_literal_of", LITERAL_EVAL: "literal_eval",
    _KEYWORDS: "_KEYWORDS", _PREFIXES: "_PREFIXES", _THREE: "_THREE", _TWO: "_TWO", _DIGITS: "_DIGITS",
    _CLOSERS: "_CLOSERS", _BASES: "_BASES", _BETWEEN: "_BETWEEN", _FAIL: "_Fail", _TOKEN: "_Token", _TOKENS: "_Tokens",
    _LOAD: "_LOAD", _STORE: "_STORE", _DEL: "_DEL", _ARITHMETIC: "_ARITHMETIC", _UNARY: "_UNARY",
    _COMPARISONS: "_COMPARISONS", _IN: "_IN", _NOT_IN: "_NOT_IN", _IS: "_IS", _IS_NOT: "_IS_NOT", _NOT: "_NOT",
    _AND: "_AND", _OR: "_OR", _SINGLETONS: "_SINGLETONS", _COMPOUND: "_COMPOUND",
    _EXPRESSION_NAMES: "_EXPRESSION_NAMES", _EXPRESSION_NAME: "_expression_name", _INVALID_TARGET: "_invalid_target",
    PARSE: "parse", _LEVELS: "_LEVELS", _NUMBER: "_number", _STRING_PARTS: "_string_parts", _FORMATTED: "_Formatted",
    _ESCAPES: "_ESCAPES", _OCTAL: "_OCTAL", _HEX: "_HEX", _PARSER: "_Parser", _DECODED: "_decoded",
    _AT_NAMED: "_AT_NAMED", _AT_TUPLE: "_AT_TUPLE", _AT_YIELD: "_AT_YIELD", _AT_TEST: "_AT_TEST", _AT_OR: "_AT_OR",
    _AT_AND: "_AT_AND", _AT_NOT: "_AT_NOT", _AT_COMPARE: "_AT_COMPARE", _AT_EXPR: "_AT_EXPR", _AT_FACTOR: "_AT_FACTOR",
    _AT_POWER: "_AT_POWER", _AT_AWAIT: "_AT_AWAIT", _AT_ATOM: "_AT_ATOM", _BINARY_TEXTS: "_BINARY_TEXTS",
    _UNARY_TEXTS: "_UNARY_TEXTS", _COMPARE_TEXTS: "_COMPARE_TEXTS", _QUOTES: "_QUOTES", _LONG_QUOTES: "_LONG_QUOTES",
    _HUGE: "_HUGE", _WRITER: "_Writer", UNPARSE: "unparse", _BRACKETED: "_bracketed", _QUOTED: "_quoted",
}

fields! {
    ADVANCE: "advance", AFTER: "after", AGAIN: "again", ALIASED: "aliased", ANNOTATION: "annotation", APPEND: "append",
    ARG: "arg", ARGS: "args", ARGUMENT: "argument", ARGUMENTS: "arguments", ARGUMENTS_READ: "arguments_read",
    ASCII: "ascii", ASNAME: "asname", ASSIGNED: "assigned", ASSIGNMENT: "assignment", AT: "at", ATOM: "atom",
    ATTEMPT: "attempt", ATTR: "attr", AWAITED: "awaited", BAD_ESCAPE: "bad_escape", BASE_COL: "base_col",
    BASE_LINE: "base_line", BITWISE_OR: "bitwise_or", BITWISE_OR_READ: "bitwise_or_read", BLOCK: "block", BODY: "body",
    BRACED: "braced", BRACKETED: "bracketed", BROKEN: "broken", BYTE_COL: "byte_col", CAUSE: "cause",
    CLASS_DEFINITION: "class_definition", CLIMB: "climb", COL: "col", COLUMN: "column", COL_OFFSET: "col_offset",
    COMMENT: "comment", COMPARATORS: "comparators", COMPARISON_OPERATOR: "comparison_operator", COMPILED: "compiled",
    COMPOUND: "compound", COMPOUND_STATEMENT: "compound_statement", CONDITION: "condition", CONJUNCTION: "conjunction",
    CONSTANT: "constant", CONVERSION: "conversion", DECODE: "decode", DECORATED: "decorated", DEFAULTS: "defaults",
    DEFINITION: "definition", DELETION: "deletion", DICTIONARY: "dictionary", DIGITS: "digits",
    DISJUNCTION: "disjunction", DISJUNCTION_READ: "disjunction_read", DONE: "done", DOTTED: "dotted", ELT: "elt",
    ELTS: "elts", ENCLOSES: "encloses", ENCODE: "encode", ENDED: "ended", END_BYTE_COL: "end_byte_col",
    END_COL: "end_col", END_COL_OFFSET: "end_col_offset", END_LINE: "end_line", END_LINENO: "end_lineno",
    ERROR: "error", ESCAPE: "escape", EXC: "exc", EXPECT: "expect", EXPRESSION: "expression",
    EXPRESSIONS: "expressions", EXPRESSION_READ: "expression_read", EXPRESSION_SEEN: "expression_seen",
    EXTEND: "extend", FACTOR: "factor", FAIL: "fail", FAIL_INSIDE: "fail_inside", FIELD: "field", FIELDS: "fields",
    FILENAME: "filename", FIND: "find", FORMATTED: "formatted", FORMAT_SPEC: "format_spec", FRESH: "fresh",
    FUNC: "func", FUNCTION: "function", FURTHER: "further", FURTHER_ARGUMENTS: "further_arguments",
    GENERATOR: "generator", GENERATORS: "generators", GENERATORS_FOLLOW: "generators_follow",
    GENERIC_VISIT: "generic_visit", GET: "get", GROUPED_MANAGERS: "grouped_managers", GUARDED: "guarded", HERE: "here",
    ID: "id", IDENTIFIER: "identifier", IFS: "ifs", IMPORT_FROM: "import_from", IMPORT_NAMES: "import_names",
    INDENTATION: "indentation", INDENTS: "indents", INDEX: "index", INVERSION: "inversion", ISASCII: "isascii",
    ISIDENTIFIER: "isidentifier", ISPRINTABLE: "isprintable", IS_ASYNC: "is_async", ITEMS: "items",
    ITEMS_UNTIL: "items_until", ITER: "iter", KEY: "key", KEYS: "keys", KEYWORDS: "keywords", KIND: "kind",
    KNOWN_MISTAKE: "known_mistake", KWARG: "kwarg", KWONLYARGS: "kwonlyargs", KW_DEFAULTS: "kw_defaults", LEFT: "left",
    LEVEL: "level", LINE: "line", LINENO: "lineno", LINE_OF_STATEMENTS: "line_of_statements", LINE_START: "line_start",
    LINE_TEXT: "line_text", LIST: "list", LITERAL: "literal", LITERAL_EVAL: "literal_eval", LOOP: "loop",
    LOWER: "lower", MAKE: "make", MANAGED: "managed", MANAGER: "manager", MEMO: "memo", MISTAKES: "mistakes",
    MISTAKES_OF_ARGUMENTS: "mistakes_of_arguments", MISTAKES_OF_ASSIGNMENT: "mistakes_of_assignment",
    MISTAKES_OF_EXPRESSION: "mistakes_of_expression", MISTAKES_OF_KEY: "mistakes_of_key",
    MISTAKES_OF_KEYWORD: "mistakes_of_keyword", MISTAKES_OF_NAMES: "mistakes_of_names",
    MISTAKES_OF_OLD: "mistakes_of_old", MISTAKES_OF_PAIR: "mistakes_of_pair",
    MISTAKES_OF_PARAMETERS: "mistakes_of_parameters", MISTAKES_OF_STAR: "mistakes_of_star", MODE: "mode",
    MODULE: "module", MSG: "msg", N: "n", NAME: "name", NAMED: "named", NAMED_EXPRESSION: "named_expression",
    NAMES: "names", NEVER_CLOSED: "never_closed", NEWLINE: "newline", NEXT: "next", NO_BACKSLASHES: "no_backslashes",
    NUMBER: "number", OFFSET: "offset", ONE: "one", OP: "op", OPEN: "open", OPERAND: "operand", OPS: "ops",
    ORELSE: "orelse", OTHERS: "others", OTHERWISE: "otherwise", PARAMETER: "parameter", PARAMETERS: "parameters",
    PARENTHESIZED: "parenthesized", PARSE: "parse", PARSER: "parser", PEEK: "peek", PLACE: "place",
    PLACE_NAME: "place_name", PLACE_PARTS: "place_parts", POS: "pos", POSONLYARGS: "posonlyargs", PREFIX: "prefix",
    PRIMARY: "primary", PROGRAM: "program", QUIET: "quiet", RAISE_AT: "raise_at", RAISE_AT_LAST: "raise_at_last",
    RAISE_HERE: "raise_here", RAISE_RANGE: "raise_range", RAISE_TOKEN: "raise_token", RAW: "raw", READ: "read",
    RECAST: "recast", REMEMBERED: "remembered", REST: "rest", RIGHT: "right", S: "s", SHOWN: "shown", SIMPLE: "simple",
    SLICE: "slice", SLICES: "slices", SLICE_OR_STAR: "slice_or_star", SOURCE: "source", SPAN: "span",
    STARRED_IN_COMPREHENSION: "starred_in_comprehension", STARTS: "starts", STARTSWITH: "startswith",
    STAR_EXPRESSION: "star_expression", STAR_EXPRESSIONS: "star_expressions",
    STAR_NAMED_EXPRESSION: "star_named_expression", STATEMENT: "statement", STATEMENTS: "statements", STEP: "step",
    STORED: "stored", STRING: "string", STRINGS: "strings", SUFFIX: "suffix", TAKE: "take", TARGET: "target",
    TARGETS: "targets", TEST: "test", TEXT: "text", TOKEN: "token", TOKENS: "tokens", TUPLE_OF: "tuple_of",
    UNESCAPED: "unescaped", UNESCAPED_BYTES: "unescaped_bytes", UNTERMINATED: "unterminated", UPPER: "upper",
    VALUE: "value", VALUES: "values", VARARG: "vararg", VISIT: "visit", WAITING: "waiting", WALK_WITH: "walk_with",
    WHOLE: "whole", WHOLE_EXPRESSION: "whole_expression", YIELDED: "yielded", _ATTRIBUTES: "_attributes",
    _FIELDS: "_fields", __CLASS__: "__class__", __INSTANCECHECK__: "__instancecheck__", __NAME__: "__name__",
    __NEW__: "__new__",
}

pub struct Ast;

impl Ast {
    pub fn __init__(self_: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("__init__");
        let fields = self_.get(&at::_FIELDS)?;
        let count = builtins::length_of(args)?;
        if count > builtins::length_of(&fields)? {
            return Err(emitted::raised(
                "TypeError",
                args![f!(
                    "{} constructor takes at most {} positional argument{}",
                    builtins::type_(args![self_])?.get(&at::__NAME__)?,
                    Int::from(builtins::length_of(&fields)?),
                    if builtins::length_of(&fields)? == 1_i64 { Str::default() } else { s!("s") }
                )],
            ));
        }
        for at in emitted::words(0_i64, count) {
            builtins::setattr(args![self_, fields.at(at)?, args.at(at)?])?;
        }
        let mut it = op::iter(&kwargs.items()?)?;
        while let Some([part, value]) = it.next_parts::<2>()? {
            let name = part.text()?;
            if op::contains(&fields, &Value::from(&name))?
                && op::lt_bool(&fields.invoke(&at::INDEX, args![&name])?, &Value::from(count))?
            {
                return Err(emitted::raised(
                    "TypeError",
                    args![f!(
                        "{} got multiple values for argument '{}'",
                        builtins::type_(args![self_])?.get(&at::__NAME__)?,
                        name
                    )],
                ));
            }
            builtins::setattr(args![self_, name, value])?;
        }
        Ok(Value::None)
    }
}

pub struct Mod;

pub struct Expr;

pub struct Stmt;

pub struct ExprContext;

pub struct Boolop;

pub struct Operator;

pub struct Unaryop;

pub struct Cmpop;

pub struct Excepthandler;

pub struct Pattern;

pub struct TypeIgnore;

pub struct PySlice;

pub struct Add;

pub struct And;

pub struct AnnAssign;

pub struct Assert;

pub struct Assign;

pub struct AsyncFor;

pub struct AsyncFunctionDef;

pub struct AsyncWith;

pub struct Attribute;

pub struct AugAssign;

pub struct AugLoad;

pub struct AugStore;

pub struct Await;

pub struct BinOp;

pub struct BitAnd;

pub struct BitOr;

pub struct BitXor;

pub struct BoolOp;

pub struct Break;

pub struct Call;

pub struct ClassDef;

pub struct Compare;

pub struct Constant;

pub struct Continue;

pub struct Del;

pub struct Delete;

pub struct PyDict;

pub struct DictComp;

pub struct Div;

pub struct PyEq;

pub struct ExceptHandler;

pub struct Expr2;

pub struct Expression;

pub struct FloorDiv;

pub struct For;

pub struct FormattedValue;

pub struct FunctionDef;

pub struct FunctionType;

pub struct GeneratorExp;

pub struct Global;

pub struct Gt;

pub struct GtE;

pub struct If;

pub struct IfExp;

pub struct Import;

pub struct ImportFrom;

pub struct In;

pub struct Interactive;

pub struct Invert;

pub struct Is;

pub struct IsNot;

pub struct JoinedStr;

pub struct LShift;

pub struct Lambda;

pub struct PyList;

pub struct ListComp;

pub struct Load;

pub struct Lt;

pub struct LtE;

pub struct MatMult;

pub struct Match;

pub struct MatchAs;

pub struct MatchClass;

pub struct MatchMapping;

pub struct MatchOr;

pub struct MatchSequence;

pub struct MatchSingleton;

pub struct MatchStar;

pub struct MatchValue;

pub struct Mod2;

pub struct PyModule;

pub struct Mult;

pub struct Name;

pub struct NamedExpr;

pub struct Nonlocal;

pub struct Not;

pub struct NotEq;

pub struct NotIn;

pub struct Or;

pub struct Param;

pub struct Pass;

pub struct Pow;

pub struct RShift;

pub struct Raise;

pub struct Return;

pub struct PySet;

pub struct SetComp;

pub struct PySlice2;

pub struct Starred;

pub struct Store;

pub struct Sub;

pub struct Subscript;

pub struct Suite;

pub struct Try;

pub struct TryStar;

pub struct PyTuple;

pub struct TypeIgnore2;

pub struct UAdd;

pub struct USub;

pub struct UnaryOp;

pub struct While;

pub struct With;

pub struct Yield;

pub struct YieldFrom;

pub struct Alias;

pub struct Arg;

pub struct Arguments;

pub struct Comprehension;

pub struct Keyword;

pub struct MatchCase;

pub struct Withitem;

pub fn _get_value(self_: &Value) -> R {
    call_guard!("_get_value");
    self_.get(&at::VALUE)
}

pub fn _set_value(self_: &Value, value: &Value) -> R {
    call_guard!("_set_value");
    self_.put(&at::VALUE, value)?;
    Ok(Value::None)
}

pub struct Older;

impl Older {
    pub fn __instancecheck__(cls: &Value, instance: &Value) -> R {
        call_guard!("__instancecheck__");
        if !op::isinstance(instance, &CONSTANT.get()?)? {
            return Ok(Value::from(false));
        }
        let value = builtins::getattr(args![instance, s!("value"), _MISSING.get()?])?;
        if op::is(&value, &_MISSING.get()?) {
            return Ok(Value::from(false));
        }
        let name = cls.get(&at::__NAME__)?;
        if name.equals("Num")? {
            return Ok(Value::from(
                op::isinstance(
                    &value,
                    &tuple![builtins::get("int"), builtins::get("float"), builtins::get("complex")],
                )? && !op::isinstance(&value, &builtins::get("bool"))?,
            ));
        }
        if name.equals("Str")? {
            return Ok(Value::from(op::isinstance(&value, &builtins::get("str"))?));
        }
        if name.equals("Bytes")? {
            return Ok(Value::from(op::isinstance(&value, &builtins::get("bytes"))?));
        }
        if name.equals("NameConstant")? {
            return Ok(Value::from(
                value.is_none() || (op::is(&value, &Value::from(true)) || op::is(&value, &Value::from(false))),
            ));
        }
        if name.equals("Ellipsis")? {
            return Ok(Value::from(op::is(&value, &Value::Ellipsis)));
        }
        builtins::get("type").invoke(&at::__INSTANCECHECK__, args![cls, instance])
    }
}

pub struct Missing;

pub struct Num;

impl Num {
    pub fn __new__(cls: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("__new__");
        _OLDER2.get()?.call(args![cls, NUM.get()?, args, kwargs])
    }
}

pub struct PyStr;

impl PyStr {
    pub fn __new__(cls: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("__new__");
        _OLDER2.get()?.call(args![cls, STR.get()?, args, kwargs])
    }
}

pub struct PyBytes;

impl PyBytes {
    pub fn __new__(cls: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("__new__");
        _OLDER2.get()?.call(args![cls, BYTES.get()?, args, kwargs])
    }
}

pub struct NameConstant;

impl NameConstant {
    pub fn __new__(cls: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("__new__");
        _OLDER2.get()?.call(args![cls, NAME_CONSTANT.get()?, args, kwargs])
    }
}

pub struct Ellipsis;

impl Ellipsis {
    pub fn __new__(cls: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("__new__");
        if op::is(cls, &ELLIPSIS.get()?) {
            return unpack!(CONSTANT.get()? => Value::Ellipsis, *args.clone(); **kwargs.clone());
        }
        builtins::get("object").invoke(&at::__NEW__, args![cls])
    }
}

pub fn _older(cls: &Value, own: &Value, args: &Value, kwargs: &Value) -> R {
    call_guard!("_older");
    if !op::is(cls, own) {
        return builtins::get("object").invoke(&at::__NEW__, args![cls]);
    }
    let field = own.get(&at::_FIELDS)?.at(0)?;
    if field.differs("value")? && op::contains(kwargs, &field)? {
        if args.truthy()? {
            return Err(emitted::raised(
                "TypeError",
                args![f!("{} got multiple values for argument '{}'", cls.get(&at::__NAME__)?, field)],
            ));
        }
    }
    unpack!(CONSTANT.get()? => *args.clone(); **kwargs.clone())
}

pub struct Index;

impl Index {
    pub fn __new__(cls: &Value, value: &Value, kwargs: &Value) -> R {
        Ok(value.clone())
    }
}

pub struct ExtSlice;

impl ExtSlice {
    pub fn __new__(cls: &Value, dims: &Value, kwargs: &Value) -> R {
        unpack!(TUPLE.get()? => builtins::list_of(dims)?, LOAD.get()?.call(())?; **kwargs.clone())
    }
}

pub fn iter_fields(node: &Value) -> R {
    let node = node.clone();
    Ok(Gen::new("iter_fields", move |co| async move {
        let mut it = op::iter(&node.get(&at::_FIELDS)?)?;
        while let Some(name) = it.next()? {
            let value = builtins::getattr(args![&node, &name, _MISSING.get()?])?;
            if !op::is(&value, &_MISSING.get()?) {
                co.yield_(tuple![&name, &value]).await?;
            }
        }
        Ok(Value::None)
    }))
}

pub fn iter_child_nodes(node: &Value) -> R {
    let node = node.clone();
    Ok(Gen::new("iter_child_nodes", move |co| async move {
        let mut it = op::iter(&iter_fields(&node)?)?;
        while let Some([_unused, value]) = it.next_parts::<2>()? {
            if op::isinstance(&value, &AST.get()?)? {
                co.yield_(value.clone()).await?;
            } else if op::isinstance(&value, &builtins::get("list"))? {
                let mut it = op::iter(&value)?;
                while let Some(item) = it.next()? {
                    if op::isinstance(&item, &AST.get()?)? {
                        co.yield_(item.clone()).await?;
                    }
                }
            }
        }
        Ok(Value::None)
    }))
}

pub fn walk(node: &Value) -> R {
    let node = node.clone();
    Ok(Gen::new("walk", move |co| async move {
        let waiting = list![node];
        let mut at = 0_i64;
        while at < builtins::length_of(&waiting)? {
            let one = waiting.at(at)?;
            at += 1_i64;
            early!(waiting.clone(), &at::EXTEND, extend: iter_child_nodes(&one)?)?;
            co.yield_(one).await?;
        }
        Ok(Value::None)
    }))
}

pub fn dump(node: &Value, annotate_fields: &Value, include_attributes: &Value, indent: &Value) -> R {
    let mut indent = indent.clone();
    if !op::isinstance(node, &AST.get()?)? {
        return Err(emitted::raised(
            "TypeError",
            args![Str::from(format!(
                "expected AST, got {}",
                fmt::repr(&node.get(&at::__CLASS__)?.get(&at::__NAME__)?)?
            ),)],
        ));
    }
    if !indent.is_none() && !op::isinstance(&indent, &builtins::get("str"))? {
        indent = op::mul(&Value::from(s!(" ")), &indent)?;
    }
    _dumped(node, annotate_fields, include_attributes, &indent, &Value::from(0))?.at(0)
}

/// The text, and whether it may stand in one line.
pub fn _dumped(node: &Value, annotate_fields: &Value, include_attributes: &Value, indent: &Value, level: &Value) -> R {
    call_guard!("_dumped");
    let mut level = level.clone();
    let prefix;
    let separator;
    if !indent.is_none() {
        level = op::iadd(&level, &Value::from(1))?;
        prefix = op::add(&Value::from(s!("\n")), &op::mul(indent, &level)?)?;
        separator = op::add(&Value::from(s!(",\n")), &op::mul(indent, &level)?)?;
    } else {
        prefix = Value::from(Str::default());
        separator = Value::from(s!(", "));
    }
    if op::isinstance(node, &AST.get()?)? {
        let cls = builtins::type_(args![node])?;
        let parts = list![];
        let mut simple = Value::from(true);
        let mut named = annotate_fields.clone();
        let mut it = op::iter(&node.get(&at::_FIELDS)?)?;
        while let Some(name) = it.next()? {
            let value = builtins::getattr(args![node, &name, _MISSING.get()?])?;
            if op::is(&value, &_MISSING.get()?) {
                named = Value::from(true);
                continue;
            }
            if value.is_none() && builtins::getattr(args![&cls, &name, _MISSING.get()?])?.is_none() {
                named = Value::from(true);
                continue;
            }
            let [text, plain] =
                op::unpack::<2>(&_dumped(&value, annotate_fields, include_attributes, indent, &level)?)?;
            simple = emitted::and(simple.clone(), || Ok(plain.clone()))?;
            early!(
                parts.clone(),
                &at::APPEND,
                append: if named.truthy()? { Value::from(f!("{}={}", name, text)) } else { text.clone() }
            )?;
        }
        if include_attributes.truthy()? && node.get(&at::_ATTRIBUTES)?.truthy()? {
            let mut it = op::iter(&node.get(&at::_ATTRIBUTES)?)?;
            while let Some(name) = it.next()? {
                let value = builtins::getattr(args![node, &name, _MISSING.get()?])?;
                if op::is(&value, &_MISSING.get()?) {
                    continue;
                }
                if value.is_none() && builtins::getattr(args![&cls, &name, _MISSING.get()?])?.is_none() {
                    continue;
                }
                let [text, plain] =
                    op::unpack::<2>(&_dumped(&value, annotate_fields, include_attributes, indent, &level)?)?;
                simple = emitted::and(simple.clone(), || Ok(plain.clone()))?;
                early!(parts.clone(), &at::APPEND, append: f!("{}={}", name, text))?;
            }
        }
        let kind = node.get(&at::__CLASS__)?.get(&at::__NAME__)?;
        if simple.truthy()? && builtins::length_of(&parts)? <= 3_i64 {
            return Ok(tuple![f!("{}({})", kind, s!(", ").join_all(&parts)?), !parts.truthy()?]);
        }
        return Ok(tuple![f!("{}({}{})", kind, prefix, separator.join(parts)?), false]);
    }
    if op::isinstance(node, &builtins::get("list"))? {
        if !node.truthy()? {
            return Ok(tuple![s!("[]"), true]);
        }
        let items = comprehension::list_of(node, |item4: Value| {
            _dumped(&item4, annotate_fields, include_attributes, indent, &level)?.at(0)
        })?;
        return Ok(tuple![f!("[{}{}]", prefix, separator.join(items)?), false]);
    }
    Ok(tuple![builtins::repr(args![node])?, true])
}

pub struct NodeVisitor;

impl NodeVisitor {
    pub fn visit(self_: &Value, node: &Value) -> R {
        call_guard!("visit");
        let visitor = builtins::getattr(args![
            self_,
            op::add(&Value::from(s!("visit_")), &node.get(&at::__CLASS__)?.get(&at::__NAME__)?)?,
            self_.get(&at::GENERIC_VISIT)?
        ])?;
        visitor.call(args![node])
    }

    pub fn generic_visit(self_: &Value, node: &Value) -> R {
        call_guard!("generic_visit");
        let mut it = op::iter(&iter_fields(node)?)?;
        while let Some([_unused, value]) = it.next_parts::<2>()? {
            if op::isinstance(&value, &builtins::get("list"))? {
                let mut it = op::iter(&value)?;
                while let Some(item) = it.next()? {
                    if op::isinstance(&item, &AST.get()?)? {
                        self_.invoke(&at::VISIT, args![&item])?;
                    }
                }
            } else if op::isinstance(&value, &AST.get()?)? {
                self_.invoke(&at::VISIT, args![&value])?;
            }
        }
        Ok(Value::None)
    }

    pub fn visit_constant(self_: &Value, node: &Value) -> R {
        let value = node.get(&at::VALUE)?;
        let name;
        if op::isinstance(&value, &tuple![builtins::get("bool"), builtins::type_(args![Value::None])?])? {
            name = s!("visit_NameConstant");
        } else if op::isinstance(
            &value,
            &tuple![builtins::get("int"), builtins::get("float"), builtins::get("complex")],
        )? {
            name = s!("visit_Num");
        } else if op::isinstance(&value, &builtins::get("str"))? {
            name = s!("visit_Str");
        } else if op::isinstance(&value, &builtins::get("bytes"))? {
            name = s!("visit_Bytes");
        } else if op::is(&value, &Value::Ellipsis) {
            name = s!("visit_Ellipsis");
        } else {
            return self_.invoke(&at::GENERIC_VISIT, args![node]);
        }
        let visitor = builtins::getattr(args![self_, name, Value::None])?;
        if visitor.is_none() {
            return self_.invoke(&at::GENERIC_VISIT, args![node]);
        }
        visitor.call(args![node])
    }
}

pub struct NodeTransformer;

impl NodeTransformer {
    pub fn generic_visit(self_: &Value, node: &Value) -> R {
        call_guard!("generic_visit");
        let mut it = op::iter(&iter_fields(node)?)?;
        while let Some([name, old]) = it.next_parts::<2>()? {
            if op::isinstance(&old, &builtins::get("list"))? {
                let kept = list![];
                let mut it = op::iter(&old)?;
                while let Some(mut item) = it.next()? {
                    if op::isinstance(&item, &AST.get()?)? {
                        item = self_.invoke(&at::VISIT, args![&item])?;
                        if item.is_none() {
                            continue;
                        }
                        if !op::isinstance(&item, &AST.get()?)? {
                            kept.extend(&item)?;
                            continue;
                        }
                    }
                    kept.append(item)?;
                }
                old.set_slice(Value::None, Value::None, Value::None, kept)?;
            } else if op::isinstance(&old, &AST.get()?)? {
                let new = self_.invoke(&at::VISIT, args![&old])?;
                if new.is_none() {
                    builtins::delattr(args![node, &name])?;
                } else {
                    builtins::setattr(args![node, &name, &new])?;
                }
            }
        }
        Ok(node.clone())
    }
}

pub fn copy_location(new_node: &Value, old_node: &Value) -> R {
    call_guard!("copy_location");
    let mut it = op::iter(&_POSITIONS.get()?)?;
    while let Some(name) = it.next()? {
        if op::contains(&old_node.get(&at::_ATTRIBUTES)?, &name)?
            && op::contains(&new_node.get(&at::_ATTRIBUTES)?, &name)?
        {
            let value = builtins::getattr(args![old_node, &name, Value::None])?;
            if !value.is_none()
                || builtins::hasattr(args![old_node, &name]).bool()? && name.startswith(s!("end_"))?.truthy()?
            {
                builtins::setattr(args![new_node, &name, &value])?;
            }
        }
    }
    Ok(new_node.clone())
}

pub fn fix_missing_locations(node: &Value) -> R {
    _fix(node, &Value::from(1), &Value::from(0), &Value::from(1), &Value::from(0))?;
    Ok(node.clone())
}

pub fn _fix(node: &Value, lineno: &Value, col_offset: &Value, end_lineno: &Value, end_col_offset: &Value) -> R {
    call_guard!("_fix");
    let mut lineno = lineno.clone();
    let mut col_offset = col_offset.clone();
    let mut end_lineno = end_lineno.clone();
    let mut end_col_offset = end_col_offset.clone();
    if op::contains(&node.get(&at::_ATTRIBUTES)?, &Value::from(s!("lineno")))? {
        if !builtins::hasattr(args![node, s!("lineno")]).bool()? {
            node.put(&at::LINENO, &lineno)?;
        } else {
            lineno = node.get(&at::LINENO)?;
        }
    }
    if op::contains(&node.get(&at::_ATTRIBUTES)?, &Value::from(s!("end_lineno")))? {
        if builtins::getattr(args![node, s!("end_lineno"), Value::None])?.is_none() {
            node.put(&at::END_LINENO, &end_lineno)?;
        } else {
            end_lineno = node.get(&at::END_LINENO)?;
        }
    }
    if op::contains(&node.get(&at::_ATTRIBUTES)?, &Value::from(s!("col_offset")))? {
        if !builtins::hasattr(args![node, s!("col_offset")]).bool()? {
            node.put(&at::COL_OFFSET, &col_offset)?;
        } else {
            col_offset = node.get(&at::COL_OFFSET)?;
        }
    }
    if op::contains(&node.get(&at::_ATTRIBUTES)?, &Value::from(s!("end_col_offset")))? {
        if builtins::getattr(args![node, s!("end_col_offset"), Value::None])?.is_none() {
            node.put(&at::END_COL_OFFSET, &end_col_offset)?;
        } else {
            end_col_offset = node.get(&at::END_COL_OFFSET)?;
        }
    }
    let mut it = op::iter(&iter_child_nodes(node)?)?;
    while let Some(child) = it.next()? {
        _fix(&child, &lineno, &col_offset, &end_lineno, &end_col_offset)?;
    }
    Ok(Value::None)
}

pub fn increment_lineno(node: &Value, n: &Value) -> R {
    let mut it = op::iter(&walk(node)?)?;
    while let Some(child) = it.next()? {
        if op::isinstance(&child, &TYPE_IGNORE2.get()?)? {
            child.put(&at::LINENO, op::add(&builtins::getattr(args![&child, s!("lineno"), 0])?, n)?)?;
            continue;
        }
        if op::contains(&child.get(&at::_ATTRIBUTES)?, &Value::from(s!("lineno")))? {
            child.put(&at::LINENO, op::add(&builtins::getattr(args![&child, s!("lineno"), 0])?, n)?)?;
        }
        if op::contains(&child.get(&at::_ATTRIBUTES)?, &Value::from(s!("end_lineno")))? {
            let last = builtins::getattr(args![&child, s!("end_lineno"), 0])?;
            if !last.is_none() {
                child.put(&at::END_LINENO, op::add(&last, n)?)?;
            }
        }
    }
    Ok(node.clone())
}

pub fn get_docstring(node: &Value, clean: &Value) -> R {
    if !op::isinstance(node, &tuple![ASYNC_FUNCTION_DEF.get()?, FUNCTION_DEF.get()?, CLASS_DEF.get()?, MODULE.get()?])?
    {
        return Err(emitted::raised(
            "TypeError",
            args![Str::from(format!(
                "{} can't have docstrings",
                fmt::repr(&node.get(&at::__CLASS__)?.get(&at::__NAME__)?)?
            ))],
        ));
    }
    if !(node.get(&at::BODY)?.truthy()? && op::isinstance(&node.get(&at::BODY)?.at(0)?, &EXPR2.get()?)?) {
        return Ok(Value::None);
    }
    let first = node.get(&at::BODY)?.at(0)?.get(&at::VALUE)?;
    if !(op::isinstance(&first, &CONSTANT.get()?)? && op::isinstance(&first.get(&at::VALUE)?, &builtins::get("str"))?) {
        return Ok(Value::None);
    }
    let mut text = first.get(&at::VALUE)?;
    if clean.truthy()? {
        let cleandoc = modules::member_at(&Value::from(batuta_std::inspect_::module()), "cleandoc", 25)?;
        text = cleandoc.call(args![&text])?;
    }
    Ok(text)
}

/// The lines with their ends: only what ends a line of a program ends one here.
pub fn _source_lines(source: &Value) -> R {
    let lines = list![];
    let mut start = 0_i64;
    let mut at = 0_i64;
    while at < builtins::length_of(source)? {
        let char = source.at(at)?;
        at += 1_i64;
        if char.equals("\r")? && source.cut(at, at + 1_i64)?.equals("\n")? {
            at += 1_i64;
        }
        if op::contains(&Value::from(s!("\r\n")), &char)? {
            early!(lines.clone(), &at::APPEND, append: source.cut(start, at)?)?;
            start = at;
        }
    }
    if start < builtins::length_of(source)? {
        early!(lines.clone(), &at::APPEND, append: source.cut(start, Value::None)?)?;
    }
    Ok(lines)
}

pub fn get_source_segment(source: &Value, node: &Value, padded: &Value) -> R {
    let mut first = Value::None;
    let mut last = Value::None;
    let mut start = Value::None;
    let mut end = Value::None;
    let tried: R<()> = 'attempt: {
        if tri!('attempt, node.lacks(&at::END_LINENO)) || tri!('attempt, node.lacks(&at::END_COL_OFFSET)) {
            return Ok(Value::None);
        }
        first = tri!('attempt, op::sub(&tri!('attempt, node.get(&at::LINENO)), &Value::from(1)));
        last = tri!('attempt, op::sub(&tri!('attempt, node.get(&at::END_LINENO)), &Value::from(1)));
        start = tri!('attempt, node.get(&at::COL_OFFSET));
        end = tri!('attempt, node.get(&at::END_COL_OFFSET));
        Ok(())
    };
    if let Err(error) = tried {
        let _handling = exc::handling(&error);
        if error.matches(&builtins::get("AttributeError"))? {
            return Ok(Value::None);
        } else {
            return Err(error);
        }
    }
    let lines = _source_lines(source)?;
    if op::eq_bool(&first, &last)? {
        return lines.item(&first)?.invoke(&at::ENCODE, ())?.cut(start, end)?.invoke(&at::DECODE, ());
    }
    let head = lines.item(&first)?.invoke(&at::ENCODE, ())?;
    let mut padding = Str::default();
    if padded.truthy()? {
        padding = Str::default().join_all(&emitted::generated(|| {
            let out = comprehension::list();
            let mut it = op::iter(&head.cut(Value::None, &start)?.invoke(&at::DECODE, ())?)?;
            while let Some(char) = it.next()? {
                comprehension::push(
                    &out,
                    if op::contains(&Value::from(s!("\u{c}\t")), &char)? { char.clone() } else { Value::from(s!(" ")) },
                );
            }
            Ok(out)
        })?)?;
    }
    op::add(
        &op::add(
            &op::add(&Value::from(padding), &head.cut(start, Value::None)?.invoke(&at::DECODE, ())?)?,
            &Value::from(Str::default().join_all(&lines.cut(op::add(&first, &Value::from(1))?, &last)?)?),
        )?,
        &lines.item(&last)?.invoke(&at::ENCODE, ())?.cut(Value::None, end)?.invoke(&at::DECODE, ())?,
    )
}

pub fn _malformed(node: &Value) -> R {
    call_guard!("_malformed");
    let mut where_ = s!("malformed node or string");
    let line = builtins::getattr(args![node, s!("lineno"), Value::None])?;
    if line.truthy()? {
        where_ += &f!(" on line {}", line);
    }
    builtins::get("ValueError").call(args![Str::from(format!("{where_}: {}", fmt::repr(node)?))])
}

pub fn _number_of(node: &Value) -> R {
    call_guard!("_number_of");
    if !op::isinstance(node, &CONSTANT.get()?)?
        || !op::within(
            &builtins::type_(args![node.get(&at::VALUE)?])?,
            &tuple![builtins::get("int"), builtins::get("float"), builtins::get("complex")],
        )?
    {
        return exc::throw(_malformed(node)?);
    }
    node.get(&at::VALUE)
}

pub fn _signed_of(node: &Value) -> R {
    call_guard!("_signed_of");
    if op::isinstance(node, &UNARY_OP.get()?)?
        && op::isinstance(&node.get(&at::OP)?, &tuple![U_ADD.get()?, U_SUB.get()?])?
    {
        let operand = _number_of(&node.get(&at::OPERAND)?)?;
        return Ok(if op::isinstance(&node.get(&at::OP)?, &U_ADD.get()?)? {
            op::pos(&operand)?
        } else {
            op::neg(&operand)?
        });
    }
    _number_of(node)
}

pub fn _literal(node: &Value) -> R {
    call_guard!("_literal");
    if op::isinstance(node, &CONSTANT.get()?)? {
        return node.get(&at::VALUE);
    }
    if op::isinstance(node, &TUPLE.get()?)? {
        return builtins::tuple(args![comprehension::list_of(&node.get(&at::ELTS)?, |one: Value| _literal(&one))?]);
    }
    if op::isinstance(node, &LIST.get()?)? {
        return comprehension::list_of(&node.get(&at::ELTS)?, |one2: Value| _literal(&one2));
    }
    if op::isinstance(node, &SET.get()?)? {
        return comprehension::set_of(&node.get(&at::ELTS)?, |one3: Value| _literal(&one3));
    }
    if op::isinstance(node, &CALL.get()?)?
        && op::isinstance(&node.get(&at::FUNC)?, &NAME.get()?)?
        && node.get(&at::FUNC)?.get(&at::ID)?.equals("set")?
        && op::eq_bool(&node.get(&at::ARGS)?, &list![])?
        && op::eq_bool(&node.get(&at::KEYWORDS)?, &list![])?
    {
        return builtins::set(Args::none());
    }
    if op::isinstance(node, &DICT.get()?)? {
        if builtins::length_of(&node.get(&at::KEYS)?)? != builtins::length_of(&node.get(&at::VALUES)?)? {
            return exc::throw(_malformed(node)?);
        }
        return Ok({
            let out = comprehension::dict();
            let source = node.get(&at::KEYS)?;
            let mut it = emitted::together([op::iter(&source)?, op::iter(&node.get(&at::VALUES)?)?]);
            while let Some([key, item5]) = it.next()? {
                let value = item5;
                comprehension::insert(&out, _literal(&key)?, _literal(&value)?)?;
            }
            out
        });
    }
    if op::isinstance(node, &BIN_OP.get()?)? && op::isinstance(&node.get(&at::OP)?, &tuple![ADD.get()?, SUB.get()?])? {
        let left = _signed_of(&node.get(&at::LEFT)?)?;
        let right = _number_of(&node.get(&at::RIGHT)?)?;
        if op::isinstance(&left, &tuple![builtins::get("int"), builtins::get("float")])?
            && op::isinstance(&right, &builtins::get("complex"))?
        {
            return Ok(if op::isinstance(&node.get(&at::OP)?, &ADD.get()?)? {
                op::add(&left, &right)?
            } else {
                op::sub(&left, &right)?
            });
        }
    }
    _signed_of(node)
}

pub fn _literal_of(node: &Value) -> R {
    call_guard!("_literal_of");
    let mut node = node.clone();
    if op::isinstance(&node, &EXPRESSION.get()?)? {
        node = node.get(&at::BODY)?;
    }
    _literal(&node)
}

pub fn literal_eval(node_or_string: &Value) -> R {
    call_guard!("literal_eval");
    _AST_LITERALS.get()?.invoke(&at::LITERAL_EVAL, args![node_or_string])
}

/// What stands here is not what was looked for.
pub struct Fail;

pub struct Token;

impl Token {
    pub fn __init__(
        self_: &Value,
        kind: &Value,
        text: &Value,
        line: &Value,
        col: &Value,
        end_line: &Value,
        end_col: &Value,
        level: &Value,
    ) -> R {
        call_guard!("__init__");
        self_.put(&at::KIND, kind)?;
        self_.put(&at::TEXT, text)?;
        self_.put(&at::LINE, line)?;
        self_.put(&at::COL, col)?;
        self_.put(&at::END_LINE, end_line)?;
        self_.put(&at::END_COL, end_col)?;
        self_.put(&at::LEVEL, level)?;
        self_.put(&at::BYTE_COL, col)?;
        self_.put(&at::END_BYTE_COL, end_col)?;
        Ok(Value::None)
    }
}

/// The tokens of a text, one at a time: an error of a token is told when the token is asked for.
pub struct Tokens;

impl Tokens {
    pub fn __init__(self_: &Value, text: &Value, filename: &Value, mode: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::TEXT, text)?;
        self_.put(&at::FILENAME, filename)?;
        self_.put(&at::MODE, mode)?;
        self_.put(&at::ASCII, text.invoke(&at::ISASCII, ())?)?;
        self_.put(&at::POS, 0)?;
        self_.put(&at::LINE, 1)?;
        self_.put(&at::LINE_START, 0)?;
        self_.put(&at::FRESH, true)?;
        self_.put(&at::INDENTS, list![0])?;
        self_.put(&at::OTHERS, list![0])?;
        self_.put(&at::WAITING, 0)?;
        self_.put(&at::OPEN, list![])?;
        self_.put(&at::DONE, false)?;
        self_.put(&at::END_LINE, false)?;
        self_.put(&at::BROKEN, false)?;
        self_.put(&at::QUIET, false)?;
        Ok(Value::None)
    }

    pub fn line_text(self_: &Value, line: &Value, whole: &Value) -> R {
        call_guard!("line_text");
        let mut start = Value::from(0);
        let mut first = Value::from(0);
        let mut it = op::iter(&builtins::range(args![op::sub(line, &Value::from(1))?])?)?;
        while let Some(_unused) = it.take::<Int>()? {
            start = op::add(&self_.get(&at::TEXT)?.find_from(s!("\n"), &start)?, &Value::from(1))?;
            if !whole.truthy()?
                || self_
                    .get(&at::TEXT)?
                    .cut(op::sub(&start, &Value::from(2))?, op::sub(&start, &Value::from(1))?)?
                    .differs("\\")?
            {
                first = start.clone();
            }
        }
        let end = self_.get(&at::TEXT)?.find_from(s!("\n"), &start)?;
        if op::eq_bool(&end, &Value::from(-1))? {
            return self_.get(&at::TEXT)?.cut(first, Value::None);
        }
        Ok(if whole.truthy()? {
            self_.get(&at::TEXT)?.cut(&first, op::add(&end, &Value::from(1))?)?
        } else {
            self_.get(&at::TEXT)?.cut(&start, &end)?
        })
    }

    /// A line as errors show it: with its end while the tokens are still read from it.
    pub fn shown(self_: &Value, line: &Value) -> R {
        call_guard!("shown");
        early!(
            self_.clone(),
            &at::LINE_TEXT,
            args![
                line,
                emitted::or(op::le(&self_.get(&at::LINE)?, line)?, || {
                    emitted::and(op::eq(&self_.get(&at::LINE)?, &op::add(line, &Value::from(1))?)?, || {
                        op::eq(&self_.get(&at::LINE_START)?, &self_.get(&at::POS)?)
                    })
                })?
            ]
        )
    }

    pub fn error(self_: &Value, message: &Value, offset: &Value, end_offset: &Value, line: &Value, shown: &Value) -> R {
        call_guard!("error");
        let mut line = line.clone();
        let mut shown = shown.clone();
        self_.put(&at::BROKEN, true)?;
        if line.is_none() {
            line = self_.get(&at::LINE)?;
        }
        if shown.is_none() {
            shown = self_.invoke(&at::LINE_TEXT, args![&line, false])?;
        }
        builtins::get("SyntaxError")
            .call(args![message, tuple![self_.get(&at::FILENAME)?, &line, offset, shown, &line, end_offset]])
    }

    /// An error of what was read up to a place.
    pub fn here(self_: &Value, message: &Value, pos: &Value) -> R {
        call_guard!("here");
        let offset =
            op::sub(&if pos.is_none() { self_.get(&at::POS)? } else { pos.clone() }, &self_.get(&at::LINE_START)?)?;
        self_.invoke(&at::ERROR, args![message, &offset, &offset])
    }

    pub fn make(self_: &Value, kind: &Value, start: &Value, line: &Value, line_start: &Value) -> R {
        call_guard!("make");
        let text = self_.get(&at::TEXT)?.cut(start, self_.get(&at::POS)?)?;
        let token = _TOKEN.get()?.call(args![
            kind,
            text,
            line,
            op::sub(start, line_start)?,
            self_.get(&at::LINE)?,
            op::sub(&self_.get(&at::POS)?, &self_.get(&at::LINE_START)?)?,
            builtins::length_of(&self_.get(&at::OPEN)?)?
        ])?;
        if !self_.get(&at::ASCII)?.truthy()? {
            token.put(
                &at::BYTE_COL,
                builtins::length_of(
                    &self_
                        .get(&at::TEXT)?
                        .cut(line_start, start)?
                        .invoke(&at::ENCODE, args![s!("utf-8"), s!("surrogatepass")])?,
                )?,
            )?;
            token.put(
                &at::END_BYTE_COL,
                builtins::length_of(
                    &self_
                        .get(&at::TEXT)?
                        .cut(self_.get(&at::LINE_START)?, self_.get(&at::POS)?)?
                        .invoke(&at::ENCODE, args![s!("utf-8"), s!("surrogatepass")])?,
                )?,
            )?;
        }
        Ok(token)
    }

    pub fn newline(self_: &Value) -> R {
        call_guard!("newline");
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        self_.put(&at::LINE, op::iadd(&self_.get(&at::LINE)?, &Value::from(1))?)?;
        self_.put(&at::LINE_START, self_.get(&at::POS)?)?;
        Ok(Value::None)
    }

    /// Measures the line that begins here; None, or the token of a change.
    pub fn indentation(self_: &Value) -> R {
        call_guard!("indentation");
        let text = self_.get(&at::TEXT)?;
        let mut char = Value::None;
        loop {
            self_.put(&at::FRESH, false)?;
            let mut width = Int::from(0);
            let mut other = 0_i64;
            while op::lt_bool(&self_.get(&at::POS)?, &Value::from(builtins::length_of(&text)?))? {
                char = text.item(&self_.get(&at::POS)?)?;
                if char.equals(" ")? {
                    width += 1;
                    other += 1_i64;
                } else if char.equals("\t")? {
                    width = (width.quotient(8_i64) + 1) * 8;
                    other += 1_i64;
                } else if char.equals("\u{c}")? {
                    width = Int::from(0);
                    other = 0_i64;
                } else {
                    break;
                }
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            }
            char = text.cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(1))?)?;
            if char.equals("#")? {
                self_.invoke(&at::COMMENT, ())?;
                char = text.cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(1))?)?;
            }
            if char.equals("\n")? {
                self_.invoke(&at::NEWLINE, ())?;
                continue;
            }
            if char.equals("")? && self_.get(&at::MODE)?.equals("exec")? {
                return Ok(Value::None);
            }
            if self_.get(&at::OPEN)?.truthy()? {
                return Ok(Value::None);
            }
            if op::gt_bool(&Value::from(width.clone()), &self_.get(&at::INDENTS)?.at(-1)?)? {
                self_.get(&at::INDENTS)?.append(width.clone())?;
                self_.get(&at::OTHERS)?.append(other)?;
                return early!(
                    self_.clone(),
                    &at::MAKE,
                    args![s!("indent"), self_.get(&at::POS)?, self_.get(&at::LINE)?, self_.get(&at::LINE_START)?]
                );
            }
            while op::lt_bool(&Value::from(width.clone()), &self_.get(&at::INDENTS)?.at(-1)?)? {
                self_.get(&at::INDENTS)?.pop()?;
                self_.get(&at::OTHERS)?.pop()?;
                self_.put(&at::WAITING, op::iadd(&self_.get(&at::WAITING)?, &Value::from(1))?)?;
            }
            if op::ne_bool(&Value::from(width), &self_.get(&at::INDENTS)?.at(-1)?)?
                || op::ne_bool(&Value::from(other), &self_.get(&at::OTHERS)?.at(-1)?)?
            {
                return Err(emitted::raised(
                    "NotImplementedError",
                    args![s!("batuta: ast.parse of lines whose indentation does not match")],
                ));
            }
            return Ok(Value::None);
        }
    }

    pub fn comment(self_: &Value) -> R {
        call_guard!("comment");
        let end = early!(self_.get(&at::TEXT)?, &at::FIND, find_from: s!("\n"), self_.get(&at::POS)?)?;
        self_.put(
            &at::POS,
            if op::eq_bool(&end, &Value::from(-1))? {
                Value::from(builtins::length_of(&self_.get(&at::TEXT)?)?)
            } else {
                end.clone()
            },
        )?;
        Ok(Value::None)
    }

    pub fn next(self_: &Value) -> R {
        call_guard!("next");
        if self_.get(&at::FRESH)?.truthy()? && !self_.get(&at::OPEN)?.truthy()? {
            let changed = self_.invoke(&at::INDENTATION, ())?;
            if !changed.is_none() {
                return Ok(changed);
            }
        }
        if self_.get(&at::WAITING)?.truthy()? {
            self_.put(&at::WAITING, op::isub(&self_.get(&at::WAITING)?, &Value::from(1))?)?;
            return early!(
                self_.clone(),
                &at::MAKE,
                args![s!("dedent"), self_.get(&at::POS)?, self_.get(&at::LINE)?, self_.get(&at::LINE_START)?]
            );
        }
        let text = self_.get(&at::TEXT)?;
        let mut remark = Value::from(-1);
        let mut token = Value::None;
        let mut column = Value::None;
        while op::lt_bool(&self_.get(&at::POS)?, &Value::from(builtins::length_of(&text)?))? {
            let char = text.item(&self_.get(&at::POS)?)?;
            if op::contains(&Value::from(s!(" \t\u{c}")), &char)? {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            } else if char.equals("#")? {
                remark = self_.get(&at::POS)?;
                self_.invoke(&at::COMMENT, ())?;
            } else if char.equals("\n")? {
                if self_.get(&at::OPEN)?.truthy()? {
                    self_.invoke(&at::NEWLINE, ())?;
                    remark = Value::from(-1);
                    continue;
                }
                let start = if op::eq_bool(&remark, &Value::from(-1))? { self_.get(&at::POS)? } else { remark.clone() };
                let line = self_.get(&at::LINE)?;
                let line_start = self_.get(&at::LINE_START)?;
                token = self_.invoke(&at::MAKE, args![s!("newline"), start, line, line_start])?;
                token.put(&at::TEXT, s!("\n"))?;
                self_.invoke(&at::NEWLINE, ())?;
                self_.put(&at::FRESH, true)?;
                self_.put(&at::END_LINE, true)?;
                return Ok(token);
            } else if char.equals("\\")? {
                if text
                    .cut(
                        op::add(&self_.get(&at::POS)?, &Value::from(1))?,
                        op::add(&self_.get(&at::POS)?, &Value::from(2))?,
                    )?
                    .differs("\n")?
                {
                    column = op::add(&op::sub(&self_.get(&at::POS)?, &self_.get(&at::LINE_START)?)?, &Value::from(1))?;
                    if op::lt_bool(
                        &op::add(&self_.get(&at::POS)?, &Value::from(1))?,
                        &Value::from(builtins::length_of(&text)?),
                    )? {
                        column = op::iadd(&column, &Value::from(1))?;
                    }
                    self_.put(&at::QUIET, true)?;
                    return exc::throw(early!(
                        self_.clone(),
                        &at::ERROR,
                        args![
                            s!("unexpected character after line continuation character"),
                            &column,
                            0,
                            Value::None,
                            early!(self_.clone(), &at::SHOWN, args![self_.get(&at::LINE)?])?
                        ]
                    )?);
                }
                column = op::add(&op::sub(&self_.get(&at::POS)?, &self_.get(&at::LINE_START)?)?, &Value::from(2))?;
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                self_.invoke(&at::NEWLINE, ())?;
                if op::ge_bool(&self_.get(&at::POS)?, &Value::from(builtins::length_of(&text)?))? {
                    self_.put(&at::QUIET, true)?;
                    return exc::throw(early!(
                        self_.clone(),
                        &at::ERROR,
                        args![
                            s!("unexpected EOF while parsing"),
                            &column,
                            -1,
                            op::sub(&self_.get(&at::LINE)?, &Value::from(1))?,
                            early!(
                                self_.clone(),
                                &at::LINE_TEXT,
                                args![op::sub(&self_.get(&at::LINE)?, &Value::from(1))?, true]
                            )?
                        ]
                    )?);
                }
            } else {
                self_.put(&at::END_LINE, false)?;
                return self_.invoke(&at::ONE, args![char]);
            }
        }
        if self_.get(&at::OPEN)?.truthy()? {
            return exc::throw(self_.invoke(&at::NEVER_CLOSED, ())?);
        }
        if !self_.get(&at::END_LINE)?.truthy()?
            && !self_.get(&at::DONE)?.truthy()?
            && op::gt_bool(&self_.get(&at::POS)?, &self_.get(&at::LINE_START)?)?
        {
            self_.put(&at::DONE, true)?;
            token = early!(
                self_.clone(),
                &at::MAKE,
                args![s!("newline"), self_.get(&at::POS)?, self_.get(&at::LINE)?, self_.get(&at::LINE_START)?]
            )?;
            token.put(&at::COL, -1)?;
            token.put(&at::END_COL, -1)?;
            return Ok(token);
        }
        self_.put(&at::DONE, true)?;
        if builtins::length_of(&self_.get(&at::INDENTS)?)? > 1_i64 {
            self_.get(&at::INDENTS)?.pop()?;
            return early!(
                self_.clone(),
                &at::MAKE,
                args![s!("dedent"), self_.get(&at::POS)?, self_.get(&at::LINE)?, self_.get(&at::LINE_START)?]
            );
        }
        token = early!(
            self_.clone(),
            &at::MAKE,
            args![s!("end"), self_.get(&at::POS)?, self_.get(&at::LINE)?, self_.get(&at::LINE_START)?]
        )?;
        if self_.get(&at::MODE)?.equals("eval")? || op::eq_bool(&self_.get(&at::POS)?, &Value::from(0))? {
            token.put(&at::COL, -1)?;
            token.put(&at::END_COL, -1)?;
            let value = if op::eq_bool(&self_.get(&at::LINE_START)?, &self_.get(&at::POS)?)? {
                op::sub(&self_.get(&at::LINE)?, &Value::from(1))?
            } else {
                self_.get(&at::LINE)?
            };
            token.put(&at::LINE, &value)?;
            token.put(&at::END_LINE, value)?;
        }
        Ok(token)
    }

    pub fn never_closed(self_: &Value) -> R {
        call_guard!("never_closed");
        let [bracket, line, column] = op::unpack::<3>(&self_.get(&at::OPEN)?.at(-1)?)?;
        early!(
            self_.clone(),
            &at::ERROR,
            args![
                f!("'{}' was never closed", bracket),
                op::add(&column, &Value::from(1))?,
                0,
                &line,
                self_.invoke(&at::SHOWN, args![&line])?
            ]
        )
    }

    pub fn one(self_: &Value, char: &Value) -> R {
        call_guard!("one");
        let text = self_.get(&at::TEXT)?;
        let start = self_.get(&at::POS)?;
        let line = self_.get(&at::LINE)?;
        let line_start = self_.get(&at::LINE_START)?;
        if char.isalpha()?.truthy()? || char.equals("_")? || op::gt_bool(char, &Value::from(s!("\u{7f}")))? {
            let mut end = start.clone();
            while op::lt_bool(&end, &Value::from(builtins::length_of(&text)?))?
                && (text.item(&end)?.isalnum()?.truthy()?
                    || text.item(&end)?.equals("_")?
                    || op::gt_bool(&text.item(&end)?, &Value::from(s!("\u{7f}")))?)
            {
                end = op::iadd(&end, &Value::from(1))?;
            }
            let name = text.cut(&start, &end)?;
            let quote = text.cut(&end, op::add(&end, &Value::from(1))?)?;
            if op::contains(&fixed!(tuple![s!("\""), s!("'")]), &quote)?
                && op::within(&name.lower()?, &_PREFIXES.get()?)?
            {
                self_.put(&at::POS, &end)?;
                early!(self_.clone(), &at::STRING, args![&quote, op::sub(&start, &line_start)?])?;
                return self_.invoke(&at::MAKE, args![s!("string"), start, line, line_start]);
            }
            if !name.invoke(&at::ISASCII, ())?.truthy()? {
                self_.invoke(&at::IDENTIFIER, args![&name, &start])?;
            }
            self_.put(&at::POS, end)?;
            return early!(
                self_.clone(),
                &at::MAKE,
                args![
                    if op::contains(&_KEYWORDS.get()?, &name)? {
                        Value::from(s!("keyword"))
                    } else {
                        Value::from(s!("name"))
                    },
                    start,
                    line,
                    line_start
                ]
            );
        }
        if op::contains(&_DIGITS.get()?, char)?
            || char.equals(".")?
                && op::within(
                    &text.cut(op::add(&start, &Value::from(1))?, op::add(&start, &Value::from(2))?)?,
                    &_DIGITS.get()?,
                )?
        {
            self_.invoke(&at::NUMBER, args![char])?;
            return self_.invoke(&at::MAKE, args![s!("number"), start, line, line_start]);
        }
        if op::contains(&Value::from(s!("\"'")), char)? {
            early!(self_.clone(), &at::STRING, args![char, op::sub(&start, &line_start)?])?;
            return self_.invoke(&at::MAKE, args![s!("string"), start, line, line_start]);
        }
        if op::within(&text.cut(&start, op::add(&start, &Value::from(3))?)?, &_THREE.get()?)? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(3))?)?;
        } else if op::within(&text.cut(&start, op::add(&start, &Value::from(2))?)?, &_TWO.get()?)? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(2))?)?;
        } else {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            if op::contains(&Value::from(s!("([{")), char)? {
                if builtins::length_of(&self_.get(&at::OPEN)?)? >= 200_i64 {
                    return exc::throw(self_.invoke(&at::HERE, args![s!("too many nested parentheses")])?);
                }
                early!(self_.get(&at::OPEN)?, &at::APPEND, append: tuple![char, &line, op::sub(&start, &line_start)?])?;
            } else if op::contains(&Value::from(s!(")]}")), char)? {
                if !self_.get(&at::OPEN)?.truthy()? {
                    return exc::throw(early!(self_.clone(), &at::HERE, args![f!("unmatched '{}'", char)])?);
                }
                let [bracket, opened, _unused] = op::unpack::<3>(&self_.get(&at::OPEN)?.pop()?)?;
                if op::ne_bool(&bracket, &_CLOSERS.get()?.item(char)?)? {
                    let mut message =
                        f!("closing parenthesis '{}' does not match opening parenthesis '{}'", char, bracket);
                    if op::ne_bool(&opened, &line)? {
                        message += &f!(" on line {}", opened);
                    }
                    return exc::throw(self_.invoke(&at::HERE, args![message])?);
                }
            } else if op::lt_bool(char, &Value::from(s!(" ")))? || char.equals("\u{7f}")? {
                return exc::throw(early!(
                    self_.clone(),
                    &at::HERE,
                    args![Str::from(format!(
                        "invalid non-printable character U+{}",
                        fmt::format(&builtins::ord(args![char])?, "04X")?
                    ))]
                )?);
            }
        }
        self_.invoke(&at::MAKE, args![s!("op"), start, line, line_start])
    }

    pub fn identifier(self_: &Value, name: &Value, start: &Value) -> R {
        call_guard!("identifier");
        for at in emitted::words(0_i64, builtins::length_of(name)?) {
            if !name.cut(Value::None, at + 1_i64)?.invoke(&at::ISIDENTIFIER, ())?.truthy()? {
                let char = name.at(at)?;
                let shown = Str::from(format!("U+{}", fmt::format(&builtins::ord(args![&char])?, "04X")?));
                if char.invoke(&at::ISPRINTABLE, ())?.truthy()? {
                    return exc::throw(early!(
                        self_.clone(),
                        &at::HERE,
                        args![
                            f!("invalid character '{}' ({})", char, shown),
                            op::add(&op::add(start, &Value::from(at))?, &Value::from(1))?
                        ]
                    )?);
                }
                return exc::throw(early!(
                    self_.clone(),
                    &at::HERE,
                    args![
                        Str::from(format!("invalid non-printable character {shown}")),
                        op::add(&op::add(start, &Value::from(at))?, &Value::from(1))?
                    ]
                )?);
            }
        }
        Ok(Value::None)
    }

    /// Digits with single underscores between them.
    pub fn digits(self_: &Value, allowed: &Value, message: &Value) -> R {
        call_guard!("digits");
        let text = self_.get(&at::TEXT)?;
        loop {
            while op::contains(
                allowed,
                &text.cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(1))?)?,
            )? && op::lt_bool(&self_.get(&at::POS)?, &Value::from(builtins::length_of(&text)?))?
            {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            }
            if text.cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(1))?)?.differs("_")? {
                return Ok(Value::None);
            }
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            if !op::contains(
                allowed,
                &text.cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(1))?)?,
            )? || op::ge_bool(&self_.get(&at::POS)?, &Value::from(builtins::length_of(&text)?))?
            {
                return exc::throw(self_.invoke(&at::HERE, args![message])?);
            }
        }
    }

    /// What may follow a number: words that are operators, nothing else that looks like a name.
    pub fn ended(self_: &Value, kind: &Value) -> R {
        call_guard!("ended");
        let rest = self_.get(&at::TEXT)?.cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(5))?)?;
        let char = rest.cut(Value::None, 1)?;
        if !char.truthy()? {
            return Ok(Value::None);
        }
        let mut it = op::iter(&fixed!(tuple![s!("if"), s!("in"), s!("is")]))?;
        while let Some(word) = it.take::<Str>()? {
            if rest.startswith(word)?.truthy()? {
                return Ok(Value::None);
            }
        }
        let mut it = op::iter(&fixed!(tuple![s!("and"), s!("else"), s!("for"), s!("or"), s!("not")]))?;
        while let Some(word) = it.take::<Str>()? {
            let following = rest.cut(word.extent(), word.extent() + 1_i64)?;
            if rest.startswith(word)?.truthy()?
                && !(following.isalnum()?.truthy()?
                    || following.equals("_")?
                    || op::gt_bool(&following, &Value::from(s!("\u{7f}")))?)
            {
                return Ok(Value::None);
            }
        }
        if op::le_bool(&char, &Value::from(s!("\u{7f}")))? && (char.isalnum()?.truthy()? || char.equals("_")?) {
            return exc::throw(early!(self_.clone(), &at::HERE, args![f!("invalid {} literal", kind)])?);
        }
        Ok(Value::None)
    }

    pub fn number(self_: &Value, char: &Value) -> R {
        call_guard!("number");
        let text = self_.get(&at::TEXT)?;
        let start = self_.get(&at::POS)?;
        let following = text.cut(op::add(&start, &Value::from(1))?, op::add(&start, &Value::from(2))?)?.lower()?;
        let mut next_char = Value::None;
        if char.equals("0")? && op::contains(&_BASES.get()?, &following)? && following.truthy()? {
            let [kind, allowed, _unused] = op::unpack::<3>(&_BASES.get()?.item(&following)?)?;
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(2))?)?;
            loop {
                if text.cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(1))?)?.equals("_")? {
                    self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                }
                next_char = text.cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(1))?)?;
                if next_char.equals("")? || !op::contains(&allowed, &next_char)? {
                    if next_char.differs("")? && op::contains(&_DIGITS.get()?, &next_char)? {
                        return exc::throw(early!(
                            self_.clone(),
                            &at::HERE,
                            args![
                                f!("invalid digit '{}' in {} literal", next_char, kind),
                                op::add(&self_.get(&at::POS)?, &Value::from(1))?
                            ]
                        )?);
                    }
                    return exc::throw(early!(self_.clone(), &at::HERE, args![f!("invalid {} literal", kind)])?);
                }
                while op::lt_bool(&self_.get(&at::POS)?, &Value::from(builtins::length_of(&text)?))?
                    && op::contains(&allowed, &text.item(&self_.get(&at::POS)?)?)?
                {
                    self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                }
                if text.cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(1))?)?.differs("_")? {
                    break;
                }
            }
            next_char = text.cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(1))?)?;
            if next_char.differs("")? && op::contains(&_DIGITS.get()?, &next_char)? {
                return exc::throw(early!(
                    self_.clone(),
                    &at::HERE,
                    args![
                        f!("invalid digit '{}' in {} literal", next_char, kind),
                        op::add(&self_.get(&at::POS)?, &Value::from(1))?
                    ]
                )?);
            }
            self_.invoke(&at::ENDED, args![kind])?;
            return Ok(Value::None);
        }
        let decimal = s!("invalid decimal literal");
        let mut zeros = Value::from(false);
        if char.differs(".")? {
            self_.invoke(&at::DIGITS, args![_DIGITS.get()?, &decimal])?;
            let whole = text.cut(&start, self_.get(&at::POS)?)?.replace(s!("_"), Str::default())?;
            zeros = if builtins::length_of(&whole)? > 1_i64 {
                emitted::and(op::eq(&whole.at(0)?, &Value::from(s!("0")))?, || {
                    op::ne(&whole.strip_of(s!("0"))?, &Value::from(Str::default()))
                })?
            } else {
                Value::from(false)
            };
        }
        let after_whole = self_.get(&at::POS)?;
        let mut real = false;
        if text.cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(1))?)?.equals(".")? {
            real = true;
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            if op::within(
                &text.cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(1))?)?,
                &_DIGITS.get()?,
            )? && op::lt_bool(&self_.get(&at::POS)?, &Value::from(builtins::length_of(&text)?))?
            {
                self_.invoke(&at::DIGITS, args![_DIGITS.get()?, &decimal])?;
            }
        }
        if op::contains(
            &fixed!(tuple![s!("e"), s!("E")]),
            &text.cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(1))?)?,
        )? {
            let sign = if op::contains(
                &fixed!(tuple![s!("+"), s!("-")]),
                &text.cut(
                    op::add(&self_.get(&at::POS)?, &Value::from(1))?,
                    op::add(&self_.get(&at::POS)?, &Value::from(2))?,
                )?,
            )? && op::lt_bool(
                &op::add(&self_.get(&at::POS)?, &Value::from(1))?,
                &Value::from(builtins::length_of(&text)?),
            )? {
                2_i64
            } else {
                1_i64
            };
            let digit = text.cut(
                op::add(&self_.get(&at::POS)?, &Value::from(sign))?,
                op::add(&op::add(&self_.get(&at::POS)?, &Value::from(sign))?, &Value::from(1))?,
            )?;
            if digit.differs("")? && op::contains(&_DIGITS.get()?, &digit)? {
                real = true;
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(sign))?)?;
                self_.invoke(&at::DIGITS, args![_DIGITS.get()?, &decimal])?;
            } else if sign == 2_i64 {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(2))?)?;
                return exc::throw(self_.invoke(&at::HERE, args![&decimal])?);
            } else {
                self_.invoke(&at::ENDED, args![s!("decimal")])?;
                return Ok(Value::None);
            }
        }
        if op::contains(
            &fixed!(tuple![s!("j"), s!("J")]),
            &text.cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(1))?)?,
        )? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            self_.invoke(&at::ENDED, args![s!("imaginary")])?;
            return Ok(Value::None);
        }
        if zeros.truthy()? && !real {
            let first = early!(
                text.clone(),
                &at::FIND,
                find_from: text.cut(&start, after_whole)?.lstrip_of(s!("0_"))?.at(0)?,
                &start
            )?;
            let column = op::sub(&start, &self_.get(&at::LINE_START)?)?;
            return exc::throw(early!(
                self_.clone(),
                &at::ERROR,
                args![
                    s!("leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers"),
                    op::add(&column, &Value::from(1))?,
                    op::add(&op::sub(&first, &self_.get(&at::LINE_START)?)?, &Value::from(1))?
                ]
            )?);
        }
        self_.invoke(&at::ENDED, args![s!("decimal")])?;
        Ok(Value::None)
    }

    pub fn string(self_: &Value, quote: &Value, column: &Value) -> R {
        call_guard!("string");
        let text = self_.get(&at::TEXT)?;
        let start = self_.get(&at::POS)?;
        let line = self_.get(&at::LINE)?;
        if op::eq_bool(&text.cut(&start, op::add(&start, &Value::from(3))?)?, &op::mul(quote, &Value::from(3))?)? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(3))?)?;
            loop {
                if op::ge_bool(&self_.get(&at::POS)?, &Value::from(builtins::length_of(&text)?))? {
                    let last = if text.endswith(s!("\n"))?.truthy()? {
                        op::sub(&self_.get(&at::LINE)?, &Value::from(1))?
                    } else {
                        self_.get(&at::LINE)?
                    };
                    return exc::throw(self_.invoke(
                        &at::UNTERMINATED,
                        args![s!("unterminated triple-quoted string literal"), &line, column, last],
                    )?);
                }
                let mut char = text.item(&self_.get(&at::POS)?)?;
                if char.equals("\\")?
                    && op::lt_bool(
                        &op::add(&self_.get(&at::POS)?, &Value::from(1))?,
                        &Value::from(builtins::length_of(&text)?),
                    )?
                {
                    self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                    char = text.item(&self_.get(&at::POS)?)?;
                    if char.equals("\n")? {
                        self_.invoke(&at::NEWLINE, ())?;
                    } else {
                        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                    }
                } else if char.equals("\n")? {
                    self_.invoke(&at::NEWLINE, ())?;
                } else if op::eq_bool(
                    &text.cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(3))?)?,
                    &op::mul(quote, &Value::from(3))?,
                )? {
                    self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(3))?)?;
                    return Ok(Value::None);
                } else {
                    self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                }
            }
        }
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        loop {
            let mut char = text.cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(1))?)?;
            if char.equals("")? || char.equals("\n")? {
                let last = if char.equals("")?
                    && op::gt_bool(&self_.get(&at::LINE)?, &line)?
                    && text.endswith(s!("\n"))?.truthy()?
                {
                    op::sub(&self_.get(&at::LINE)?, &Value::from(1))?
                } else {
                    self_.get(&at::LINE)?
                };
                return exc::throw(
                    self_.invoke(&at::UNTERMINATED, args![s!("unterminated string literal"), &line, column, last])?,
                );
            }
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            if op::eq_bool(&char, quote)? {
                return Ok(Value::None);
            }
            if char.equals("\\")? {
                if text.cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(1))?)?.equals("\n")? {
                    self_.invoke(&at::NEWLINE, ())?;
                } else {
                    self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                }
            }
        }
    }

    pub fn unterminated(self_: &Value, what: &Value, line: &Value, column: &Value, last: &Value) -> R {
        call_guard!("unterminated");
        early!(
            self_.clone(),
            &at::ERROR,
            args![
                f!("{} (detected at line {})", what, last),
                op::add(column, &Value::from(1))?,
                op::add(column, &Value::from(1))?,
                line
            ]
        )
    }
}

pub fn _expression_name(node: &Value) -> R {
    call_guard!("_expression_name");
    if op::isinstance(node, &CONSTANT.get()?)? {
        let value = node.get(&at::VALUE)?;
        if value.is_none() || op::is(&value, &Value::from(true)) || op::is(&value, &Value::from(false)) {
            return Ok(Value::from(fmt::str(&value)?));
        }
        return Ok(if op::is(&value, &Value::Ellipsis) {
            Value::from(s!("ellipsis"))
        } else {
            Value::from(s!("literal"))
        });
    }
    _EXPRESSION_NAMES.get()?.item(&builtins::type_(args![node])?.get(&at::__NAME__)?)
}

/// The first part that cannot be stored into or deleted.
pub fn _invalid_target(node: &Value, kind: &Value) -> R {
    call_guard!("_invalid_target");
    if op::isinstance(node, &tuple![LIST.get()?, TUPLE.get()?])? {
        let mut it = op::iter(&node.get(&at::ELTS)?)?;
        while let Some(one) = it.next()? {
            let found = _invalid_target(&one, kind)?;
            if !found.is_none() {
                return Ok(found);
            }
        }
        return Ok(Value::None);
    }
    if op::isinstance(node, &STARRED.get()?)? {
        return Ok(if kind.equals("del")? { node.clone() } else { _invalid_target(&node.get(&at::VALUE)?, kind)? });
    }
    if op::isinstance(node, &tuple![NAME.get()?, SUBSCRIPT.get()?, ATTRIBUTE.get()?])? {
        return Ok(Value::None);
    }
    if kind.equals("for")? && op::isinstance(node, &COMPARE.get()?)? {
        return Ok(if op::isinstance(&node.get(&at::OPS)?.at(0)?, &IN.get()?)? {
            _invalid_target(&node.get(&at::LEFT)?, kind)?
        } else {
            Value::None
        });
    }
    Ok(node.clone())
}

pub struct Parser;

impl Parser {
    pub fn __init__(
        self_: &Value,
        text: &Value,
        filename: &Value,
        mode: &Value,
        prefix: &Value,
        line: &Value,
        col: &Value,
    ) -> R {
        call_guard!("__init__");
        self_.put(&at::TOKENS, list![])?;
        self_.put(&at::SOURCE, _TOKENS.get()?.call(args![text, filename, mode])?)?;
        self_.put(&at::FILENAME, filename)?;
        self_.put(&at::POS, 0)?;
        self_.put(&at::PREFIX, prefix)?;
        self_.put(&at::BASE_LINE, line)?;
        self_.put(&at::BASE_COL, col)?;
        self_.put(&at::MISTAKES, false)?;
        self_.put(&at::AGAIN, false)?;
        self_.put(&at::COMPOUND, false)?;
        self_.put(&at::MEMO, Value::Dict(Dict::new()))?;
        Ok(Value::None)
    }

    pub fn peek(self_: &Value) -> R {
        call_guard!("peek");
        while op::ge_bool(&self_.get(&at::POS)?, &Value::from(builtins::length_of(&self_.get(&at::TOKENS)?)?))? {
            early!(self_.get(&at::TOKENS)?, &at::APPEND, append: self_.get(&at::SOURCE)?.invoke(&at::NEXT, ())?)?;
        }
        self_.get(&at::TOKENS)?.item(&self_.get(&at::POS)?)
    }

    pub fn after(self_: &Value, count: &Value) -> R {
        call_guard!("after");
        while op::ge_bool(
            &op::add(&self_.get(&at::POS)?, count)?,
            &Value::from(builtins::length_of(&self_.get(&at::TOKENS)?)?),
        )? {
            if self_.get(&at::TOKENS)?.truthy()? && self_.get(&at::TOKENS)?.at(-1)?.get(&at::KIND)?.equals("end")? {
                return self_.get(&at::TOKENS)?.at(-1);
            }
            early!(self_.get(&at::TOKENS)?, &at::APPEND, append: self_.get(&at::SOURCE)?.invoke(&at::NEXT, ())?)?;
        }
        self_.get(&at::TOKENS)?.item(&op::add(&self_.get(&at::POS)?, count)?)
    }

    pub fn advance(self_: &Value) -> R {
        call_guard!("advance");
        let token = self_.invoke(&at::PEEK, ())?;
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        Ok(token)
    }

    pub fn at(self_: &Value, text: &Value) -> R {
        call_guard!("at");
        let token = self_.invoke(&at::PEEK, ())?;
        emitted::and(op::eq(&token.get(&at::TEXT)?, text)?, || {
            emitted::or(op::eq(&token.get(&at::KIND)?, &Value::from(s!("op")))?, || {
                op::eq(&token.get(&at::KIND)?, &Value::from(s!("keyword")))
            })
        })
    }

    pub fn take(self_: &Value, text: &Value) -> R<bool> {
        call_guard!("take");
        if self_.invoke(&at::AT, args![text])?.truthy()? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            return Ok(true);
        }
        Ok(false)
    }

    pub fn expect(self_: &Value, text: &Value) -> R {
        call_guard!("expect");
        if !self_.invoke(&at::TAKE, args![text])?.truthy()? {
            return exc::throw(_FAIL.get()?.call(())?);
        }
        Ok(Value::None)
    }

    pub fn name(self_: &Value) -> R {
        call_guard!("name");
        let token = self_.invoke(&at::PEEK, ())?;
        if token.get(&at::KIND)?.differs("name")? {
            return exc::throw(_FAIL.get()?.call(())?);
        }
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        self_.invoke(&at::IDENTIFIER, args![token])
    }

    pub fn identifier(self_: &Value, token: &Value) -> R {
        call_guard!("identifier");
        if token.get(&at::TEXT)?.invoke(&at::ISASCII, ())?.truthy()? {
            return token.get(&at::TEXT);
        }
        let normalize = modules::member_at(&Value::from(batuta_std::unicodedata_::module()), "normalize", 14)?;
        normalize.call(args![s!("NFKC"), token.get(&at::TEXT)?])
    }

    /// The node reaches from that token to what was read last.
    pub fn place(self_: &Value, node: &Value, start: &Value) -> R {
        call_guard!("place");
        let mut at = op::sub(&self_.get(&at::POS)?, &Value::from(1))?;
        while op::within(&self_.get(&at::TOKENS)?.item(&at)?.get(&at::KIND)?, &_BETWEEN.get()?)? {
            at = op::isub(&at, &Value::from(1))?;
        }
        early!(self_.clone(), &at::SPAN, args![node, start, self_.get(&at::TOKENS)?.item(&at)?])
    }

    pub fn span(self_: &Value, node: &Value, start: &Value, last: &Value) -> R {
        call_guard!("span");
        let mut base = if op::eq_bool(&start.get(&at::LINE)?, &Value::from(1))? {
            self_.get(&at::BASE_COL)?
        } else {
            Value::from(0)
        };
        node.put(&at::LINENO, op::add(&start.get(&at::LINE)?, &self_.get(&at::BASE_LINE)?)?)?;
        node.put(&at::COL_OFFSET, op::add(&start.get(&at::BYTE_COL)?, &base)?)?;
        base = if op::eq_bool(&last.get(&at::END_LINE)?, &Value::from(1))? {
            self_.get(&at::BASE_COL)?
        } else {
            Value::from(0)
        };
        node.put(&at::END_LINENO, op::add(&last.get(&at::END_LINE)?, &self_.get(&at::BASE_LINE)?)?)?;
        node.put(&at::END_COL_OFFSET, op::add(&last.get(&at::END_BYTE_COL)?, &base)?)?;
        Ok(node.clone())
    }

    pub fn raise_at(
        self_: &Value,
        message: &Value,
        line: &Value,
        offset: &Value,
        end_line: &Value,
        end_offset: &Value,
        kind: &Value,
    ) -> R {
        call_guard!("raise_at");
        let text = self_.get(&at::SOURCE)?.invoke(&at::SHOWN, args![line])?;
        exc::throw(kind.call(args![
            op::add(&self_.get(&at::PREFIX)?, message)?,
            tuple![
                self_.get(&at::FILENAME)?,
                op::add(line, &self_.get(&at::BASE_LINE)?)?,
                offset,
                text,
                op::add(end_line, &self_.get(&at::BASE_LINE)?)?,
                end_offset
            ]
        ])?)
    }

    pub fn column(self_: &Value, line: &Value, byte_col: &Value) -> R {
        call_guard!("column");
        let mut byte_col = byte_col.clone();
        if op::eq_bool(line, &Value::from(1))?
            && op::eq_bool(&self_.get(&at::BASE_LINE)?, &Value::from(0))?
            && op::eq_bool(&self_.get(&at::BASE_COL)?, &Value::from(0))?
            && self_.get(&at::SOURCE)?.get(&at::ASCII)?.truthy()?
        {
            return Ok(byte_col);
        }
        if op::eq_bool(line, &Value::from(1))? {
            byte_col = op::isub(&byte_col, &self_.get(&at::BASE_COL)?)?;
        }
        if self_.get(&at::SOURCE)?.get(&at::ASCII)?.truthy()? {
            return Ok(byte_col);
        }
        Ok(Value::from(builtins::length_of(
            &self_
                .get(&at::SOURCE)?
                .invoke(&at::LINE_TEXT, args![line, true])?
                .invoke(&at::ENCODE, args![s!("utf-8"), s!("surrogatepass")])?
                .cut(Value::None, byte_col)?
                .invoke(&at::DECODE, args![s!("utf-8"), s!("replace")])?,
        )?))
    }

    pub fn raise_range(self_: &Value, message: &Value, first: &Value, last: &Value) -> R {
        call_guard!("raise_range");
        let line = op::sub(&first.get(&at::LINENO)?, &self_.get(&at::BASE_LINE)?)?;
        let end_line = op::sub(&last.get(&at::END_LINENO)?, &self_.get(&at::BASE_LINE)?)?;
        early!(
            self_.clone(),
            &at::RAISE_AT,
            args![
                message,
                &line,
                op::add(
                    &early!(self_.clone(), &at::COLUMN, args![&line, first.get(&at::COL_OFFSET)?])?,
                    &Value::from(1),
                )?,
                &end_line,
                op::add(
                    &early!(self_.clone(), &at::COLUMN, args![&end_line, last.get(&at::END_COL_OFFSET)?])?,
                    &Value::from(1),
                )?
            ]
        )?;
        Ok(Value::None)
    }

    pub fn raise_token(self_: &Value, message: &Value, token: &Value, last: &Value) -> R {
        call_guard!("raise_token");
        let mut last = last.clone();
        if last.is_none() {
            last = token.clone();
        }
        early!(
            self_.clone(),
            &at::RAISE_AT,
            args![
                message,
                token.get(&at::LINE)?,
                op::add(&token.get(&at::COL)?, &Value::from(1))?,
                last.get(&at::END_LINE)?,
                op::add(&last.get(&at::END_COL)?, &Value::from(1))?
            ]
        )?;
        Ok(Value::None)
    }

    /// At the token that was read last of all, however far ahead.
    pub fn raise_here(self_: &Value, message: &Value) -> R {
        call_guard!("raise_here");
        let token = self_.get(&at::TOKENS)?.at(-1)?;
        if op::eq_bool(&token.get(&at::COL)?, &Value::from(-1))? {
            let source = self_.get(&at::SOURCE)?;
            early!(
                self_.clone(),
                &at::RAISE_AT,
                args![
                    message,
                    token.get(&at::LINE)?,
                    op::sub(&source.get(&at::POS)?, &source.get(&at::LINE_START)?)?,
                    token.get(&at::END_LINE)?,
                    -1
                ]
            )?;
        }
        early!(
            self_.clone(),
            &at::RAISE_AT,
            args![
                message,
                token.get(&at::LINE)?,
                op::add(&token.get(&at::COL)?, &Value::from(1))?,
                token.get(&at::END_LINE)?,
                op::add(&token.get(&at::END_COL)?, &Value::from(1))?
            ]
        )?;
        Ok(Value::None)
    }

    /// What the rule reads, or None and nothing is read.
    pub fn attempt_(self_: &Value, rule: &Value) -> R {
        call_guard!("attempt");
        let start = self_.get(&at::POS)?;
        let tried: R<()> = 'attempt: {
            return Ok(tri!('attempt, rule.call(())));
        };
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&_FAIL.get()?)? {
                self_.put(&at::POS, start)?;
                return Ok(Value::None);
            } else {
                return Err(error);
            }
        }
        Ok(Value::None)
    }

    /// While mistakes are looked for the same place is read many times.
    pub fn remembered(self_: &Value, name: &Value, rule: &Value) -> R {
        call_guard!("remembered");
        let key = tuple![name, self_.get(&at::POS)?, self_.get(&at::MISTAKES)?];
        let known = self_.get(&at::MEMO)?.lookup(&key)?;
        let mut node = Value::None;
        if known.is_none() {
            let tried = attempt(|| {
                node = rule.call(())?;
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&_FAIL.get()?)? {
                    let value = tuple![Value::None, 0];
                    self_.get(&at::MEMO)?.set_item(&key, value)?;
                    return Err(exc::reraise());
                } else {
                    return Err(error);
                }
            }
            let value2 = tuple![&node, self_.get(&at::POS)?];
            self_.get(&at::MEMO)?.set_item(&key, value2)?;
            return Ok(node);
        }
        let after;
        [node, after] = op::unpack::<2>(&known)?;
        if node.is_none() {
            return exc::throw(_FAIL.get()?.call(())?);
        }
        self_.put(&at::POS, after)?;
        Ok(node)
    }

    pub fn parse(self_: &Value, rule: &Value) -> R {
        call_guard!("parse");
        let tried: R<()> = 'attempt: {
            return Ok(tri!('attempt, rule.call(())));
        };
        if let Err(error2) = tried {
            let _handling = exc::handling(&error2);
            if error2.matches(&_FAIL.get()?)? {
            } else {
                return Err(error2);
            }
        }
        let last = self_.get(&at::TOKENS)?.at(-1)?;
        self_.put(&at::POS, 0)?;
        self_.put(&at::MISTAKES, true)?;
        self_.put(&at::AGAIN, true)?;
        let mut mistake = Value::None;
        let tried2 = attempt(|| {
            rule.call(())?;
            Ok(())
        });
        if let Err(error3) = tried2 {
            let _handling = exc::handling(&error3);
            if error3.matches(&_FAIL.get()?)? {
            } else if error3.matches(&builtins::get("SyntaxError"))? {
                let error = error3.value();
                mistake = error;
            } else {
                return Err(error3);
            }
        }
        if !mistake.is_none() {
            if !self_.get(&at::SOURCE)?.get(&at::BROKEN)?.truthy()? {
                early!(self_.clone(), &at::REST, args![self_.get(&at::TOKENS)?.at(-1)?])?;
                self_.invoke(&at::KNOWN_MISTAKE, args![&mistake])?;
            }
            return exc::throw(mistake.clone());
        }
        if last.get(&at::KIND)?.equals("indent")? || last.get(&at::KIND)?.equals("dedent")? {
            let line = last.get(&at::LINE)?;
            self_.invoke(&at::KNOWN_MISTAKE, args![s!("unexpected indentation")])?;
            early!(
                self_.clone(),
                &at::RAISE_AT,
                args![
                    if last.get(&at::KIND)?.equals("indent")? {
                        Value::from(s!("unexpected indent"))
                    } else {
                        Value::from(s!("unexpected unindent"))
                    },
                    &line,
                    last.get(&at::COL)?,
                    &line,
                    -1,
                    builtins::get("IndentationError")
                ]
            )?;
        }
        let tried3 = attempt(|| {
            self_.invoke(&at::RAISE_TOKEN, args![s!("invalid syntax"), &last])?;
            Ok(())
        });
        if let Err(error4) = tried3 {
            let _handling = exc::handling(&error4);
            if error4.matches(&builtins::get("SyntaxError"))? {
                let error = error4.value();
                mistake = error;
            } else {
                return Err(error4);
            }
        }
        early!(self_.clone(), &at::REST, args![self_.get(&at::TOKENS)?.at(-1)?])?;
        self_.invoke(&at::KNOWN_MISTAKE, args![&mistake])?;
        exc::throw(mistake)
    }

    /// Mistakes of compound statements are not told apart.
    pub fn known_mistake(self_: &Value, mistake: &Value) -> R {
        call_guard!("known_mistake");
        if self_.get(&at::COMPOUND)?.truthy()? {
            return Err(emitted::raised(
                "NotImplementedError",
                args![f!("batuta: ast.parse of compound statements that have a mistake ({})", mistake)],
            ));
        }
        Ok(Value::None)
    }

    /// An error of a later token is told rather than one of what the tokens mean.
    pub fn rest(self_: &Value, token: &Value) -> R {
        call_guard!("rest");
        let source = self_.get(&at::SOURCE)?;
        let line = token.get(&at::LINE)?;
        if self_.get(&at::TOKENS)?.at(-1)?.get(&at::KIND)?.equals("end")? {
            return Ok(Value::None);
        }
        let mut kind = Value::None;
        loop {
            let tried = attempt(|| {
                kind = source.invoke(&at::NEXT, ())?.get(&at::KIND)?;
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&builtins::get("SyntaxError"))? {
                    if source.get(&at::QUIET)?.truthy()? {
                        return Ok(Value::None);
                    }
                    if op::ge_bool(&source.get(&at::POS)?, &Value::from(builtins::length_of(&source.get(&at::TEXT)?)?))?
                        && source.get(&at::OPEN)?.truthy()?
                        && source.get(&at::BROKEN)?.truthy()?
                    {
                        if op::gt_bool(&line, &source.get(&at::OPEN)?.at2(-1, 1)?)? {
                            return Err(exc::reraise());
                        }
                        return Ok(Value::None);
                    }
                    return Err(exc::reraise());
                } else {
                    return Err(error);
                }
            }
            if kind.equals("end")? {
                return Ok(Value::None);
            }
        }
    }

    pub fn star_expressions(self_: &Value) -> R {
        call_guard!("star_expressions");
        early!(self_.clone(), &at::TUPLE_OF, args![self_.get(&at::STAR_EXPRESSION)?])
    }

    pub fn expressions(self_: &Value) -> R {
        call_guard!("expressions");
        early!(self_.clone(), &at::TUPLE_OF, args![self_.get(&at::EXPRESSION)?])
    }

    pub fn tuple_of(self_: &Value, rule: &Value) -> R {
        call_guard!("tuple_of");
        let start = self_.invoke(&at::PEEK, ())?;
        let first = rule.call(())?;
        if !self_.invoke(&at::AT, args![s!(",")])?.truthy()? {
            return Ok(first);
        }
        let items = list![first];
        while self_.invoke(&at::TAKE, args![s!(",")])?.truthy()? {
            if !self_.invoke(&at::STARTS, args![rule])?.truthy()? {
                break;
            }
            early!(items.clone(), &at::APPEND, append: rule.call(())?)?;
        }
        early!(self_.clone(), &at::PLACE, args![TUPLE.get()?.call(args![items, _LOAD.get()?])?, start])
    }

    /// Whether an expression may begin here.
    pub fn starts(self_: &Value, rule: &Value) -> R {
        call_guard!("starts");
        let token = self_.invoke(&at::PEEK, ())?;
        let kind = token.get(&at::KIND)?;
        if kind.equals("name")? || kind.equals("number")? || kind.equals("string")? {
            return Ok(Value::from(true));
        }
        if kind.equals("keyword")? {
            return Ok(Value::from(op::contains(
                &fixed!(tuple![s!("None"), s!("True"), s!("False"), s!("not"), s!("lambda"), s!("await")]),
                &token.get(&at::TEXT)?,
            )?));
        }
        if kind.equals("op")? {
            if token.get(&at::TEXT)?.equals("*")? {
                return op::ne(rule, &self_.get(&at::EXPRESSION)?);
            }
            return Ok(Value::from(op::contains(
                &fixed!(tuple![s!("("), s!("["), s!("{"), s!("-"), s!("+"), s!("~"), s!("...")]),
                &token.get(&at::TEXT)?,
            )?));
        }
        Ok(Value::from(false))
    }

    pub fn star_expression(self_: &Value) -> R {
        call_guard!("star_expression");
        if self_.invoke(&at::AT, args![s!("*")])?.truthy()? {
            let start = self_.invoke(&at::ADVANCE, ())?;
            return early!(
                self_.clone(),
                &at::PLACE,
                args![STARRED.get()?.call(args![self_.invoke(&at::BITWISE_OR, ())?, _LOAD.get()?])?, start]
            );
        }
        self_.invoke(&at::EXPRESSION, ())
    }

    pub fn star_named_expression(self_: &Value) -> R {
        call_guard!("star_named_expression");
        if self_.invoke(&at::AT, args![s!("*")])?.truthy()? {
            let start = self_.invoke(&at::ADVANCE, ())?;
            return early!(
                self_.clone(),
                &at::PLACE,
                args![STARRED.get()?.call(args![self_.invoke(&at::BITWISE_OR, ())?, _LOAD.get()?])?, start]
            );
        }
        self_.invoke(&at::NAMED_EXPRESSION, ())
    }

    pub fn named_expression(self_: &Value) -> R {
        call_guard!("named_expression");
        let start = self_.invoke(&at::PEEK, ())?;
        if start.get(&at::KIND)?.equals("name")?
            && self_.invoke(&at::AFTER, args![1])?.get(&at::TEXT)?.equals(":=")?
            && self_.invoke(&at::AFTER, args![1])?.get(&at::KIND)?.equals("op")?
        {
            let target = self_.invoke(&at::PLACE_NAME, args![_STORE.get()?])?;
            self_.invoke(&at::EXPECT, args![s!(":=")])?;
            return early!(
                self_.clone(),
                &at::PLACE,
                args![NAMED_EXPR.get()?.call(args![target, self_.invoke(&at::EXPRESSION, ())?])?, start]
            );
        }
        if self_.get(&at::MISTAKES)?.truthy()? {
            self_.invoke(&at::MISTAKES_OF_NAMES, ())?;
        }
        let node = self_.invoke(&at::EXPRESSION, ())?;
        if self_.invoke(&at::AT, args![s!(":=")])?.truthy()? {
            return exc::throw(_FAIL.get()?.call(())?);
        }
        Ok(node)
    }

    pub fn place_name(self_: &Value, context: &Value) -> R {
        call_guard!("place_name");
        let start = self_.invoke(&at::PEEK, ())?;
        early!(self_.clone(), &at::PLACE, args![NAME.get()?.call(args![self_.invoke(&at::NAME, ())?, context])?, start])
    }

    pub fn mistakes_of_names(self_: &Value) -> R {
        call_guard!("mistakes_of_names");
        let start = self_.get(&at::POS)?;
        let first = self_.invoke(&at::PEEK, ())?;
        let mut node = early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::EXPRESSION)?])?;
        if !node.is_none() && self_.invoke(&at::AT, args![s!(":=")])?.truthy()? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            if !early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::EXPRESSION)?])?.is_none() {
                early!(
                    self_.clone(),
                    &at::RAISE_RANGE,
                    args![f!("cannot use assignment expressions with {}", _expression_name(&node)?), &node, &node]
                )?;
            }
        }
        self_.put(&at::POS, &start)?;
        if first.get(&at::KIND)?.equals("name")? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            if self_.invoke(&at::TAKE, args![s!("=")])?.truthy()? {
                let value = early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::BITWISE_OR)?])?;
                if !value.is_none()
                    && !self_.invoke(&at::AT, args![s!("=")])?.truthy()?
                    && !self_.invoke(&at::AT, args![s!(":=")])?.truthy()?
                {
                    self_.put(&at::POS, &start)?;
                    let name = self_.invoke(&at::PLACE_NAME, args![_LOAD.get()?])?;
                    self_.invoke(
                        &at::RAISE_RANGE,
                        args![s!("invalid syntax. Maybe you meant '==' or ':=' instead of '='?"), name, &value],
                    )?;
                }
            }
        }
        self_.put(&at::POS, &start)?;
        if first.get(&at::KIND)?.equals("keyword")? && op::within(&first.get(&at::TEXT)?, &_SINGLETONS.get()?)? {
            return Ok(Value::None);
        }
        node = early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::BITWISE_OR)?])?;
        if !node.is_none() && self_.invoke(&at::AT, args![s!("=")])?.truthy()? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            let outside = !op::isinstance(&node, &tuple![LIST.get()?, TUPLE.get()?, GENERATOR_EXP.get()?])?
                || !op::contains(
                    &fixed!(tuple![s!("("), s!("[")]),
                    &self_.get(&at::TOKENS)?.item(&start)?.get(&at::TEXT)?,
                )?;
            if outside
                && !early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::BITWISE_OR)?])?.is_none()
                && !self_.invoke(&at::AT, args![s!("=")])?.truthy()?
                && !self_.invoke(&at::AT, args![s!(":=")])?.truthy()?
            {
                early!(
                    self_.clone(),
                    &at::RAISE_RANGE,
                    args![
                        f!("cannot assign to {} here. Maybe you meant '==' instead of '='?", _expression_name(&node)?),
                        &node,
                        &node
                    ]
                )?;
            }
        }
        self_.put(&at::POS, start)?;
        Ok(Value::None)
    }

    pub fn expression(self_: &Value) -> R {
        call_guard!("expression");
        if self_.get(&at::MISTAKES)?.truthy()? {
            return early!(self_.clone(), &at::REMEMBERED, args![s!("expression"), self_.get(&at::EXPRESSION_SEEN)?]);
        }
        self_.invoke(&at::EXPRESSION_READ, ())
    }

    pub fn expression_seen(self_: &Value) -> R {
        call_guard!("expression_seen");
        self_.invoke(&at::MISTAKES_OF_EXPRESSION, ())?;
        self_.invoke(&at::MISTAKES_OF_OLD, ())?;
        self_.invoke(&at::EXPRESSION_READ, ())
    }

    /// What was a statement once.
    pub fn mistakes_of_old(self_: &Value) -> R {
        call_guard!("mistakes_of_old");
        let start = self_.get(&at::POS)?;
        let first = self_.invoke(&at::PEEK, ())?;
        if first.get(&at::KIND)?.differs("name")? {
            return Ok(Value::None);
        }
        let name = self_.invoke(&at::PLACE_NAME, args![_LOAD.get()?])?;
        if !self_.invoke(&at::AT, args![s!("(")])?.truthy()? {
            let following = early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::STAR_EXPRESSIONS)?])?;
            if !following.is_none() && op::contains(&fixed!(tuple![s!("print"), s!("exec")]), &name.get(&at::ID)?)? {
                early!(
                    self_.clone(),
                    &at::RAISE_RANGE,
                    args![
                        f!(
                            "Missing parentheses in call to '{}'. Did you mean {}(...)?",
                            name.get(&at::ID)?,
                            name.get(&at::ID)?
                        ),
                        &name,
                        &following
                    ]
                )?;
            }
        }
        self_.put(&at::POS, start)?;
        Ok(Value::None)
    }

    pub fn mistakes_of_expression(self_: &Value) -> R {
        call_guard!("mistakes_of_expression");
        let start = self_.get(&at::POS)?;
        let first = self_.invoke(&at::PEEK, ())?;
        let soft = emitted::and(op::eq(&first.get(&at::KIND)?, &Value::from(s!("name")))?, || {
            Ok(if Value::from(s!("case")).startswith(first.get(&at::TEXT)?).bool()? {
                Value::from(true)
            } else {
                if Value::from(s!("match")).startswith(first.get(&at::TEXT)?).bool()? {
                    Value::from(true)
                } else {
                    emitted::or(op::eq(&first.get(&at::TEXT)?, &Value::from(s!("_")))?, || {
                        op::eq(&self_.invoke(&at::AFTER, args![1])?.get(&at::KIND)?, &Value::from(s!("string")))
                    })?
                }
            })
        })?;
        let mut node = Value::None;
        if !soft.truthy()? {
            node = early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::DISJUNCTION)?])?;
            if !node.is_none() {
                self_.put(&at::MISTAKES, false)?;
                let following = early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::EXPRESSION_READ)?])?;
                self_.put(&at::MISTAKES, true)?;
                if !following.is_none() {
                    let old = op::isinstance(&node, &NAME.get()?)?
                        && op::contains(&fixed!(tuple![s!("print"), s!("exec")]), &node.get(&at::ID)?)?;
                    if !old
                        && op::ne_bool(
                            &self_
                                .get(&at::TOKENS)?
                                .item(&op::sub(&self_.get(&at::POS)?, &Value::from(1))?)?
                                .get(&at::LEVEL)?,
                            &Value::from(0),
                        )?
                    {
                        self_.invoke(
                            &at::RAISE_RANGE,
                            args![s!("invalid syntax. Perhaps you forgot a comma?"), &node, &following],
                        )?;
                    }
                }
            }
        }
        self_.put(&at::POS, &start)?;
        node = early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::DISJUNCTION)?])?;
        if !node.is_none() && self_.invoke(&at::TAKE, args![s!("if")])?.truthy()? {
            let test = early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::DISJUNCTION)?])?;
            if !test.is_none()
                && !self_.invoke(&at::AT, args![s!("else")])?.truthy()?
                && !self_.invoke(&at::AT, args![s!(":")])?.truthy()?
            {
                self_.invoke(&at::RAISE_RANGE, args![s!("expected 'else' after 'if' expression"), &node, &test])?;
            }
        }
        self_.put(&at::POS, start)?;
        Ok(Value::None)
    }

    pub fn expression_read(self_: &Value) -> R {
        call_guard!("expression_read");
        let start = self_.invoke(&at::PEEK, ())?;
        if start.get(&at::KIND)?.equals("keyword")? && start.get(&at::TEXT)?.equals("lambda")? {
            return self_.invoke(&at::FUNCTION, ());
        }
        let node = self_.invoke(&at::DISJUNCTION, ())?;
        if self_.invoke(&at::AT, args![s!("if")])?.truthy()? {
            let back = self_.get(&at::POS)?;
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            let tried: R<()> = 'attempt: {
                let test = tri!('attempt, self_.invoke(&at::DISJUNCTION, ()));
                tri!('attempt, self_.invoke(&at::EXPECT, args![s!("else")]));
                return Ok(tri!(
                    'attempt,
                    early!(
                        self_.clone(),
                        &at::PLACE,
                        args![
                            tri!(
                                'attempt,
                                tri!('attempt, IF_EXP.get()).call(args![
                                    test,
                                    &node,
                                    tri!('attempt, self_.invoke(&at::EXPRESSION, ()))
                                ])
                            ),
                            &start
                        ]
                    )
                ));
            };
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&_FAIL.get()?)? {
                    if !self_.get(&at::AGAIN)?.truthy()? {
                        return Err(exc::reraise());
                    }
                    self_.put(&at::POS, back)?;
                } else {
                    return Err(error);
                }
            }
        }
        Ok(node)
    }

    pub fn disjunction(self_: &Value) -> R {
        call_guard!("disjunction");
        if self_.get(&at::MISTAKES)?.truthy()? {
            return early!(self_.clone(), &at::REMEMBERED, args![s!("disjunction"), self_.get(&at::DISJUNCTION_READ)?]);
        }
        let start = self_.invoke(&at::PEEK, ())?;
        if start.get(&at::KIND)?.equals("keyword")? || self_.get(&at::AGAIN)?.truthy()? {
            return self_.invoke(&at::DISJUNCTION_READ, ());
        }
        let node = self_.invoke(&at::CLIMB, args![0])?;
        let token = self_.invoke(&at::PEEK, ())?;
        if token.get(&at::KIND)?.equals("keyword")? || op::within(&token.get(&at::TEXT)?, &_COMPARISONS.get()?)? {
            return self_.invoke(&at::DISJUNCTION_READ, args![node, start]);
        }
        Ok(node)
    }

    /// `first` is what was read already, from the token `begin`.
    pub fn disjunction_read(self_: &Value, first: &Value, begin: &Value) -> R {
        call_guard!("disjunction_read");
        let start = emitted::or(begin.clone(), || self_.invoke(&at::PEEK, ()))?;
        let node = self_.invoke(&at::CONJUNCTION, args![first, begin])?;
        if !self_.invoke(&at::AT, args![s!("or")])?.truthy()? {
            return Ok(node);
        }
        let values = list![&node];
        while self_.invoke(&at::AT, args![s!("or")])?.truthy()? {
            let value = early!(self_.clone(), &at::FURTHER, args![self_.get(&at::CONJUNCTION)?])?;
            if value.is_none() {
                break;
            }
            values.append(value)?;
        }
        Ok(if builtins::length_of(&values)? > 1_i64 {
            early!(self_.clone(), &at::PLACE, args![BOOL_OP.get()?.call(args![_OR.get()?, &values])?, start])?
        } else {
            node.clone()
        })
    }

    pub fn conjunction(self_: &Value, first: &Value, begin: &Value) -> R {
        call_guard!("conjunction");
        let start = emitted::or(begin.clone(), || self_.invoke(&at::PEEK, ()))?;
        let node = self_.invoke(&at::INVERSION, args![first, begin])?;
        if !self_.invoke(&at::AT, args![s!("and")])?.truthy()? {
            return Ok(node);
        }
        let values = list![&node];
        while self_.invoke(&at::AT, args![s!("and")])?.truthy()? {
            let value = early!(self_.clone(), &at::FURTHER, args![self_.get(&at::INVERSION)?])?;
            if value.is_none() {
                break;
            }
            values.append(value)?;
        }
        Ok(if builtins::length_of(&values)? > 1_i64 {
            early!(self_.clone(), &at::PLACE, args![BOOL_OP.get()?.call(args![_AND.get()?, &values])?, start])?
        } else {
            node.clone()
        })
    }

    /// What stands behind an operator; while mistakes are looked for None if nothing does, and nothing is read.
    pub fn further(self_: &Value, rule: &Value) -> R {
        call_guard!("further");
        let back = self_.get(&at::POS)?;
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        let tried: R<()> = 'attempt: {
            return Ok(tri!('attempt, rule.call(())));
        };
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&_FAIL.get()?)? {
                if !self_.get(&at::AGAIN)?.truthy()? {
                    return Err(exc::reraise());
                }
                self_.put(&at::POS, back)?;
                return Ok(Value::None);
            } else {
                return Err(error);
            }
        }
        Ok(Value::None)
    }

    pub fn inversion(self_: &Value, first: &Value, begin: &Value) -> R {
        call_guard!("inversion");
        let start = emitted::or(begin.clone(), || self_.invoke(&at::PEEK, ()))?;
        if first.is_none() && start.get(&at::KIND)?.equals("keyword")? && start.get(&at::TEXT)?.equals("not")? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            return early!(
                self_.clone(),
                &at::PLACE,
                args![UNARY_OP.get()?.call(args![_NOT.get()?, self_.invoke(&at::INVERSION, ())?])?, start]
            );
        }
        let left = emitted::or(first.clone(), || self_.invoke(&at::BITWISE_OR, ()))?;
        let ops = list![];
        let others = list![];
        loop {
            let back = self_.get(&at::POS)?;
            let op = self_.invoke(&at::COMPARISON_OPERATOR, ())?;
            if op.is_none() {
                break;
            }
            self_.put(&at::POS, op::isub(&self_.get(&at::POS)?, &Value::from(1))?)?;
            let other = early!(self_.clone(), &at::FURTHER, args![self_.get(&at::BITWISE_OR)?])?;
            if other.is_none() {
                self_.put(&at::POS, back)?;
                break;
            }
            ops.append(op)?;
            others.append(other)?;
        }
        if !ops.truthy()? {
            return Ok(left);
        }
        early!(self_.clone(), &at::PLACE, args![COMPARE.get()?.call(args![left, ops, others])?, start])
    }

    pub fn comparison_operator(self_: &Value) -> R {
        call_guard!("comparison_operator");
        let token = self_.invoke(&at::PEEK, ())?;
        if token.get(&at::KIND)?.equals("op")? {
            let op = early!(_COMPARISONS.get()?, &at::GET, lookup: token.get(&at::TEXT)?)?;
            if !op.is_none() {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            }
            return Ok(op);
        }
        if token.get(&at::KIND)?.differs("keyword")? {
            return Ok(Value::None);
        }
        if token.get(&at::TEXT)?.equals("in")? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            return _IN.get();
        }
        if token.get(&at::TEXT)?.equals("is")? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            return Ok(if self_.invoke(&at::TAKE, args![s!("not")])?.truthy()? { _IS_NOT.get()? } else { _IS.get()? });
        }
        if token.get(&at::TEXT)?.equals("not")? {
            let following = self_.invoke(&at::AFTER, args![1])?;
            if following.get(&at::TEXT)?.differs("in")? || following.get(&at::KIND)?.differs("keyword")? {
                return Ok(Value::None);
            }
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(2))?)?;
            return _NOT_IN.get();
        }
        Ok(Value::None)
    }

    pub fn bitwise_or(self_: &Value) -> R {
        call_guard!("bitwise_or");
        if self_.get(&at::MISTAKES)?.truthy()? {
            return early!(self_.clone(), &at::REMEMBERED, args![s!("bitwise_or"), self_.get(&at::BITWISE_OR_READ)?]);
        }
        self_.invoke(&at::BITWISE_OR_READ, ())
    }

    pub fn bitwise_or_read(self_: &Value) -> R {
        call_guard!("bitwise_or_read");
        self_.invoke(&at::CLIMB, args![0])
    }

    /// Operators that bind at least so much, and what stands between them.
    pub fn climb(self_: &Value, least: &Value) -> R {
        call_guard!("climb");
        let self_ = self_.clone();
        let level: Cellvar = Cellvar::unbound();
        let start = self_.invoke(&at::PEEK, ())?;
        let mut node = self_.invoke(&at::FACTOR, ())?;
        let mut other = Value::None;
        loop {
            let token = self_.invoke(&at::PEEK, ())?;
            level.set(if token.get(&at::KIND)?.equals("op")? {
                early!(_LEVELS.get()?, &at::GET, lookup_or: token.get(&at::TEXT)?, -1)?
            } else {
                Value::from(-1)
            });
            if op::lt_bool(&level.get_own("level")?, least)? {
                return Ok(node);
            }
            if self_.get(&at::AGAIN)?.truthy()? {
                other = self_.invoke(
                    &at::FURTHER,
                    args![{
                        let self_ = self_.clone();
                        let level = level.clone();
                        def("_Parser.climb.<locals>.<lambda>()", [], move |[]| {
                            early!(self_.clone(), &at::CLIMB, args![op::add(&level.get("level")?, &Value::from(1))?])
                        })
                    }],
                )?;
                if other.is_none() {
                    return Ok(node);
                }
            } else {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                other = early!(self_.clone(), &at::CLIMB, args![op::add(&level.get_own("level")?, &Value::from(1))?])?;
            }
            node = early!(
                self_.clone(),
                &at::PLACE,
                args![
                    BIN_OP.get()?.call(args![&node, _ARITHMETIC.get()?.item(&token.get(&at::TEXT)?)?, &other])?,
                    &start
                ]
            )?;
        }
    }

    pub fn factor(self_: &Value) -> R {
        call_guard!("factor");
        let start = self_.invoke(&at::PEEK, ())?;
        if start.get(&at::KIND)?.equals("op")? && op::within(&start.get(&at::TEXT)?, &_UNARY.get()?)? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            return early!(
                self_.clone(),
                &at::PLACE,
                args![
                    UNARY_OP
                        .get()?
                        .call(args![_UNARY.get()?.item(&start.get(&at::TEXT)?)?, self_.invoke(&at::FACTOR, ())?])?,
                    &start
                ]
            );
        }
        let node = if start.get(&at::KIND)?.equals("keyword")? {
            self_.invoke(&at::AWAITED, ())?
        } else {
            self_.invoke(&at::PRIMARY, ())?
        };
        if self_.invoke(&at::AT, args![s!("**")])?.truthy()? {
            let other = early!(self_.clone(), &at::FURTHER, args![self_.get(&at::FACTOR)?])?;
            if !other.is_none() {
                return early!(
                    self_.clone(),
                    &at::PLACE,
                    args![BIN_OP.get()?.call(args![node, keyed!(&_ARITHMETIC.get()?, "**")?, other])?, start]
                );
            }
        }
        Ok(node)
    }

    pub fn awaited(self_: &Value) -> R {
        call_guard!("awaited");
        let start = self_.invoke(&at::PEEK, ())?;
        if start.get(&at::KIND)?.equals("keyword")? && start.get(&at::TEXT)?.equals("await")? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            return early!(
                self_.clone(),
                &at::PLACE,
                args![AWAIT.get()?.call(args![self_.invoke(&at::PRIMARY, ())?])?, start]
            );
        }
        self_.invoke(&at::PRIMARY, ())
    }

    pub fn primary(self_: &Value) -> R {
        call_guard!("primary");
        let self_ = self_.clone();
        let node: Cellvar = Cellvar::unbound();
        let token: Cellvar = Cellvar::unbound();
        let start = self_.invoke(&at::PEEK, ())?;
        node.set(if start.get(&at::KIND)?.equals("op")? && start.get(&at::TEXT)?.equals("(")? {
            self_.invoke(&at::PARENTHESIZED, ())?
        } else {
            self_.invoke(&at::ATOM, ())?
        });
        let mut longer = Value::None;
        loop {
            token.set(self_.invoke(&at::PEEK, ())?);
            if token.get_own("token")?.get(&at::KIND)?.differs("op")? {
                return node.get_own("node");
            }
            if !op::contains(&fixed!(tuple![s!("."), s!("("), s!("[")]), &token.get_own("token")?.get(&at::TEXT)?)? {
                return node.get_own("node");
            }
            if self_.get(&at::AGAIN)?.truthy()? {
                longer = self_.invoke(
                    &at::FURTHER,
                    args![{
                        let self_ = self_.clone();
                        let node = node.clone();
                        let token = token.clone();
                        def("_Parser.primary.<locals>.<lambda>()", [], move |[]| {
                            early!(
                                self_.clone(),
                                &at::SUFFIX,
                                args![node.get("node")?, token.get("token")?.get(&at::TEXT)?]
                            )
                        })
                    }],
                )?;
                if longer.is_none() {
                    return node.get_own("node");
                }
            } else {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                longer = early!(
                    self_.clone(),
                    &at::SUFFIX,
                    args![node.get_own("node")?, token.get_own("token")?.get(&at::TEXT)?]
                )?;
            }
            node.set(self_.invoke(&at::PLACE, args![&longer, &start])?);
        }
    }

    pub fn suffix(self_: &Value, node: &Value, text: &Value) -> R {
        call_guard!("suffix");
        if text.equals(".")? {
            return ATTRIBUTE.get()?.call(args![node, self_.invoke(&at::NAME, ())?, _LOAD.get()?]);
        }
        if text.equals("(")? {
            let [args, keywords] = op::unpack::<2>(&self_.invoke(&at::ARGUMENTS, ())?)?;
            return CALL.get()?.call(args![node, args, keywords]);
        }
        let index = self_.invoke(&at::SLICES, ())?;
        self_.invoke(&at::EXPECT, args![s!("]")])?;
        SUBSCRIPT.get()?.call(args![node, index, _LOAD.get()?])
    }

    pub fn slices(self_: &Value) -> R {
        call_guard!("slices");
        let start = self_.invoke(&at::PEEK, ())?;
        let first = self_.invoke(&at::SLICE_OR_STAR, ())?;
        if !self_.invoke(&at::AT, args![s!(",")])?.truthy()? && !op::isinstance(&first, &STARRED.get()?)? {
            return Ok(first);
        }
        let items = list![first];
        while self_.invoke(&at::TAKE, args![s!(",")])?.truthy()? {
            if self_.invoke(&at::AT, args![s!("]")])?.truthy()? {
                break;
            }
            early!(items.clone(), &at::APPEND, append: self_.invoke(&at::SLICE_OR_STAR, ())?)?;
        }
        early!(self_.clone(), &at::PLACE, args![TUPLE.get()?.call(args![items, _LOAD.get()?])?, start])
    }

    pub fn slice_or_star(self_: &Value) -> R {
        call_guard!("slice_or_star");
        let mut start;
        if self_.invoke(&at::AT, args![s!("*")])?.truthy()? {
            start = self_.invoke(&at::ADVANCE, ())?;
            return early!(
                self_.clone(),
                &at::PLACE,
                args![STARRED.get()?.call(args![self_.invoke(&at::BITWISE_OR, ())?, _LOAD.get()?])?, start]
            );
        }
        start = self_.invoke(&at::PEEK, ())?;
        let mut lower = Value::None;
        if !self_.invoke(&at::AT, args![s!(":")])?.truthy()? {
            lower = self_.invoke(&at::NAMED_EXPRESSION, ())?;
            if !self_.invoke(&at::AT, args![s!(":")])?.truthy()? {
                return Ok(lower);
            }
        }
        self_.invoke(&at::EXPECT, args![s!(":")])?;
        let mut upper = Value::None;
        let mut step = Value::None;
        if !self_.invoke(&at::AT, args![s!(":")])?.truthy()?
            && !self_.invoke(&at::AT, args![s!(",")])?.truthy()?
            && !self_.invoke(&at::AT, args![s!("]")])?.truthy()?
        {
            upper = self_.invoke(&at::EXPRESSION, ())?;
        }
        if self_.invoke(&at::TAKE, args![s!(":")])?.truthy()?
            && !self_.invoke(&at::AT, args![s!(",")])?.truthy()?
            && !self_.invoke(&at::AT, args![s!("]")])?.truthy()?
        {
            step = self_.invoke(&at::EXPRESSION, ())?;
        }
        early!(self_.clone(), &at::PLACE, args![SLICE2.get()?.call(args![lower, upper, step])?, start])
    }

    /// What stands in the brackets of a call: values by place and by name.
    pub fn arguments(self_: &Value) -> R {
        call_guard!("arguments");
        let opening = self_.get(&at::TOKENS)?.item(&op::sub(&self_.get(&at::POS)?, &Value::from(1))?)?;
        let start = self_.get(&at::POS)?;
        if !self_.get(&at::MISTAKES)?.truthy()? {
            return self_.invoke(&at::ARGUMENTS_READ, args![opening]);
        }
        let mut found = Value::None;
        let tried = attempt(|| {
            found = self_.invoke(&at::ARGUMENTS_READ, args![&opening])?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&_FAIL.get()?)? {
                self_.put(&at::POS, &start)?;
            } else {
                return Err(error);
            }
        }
        if !found.is_none() {
            return Ok(found);
        }
        self_.invoke(&at::MISTAKES_OF_ARGUMENTS, ())?;
        self_.put(&at::POS, start)?;
        exc::throw(_FAIL.get()?.call(())?)
    }

    pub fn arguments_read(self_: &Value, opening: &Value) -> R {
        call_guard!("arguments_read");
        let args = list![];
        let keywords = list![];
        if self_.invoke(&at::TAKE, args![s!(")")])?.truthy()? {
            return Ok(tuple![args, keywords]);
        }
        let mut lone = true;
        loop {
            self_.invoke(&at::ARGUMENT, args![&args, &keywords])?;
            if lone
                && self_.invoke(&at::GENERATORS_FOLLOW, ())?.truthy()?
                && builtins::length_of(&args)? == 1_i64
                && !op::isinstance(&args.at(0)?, &STARRED.get()?)?
            {
                let node = GENERATOR_EXP.get()?.call(args![args.at(0)?, self_.invoke(&at::GENERATORS, ())?])?;
                self_.invoke(&at::EXPECT, args![s!(")")])?;
                args.set_at(0, self_.invoke(&at::PLACE, args![node, opening])?)?;
                return Ok(tuple![args, keywords]);
            }
            lone = false;
            if !self_.invoke(&at::TAKE, args![s!(",")])?.truthy()? {
                break;
            }
            if self_.invoke(&at::AT, args![s!(")")])?.truthy()? {
                break;
            }
        }
        self_.invoke(&at::EXPECT, args![s!(")")])?;
        Ok(tuple![args, keywords])
    }

    pub fn argument(self_: &Value, args: &Value, keywords: &Value) -> R {
        call_guard!("argument");
        let start = self_.invoke(&at::PEEK, ())?;
        if self_.invoke(&at::TAKE, args![s!("**")])?.truthy()? {
            let value = self_.invoke(&at::EXPRESSION, ())?;
            early!(
                keywords.clone(),
                &at::APPEND,
                append: early!(
                    self_.clone(),
                    &at::PLACE,
                    args![KEYWORD.get()?.call(args![Value::None, value])?, &start]
                )?
            )?;
        } else if self_.invoke(&at::AT, args![s!("*")])?.truthy()? {
            let mut it = op::iter(keywords)?;
            while let Some(one) = it.next()? {
                if one.lacks(&at::ARG)? {
                    return exc::throw(_FAIL.get()?.call(())?);
                }
            }
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            let value = self_.invoke(&at::EXPRESSION, ())?;
            early!(
                args.clone(),
                &at::APPEND,
                append: early!(
                    self_.clone(),
                    &at::PLACE,
                    args![STARRED.get()?.call(args![value, _LOAD.get()?])?, &start]
                )?
            )?;
        } else {
            if self_.get(&at::MISTAKES)?.truthy()? {
                self_.invoke(&at::MISTAKES_OF_KEYWORD, ())?;
            }
            if start.get(&at::KIND)?.equals("name")?
                && self_.invoke(&at::AFTER, args![1])?.get(&at::TEXT)?.equals("=")?
                && self_.invoke(&at::AFTER, args![1])?.get(&at::KIND)?.equals("op")?
            {
                let name = self_.invoke(&at::NAME, ())?;
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                let value = self_.invoke(&at::EXPRESSION, ())?;
                early!(
                    keywords.clone(),
                    &at::APPEND,
                    append: early!(self_.clone(), &at::PLACE, args![KEYWORD.get()?.call(args![name, value])?, &start])?
                )?;
                return Ok(Value::None);
            }
            if keywords.truthy()? {
                return exc::throw(_FAIL.get()?.call(())?);
            }
            let named = emitted::and(op::eq(&start.get(&at::KIND)?, &Value::from(s!("name")))?, || {
                emitted::and(
                    op::eq(&self_.invoke(&at::AFTER, args![1])?.get(&at::TEXT)?, &Value::from(s!(":=")))?,
                    || op::eq(&self_.invoke(&at::AFTER, args![1])?.get(&at::KIND)?, &Value::from(s!("op"))),
                )
            })?;
            let node = if named.truthy()? {
                self_.invoke(&at::NAMED_EXPRESSION, ())?
            } else {
                self_.invoke(&at::EXPRESSION, ())?
            };
            if self_.invoke(&at::AT, args![s!(":=")])?.truthy()? || self_.invoke(&at::AT, args![s!("=")])?.truthy()? {
                return exc::throw(_FAIL.get()?.call(())?);
            }
            args.append(node)?;
        }
        Ok(Value::None)
    }

    pub fn mistakes_of_keyword(self_: &Value) -> R {
        call_guard!("mistakes_of_keyword");
        let start = self_.get(&at::POS)?;
        let first = self_.invoke(&at::PEEK, ())?;
        let assigned =
            emitted::and(op::eq(&self_.invoke(&at::AFTER, args![1])?.get(&at::TEXT)?, &Value::from(s!("=")))?, || {
                op::eq(&self_.invoke(&at::AFTER, args![1])?.get(&at::KIND)?, &Value::from(s!("op")))
            })?;
        if first.get(&at::KIND)?.equals("keyword")?
            && op::within(&first.get(&at::TEXT)?, &_SINGLETONS.get()?)?
            && assigned.truthy()?
        {
            early!(
                self_.clone(),
                &at::RAISE_TOKEN,
                args![f!("cannot assign to {}", first.get(&at::TEXT)?), &first, self_.invoke(&at::AFTER, args![1])?]
            )?;
        }
        if first.get(&at::KIND)?.equals("name")? && assigned.truthy()? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(2))?)?;
            let value = early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::EXPRESSION)?])?;
            if !value.is_none() && self_.invoke(&at::GENERATORS_FOLLOW, ())?.truthy()? {
                let equals = self_.get(&at::TOKENS)?.item(&op::add(&start, &Value::from(1))?)?;
                if !early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::GENERATORS)?])?.is_none() {
                    self_.invoke(
                        &at::RAISE_TOKEN,
                        args![s!("invalid syntax. Maybe you meant '==' or ':=' instead of '='?"), &first, &equals],
                    )?;
                }
            }
        } else if !(first.get(&at::KIND)?.equals("name")?
            && self_.invoke(&at::AFTER, args![1])?.get(&at::TEXT)?.equals(":=")?)
        {
            let node = early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::EXPRESSION)?])?;
            if !node.is_none() && self_.invoke(&at::AT, args![s!("=")])?.truthy()? {
                let equals = self_.invoke(&at::PEEK, ())?;
                let line = op::sub(&node.get(&at::LINENO)?, &self_.get(&at::BASE_LINE)?)?;
                early!(
                    self_.clone(),
                    &at::RAISE_AT,
                    args![
                        s!("expression cannot contain assignment, perhaps you meant \"==\"?"),
                        &line,
                        op::add(
                            &early!(self_.clone(), &at::COLUMN, args![&line, node.get(&at::COL_OFFSET)?])?,
                            &Value::from(1),
                        )?,
                        equals.get(&at::END_LINE)?,
                        op::add(&equals.get(&at::END_COL)?, &Value::from(1))?
                    ]
                )?;
            }
        }
        self_.put(&at::POS, start)?;
        Ok(Value::None)
    }

    /// Arguments that are in no order a call may have.
    pub fn mistakes_of_arguments(self_: &Value) -> R {
        call_guard!("mistakes_of_arguments");
        let start = self_.get(&at::POS)?;
        let args = list![];
        let keywords = list![];
        let mut count = 0_i64;
        let mut node = Value::None;
        loop {
            let before = self_.get(&at::POS)?;
            let ahead = self_.invoke(&at::PEEK, ())?;
            let tried = attempt(|| {
                self_.invoke(&at::ARGUMENT, args![&args, &keywords])?;
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&_FAIL.get()?)? {
                    self_.put(&at::POS, before)?;
                    break;
                } else {
                    return Err(error);
                }
            }
            count += 1_i64;
            if self_.invoke(&at::GENERATORS_FOLLOW, ())?.truthy()? && !keywords.truthy()? {
                node = args.at(-1)?;
                if op::isinstance(&node, &STARRED.get()?)? {
                    if count == 1_i64
                        && !early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::GENERATORS)?])?.is_none()
                    {
                        self_.invoke(
                            &at::RAISE_RANGE,
                            args![s!("iterable unpacking cannot be used in comprehension"), &node, &node],
                        )?;
                    }
                    self_.put(&at::POS, &start)?;
                    return Ok(Value::None);
                }
                let found = early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::GENERATORS)?])?;
                if !found.is_none() {
                    let alone = count == 1_i64;
                    if !alone || self_.invoke(&at::AT, args![s!(",")])?.truthy()? {
                        self_.invoke(
                            &at::RAISE_AT_LAST,
                            args![s!("Generator expression must be parenthesized"), &node, &found],
                        )?;
                    }
                }
                self_.put(&at::POS, &start)?;
                return Ok(Value::None);
            }
            if !self_.invoke(&at::TAKE, args![s!(",")])?.truthy()? {
                return Ok(Value::None);
            }
            if !keywords.truthy()? {
                continue;
            }
            let following = self_.invoke(&at::PEEK, ())?;
            let unpacked = keywords.at(-1)?.lacks(&at::ARG)?;
            if following.get(&at::TEXT)?.equals("*")? && following.get(&at::KIND)?.equals("op")? {
                if emitted::generated(|| {
                    let mut found2 = false;
                    'decided2: {
                        let mut it = op::iter(&keywords)?;
                        while let Some(one) = it.next()? {
                            if one.lacks(&at::ARG)? {
                                found2 = true;
                                break 'decided2;
                            }
                        }
                    }
                    Ok(found2)
                })? {
                    self_.invoke(
                        &at::RAISE_HERE,
                        args![s!("iterable argument unpacking follows keyword argument unpacking")],
                    )?;
                }
                continue;
            }
            if following.get(&at::TEXT)?.equals("**")?
                || following.get(&at::KIND)?.equals("name")?
                    && self_.invoke(&at::AFTER, args![1])?.get(&at::TEXT)?.equals("=")?
            {
                continue;
            }
            node = early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::EXPRESSION)?])?;
            if !node.is_none() {
                if self_.invoke(&at::GENERATORS_FOLLOW, ())?.truthy()? {
                    let found = early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::GENERATORS)?])?;
                    if !found.is_none() {
                        self_.invoke(
                            &at::RAISE_AT_LAST,
                            args![s!("Generator expression must be parenthesized"), &node, &found],
                        )?;
                    }
                }
                self_.invoke(&at::FURTHER_ARGUMENTS, ())?;
                if unpacked {
                    self_
                        .invoke(&at::RAISE_HERE, args![s!("positional argument follows keyword argument unpacking")])?;
                }
                self_.invoke(&at::RAISE_HERE, args![s!("positional argument follows keyword argument")])?;
            }
            return Ok(Value::None);
        }
        Ok(Value::None)
    }

    /// Reads on as far as there are arguments.
    pub fn further_arguments(self_: &Value) -> R {
        call_guard!("further_arguments");
        let args = list![];
        let keywords = list![];
        while self_.invoke(&at::TAKE, args![s!(",")])?.truthy()? {
            let back = self_.get(&at::POS)?;
            let tried = attempt(|| {
                self_.invoke(&at::ARGUMENT, args![&args, &keywords])?;
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&_FAIL.get()?)? {
                    self_.put(&at::POS, back)?;
                    break;
                } else {
                    return Err(error);
                }
            }
        }
        self_.invoke(&at::PEEK, ())?;
        Ok(Value::None)
    }

    pub fn raise_at_last(self_: &Value, message: &Value, node: &Value, generators: &Value) -> R {
        call_guard!("raise_at_last");
        let last = generators.at(-1)?;
        early!(
            self_.clone(),
            &at::RAISE_RANGE,
            args![
                message,
                node,
                if last.get(&at::IFS)?.truthy()? { last.get(&at::IFS)?.at(-1)? } else { last.get(&at::ITER)? }
            ]
        )?;
        Ok(Value::None)
    }

    pub fn atom(self_: &Value) -> R {
        call_guard!("atom");
        let token = self_.invoke(&at::PEEK, ())?;
        let kind = token.get(&at::KIND)?;
        if kind.equals("name")? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            return early!(
                self_.clone(),
                &at::SPAN,
                args![
                    NAME.get()?.call(args![self_.invoke(&at::IDENTIFIER, args![&token])?, _LOAD.get()?])?,
                    &token,
                    &token
                ]
            );
        }
        if kind.equals("number")? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            return early!(
                self_.clone(),
                &at::SPAN,
                args![
                    CONSTANT.get()?.call(args![_NUMBER.get()?.call(args![token.get(&at::TEXT)?, self_])?])?,
                    &token,
                    &token
                ]
            );
        }
        if kind.equals("string")? {
            return self_.invoke(&at::STRINGS, ());
        }
        if kind.equals("keyword")? {
            if op::within(&token.get(&at::TEXT)?, &_SINGLETONS.get()?)? {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                return early!(
                    self_.clone(),
                    &at::SPAN,
                    args![
                        CONSTANT.get()?.call(args![_SINGLETONS.get()?.item(&token.get(&at::TEXT)?)?])?,
                        &token,
                        &token
                    ]
                );
            }
        } else if kind.equals("op")? {
            if token.get(&at::TEXT)?.equals("(")? {
                return self_.invoke(&at::PARENTHESIZED, ());
            }
            if token.get(&at::TEXT)?.equals("[")? {
                return self_.invoke(&at::BRACKETED, ());
            }
            if token.get(&at::TEXT)?.equals("{")? {
                return self_.invoke(&at::BRACED, ());
            }
            if token.get(&at::TEXT)?.equals("...")? {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                return early!(
                    self_.clone(),
                    &at::SPAN,
                    args![CONSTANT.get()?.call(args![Value::Ellipsis])?, &token, &token]
                );
            }
        }
        exc::throw(_FAIL.get()?.call(())?)
    }

    pub fn yielded(self_: &Value) -> R {
        call_guard!("yielded");
        let start = self_.invoke(&at::ADVANCE, ())?;
        if self_.invoke(&at::TAKE, args![s!("from")])?.truthy()? {
            return early!(
                self_.clone(),
                &at::PLACE,
                args![YIELD_FROM.get()?.call(args![self_.invoke(&at::EXPRESSION, ())?])?, start]
            );
        }
        let mut value = Value::None;
        if early!(self_.clone(), &at::STARTS, args![self_.get(&at::STAR_EXPRESSION)?])?.truthy()? {
            value = self_.invoke(&at::STAR_EXPRESSIONS, ())?;
        }
        early!(self_.clone(), &at::PLACE, args![YIELD.get()?.call(args![value])?, start])
    }

    pub fn parenthesized(self_: &Value) -> R {
        call_guard!("parenthesized");
        let start = self_.invoke(&at::ADVANCE, ())?;
        self_.invoke(&at::MISTAKES_OF_STAR, ())?;
        if self_.invoke(&at::TAKE, args![s!(")")])?.truthy()? {
            return early!(self_.clone(), &at::PLACE, args![TUPLE.get()?.call(args![list![], _LOAD.get()?])?, start]);
        }
        if self_.invoke(&at::AT, args![s!("yield")])?.truthy()? {
            let node = self_.invoke(&at::YIELDED, ())?;
            self_.invoke(&at::EXPECT, args![s!(")")])?;
            return Ok(node);
        }
        if self_.get(&at::MISTAKES)?.truthy()? && self_.invoke(&at::AT, args![s!("**")])?.truthy()? {
            let double = self_.invoke(&at::ADVANCE, ())?;
            let node = early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::EXPRESSION)?])?;
            if !node.is_none() && self_.invoke(&at::AT, args![s!(")")])?.truthy()? {
                self_.invoke(&at::RAISE_TOKEN, args![s!("cannot use double starred expression here"), double])?;
            }
            return exc::throw(_FAIL.get()?.call(())?);
        }
        let first = self_.invoke(&at::STAR_NAMED_EXPRESSION, ())?;
        if self_.invoke(&at::TAKE, args![s!(",")])?.truthy()? {
            let items = list![&first];
            while !self_.invoke(&at::AT, args![s!(")")])?.truthy()? {
                early!(items.clone(), &at::APPEND, append: self_.invoke(&at::STAR_NAMED_EXPRESSION, ())?)?;
                if !self_.invoke(&at::TAKE, args![s!(",")])?.truthy()? {
                    break;
                }
            }
            self_.invoke(&at::EXPECT, args![s!(")")])?;
            return early!(self_.clone(), &at::PLACE, args![TUPLE.get()?.call(args![items, _LOAD.get()?])?, start]);
        }
        if self_.invoke(&at::GENERATORS_FOLLOW, ())?.truthy()? {
            if op::isinstance(&first, &STARRED.get()?)? {
                self_.invoke(&at::STARRED_IN_COMPREHENSION, args![&first])?;
            }
            let generators = self_.invoke(&at::GENERATORS, ())?;
            self_.invoke(&at::EXPECT, args![s!(")")])?;
            return early!(
                self_.clone(),
                &at::PLACE,
                args![GENERATOR_EXP.get()?.call(args![first, generators])?, start]
            );
        }
        if op::isinstance(&first, &STARRED.get()?)? {
            if self_.get(&at::MISTAKES)?.truthy()? && self_.invoke(&at::AT, args![s!(")")])?.truthy()? {
                self_.invoke(&at::RAISE_RANGE, args![s!("cannot use starred expression here"), &first, &first])?;
            }
            return exc::throw(_FAIL.get()?.call(())?);
        }
        self_.invoke(&at::EXPECT, args![s!(")")])?;
        Ok(first)
    }

    /// What follows `*` may be more than may stand there.
    pub fn mistakes_of_star(self_: &Value) -> R {
        call_guard!("mistakes_of_star");
        if self_.get(&at::MISTAKES)?.truthy()? && self_.invoke(&at::AT, args![s!("*")])?.truthy()? {
            let start = self_.get(&at::POS)?;
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::EXPRESSION)?])?;
            self_.put(&at::POS, start)?;
        }
        Ok(Value::None)
    }

    pub fn starred_in_comprehension(self_: &Value, node: &Value) -> R {
        call_guard!("starred_in_comprehension");
        if self_.get(&at::MISTAKES)?.truthy()?
            && !early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::GENERATORS)?])?.is_none()
        {
            self_.invoke(
                &at::RAISE_RANGE,
                args![s!("iterable unpacking cannot be used in comprehension"), node, node],
            )?;
        }
        exc::throw(_FAIL.get()?.call(())?)
    }

    pub fn items_until(self_: &Value, closing: &Value, first: &Value) -> R {
        call_guard!("items_until");
        let items = list![first];
        while self_.invoke(&at::TAKE, args![s!(",")])?.truthy()? {
            if self_.invoke(&at::AT, args![closing])?.truthy()? {
                break;
            }
            if self_.get(&at::MISTAKES)?.truthy()?
                && self_.invoke(&at::GENERATORS_FOLLOW, ())?.truthy()?
                && builtins::length_of(&items)? == 1_i64
            {
                let comma = self_.get(&at::TOKENS)?.item(&op::sub(&self_.get(&at::POS)?, &Value::from(1))?)?;
                if !early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::GENERATORS)?])?.is_none() {
                    let line = op::sub(&first.get(&at::LINENO)?, &self_.get(&at::BASE_LINE)?)?;
                    early!(
                        self_.clone(),
                        &at::RAISE_AT,
                        args![
                            s!("did you forget parentheses around the comprehension target?"),
                            &line,
                            op::add(
                                &early!(self_.clone(), &at::COLUMN, args![&line, first.get(&at::COL_OFFSET)?])?,
                                &Value::from(1),
                            )?,
                            comma.get(&at::END_LINE)?,
                            op::add(&comma.get(&at::END_COL)?, &Value::from(1))?
                        ]
                    )?;
                }
            }
            early!(items.clone(), &at::APPEND, append: self_.invoke(&at::STAR_NAMED_EXPRESSION, ())?)?;
        }
        if self_.get(&at::MISTAKES)?.truthy()?
            && builtins::length_of(&items)? > 1_i64
            && self_.invoke(&at::GENERATORS_FOLLOW, ())?.truthy()?
        {
            if !early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::GENERATORS)?])?.is_none() {
                early!(
                    self_.clone(),
                    &at::RAISE_RANGE,
                    args![s!("did you forget parentheses around the comprehension target?"), first, items.at(-1)?]
                )?;
            }
        }
        self_.invoke(&at::EXPECT, args![closing])?;
        Ok(items)
    }

    pub fn bracketed(self_: &Value) -> R {
        call_guard!("bracketed");
        let start = self_.invoke(&at::ADVANCE, ())?;
        self_.invoke(&at::MISTAKES_OF_STAR, ())?;
        if self_.invoke(&at::TAKE, args![s!("]")])?.truthy()? {
            return early!(self_.clone(), &at::PLACE, args![LIST.get()?.call(args![list![], _LOAD.get()?])?, start]);
        }
        let first = self_.invoke(&at::STAR_NAMED_EXPRESSION, ())?;
        if self_.invoke(&at::GENERATORS_FOLLOW, ())?.truthy()? {
            if op::isinstance(&first, &STARRED.get()?)? {
                self_.invoke(&at::STARRED_IN_COMPREHENSION, args![&first])?;
            }
            let generators = self_.invoke(&at::GENERATORS, ())?;
            self_.invoke(&at::EXPECT, args![s!("]")])?;
            return early!(self_.clone(), &at::PLACE, args![LIST_COMP.get()?.call(args![first, generators])?, start]);
        }
        let items = self_.invoke(&at::ITEMS_UNTIL, args![s!("]"), first])?;
        early!(self_.clone(), &at::PLACE, args![LIST.get()?.call(args![items, _LOAD.get()?])?, start])
    }

    pub fn braced(self_: &Value) -> R {
        call_guard!("braced");
        let start = self_.invoke(&at::ADVANCE, ())?;
        self_.invoke(&at::MISTAKES_OF_STAR, ())?;
        if self_.invoke(&at::TAKE, args![s!("}")])?.truthy()? {
            return early!(self_.clone(), &at::PLACE, args![DICT.get()?.call(args![list![], list![]])?, start]);
        }
        if self_.invoke(&at::AT, args![s!("**")])?.truthy()? {
            return self_.invoke(&at::DICTIONARY, args![start]);
        }
        let inside = self_.get(&at::POS)?;
        if !self_.invoke(&at::AT, args![s!("*")])?.truthy()? {
            let key = early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::EXPRESSION)?])?;
            if !key.is_none() && self_.invoke(&at::AT, args![s!(":")])?.truthy()? {
                self_.put(&at::POS, &inside)?;
                return self_.invoke(&at::DICTIONARY, args![start]);
            }
            self_.put(&at::POS, &inside)?;
        }
        let first = self_.invoke(&at::STAR_NAMED_EXPRESSION, ())?;
        if self_.invoke(&at::GENERATORS_FOLLOW, ())?.truthy()? {
            if op::isinstance(&first, &STARRED.get()?)? {
                self_.invoke(&at::STARRED_IN_COMPREHENSION, args![&first])?;
            }
            let generators = self_.invoke(&at::GENERATORS, ())?;
            self_.invoke(&at::EXPECT, args![s!("}")])?;
            return early!(self_.clone(), &at::PLACE, args![SET_COMP.get()?.call(args![first, generators])?, start]);
        }
        let items = self_.invoke(&at::ITEMS_UNTIL, args![s!("}"), first])?;
        early!(self_.clone(), &at::PLACE, args![SET.get()?.call(args![items])?, start])
    }

    pub fn dictionary(self_: &Value, start: &Value) -> R {
        call_guard!("dictionary");
        let keys = list![];
        let values = list![];
        while !self_.invoke(&at::AT, args![s!("}")])?.truthy()? {
            if self_.invoke(&at::AT, args![s!("**")])?.truthy()? {
                let double = self_.invoke(&at::ADVANCE, ())?;
                early!(values.clone(), &at::APPEND, append: self_.invoke(&at::BITWISE_OR, ())?)?;
                keys.append(Value::None)?;
                if self_.get(&at::MISTAKES)?.truthy()?
                    && builtins::length_of(&keys)? == 1_i64
                    && self_.invoke(&at::GENERATORS_FOLLOW, ())?.truthy()?
                {
                    self_.invoke(
                        &at::RAISE_TOKEN,
                        args![s!("dict unpacking cannot be used in dict comprehension"), double],
                    )?;
                }
            } else {
                if self_.get(&at::MISTAKES)?.truthy()? && keys.truthy()? {
                    self_.invoke(&at::MISTAKES_OF_KEY, ())?;
                }
                let key = self_.invoke(&at::EXPRESSION, ())?;
                if self_.get(&at::MISTAKES)?.truthy()? {
                    self_.invoke(&at::MISTAKES_OF_PAIR, args![&key])?;
                }
                self_.invoke(&at::EXPECT, args![s!(":")])?;
                let value = self_.invoke(&at::EXPRESSION, ())?;
                if !keys.truthy()? && self_.invoke(&at::GENERATORS_FOLLOW, ())?.truthy()? {
                    let generators = self_.invoke(&at::GENERATORS, ())?;
                    self_.invoke(&at::EXPECT, args![s!("}")])?;
                    return early!(
                        self_.clone(),
                        &at::PLACE,
                        args![DICT_COMP.get()?.call(args![key, value, generators])?, start]
                    );
                }
                keys.append(key)?;
                values.append(value)?;
            }
            if !self_.invoke(&at::TAKE, args![s!(",")])?.truthy()? {
                break;
            }
        }
        self_.invoke(&at::EXPECT, args![s!("}")])?;
        early!(self_.clone(), &at::PLACE, args![DICT.get()?.call(args![keys, values])?, start])
    }

    pub fn mistakes_of_key(self_: &Value) -> R {
        call_guard!("mistakes_of_key");
        let start = self_.get(&at::POS)?;
        let key = early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::DISJUNCTION)?])?;
        if !key.is_none() && !self_.invoke(&at::AT, args![s!("if")])?.truthy()? {
            self_.invoke(&at::MISTAKES_OF_PAIR, args![&key])?;
        }
        self_.put(&at::POS, start)?;
        Ok(Value::None)
    }

    pub fn mistakes_of_pair(self_: &Value, key: &Value) -> R {
        call_guard!("mistakes_of_pair");
        let start = self_.get(&at::POS)?;
        if !self_.invoke(&at::AT, args![s!(":")])?.truthy()? {
            let line = op::sub(&key.get(&at::LINENO)?, &self_.get(&at::BASE_LINE)?)?;
            let end_line = op::sub(&key.get(&at::END_LINENO)?, &self_.get(&at::BASE_LINE)?)?;
            early!(
                self_.clone(),
                &at::RAISE_AT,
                args![
                    s!("':' expected after dictionary key"),
                    line,
                    early!(self_.clone(), &at::COLUMN, args![&end_line, key.get(&at::END_COL_OFFSET)?])?,
                    &end_line,
                    0
                ]
            )?;
        }
        let colon = self_.invoke(&at::ADVANCE, ())?;
        if self_.invoke(&at::AT, args![s!("*")])?.truthy()? {
            let star = self_.invoke(&at::ADVANCE, ())?;
            let node = early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::BITWISE_OR)?])?;
            if !node.is_none() {
                let last = self_.get(&at::TOKENS)?.item(&op::sub(&self_.get(&at::POS)?, &Value::from(1))?)?;
                self_.invoke(
                    &at::RAISE_TOKEN,
                    args![s!("cannot use a starred expression in a dictionary value"), star, last],
                )?;
            }
        } else if self_.invoke(&at::AT, args![s!("}")])?.truthy()? || self_.invoke(&at::AT, args![s!(",")])?.truthy()? {
            self_.invoke(&at::RAISE_TOKEN, args![s!("expression expected after dictionary key and ':'"), colon])?;
        }
        self_.put(&at::POS, start)?;
        Ok(Value::None)
    }

    pub fn generators_follow(self_: &Value) -> R {
        call_guard!("generators_follow");
        let token = self_.invoke(&at::PEEK, ())?;
        if token.get(&at::KIND)?.differs("keyword")? {
            return Ok(Value::from(false));
        }
        emitted::or(op::eq(&token.get(&at::TEXT)?, &Value::from(s!("for")))?, || {
            emitted::and(op::eq(&token.get(&at::TEXT)?, &Value::from(s!("async")))?, || {
                op::eq(&self_.invoke(&at::AFTER, args![1])?.get(&at::TEXT)?, &Value::from(s!("for")))
            })
        })
    }

    pub fn generators(self_: &Value) -> R {
        call_guard!("generators");
        let found = list![];
        while self_.invoke(&at::GENERATORS_FOLLOW, ())?.truthy()? {
            let asynchronous = if self_.invoke(&at::TAKE, args![s!("async")])?.truthy()? { 1_i64 } else { 0_i64 };
            self_.invoke(&at::EXPECT, args![s!("for")])?;
            let back = self_.get(&at::POS)?;
            let target = early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::TARGETS)?])?;
            if target.is_none() || !self_.invoke(&at::TAKE, args![s!("in")])?.truthy()? {
                if self_.get(&at::MISTAKES)?.truthy()? {
                    self_.put(&at::POS, back)?;
                    let node = early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::STAR_EXPRESSIONS)?])?;
                    let wrong =
                        if node.is_none() { Value::None } else { _invalid_target(&node, &Value::from(s!("for")))? };
                    if !wrong.is_none() {
                        early!(
                            self_.clone(),
                            &at::RAISE_RANGE,
                            args![f!("cannot assign to {}", _expression_name(&wrong)?), &wrong, &wrong]
                        )?;
                    }
                }
                return exc::throw(_FAIL.get()?.call(())?);
            }
            let source = self_.invoke(&at::DISJUNCTION, ())?;
            let conditions = list![];
            while self_.invoke(&at::TAKE, args![s!("if")])?.truthy()? {
                early!(conditions.clone(), &at::APPEND, append: self_.invoke(&at::DISJUNCTION, ())?)?;
            }
            early!(
                found.clone(),
                &at::APPEND,
                append: COMPREHENSION.get()?.call(args![target, source, conditions, asynchronous])?
            )?;
        }
        Ok(found)
    }

    /// The variables of a `for`.
    pub fn targets(self_: &Value) -> R {
        call_guard!("targets");
        let start = self_.invoke(&at::PEEK, ())?;
        let first = self_.invoke(&at::TARGET, ())?;
        let mut node = first.clone();
        if self_.invoke(&at::AT, args![s!(",")])?.truthy()? {
            let items = list![&first];
            while self_.invoke(&at::TAKE, args![s!(",")])?.truthy()? {
                if self_.invoke(&at::AT, args![s!("in")])?.truthy()? {
                    break;
                }
                early!(items.clone(), &at::APPEND, append: self_.invoke(&at::TARGET, ())?)?;
            }
            node = early!(self_.clone(), &at::PLACE, args![TUPLE.get()?.call(args![items, _LOAD.get()?])?, start])?;
        }
        self_.invoke(&at::STORED, args![node])
    }

    pub fn target(self_: &Value) -> R {
        call_guard!("target");
        if self_.invoke(&at::AT, args![s!("*")])?.truthy()? {
            let start = self_.invoke(&at::ADVANCE, ())?;
            return early!(
                self_.clone(),
                &at::PLACE,
                args![STARRED.get()?.call(args![self_.invoke(&at::BITWISE_OR, ())?, _LOAD.get()?])?, start]
            );
        }
        self_.invoke(&at::BITWISE_OR, ())
    }

    /// The same as a target; what cannot be one is a failure.
    pub fn stored(self_: &Value, node: &Value) -> R {
        call_guard!("stored");
        if !_invalid_target(node, &Value::from(s!("store")))?.is_none() {
            return exc::throw(_FAIL.get()?.call(())?);
        }
        self_.invoke(&at::RECAST, args![node, _STORE.get()?])
    }

    pub fn recast(self_: &Value, node: &Value, context: &Value) -> R {
        call_guard!("recast");
        let made;
        if op::isinstance(node, &NAME.get()?)? {
            made = NAME.get()?.call(args![node.get(&at::ID)?, context])?;
        } else if op::isinstance(node, &ATTRIBUTE.get()?)? {
            made = ATTRIBUTE.get()?.call(args![node.get(&at::VALUE)?, node.get(&at::ATTR)?, context])?;
        } else if op::isinstance(node, &SUBSCRIPT.get()?)? {
            made = SUBSCRIPT.get()?.call(args![node.get(&at::VALUE)?, node.get(&at::SLICE)?, context])?;
        } else if op::isinstance(node, &STARRED.get()?)? {
            made = STARRED
                .get()?
                .call(args![early!(self_.clone(), &at::RECAST, args![node.get(&at::VALUE)?, context])?, context])?;
        } else if op::isinstance(node, &TUPLE.get()?)? {
            made = TUPLE.get()?.call(args![
                comprehension::list_of(&node.get(&at::ELTS)?, |one: Value| {
                    self_.invoke(&at::RECAST, args![one, context])
                })?,
                context
            ])?;
        } else if op::isinstance(node, &LIST.get()?)? {
            made = LIST.get()?.call(args![
                comprehension::list_of(&node.get(&at::ELTS)?, |one2: Value| {
                    self_.invoke(&at::RECAST, args![one2, context])
                })?,
                context
            ])?;
        } else {
            return exc::throw(_FAIL.get()?.call(())?);
        }
        copy_location(&made, node)
    }

    /// A lambda.
    pub fn function_(self_: &Value) -> R {
        call_guard!("function");
        let start = self_.invoke(&at::ADVANCE, ())?;
        let parameters = self_.invoke(&at::PARAMETERS, args![s!(":"), false])?;
        self_.invoke(&at::EXPECT, args![s!(":")])?;
        early!(
            self_.clone(),
            &at::PLACE,
            args![LAMBDA.get()?.call(args![parameters, self_.invoke(&at::EXPRESSION, ())?])?, start]
        )
    }

    pub fn parameters(self_: &Value, closing: &Value, annotated: &Value) -> R {
        call_guard!("parameters");
        let mut only = list![];
        let mut plain = list![];
        let mut vararg = Value::None;
        let kwonly = list![];
        let kw_defaults = list![];
        let mut kwarg = Value::None;
        let defaults = list![];
        let mut starred = false;
        while !self_.invoke(&at::AT, args![closing])?.truthy()? {
            if self_.invoke(&at::TAKE, args![s!("**")])?.truthy()? {
                kwarg = self_.invoke(&at::PARAMETER, args![annotated])?;
                if self_.get(&at::MISTAKES)?.truthy()? && self_.invoke(&at::AT, args![s!("=")])?.truthy()? {
                    early!(
                        self_.clone(),
                        &at::RAISE_TOKEN,
                        args![s!("var-keyword argument cannot have default value"), self_.invoke(&at::PEEK, ())?]
                    )?;
                }
                self_.invoke(&at::TAKE, args![s!(",")])?;
                if !self_.invoke(&at::AT, args![closing])?.truthy()? {
                    let token = self_.invoke(&at::PEEK, ())?;
                    if self_.get(&at::MISTAKES)?.truthy()?
                        && (token.get(&at::KIND)?.equals("name")?
                            || op::contains(&fixed!(tuple![s!("*"), s!("**"), s!("/")]), &token.get(&at::TEXT)?)?)
                    {
                        self_.invoke(
                            &at::RAISE_TOKEN,
                            args![s!("arguments cannot follow var-keyword argument"), &token],
                        )?;
                    }
                    return exc::throw(_FAIL.get()?.call(())?);
                }
                break;
            }
            if self_.invoke(&at::AT, args![s!("*")])?.truthy()? {
                if starred {
                    if self_.get(&at::MISTAKES)?.truthy()? {
                        early!(
                            self_.clone(),
                            &at::RAISE_TOKEN,
                            args![s!("* argument may appear only once"), self_.invoke(&at::PEEK, ())?]
                        )?;
                    }
                    return exc::throw(_FAIL.get()?.call(())?);
                }
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                starred = true;
                if self_.get(&at::MISTAKES)?.truthy()?
                    && (self_.invoke(&at::AT, args![closing])?.truthy()?
                        || self_.invoke(&at::AT, args![s!(",")])?.truthy()?
                            && op::within(
                                &self_.invoke(&at::AFTER, args![1])?.get(&at::TEXT)?,
                                &tuple![closing, s!("**")],
                            )?)
                {
                    self_.invoke(&at::RAISE_HERE, args![s!("named arguments must follow bare *")])?;
                }
                if !self_.invoke(&at::AT, args![s!(",")])?.truthy()? {
                    vararg = self_.invoke(&at::PARAMETER, args![annotated, true])?;
                    if self_.get(&at::MISTAKES)?.truthy()? && self_.invoke(&at::AT, args![s!("=")])?.truthy()? {
                        early!(
                            self_.clone(),
                            &at::RAISE_TOKEN,
                            args![
                                s!("var-positional argument cannot have default value"),
                                self_.invoke(&at::PEEK, ())?
                            ]
                        )?;
                    }
                } else if self_.invoke(&at::AFTER, args![1])?.get(&at::KIND)?.differs("name")? {
                    return exc::throw(_FAIL.get()?.call(())?);
                }
            } else if self_.invoke(&at::AT, args![s!("/")])?.truthy()? {
                if only.truthy()? || !plain.truthy()? || starred {
                    if self_.get(&at::MISTAKES)?.truthy()? && only.truthy()? {
                        early!(
                            self_.clone(),
                            &at::RAISE_TOKEN,
                            args![s!("/ may appear only once"), self_.invoke(&at::PEEK, ())?]
                        )?;
                    }
                    return exc::throw(_FAIL.get()?.call(())?);
                }
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                only = plain.clone();
                plain = list![];
            } else {
                if self_.get(&at::MISTAKES)?.truthy()? && self_.invoke(&at::AT, args![s!("(")])?.truthy()? {
                    self_.invoke(&at::MISTAKES_OF_PARAMETERS, ())?;
                }
                let one = self_.invoke(&at::PARAMETER, args![annotated])?;
                let value = if self_.invoke(&at::TAKE, args![s!("=")])?.truthy()? {
                    self_.invoke(&at::EXPRESSION, ())?
                } else {
                    Value::None
                };
                if starred {
                    kwonly.append(&one)?;
                    kw_defaults.append(&value)?;
                } else {
                    plain.append(&one)?;
                    if !value.is_none() {
                        defaults.append(&value)?;
                    } else if defaults.truthy()? {
                        if self_.get(&at::MISTAKES)?.truthy()? {
                            early!(
                                self_.clone(),
                                &at::RAISE_TOKEN,
                                args![
                                    s!("non-default argument follows default argument"),
                                    self_.get(&at::TOKENS)?.item(&op::sub(&self_.get(&at::POS)?, &Value::from(1))?)?
                                ]
                            )?;
                        }
                        return exc::throw(_FAIL.get()?.call(())?);
                    }
                }
            }
            if !self_.invoke(&at::TAKE, args![s!(",")])?.truthy()? {
                break;
            }
        }
        ARGUMENTS.get()?.call(args![only, plain, vararg, kwonly, kw_defaults, kwarg, defaults])
    }

    pub fn mistakes_of_parameters(self_: &Value) -> R {
        call_guard!("mistakes_of_parameters");
        let start = self_.get(&at::POS)?;
        let opening = self_.invoke(&at::ADVANCE, ())?;
        while self_.invoke(&at::PEEK, ())?.get(&at::KIND)?.equals("name")? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            if !self_.invoke(&at::TAKE, args![s!(",")])?.truthy()? {
                break;
            }
        }
        if op::gt_bool(&self_.get(&at::POS)?, &op::add(&start, &Value::from(1))?)?
            && self_.invoke(&at::AT, args![s!(")")])?.truthy()?
        {
            early!(
                self_.clone(),
                &at::RAISE_TOKEN,
                args![
                    s!("Lambda expression parameters cannot be parenthesized"),
                    opening,
                    self_.invoke(&at::ADVANCE, ())?
                ]
            )?;
        }
        self_.put(&at::POS, start)?;
        Ok(Value::None)
    }

    pub fn parameter(self_: &Value, annotated: &Value, starred: &Value) -> R {
        call_guard!("parameter");
        let start = self_.invoke(&at::PEEK, ())?;
        let name = self_.invoke(&at::NAME, ())?;
        let mut annotation = Value::None;
        if annotated.truthy()? && self_.invoke(&at::TAKE, args![s!(":")])?.truthy()? {
            annotation = if starred.truthy()? {
                self_.invoke(&at::STAR_EXPRESSION, ())?
            } else {
                self_.invoke(&at::EXPRESSION, ())?
            };
        }
        early!(self_.clone(), &at::PLACE, args![ARG.get()?.call(args![name, annotation])?, start])
    }

    pub fn strings(self_: &Value) -> R {
        call_guard!("strings");
        let start = self_.invoke(&at::PEEK, ())?;
        let tokens = list![];
        while self_.invoke(&at::PEEK, ())?.get(&at::KIND)?.equals("string")? {
            early!(tokens.clone(), &at::APPEND, append: self_.invoke(&at::ADVANCE, ())?)?;
        }
        let parts = list![];
        let mut binary = false;
        let mut formatted = false;
        let mut index = 0_i64;
        let mut it = op::iter(&tokens)?;
        while let Some(item) = it.next()? {
            let at = index;
            index += 1_i64;
            let token = item;
            let [prefix, body, offset] = op::unpack::<3>(&_STRING_PARTS.get()?.call(args![token.get(&at::TEXT)?])?)?;
            let is_bytes = op::contains(&prefix, &Value::from(s!("b")))?;
            if !emitted::is_zero(at) && is_bytes != binary {
                self_.invoke(&at::RAISE_HERE, args![s!("cannot mix bytes and nonbytes literals")])?;
            }
            binary = is_bytes;
            let raw = op::contains(&prefix, &Value::from(s!("r")))?;
            if is_bytes {
                if !body.invoke(&at::ISASCII, ())?.truthy()? {
                    self_.invoke(
                        &at::RAISE_TOKEN,
                        args![s!("bytes can only contain ASCII literal characters"), &token],
                    )?;
                }
                early!(parts.clone(), &at::APPEND, append: self_.invoke(&at::UNESCAPED_BYTES, args![&body, raw])?)?;
            } else if op::contains(&prefix, &Value::from(s!("f")))? {
                formatted = true;
                _FORMATTED.get()?.call(args![self_, &token, &body, offset, raw])?.invoke(&at::READ, args![&parts])?;
            } else {
                early!(parts.clone(), &at::APPEND, append: self_.invoke(&at::UNESCAPED, args![&body, raw])?)?;
            }
        }
        if binary {
            return early!(
                self_.clone(),
                &at::PLACE,
                args![CONSTANT.get()?.call(args![Value::from(b"".to_vec()).join(parts)?])?, start]
            );
        }
        let kind = if start.get(&at::TEXT)?.at(0)?.equals("u")? { Value::from(s!("u")) } else { Value::None };
        if !formatted {
            return early!(
                self_.clone(),
                &at::PLACE,
                args![CONSTANT.get()?.call(args![Str::default().join_all(&parts)?, kind])?, start]
            );
        }
        let values = list![];
        let mut text = Value::from(Str::default());
        let mut it = op::iter(&parts)?;
        while let Some(part) = it.next()? {
            if op::isinstance(&part, &builtins::get("str"))? {
                text = op::iadd(&text, &part)?;
            } else {
                if text.truthy()? {
                    early!(
                        values.clone(),
                        &at::APPEND,
                        append: early!(
                            self_.clone(),
                            &at::PLACE,
                            args![CONSTANT.get()?.call(args![&text, &kind])?, &start]
                        )?
                    )?;
                    text = Value::from(Str::default());
                }
                early!(values.clone(), &at::APPEND, append: self_.invoke(&at::PLACE_PARTS, args![&part, &start])?)?;
            }
        }
        if text.truthy()? {
            early!(
                values.clone(),
                &at::APPEND,
                append: early!(self_.clone(), &at::PLACE, args![CONSTANT.get()?.call(args![&text, &kind])?, &start])?
            )?;
        }
        early!(self_.clone(), &at::PLACE, args![JOINED_STR.get()?.call(args![values])?, start])
    }

    pub fn place_parts(self_: &Value, node: &Value, start: &Value) -> R {
        call_guard!("place_parts");
        self_.invoke(&at::PLACE, args![node, start])?;
        if op::isinstance(&node.get(&at::FORMAT_SPEC)?, &JOINED_STR.get()?)? {
            let mut it = op::iter(&node.get(&at::FORMAT_SPEC)?.get(&at::VALUES)?)?;
            while let Some(one) = it.next()? {
                if op::isinstance(&one, &FORMATTED_VALUE.get()?)? {
                    self_.invoke(&at::PLACE_PARTS, args![&one, start])?;
                } else if !builtins::hasattr(args![&one, s!("lineno")]).bool()? {
                    self_.invoke(&at::PLACE, args![&one, start])?;
                }
            }
        }
        Ok(node.clone())
    }

    pub fn unescaped(self_: &Value, body: &Value, raw: &Value) -> R {
        call_guard!("unescaped");
        if raw.truthy()? || !op::contains(body, &Value::from(s!("\\")))? {
            return Ok(body.clone());
        }
        let found = list![];
        let mut at = Value::from(0);
        while op::lt_bool(&at, &Value::from(builtins::length_of(body)?))? {
            let back = body.find_from(s!("\\"), &at)?;
            if op::eq_bool(&back, &Value::from(-1))? {
                early!(found.clone(), &at::APPEND, append: body.cut(&at, Value::None)?)?;
                break;
            }
            early!(found.clone(), &at::APPEND, append: body.cut(&at, &back)?)?;
            let text;
            [text, at] = op::unpack::<2>(&self_.invoke(&at::ESCAPE, args![body, back])?)?;
            found.append(text)?;
        }
        Ok(Value::from(Str::default().join_all(&found)?))
    }

    pub fn escape(self_: &Value, body: &Value, back: &Value) -> R {
        call_guard!("escape");
        let char = body.item(&op::add(back, &Value::from(1))?)?;
        if char.equals("\n")? {
            return Ok(tuple![Str::default(), op::add(back, &Value::from(2))?]);
        }
        if op::contains(&_ESCAPES.get()?, &char)? {
            return Ok(tuple![_ESCAPES.get()?.item(&char)?, op::add(back, &Value::from(2))?]);
        }
        if op::contains(&Value::from(s!("01234567")), &char)? {
            let mut end = op::add(back, &Value::from(2))?;
            while op::lt_bool(&end, &op::add(back, &Value::from(4))?)?
                && op::within(&body.cut(&end, op::add(&end, &Value::from(1))?)?, &_OCTAL.get()?)?
            {
                end = op::iadd(&end, &Value::from(1))?;
            }
            return Ok(tuple![
                emitted::character(&builtins::int(args![body.cut(op::add(back, &Value::from(1))?, &end)?, 8]).int()?)?,
                &end
            ]);
        }
        if op::contains(&Value::from(s!("xuU")), &char)? {
            let count = if char.equals("x")? {
                2_i64
            } else {
                if char.equals("u")? {
                    4_i64
                } else {
                    8_i64
                }
            };
            let mut end = op::add(back, &Value::from(2))?;
            while op::lt_bool(&end, &op::add(&op::add(back, &Value::from(2))?, &Value::from(count))?)?
                && op::within(&body.cut(&end, op::add(&end, &Value::from(1))?)?, &_HEX.get()?)?
            {
                end = op::iadd(&end, &Value::from(1))?;
            }
            if op::lt_bool(&end, &op::add(&op::add(back, &Value::from(2))?, &Value::from(count))?)? {
                let shown = if char.equals("x")? {
                    s!("XX")
                } else {
                    if char.equals("u")? {
                        s!("XXXX")
                    } else {
                        s!("XXXXXXXX")
                    }
                };
                early!(
                    self_.clone(),
                    &at::BAD_ESCAPE,
                    args![body, back, &end, f!("truncated \\{}{} escape", char, shown)]
                )?;
            }
            let code = builtins::int(args![body.cut(op::add(back, &Value::from(2))?, &end)?, 16]).int()?;
            if code > 1114111 {
                self_.invoke(&at::BAD_ESCAPE, args![body, back, &end, s!("illegal Unicode character")])?;
            }
            return Ok(tuple![emitted::character(&code)?, end]);
        }
        if char.equals("N")? {
            let mut end = body.find_from(s!("}"), back)?;
            if body.cut(op::add(back, &Value::from(2))?, op::add(back, &Value::from(3))?)?.differs("{")?
                || op::eq_bool(&end, &Value::from(-1))?
                || op::eq_bool(&end, &op::add(back, &Value::from(3))?)?
            {
                if body.cut(op::add(back, &Value::from(2))?, op::add(back, &Value::from(3))?)?.differs("{")? {
                    end = op::add(back, &Value::from(2))?;
                } else if op::eq_bool(&end, &Value::from(-1))? {
                    end = Value::from(builtins::length_of(body)?);
                }
                self_.invoke(&at::BAD_ESCAPE, args![body, back, &end, s!("malformed \\N character escape")])?;
            }
            let lookup = modules::member_at(&Value::from(batuta_std::unicodedata_::module()), "lookup", 13)?;
            let name = body.cut(op::add(back, &Value::from(3))?, &end)?;
            let tried: R<()> = 'attempt: {
                return Ok(tuple![
                    tri!('attempt, lookup.call(args![name])),
                    tri!('attempt, op::add(&end, &Value::from(1)))
                ]);
            };
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&builtins::get("KeyError"))? {
                } else {
                    return Err(error);
                }
            }
            early!(
                self_.clone(),
                &at::BAD_ESCAPE,
                args![body, back, op::add(&end, &Value::from(1))?, s!("unknown Unicode character name")]
            )?;
        }
        Ok(tuple![body.cut(back, op::add(back, &Value::from(2))?)?, op::add(back, &Value::from(2))?])
    }

    pub fn bad_escape(self_: &Value, body: &Value, start: &Value, end: &Value, why: &Value) -> R {
        call_guard!("bad_escape");
        let mut shift = 0_i64;
        let mut it = op::iter(&body.cut(Value::None, start)?)?;
        while let Some(char) = it.next()? {
            if op::gt_bool(&char, &Value::from(s!("\u{7f}")))? {
                shift += 9_i64;
            }
        }
        let where_;
        if op::eq_bool(
            &op::add(start, &Value::from(shift))?,
            &op::add(&op::sub(end, &Value::from(1))?, &Value::from(shift))?,
        )? {
            where_ = f!("byte 0x5c in position {}", op::add(start, &Value::from(shift))?);
        } else {
            where_ = f!(
                "bytes in position {}-{}",
                op::add(start, &Value::from(shift))?,
                op::add(&op::sub(end, &Value::from(1))?, &Value::from(shift))?
            );
        }
        early!(
            self_.clone(),
            &at::RAISE_HERE,
            args![f!("(unicode error) 'unicodeescape' codec can't decode {}: {}", where_, why)]
        )?;
        Ok(Value::None)
    }

    pub fn unescaped_bytes(self_: &Value, body: &Value, raw: &Value) -> R {
        call_guard!("unescaped_bytes");
        if raw.truthy()? || !op::contains(body, &Value::from(s!("\\")))? {
            return body.invoke(&at::ENCODE, args![s!("ascii")]);
        }
        let found = builtins::bytearray(Args::none())?;
        let mut at = Int::from(0);
        while at < Int::from(builtins::length_of(body)?) {
            let mut char = body.at(&at)?;
            if char.differs("\\")? {
                early!(found.clone(), &at::APPEND, append: builtins::ord(args![&char])?)?;
                at += 1;
                continue;
            }
            char = body.at(&(&at + 1))?;
            if char.equals("\n")? {
                at += 2;
            } else if op::contains(&_ESCAPES.get()?, &char)? {
                early!(found.clone(), &at::APPEND, append: builtins::ord(args![_ESCAPES.get()?.item(&char)?])?)?;
                at += 2;
            } else if op::contains(&Value::from(s!("01234567")), &char)? {
                let mut end = &at + 2;
                while end < &at + 4 && op::within(&body.cut(end.clone(), &end + 1)?, &_OCTAL.get()?)? {
                    end += 1;
                }
                early!(
                    found.clone(),
                    &at::APPEND,
                    append: builtins::int(args![body.cut(&at + 1, end.clone())?, 8]).int()?.masked(255_i64)
                )?;
                at = end;
            } else if char.equals("x")? {
                let digits = body.cut(&at + 2, &at + 4)?;
                if builtins::length_of(&digits)? < 2_i64
                    || !op::within(&digits.at(0)?, &_HEX.get()?)?
                    || !op::within(&digits.at(1)?, &_HEX.get()?)?
                {
                    early!(
                        self_.clone(),
                        &at::RAISE_HERE,
                        args![f!("(value error) invalid \\x escape at position {}", at)]
                    )?;
                }
                early!(found.clone(), &at::APPEND, append: builtins::int(args![digits, 16])?)?;
                at += 4;
            } else {
                found.append(92)?;
                at += 1;
            }
        }
        builtins::bytes(args![found])
    }

    pub fn whole_expression(self_: &Value) -> R {
        call_guard!("whole_expression");
        let node = self_.invoke(&at::EXPRESSIONS, ())?;
        while self_.invoke(&at::PEEK, ())?.get(&at::KIND)?.equals("newline")? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        }
        if self_.invoke(&at::PEEK, ())?.get(&at::KIND)?.differs("end")? {
            return exc::throw(_FAIL.get()?.call(())?);
        }
        EXPRESSION.get()?.call(args![node])
    }

    pub fn program(self_: &Value) -> R {
        call_guard!("program");
        let body = list![];
        loop {
            let token = self_.invoke(&at::PEEK, ())?;
            if token.get(&at::KIND)?.equals("end")? {
                return MODULE.get()?.call(args![body, list![]]);
            }
            if token.get(&at::KIND)?.equals("newline")? {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                continue;
            }
            self_.invoke(&at::LINE_OF_STATEMENTS, args![&body])?;
        }
    }

    pub fn line_of_statements(self_: &Value, body: &Value) -> R {
        call_guard!("line_of_statements");
        let token = self_.invoke(&at::PEEK, ())?;
        if token.get(&at::KIND)?.equals("keyword")? && op::within(&token.get(&at::TEXT)?, &_COMPOUND.get()?)?
            || token.get(&at::KIND)?.equals("op")? && token.get(&at::TEXT)?.equals("@")?
        {
            self_.put(&at::COMPOUND, true)?;
            early!(body.clone(), &at::APPEND, append: self_.invoke(&at::COMPOUND_STATEMENT, ())?)?;
            return Ok(Value::None);
        }
        let start = self_.get(&at::POS)?;
        let tried = attempt(|| {
            loop {
                early!(body.clone(), &at::APPEND, append: self_.invoke(&at::STATEMENT, ())?)?;
                if !self_.invoke(&at::TAKE, args![s!(";")])?.truthy()? {
                    break;
                }
                if self_.invoke(&at::PEEK, ())?.get(&at::KIND)?.equals("newline")? {
                    break;
                }
            }
            if self_.invoke(&at::PEEK, ())?.get(&at::KIND)?.differs("newline")? {
                return exc::throw(_FAIL.get()?.call(())?);
            }
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&_FAIL.get()?)? {
                let following = if token.get(&at::TEXT)?.equals("match")?
                    && op::lt_bool(
                        &op::add(&start, &Value::from(1))?,
                        &Value::from(builtins::length_of(&self_.get(&at::TOKENS)?)?),
                    )? {
                    self_.get(&at::TOKENS)?.item(&op::add(&start, &Value::from(1))?)?
                } else {
                    token.clone()
                };
                if !op::is(&following, &token)
                    && (following.get(&at::KIND)?.differs("op")?
                        || op::contains(&Value::from(s!("([{-*~")), &following.get(&at::TEXT)?)?)
                {
                    return Err(exc::raise(
                        builtins::get("NotImplementedError")
                            .call(args![s!("batuta: ast.parse of a compound statement ('match')")])?,
                        Some(Value::None),
                    ));
                }
                return Err(exc::reraise());
            } else {
                return Err(error);
            }
        }
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        Ok(Value::None)
    }

    pub fn block(self_: &Value) -> R {
        call_guard!("block");
        self_.invoke(&at::EXPECT, args![s!(":")])?;
        let body = list![];
        if self_.invoke(&at::PEEK, ())?.get(&at::KIND)?.differs("newline")? {
            let token = self_.invoke(&at::PEEK, ())?;
            if token.get(&at::KIND)?.equals("keyword")? && op::within(&token.get(&at::TEXT)?, &_COMPOUND.get()?)?
                || token.get(&at::TEXT)?.equals("@")?
            {
                return exc::throw(_FAIL.get()?.call(())?);
            }
            self_.invoke(&at::LINE_OF_STATEMENTS, args![&body])?;
            return Ok(body);
        }
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        if self_.invoke(&at::PEEK, ())?.get(&at::KIND)?.differs("indent")? {
            return exc::throw(_FAIL.get()?.call(())?);
        }
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        while self_.invoke(&at::PEEK, ())?.get(&at::KIND)?.differs("dedent")? {
            if self_.invoke(&at::PEEK, ())?.get(&at::KIND)?.equals("end")? {
                return exc::throw(_FAIL.get()?.call(())?);
            }
            self_.invoke(&at::LINE_OF_STATEMENTS, args![&body])?;
        }
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        Ok(body)
    }

    pub fn compound_statement(self_: &Value) -> R {
        call_guard!("compound_statement");
        let start = self_.invoke(&at::PEEK, ())?;
        let mut text = start.get(&at::TEXT)?;
        if text.equals("@")? {
            return self_.invoke(&at::DECORATED, ());
        }
        if text.equals("async")? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            text = self_.invoke(&at::PEEK, ())?.get(&at::TEXT)?;
            if text.equals("def")? {
                return self_.invoke(&at::DEFINITION, args![list![], start, ASYNC_FUNCTION_DEF.get()?]);
            }
            if text.equals("for")? {
                return self_.invoke(&at::LOOP, args![start, ASYNC_FOR.get()?]);
            }
            if text.equals("with")? {
                return self_.invoke(&at::MANAGED, args![start, ASYNC_WITH.get()?]);
            }
            return exc::throw(_FAIL.get()?.call(())?);
        }
        if text.equals("def")? {
            return self_.invoke(&at::DEFINITION, args![list![], start, FUNCTION_DEF.get()?]);
        }
        if text.equals("class")? {
            return self_.invoke(&at::CLASS_DEFINITION, args![list![], start]);
        }
        if text.equals("if")? {
            return self_.invoke(&at::CONDITION, ());
        }
        if text.equals("for")? {
            return self_.invoke(&at::LOOP, args![start, FOR.get()?]);
        }
        if text.equals("while")? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            let test = self_.invoke(&at::NAMED_EXPRESSION, ())?;
            let body = self_.invoke(&at::BLOCK, ())?;
            return early!(
                self_.clone(),
                &at::PLACE,
                args![WHILE.get()?.call(args![test, body, self_.invoke(&at::OTHERWISE, ())?])?, start]
            );
        }
        if text.equals("with")? {
            return self_.invoke(&at::MANAGED, args![start, WITH.get()?]);
        }
        self_.invoke(&at::GUARDED, ())
    }

    pub fn otherwise(self_: &Value) -> R {
        call_guard!("otherwise");
        Ok(if self_.invoke(&at::TAKE, args![s!("else")])?.truthy()? { self_.invoke(&at::BLOCK, ())? } else { list![] })
    }

    pub fn condition(self_: &Value) -> R {
        call_guard!("condition");
        let start = self_.invoke(&at::ADVANCE, ())?;
        let test = self_.invoke(&at::NAMED_EXPRESSION, ())?;
        let body = self_.invoke(&at::BLOCK, ())?;
        let rest;
        if self_.invoke(&at::AT, args![s!("elif")])?.truthy()? {
            rest = list![self_.invoke(&at::CONDITION, ())?];
        } else {
            rest = self_.invoke(&at::OTHERWISE, ())?;
        }
        early!(self_.clone(), &at::PLACE, args![IF.get()?.call(args![test, body, rest])?, start])
    }

    pub fn loop_(self_: &Value, start: &Value, kind: &Value) -> R {
        call_guard!("loop");
        self_.invoke(&at::EXPECT, args![s!("for")])?;
        let target = self_.invoke(&at::TARGETS, ())?;
        self_.invoke(&at::EXPECT, args![s!("in")])?;
        let source = self_.invoke(&at::STAR_EXPRESSIONS, ())?;
        let body = self_.invoke(&at::BLOCK, ())?;
        early!(
            self_.clone(),
            &at::PLACE,
            args![kind.call(args![target, source, body, self_.invoke(&at::OTHERWISE, ())?])?, start]
        )
    }

    pub fn managed(self_: &Value, start: &Value, kind: &Value) -> R {
        call_guard!("managed");
        self_.invoke(&at::EXPECT, args![s!("with")])?;
        let mut items = Value::None;
        if self_.invoke(&at::AT, args![s!("(")])?.truthy()? {
            items = early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::GROUPED_MANAGERS)?])?;
        }
        if items.is_none() {
            items = list![self_.invoke(&at::MANAGER, ())?];
            while self_.invoke(&at::TAKE, args![s!(",")])?.truthy()? {
                early!(items.clone(), &at::APPEND, append: self_.invoke(&at::MANAGER, ())?)?;
            }
        }
        early!(self_.clone(), &at::PLACE, args![kind.call(args![items, self_.invoke(&at::BLOCK, ())?])?, start])
    }

    pub fn grouped_managers(self_: &Value) -> R {
        call_guard!("grouped_managers");
        self_.invoke(&at::EXPECT, args![s!("(")])?;
        let items = list![self_.invoke(&at::MANAGER, ())?];
        while self_.invoke(&at::TAKE, args![s!(",")])?.truthy()? {
            if self_.invoke(&at::AT, args![s!(")")])?.truthy()? {
                break;
            }
            early!(items.clone(), &at::APPEND, append: self_.invoke(&at::MANAGER, ())?)?;
        }
        self_.invoke(&at::EXPECT, args![s!(")")])?;
        if !self_.invoke(&at::AT, args![s!(":")])?.truthy()? {
            return exc::throw(_FAIL.get()?.call(())?);
        }
        Ok(items)
    }

    pub fn manager(self_: &Value) -> R {
        call_guard!("manager");
        let value = self_.invoke(&at::EXPRESSION, ())?;
        if !self_.invoke(&at::TAKE, args![s!("as")])?.truthy()? {
            return WITHITEM.get()?.call(args![value, Value::None]);
        }
        WITHITEM.get()?.call(args![value, early!(self_.clone(), &at::STORED, args![self_.invoke(&at::TARGET, ())?])?])
    }

    pub fn guarded(self_: &Value) -> R {
        call_guard!("guarded");
        let start = self_.invoke(&at::ADVANCE, ())?;
        let body = self_.invoke(&at::BLOCK, ())?;
        let handlers = list![];
        let mut kind = Value::None;
        while self_.invoke(&at::AT, args![s!("except")])?.truthy()? {
            let first = self_.invoke(&at::ADVANCE, ())?;
            let grouped = self_.invoke(&at::TAKE, args![s!("*")])?;
            if !kind.is_none() && !op::is(&kind, &if grouped.truthy()? { TRY_STAR.get()? } else { TRY.get()? }) {
                return exc::throw(_FAIL.get()?.call(())?);
            }
            kind = if grouped.truthy()? { TRY_STAR.get()? } else { TRY.get()? };
            let mut caught = Value::None;
            let mut name = Value::None;
            if !self_.invoke(&at::AT, args![s!(":")])?.truthy()? || grouped.truthy()? {
                caught = self_.invoke(&at::EXPRESSION, ())?;
                if self_.invoke(&at::TAKE, args![s!("as")])?.truthy()? {
                    name = self_.invoke(&at::NAME, ())?;
                }
            }
            early!(
                handlers.clone(),
                &at::APPEND,
                append: early!(
                    self_.clone(),
                    &at::PLACE,
                    args![EXCEPT_HANDLER.get()?.call(args![caught, name, self_.invoke(&at::BLOCK, ())?])?, first]
                )?
            )?;
        }
        let rest = if handlers.truthy()? { self_.invoke(&at::OTHERWISE, ())? } else { list![] };
        let last = if self_.invoke(&at::TAKE, args![s!("finally")])?.truthy()? {
            self_.invoke(&at::BLOCK, ())?
        } else {
            list![]
        };
        if !handlers.truthy()? && !last.truthy()? {
            return exc::throw(_FAIL.get()?.call(())?);
        }
        early!(
            self_.clone(),
            &at::PLACE,
            args![emitted::or(kind, || TRY.get())?.call(args![body, handlers, rest, last])?, start]
        )
    }

    pub fn decorated(self_: &Value) -> R {
        call_guard!("decorated");
        let decorators = list![];
        while self_.invoke(&at::TAKE, args![s!("@")])?.truthy()? {
            early!(decorators.clone(), &at::APPEND, append: self_.invoke(&at::NAMED_EXPRESSION, ())?)?;
            if self_.invoke(&at::PEEK, ())?.get(&at::KIND)?.differs("newline")? {
                return exc::throw(_FAIL.get()?.call(())?);
            }
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        }
        let start = self_.invoke(&at::PEEK, ())?;
        if self_.invoke(&at::AT, args![s!("class")])?.truthy()? {
            return self_.invoke(&at::CLASS_DEFINITION, args![decorators, start]);
        }
        if self_.invoke(&at::TAKE, args![s!("async")])?.truthy()? {
            return self_.invoke(&at::DEFINITION, args![decorators, start, ASYNC_FUNCTION_DEF.get()?]);
        }
        self_.invoke(&at::DEFINITION, args![decorators, start, FUNCTION_DEF.get()?])
    }

    pub fn definition(self_: &Value, decorators: &Value, start: &Value, kind: &Value) -> R {
        call_guard!("definition");
        self_.invoke(&at::EXPECT, args![s!("def")])?;
        let name = self_.invoke(&at::NAME, ())?;
        self_.invoke(&at::EXPECT, args![s!("(")])?;
        let parameters = self_.invoke(&at::PARAMETERS, args![s!(")"), true])?;
        self_.invoke(&at::EXPECT, args![s!(")")])?;
        let result = if self_.invoke(&at::TAKE, args![s!("->")])?.truthy()? {
            self_.invoke(&at::EXPRESSION, ())?
        } else {
            Value::None
        };
        early!(
            self_.clone(),
            &at::PLACE,
            args![kind.call(args![name, parameters, self_.invoke(&at::BLOCK, ())?, decorators, result])?, start]
        )
    }

    pub fn class_definition(self_: &Value, decorators: &Value, start: &Value) -> R {
        call_guard!("class_definition");
        self_.invoke(&at::EXPECT, args![s!("class")])?;
        let name = self_.invoke(&at::NAME, ())?;
        let mut bases = list![];
        let mut keywords = list![];
        if self_.invoke(&at::TAKE, args![s!("(")])?.truthy()? {
            [bases, keywords] = op::unpack::<2>(&self_.invoke(&at::ARGUMENTS, ())?)?;
        }
        early!(
            self_.clone(),
            &at::PLACE,
            args![
                CLASS_DEF.get()?.call(args![name, bases, keywords, self_.invoke(&at::BLOCK, ())?, decorators])?,
                start
            ]
        )
    }

    pub fn statement(self_: &Value) -> R {
        call_guard!("statement");
        let self_ = self_.clone();
        let start: Cellvar = Cellvar::unbound();
        start.set(self_.invoke(&at::PEEK, ())?);
        if start.get_own("start")?.get(&at::KIND)?.equals("keyword")? {
            let text = start.get_own("start")?.get(&at::TEXT)?;
            if text.equals("pass")? || text.equals("break")? || text.equals("continue")? {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                return early!(
                    self_,
                    &at::PLACE,
                    args![
                        if text.equals("pass")? {
                            PASS.get()?.call(())?
                        } else {
                            if text.equals("break")? {
                                BREAK.get()?.call(())?
                            } else {
                                CONTINUE.get()?.call(())?
                            }
                        },
                        start.get_own("start")?
                    ]
                );
            }
            if text.equals("return")? {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                let value = if early!(self_.clone(), &at::STARTS, args![self_.get(&at::STAR_EXPRESSION)?])?.truthy()? {
                    self_.invoke(&at::STAR_EXPRESSIONS, ())?
                } else {
                    Value::None
                };
                return early!(self_, &at::PLACE, args![RETURN.get()?.call(args![value])?, start.get_own("start")?]);
            }
            if text.equals("raise")? {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                if !early!(self_.clone(), &at::STARTS, args![self_.get(&at::EXPRESSION)?])?.truthy()? {
                    return early!(
                        self_,
                        &at::PLACE,
                        args![RAISE.get()?.call(args![Value::None, Value::None])?, start.get_own("start")?]
                    );
                }
                let error = self_.invoke(&at::EXPRESSION, ())?;
                let cause = if self_.invoke(&at::TAKE, args![s!("from")])?.truthy()? {
                    self_.invoke(&at::EXPRESSION, ())?
                } else {
                    Value::None
                };
                return early!(
                    self_,
                    &at::PLACE,
                    args![RAISE.get()?.call(args![error, cause])?, start.get_own("start")?]
                );
            }
            if text.equals("assert")? {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                let test = self_.invoke(&at::EXPRESSION, ())?;
                let message = if self_.invoke(&at::TAKE, args![s!(",")])?.truthy()? {
                    self_.invoke(&at::EXPRESSION, ())?
                } else {
                    Value::None
                };
                return early!(
                    self_,
                    &at::PLACE,
                    args![ASSERT.get()?.call(args![test, message])?, start.get_own("start")?]
                );
            }
            if text.equals("global")? || text.equals("nonlocal")? {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                let names = list![self_.invoke(&at::NAME, ())?];
                while self_.invoke(&at::TAKE, args![s!(",")])?.truthy()? {
                    early!(names.clone(), &at::APPEND, append: self_.invoke(&at::NAME, ())?)?;
                }
                return early!(
                    self_,
                    &at::PLACE,
                    args![
                        if text.equals("global")? {
                            GLOBAL.get()?.call(args![&names])?
                        } else {
                            NONLOCAL.get()?.call(args![&names])?
                        },
                        start.get_own("start")?
                    ]
                );
            }
            if text.equals("del")? {
                return self_.invoke(&at::DELETION, ());
            }
            if text.equals("import")? {
                return self_.invoke(&at::IMPORT_NAMES, ());
            }
            if text.equals("from")? {
                return self_.invoke(&at::IMPORT_FROM, ());
            }
            if text.equals("yield")? {
                let node = self_.invoke(&at::YIELDED, ())?;
                if self_.get(&at::MISTAKES)?.truthy()? && self_.invoke(&at::AT, args![s!("=")])?.truthy()? {
                    self_.invoke(
                        &at::RAISE_RANGE,
                        args![s!("assignment to yield expression not possible"), &node, &node],
                    )?;
                }
                return early!(self_, &at::PLACE, args![EXPR2.get()?.call(args![node])?, start.get_own("start")?]);
            }
        }
        if !self_.get(&at::MISTAKES)?.truthy()? {
            return self_.invoke(&at::ASSIGNMENT, args![start.get_own("start")?]);
        }
        let back = self_.get(&at::POS)?;
        let found = self_.invoke(
            &at::ATTEMPT,
            args![{
                let self_ = self_.clone();
                let start = start.clone();
                def("_Parser.statement.<locals>.<lambda>()", [], move |[]| {
                    self_.invoke(&at::ASSIGNED, args![start.get("start")?])
                })
            }],
        )?;
        if !found.is_none() {
            return Ok(found);
        }
        self_.invoke(&at::MISTAKES_OF_ASSIGNMENT, ())?;
        self_.put(&at::POS, back)?;
        early!(
            self_.clone(),
            &at::PLACE,
            args![EXPR2.get()?.call(args![self_.invoke(&at::STAR_EXPRESSIONS, ())?])?, start.get_own("start")?]
        )
    }

    pub fn assignment(self_: &Value, start: &Value) -> R {
        call_guard!("assignment");
        let found = self_.invoke(&at::ASSIGNED, args![start])?;
        if !found.is_none() {
            return Ok(found);
        }
        early!(
            self_.clone(),
            &at::PLACE,
            args![EXPR2.get()?.call(args![self_.invoke(&at::STAR_EXPRESSIONS, ())?])?, start]
        )
    }

    pub fn value(self_: &Value) -> R {
        call_guard!("value");
        Ok(if self_.invoke(&at::AT, args![s!("yield")])?.truthy()? {
            self_.invoke(&at::YIELDED, ())?
        } else {
            self_.invoke(&at::STAR_EXPRESSIONS, ())?
        })
    }

    /// An assignment, or None and nothing is read.
    pub fn assigned(self_: &Value, start: &Value) -> R {
        call_guard!("assigned");
        let back = self_.get(&at::POS)?;
        let first = self_.invoke(&at::STAR_EXPRESSIONS, ())?;
        let token = self_.invoke(&at::PEEK, ())?;
        let mut node = Value::None;
        if token.get(&at::KIND)?.equals("op")? {
            if token.get(&at::TEXT)?.equals("=")? {
                let targets = list![self_.invoke(&at::STORED, args![&first])?];
                loop {
                    self_.invoke(&at::EXPECT, args![s!("=")])?;
                    node = self_.invoke(&at::VALUE, ())?;
                    if !self_.invoke(&at::AT, args![s!("=")])?.truthy()? {
                        break;
                    }
                    if op::isinstance(&node, &tuple![YIELD.get()?, YIELD_FROM.get()?])? {
                        return exc::throw(_FAIL.get()?.call(())?);
                    }
                    early!(targets.clone(), &at::APPEND, append: self_.invoke(&at::STORED, args![&node])?)?;
                }
                return early!(self_.clone(), &at::PLACE, args![ASSIGN.get()?.call(args![targets, node])?, start]);
            }
            if token.get(&at::TEXT)?.equals(":")? {
                if !op::isinstance(&first, &tuple![NAME.get()?, ATTRIBUTE.get()?, SUBSCRIPT.get()?])? {
                    return exc::throw(_FAIL.get()?.call(())?);
                }
                let simple = if op::isinstance(&first, &NAME.get()?)? && start.get(&at::KIND)?.equals("name")? {
                    1_i64
                } else {
                    0_i64
                };
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                let annotation = self_.invoke(&at::EXPRESSION, ())?;
                let value = if self_.invoke(&at::TAKE, args![s!("=")])?.truthy()? {
                    self_.invoke(&at::VALUE, ())?
                } else {
                    Value::None
                };
                return early!(
                    self_.clone(),
                    &at::PLACE,
                    args![
                        ANN_ASSIGN.get()?.call(args![
                            self_.invoke(&at::RECAST, args![first, _STORE.get()?])?,
                            annotation,
                            value,
                            simple
                        ])?,
                        start
                    ]
                );
            }
            if builtins::length_of(&token.get(&at::TEXT)?)? > 1_i64
                && token.get(&at::TEXT)?.at(-1)?.equals("=")?
                && op::within(&token.get(&at::TEXT)?.cut(Value::None, -1)?, &_ARITHMETIC.get()?)?
            {
                if !op::isinstance(&first, &tuple![NAME.get()?, ATTRIBUTE.get()?, SUBSCRIPT.get()?])? {
                    return exc::throw(_FAIL.get()?.call(())?);
                }
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                let op = _ARITHMETIC.get()?.item(&token.get(&at::TEXT)?.cut(Value::None, -1)?)?;
                return early!(
                    self_.clone(),
                    &at::PLACE,
                    args![
                        AUG_ASSIGN.get()?.call(args![
                            self_.invoke(&at::RECAST, args![first, _STORE.get()?])?,
                            op,
                            self_.invoke(&at::VALUE, ())?
                        ])?,
                        start
                    ]
                );
            }
        }
        self_.put(&at::POS, back)?;
        Ok(Value::None)
    }

    pub fn mistakes_of_assignment(self_: &Value) -> R {
        call_guard!("mistakes_of_assignment");
        let start = self_.get(&at::POS)?;
        let mut node = early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::STAR_NAMED_EXPRESSION)?])?;
        if !node.is_none() {
            if op::isinstance(&node, &tuple![LIST.get()?, TUPLE.get()?])?
                && self_.invoke(&at::AT, args![s!(":")])?.truthy()?
            {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                if !early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::EXPRESSION)?])?.is_none() {
                    early!(
                        self_.clone(),
                        &at::RAISE_RANGE,
                        args![
                            f!("only single target (not {}) can be annotated", _expression_name(&node)?),
                            &node,
                            &node
                        ]
                    )?;
                }
            } else if self_.invoke(&at::AT, args![s!(",")])?.truthy()? {
                while self_.invoke(&at::TAKE, args![s!(",")])?.truthy()? {
                    if !early!(self_.clone(), &at::STARTS, args![self_.get(&at::STAR_EXPRESSION)?])?.truthy()?
                        || early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::STAR_NAMED_EXPRESSION)?])?.is_none()
                    {
                        break;
                    }
                }
                if self_.invoke(&at::TAKE, args![s!(":")])?.truthy()?
                    && !early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::EXPRESSION)?])?.is_none()
                {
                    self_.invoke(
                        &at::RAISE_RANGE,
                        args![s!("only single target (not tuple) can be annotated"), &node, &node],
                    )?;
                }
            } else if self_.invoke(&at::AT, args![s!(":")])?.truthy()?
                && !op::isinstance(&node, &tuple![STARRED.get()?, NAME.get()?, ATTRIBUTE.get()?, SUBSCRIPT.get()?])?
            {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                if !early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::EXPRESSION)?])?.is_none() {
                    self_.invoke(&at::RAISE_RANGE, args![s!("illegal target for annotation"), &node, &node])?;
                }
            }
        }
        self_.put(&at::POS, &start)?;
        loop {
            let grouped = !self_.invoke(&at::AT, args![s!("yield")])?.truthy()?;
            node = early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::VALUE)?])?;
            if node.is_none() {
                break;
            }
            if self_.invoke(&at::TAKE, args![s!("=")])?.truthy()? {
                if op::isinstance(&node, &tuple![YIELD.get()?, YIELD_FROM.get()?])? && !grouped {
                    self_.invoke(
                        &at::RAISE_RANGE,
                        args![s!("assignment to yield expression not possible"), &node, &node],
                    )?;
                }
                let wrong = _invalid_target(&node, &Value::from(s!("store")))?;
                if !wrong.is_none() {
                    early!(
                        self_.clone(),
                        &at::RAISE_RANGE,
                        args![f!("cannot assign to {}", _expression_name(&wrong)?), &wrong, &wrong]
                    )?;
                }
                continue;
            }
            break;
        }
        self_.put(&at::POS, &start)?;
        node = early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::STAR_EXPRESSIONS)?])?;
        if !node.is_none() {
            let token = self_.invoke(&at::PEEK, ())?;
            if token.get(&at::KIND)?.equals("op")?
                && builtins::length_of(&token.get(&at::TEXT)?)? > 1_i64
                && token.get(&at::TEXT)?.at(-1)?.equals("=")?
                && op::within(&token.get(&at::TEXT)?.cut(Value::None, -1)?, &_ARITHMETIC.get()?)?
            {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                if !early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::VALUE)?])?.is_none() {
                    early!(
                        self_.clone(),
                        &at::RAISE_RANGE,
                        args![
                            f!("'{}' is an illegal expression for augmented assignment", _expression_name(&node)?),
                            &node,
                            &node
                        ]
                    )?;
                }
            }
        }
        self_.put(&at::POS, start)?;
        Ok(Value::None)
    }

    pub fn deletion(self_: &Value) -> R {
        call_guard!("deletion");
        let start = self_.invoke(&at::ADVANCE, ())?;
        let first = self_.invoke(&at::PEEK, ())?;
        let mut node;
        if self_.get(&at::MISTAKES)?.truthy()? {
            let back = self_.get(&at::POS)?;
            node = early!(self_.clone(), &at::ATTEMPT, args![self_.get(&at::STAR_EXPRESSIONS)?])?;
            if !node.is_none() {
                let wrong = _invalid_target(&node, &Value::from(s!("del")))?;
                if !wrong.is_none() {
                    early!(
                        self_.clone(),
                        &at::RAISE_RANGE,
                        args![f!("cannot delete {}", _expression_name(&wrong)?), &wrong, &wrong]
                    )?;
                }
            }
            self_.put(&at::POS, back)?;
        }
        node = early!(self_.clone(), &at::TUPLE_OF, args![self_.get(&at::PRIMARY)?])?;
        if !_invalid_target(&node, &Value::from(s!("del")))?.is_none()
            || !(self_.invoke(&at::AT, args![s!(";")])?.truthy()?
                || self_.invoke(&at::PEEK, ())?.get(&at::KIND)?.equals("newline")?)
        {
            return exc::throw(_FAIL.get()?.call(())?);
        }
        let grouped = if op::isinstance(&node, &TUPLE.get()?)? {
            emitted::and(op::eq(&first.get(&at::TEXT)?, &Value::from(s!("(")))?, || {
                op::eq(
                    &node.get(&at::END_COL_OFFSET)?,
                    &self_
                        .get(&at::TOKENS)?
                        .item(&op::sub(&self_.get(&at::POS)?, &Value::from(1))?)?
                        .get(&at::END_BYTE_COL)?,
                )
            })?
        } else {
            Value::from(false)
        };
        let whole = op::isinstance(&node, &TUPLE.get()?)?
            && !emitted::and(grouped, || self_.invoke(&at::ENCLOSES, args![&first]))?.truthy()?;
        let items = if whole { node.get(&at::ELTS)? } else { list![&node] };
        early!(
            self_.clone(),
            &at::PLACE,
            args![
                DELETE.get()?.call(args![comprehension::list_of(&items, |one: Value| {
                    self_.invoke(&at::RECAST, args![one, _DEL.get()?])
                })?])?,
                start
            ]
        )
    }

    /// Whether the bracket that was opened there is closed by what was read last.
    pub fn encloses(self_: &Value, first: &Value) -> R {
        call_guard!("encloses");
        let mut depth = 0_i64;
        let mut at = self_.get(&at::TOKENS)?.invoke(&at::INDEX, args![first])?;
        while op::lt_bool(&at, &self_.get(&at::POS)?)? {
            let text = self_.get(&at::TOKENS)?.item(&at)?.get(&at::TEXT)?;
            if self_.get(&at::TOKENS)?.item(&at)?.get(&at::KIND)?.equals("op")? {
                if op::contains(&fixed!(tuple![s!("("), s!("["), s!("{")]), &text)? {
                    depth += 1_i64;
                } else if op::contains(&fixed!(tuple![s!(")"), s!("]"), s!("}")]), &text)? {
                    depth -= 1_i64;
                    if depth == 0_i64 {
                        return op::eq(&at, &op::sub(&self_.get(&at::POS)?, &Value::from(1))?);
                    }
                }
            }
            at = op::iadd(&at, &Value::from(1))?;
        }
        Ok(Value::from(false))
    }

    pub fn dotted(self_: &Value) -> R {
        call_guard!("dotted");
        let mut name = self_.invoke(&at::NAME, ())?;
        while self_.invoke(&at::TAKE, args![s!(".")])?.truthy()? {
            name = op::iadd(&name, &op::add(&Value::from(s!(".")), &self_.invoke(&at::NAME, ())?)?)?;
        }
        Ok(name)
    }

    pub fn import_names(self_: &Value) -> R {
        call_guard!("import_names");
        let start = self_.invoke(&at::ADVANCE, ())?;
        let names = list![];
        loop {
            let first = self_.invoke(&at::PEEK, ())?;
            let name = self_.invoke(&at::DOTTED, ())?;
            let other = if self_.invoke(&at::TAKE, args![s!("as")])?.truthy()? {
                self_.invoke(&at::NAME, ())?
            } else {
                Value::None
            };
            early!(
                names.clone(),
                &at::APPEND,
                append: early!(self_.clone(), &at::PLACE, args![ALIAS.get()?.call(args![name, other])?, first])?
            )?;
            if !self_.invoke(&at::TAKE, args![s!(",")])?.truthy()? {
                return early!(self_.clone(), &at::PLACE, args![IMPORT.get()?.call(args![names])?, start]);
            }
        }
    }

    pub fn import_from(self_: &Value) -> R {
        call_guard!("import_from");
        let start = self_.invoke(&at::ADVANCE, ())?;
        let mut level = 0_i64;
        loop {
            if self_.invoke(&at::TAKE, args![s!(".")])?.truthy()? {
                level += 1_i64;
            } else if self_.invoke(&at::TAKE, args![s!("...")])?.truthy()? {
                level += 3_i64;
            } else {
                break;
            }
        }
        let mut module_ = Value::None;
        if level == 0_i64 || !self_.invoke(&at::AT, args![s!("import")])?.truthy()? {
            module_ = self_.invoke(&at::DOTTED, ())?;
        }
        self_.invoke(&at::EXPECT, args![s!("import")])?;
        let names = list![];
        if self_.invoke(&at::AT, args![s!("*")])?.truthy()? {
            let star = self_.invoke(&at::ADVANCE, ())?;
            early!(
                names.clone(),
                &at::APPEND,
                append: early!(self_.clone(), &at::SPAN, args![ALIAS.get()?.call(args![s!("*")])?, &star, &star])?
            )?;
            return early!(
                self_.clone(),
                &at::PLACE,
                args![IMPORT_FROM.get()?.call(args![module_, names, level])?, start]
            );
        }
        let grouped = self_.invoke(&at::TAKE, args![s!("(")])?;
        loop {
            let first = self_.invoke(&at::PEEK, ())?;
            let name = self_.invoke(&at::NAME, ())?;
            let other = if self_.invoke(&at::TAKE, args![s!("as")])?.truthy()? {
                self_.invoke(&at::NAME, ())?
            } else {
                Value::None
            };
            early!(
                names.clone(),
                &at::APPEND,
                append: early!(self_.clone(), &at::PLACE, args![ALIAS.get()?.call(args![name, other])?, first])?
            )?;
            if !self_.invoke(&at::TAKE, args![s!(",")])?.truthy()? {
                break;
            }
            if grouped.truthy()? && self_.invoke(&at::AT, args![s!(")")])?.truthy()? {
                break;
            }
            if !grouped.truthy()? && self_.invoke(&at::PEEK, ())?.get(&at::KIND)?.equals("newline")? {
                if self_.get(&at::MISTAKES)?.truthy()? {
                    let token = self_.invoke(&at::PEEK, ())?;
                    early!(
                        self_.clone(),
                        &at::RAISE_AT,
                        args![
                            s!("trailing comma not allowed without surrounding parentheses"),
                            token.get(&at::LINE)?,
                            op::add(&token.get(&at::COL)?, &Value::from(1))?,
                            token.get(&at::LINE)?,
                            op::add(&token.get(&at::COL)?, &Value::from(1))?
                        ]
                    )?;
                }
                return exc::throw(_FAIL.get()?.call(())?);
            }
        }
        if grouped.truthy()? {
            self_.invoke(&at::EXPECT, args![s!(")")])?;
        }
        early!(self_.clone(), &at::PLACE, args![IMPORT_FROM.get()?.call(args![module_, names, level])?, start])
    }
}

/// The prefix in small letters, what stands between the quotes, and where that begins.
pub fn _string_parts(text: &Value) -> R {
    call_guard!("_string_parts");
    let mut at = 0_i64;
    while !op::contains(&Value::from(s!("\"'")), &text.at(at)?)? {
        at += 1_i64;
    }
    let width = if op::eq_bool(&text.cut(at, at + 3_i64)?, &op::mul(&text.at(at)?, &Value::from(3))?)?
        && builtins::length_of(text)? >= at + 6_i64
    {
        3_i64
    } else {
        1_i64
    };
    Ok(tuple![
        text.cut(Value::None, at)?.lower()?,
        text.cut(at + width, builtins::length_of(text)? - width)?,
        at + width
    ])
}

pub fn _number(text: &Value, parser: &Value) -> R {
    call_guard!("_number");
    let plain = text.replace(s!("_"), Str::default())?.lower()?;
    if op::contains(&fixed!(tuple![s!("0x"), s!("0o"), s!("0b")]), &plain.cut(Value::None, 2)?)? {
        return builtins::int(args![plain.cut(2, Value::None)?, _BASES.get()?.item(&plain.at(1)?)?.at(2)?]);
    }
    if plain.at(-1)?.equals("j")? {
        return builtins::complex(args![0.0, emitted::float_of(&plain.cut(Value::None, -1)?)?]);
    }
    if op::contains(&plain, &Value::from(s!(".")))? || op::contains(&plain, &Value::from(s!("e")))? {
        return Ok(Value::from(emitted::float_of(&plain)?));
    }
    Ok(Value::from(emitted::int_of(&plain)?))
}

/// An f-string: its texts and the fields between them.
pub struct Formatted;

impl Formatted {
    pub fn __init__(self_: &Value, parser: &Value, token: &Value, body: &Value, offset: &Value, raw: &Value) -> R {
        self_.put(&at::PARSER, parser)?;
        self_.put(&at::TOKEN, token)?;
        self_.put(&at::BODY, body)?;
        self_.put(&at::OFFSET, offset)?;
        self_.put(&at::RAW, raw)?;
        self_.put(&at::POS, 0)?;
        Ok(Value::None)
    }

    pub fn fail(self_: &Value, message: &Value) -> R {
        call_guard!("fail");
        early!(self_.get(&at::PARSER)?, &at::RAISE_HERE, args![op::add(&Value::from(s!("f-string: ")), message)?])?;
        Ok(Value::None)
    }

    pub fn fail_inside(self_: &Value, what: &Value) -> R {
        call_guard!("fail_inside");
        early!(
            self_.get(&at::PARSER)?,
            &at::RAISE_HERE,
            args![f!("f-string expression part cannot include {}", what)]
        )?;
        Ok(Value::None)
    }

    pub fn read(self_: &Value, parts: &Value) -> R {
        call_guard!("read");
        self_.invoke(&at::FIELDS, args![parts, 0])?;
        Ok(Value::None)
    }

    /// Texts and fields up to the end, or to the bracket that ends a format.
    pub fn fields(self_: &Value, parts: &Value, depth: &Value) -> R {
        call_guard!("fields");
        let body = self_.get(&at::BODY)?;
        let mut literal = self_.get(&at::POS)?;
        while op::lt_bool(&self_.get(&at::POS)?, &Value::from(builtins::length_of(&body)?))? {
            let char = body.item(&self_.get(&at::POS)?)?;
            if char.equals("\\")? && !self_.get(&at::RAW)?.truthy()? {
                if body
                    .cut(
                        op::add(&self_.get(&at::POS)?, &Value::from(1))?,
                        op::add(&self_.get(&at::POS)?, &Value::from(3))?,
                    )?
                    .equals("N{")?
                {
                    let end = early!(body.clone(), &at::FIND, find_from: s!("}"), self_.get(&at::POS)?)?;
                    self_.put(
                        &at::POS,
                        if op::eq_bool(&end, &Value::from(-1))? {
                            Value::from(builtins::length_of(&body)?)
                        } else {
                            op::add(&end, &Value::from(1))?
                        },
                    )?;
                } else if op::contains(
                    &fixed!(tuple![s!("{"), s!("}")]),
                    &body.cut(
                        op::add(&self_.get(&at::POS)?, &Value::from(1))?,
                        op::add(&self_.get(&at::POS)?, &Value::from(2))?,
                    )?,
                )? {
                    self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                } else {
                    self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(2))?)?;
                }
            } else if char.equals("{")? || char.equals("}")? {
                if op::eq_bool(depth, &Value::from(0))?
                    && op::eq_bool(
                        &body.cut(
                            op::add(&self_.get(&at::POS)?, &Value::from(1))?,
                            op::add(&self_.get(&at::POS)?, &Value::from(2))?,
                        )?,
                        &char,
                    )?
                {
                    early!(
                        parts.clone(),
                        &at::APPEND,
                        append: early!(
                            self_.get(&at::PARSER)?,
                            &at::UNESCAPED,
                            args![
                                body.cut(&literal, op::add(&self_.get(&at::POS)?, &Value::from(1))?)?,
                                self_.get(&at::RAW)?
                            ]
                        )?
                    )?;
                    self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(2))?)?;
                    literal = self_.get(&at::POS)?;
                } else if char.equals("}")? {
                    if op::eq_bool(depth, &Value::from(0))? {
                        self_.invoke(&at::FAIL, args![s!("single '}' is not allowed")])?;
                    }
                    break;
                } else {
                    if op::gt_bool(&self_.get(&at::POS)?, &literal)? {
                        early!(parts.clone(), &at::APPEND, append: self_.invoke(&at::LITERAL, args![&literal])?)?;
                    }
                    self_.invoke(&at::FIELD, args![parts, depth])?;
                    literal = self_.get(&at::POS)?;
                }
            } else {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            }
        }
        if op::gt_bool(&self_.get(&at::POS)?, &literal)? {
            early!(parts.clone(), &at::APPEND, append: self_.invoke(&at::LITERAL, args![&literal])?)?;
        }
        Ok(Value::None)
    }

    pub fn literal(self_: &Value, start: &Value) -> R {
        call_guard!("literal");
        let text = self_.get(&at::BODY)?.cut(start, self_.get(&at::POS)?)?;
        if (builtins::length_of(&text)? - builtins::length_of(&text.rstrip_of(s!("\\"))?)?).rem_euclid(2_i64) == 1_i64
            && !self_.get(&at::RAW)?.truthy()?
        {
            return op::add(
                &early!(
                    self_.get(&at::PARSER)?,
                    &at::UNESCAPED,
                    args![text.cut(Value::None, -1)?, self_.get(&at::RAW)?]
                )?,
                &Value::from(s!("\\")),
            );
        }
        early!(self_.get(&at::PARSER)?, &at::UNESCAPED, args![text, self_.get(&at::RAW)?])
    }

    pub fn field(self_: &Value, parts: &Value, depth: &Value) -> R {
        call_guard!("field");
        if op::ge_bool(depth, &Value::from(2))? {
            self_.invoke(&at::FAIL, args![s!("expressions nested too deeply")])?;
        }
        let body = self_.get(&at::BODY)?;
        let opening = self_.get(&at::POS)?;
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        self_.invoke(&at::EXPRESSION, ())?;
        let inside = body.cut(op::add(&opening, &Value::from(1))?, self_.get(&at::POS)?)?;
        if op::ge_bool(&self_.get(&at::POS)?, &Value::from(builtins::length_of(&body)?))? {
            self_.invoke(&at::FAIL, args![s!("expecting '}'")])?;
        }
        let mut shown = false;
        let node = self_.invoke(&at::COMPILED, args![&opening, inside])?;
        if body.item(&self_.get(&at::POS)?)?.equals("=")? {
            shown = true;
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            while op::lt_bool(&self_.get(&at::POS)?, &Value::from(builtins::length_of(&body)?))?
                && op::contains(&Value::from(s!(" \t\n\r\u{c}\u{b}")), &body.item(&self_.get(&at::POS)?)?)?
            {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            }
            early!(
                parts.clone(),
                &at::APPEND,
                append: body.cut(op::add(&opening, &Value::from(1))?, self_.get(&at::POS)?)?
            )?;
        }
        let mut conversion = Int::from(-1);
        if body.cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(1))?)?.equals("!")? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            if op::ge_bool(&self_.get(&at::POS)?, &Value::from(builtins::length_of(&body)?))? {
                self_.invoke(&at::FAIL, args![s!("expecting '}'")])?;
            }
            let char = body.item(&self_.get(&at::POS)?)?;
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            if !op::contains(&Value::from(s!("sra")), &char)? {
                self_.invoke(&at::FAIL, args![s!("invalid conversion character: expected 's', 'r', or 'a'")])?;
            }
            conversion = builtins::ord(args![char]).int()?;
        }
        if op::ge_bool(&self_.get(&at::POS)?, &Value::from(builtins::length_of(&body)?))? {
            self_.invoke(&at::FAIL, args![s!("expecting '}'")])?;
        }
        let mut spec = Value::None;
        if body.item(&self_.get(&at::POS)?)?.equals(":")? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            let found = list![];
            early!(self_.clone(), &at::FIELDS, args![&found, op::add(depth, &Value::from(1))?])?;
            let values = list![];
            let mut text = Value::from(Str::default());
            let mut it = op::iter(&found)?;
            while let Some(part) = it.next()? {
                if op::isinstance(&part, &builtins::get("str"))? {
                    text = op::iadd(&text, &part)?;
                } else {
                    if text.truthy()? {
                        early!(values.clone(), &at::APPEND, append: CONSTANT.get()?.call(args![&text])?)?;
                        text = Value::from(Str::default());
                    }
                    values.append(&part)?;
                }
            }
            let token = self_.get(&at::TOKEN)?;
            if text.truthy()? {
                early!(
                    values.clone(),
                    &at::APPEND,
                    append: early!(
                        self_.get(&at::PARSER)?,
                        &at::SPAN,
                        args![CONSTANT.get()?.call(args![&text])?, &token, &token]
                    )?
                )?;
            }
            spec = early!(
                self_.get(&at::PARSER)?,
                &at::SPAN,
                args![JOINED_STR.get()?.call(args![values])?, &token, &token]
            )?;
        }
        if body.cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(1))?)?.differs("}")? {
            self_.invoke(&at::FAIL, args![s!("expecting '}'")])?;
        }
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        if shown && spec.is_none() && conversion == -1 {
            conversion = Int::from(s!("r").ordinal()?);
        }
        early!(parts.clone(), &at::APPEND, append: FORMATTED_VALUE.get()?.call(args![node, conversion, spec])?)?;
        Ok(Value::None)
    }

    /// Goes to the end of the expression of a field.
    pub fn expression(self_: &Value) -> R {
        call_guard!("expression");
        let body = self_.get(&at::BODY)?;
        let mut quote = Value::from(Str::default());
        let open_brackets = list![];
        while op::lt_bool(&self_.get(&at::POS)?, &Value::from(builtins::length_of(&body)?))? {
            let char = body.item(&self_.get(&at::POS)?)?;
            if char.equals("\\")? {
                self_.invoke(&at::FAIL_INSIDE, args![s!("a backslash")])?;
            }
            if quote.truthy()? {
                if early!(body.clone(), &at::STARTSWITH, args![&quote, self_.get(&at::POS)?])?.truthy()? {
                    self_
                        .put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(builtins::length_of(&quote)?))?)?;
                    quote = Value::from(Str::default());
                } else {
                    self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                }
                continue;
            }
            if op::contains(&Value::from(s!("\"'")), &char)? {
                quote = if op::eq_bool(
                    &body.cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(3))?)?,
                    &op::mul(&char, &Value::from(3))?,
                )? {
                    op::mul(&char, &Value::from(3))?
                } else {
                    char.clone()
                };
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(builtins::length_of(&quote)?))?)?;
                continue;
            }
            if op::contains(&Value::from(s!("([{")), &char)? {
                if builtins::length_of(&open_brackets)? >= 200_i64 {
                    self_.invoke(&at::FAIL, args![s!("too many nested parenthesis")])?;
                }
                open_brackets.append(&char)?;
            } else if char.equals("#")? {
                self_.invoke(&at::FAIL_INSIDE, args![s!("'#'")])?;
            } else if !open_brackets.truthy()? && op::contains(&Value::from(s!("!:}=<>")), &char)? {
                let following = body.cut(
                    op::add(&self_.get(&at::POS)?, &Value::from(1))?,
                    op::add(&self_.get(&at::POS)?, &Value::from(2))?,
                )?;
                if following.equals("=")? && op::contains(&Value::from(s!("!=<>")), &char)? {
                    self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(2))?)?;
                    continue;
                }
                if op::contains(&Value::from(s!("<>")), &char)? {
                    self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                    continue;
                }
                break;
            } else if op::contains(&Value::from(s!(")]}")), &char)? {
                if !open_brackets.truthy()? {
                    early!(self_.clone(), &at::FAIL, args![f!("unmatched '{}'", char)])?;
                }
                let bracket = open_brackets.pop()?;
                if op::ne_bool(&bracket, &_CLOSERS.get()?.item(&char)?)? {
                    early!(
                        self_.clone(),
                        &at::FAIL,
                        args![f!("closing parenthesis '{}' does not match opening parenthesis '{}'", char, bracket)]
                    )?;
                }
            }
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        }
        if quote.truthy()? {
            self_.invoke(&at::FAIL, args![s!("unterminated string")])?;
        }
        if open_brackets.truthy()? {
            early!(self_.clone(), &at::FAIL, args![f!("unmatched '{}'", open_brackets.at(-1)?)])?;
        }
        Ok(Value::None)
    }

    pub fn compiled(self_: &Value, opening: &Value, inside: &Value) -> R {
        call_guard!("compiled");
        if !inside.strip_of(s!(" \t\n\u{c}\r"))?.truthy()? {
            let ending = self_.get(&at::BODY)?.item(&self_.get(&at::POS)?)?;
            if op::contains(&Value::from(s!("!:=")), &ending)? {
                early!(self_.clone(), &at::FAIL, args![f!("expression required before '{}'", ending)])?;
            }
            self_.invoke(&at::FAIL, args![s!("empty expression not allowed")])?;
        }
        let token = self_.get(&at::TOKEN)?;
        let before = token.get(&at::TEXT)?.cut(Value::None, op::add(&self_.get(&at::OFFSET)?, opening)?)?;
        let lines = before.count(s!("\n"))?;
        let last = before.cut(op::add(&before.rfind(s!("\n"))?, &Value::from(1))?, Value::None)?;
        let mut column =
            Value::from(builtins::length_of(&last.invoke(&at::ENCODE, args![s!("utf-8"), s!("surrogatepass")])?)?);
        if op::eq_bool(&lines, &Value::from(0))? {
            column = op::iadd(
                &column,
                &op::add(
                    &token.get(&at::BYTE_COL)?,
                    &if op::eq_bool(&token.get(&at::LINE)?, &Value::from(1))? {
                        self_.get(&at::PARSER)?.get(&at::BASE_COL)?
                    } else {
                        Value::from(0)
                    },
                )?,
            )?;
        }
        let rest = inside.lstrip_of(s!(" \t\u{c}"))?;
        if rest.cut(Value::None, 1)?.equals("\n")? {
            column = if lines.truthy()? { Value::from(0) } else { token.get(&at::BYTE_COL)? };
        }
        let inner = _PARSER.get()?.call(args![
            f!("({})\n", inside),
            self_.get(&at::PARSER)?.get(&at::FILENAME)?,
            s!("eval"),
            s!("f-string: "),
            op::add(
                &op::add(&op::sub(&token.get(&at::LINE)?, &Value::from(1))?, &lines)?,
                &self_.get(&at::PARSER)?.get(&at::BASE_LINE)?,
            )?,
            column
        ])?;
        early!(inner.clone(), &at::PARSE, args![inner.get(&at::STAR_EXPRESSIONS)?])
    }
}

pub fn parse(source: &Value, filename: &Value, mode: &Value, type_comments: &Value, feature_version: &Value) -> R {
    call_guard!("parse");
    let mut source = source.clone();
    if type_comments.truthy()? {
        return Err(emitted::raised("NotImplementedError", args![s!("batuta: ast.parse with type_comments")]));
    }
    if !feature_version.is_none() {
        return Err(emitted::raised("NotImplementedError", args![s!("batuta: ast.parse with feature_version")]));
    }
    if !op::contains(&fixed!(tuple![s!("exec"), s!("eval")]), mode)? {
        if op::contains(&fixed!(tuple![s!("single"), s!("func_type")]), mode)? {
            return Err(emitted::raised(
                "NotImplementedError",
                args![Str::from(format!("batuta: ast.parse with mode {}", fmt::repr(mode)?))],
            ));
        }
        return Err(emitted::raised(
            "ValueError",
            args![s!("compile() mode must be 'exec', 'eval', 'single' or 'func_type'")],
        ));
    }
    if op::isinstance(&source, &AST.get()?)? {
        return Ok(source);
    }
    if op::isinstance(&source, &tuple![builtins::get("bytes"), builtins::get("bytearray")])? {
        source = _decoded(&builtins::bytes(args![&source])?)?;
    } else if !op::isinstance(&source, &builtins::get("str"))? {
        return Err(emitted::raised("TypeError", args![s!("compile() arg 1 must be a string, bytes or AST object")]));
    }
    if op::contains(&source, &Value::from(s!("\0")))? {
        return Err(emitted::raised("ValueError", args![s!("source code string cannot contain null bytes")]));
    }
    if op::contains(&source, &Value::from(s!("\r")))? {
        source = source.replace(s!("\r\n"), s!("\n"))?.replace(s!("\r"), s!("\n"))?;
    }
    if mode.equals("exec")? && source.truthy()? && !source.endswith(s!("\n"))?.truthy()? {
        source = op::iadd(&source, &Value::from(s!("\n")))?;
    }
    let parser = _PARSER.get()?.call(args![source, filename, mode])?;
    if mode.equals("eval")? {
        return early!(parser.clone(), &at::PARSE, args![parser.get(&at::WHOLE_EXPRESSION)?]);
    }
    early!(parser.clone(), &at::PARSE, args![parser.get(&at::PROGRAM)?])
}

pub fn _decoded(source: &Value) -> R {
    call_guard!("_decoded");
    let mut source = source.clone();
    if source.startswith(Value::from(b"\xef\xbb\xbf".to_vec()))?.truthy()? {
        source = source.cut(3, Value::None)?;
    }
    let mut it = op::iter(&source.split_on(Value::from(b"\n".to_vec()))?.cut(Value::None, 2)?)?;
    while let Some(line) = it.next()? {
        if op::contains(&line, &Value::from(b"coding".to_vec()))?
            && line.lstrip()?.startswith(Value::from(b"#".to_vec()))?.truthy()?
        {
            return Err(emitted::raised(
                "NotImplementedError",
                args![s!("batuta: ast.parse of bytes that name their encoding")],
            ));
        }
    }
    source.invoke(&at::DECODE, args![s!("utf-8")])
}

pub fn unparse(ast_obj: &Value) -> R {
    _WRITER.get()?.call(())?.invoke(&at::WHOLE, args![ast_obj])
}

pub fn _bracketed(text: &Value, inner: &Value, outer: &Value) -> R {
    Ok(if op::gt_bool(outer, inner)? { Value::from(f!("({})", text)) } else { text.clone() })
}

/// The text as it may stand between quotes, and the quotes that are left.
pub fn _quoted(text: &Value, quotes: &Value, escapes: &Value) -> R {
    call_guard!("_quoted");
    let mut shown = Value::from(Str::default());
    let mut it = op::iter(text)?;
    while let Some(char) = it.next()? {
        if !escapes.truthy()? && op::contains(&Value::from(s!("\n\t")), &char)? {
            shown = op::iadd(&shown, &char)?;
        } else if char.equals("\\")? || !char.invoke(&at::ISPRINTABLE, ())?.truthy()? {
            shown = op::iadd(
                &shown,
                &char.invoke(&at::ENCODE, args![s!("unicode_escape")])?.invoke(&at::DECODE, args![s!("ascii")])?,
            )?;
        } else {
            shown = op::iadd(&shown, &char)?;
        }
    }
    let mut left = comprehension::list_if(quotes, |one2: Value| {
        Ok(
            if !op::contains(&shown, &one2)?
                && (!op::contains(&shown, &Value::from(s!("\n")))? || builtins::length_of(&one2)? == 3_i64)
            {
                Some(one2)
            } else {
                None
            },
        )
    })?;
    if !left.truthy()? {
        let whole = fmt::repr(text)?;
        let mut it = op::iter(quotes)?;
        while let Some(one) = it.next()? {
            if op::contains(&one, &Value::from(whole.at(0)?))? {
                return Ok(tuple![whole.cut(1, -1)?, list![&one]]);
            }
        }
        return Ok(tuple![whole.cut(1, -1)?, list![whole.at(0)?]]);
    }
    if shown.truthy()? {
        let last = shown.at(-1)?;
        left = op::add(
            &comprehension::list_if(&left, |one3: Value| {
                Ok(if op::ne_bool(&one3.at(0)?, &last)? { Some(one3) } else { None })
            })?,
            &comprehension::list_if(&left, |one4: Value| {
                Ok(if op::eq_bool(&one4.at(0)?, &last)? { Some(one4) } else { None })
            })?,
        )?;
        if op::eq_bool(&left.at2(0, 0)?, &last)? {
            shown = op::add(&op::add(&shown.cut(Value::None, -1)?, &Value::from(s!("\\")))?, &last)?;
        }
    }
    Ok(tuple![shown, left])
}

pub struct Writer;

impl Writer {
    pub fn __init__(self_: &Value) -> R {
        self_.put(&at::NO_BACKSLASHES, false)?;
        Ok(Value::None)
    }

    pub fn whole(self_: &Value, node: &Value) -> R {
        call_guard!("whole");
        if op::isinstance(node, &MODULE.get()?)? {
            return Ok(Value::from(
                s!("\n")
                    .join_all(&early!(self_.clone(), &at::STATEMENTS, args![node.get(&at::BODY)?])?)?
                    .lstrip_of(&s!("\n")),
            ));
        }
        if op::isinstance(node, &STMT.get()?)? {
            return self_.invoke(&at::STATEMENT, args![node]);
        }
        if op::isinstance(node, &builtins::get("list"))? {
            return Ok(Value::from(
                Str::default()
                    .join_all(&comprehension::list_of(node, |one: Value| self_.invoke(&at::WHOLE, args![one]))?)?,
            ));
        }
        if op::isinstance(node, &EXPRESSION.get()?)? {
            return early!(self_.clone(), &at::TEXT, args![node.get(&at::BODY)?, _AT_TEST.get()?]);
        }
        if op::isinstance(node, &EXPR.get()?)? {
            return self_.invoke(&at::TEXT, args![node, _AT_TEST.get()?]);
        }
        if op::isinstance(node, &ARGUMENTS.get()?)? {
            return self_.invoke(&at::PARAMETERS, args![node]);
        }
        if op::isinstance(node, &ARG.get()?)? {
            return self_.invoke(&at::PARAMETER, args![node]);
        }
        if op::isinstance(node, &KEYWORD.get()?)? {
            return self_.invoke(&at::NAMED, args![node]);
        }
        if op::isinstance(node, &COMPREHENSION.get()?)? {
            return self_.invoke(&at::GENERATOR, args![node]);
        }
        if op::isinstance(node, &ALIAS.get()?)? {
            return self_.invoke(&at::ALIASED, args![node]);
        }
        if op::isinstance(
            node,
            &tuple![OPERATOR.get()?, UNARYOP.get()?, CMPOP.get()?, BOOLOP.get()?, EXPR_CONTEXT.get()?],
        )? {
            return Ok(Value::from(Str::default()));
        }
        Err(emitted::raised(
            "NotImplementedError",
            args![f!("batuta: ast.unparse of {}", builtins::type_(args![node])?.get(&at::__NAME__)?)],
        ))
    }

    pub fn text(self_: &Value, node: &Value, level: &Value) -> R {
        call_guard!("text");
        let kind = builtins::type_(args![node])?.get(&at::__NAME__)?;
        let method = builtins::getattr(args![self_, op::add(&Value::from(s!("of_")), &kind)?, Value::None])?;
        if method.is_none() {
            return Err(emitted::raised("NotImplementedError", args![f!("batuta: ast.unparse of {}", kind)]));
        }
        method.call(args![node, level])
    }

    pub fn list(self_: &Value, nodes: &Value, level: &Value) -> R<Str> {
        call_guard!("list");
        s!(", ").join_all(&comprehension::list_of(nodes, |one: Value| self_.invoke(&at::TEXT, args![one, level]))?)
    }

    pub fn items(self_: &Value, nodes: &Value) -> R {
        call_guard!("items");
        if builtins::length_of(nodes)? == 1_i64 {
            return op::add(
                &early!(self_.clone(), &at::TEXT, args![nodes.at(0)?, _AT_TEST.get()?])?,
                &Value::from(s!(",")),
            );
        }
        self_.invoke(&at::LIST, args![nodes])
    }

    pub fn of_named_expr(self_: &Value, node: &Value, level: &Value) -> R {
        _bracketed(
            &Value::from(f!(
                "{} := {}",
                early!(self_.clone(), &at::TEXT, args![node.get(&at::TARGET)?, _AT_ATOM.get()?])?,
                early!(self_.clone(), &at::TEXT, args![node.get(&at::VALUE)?, _AT_ATOM.get()?])?
            )),
            &_AT_NAMED.get()?,
            level,
        )
    }

    pub fn of_await(self_: &Value, node: &Value, level: &Value) -> R {
        _bracketed(
            &Value::from(f!(
                "await {}",
                early!(self_.clone(), &at::TEXT, args![node.get(&at::VALUE)?, _AT_ATOM.get()?])?
            )),
            &_AT_AWAIT.get()?,
            level,
        )
    }

    pub fn of_yield(self_: &Value, node: &Value, level: &Value) -> R {
        let value = if node.lacks(&at::VALUE)? {
            Value::from(Str::default())
        } else {
            op::add(
                &Value::from(s!(" ")),
                &early!(self_.clone(), &at::TEXT, args![node.get(&at::VALUE)?, _AT_ATOM.get()?])?,
            )?
        };
        _bracketed(&op::add(&Value::from(s!("yield")), &value)?, &_AT_YIELD.get()?, level)
    }

    pub fn of_yield_from(self_: &Value, node: &Value, level: &Value) -> R {
        _bracketed(
            &op::add(
                &Value::from(s!("yield from ")),
                &early!(self_.clone(), &at::TEXT, args![node.get(&at::VALUE)?, _AT_ATOM.get()?])?,
            )?,
            &_AT_YIELD.get()?,
            level,
        )
    }

    pub fn of_name(self_: &Value, node: &Value, level: &Value) -> R {
        node.get(&at::ID)
    }

    pub fn of_constant(self_: &Value, node: &Value, level: &Value) -> R {
        let value = node.get(&at::VALUE)?;
        if op::isinstance(&value, &builtins::get("tuple"))? {
            let parts = comprehension::list_of(&value, |one: Value| self_.invoke(&at::CONSTANT, args![one]))?;
            return Ok(if builtins::length_of(&parts)? == 1_i64 {
                Value::from(f!("({},)", parts.at(0)?))
            } else {
                Value::from(Str::from(format!("({})", s!(", ").join_all(&parts)?)))
            });
        }
        if op::is(&value, &Value::Ellipsis) {
            return Ok(Value::from(s!("...")));
        }
        let prefix = if node.get(&at::KIND)?.equals("u")? { s!("u") } else { Str::default() };
        if op::isinstance(&value, &builtins::get("str"))? && self_.get(&at::NO_BACKSLASHES)?.truthy()? {
            let [text, quotes] = op::unpack::<2>(&_quoted(&value, &_QUOTES.get()?, &Value::from(false))?)?;
            return op::add(&op::add(&op::add(&Value::from(prefix), &quotes.at(0)?)?, &text)?, &quotes.at(0)?);
        }
        op::add(&Value::from(prefix), &self_.invoke(&at::CONSTANT, args![value])?)
    }

    pub fn constant(self_: &Value, value: &Value) -> R<Str> {
        let text = fmt::repr(value)?;
        if op::isinstance(value, &tuple![builtins::get("float"), builtins::get("complex")])? {
            return Ok(Value::from(text)
                .replace(s!("inf"), _HUGE.get()?)
                .text()?
                .replace_text(&s!("nan"), &f!("({}-{})", _HUGE.get()?, _HUGE.get()?)));
        }
        Ok(text)
    }

    pub fn of_list(self_: &Value, node: &Value, level: &Value) -> R<Str> {
        Ok(f!("[{}]", early!(self_.clone(), &at::LIST, args![node.get(&at::ELTS)?])?))
    }

    pub fn of_tuple(self_: &Value, node: &Value, level: &Value) -> R {
        Ok(if node.get(&at::ELTS)?.truthy()? {
            _bracketed(&early!(self_.clone(), &at::ITEMS, args![node.get(&at::ELTS)?])?, &_AT_TUPLE.get()?, level)?
        } else {
            Value::from(s!("()"))
        })
    }

    pub fn of_set(self_: &Value, node: &Value, level: &Value) -> R {
        Ok(if node.get(&at::ELTS)?.truthy()? {
            op::add(
                &op::add(&Value::from(s!("{")), &early!(self_.clone(), &at::LIST, args![node.get(&at::ELTS)?])?)?,
                &Value::from(s!("}")),
            )?
        } else {
            Value::from(s!("{*()}"))
        })
    }

    pub fn of_dict(self_: &Value, node: &Value, level: &Value) -> R<Str> {
        let parts = list![];
        let source = node.get(&at::KEYS)?;
        let mut it = emitted::together([op::iter(&source)?, op::iter(&node.get(&at::VALUES)?)?]);
        while let Some([key, item2]) = it.next()? {
            let value = item2;
            if key.is_none() {
                early!(
                    parts.clone(),
                    &at::APPEND,
                    append: op::add(&Value::from(s!("**")), &self_.invoke(&at::TEXT, args![&value, _AT_EXPR.get()?])?)?
                )?;
            } else {
                early!(
                    parts.clone(),
                    &at::APPEND,
                    append: f!(
                        "{}: {}",
                        self_.invoke(&at::TEXT, args![&key, _AT_TEST.get()?])?,
                        self_.invoke(&at::TEXT, args![&value, _AT_TEST.get()?])?
                    )
                )?;
            }
        }
        Ok(&(&s!("{") + &s!(", ").join_all(&parts)?) + &s!("}"))
    }

    pub fn generator(self_: &Value, node: &Value) -> R {
        call_guard!("generator");
        let mut text =
            if node.get(&at::IS_ASYNC)?.truthy()? { Value::from(s!(" async for ")) } else { Value::from(s!(" for ")) };
        text = op::iadd(
            &text,
            &op::add(
                &op::add(
                    &early!(self_.clone(), &at::TEXT, args![node.get(&at::TARGET)?, _AT_TUPLE.get()?])?,
                    &Value::from(s!(" in ")),
                )?,
                &early!(self_.clone(), &at::TEXT, args![node.get(&at::ITER)?, _AT_OR.get()?])?,
            )?,
        )?;
        let mut it = op::iter(&node.get(&at::IFS)?)?;
        while let Some(one) = it.next()? {
            text = op::iadd(
                &text,
                &op::add(&Value::from(s!(" if ")), &self_.invoke(&at::TEXT, args![one, _AT_OR.get()?])?)?,
            )?;
        }
        Ok(text)
    }

    pub fn generators(self_: &Value, node: &Value) -> R<Str> {
        call_guard!("generators");
        Str::default().join_all(&comprehension::list_of(&node.get(&at::GENERATORS)?, |one: Value| {
            self_.invoke(&at::GENERATOR, args![one])
        })?)
    }

    pub fn of_list_comp(self_: &Value, node: &Value, level: &Value) -> R<Str> {
        Ok(f!(
            "[{}{}]",
            early!(self_.clone(), &at::TEXT, args![node.get(&at::ELT)?, _AT_TEST.get()?])?,
            self_.invoke(&at::GENERATORS, args![node])?
        ))
    }

    pub fn of_generator_exp(self_: &Value, node: &Value, level: &Value) -> R<Str> {
        Ok(f!(
            "({}{})",
            early!(self_.clone(), &at::TEXT, args![node.get(&at::ELT)?, _AT_TEST.get()?])?,
            self_.invoke(&at::GENERATORS, args![node])?
        ))
    }

    pub fn of_set_comp(self_: &Value, node: &Value, level: &Value) -> R {
        op::add(
            &op::add(
                &op::add(
                    &Value::from(s!("{")),
                    &early!(self_.clone(), &at::TEXT, args![node.get(&at::ELT)?, _AT_TEST.get()?])?,
                )?,
                &self_.invoke(&at::GENERATORS, args![node])?,
            )?,
            &Value::from(s!("}")),
        )
    }

    pub fn of_dict_comp(self_: &Value, node: &Value, level: &Value) -> R<Str> {
        Ok(&(&s!("{")
            + &f!(
                "{}: {}{}",
                early!(self_.clone(), &at::TEXT, args![node.get(&at::KEY)?, _AT_TEST.get()?])?,
                early!(self_.clone(), &at::TEXT, args![node.get(&at::VALUE)?, _AT_TEST.get()?])?,
                self_.invoke(&at::GENERATORS, args![node])?
            ))
            + &s!("}"))
    }

    pub fn of_if_exp(self_: &Value, node: &Value, level: &Value) -> R {
        let body = early!(self_.clone(), &at::TEXT, args![node.get(&at::BODY)?, _AT_OR.get()?])?;
        let test = early!(self_.clone(), &at::TEXT, args![node.get(&at::TEST)?, _AT_OR.get()?])?;
        _bracketed(
            &Value::from(f!(
                "{} if {} else {}",
                body,
                test,
                early!(self_.clone(), &at::TEXT, args![node.get(&at::ORELSE)?, _AT_TEST.get()?])?
            )),
            &_AT_TEST.get()?,
            level,
        )
    }

    pub fn of_unary_op(self_: &Value, node: &Value, level: &Value) -> R {
        let own = if op::isinstance(&node.get(&at::OP)?, &NOT.get()?)? { _AT_NOT.get()? } else { _AT_FACTOR.get()? };
        let text = op::add(
            &_UNARY_TEXTS.get()?.item(&builtins::type_(args![node.get(&at::OP)?])?.get(&at::__NAME__)?)?,
            &early!(self_.clone(), &at::TEXT, args![node.get(&at::OPERAND)?, &own])?,
        )?;
        _bracketed(&text, &own, level)
    }

    pub fn of_bin_op(self_: &Value, node: &Value, level: &Value) -> R {
        let [sign, own] = op::unpack::<2>(
            &_BINARY_TEXTS.get()?.item(&builtins::type_(args![node.get(&at::OP)?])?.get(&at::__NAME__)?)?,
        )?;
        let left = if op::eq_bool(&own, &_AT_POWER.get()?)? { op::add(&own, &Value::from(1))? } else { own.clone() };
        let right = if op::eq_bool(&own, &_AT_POWER.get()?)? { own.clone() } else { op::add(&own, &Value::from(1))? };
        _bracketed(
            &Value::from(f!(
                "{} {} {}",
                early!(self_.clone(), &at::TEXT, args![node.get(&at::LEFT)?, left])?,
                sign,
                early!(self_.clone(), &at::TEXT, args![node.get(&at::RIGHT)?, right])?
            )),
            &own,
            level,
        )
    }

    pub fn of_compare(self_: &Value, node: &Value, level: &Value) -> R {
        let mut text = early!(self_.clone(), &at::TEXT, args![node.get(&at::LEFT)?, _AT_EXPR.get()?])?;
        let source = node.get(&at::OPS)?;
        let mut it = emitted::together([op::iter(&source)?, op::iter(&node.get(&at::COMPARATORS)?)?]);
        while let Some([op, item2]) = it.next()? {
            let other = item2;
            text = op::iadd(
                &text,
                &Value::from(f!(
                    " {} {}",
                    _COMPARE_TEXTS.get()?.item(&builtins::type_(args![op])?.get(&at::__NAME__)?)?,
                    self_.invoke(&at::TEXT, args![other, _AT_EXPR.get()?])?
                )),
            )?;
        }
        _bracketed(&text, &_AT_COMPARE.get()?, level)
    }

    pub fn of_bool_op(self_: &Value, node: &Value, level: &Value) -> R {
        let own = if op::isinstance(&node.get(&at::OP)?, &AND.get()?)? { _AT_AND.get()? } else { _AT_OR.get()? };
        let mut asked = own.clone();
        let parts = list![];
        let mut it = op::iter(&node.get(&at::VALUES)?)?;
        while let Some(one) = it.next()? {
            asked = builtins::min_of(&op::add(&asked, &Value::from(1))?, &_AT_ATOM.get()?)?;
            early!(parts.clone(), &at::APPEND, append: self_.invoke(&at::TEXT, args![one, &asked])?)?;
        }
        _bracketed(
            &Value::from(if op::eq_bool(&own, &_AT_AND.get()?)? { s!(" and ") } else { s!(" or ") }.join_all(&parts)?),
            &own,
            level,
        )
    }

    pub fn of_attribute(self_: &Value, node: &Value, level: &Value) -> R<Str> {
        let mut value = early!(self_.clone(), &at::TEXT, args![node.get(&at::VALUE)?, _AT_ATOM.get()?])?;
        if op::isinstance(&node.get(&at::VALUE)?, &CONSTANT.get()?)?
            && op::isinstance(&node.get(&at::VALUE)?.get(&at::VALUE)?, &builtins::get("int"))?
        {
            value = op::iadd(&value, &Value::from(s!(" ")))?;
        }
        Ok(f!("{}.{}", value, node.get(&at::ATTR)?))
    }

    pub fn named(self_: &Value, node: &Value) -> R {
        call_guard!("named");
        let value = early!(self_.clone(), &at::TEXT, args![node.get(&at::VALUE)?, _AT_TEST.get()?])?;
        Ok(if node.lacks(&at::ARG)? {
            op::add(&Value::from(s!("**")), &value)?
        } else {
            Value::from(f!("{}={}", node.get(&at::ARG)?, value))
        })
    }

    pub fn of_call(self_: &Value, node: &Value, level: &Value) -> R<Str> {
        let parts = comprehension::list_of(&node.get(&at::ARGS)?, |one: Value| {
            self_.invoke(&at::TEXT, args![one, _AT_TEST.get()?])
        })?;
        early!(
            parts.clone(),
            &at::EXTEND,
            extend: comprehension::list_of(&node.get(&at::KEYWORDS)?, |one2: Value| {
                self_.invoke(&at::NAMED, args![one2])
            })?
        )?;
        Ok(f!(
            "{}({})",
            early!(self_.clone(), &at::TEXT, args![node.get(&at::FUNC)?, _AT_ATOM.get()?])?,
            s!(", ").join_all(&parts)?
        ))
    }

    pub fn of_subscript(self_: &Value, node: &Value, level: &Value) -> R<Str> {
        let value = early!(self_.clone(), &at::TEXT, args![node.get(&at::VALUE)?, _AT_ATOM.get()?])?;
        if op::isinstance(&node.get(&at::SLICE)?, &TUPLE.get()?)? && node.get(&at::SLICE)?.get(&at::ELTS)?.truthy()? {
            return Ok(f!(
                "{}[{}]",
                value,
                early!(self_.clone(), &at::ITEMS, args![node.get(&at::SLICE)?.get(&at::ELTS)?])?
            ));
        }
        Ok(f!("{}[{}]", value, early!(self_.clone(), &at::TEXT, args![node.get(&at::SLICE)?, _AT_TEST.get()?])?))
    }

    pub fn of_starred(self_: &Value, node: &Value, level: &Value) -> R {
        op::add(
            &Value::from(s!("*")),
            &early!(self_.clone(), &at::TEXT, args![node.get(&at::VALUE)?, _AT_EXPR.get()?])?,
        )
    }

    pub fn of_slice(self_: &Value, node: &Value, level: &Value) -> R {
        let mut text = if node.lacks(&at::LOWER)? {
            Value::from(Str::default())
        } else {
            early!(self_.clone(), &at::TEXT, args![node.get(&at::LOWER)?, _AT_TEST.get()?])?
        };
        text = op::iadd(&text, &Value::from(s!(":")))?;
        if !node.lacks(&at::UPPER)? {
            text = op::iadd(&text, &early!(self_.clone(), &at::TEXT, args![node.get(&at::UPPER)?, _AT_TEST.get()?])?)?;
        }
        if !node.lacks(&at::STEP)? {
            text = op::iadd(
                &text,
                &op::add(
                    &Value::from(s!(":")),
                    &early!(self_.clone(), &at::TEXT, args![node.get(&at::STEP)?, _AT_TEST.get()?])?,
                )?,
            )?;
        }
        Ok(text)
    }

    pub fn of_lambda(self_: &Value, node: &Value, level: &Value) -> R {
        let parameters = early!(self_.clone(), &at::PARAMETERS, args![node.get(&at::ARGS)?])?;
        let text = op::add(
            &Value::from(s!("lambda")),
            &if parameters.truthy()? {
                op::add(&Value::from(s!(" ")), &parameters)?
            } else {
                Value::from(Str::default())
            },
        )?;
        _bracketed(
            &Value::from(f!(
                "{}: {}",
                text,
                early!(self_.clone(), &at::TEXT, args![node.get(&at::BODY)?, _AT_TEST.get()?])?
            )),
            &_AT_TEST.get()?,
            level,
        )
    }

    pub fn parameter(self_: &Value, node: &Value) -> R {
        call_guard!("parameter");
        Ok(if node.lacks(&at::ANNOTATION)? {
            node.get(&at::ARG)?
        } else {
            Value::from(f!(
                "{}: {}",
                node.get(&at::ARG)?,
                early!(self_.clone(), &at::TEXT, args![node.get(&at::ANNOTATION)?, _AT_TEST.get()?])?
            ))
        })
    }

    pub fn parameters(self_: &Value, node: &Value) -> R<Str> {
        call_guard!("parameters");
        let parts = list![];
        let plain = op::add(&node.get(&at::POSONLYARGS)?, &node.get(&at::ARGS)?)?;
        let first = builtins::length_of(&plain)? - builtins::length_of(&node.get(&at::DEFAULTS)?)?;
        let mut index = 0_i64;
        let mut it = op::iter(&plain)?;
        while let Some(item) = it.next()? {
            let at = index;
            index += 1_i64;
            let one = item;
            let mut text = self_.invoke(&at::PARAMETER, args![one])?;
            if at >= first {
                text = op::iadd(
                    &text,
                    &op::add(
                        &Value::from(s!("=")),
                        &early!(
                            self_.clone(),
                            &at::TEXT,
                            args![node.get(&at::DEFAULTS)?.at(at - first)?, _AT_TEST.get()?]
                        )?,
                    )?,
                )?;
            }
            parts.append(text)?;
            if at + 1_i64 == builtins::length_of(&node.get(&at::POSONLYARGS)?)? {
                parts.append(s!("/"))?;
            }
        }
        if !node.lacks(&at::VARARG)? || node.get(&at::KWONLYARGS)?.truthy()? {
            early!(
                parts.clone(),
                &at::APPEND,
                append: if node.lacks(&at::VARARG)? {
                    Value::from(s!("*"))
                } else {
                    op::add(
                        &Value::from(s!("*")),
                        &early!(self_.clone(), &at::PARAMETER, args![node.get(&at::VARARG)?])?,
                    )?
                }
            )?;
        }
        let source = node.get(&at::KWONLYARGS)?;
        let mut it = emitted::together([op::iter(&source)?, op::iter(&node.get(&at::KW_DEFAULTS)?)?]);
        while let Some([one, item3]) = it.next()? {
            let default = item3;
            let mut text = self_.invoke(&at::PARAMETER, args![one])?;
            if !default.is_none() {
                text = op::iadd(
                    &text,
                    &op::add(&Value::from(s!("=")), &self_.invoke(&at::TEXT, args![&default, _AT_TEST.get()?])?)?,
                )?;
            }
            parts.append(text)?;
        }
        if !node.lacks(&at::KWARG)? {
            early!(
                parts.clone(),
                &at::APPEND,
                append: op::add(
                    &Value::from(s!("**")),
                    &early!(self_.clone(), &at::PARAMETER, args![node.get(&at::KWARG)?])?,
                )?
            )?;
        }
        s!(", ").join_all(&parts)
    }

    pub fn of_formatted_value(self_: &Value, node: &Value, level: &Value) -> R<Str> {
        Ok(&s!("f") + &fmt::repr(&self_.invoke(&at::FORMATTED, args![node])?)?)
    }

    pub fn of_joined_str(self_: &Value, node: &Value, level: &Value) -> R {
        let mut quotes = Value::None;
        if self_.get(&at::NO_BACKSLASHES)?.truthy()? {
            let text;
            [text, quotes] = op::unpack::<2>(&_quoted(
                &Value::from(
                    Str::default().join_all(&comprehension::list_of(&node.get(&at::VALUES)?, |one2: Value| {
                        self_.invoke(&at::FORMATTED, args![one2])
                    })?)?,
                ),
                &_QUOTES.get()?,
                &Value::from(false),
            )?)?;
            return op::add(&op::add(&op::add(&Value::from(s!("f")), &quotes.at(0)?)?, &text)?, &quotes.at(0)?);
        }
        quotes = _QUOTES.get()?;
        let parts = list![];
        let mut it = op::iter(&node.get(&at::VALUES)?)?;
        while let Some(one) = it.next()? {
            let text;
            [text, quotes] = op::unpack::<2>(&_quoted(
                &self_.invoke(&at::FORMATTED, args![&one])?,
                &quotes,
                &Value::from(op::isinstance(&one, &CONSTANT.get()?)?),
            )?)?;
            parts.append(text)?;
        }
        op::add(
            &op::add(&op::add(&Value::from(s!("f")), &quotes.at(0)?)?, &Value::from(Str::default().join_all(&parts)?))?,
            &quotes.at(0)?,
        )
    }

    pub fn formatted(self_: &Value, node: &Value) -> R {
        call_guard!("formatted");
        if op::isinstance(node, &CONSTANT.get()?)? {
            if !op::isinstance(&node.get(&at::VALUE)?, &builtins::get("str"))? {
                return Err(emitted::raised("ValueError", args![s!("Constants inside JoinedStr should be a string.")]));
            }
            return node.get(&at::VALUE)?.replace(s!("{"), s!("{{"))?.replace(s!("}"), s!("}}"));
        }
        if op::isinstance(node, &JOINED_STR.get()?)? {
            return Ok(Value::from(
                Str::default().join_all(&comprehension::list_of(&node.get(&at::VALUES)?, |one: Value| {
                    self_.invoke(&at::FORMATTED, args![one])
                })?)?,
            ));
        }
        let inner = _WRITER.get()?.call(())?;
        inner.put(&at::NO_BACKSLASHES, true)?;
        let value = early!(inner, &at::TEXT, args![node.get(&at::VALUE)?, _AT_OR.get()?])?;
        if op::contains(&value, &Value::from(s!("\\")))? {
            return Err(emitted::raised(
                "ValueError",
                args![s!("Unable to avoid backslash in f-string expression part")],
            ));
        }
        let mut text = op::add(
            &Value::from(&s!("{") + &if value.startswith(s!("{"))?.truthy()? { s!(" ") } else { Str::default() }),
            &value,
        )?;
        if op::ne_bool(&node.get(&at::CONVERSION)?, &Value::from(-1))? {
            text = op::iadd(&text, &Value::from(&s!("!") + &builtins::chr(args![node.get(&at::CONVERSION)?]).text()?))?;
        }
        if !node.lacks(&at::FORMAT_SPEC)? {
            text = op::iadd(
                &text,
                &op::add(
                    &Value::from(s!(":")),
                    &early!(self_.clone(), &at::FORMATTED, args![node.get(&at::FORMAT_SPEC)?])?,
                )?,
            )?;
        }
        op::add(&text, &Value::from(s!("}")))
    }

    pub fn statements(self_: &Value, nodes: &Value) -> R {
        call_guard!("statements");
        let lines = list![];
        let mut index = 0_i64;
        let mut it = op::iter(nodes)?;
        while let Some(item) = it.next()? {
            let at = index;
            index += 1_i64;
            let node = item;
            if at == 0_i64
                && op::isinstance(&node, &EXPR2.get()?)?
                && op::isinstance(&node.get(&at::VALUE)?, &CONSTANT.get()?)?
                && op::isinstance(&node.get(&at::VALUE)?.get(&at::VALUE)?, &builtins::get("str"))?
            {
                let [text, quotes] = op::unpack::<2>(&_quoted(
                    &node.get(&at::VALUE)?.get(&at::VALUE)?,
                    &_LONG_QUOTES.get()?,
                    &Value::from(false),
                )?)?;
                early!(
                    lines.clone(),
                    &at::APPEND,
                    append: op::add(
                        &op::add(
                            &op::add(
                                &if node.get(&at::VALUE)?.get(&at::KIND)?.equals("u")? {
                                    Value::from(s!("u"))
                                } else {
                                    Value::from(Str::default())
                                },
                                &quotes.at(0)?,
                            )?,
                            &text,
                        )?,
                        &quotes.at(0)?,
                    )?
                )?;
            } else {
                early!(lines.clone(), &at::APPEND, append: self_.invoke(&at::STATEMENT, args![&node])?)?;
            }
        }
        Ok(lines)
    }

    pub fn aliased(self_: &Value, node: &Value) -> R {
        call_guard!("aliased");
        Ok(if node.get(&at::ASNAME)?.truthy()? {
            Value::from(f!("{} as {}", node.get(&at::NAME)?, node.get(&at::ASNAME)?))
        } else {
            node.get(&at::NAME)?
        })
    }

    pub fn statement(self_: &Value, node: &Value) -> R {
        call_guard!("statement");
        if op::isinstance(node, &EXPR2.get()?)? {
            return early!(self_.clone(), &at::TEXT, args![node.get(&at::VALUE)?, _AT_YIELD.get()?]);
        }
        if op::isinstance(node, &ASSIGN.get()?)? {
            return op::add(
                &Value::from(Str::default().join_all(&comprehension::list_of(
                    &node.get(&at::TARGETS)?,
                    |one: Value| {
                        op::add(&self_.invoke(&at::TEXT, args![one, _AT_TUPLE.get()?])?, &Value::from(s!(" = ")))
                    },
                )?)?),
                &early!(self_.clone(), &at::TEXT, args![node.get(&at::VALUE)?, _AT_TEST.get()?])?,
            );
        }
        if op::isinstance(node, &AUG_ASSIGN.get()?)? {
            let sign =
                _BINARY_TEXTS.get()?.item(&builtins::type_(args![node.get(&at::OP)?])?.get(&at::__NAME__)?)?.at(0)?;
            return Ok(Value::from(f!(
                "{} {}= {}",
                early!(self_.clone(), &at::TEXT, args![node.get(&at::TARGET)?, _AT_TEST.get()?])?,
                sign,
                early!(self_.clone(), &at::TEXT, args![node.get(&at::VALUE)?, _AT_TEST.get()?])?
            )));
        }
        if op::isinstance(node, &ANN_ASSIGN.get()?)? {
            let mut target = early!(self_.clone(), &at::TEXT, args![node.get(&at::TARGET)?, _AT_TEST.get()?])?;
            if !node.get(&at::SIMPLE)?.truthy()? && op::isinstance(&node.get(&at::TARGET)?, &NAME.get()?)? {
                target = Value::from(f!("({})", target));
            }
            let text = Value::from(f!(
                "{}: {}",
                target,
                early!(self_.clone(), &at::TEXT, args![node.get(&at::ANNOTATION)?, _AT_TEST.get()?])?
            ));
            return Ok(if node.lacks(&at::VALUE)? {
                text.clone()
            } else {
                Value::from(f!(
                    "{} = {}",
                    text,
                    early!(self_.clone(), &at::TEXT, args![node.get(&at::VALUE)?, _AT_TEST.get()?])?
                ))
            });
        }
        if op::isinstance(node, &RETURN.get()?)? {
            return Ok(if node.lacks(&at::VALUE)? {
                Value::from(s!("return"))
            } else {
                op::add(
                    &Value::from(s!("return ")),
                    &early!(self_.clone(), &at::TEXT, args![node.get(&at::VALUE)?, _AT_TEST.get()?])?,
                )?
            });
        }
        if op::isinstance(node, &RAISE.get()?)? {
            if node.lacks(&at::EXC)? {
                if node.get(&at::CAUSE)?.truthy()? {
                    return Err(emitted::raised(
                        "ValueError",
                        args![s!("Node can't be used without a value attribute.")],
                    ));
                }
                return Ok(Value::from(s!("raise")));
            }
            let text = op::add(
                &Value::from(s!("raise ")),
                &early!(self_.clone(), &at::TEXT, args![node.get(&at::EXC)?, _AT_TEST.get()?])?,
            )?;
            return Ok(if node.lacks(&at::CAUSE)? {
                text.clone()
            } else {
                Value::from(f!(
                    "{} from {}",
                    text,
                    early!(self_.clone(), &at::TEXT, args![node.get(&at::CAUSE)?, _AT_TEST.get()?])?
                ))
            });
        }
        if op::isinstance(node, &DELETE.get()?)? {
            return op::add(
                &Value::from(s!("del ")),
                &early!(self_.clone(), &at::LIST, args![node.get(&at::TARGETS)?])?,
            );
        }
        if op::isinstance(node, &ASSERT.get()?)? {
            let text = op::add(
                &Value::from(s!("assert ")),
                &early!(self_.clone(), &at::TEXT, args![node.get(&at::TEST)?, _AT_TEST.get()?])?,
            )?;
            return Ok(if node.lacks(&at::MSG)? {
                text.clone()
            } else {
                Value::from(f!(
                    "{}, {}",
                    text,
                    early!(self_.clone(), &at::TEXT, args![node.get(&at::MSG)?, _AT_TEST.get()?])?
                ))
            });
        }
        if op::isinstance(node, &PASS.get()?)? {
            return Ok(Value::from(s!("pass")));
        }
        if op::isinstance(node, &BREAK.get()?)? {
            return Ok(Value::from(s!("break")));
        }
        if op::isinstance(node, &CONTINUE.get()?)? {
            return Ok(Value::from(s!("continue")));
        }
        if op::isinstance(node, &GLOBAL.get()?)? {
            return Ok(Value::from(&s!("global ") + &s!(", ").join_all(&node.get(&at::NAMES)?)?));
        }
        if op::isinstance(node, &NONLOCAL.get()?)? {
            return Ok(Value::from(&s!("nonlocal ") + &s!(", ").join_all(&node.get(&at::NAMES)?)?));
        }
        if op::isinstance(node, &IMPORT.get()?)? {
            return Ok(Value::from(
                &s!("import ")
                    + &s!(", ").join_all(&comprehension::list_of(&node.get(&at::NAMES)?, |one2: Value| {
                        self_.invoke(&at::ALIASED, args![one2])
                    })?)?,
            ));
        }
        if op::isinstance(node, &IMPORT_FROM.get()?)? {
            let names = s!(", ").join_all(&comprehension::list_of(&node.get(&at::NAMES)?, |one3: Value| {
                self_.invoke(&at::ALIASED, args![one3])
            })?)?;
            return Ok(Value::from(f!(
                "from {}{} import {}",
                op::mul(&Value::from(s!(".")), &emitted::or(node.get(&at::LEVEL)?, || Ok(Value::from(0)))?)?,
                emitted::or(node.get(&at::MODULE)?, || Ok(Value::from(Str::default())))?,
                names
            )));
        }
        Err(emitted::raised(
            "NotImplementedError",
            args![f!("batuta: ast.unparse of {}", builtins::type_(args![node])?.get(&at::__NAME__)?)],
        ))
    }
}

fn init() -> R<()> {
    _AST_LITERALS.set(batuta_std::ast_::module());
    __ALL_.set(emitted::table(
        r#"[
"AST", "Add", "And", "AnnAssign", "Assert", "Assign", "AsyncFor", "AsyncFunctionDef", "AsyncWith",
"Attribute", "AugAssign", "AugLoad", "AugStore", "Await", "BinOp", "BitAnd", "BitOr", "BitXor", "BoolOp",
"Break", "Bytes", "Call", "ClassDef", "Compare", "Constant", "Continue", "Del", "Delete", "Dict", "DictComp",
"Div", "Ellipsis", "Eq", "ExceptHandler", "Expr", "Expression", "ExtSlice", "FloorDiv", "For",
"FormattedValue", "FunctionDef", "FunctionType", "GeneratorExp", "Global", "Gt", "GtE", "If", "IfExp",
"Import", "ImportFrom", "In", "Index", "Interactive", "Invert", "Is", "IsNot", "JoinedStr", "LShift",
"Lambda", "List", "ListComp", "Load", "Lt", "LtE", "MatMult", "Match", "MatchAs", "MatchClass",
"MatchMapping", "MatchOr", "MatchSequence", "MatchSingleton", "MatchStar", "MatchValue", "Mod", "Module",
"Mult", "Name", "NameConstant", "NamedExpr", "NodeTransformer", "NodeVisitor", "Nonlocal", "Not", "NotEq",
"NotIn", "Num", "Or", "Param", "Pass", "Pow", "PyCF_ALLOW_TOP_LEVEL_AWAIT", "PyCF_ONLY_AST",
"PyCF_TYPE_COMMENTS", "RShift", "Raise", "Return", "Set", "SetComp", "Slice", "Starred", "Store", "Str",
"Sub", "Subscript", "Suite", "Try", "TryStar", "Tuple", "TypeIgnore", "UAdd", "USub", "UnaryOp", "While",
"With", "Yield", "YieldFrom", "alias", "arg", "arguments", "boolop", "cmpop", "comprehension",
"copy_location", "dump", "excepthandler", "expr", "expr_context", "fix_missing_locations", "get_docstring",
"get_source_segment", "increment_lineno", "iter_child_nodes", "iter_fields", "keyword", "literal_eval",
"match_case", "mod", "operator", "parse", "pattern", "slice", "stmt", "type_ignore", "unaryop", "unparse",
"walk", "withitem",
]"#,
    )?);
    PY_CF_ALLOW_TOP_LEVEL_AWAIT.set(8192);
    PY_CF_ONLY_AST.set(1024);
    PY_CF_TYPE_COMMENTS.set(4096);
    _POSITIONS.set(tuple![s!("lineno"), s!("col_offset"), s!("end_lineno"), s!("end_col_offset")]);
    AST.define({
        let ns = Dict::new();
        ns.set_str("_fields", tuple![]);
        ns.set_str("_attributes", tuple![]);
        ns.set_str("__match_args__", tuple![]);
        ns.method("AST.__init__(self, *args, **kwargs)", [], Ast::__init__);
        build_class("AST", "ast", "AST", Vec::new(), ns, Vec::new())?
    });
    MOD.define({
        let ns2 = Dict::new();
        build_class("mod", "ast", "mod", vec![AST.get()?], ns2, Vec::new())?
    });
    EXPR.define({
        let ns3 = Dict::new();
        ns3.set_str("_attributes", _POSITIONS.get()?);
        ns3.set_str("end_lineno", Value::None);
        ns3.set_str("end_col_offset", Value::None);
        build_class("expr", "ast", "expr", vec![AST.get()?], ns3, Vec::new())?
    });
    STMT.define({
        let ns4 = Dict::new();
        ns4.set_str("_attributes", _POSITIONS.get()?);
        ns4.set_str("end_lineno", Value::None);
        ns4.set_str("end_col_offset", Value::None);
        build_class("stmt", "ast", "stmt", vec![AST.get()?], ns4, Vec::new())?
    });
    EXPR_CONTEXT.define({
        let ns5 = Dict::new();
        build_class("expr_context", "ast", "expr_context", vec![AST.get()?], ns5, Vec::new())?
    });
    BOOLOP.define({
        let ns6 = Dict::new();
        build_class("boolop", "ast", "boolop", vec![AST.get()?], ns6, Vec::new())?
    });
    OPERATOR.define({
        let ns7 = Dict::new();
        build_class("operator", "ast", "operator", vec![AST.get()?], ns7, Vec::new())?
    });
    UNARYOP.define({
        let ns8 = Dict::new();
        build_class("unaryop", "ast", "unaryop", vec![AST.get()?], ns8, Vec::new())?
    });
    CMPOP.define({
        let ns9 = Dict::new();
        build_class("cmpop", "ast", "cmpop", vec![AST.get()?], ns9, Vec::new())?
    });
    EXCEPTHANDLER.define({
        let ns10 = Dict::new();
        ns10.set_str("_attributes", _POSITIONS.get()?);
        ns10.set_str("end_lineno", Value::None);
        ns10.set_str("end_col_offset", Value::None);
        build_class("excepthandler", "ast", "excepthandler", vec![AST.get()?], ns10, Vec::new())?
    });
    PATTERN.define({
        let ns11 = Dict::new();
        ns11.set_str("_attributes", _POSITIONS.get()?);
        build_class("pattern", "ast", "pattern", vec![AST.get()?], ns11, Vec::new())?
    });
    TYPE_IGNORE.define({
        let ns12 = Dict::new();
        build_class("type_ignore", "ast", "type_ignore", vec![AST.get()?], ns12, Vec::new())?
    });
    SLICE.define({
        let ns13 = Dict::new();
        build_class("slice", "ast", "slice", vec![AST.get()?], ns13, Vec::new())?
    });
    ADD.define({
        let ns14 = Dict::new();
        build_class("Add", "ast", "Add", vec![OPERATOR.get()?], ns14, Vec::new())?
    });
    AND.define({
        let ns15 = Dict::new();
        build_class("And", "ast", "And", vec![BOOLOP.get()?], ns15, Vec::new())?
    });
    ANN_ASSIGN.define({
        let ns16 = Dict::new();
        let value = tuple![s!("target"), s!("annotation"), s!("value"), s!("simple")];
        ns16.set_str("_fields", value.clone());
        ns16.set_str("__match_args__", value.clone());
        ns16.set_str("value", Value::None);
        build_class("AnnAssign", "ast", "AnnAssign", vec![STMT.get()?], ns16, Vec::new())?
    });
    ASSERT.define({
        let ns17 = Dict::new();
        let value2 = tuple![s!("test"), s!("msg")];
        ns17.set_str("_fields", value2.clone());
        ns17.set_str("__match_args__", value2.clone());
        ns17.set_str("msg", Value::None);
        build_class("Assert", "ast", "Assert", vec![STMT.get()?], ns17, Vec::new())?
    });
    ASSIGN.define({
        let ns18 = Dict::new();
        let value3 = tuple![s!("targets"), s!("value"), s!("type_comment")];
        ns18.set_str("_fields", value3.clone());
        ns18.set_str("__match_args__", value3.clone());
        ns18.set_str("type_comment", Value::None);
        build_class("Assign", "ast", "Assign", vec![STMT.get()?], ns18, Vec::new())?
    });
    ASYNC_FOR.define({
        let ns19 = Dict::new();
        let value4 = tuple![s!("target"), s!("iter"), s!("body"), s!("orelse"), s!("type_comment")];
        ns19.set_str("_fields", value4.clone());
        ns19.set_str("__match_args__", value4.clone());
        ns19.set_str("type_comment", Value::None);
        build_class("AsyncFor", "ast", "AsyncFor", vec![STMT.get()?], ns19, Vec::new())?
    });
    ASYNC_FUNCTION_DEF.define({
        let ns20 = Dict::new();
        let value5 =
            tuple![s!("name"), s!("args"), s!("body"), s!("decorator_list"), s!("returns"), s!("type_comment")];
        ns20.set_str("_fields", value5.clone());
        ns20.set_str("__match_args__", value5.clone());
        ns20.set_str("returns", Value::None);
        ns20.set_str("type_comment", Value::None);
        build_class("AsyncFunctionDef", "ast", "AsyncFunctionDef", vec![STMT.get()?], ns20, Vec::new())?
    });
    ASYNC_WITH.define({
        let ns21 = Dict::new();
        let value6 = tuple![s!("items"), s!("body"), s!("type_comment")];
        ns21.set_str("_fields", value6.clone());
        ns21.set_str("__match_args__", value6.clone());
        ns21.set_str("type_comment", Value::None);
        build_class("AsyncWith", "ast", "AsyncWith", vec![STMT.get()?], ns21, Vec::new())?
    });
    ATTRIBUTE.define({
        let ns22 = Dict::new();
        let value7 = tuple![s!("value"), s!("attr"), s!("ctx")];
        ns22.set_str("_fields", value7.clone());
        ns22.set_str("__match_args__", value7.clone());
        build_class("Attribute", "ast", "Attribute", vec![EXPR.get()?], ns22, Vec::new())?
    });
    AUG_ASSIGN.define({
        let ns23 = Dict::new();
        let value8 = tuple![s!("target"), s!("op"), s!("value")];
        ns23.set_str("_fields", value8.clone());
        ns23.set_str("__match_args__", value8.clone());
        build_class("AugAssign", "ast", "AugAssign", vec![STMT.get()?], ns23, Vec::new())?
    });
    AUG_LOAD.define({
        let ns24 = Dict::new();
        build_class("AugLoad", "ast", "AugLoad", vec![EXPR_CONTEXT.get()?], ns24, Vec::new())?
    });
    AUG_STORE.define({
        let ns25 = Dict::new();
        build_class("AugStore", "ast", "AugStore", vec![EXPR_CONTEXT.get()?], ns25, Vec::new())?
    });
    AWAIT.define({
        let ns26 = Dict::new();
        let value9 = tuple![s!("value")];
        ns26.set_str("_fields", value9.clone());
        ns26.set_str("__match_args__", value9.clone());
        build_class("Await", "ast", "Await", vec![EXPR.get()?], ns26, Vec::new())?
    });
    BIN_OP.define({
        let ns27 = Dict::new();
        let value10 = tuple![s!("left"), s!("op"), s!("right")];
        ns27.set_str("_fields", value10.clone());
        ns27.set_str("__match_args__", value10.clone());
        build_class("BinOp", "ast", "BinOp", vec![EXPR.get()?], ns27, Vec::new())?
    });
    BIT_AND.define({
        let ns28 = Dict::new();
        build_class("BitAnd", "ast", "BitAnd", vec![OPERATOR.get()?], ns28, Vec::new())?
    });
    BIT_OR.define({
        let ns29 = Dict::new();
        build_class("BitOr", "ast", "BitOr", vec![OPERATOR.get()?], ns29, Vec::new())?
    });
    BIT_XOR.define({
        let ns30 = Dict::new();
        build_class("BitXor", "ast", "BitXor", vec![OPERATOR.get()?], ns30, Vec::new())?
    });
    BOOL_OP.define({
        let ns31 = Dict::new();
        let value11 = tuple![s!("op"), s!("values")];
        ns31.set_str("_fields", value11.clone());
        ns31.set_str("__match_args__", value11.clone());
        build_class("BoolOp", "ast", "BoolOp", vec![EXPR.get()?], ns31, Vec::new())?
    });
    BREAK.define({
        let ns32 = Dict::new();
        build_class("Break", "ast", "Break", vec![STMT.get()?], ns32, Vec::new())?
    });
    CALL.define({
        let ns33 = Dict::new();
        let value12 = tuple![s!("func"), s!("args"), s!("keywords")];
        ns33.set_str("_fields", value12.clone());
        ns33.set_str("__match_args__", value12.clone());
        build_class("Call", "ast", "Call", vec![EXPR.get()?], ns33, Vec::new())?
    });
    CLASS_DEF.define({
        let ns34 = Dict::new();
        let value13 = tuple![s!("name"), s!("bases"), s!("keywords"), s!("body"), s!("decorator_list")];
        ns34.set_str("_fields", value13.clone());
        ns34.set_str("__match_args__", value13.clone());
        build_class("ClassDef", "ast", "ClassDef", vec![STMT.get()?], ns34, Vec::new())?
    });
    COMPARE.define({
        let ns35 = Dict::new();
        let value14 = tuple![s!("left"), s!("ops"), s!("comparators")];
        ns35.set_str("_fields", value14.clone());
        ns35.set_str("__match_args__", value14.clone());
        build_class("Compare", "ast", "Compare", vec![EXPR.get()?], ns35, Vec::new())?
    });
    CONSTANT.define({
        let ns36 = Dict::new();
        let value15 = tuple![s!("value"), s!("kind")];
        ns36.set_str("_fields", value15.clone());
        ns36.set_str("__match_args__", value15.clone());
        ns36.set_str("kind", Value::None);
        build_class("Constant", "ast", "Constant", vec![EXPR.get()?], ns36, Vec::new())?
    });
    CONTINUE.define({
        let ns37 = Dict::new();
        build_class("Continue", "ast", "Continue", vec![STMT.get()?], ns37, Vec::new())?
    });
    DEL.define({
        let ns38 = Dict::new();
        build_class("Del", "ast", "Del", vec![EXPR_CONTEXT.get()?], ns38, Vec::new())?
    });
    DELETE.define({
        let ns39 = Dict::new();
        let value16 = tuple![s!("targets")];
        ns39.set_str("_fields", value16.clone());
        ns39.set_str("__match_args__", value16.clone());
        build_class("Delete", "ast", "Delete", vec![STMT.get()?], ns39, Vec::new())?
    });
    DICT.define({
        let ns40 = Dict::new();
        let value17 = tuple![s!("keys"), s!("values")];
        ns40.set_str("_fields", value17.clone());
        ns40.set_str("__match_args__", value17.clone());
        build_class("Dict", "ast", "Dict", vec![EXPR.get()?], ns40, Vec::new())?
    });
    DICT_COMP.define({
        let ns41 = Dict::new();
        let value18 = tuple![s!("key"), s!("value"), s!("generators")];
        ns41.set_str("_fields", value18.clone());
        ns41.set_str("__match_args__", value18.clone());
        build_class("DictComp", "ast", "DictComp", vec![EXPR.get()?], ns41, Vec::new())?
    });
    DIV.define({
        let ns42 = Dict::new();
        build_class("Div", "ast", "Div", vec![OPERATOR.get()?], ns42, Vec::new())?
    });
    EQ.define({
        let ns43 = Dict::new();
        build_class("Eq", "ast", "Eq", vec![CMPOP.get()?], ns43, Vec::new())?
    });
    EXCEPT_HANDLER.define({
        let ns44 = Dict::new();
        let value19 = tuple![s!("type"), s!("name"), s!("body")];
        ns44.set_str("_fields", value19.clone());
        ns44.set_str("__match_args__", value19.clone());
        ns44.set_str("type", Value::None);
        ns44.set_str("name", Value::None);
        build_class("ExceptHandler", "ast", "ExceptHandler", vec![EXCEPTHANDLER.get()?], ns44, Vec::new())?
    });
    EXPR2.define({
        let ns45 = Dict::new();
        let value20 = tuple![s!("value")];
        ns45.set_str("_fields", value20.clone());
        ns45.set_str("__match_args__", value20.clone());
        build_class("Expr", "ast", "Expr", vec![STMT.get()?], ns45, Vec::new())?
    });
    EXPRESSION.define({
        let ns46 = Dict::new();
        let value21 = tuple![s!("body")];
        ns46.set_str("_fields", value21.clone());
        ns46.set_str("__match_args__", value21.clone());
        build_class("Expression", "ast", "Expression", vec![MOD.get()?], ns46, Vec::new())?
    });
    FLOOR_DIV.define({
        let ns47 = Dict::new();
        build_class("FloorDiv", "ast", "FloorDiv", vec![OPERATOR.get()?], ns47, Vec::new())?
    });
    FOR.define({
        let ns48 = Dict::new();
        let value22 = tuple![s!("target"), s!("iter"), s!("body"), s!("orelse"), s!("type_comment")];
        ns48.set_str("_fields", value22.clone());
        ns48.set_str("__match_args__", value22.clone());
        ns48.set_str("type_comment", Value::None);
        build_class("For", "ast", "For", vec![STMT.get()?], ns48, Vec::new())?
    });
    FORMATTED_VALUE.define({
        let ns49 = Dict::new();
        let value23 = tuple![s!("value"), s!("conversion"), s!("format_spec")];
        ns49.set_str("_fields", value23.clone());
        ns49.set_str("__match_args__", value23.clone());
        ns49.set_str("format_spec", Value::None);
        build_class("FormattedValue", "ast", "FormattedValue", vec![EXPR.get()?], ns49, Vec::new())?
    });
    FUNCTION_DEF.define({
        let ns50 = Dict::new();
        let value24 =
            tuple![s!("name"), s!("args"), s!("body"), s!("decorator_list"), s!("returns"), s!("type_comment")];
        ns50.set_str("_fields", value24.clone());
        ns50.set_str("__match_args__", value24.clone());
        ns50.set_str("returns", Value::None);
        ns50.set_str("type_comment", Value::None);
        build_class("FunctionDef", "ast", "FunctionDef", vec![STMT.get()?], ns50, Vec::new())?
    });
    FUNCTION_TYPE.define({
        let ns51 = Dict::new();
        let value25 = tuple![s!("argtypes"), s!("returns")];
        ns51.set_str("_fields", value25.clone());
        ns51.set_str("__match_args__", value25.clone());
        build_class("FunctionType", "ast", "FunctionType", vec![MOD.get()?], ns51, Vec::new())?
    });
    GENERATOR_EXP.define({
        let ns52 = Dict::new();
        let value26 = tuple![s!("elt"), s!("generators")];
        ns52.set_str("_fields", value26.clone());
        ns52.set_str("__match_args__", value26.clone());
        build_class("GeneratorExp", "ast", "GeneratorExp", vec![EXPR.get()?], ns52, Vec::new())?
    });
    GLOBAL.define({
        let ns53 = Dict::new();
        let value27 = tuple![s!("names")];
        ns53.set_str("_fields", value27.clone());
        ns53.set_str("__match_args__", value27.clone());
        build_class("Global", "ast", "Global", vec![STMT.get()?], ns53, Vec::new())?
    });
    GT.define({
        let ns54 = Dict::new();
        build_class("Gt", "ast", "Gt", vec![CMPOP.get()?], ns54, Vec::new())?
    });
    GT_E.define({
        let ns55 = Dict::new();
        build_class("GtE", "ast", "GtE", vec![CMPOP.get()?], ns55, Vec::new())?
    });
    IF.define({
        let ns56 = Dict::new();
        let value28 = tuple![s!("test"), s!("body"), s!("orelse")];
        ns56.set_str("_fields", value28.clone());
        ns56.set_str("__match_args__", value28.clone());
        build_class("If", "ast", "If", vec![STMT.get()?], ns56, Vec::new())?
    });
    IF_EXP.define({
        let ns57 = Dict::new();
        let value29 = tuple![s!("test"), s!("body"), s!("orelse")];
        ns57.set_str("_fields", value29.clone());
        ns57.set_str("__match_args__", value29.clone());
        build_class("IfExp", "ast", "IfExp", vec![EXPR.get()?], ns57, Vec::new())?
    });
    IMPORT.define({
        let ns58 = Dict::new();
        let value30 = tuple![s!("names")];
        ns58.set_str("_fields", value30.clone());
        ns58.set_str("__match_args__", value30.clone());
        build_class("Import", "ast", "Import", vec![STMT.get()?], ns58, Vec::new())?
    });
    IMPORT_FROM.define({
        let ns59 = Dict::new();
        let value31 = tuple![s!("module"), s!("names"), s!("level")];
        ns59.set_str("_fields", value31.clone());
        ns59.set_str("__match_args__", value31.clone());
        ns59.set_str("module", Value::None);
        ns59.set_str("level", Value::None);
        build_class("ImportFrom", "ast", "ImportFrom", vec![STMT.get()?], ns59, Vec::new())?
    });
    IN.define({
        let ns60 = Dict::new();
        build_class("In", "ast", "In", vec![CMPOP.get()?], ns60, Vec::new())?
    });
    INTERACTIVE.define({
        let ns61 = Dict::new();
        let value32 = tuple![s!("body")];
        ns61.set_str("_fields", value32.clone());
        ns61.set_str("__match_args__", value32.clone());
        build_class("Interactive", "ast", "Interactive", vec![MOD.get()?], ns61, Vec::new())?
    });
    INVERT.define({
        let ns62 = Dict::new();
        build_class("Invert", "ast", "Invert", vec![UNARYOP.get()?], ns62, Vec::new())?
    });
    IS.define({
        let ns63 = Dict::new();
        build_class("Is", "ast", "Is", vec![CMPOP.get()?], ns63, Vec::new())?
    });
    IS_NOT.define({
        let ns64 = Dict::new();
        build_class("IsNot", "ast", "IsNot", vec![CMPOP.get()?], ns64, Vec::new())?
    });
    JOINED_STR.define({
        let ns65 = Dict::new();
        let value33 = tuple![s!("values")];
        ns65.set_str("_fields", value33.clone());
        ns65.set_str("__match_args__", value33.clone());
        build_class("JoinedStr", "ast", "JoinedStr", vec![EXPR.get()?], ns65, Vec::new())?
    });
    L_SHIFT.define({
        let ns66 = Dict::new();
        build_class("LShift", "ast", "LShift", vec![OPERATOR.get()?], ns66, Vec::new())?
    });
    LAMBDA.define({
        let ns67 = Dict::new();
        let value34 = tuple![s!("args"), s!("body")];
        ns67.set_str("_fields", value34.clone());
        ns67.set_str("__match_args__", value34.clone());
        build_class("Lambda", "ast", "Lambda", vec![EXPR.get()?], ns67, Vec::new())?
    });
    LIST.define({
        let ns68 = Dict::new();
        let value35 = tuple![s!("elts"), s!("ctx")];
        ns68.set_str("_fields", value35.clone());
        ns68.set_str("__match_args__", value35.clone());
        build_class("List", "ast", "List", vec![EXPR.get()?], ns68, Vec::new())?
    });
    LIST_COMP.define({
        let ns69 = Dict::new();
        let value36 = tuple![s!("elt"), s!("generators")];
        ns69.set_str("_fields", value36.clone());
        ns69.set_str("__match_args__", value36.clone());
        build_class("ListComp", "ast", "ListComp", vec![EXPR.get()?], ns69, Vec::new())?
    });
    LOAD.define({
        let ns70 = Dict::new();
        build_class("Load", "ast", "Load", vec![EXPR_CONTEXT.get()?], ns70, Vec::new())?
    });
    LT.define({
        let ns71 = Dict::new();
        build_class("Lt", "ast", "Lt", vec![CMPOP.get()?], ns71, Vec::new())?
    });
    LT_E.define({
        let ns72 = Dict::new();
        build_class("LtE", "ast", "LtE", vec![CMPOP.get()?], ns72, Vec::new())?
    });
    MAT_MULT.define({
        let ns73 = Dict::new();
        build_class("MatMult", "ast", "MatMult", vec![OPERATOR.get()?], ns73, Vec::new())?
    });
    MATCH.define({
        let ns74 = Dict::new();
        let value37 = tuple![s!("subject"), s!("cases")];
        ns74.set_str("_fields", value37.clone());
        ns74.set_str("__match_args__", value37.clone());
        build_class("Match", "ast", "Match", vec![STMT.get()?], ns74, Vec::new())?
    });
    MATCH_AS.define({
        let ns75 = Dict::new();
        let value38 = tuple![s!("pattern"), s!("name")];
        ns75.set_str("_fields", value38.clone());
        ns75.set_str("__match_args__", value38.clone());
        ns75.set_str("pattern", Value::None);
        ns75.set_str("name", Value::None);
        build_class("MatchAs", "ast", "MatchAs", vec![PATTERN.get()?], ns75, Vec::new())?
    });
    MATCH_CLASS.define({
        let ns76 = Dict::new();
        let value39 = tuple![s!("cls"), s!("patterns"), s!("kwd_attrs"), s!("kwd_patterns")];
        ns76.set_str("_fields", value39.clone());
        ns76.set_str("__match_args__", value39.clone());
        build_class("MatchClass", "ast", "MatchClass", vec![PATTERN.get()?], ns76, Vec::new())?
    });
    MATCH_MAPPING.define({
        let ns77 = Dict::new();
        let value40 = tuple![s!("keys"), s!("patterns"), s!("rest")];
        ns77.set_str("_fields", value40.clone());
        ns77.set_str("__match_args__", value40.clone());
        ns77.set_str("rest", Value::None);
        build_class("MatchMapping", "ast", "MatchMapping", vec![PATTERN.get()?], ns77, Vec::new())?
    });
    MATCH_OR.define({
        let ns78 = Dict::new();
        let value41 = tuple![s!("patterns")];
        ns78.set_str("_fields", value41.clone());
        ns78.set_str("__match_args__", value41.clone());
        build_class("MatchOr", "ast", "MatchOr", vec![PATTERN.get()?], ns78, Vec::new())?
    });
    MATCH_SEQUENCE.define({
        let ns79 = Dict::new();
        let value42 = tuple![s!("patterns")];
        ns79.set_str("_fields", value42.clone());
        ns79.set_str("__match_args__", value42.clone());
        build_class("MatchSequence", "ast", "MatchSequence", vec![PATTERN.get()?], ns79, Vec::new())?
    });
    MATCH_SINGLETON.define({
        let ns80 = Dict::new();
        let value43 = tuple![s!("value")];
        ns80.set_str("_fields", value43.clone());
        ns80.set_str("__match_args__", value43.clone());
        build_class("MatchSingleton", "ast", "MatchSingleton", vec![PATTERN.get()?], ns80, Vec::new())?
    });
    MATCH_STAR.define({
        let ns81 = Dict::new();
        let value44 = tuple![s!("name")];
        ns81.set_str("_fields", value44.clone());
        ns81.set_str("__match_args__", value44.clone());
        ns81.set_str("name", Value::None);
        build_class("MatchStar", "ast", "MatchStar", vec![PATTERN.get()?], ns81, Vec::new())?
    });
    MATCH_VALUE.define({
        let ns82 = Dict::new();
        let value45 = tuple![s!("value")];
        ns82.set_str("_fields", value45.clone());
        ns82.set_str("__match_args__", value45.clone());
        build_class("MatchValue", "ast", "MatchValue", vec![PATTERN.get()?], ns82, Vec::new())?
    });
    MOD2.define({
        let ns83 = Dict::new();
        build_class("Mod", "ast", "Mod", vec![OPERATOR.get()?], ns83, Vec::new())?
    });
    MODULE.define({
        let ns84 = Dict::new();
        let value46 = tuple![s!("body"), s!("type_ignores")];
        ns84.set_str("_fields", value46.clone());
        ns84.set_str("__match_args__", value46.clone());
        build_class("Module", "ast", "Module", vec![MOD.get()?], ns84, Vec::new())?
    });
    MULT.define({
        let ns85 = Dict::new();
        build_class("Mult", "ast", "Mult", vec![OPERATOR.get()?], ns85, Vec::new())?
    });
    NAME.define({
        let ns86 = Dict::new();
        let value47 = tuple![s!("id"), s!("ctx")];
        ns86.set_str("_fields", value47.clone());
        ns86.set_str("__match_args__", value47.clone());
        build_class("Name", "ast", "Name", vec![EXPR.get()?], ns86, Vec::new())?
    });
    NAMED_EXPR.define({
        let ns87 = Dict::new();
        let value48 = tuple![s!("target"), s!("value")];
        ns87.set_str("_fields", value48.clone());
        ns87.set_str("__match_args__", value48.clone());
        build_class("NamedExpr", "ast", "NamedExpr", vec![EXPR.get()?], ns87, Vec::new())?
    });
    NONLOCAL.define({
        let ns88 = Dict::new();
        let value49 = tuple![s!("names")];
        ns88.set_str("_fields", value49.clone());
        ns88.set_str("__match_args__", value49.clone());
        build_class("Nonlocal", "ast", "Nonlocal", vec![STMT.get()?], ns88, Vec::new())?
    });
    NOT.define({
        let ns89 = Dict::new();
        build_class("Not", "ast", "Not", vec![UNARYOP.get()?], ns89, Vec::new())?
    });
    NOT_EQ.define({
        let ns90 = Dict::new();
        build_class("NotEq", "ast", "NotEq", vec![CMPOP.get()?], ns90, Vec::new())?
    });
    NOT_IN.define({
        let ns91 = Dict::new();
        build_class("NotIn", "ast", "NotIn", vec![CMPOP.get()?], ns91, Vec::new())?
    });
    OR.define({
        let ns92 = Dict::new();
        build_class("Or", "ast", "Or", vec![BOOLOP.get()?], ns92, Vec::new())?
    });
    PARAM.define({
        let ns93 = Dict::new();
        build_class("Param", "ast", "Param", vec![EXPR_CONTEXT.get()?], ns93, Vec::new())?
    });
    PASS.define({
        let ns94 = Dict::new();
        build_class("Pass", "ast", "Pass", vec![STMT.get()?], ns94, Vec::new())?
    });
    POW.define({
        let ns95 = Dict::new();
        build_class("Pow", "ast", "Pow", vec![OPERATOR.get()?], ns95, Vec::new())?
    });
    R_SHIFT.define({
        let ns96 = Dict::new();
        build_class("RShift", "ast", "RShift", vec![OPERATOR.get()?], ns96, Vec::new())?
    });
    RAISE.define({
        let ns97 = Dict::new();
        let value50 = tuple![s!("exc"), s!("cause")];
        ns97.set_str("_fields", value50.clone());
        ns97.set_str("__match_args__", value50.clone());
        ns97.set_str("exc", Value::None);
        ns97.set_str("cause", Value::None);
        build_class("Raise", "ast", "Raise", vec![STMT.get()?], ns97, Vec::new())?
    });
    RETURN.define({
        let ns98 = Dict::new();
        let value51 = tuple![s!("value")];
        ns98.set_str("_fields", value51.clone());
        ns98.set_str("__match_args__", value51.clone());
        ns98.set_str("value", Value::None);
        build_class("Return", "ast", "Return", vec![STMT.get()?], ns98, Vec::new())?
    });
    SET.define({
        let ns99 = Dict::new();
        let value52 = tuple![s!("elts")];
        ns99.set_str("_fields", value52.clone());
        ns99.set_str("__match_args__", value52.clone());
        build_class("Set", "ast", "Set", vec![EXPR.get()?], ns99, Vec::new())?
    });
    SET_COMP.define({
        let ns100 = Dict::new();
        let value53 = tuple![s!("elt"), s!("generators")];
        ns100.set_str("_fields", value53.clone());
        ns100.set_str("__match_args__", value53.clone());
        build_class("SetComp", "ast", "SetComp", vec![EXPR.get()?], ns100, Vec::new())?
    });
    SLICE2.define({
        let ns101 = Dict::new();
        let value54 = tuple![s!("lower"), s!("upper"), s!("step")];
        ns101.set_str("_fields", value54.clone());
        ns101.set_str("__match_args__", value54.clone());
        ns101.set_str("lower", Value::None);
        ns101.set_str("upper", Value::None);
        ns101.set_str("step", Value::None);
        build_class("Slice", "ast", "Slice", vec![EXPR.get()?], ns101, Vec::new())?
    });
    STARRED.define({
        let ns102 = Dict::new();
        let value55 = tuple![s!("value"), s!("ctx")];
        ns102.set_str("_fields", value55.clone());
        ns102.set_str("__match_args__", value55.clone());
        build_class("Starred", "ast", "Starred", vec![EXPR.get()?], ns102, Vec::new())?
    });
    STORE.define({
        let ns103 = Dict::new();
        build_class("Store", "ast", "Store", vec![EXPR_CONTEXT.get()?], ns103, Vec::new())?
    });
    SUB.define({
        let ns104 = Dict::new();
        build_class("Sub", "ast", "Sub", vec![OPERATOR.get()?], ns104, Vec::new())?
    });
    SUBSCRIPT.define({
        let ns105 = Dict::new();
        let value56 = tuple![s!("value"), s!("slice"), s!("ctx")];
        ns105.set_str("_fields", value56.clone());
        ns105.set_str("__match_args__", value56.clone());
        build_class("Subscript", "ast", "Subscript", vec![EXPR.get()?], ns105, Vec::new())?
    });
    SUITE.define({
        let ns106 = Dict::new();
        build_class("Suite", "ast", "Suite", vec![MOD.get()?], ns106, Vec::new())?
    });
    TRY.define({
        let ns107 = Dict::new();
        let value57 = tuple![s!("body"), s!("handlers"), s!("orelse"), s!("finalbody")];
        ns107.set_str("_fields", value57.clone());
        ns107.set_str("__match_args__", value57.clone());
        build_class("Try", "ast", "Try", vec![STMT.get()?], ns107, Vec::new())?
    });
    TRY_STAR.define({
        let ns108 = Dict::new();
        let value58 = tuple![s!("body"), s!("handlers"), s!("orelse"), s!("finalbody")];
        ns108.set_str("_fields", value58.clone());
        ns108.set_str("__match_args__", value58.clone());
        build_class("TryStar", "ast", "TryStar", vec![STMT.get()?], ns108, Vec::new())?
    });
    TUPLE.define({
        let ns109 = Dict::new();
        let value59 = tuple![s!("elts"), s!("ctx")];
        ns109.set_str("_fields", value59.clone());
        ns109.set_str("__match_args__", value59.clone());
        build_class("Tuple", "ast", "Tuple", vec![EXPR.get()?], ns109, Vec::new())?
    });
    TYPE_IGNORE2.define({
        let ns110 = Dict::new();
        let value60 = tuple![s!("lineno"), s!("tag")];
        ns110.set_str("_fields", value60.clone());
        ns110.set_str("__match_args__", value60.clone());
        build_class("TypeIgnore", "ast", "TypeIgnore", vec![TYPE_IGNORE.get()?], ns110, Vec::new())?
    });
    U_ADD.define({
        let ns111 = Dict::new();
        build_class("UAdd", "ast", "UAdd", vec![UNARYOP.get()?], ns111, Vec::new())?
    });
    U_SUB.define({
        let ns112 = Dict::new();
        build_class("USub", "ast", "USub", vec![UNARYOP.get()?], ns112, Vec::new())?
    });
    UNARY_OP.define({
        let ns113 = Dict::new();
        let value61 = tuple![s!("op"), s!("operand")];
        ns113.set_str("_fields", value61.clone());
        ns113.set_str("__match_args__", value61.clone());
        build_class("UnaryOp", "ast", "UnaryOp", vec![EXPR.get()?], ns113, Vec::new())?
    });
    WHILE.define({
        let ns114 = Dict::new();
        let value62 = tuple![s!("test"), s!("body"), s!("orelse")];
        ns114.set_str("_fields", value62.clone());
        ns114.set_str("__match_args__", value62.clone());
        build_class("While", "ast", "While", vec![STMT.get()?], ns114, Vec::new())?
    });
    WITH.define({
        let ns115 = Dict::new();
        let value63 = tuple![s!("items"), s!("body"), s!("type_comment")];
        ns115.set_str("_fields", value63.clone());
        ns115.set_str("__match_args__", value63.clone());
        ns115.set_str("type_comment", Value::None);
        build_class("With", "ast", "With", vec![STMT.get()?], ns115, Vec::new())?
    });
    YIELD.define({
        let ns116 = Dict::new();
        let value64 = tuple![s!("value")];
        ns116.set_str("_fields", value64.clone());
        ns116.set_str("__match_args__", value64.clone());
        ns116.set_str("value", Value::None);
        build_class("Yield", "ast", "Yield", vec![EXPR.get()?], ns116, Vec::new())?
    });
    YIELD_FROM.define({
        let ns117 = Dict::new();
        let value65 = tuple![s!("value")];
        ns117.set_str("_fields", value65.clone());
        ns117.set_str("__match_args__", value65.clone());
        build_class("YieldFrom", "ast", "YieldFrom", vec![EXPR.get()?], ns117, Vec::new())?
    });
    ALIAS.define({
        let ns118 = Dict::new();
        let value66 = tuple![s!("name"), s!("asname")];
        ns118.set_str("_fields", value66.clone());
        ns118.set_str("__match_args__", value66.clone());
        ns118.set_str("asname", Value::None);
        ns118.set_str("_attributes", _POSITIONS.get()?);
        ns118.set_str("end_lineno", Value::None);
        ns118.set_str("end_col_offset", Value::None);
        build_class("alias", "ast", "alias", vec![AST.get()?], ns118, Vec::new())?
    });
    ARG.define({
        let ns119 = Dict::new();
        let value67 = tuple![s!("arg"), s!("annotation"), s!("type_comment")];
        ns119.set_str("_fields", value67.clone());
        ns119.set_str("__match_args__", value67.clone());
        ns119.set_str("annotation", Value::None);
        ns119.set_str("type_comment", Value::None);
        ns119.set_str("_attributes", _POSITIONS.get()?);
        ns119.set_str("end_lineno", Value::None);
        ns119.set_str("end_col_offset", Value::None);
        build_class("arg", "ast", "arg", vec![AST.get()?], ns119, Vec::new())?
    });
    ARGUMENTS.define({
        let ns120 = Dict::new();
        let value68 = tuple![
            s!("posonlyargs"),
            s!("args"),
            s!("vararg"),
            s!("kwonlyargs"),
            s!("kw_defaults"),
            s!("kwarg"),
            s!("defaults")
        ];
        ns120.set_str("_fields", value68.clone());
        ns120.set_str("__match_args__", value68.clone());
        ns120.set_str("vararg", Value::None);
        ns120.set_str("kwarg", Value::None);
        build_class("arguments", "ast", "arguments", vec![AST.get()?], ns120, Vec::new())?
    });
    COMPREHENSION.define({
        let ns121 = Dict::new();
        let value69 = tuple![s!("target"), s!("iter"), s!("ifs"), s!("is_async")];
        ns121.set_str("_fields", value69.clone());
        ns121.set_str("__match_args__", value69.clone());
        build_class("comprehension", "ast", "comprehension", vec![AST.get()?], ns121, Vec::new())?
    });
    KEYWORD.define({
        let ns122 = Dict::new();
        let value70 = tuple![s!("arg"), s!("value")];
        ns122.set_str("_fields", value70.clone());
        ns122.set_str("__match_args__", value70.clone());
        ns122.set_str("arg", Value::None);
        ns122.set_str("_attributes", _POSITIONS.get()?);
        ns122.set_str("end_lineno", Value::None);
        ns122.set_str("end_col_offset", Value::None);
        build_class("keyword", "ast", "keyword", vec![AST.get()?], ns122, Vec::new())?
    });
    MATCH_CASE.define({
        let ns123 = Dict::new();
        let value71 = tuple![s!("pattern"), s!("guard"), s!("body")];
        ns123.set_str("_fields", value71.clone());
        ns123.set_str("__match_args__", value71.clone());
        ns123.set_str("guard", Value::None);
        build_class("match_case", "ast", "match_case", vec![AST.get()?], ns123, Vec::new())?
    });
    WITHITEM.define({
        let ns124 = Dict::new();
        let value72 = tuple![s!("context_expr"), s!("optional_vars")];
        ns124.set_str("_fields", value72.clone());
        ns124.set_str("__match_args__", value72.clone());
        ns124.set_str("optional_vars", Value::None);
        build_class("withitem", "ast", "withitem", vec![AST.get()?], ns124, Vec::new())?
    });
    _GET_VALUE.set(function("_get_value(self)", [], _get_value));
    _SET_VALUE.set(function("_set_value(self, value)", [], _set_value));
    let value73 = builtins::property(args![_GET_VALUE.get()?, _SET_VALUE.get()?])?;
    CONSTANT.get()?.put(&at::N, value73)?;
    let value74 = builtins::property(args![_GET_VALUE.get()?, _SET_VALUE.get()?])?;
    CONSTANT.get()?.put(&at::S, value74)?;
    _OLDER.define({
        let ns125 = Dict::new();
        ns125.method("_Older.__instancecheck__(cls, instance)", [], Older::__instancecheck__);
        build_class("_Older", "ast", "_Older", vec![builtins::get("type")], ns125, Vec::new())?
    });
    _MISSING.define({
        let ns126 = Dict::new();
        build_class("_Missing", "ast", "_Missing", Vec::new(), ns126, Vec::new())?
    });
    NUM.define({
        let bases = vec![CONSTANT.get()?];
        let keywords = vec![(s!("metaclass"), _OLDER.get()?)];
        let ns127 = batuta_rt::class::user_meta::prepare_namespace("Num", &bases, &keywords)?;
        ns127.set_str("_fields", tuple![s!("n")]);
        ns127.method("Num.__new__(cls, *args, **kwargs)", [], Num::__new__);
        batuta_rt::class::builder::build_prepared("Num", "ast", "Num", bases, ns127, keywords)?
    });
    STR.define({
        let bases2 = vec![CONSTANT.get()?];
        let keywords2 = vec![(s!("metaclass"), _OLDER.get()?)];
        let ns128 = batuta_rt::class::user_meta::prepare_namespace("Str", &bases2, &keywords2)?;
        ns128.set_str("_fields", tuple![s!("s")]);
        ns128.method("Str.__new__(cls, *args, **kwargs)", [], PyStr::__new__);
        batuta_rt::class::builder::build_prepared("Str", "ast", "Str", bases2, ns128, keywords2)?
    });
    BYTES.define({
        let bases3 = vec![CONSTANT.get()?];
        let keywords3 = vec![(s!("metaclass"), _OLDER.get()?)];
        let ns129 = batuta_rt::class::user_meta::prepare_namespace("Bytes", &bases3, &keywords3)?;
        ns129.set_str("_fields", tuple![s!("s")]);
        ns129.method("Bytes.__new__(cls, *args, **kwargs)", [], PyBytes::__new__);
        batuta_rt::class::builder::build_prepared("Bytes", "ast", "Bytes", bases3, ns129, keywords3)?
    });
    NAME_CONSTANT.define({
        let bases4 = vec![CONSTANT.get()?];
        let keywords4 = vec![(s!("metaclass"), _OLDER.get()?)];
        let ns130 = batuta_rt::class::user_meta::prepare_namespace("NameConstant", &bases4, &keywords4)?;
        ns130.method("NameConstant.__new__(cls, *args, **kwargs)", [], NameConstant::__new__);
        batuta_rt::class::builder::build_prepared("NameConstant", "ast", "NameConstant", bases4, ns130, keywords4)?
    });
    ELLIPSIS.define({
        let bases5 = vec![CONSTANT.get()?];
        let keywords5 = vec![(s!("metaclass"), _OLDER.get()?)];
        let ns131 = batuta_rt::class::user_meta::prepare_namespace("Ellipsis", &bases5, &keywords5)?;
        ns131.set_str("_fields", tuple![]);
        ns131.method("Ellipsis.__new__(cls, *args, **kwargs)", [], Ellipsis::__new__);
        batuta_rt::class::builder::build_prepared("Ellipsis", "ast", "Ellipsis", bases5, ns131, keywords5)?
    });
    _OLDER2.set(function("_older(cls, own, args, kwargs)", [], _older));
    INDEX.define({
        let ns132 = Dict::new();
        ns132.method("Index.__new__(cls, value, **kwargs)", [], Index::__new__);
        build_class("Index", "ast", "Index", vec![SLICE.get()?], ns132, Vec::new())?
    });
    EXT_SLICE.define({
        let ns133 = Dict::new();
        ns133.method("ExtSlice.__new__(cls, dims=, **kwargs)", vec![tuple![]], ExtSlice::__new__);
        build_class("ExtSlice", "ast", "ExtSlice", vec![SLICE.get()?], ns133, Vec::new())?
    });
    ITER_FIELDS.set(function("gen iter_fields(node)", [], iter_fields));
    ITER_CHILD_NODES.set(function("gen iter_child_nodes(node)", [], iter_child_nodes));
    WALK.set(function("gen walk(node)", [], walk));
    DUMP.set(function(
        "dump(node, annotate_fields=, include_attributes=, *, indent=)",
        vec![Value::from(true), Value::from(false), Value::None],
        dump,
    ));
    _DUMPED.set(function("_dumped(node, annotate_fields, include_attributes, indent, level)", [], _dumped));
    NODE_VISITOR.define({
        let ns134 = Dict::new();
        ns134.method("NodeVisitor.visit(self, node)", [], NodeVisitor::visit);
        ns134.method("NodeVisitor.generic_visit(self, node)", [], NodeVisitor::generic_visit);
        ns134.method("NodeVisitor.visit_Constant(self, node)", [], NodeVisitor::visit_constant);
        build_class("NodeVisitor", "ast", "NodeVisitor", Vec::new(), ns134, Vec::new())?
    });
    NODE_TRANSFORMER.define({
        let ns135 = Dict::new();
        ns135.method("NodeTransformer.generic_visit(self, node)", [], NodeTransformer::generic_visit);
        build_class("NodeTransformer", "ast", "NodeTransformer", vec![NODE_VISITOR.get()?], ns135, Vec::new())?
    });
    COPY_LOCATION.set(function("copy_location(new_node, old_node)", [], copy_location));
    FIX_MISSING_LOCATIONS.set(function("fix_missing_locations(node)", [], fix_missing_locations));
    _FIX.set(function("_fix(node, lineno, col_offset, end_lineno, end_col_offset)", [], _fix));
    INCREMENT_LINENO.set(function("increment_lineno(node, n=)", vec![Value::from(1)], increment_lineno));
    GET_DOCSTRING.set(function("get_docstring(node, clean=)", vec![Value::from(true)], get_docstring));
    _SOURCE_LINES.set(function("_source_lines(source)", [], _source_lines));
    GET_SOURCE_SEGMENT.set(function(
        "get_source_segment(source, node, *, padded=)",
        vec![Value::from(false)],
        get_source_segment,
    ));
    _MALFORMED.set(function("_malformed(node)", [], _malformed));
    _NUMBER_OF.set(function("_number_of(node)", [], _number_of));
    _SIGNED_OF.set(function("_signed_of(node)", [], _signed_of));
    _LITERAL.set(function("_literal(node)", [], _literal));
    _LITERAL_OF.set(function("_literal_of(node)", [], _literal_of));
    _AST_LITERALS.get()?.invoke(&at::WALK_WITH, args![_LITERAL_OF.get()?])?;
    LITERAL_EVAL.set(function("literal_eval(node_or_string)", [], literal_eval));
    _KEYWORDS.set(builtins::frozenset(args![tuple![
        s!("False"),
        s!("None"),
        s!("True"),
        s!("and"),
        s!("as"),
        s!("assert"),
        s!("async"),
        s!("await"),
        s!("break"),
        s!("class"),
        s!("continue"),
        s!("def"),
        s!("del"),
        s!("elif"),
        s!("else"),
        s!("except"),
        s!("finally"),
        s!("for"),
        s!("from"),
        s!("global"),
        s!("if"),
        s!("import"),
        s!("in"),
        s!("is"),
        s!("lambda"),
        s!("nonlocal"),
        s!("not"),
        s!("or"),
        s!("pass"),
        s!("raise"),
        s!("return"),
        s!("try"),
        s!("while"),
        s!("with"),
        s!("yield")
    ]])?);
    _PREFIXES.set(builtins::frozenset(args![tuple![
        s!("r"),
        s!("b"),
        s!("u"),
        s!("f"),
        s!("rb"),
        s!("br"),
        s!("rf"),
        s!("fr")
    ]])?);
    _THREE.set(builtins::frozenset(args![tuple![s!("**="), s!("//="), s!(">>="), s!("<<="), s!("...")]])?);
    _TWO.set(builtins::frozenset(args![tuple![
        s!("**"),
        s!("//"),
        s!(">>"),
        s!("<<"),
        s!("<="),
        s!(">="),
        s!("=="),
        s!("!="),
        s!("<>"),
        s!("->"),
        s!(":="),
        s!("+="),
        s!("-="),
        s!("*="),
        s!("/="),
        s!("%="),
        s!("&="),
        s!("|="),
        s!("^="),
        s!("@=")
    ]])?);
    _DIGITS.set(builtins::frozenset(args![s!("0123456789")])?);
    _CLOSERS.set(dict![s!(")") => s!("("), s!("]") => s!("["), s!("}") => s!("{")]?);
    _BASES.set(dict![
        s!("x") => tuple![s!("hexadecimal"), builtins::frozenset(args![s!("0123456789abcdefABCDEF")])?, 16],
        s!("o") => tuple![s!("octal"), builtins::frozenset(args![s!("01234567")])?, 8],
        s!("b") => tuple![s!("binary"), builtins::frozenset(args![s!("01")])?, 2]
    ]?);
    _BETWEEN.set(builtins::frozenset(args![tuple![s!("newline"), s!("indent"), s!("dedent")]])?);
    _FAIL.define({
        let ns136 = Dict::new();
        ns136.doc("What stands here is not what was looked for.");
        build_class("_Fail", "ast", "_Fail", vec![builtins::get("Exception")], ns136, Vec::new())?
    });
    _TOKEN.define({
        let ns137 = Dict::new();
        ns137.method("_Token.__init__(self, kind, text, line, col, end_line, end_col, level)", [], Token::__init__);
        build_class("_Token", "ast", "_Token", Vec::new(), ns137, Vec::new())?
    });
    _TOKENS.define({
        let ns138 = Dict::new();
        ns138.doc("The tokens of a text, one at a time: an error of a token is told when the token is asked for.");
        ns138.method("_Tokens.__init__(self, text, filename, mode)", [], Tokens::__init__);
        ns138.method("_Tokens.line_text(self, line, whole)", [], Tokens::line_text);
        ns138.method("_Tokens.shown(self, line)", [], Tokens::shown);
        ns138.method(
            "_Tokens.error(self, message, offset, end_offset, line=, shown=)",
            vec![Value::None, Value::None],
            Tokens::error,
        );
        ns138.method("_Tokens.here(self, message, pos=)", vec![Value::None], Tokens::here);
        ns138.method("_Tokens.make(self, kind, start, line, line_start)", [], Tokens::make);
        ns138.method("_Tokens.newline(self)", [], Tokens::newline);
        ns138.method("_Tokens.indentation(self)", [], Tokens::indentation);
        ns138.method("_Tokens.comment(self)", [], Tokens::comment);
        ns138.method("_Tokens.next(self)", [], Tokens::next);
        ns138.method("_Tokens.never_closed(self)", [], Tokens::never_closed);
        ns138.method("_Tokens.one(self, char)", [], Tokens::one);
        ns138.method("_Tokens.identifier(self, name, start)", [], Tokens::identifier);
        ns138.method("_Tokens.digits(self, allowed, message)", [], Tokens::digits);
        ns138.method("_Tokens.ended(self, kind)", [], Tokens::ended);
        ns138.method("_Tokens.number(self, char)", [], Tokens::number);
        ns138.method("_Tokens.string(self, quote, column)", [], Tokens::string);
        ns138.method("_Tokens.unterminated(self, what, line, column, last)", [], Tokens::unterminated);
        build_class("_Tokens", "ast", "_Tokens", Vec::new(), ns138, Vec::new())?
    });
    _LOAD.set(LOAD.get()?.call(())?);
    _STORE.set(STORE.get()?.call(())?);
    _DEL.set(DEL.get()?.call(())?);
    _ARITHMETIC.set(dict![
        s!("+") => ADD.get()?.call(())?,
        s!("-") => SUB.get()?.call(())?,
        s!("*") => MULT.get()?.call(())?,
        s!("/") => DIV.get()?.call(())?,
        s!("//") => FLOOR_DIV.get()?.call(())?,
        s!("%") => MOD2.get()?.call(())?,
        s!("@") => MAT_MULT.get()?.call(())?,
        s!("**") => POW.get()?.call(())?,
        s!("<<") => L_SHIFT.get()?.call(())?,
        s!(">>") => R_SHIFT.get()?.call(())?,
        s!("|") => BIT_OR.get()?.call(())?,
        s!("^") => BIT_XOR.get()?.call(())?,
        s!("&") => BIT_AND.get()?.call(())?
    ]?);
    _UNARY.set(dict![
        s!("+") => U_ADD.get()?.call(())?,
        s!("-") => U_SUB.get()?.call(())?,
        s!("~") => INVERT.get()?.call(())?
    ]?);
    _COMPARISONS.set(dict![
        s!("==") => EQ.get()?.call(())?,
        s!("!=") => NOT_EQ.get()?.call(())?,
        s!("<") => LT.get()?.call(())?,
        s!("<=") => LT_E.get()?.call(())?,
        s!(">") => GT.get()?.call(())?,
        s!(">=") => GT_E.get()?.call(())?
    ]?);
    _IN.set(IN.get()?.call(())?);
    _NOT_IN.set(NOT_IN.get()?.call(())?);
    _IS.set(IS.get()?.call(())?);
    _IS_NOT.set(IS_NOT.get()?.call(())?);
    _NOT.set(NOT.get()?.call(())?);
    _AND.set(AND.get()?.call(())?);
    _OR.set(OR.get()?.call(())?);
    _SINGLETONS.set(dict![s!("None") => Value::None, s!("True") => true, s!("False") => false]?);
    _COMPOUND.set(builtins::frozenset(args![tuple![
        s!("if"),
        s!("while"),
        s!("for"),
        s!("try"),
        s!("with"),
        s!("def"),
        s!("class"),
        s!("async")
    ]])?);
    _EXPRESSION_NAMES.set(dict![
        s!("Attribute") => s!("attribute"),
        s!("Subscript") => s!("subscript"),
        s!("Starred") => s!("starred"),
        s!("Name") => s!("name"),
        s!("List") => s!("list"),
        s!("Tuple") => s!("tuple"),
        s!("Lambda") => s!("lambda"),
        s!("Call") => s!("function call"),
        s!("BoolOp") => s!("expression"),
        s!("BinOp") => s!("expression"),
        s!("UnaryOp") => s!("expression"),
        s!("GeneratorExp") => s!("generator expression"),
        s!("Yield") => s!("yield expression"),
        s!("YieldFrom") => s!("yield expression"),
        s!("Await") => s!("await expression"),
        s!("ListComp") => s!("list comprehension"),
        s!("SetComp") => s!("set comprehension"),
        s!("DictComp") => s!("dict comprehension"),
        s!("Dict") => s!("dict literal"),
        s!("Set") => s!("set display"),
        s!("JoinedStr") => s!("f-string expression"),
        s!("FormattedValue") => s!("f-string expression"),
        s!("Compare") => s!("comparison"),
        s!("IfExp") => s!("conditional expression"),
        s!("NamedExpr") => s!("named expression")
    ]?);
    _EXPRESSION_NAME.set(function("_expression_name(node)", [], _expression_name));
    _INVALID_TARGET.set(function("_invalid_target(node, kind)", [], _invalid_target));
    _PARSER.define({
        let ns139 = Dict::new();
        ns139.method(
            "_Parser.__init__(self, text, filename, mode, prefix=, line=, col=)",
            vec![Value::from(Str::default()), Value::from(0), Value::from(0)],
            Parser::__init__,
        );
        ns139.method("_Parser.peek(self)", [], Parser::peek);
        ns139.method("_Parser.after(self, count)", [], Parser::after);
        ns139.method("_Parser.advance(self)", [], Parser::advance);
        ns139.method("_Parser.at(self, text)", [], Parser::at);
        ns139.method("_Parser.take(self, text)", [], Parser::take);
        ns139.method("_Parser.expect(self, text)", [], Parser::expect);
        ns139.method("_Parser.name(self)", [], Parser::name);
        ns139.method("_Parser.identifier(self, token)", [], Parser::identifier);
        ns139.method("_Parser.place(self, node, start)", [], Parser::place);
        ns139.method("_Parser.span(self, node, start, last)", [], Parser::span);
        ns139.method(
            "_Parser.raise_at(self, message, line, offset, end_line, end_offset, kind=)",
            vec![builtins::get("SyntaxError")],
            Parser::raise_at,
        );
        ns139.method("_Parser.column(self, line, byte_col)", [], Parser::column);
        ns139.method("_Parser.raise_range(self, message, first, last)", [], Parser::raise_range);
        ns139.method("_Parser.raise_token(self, message, token, last=)", vec![Value::None], Parser::raise_token);
        ns139.method("_Parser.raise_here(self, message)", [], Parser::raise_here);
        ns139.method("_Parser.attempt(self, rule)", [], Parser::attempt_);
        ns139.method("_Parser.remembered(self, name, rule)", [], Parser::remembered);
        ns139.method("_Parser.parse(self, rule)", [], Parser::parse);
        ns139.method("_Parser.known_mistake(self, mistake)", [], Parser::known_mistake);
        ns139.method("_Parser.rest(self, token)", [], Parser::rest);
        ns139.method("_Parser.star_expressions(self)", [], Parser::star_expressions);
        ns139.method("_Parser.expressions(self)", [], Parser::expressions);
        ns139.method("_Parser.tuple_of(self, rule)", [], Parser::tuple_of);
        ns139.method("_Parser.starts(self, rule)", [], Parser::starts);
        ns139.method("_Parser.star_expression(self)", [], Parser::star_expression);
        ns139.method("_Parser.star_named_expression(self)", [], Parser::star_named_expression);
        ns139.method("_Parser.named_expression(self)", [], Parser::named_expression);
        ns139.method("_Parser.place_name(self, context)", [], Parser::place_name);
        ns139.method("_Parser.mistakes_of_names(self)", [], Parser::mistakes_of_names);
        ns139.method("_Parser.expression(self)", [], Parser::expression);
        ns139.method("_Parser.expression_seen(self)", [], Parser::expression_seen);
        ns139.method("_Parser.mistakes_of_old(self)", [], Parser::mistakes_of_old);
        ns139.method("_Parser.mistakes_of_expression(self)", [], Parser::mistakes_of_expression);
        ns139.method("_Parser.expression_read(self)", [], Parser::expression_read);
        ns139.method("_Parser.disjunction(self)", [], Parser::disjunction);
        ns139.method(
            "_Parser.disjunction_read(self, first=, begin=)",
            vec![Value::None, Value::None],
            Parser::disjunction_read,
        );
        ns139.method("_Parser.conjunction(self, first=, begin=)", vec![Value::None, Value::None], Parser::conjunction);
        ns139.method("_Parser.further(self, rule)", [], Parser::further);
        ns139.method("_Parser.inversion(self, first=, begin=)", vec![Value::None, Value::None], Parser::inversion);
        ns139.method("_Parser.comparison_operator(self)", [], Parser::comparison_operator);
        ns139.method("_Parser.bitwise_or(self)", [], Parser::bitwise_or);
        ns139.method("_Parser.bitwise_or_read(self)", [], Parser::bitwise_or_read);
        ns139.method("_Parser.climb(self, least)", [], Parser::climb);
        ns139.method("_Parser.factor(self)", [], Parser::factor);
        ns139.method("_Parser.awaited(self)", [], Parser::awaited);
        ns139.method("_Parser.primary(self)", [], Parser::primary);
        ns139.method("_Parser.suffix(self, node, text)", [], Parser::suffix);
        ns139.method("_Parser.slices(self)", [], Parser::slices);
        ns139.method("_Parser.slice_or_star(self)", [], Parser::slice_or_star);
        ns139.method("_Parser.arguments(self)", [], Parser::arguments);
        ns139.method("_Parser.arguments_read(self, opening)", [], Parser::arguments_read);
        ns139.method("_Parser.argument(self, args, keywords)", [], Parser::argument);
        ns139.method("_Parser.mistakes_of_keyword(self)", [], Parser::mistakes_of_keyword);
        ns139.method("_Parser.mistakes_of_arguments(self)", [], Parser::mistakes_of_arguments);
        ns139.method("_Parser.further_arguments(self)", [], Parser::further_arguments);
        ns139.method("_Parser.raise_at_last(self, message, node, generators)", [], Parser::raise_at_last);
        ns139.method("_Parser.atom(self)", [], Parser::atom);
        ns139.method("_Parser.yielded(self)", [], Parser::yielded);
        ns139.method("_Parser.parenthesized(self)", [], Parser::parenthesized);
        ns139.method("_Parser.mistakes_of_star(self)", [], Parser::mistakes_of_star);
        ns139.method("_Parser.starred_in_comprehension(self, node)", [], Parser::starred_in_comprehension);
        ns139.method("_Parser.items_until(self, closing, first)", [], Parser::items_until);
        ns139.method("_Parser.bracketed(self)", [], Parser::bracketed);
        ns139.method("_Parser.braced(self)", [], Parser::braced);
        ns139.method("_Parser.dictionary(self, start)", [], Parser::dictionary);
        ns139.method("_Parser.mistakes_of_key(self)", [], Parser::mistakes_of_key);
        ns139.method("_Parser.mistakes_of_pair(self, key)", [], Parser::mistakes_of_pair);
        ns139.method("_Parser.generators_follow(self)", [], Parser::generators_follow);
        ns139.method("_Parser.generators(self)", [], Parser::generators);
        ns139.method("_Parser.targets(self)", [], Parser::targets);
        ns139.method("_Parser.target(self)", [], Parser::target);
        ns139.method("_Parser.stored(self, node)", [], Parser::stored);
        ns139.method("_Parser.recast(self, node, context)", [], Parser::recast);
        ns139.method("_Parser.function(self)", [], Parser::function_);
        ns139.method("_Parser.parameters(self, closing, annotated)", [], Parser::parameters);
        ns139.method("_Parser.mistakes_of_parameters(self)", [], Parser::mistakes_of_parameters);
        ns139.method("_Parser.parameter(self, annotated, starred=)", vec![Value::from(false)], Parser::parameter);
        ns139.method("_Parser.strings(self)", [], Parser::strings);
        ns139.method("_Parser.place_parts(self, node, start)", [], Parser::place_parts);
        ns139.method("_Parser.unescaped(self, body, raw)", [], Parser::unescaped);
        ns139.method("_Parser.escape(self, body, back)", [], Parser::escape);
        ns139.method("_Parser.bad_escape(self, body, start, end, why)", [], Parser::bad_escape);
        ns139.method("_Parser.unescaped_bytes(self, body, raw)", [], Parser::unescaped_bytes);
        ns139.method("_Parser.whole_expression(self)", [], Parser::whole_expression);
        ns139.method("_Parser.program(self)", [], Parser::program);
        ns139.method("_Parser.line_of_statements(self, body)", [], Parser::line_of_statements);
        ns139.method("_Parser.block(self)", [], Parser::block);
        ns139.method("_Parser.compound_statement(self)", [], Parser::compound_statement);
        ns139.method("_Parser.otherwise(self)", [], Parser::otherwise);
        ns139.method("_Parser.condition(self)", [], Parser::condition);
        ns139.method("_Parser.loop(self, start, kind)", [], Parser::loop_);
        ns139.method("_Parser.managed(self, start, kind)", [], Parser::managed);
        ns139.method("_Parser.grouped_managers(self)", [], Parser::grouped_managers);
        ns139.method("_Parser.manager(self)", [], Parser::manager);
        ns139.method("_Parser.guarded(self)", [], Parser::guarded);
        ns139.method("_Parser.decorated(self)", [], Parser::decorated);
        ns139.method("_Parser.definition(self, decorators, start, kind)", [], Parser::definition);
        ns139.method("_Parser.class_definition(self, decorators, start)", [], Parser::class_definition);
        ns139.method("_Parser.statement(self)", [], Parser::statement);
        ns139.method("_Parser.assignment(self, start)", [], Parser::assignment);
        ns139.method("_Parser.value(self)", [], Parser::value);
        ns139.method("_Parser.assigned(self, start)", [], Parser::assigned);
        ns139.method("_Parser.mistakes_of_assignment(self)", [], Parser::mistakes_of_assignment);
        ns139.method("_Parser.deletion(self)", [], Parser::deletion);
        ns139.method("_Parser.encloses(self, first)", [], Parser::encloses);
        ns139.method("_Parser.dotted(self)", [], Parser::dotted);
        ns139.method("_Parser.import_names(self)", [], Parser::import_names);
        ns139.method("_Parser.import_from(self)", [], Parser::import_from);
        build_class("_Parser", "ast", "_Parser", Vec::new(), ns139, Vec::new())?
    });
    _LEVELS.set(dict![
        s!("|") => 0,
        s!("^") => 1,
        s!("&") => 2,
        s!("<<") => 3,
        s!(">>") => 3,
        s!("+") => 4,
        s!("-") => 4,
        s!("*") => 5,
        s!("/") => 5,
        s!("//") => 5,
        s!("%") => 5,
        s!("@") => 5
    ]?);
    _ESCAPES.set(dict![
        s!("\\") => s!("\\"),
        s!("'") => s!("'"),
        s!("\"") => s!("\""),
        s!("a") => s!("\u{7}"),
        s!("b") => s!("\u{8}"),
        s!("f") => s!("\u{c}"),
        s!("n") => s!("\n"),
        s!("r") => s!("\r"),
        s!("t") => s!("\t"),
        s!("v") => s!("\u{b}")
    ]?);
    _OCTAL.set(builtins::frozenset(args![s!("01234567")])?);
    _HEX.set(builtins::frozenset(args![s!("0123456789abcdefABCDEF")])?);
    _STRING_PARTS.set(function("_string_parts(text)", [], _string_parts));
    _NUMBER.set(function("_number(text, parser)", [], _number));
    _FORMATTED.define({
        let ns140 = Dict::new();
        ns140.doc("An f-string: its texts and the fields between them.");
        ns140.method("_Formatted.__init__(self, parser, token, body, offset, raw)", [], Formatted::__init__);
        ns140.method("_Formatted.fail(self, message)", [], Formatted::fail);
        ns140.method("_Formatted.fail_inside(self, what)", [], Formatted::fail_inside);
        ns140.method("_Formatted.read(self, parts)", [], Formatted::read);
        ns140.method("_Formatted.fields(self, parts, depth)", [], Formatted::fields);
        ns140.method("_Formatted.literal(self, start)", [], Formatted::literal);
        ns140.method("_Formatted.field(self, parts, depth)", [], Formatted::field);
        ns140.method("_Formatted.expression(self)", [], Formatted::expression);
        ns140.method("_Formatted.compiled(self, opening, inside)", [], Formatted::compiled);
        build_class("_Formatted", "ast", "_Formatted", Vec::new(), ns140, Vec::new())?
    });
    PARSE.set(function(
        "parse(source, filename=, mode=, *, type_comments=, feature_version=)",
        vec![Value::from(s!("<unknown>")), Value::from(s!("exec")), Value::from(false), Value::None],
        parse,
    ));
    _DECODED.set(function("_decoded(source)", [], _decoded));
    _AT_NAMED.set(1);
    _AT_TUPLE.set(2);
    _AT_YIELD.set(3);
    _AT_TEST.set(4);
    _AT_OR.set(5);
    _AT_AND.set(6);
    _AT_NOT.set(7);
    _AT_COMPARE.set(8);
    _AT_EXPR.set(9);
    _AT_FACTOR.set(15);
    _AT_POWER.set(16);
    _AT_AWAIT.set(17);
    _AT_ATOM.set(18);
    _BINARY_TEXTS.set(dict![
        s!("Add") => tuple![s!("+"), 13],
        s!("Sub") => tuple![s!("-"), 13],
        s!("Mult") => tuple![s!("*"), 14],
        s!("MatMult") => tuple![s!("@"), 14],
        s!("Div") => tuple![s!("/"), 14],
        s!("Mod") => tuple![s!("%"), 14],
        s!("LShift") => tuple![s!("<<"), 12],
        s!("RShift") => tuple![s!(">>"), 12],
        s!("BitOr") => tuple![s!("|"), 9],
        s!("BitXor") => tuple![s!("^"), 10],
        s!("BitAnd") => tuple![s!("&"), 11],
        s!("FloorDiv") => tuple![s!("//"), 14],
        s!("Pow") => tuple![s!("**"), 16]
    ]?);
    _UNARY_TEXTS.set(dict![
        s!("Invert") => s!("~"),
        s!("Not") => s!("not "),
        s!("UAdd") => s!("+"),
        s!("USub") => s!("-")
    ]?);
    _COMPARE_TEXTS.set(dict![
        s!("Eq") => s!("=="),
        s!("NotEq") => s!("!="),
        s!("Lt") => s!("<"),
        s!("LtE") => s!("<="),
        s!("Gt") => s!(">"),
        s!("GtE") => s!(">="),
        s!("Is") => s!("is"),
        s!("IsNot") => s!("is not"),
        s!("In") => s!("in"),
        s!("NotIn") => s!("not in")
    ]?);
    _QUOTES.set(tuple![s!("'"), s!("\""), s!("\"\"\""), s!("'''")]);
    _LONG_QUOTES.set(tuple![s!("\"\"\""), s!("'''")]);
    _HUGE.set(s!("1e309"));
    UNPARSE.set(function("unparse(ast_obj)", [], unparse));
    _BRACKETED.set(function("_bracketed(text, inner, outer)", [], _bracketed));
    _QUOTED.set(function("_quoted(text, quotes, escapes)", [], _quoted));
    _WRITER.define({
        let ns141 = Dict::new();
        ns141.method("_Writer.__init__(self)", [], Writer::__init__);
        ns141.method("_Writer.whole(self, node)", [], Writer::whole);
        ns141.method("_Writer.text(self, node, level)", [], Writer::text);
        ns141.method("_Writer.list(self, nodes, level=)", vec![_AT_TEST.get()?], Writer::list);
        ns141.method("_Writer.items(self, nodes)", [], Writer::items);
        ns141.method("_Writer.of_NamedExpr(self, node, level)", [], Writer::of_named_expr);
        ns141.method("_Writer.of_Await(self, node, level)", [], Writer::of_await);
        ns141.method("_Writer.of_Yield(self, node, level)", [], Writer::of_yield);
        ns141.method("_Writer.of_YieldFrom(self, node, level)", [], Writer::of_yield_from);
        ns141.method("_Writer.of_Name(self, node, level)", [], Writer::of_name);
        ns141.method("_Writer.of_Constant(self, node, level)", [], Writer::of_constant);
        ns141.method("_Writer.constant(self, value)", [], Writer::constant);
        ns141.method("_Writer.of_List(self, node, level)", [], Writer::of_list);
        ns141.method("_Writer.of_Tuple(self, node, level)", [], Writer::of_tuple);
        ns141.method("_Writer.of_Set(self, node, level)", [], Writer::of_set);
        ns141.method("_Writer.of_Dict(self, node, level)", [], Writer::of_dict);
        ns141.method("_Writer.generator(self, node)", [], Writer::generator);
        ns141.method("_Writer.generators(self, node)", [], Writer::generators);
        ns141.method("_Writer.of_ListComp(self, node, level)", [], Writer::of_list_comp);
        ns141.method("_Writer.of_GeneratorExp(self, node, level)", [], Writer::of_generator_exp);
        ns141.method("_Writer.of_SetComp(self, node, level)", [], Writer::of_set_comp);
        ns141.method("_Writer.of_DictComp(self, node, level)", [], Writer::of_dict_comp);
        ns141.method("_Writer.of_IfExp(self, node, level)", [], Writer::of_if_exp);
        ns141.method("_Writer.of_UnaryOp(self, node, level)", [], Writer::of_unary_op);
        ns141.method("_Writer.of_BinOp(self, node, level)", [], Writer::of_bin_op);
        ns141.method("_Writer.of_Compare(self, node, level)", [], Writer::of_compare);
        ns141.method("_Writer.of_BoolOp(self, node, level)", [], Writer::of_bool_op);
        ns141.method("_Writer.of_Attribute(self, node, level)", [], Writer::of_attribute);
        ns141.method("_Writer.named(self, node)", [], Writer::named);
        ns141.method("_Writer.of_Call(self, node, level)", [], Writer::of_call);
        ns141.method("_Writer.of_Subscript(self, node, level)", [], Writer::of_subscript);
        ns141.method("_Writer.of_Starred(self, node, level)", [], Writer::of_starred);
        ns141.method("_Writer.of_Slice(self, node, level)", [], Writer::of_slice);
        ns141.method("_Writer.of_Lambda(self, node, level)", [], Writer::of_lambda);
        ns141.method("_Writer.parameter(self, node)", [], Writer::parameter);
        ns141.method("_Writer.parameters(self, node)", [], Writer::parameters);
        ns141.method("_Writer.of_FormattedValue(self, node, level)", [], Writer::of_formatted_value);
        ns141.method("_Writer.of_JoinedStr(self, node, level)", [], Writer::of_joined_str);
        ns141.method("_Writer.formatted(self, node)", [], Writer::formatted);
        ns141.method("_Writer.statements(self, nodes)", [], Writer::statements);
        ns141.method("_Writer.aliased(self, node)", [], Writer::aliased);
        ns141.method("_Writer.statement(self, node)", [], Writer::statement);
        build_class("_Writer", "ast", "_Writer", Vec::new(), ns141, Vec::new())?
    });
    Ok(())
}
