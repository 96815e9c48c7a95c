// The one table of what library members and instances of library classes give: by path.
import { argparseKinds } from './argparse.ts';
import { builtinKinds } from './builtins.ts';
import { datetimeKinds } from './datetime.ts';
import { enumKinds } from './enum.ts';
import { ioKinds } from './io.ts';
import type { ByKind, KindText } from './kind-table.ts';
import { miscKinds } from './misc.ts';
import { pathlibKinds } from './pathlib.ts';
import { reKinds } from './re.ts';
import { sysKinds } from './sys.ts';

const tables = [
  argparseKinds,
  builtinKinds,
  datetimeKinds,
  enumKinds,
  ioKinds,
  miscKinds,
  pathlibKinds,
  reKinds,
  sysKinds,
];

interface Known {
  readonly base: string | undefined;
  readonly each: KindText | undefined;
  readonly item: KindText | undefined;
  readonly entered: KindText | undefined;
  readonly part: KindText | undefined;
  readonly gives: ReadonlyMap<string, KindText>;
  readonly holds: ReadonlyMap<string, KindText>;
}

const byName = (rows: ByKind | undefined): Map<string, KindText> =>
  new Map(Object.entries(rows ?? {}).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)));

const results = new Map(tables.flatMap((one) => [...byName(one.gives)]));
const constants = new Map(tables.flatMap((one) => [...byName(one.holds)]));
const classes = new Map<string, Known>(
  tables.flatMap((one) =>
    Object.entries(one.classes ?? {}).map(
      ([path, { base, each, item, entered, part, gives, holds }]): [string, Known] => [
        path,
        { base, each, item, entered, part, gives: byName(gives), holds: byName(holds) },
      ],
    ),
  ),
);

function* lineOf(path: string): Generator<Known> {
  for (let at = classes.get(path); at !== undefined; at = at.base === undefined ? undefined : classes.get(at.base))
    yield at;
}

function inLine(path: string, take: (one: Known) => KindText | undefined): KindText | undefined {
  for (const one of lineOf(path)) {
    const found = take(one);
    if (found !== undefined) return found.replace(/\bself\b/g, path);
  }
  return undefined;
}

export const isKnownClass = (path: string): boolean => classes.has(path);
export const knownClasses = (): ReadonlyMap<string, Known> => classes;
/** What the method of an instance, or of the class, gives. */
export const methodKind = (path: string, name: string): KindText | undefined =>
  inLine(path, (one) => one.gives.get(name));
export const attributeKind = (path: string, name: string): KindText | undefined =>
  inLine(path, (one) => one.holds.get(name));
export const elementKind = (path: string): KindText | undefined => inLine(path, (one) => one.each);
export const enteredKind = (path: string): KindText | undefined => inLine(path, (one) => one.entered);
export const partKind = (path: string): KindText | undefined => inLine(path, (one) => one.part);
export const itemKind = (path: string): KindText | undefined => inLine(path, (one) => one.item);

/** What a call of a member of a module, a class or a method of a class gives. */
export function resultKind(path: string): KindText | undefined {
  if (classes.has(path)) return path;
  const found = results.get(path);
  if (found !== undefined) return found;
  const dot = path.lastIndexOf('.');
  return dot < 0 ? undefined : methodKind(path.slice(0, dot), path.slice(dot + 1));
}

/** What a constant of a module, or an attribute of a class, holds. */
export function valueKind(path: string): KindText | undefined {
  const dot = path.lastIndexOf('.');
  return constants.get(path) ?? (dot < 0 ? undefined : attributeKind(path.slice(0, dot), path.slice(dot + 1)));
}
