// Kinds of the library's tables, in words, as heads and contents of nodes.
import { heads, type HeadName } from '../facts/facts.ts';
import type { Node } from './network.ts';
import type { SolverContext } from './solver-context.ts';

interface Kind {
  readonly name: string;
  readonly contents: readonly (readonly Kind[])[];
  /** `tuple[x, ...]` */
  readonly open: boolean;
}

const parsed = new Map<string, readonly Kind[]>();

/** The kinds that a text joins by ` | `. */
function parse(text: string): readonly Kind[] {
  const present = parsed.get(text);
  if (present !== undefined) return present;
  let at = 0;
  const union = (): Kind[] => {
    const kinds = [one()];
    while (text.startsWith(' | ', at)) {
      at += 3;
      kinds.push(one());
    }
    return kinds;
  };
  const one = (): Kind => {
    const name = /^[\w.]+/.exec(text.slice(at))?.[0] ?? '';
    at += name.length;
    const contents: Kind[][] = [];
    let open = false;
    if (text[at] === '[') {
      do {
        at += 1;
        while (text[at] === ' ') at += 1;
        if (text.startsWith('...', at)) {
          open = true;
          at += 3;
        } else contents.push(union());
      } while (text[at] === ',');
      at += 1;
    }
    return { name, contents, open };
  };
  const made = union();
  if (at !== text.length) throw new Error(`\`${text}\` is no kind`);
  parsed.set(text, made);
  return made;
}

/** The node may hold what the text says. */
export function addKind(ctx: SolverContext, node: Node, text: string): void {
  addKinds(ctx, node, parse(text));
}

function addKinds(ctx: SolverContext, node: Node, kinds: readonly Kind[]): void {
  const { net } = ctx;
  for (const { name, contents, open } of kinds) {
    const made = (at: number): Node => {
      const content = net.node();
      addKinds(ctx, content, contents[at] ?? []);
      return content;
    };
    if (name in heads) net.addMask(node, heads[name as HeadName]);
    else if (name === 'list' || name === 'set' || name === 'iter') net.flow(made(0), net.content(node, name));
    else if (name === 'dict') {
      net.flow(made(0), net.content(node, 'key'));
      net.flow(made(1), net.content(node, 'value'));
    } else if (name === 'tuple') {
      if (open) net.setVarTuple(node, made(0));
      else
        net.setTuple(
          node,
          contents.map((_, at) => made(at)),
        );
    } else net.add(node, 'objects', name);
  }
}
