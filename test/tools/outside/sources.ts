// Which files of a public repository are programs, in which order, and what each needs beside it.
import { posix } from 'node:path';
import { hashBytes } from '#src/hash/hash.ts';
import { walk } from '#rules/transpile/python/syntax/ast.ts';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';
import type { Repository } from './repository.ts';

/** A program: the file that is run, the modules beside it that it imports, and the data files that its text names. */
export interface OutsideProgram {
  /** Path in the repository; the order follows from it. */
  readonly path: string;
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[];
}

export interface Source {
  readonly title: string;
  /** So many, from the first, are the judged set. */
  readonly judged: number;
  readonly isProgram: (repository: Repository, path: string) => boolean;
  /** The file that runs, and the files of modules, by name. */
  readonly take: (repository: Repository, path: string) => OutsideProgram;
}

const doctestRun = '\n\nif __name__ == "__main__":\n    import doctest\n\n    print(doctest.testmod())\n';
const unittestRun = '\n\nif __name__ == "__main__":\n    unittest.main()\n';

function withSiblings(repository: Repository, path: string, name: string, text: Buffer): OutsideProgram {
  const folder = posix.dirname(path);
  const files = [{ name, bytes: text }];
  for (let at = 0; at < files.length; at++)
    for (const module of importedBy((files[at] as { bytes: Buffer }).bytes)) {
      const sibling = `${module}.py`;
      // A module that imports the script gets it a second time, as a module.
      if (files.slice(1).some((file) => file.name === sibling) || !repository.paths.has(`${folder}/${sibling}`))
        continue;
      files.push({ name: sibling, bytes: repository.read(`${folder}/${sibling}`) });
    }
  const named = [...repository.paths]
    .filter((one) => one.startsWith(`${folder}/`) && !one.endsWith('.py') && text.includes(posix.basename(one)))
    .map((one) => ({ name: one.slice(folder.length + 1), bytes: repository.read(one) }));
  return { path, files: [...files, ...named] };
}

function importedBy(source: Buffer): string[] {
  const parsed = parseModule(source);
  const found: string[] = [];
  if (parsed.ok)
    walk(parsed.module, (node) => {
      if (node.type === 'Import') found.push(...node.names.map(({ name }) => name));
      if (node.type === 'ImportFrom' && node.level === 0 && node.module !== null) found.push(node.module);
    });
  return found.filter((name) => !name.includes('.'));
}

/** An exercise: its tests are the program, the example solution is the module that they import. */
const exercise = (kind: 'practice' | 'concept', example: string): Source => ({
  title: `exercism/python, exercises/${kind} with their unit tests`,
  judged: 100,
  isProgram: (repository, path) => {
    const [, folder = ''] = new RegExp(`^(exercises/${kind}/[^/]+)/\\.meta/${example}\\.py$`).exec(path) ?? [];
    return folder !== '' && [...repository.paths].some((one) => one.startsWith(`${folder}/`) && isTest(one, folder));
  },
  take(repository, path) {
    const folder = posix.dirname(posix.dirname(path));
    const test = [...repository.paths].find((one) => isTest(one, folder)) as string;
    const module = posix.basename(test).replace(/_test\.py$/, '.py');
    const text = repository.read(test).toString('utf8');
    const run = /^\s*unittest\.main\(/m.test(text) ? text : text + unittestRun;
    return {
      path,
      files: [
        { name: posix.basename(test), bytes: Buffer.from(run) },
        { name: module, bytes: repository.read(path) },
      ],
    };
  },
});

const isTest = (path: string, folder: string): boolean =>
  path.startsWith(`${folder}/`) && /^[^/]+_test\.py$/.test(path.slice(folder.length + 1));

export const sources: { readonly [name: string]: Source } = {
  algorithms: {
    title: 'TheAlgorithms/Python, files with doctests, run as scripts and then their doctests',
    judged: 200,
    isProgram: (repository, path) => path.endsWith('.py') && repository.read(path).includes('>>> '),
    take: (repository, path) =>
      withSiblings(
        repository,
        path,
        posix.basename(path),
        Buffer.concat([repository.read(path), Buffer.from(doctestRun)]),
      ),
  },
  exercism: exercise('practice', 'example'),
  'exercism-concept': exercise('concept', 'exemplar'),
  snippets: {
    title: 'RustPython, extra_tests/snippets, run as scripts',
    judged: 100,
    isProgram: (_, path) => /^extra_tests\/snippets\/[^/]+\.py$/.test(path),
    take: (repository, path) => withSiblings(repository, path, posix.basename(path), repository.read(path)),
  },
};

/** Paths of the programs from `from`, at most `count`, by the lowest BLAKE3 of the path. */
export function chosen(repository: Repository, source: Source, from: number, count: number): string[] {
  const ordered = [...repository.paths]
    .filter((path) => path.endsWith('.py'))
    .map((path): [string, string] => [hashBytes(path), path])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, path]) => path);
  const found: string[] = [];
  for (const path of ordered) {
    if (found.length === from + count) break;
    if (source.isProgram(repository, path)) found.push(path);
  }
  return found.slice(from);
}
