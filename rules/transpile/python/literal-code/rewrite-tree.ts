// A tree with some nodes exchanged: children found by the schema, nodes numbered anew, places of what was put in.
import type { Arguments, Module, Node } from '../syntax/ast.ts';
import type { Comment } from '../syntax/comments.ts';
import type { Span, Spans } from '../syntax/spans.ts';
import { spanOf } from '../syntax/spans.ts';
import { type Field, schema } from '../syntax/tree-schema.ts';
import { pushChildrenReversed } from '../syntax/walk.ts';

const fieldsOf: ReadonlyMap<string, readonly Field[]> = new Map(schema);

type Fields = { readonly [name: string]: unknown };
/** What a node becomes; a statement may become several. */
export type Exchange = (node: Node, field: string) => readonly Node[];

const argumentLists = ['posonlyargs', 'args', 'kwonlyargs', 'kw_defaults', 'defaults'] as const;

/** The node with its children exchanged; itself where nothing changed. */
export function withChildren<N extends Node | Module>(node: N, exchange: Exchange): N {
  let made: { [name: string]: unknown } | null = null;
  const put = (name: string, before: unknown, after: unknown): void => {
    if (before === after) return;
    made ??= { ...node };
    made[name] = after;
  };
  for (const [name, kind] of fieldsOf.get(node.type) ?? []) {
    const before = (node as unknown as Fields)[name];
    if (kind === 'child' || (kind === 'maybe' && before !== null)) put(name, before, exchange(before as Node, name)[0]);
    else if (kind === 'list' || kind === 'holes') put(name, before, listOf(before as readonly Node[], name, exchange));
    else if (kind === 'arguments') put(name, before, argumentsOf(before as Arguments, exchange));
  }
  return made ?? node;
}

function listOf(nodes: readonly (Node | null)[], field: string, exchange: Exchange): readonly (Node | null)[] {
  const made = nodes.flatMap((node): readonly (Node | null)[] => (node === null ? [null] : exchange(node, field)));
  return made.length === nodes.length && made.every((node, at) => node === nodes[at]) ? nodes : made;
}

function argumentsOf(args: Arguments, exchange: Exchange): Arguments {
  const made: { [name: string]: unknown } = { ...args };
  let changed = false;
  for (const name of argumentLists) changed ||= (made[name] = listOf(args[name], name, exchange)) !== args[name];
  for (const name of ['vararg', 'kwarg'] as const) {
    const one = args[name];
    if (one !== null) changed ||= (made[name] = exchange(one, name)[0]) !== one;
  }
  return changed ? (made as unknown as Arguments) : args;
}

export interface Numbered {
  readonly module: Module;
  readonly spans: Spans;
  readonly comments: readonly Comment[];
}

/** Numbers the nodes of `module` in preorder; `placeOf` says where each stood, `formerOf` its number, -1 for new ones. */
export function numbered(
  module: Module,
  comments: readonly Comment[],
  placeOf: (node: Node) => Span,
  formerOf: (node: Node) => number,
): Numbered {
  const table: number[] = [];
  const nowOf = new Map<number, number>();
  const stack: Node[] = [];
  pushChildrenReversed(module, stack);
  let count = 0;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const { line, col, endLine, endCol } = placeOf(node);
    const former = formerOf(node);
    if (former >= 0 && !nowOf.has(former)) nowOf.set(former, count);
    table.push(line, col, endLine, endCol);
    pushChildrenReversed(node, stack);
    (node as { id: number }).id = count++;
  }
  return {
    module,
    spans: { count, table: Int32Array.from(table) },
    comments: comments.map((one) => ({ ...one, anchor: nowOf.get(one.anchor) ?? one.anchor })),
  };
}

export const placeIn =
  (spans: Spans) =>
  (node: Node): Span =>
    spanOf(spans, node.id);
