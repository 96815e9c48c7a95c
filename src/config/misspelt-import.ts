// A name that a configuration imports from 'batuta' and that batuta does not export: said at the import, whatever went wrong after it.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { closest } from '#src/base/closest.ts';
import type { Failure } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';

/** The names that `import … from 'batuta'` may ask for. */
export const publicNames = 'defineConfig defineRule migrate task apply output collect'.split(' ');

export const noSuchExport = (name: string): string => {
  const near = closest(name, publicNames);
  return `batuta exports no \`${name}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`;
};

export const exportedNames = `it exports ${publicNames.join(', ')}`;

/** For a configuration that failed: an unknown name alone is no failure, it may be a type. Those begin with a capital. */
export function misspeltImport(root: string, file: string): Failure | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  for (const found of text.matchAll(/^[ \t]*import[ \t]*\{([^}]*)\}[ \t]*from[ \t]*['"]batuta['"]/gm)) {
    for (const part of (found[1] ?? '').matchAll(/[^,]+/g)) {
      const name = /^\s*(\w+)/.exec(part[0])?.[1];
      if (name === undefined || /^\s*type\s+\w/.test(part[0]) || /^[A-Z]/.test(name) || publicNames.includes(name))
        continue;
      const before = text.slice(0, found.index + found[0].indexOf('{') + 1 + part.index + part[0].indexOf(name));
      const line = before.split('\n').length;
      return failure('BATUTA-C-003', noSuchExport(name), {
        place: { file: relative(root, file), line, column: before.length - before.lastIndexOf('\n') },
        help: exportedNames,
      });
    }
  }
  return undefined;
}
