// What is known of the kind of a value that an operation is given: from how it is made, else from inference.
import type { Expression } from '../../core/core.ts';
import type { FoundKind } from './operation-sheet.ts';

const proved = (kind: string): FoundKind => ({ kind, proved: true });
const unknown: FoundKind = { kind: 'unknown', proved: false };

export function kindOf(e: Expression, found: (e: Expression) => FoundKind | undefined): FoundKind {
  const known = found(e);
  if (known?.proved === true) return known;
  switch (e.kind) {
    case 'constant':
      return proved(e.value.kind);
    case 'display':
    case 'collect':
      return proved(e.collection);
    case 'mapping':
      return proved('dict');
    case 'closure':
      return proved('function');
    case 'class':
      return proved('class');
    case 'generator':
      return proved('iter');
    case 'convert':
      return e.arg.rep === 'value' ? kindOf(e.arg, found) : proved(e.arg.rep);
    case 'block':
      return kindOf(e.value, found);
    case 'choose': {
      const [then, orelse] = [kindOf(e.then, found), kindOf(e.orelse, found)];
      return then.kind === orelse.kind && then.proved && orelse.proved ? then : (known ?? unknown);
    }
    case 'intrinsic':
      return made[e.name] === undefined ? (known ?? unknown) : proved(made[e.name] as string);
    case 'invoke':
      return e.callee.kind === 'named' && e.method === null && iterators.has(e.callee.path)
        ? proved('iter')
        : (known ?? unknown);
    default:
      return known ?? unknown;
  }
}

/** Intrinsics whose result is of one kind whatever they are given. */
const made: { readonly [name: string]: string | undefined } = {
  slice: 'slice',
  builtin: 'builtin',
  iterator: 'iter',
  listNew: 'list',
  setNew: 'set',
  dictNew: 'dict',
  sumNew: 'sum',
  sumFrom: 'sum',
  least: 'extreme',
  greatest: 'extreme',
  'builtin.list': 'list',
  errorValue: 'exception',
};

const iterators = new Set(
  ['range', 'enumerate', 'zip', 'map', 'filter', 'reversed'].map((name) => `builtins::${name}`),
);
