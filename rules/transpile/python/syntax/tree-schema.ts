// The fields of every node, in the order of `pushChildrenReversed`: what the tree's encoding is made of.
import type { Module, Node } from './ast.ts';

// child: a node; maybe: a node or null; list: nodes; holes: nodes and nulls; text, maybeText, texts: names;
// word: one of a few fixed strings; number: a small integer; constant: a PyConstant; arguments: a whole `arguments`.
export type FieldKind =
  | 'child'
  | 'maybe'
  | 'list'
  | 'holes'
  | 'text'
  | 'maybeText'
  | 'texts'
  | 'word'
  | 'words'
  | 'number'
  | 'constant'
  | 'arguments';
export type Field = readonly [name: string, kind: FieldKind];
export type NodeType = Node['type'] | Module['type'];

const functionFields: readonly Field[] = [
  ['name', 'text'],
  ['args', 'arguments'],
  ['body', 'list'],
  ['decorator_list', 'list'],
  ['returns', 'maybe'],
  ['type_params', 'list'],
];
const forFields: readonly Field[] = [
  ['target', 'child'],
  ['iter', 'child'],
  ['body', 'list'],
  ['orelse', 'list'],
];
const branchFields: readonly Field[] = [
  ['test', 'child'],
  ['body', 'list'],
  ['orelse', 'list'],
];
const withFields: readonly Field[] = [
  ['items', 'list'],
  ['body', 'list'],
];
const tryFields: readonly Field[] = [
  ['body', 'list'],
  ['handlers', 'list'],
  ['orelse', 'list'],
  ['finalbody', 'list'],
];
const elementFields: readonly Field[] = [
  ['elts', 'list'],
  ['ctx', 'word'],
];
const comprehensionFields: readonly Field[] = [
  ['elt', 'child'],
  ['generators', 'list'],
];
const valueField: readonly Field[] = [['value', 'child']];
const nameField: readonly Field[] = [['name', 'text']];
const namesField: readonly Field[] = [['names', 'texts']];
const patternsField: readonly Field[] = [['patterns', 'list']];

