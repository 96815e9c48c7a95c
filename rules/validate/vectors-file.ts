// A vectors file as text: what is added to it, what is taken out, without touching the lines of others.
import { vectorLine } from './vector-line.ts';
import type { NewVector } from './vector-line.ts';

interface Line {
  readonly text: string;
  /** Absent for a blank line or one that is no vector: it stays. */
  readonly name?: string;
  /** What it uses, without its name. */
  readonly use?: string;
}

export interface Merged {
  readonly text: string;
  /** Names given to what was added; two uses of one name are told apart by a number. */
  readonly added: readonly string[];
  /** Uses that the file has already. */
  readonly known: number;
  /** Lines taken out because `replaced` named them and they were not given again. */
  readonly gone: number;
}

const linesOf = (text: string): Line[] =>
  text.split('\n').flatMap((line): Line[] => {
    if (line.trim() === '') return [];
    try {
      const { name, ...use } = JSON.parse(line) as { readonly name?: unknown };
      return [{ text: line, ...(typeof name === 'string' ? { name } : {}), use: useOf(use) }];
    } catch {
      return [{ text: line }];
    }
  });

/** Uses are equal when they start the program in the same way; whether it complains is seen, not said. */
const useOf = ({ bad: _bad, name: _name, ...use }: { readonly [key: string]: unknown }): string =>
  JSON.stringify(use, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** `replaced`: lines of these names are those of an earlier time, and go when they are not given again. */
export function mergeVectors(
  text: string,
  vectors: readonly NewVector[],
  replaced: (name: string) => boolean = () => false,
): Merged {
  const before = linesOf(text);
  const given = vectors.map((vector) => {
    const line = vectorLine(vector).trimEnd();
    return { vector, use: useOf(JSON.parse(line) as { readonly [key: string]: unknown }) };
  });
  const wanted = new Set(given.map((each) => each.use));
  const kept = before.filter(
    (line) => line.name === undefined || !replaced(line.name) || (line.use !== undefined && wanted.has(line.use)),
  );
  const uses = new Set(kept.flatMap((line) => (line.use === undefined ? [] : [line.use])));
  const names = new Set(kept.flatMap((line) => (line.name === undefined ? [] : [line.name])));
  const added: string[] = [];
  const lines = kept.map((line) => `${line.text}\n`);
  let known = 0;
  for (const { vector, use } of given) {
    if (uses.has(use)) {
      known += 1;
      continue;
    }
    uses.add(use);
    let name = vector.name;
    for (let number = 2; names.has(name); number++) name = `${vector.name}-${number}`;
    names.add(name);
    added.push(name);
    lines.push(vectorLine({ ...vector, name }));
  }
  return { text: lines.join(''), added, known, gone: before.length - kept.length };
}

/** Without the vectors of these names. */
export const withoutVectors = (text: string, names: ReadonlySet<string>): string =>
  linesOf(text)
    .filter((line) => line.name === undefined || !names.has(line.name))
    .map((line) => `${line.text}\n`)
    .join('');
