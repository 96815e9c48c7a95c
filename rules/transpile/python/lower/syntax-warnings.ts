// What CPython's compiler says of doubtful code (SyntaxWarning), in the order in which it compiles the module.
import { childrenOf, type Expr, type Module, type Node } from '../syntax/ast.ts';

/** The texts; each is shown when the module starts, as CPython shows it when it compiles the file. */
export function syntaxWarnings(tree: Module): string[] {
  const found: string[] = [];
  const each = (nodes: readonly (Node | null)[]): void => {
    for (const node of nodes) if (node) visit(node);
  };
  // Python's nesting is bounded by its parser's limit on parentheses and indentation.
  const visit = (node: Node): void => {
    const text = doubt(node);
    if (text !== null) found.push(text);
    if (node.type === 'While') {
      // The test is compiled twice: before the loop and at its end.
      each([node.test, ...node.body, node.test, ...node.orelse]);
    } else if ((node.type === 'Try' || node.type === 'TryStar') && node.finalbody.length > 0) {
      // So is what follows `finally`: for the way on and for an exception.
      each([...node.body, ...node.handlers, ...node.orelse, ...node.finalbody, ...node.finalbody]);
    } else each(childrenOf(node));
  };
  each(tree.body);
  return found;
}

function doubt(node: Node): string | null {
  switch (node.type) {
    case 'Assert': {
      const sure = node.test.type === 'Tuple' && node.test.elts.length > 0;
      return sure ? 'assertion is always true, perhaps remove parentheses?' : null;
    }
    case 'Compare':
      return identityDoubt([node.left, ...node.comparators], node.ops);
    case 'Call': {
      const kind = notCallable.has(node.func.type) ? kindOf(node.func) : null;
      return kind === null ? null : `'${kind}' object is not callable; perhaps you missed a comma?`;
    }
    case 'Subscript':
      return node.ctx === 'Load' ? subscriptDoubt(node.value, node.slice) : null;
    default:
      return null;
  }
}

function identityDoubt(operands: readonly Expr[], ops: readonly string[]): string | null {
  for (const [at, op] of ops.entries()) {
    if (op !== 'Is' && op !== 'IsNot') continue;
    if (!isLiteral(operands[at] as Expr) && !isLiteral(operands[at + 1] as Expr)) continue;
    return op === 'Is' ? '"is" with a literal. Did you mean "=="?' : '"is not" with a literal. Did you mean "!="?';
  }
  return null;
}

/** A constant that is no singleton, as CPython has it once constants are folded. */
function isLiteral(node: Expr): boolean {
  if (node.type === 'Constant') return ['int', 'float', 'complex', 'str', 'bytes'].includes(node.value.kind);
  if (node.type === 'Tuple') return node.ctx === 'Load' && node.elts.every(isConstant);
  if (node.type === 'UnaryOp') return node.op !== 'Not' && isFolded(node.operand);
  return node.type === 'BinOp' && node.op !== 'Pow' && isFolded(node.left) && isFolded(node.right);
}

const isConstant = (node: Expr): boolean => node.type === 'Constant' || isLiteral(node);
const isFolded = (node: Expr): boolean => isLiteral(node) && node.type !== 'Tuple';

const notCallable = new Set<string>([
  'Constant',
  'Tuple',
  'List',
  'ListComp',
  'Dict',
  'DictComp',
  'Set',
  'SetComp',
  'GeneratorExp',
  'JoinedStr',
]);
const notSubscriptable = new Set<string>(['Set', 'SetComp', 'GeneratorExp', 'Lambda']);
const indexed = new Set<string>(['Tuple', 'List', 'ListComp', 'JoinedStr']);

function subscriptDoubt(value: Expr, index: Expr): string | null {
  const kind = kindOf(value);
  if (kind === null) return null;
  const noText = value.type === 'Constant' && value.value.kind !== 'str' && value.value.kind !== 'bytes';
  if (noText || notSubscriptable.has(value.type))
    return `'${kind}' object is not subscriptable; perhaps you missed a comma?`;
  if (!indexed.has(value.type) && value.type !== 'Constant') return null;
  const given = kindOf(index);
  if (given === null || given === 'int' || given === 'bool' || index.type === 'Slice') return null;
  return `${kind} indices must be integers or slices, not ${given}; perhaps you missed a comma?`;
}

/** The type of what a display, a literal or a lambda makes. */
function kindOf(node: Expr): string | null {
  switch (node.type) {
    case 'Constant':
      return node.value.kind === 'none' ? 'NoneType' : node.value.kind;
    case 'Tuple':
      return 'tuple';
    case 'List':
    case 'ListComp':
      return 'list';
    case 'Dict':
    case 'DictComp':
      return 'dict';
    case 'Set':
    case 'SetComp':
      return 'set';
    case 'GeneratorExp':
      return 'generator';
    case 'Lambda':
      return 'function';
    case 'JoinedStr':
      return 'str';
    default:
      return null;
  }
}