// A node type's place in this list is its tag: append only, or raise the version in encode-tree.ts.
export const schema: readonly (readonly [type: NodeType, fields: readonly Field[]])[] = [
  ['Module', [['body', 'list']]],
  ['FunctionDef', functionFields],
  ['AsyncFunctionDef', functionFields],
  [
    'ClassDef',
    [
      ['name', 'text'],
      ['bases', 'list'],
      ['keywords', 'list'],
      ['body', 'list'],
      ['decorator_list', 'list'],
      ['type_params', 'list'],
    ],
  ],
  ['Return', [['value', 'maybe']]],
  ['Delete', [['targets', 'list']]],
  [
    'Assign',
    [
      ['targets', 'list'],
      ['value', 'child'],
    ],
  ],
  [
    'TypeAlias',
    [
      ['name', 'child'],
      ['type_params', 'list'],
      ['value', 'child'],
    ],
  ],
  [
    'AugAssign',
    [
      ['target', 'child'],
      ['op', 'word'],
      ['value', 'child'],
    ],
  ],
  [
    'AnnAssign',
    [
      ['target', 'child'],
      ['annotation', 'child'],
      ['value', 'maybe'],
      ['simple', 'number'],
    ],
  ],
  ['For', forFields],
  ['AsyncFor', forFields],
  ['While', branchFields],
  ['If', branchFields],
  ['With', withFields],
  ['AsyncWith', withFields],
  [
    'Match',
    [
      ['subject', 'child'],
      ['cases', 'list'],
    ],
  ],
  [
    'Raise',
    [
      ['exc', 'maybe'],
      ['cause', 'maybe'],
    ],
  ],
  ['Try', tryFields],
  ['TryStar', tryFields],
  [
    'Assert',
    [
      ['test', 'child'],
      ['msg', 'maybe'],
    ],
  ],
  ['Import', [['names', 'list']]],
  [
    'ImportFrom',
    [
      ['module', 'maybeText'],
      ['names', 'list'],
      ['level', 'number'],
    ],
  ],
  ['Global', namesField],
  ['Nonlocal', namesField],
  ['Expr', valueField],
  ['Pass', []],
  ['Break', []],
  ['Continue', []],
  [
    'BoolOp',
    [
      ['op', 'word'],
      ['values', 'list'],
    ],
  ],
  [
    'NamedExpr',
    [
      ['target', 'child'],
      ['value', 'child'],
    ],
  ],
  [
    'BinOp',
    [
      ['left', 'child'],
      ['op', 'word'],
      ['right', 'child'],
    ],
  ],
  [
    'UnaryOp',
    [
      ['op', 'word'],
      ['operand', 'child'],
    ],
  ],
  [
    'Lambda',
    [
      ['args', 'arguments'],
      ['body', 'child'],
    ],
  ],
  [
    'IfExp',
    [
      ['test', 'child'],
      ['body', 'child'],
      ['orelse', 'child'],
    ],
  ],
  [
    'Dict',
    [
      ['keys', 'holes'],
      ['values', 'list'],
    ],
  ],
  ['Set', [['elts', 'list']]],
  ['ListComp', comprehensionFields],
  ['SetComp', comprehensionFields],
  [
    'DictComp',
    [
      ['key', 'child'],
      ['value', 'child'],
      ['generators', 'list'],
    ],
  ],
  ['GeneratorExp', comprehensionFields],
  ['Await', valueField],
  ['Yield', [['value', 'maybe']]],
  ['YieldFrom', valueField],
  [
    'Compare',
    [
      ['left', 'child'],
      ['ops', 'words'],
      ['comparators', 'list'],
    ],
  ],
  [
    'Call',
    [
      ['func', 'child'],
      ['args', 'list'],
      ['keywords', 'list'],
    ],
  ],
  [
    'FormattedValue',
    [
      ['value', 'child'],
      ['conversion', 'number'],
      ['format_spec', 'maybe'],
    ],
  ],
  ['JoinedStr', [['values', 'list']]],
  ['Constant', [['value', 'constant']]],
  [
    'Attribute',
    [
      ['value', 'child'],
      ['attr', 'text'],
      ['ctx', 'word'],
    ],
  ],
  [
    'Subscript',
    [
      ['value', 'child'],
      ['slice', 'child'],
      ['ctx', 'word'],
    ],
  ],
  [
    'Starred',
    [
      ['value', 'child'],
      ['ctx', 'word'],
    ],
  ],
  [
    'Name',
    [
      ['name', 'text'],
      ['ctx', 'word'],
    ],
  ],
  ['List', elementFields],
  ['Tuple', elementFields],
  [
    'Slice',
    [
      ['lower', 'maybe'],
      ['upper', 'maybe'],
      ['step', 'maybe'],
    ],
  ],
  [
    'arg',
    [
      ['arg', 'text'],
      ['annotation', 'maybe'],
    ],
  ],
  [
    'keyword',
    [
      ['arg', 'maybeText'],
      ['value', 'child'],
    ],
  ],
  [
    'alias',
    [
      ['name', 'text'],
      ['asname', 'maybeText'],
    ],
  ],
  [
    'withitem',
    [
      ['context_expr', 'child'],
      ['optional_vars', 'maybe'],
    ],
  ],
  [
    'comprehension',
    [
      ['target', 'child'],
      ['iter', 'child'],
      ['ifs', 'list'],
      ['is_async', 'number'],
    ],
  ],
  [
    'ExceptHandler',
    [
      ['exc_type', 'maybe'],
      ['name', 'maybeText'],
      ['body', 'list'],
    ],
  ],
  [
    'match_case',
    [
      ['pattern', 'child'],
      ['guard', 'maybe'],
      ['body', 'list'],
    ],
  ],
  ['MatchValue', valueField],
  ['MatchSingleton', [['value', 'constant']]],
  ['MatchSequence', patternsField],
  [
    'MatchMapping',
    [
      ['keys', 'list'],
      ['patterns', 'list'],
      ['rest', 'maybeText'],
    ],
  ],
  [
    'MatchClass',
    [
      ['cls', 'child'],
      ['patterns', 'list'],
      ['kwd_attrs', 'texts'],
      ['kwd_patterns', 'list'],
    ],
  ],
  ['MatchStar', [['name', 'maybeText']]],
  [
    'MatchAs',
    [
      ['pattern', 'maybe'],
      ['name', 'maybeText'],
    ],
  ],
  ['MatchOr', patternsField],
  [
    'TypeVar',
    [
      ['name', 'text'],
      ['bound', 'maybe'],
    ],
  ],
  ['ParamSpec', nameField],
  ['TypeVarTuple', nameField],
];

export const argumentFields: readonly Field[] = [
  ['posonlyargs', 'list'],
  ['args', 'list'],
  ['vararg', 'maybe'],
  ['kwonlyargs', 'list'],
  ['kw_defaults', 'holes'],
  ['kwarg', 'maybe'],
  ['defaults', 'list'],
];
