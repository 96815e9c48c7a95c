// Library modules of which a part is enough for many programs: a module that names nothing else links no more than that part.
import type { Module, Node } from '../syntax/ast.ts';
import { walk } from '../syntax/walk.ts';
import { library } from './index.ts';
import type { Library } from './library.ts';

interface Part {
  readonly whole: string;
  /** The module that has the members under the same names. */
  readonly part: string;
  readonly members: ReadonlySet<string>;
}

const parts: readonly Part[] = [{ whole: 'ast', part: '_ast_literals', members: new Set(['literal_eval']) }];

/** The library as a module needs it; `wanted` are the names of it that other modules use. */
export function libraryFor(tree: Module, wanted: ReadonlySet<string>): Library {
  const enough = parts.filter((one) => isEnough(one, tree, wanted));
  if (enough.length === 0) return library;
  const standIn = (name: string): string => enough.find(({ whole }) => whole === name)?.part ?? name;
  return {
    ...library,
    moduleOf: (name) => library.moduleOf(standIn(name)),
    placeOf: (module, member) => library.placeOf(standIn(module), member),
  };
}

function isEnough({ whole, members }: Part, tree: Module, wanted: ReadonlySet<string>): boolean {
  const names = new Set<string>();
  let enough = true;
  walk(tree, (node) => {
    if (node.type === 'Import') {
      for (const { name, asname } of node.names) {
        if (name === whole) names.add(asname ?? name);
        else if (name.startsWith(`${whole}.`)) enough = false;
      }
    } else if (node.type === 'ImportFrom' && node.module === whole)
      enough &&= node.names.every(({ name }) => members.has(name));
    // A name in a text may be looked up when the program runs.
    else if (node.type === 'Constant' && node.value.kind === 'str') enough &&= node.value.value !== whole;
  });
  if (!enough || wanted.has('*') || [...names].some((name) => wanted.has(name))) return false;
  walk(tree, (node) => {
    if (isMember(node, names, members)) return 'skip';
    if (node.type === 'Name') enough &&= !names.has(node.name);
    return undefined;
  });
  return enough;
}

const isMember = (node: Node, names: ReadonlySet<string>, members: ReadonlySet<string>): boolean =>
  node.type === 'Attribute' && members.has(node.attr) && node.value.type === 'Name' && names.has(node.value.name);
