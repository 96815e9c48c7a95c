// Comments and the statements they belong to, without line numbers.
import type { Module, Stmt } from './ast.ts';
import type { Parser } from './parser.ts';

// `anchor` is the id of a statement (-1: the module has none):
// - 'before': the comment stands on its own line before the anchor (or inside its brackets);
// - 'trailing': on a line of the anchor;
// - 'end-of-block': on its own line behind the anchor, the last statement of a block;
// - 'end-of-module': behind everything.
export interface Comment {
  readonly text: string;
  readonly line: number;
  readonly col: number;
  readonly ownLine: boolean;
  readonly anchor: number;
  readonly position: 'before' | 'trailing' | 'end-of-block' | 'end-of-module';
}

interface Place {
  readonly id: number;
  // Where it begins, decorators included, and the column of that.
  readonly start: number;
  // Where it begins without them.
  readonly head: number;
  readonly column: number;
  readonly parent: number;
}

export function attachComments(p: Parser, module: Module, offsets: Int32Array): Comment[] {
  const raw = p.tokens.comments;
  if (raw.length === 0) return [];
  const places = statementPlaces(p, module, offsets);
  const comments: Comment[] = [];
  let next = 0;
  for (const { start, end, ownLine, inBrackets } of raw) {
    while (next < places.length && (places[next] as Place).start < start) next++;
    const line = p.lineOf(start);
    const col = start - (p.tokens.lineStarts[line - 1] as number);
    const decorated = places[next - 1];
    const { anchor, position } =
      ownLine && decorated !== undefined && start < decorated.head
        ? { anchor: decorated.id, position: 'before' as const }
        : anchorOf(places, next, col, ownLine, inBrackets);
    comments.push({ text: p.text.slice(start, end), line, col, ownLine, anchor, position });
  }
  return comments;
}

// `next` is the index of the first statement that begins behind the comment.
function anchorOf(
  places: readonly Place[],
  next: number,
  col: number,
  ownLine: boolean,
  inBrackets: boolean,
): Pick<Comment, 'anchor' | 'position'> {
  const previous = places[next - 1];
  const following = places[next];
  if (previous !== undefined && inBrackets) {
    return { anchor: previous.id, position: ownLine ? 'before' : 'trailing' };
  }
  if (!ownLine && previous !== undefined) return { anchor: previous.id, position: 'trailing' };
  if (following !== undefined && (col <= following.column || following.parent === next - 1)) {
    return { anchor: following.id, position: 'before' };
  }
  if (previous === undefined) return { anchor: following?.id ?? -1, position: following ? 'before' : 'end-of-module' };
  let owner = previous;
  while (owner.column > col && owner.parent >= 0) owner = places[owner.parent] as Place;
  if (following === undefined && owner.parent < 0) return { anchor: owner.id, position: 'end-of-module' };
  return { anchor: owner.id, position: 'end-of-block' };
}

// Statements in the order of the text.
function statementPlaces(p: Parser, module: Module, offsets: Int32Array): Place[] {
  const places: Place[] = [];
  const stack: { node: Stmt; parent: number }[] = [];
  const pushBlock = (block: readonly Stmt[], parent: number): void => {
    for (let i = block.length - 1; i >= 0; i--) stack.push({ node: block[i] as Stmt, parent });
  };
  pushBlock(module.body, -1);
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const { node, parent } = item;
    const index = places.length;
    const start = startOf(p, node, offsets);
    const column = start - (p.tokens.lineStarts[p.lineOf(start) - 1] as number);
    places.push({ id: node.id, start, head: offsets[node.id * 2] as number, column, parent });
    for (const block of blocksOf(node).reverse()) pushBlock(block, index);
  }
  return places;
}

function startOf(p: Parser, node: Stmt, offsets: Int32Array): number {
  if (node.type === 'FunctionDef' || node.type === 'AsyncFunctionDef' || node.type === 'ClassDef') {
    const [decorator] = node.decorator_list;
    if (decorator !== undefined) return p.text.lastIndexOf('@', offsets[decorator.id * 2]);
  }
  return offsets[node.id * 2] as number;
}

function blocksOf(node: Stmt): (readonly Stmt[])[] {
  switch (node.type) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'ClassDef':
    case 'With':
    case 'AsyncWith':
      return [node.body];
    case 'If':
    case 'For':
    case 'AsyncFor':
    case 'While':
      return [node.body, node.orelse];
    case 'Try':
    case 'TryStar':
      return [node.body, ...node.handlers.map((handler) => handler.body), node.orelse, node.finalbody];
    case 'Match':
      return node.cases.map((block) => block.body);
    default:
      return [];
  }
}
