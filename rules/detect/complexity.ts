// Cyclomatic and cognitive complexity of Python functions.
//
// Cyclomatic (McCabe 1976): 1 plus the decisions: `if`, `elif`, `for`, `while`, `except`, conditional expressions, `for`
// and `if` of comprehensions, each further operand of `and`/`or`, each `case` that is not the bare `_`.
// Cognitive (SonarSource, "Cognitive Complexity", 2018): each break of the linear flow costs 1 plus its nesting: `if`,
// conditional expression, `for`, `while`, `except`, `match`; `elif` and `else` of an `if` cost 1; each run of one boolean
// operator costs 1; a function that calls itself costs 1. Nested functions and lambdas nest what is in them.
// A nested function counts for itself in the first and for its outer function in the second.
import { childrenOf } from '../transpile/python/syntax/ast.ts';
import type { AsyncFunctionDef, FunctionDef, Node, Stmt } from '../transpile/python/syntax/ast.ts';

type Definition = FunctionDef | AsyncFunctionDef;
const isDefinition = (node: Node): node is Definition =>
  node.type === 'FunctionDef' || node.type === 'AsyncFunctionDef';

export function cyclomatic(definition: Definition): number {
  let count = 1;
  const stack: Node[] = [...definition.body];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isDefinition(node) || node.type === 'ClassDef') continue;
    count += decisions(node);
    stack.push(...childrenOf(node));
  }
  return count;
}

function decisions(node: Node): number {
  switch (node.type) {
    case 'If':
    case 'For':
    case 'AsyncFor':
    case 'While':
    case 'ExceptHandler':
    case 'IfExp':
      return 1;
    case 'comprehension':
      return 1 + node.ifs.length;
    case 'BoolOp':
      return node.values.length - 1;
    case 'match_case':
      return node.pattern.type === 'MatchAs' && node.pattern.pattern === null && node.guard === null ? 0 : 1;
    default:
      return 0;
  }
}

export function cognitive(definition: Definition): number {
  const own = definition.name;
  let count = 0;
  let recursive = false;
  // A stack of its own, so that the depth of a program is no limit.
  const stack: { readonly node: Node; readonly nesting: number; readonly parent: Node }[] = [];
  const push = (nodes: readonly (Node | null)[], nesting: number, parent: Node): void => {
    for (const node of nodes) if (node !== null) stack.push({ node, nesting, parent });
  };
  push(definition.body, 0, definition);
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const { node, nesting, parent } = item;
    switch (node.type) {
      case 'If': {
        const continued = isElif(node, parent);
        count += continued ? 1 : 1 + nesting;
        const inner = continued ? nesting : nesting + 1;
        push([node.test], nesting, node);
        push(node.body, inner, node);
        if (node.orelse.length > 0 && !isChain(node.orelse)) count += 1;
        push(node.orelse, inner, node);
        continue;
      }
      case 'For':
      case 'AsyncFor':
      case 'While':
      case 'ExceptHandler':
      case 'IfExp':
      case 'Match':
        count += 1 + nesting;
        push(childrenOf(node), nesting + 1, node);
        continue;
      case 'BoolOp':
        // `a and b and c` is one run; an operand with the other operator begins its own.
        if (parent.type !== 'BoolOp' || parent.op !== node.op) count += 1;
        break;
      case 'Call':
        if (node.func.type === 'Name' && node.func.name === own) recursive = true;
        if (node.func.type === 'Attribute' && node.func.attr === own && node.func.value.type === 'Name')
          recursive ||= node.func.value.name === 'self' || node.func.value.name === 'cls';
        break;
      case 'FunctionDef':
      case 'AsyncFunctionDef':
      case 'Lambda':
      case 'ClassDef':
        push(childrenOf(node), nesting + 1, node);
        continue;
      default:
    }
    push(childrenOf(node), nesting, node);
  }
  return count + (recursive ? 1 : 0);
}

const isChain = (orelse: readonly Stmt[]): boolean => orelse.length === 1 && orelse[0]?.type === 'If';
const isElif = (node: Node, parent: Node): boolean =>
  parent.type === 'If' && parent.orelse.length === 1 && parent.orelse[0] === node;
