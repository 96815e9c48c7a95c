// Cells of Python behaviour, one line each in a table, as modules of one program that prints each cell's repr or error.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';

export interface Cell {
  readonly name: string;
  readonly code: string;
}

/** The cells of one table. `@ template | name: a ~ b` is one cell per combination; ` ;; ` ends a line of Python. */
export function cellsOf(file: string): Cell[] {
  const area = basename(file, '.txt');
  const cells: Cell[] = [];
  let section = '';
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('## ')) section = line.slice(3);
    else if (line !== '' && !line.startsWith('# '))
      for (const code of expand(line))
        cells.push({ name: `${area}-${section}-${String(cells.length)}`.replaceAll(' ', '_'), code });
  }
  return cells;
}

function expand(line: string): string[] {
  if (!line.startsWith('@ ')) return [line];
  const [template = '', ...lists] = line.slice(2).split(/ \| (?=\w+: )/);
  const axes = lists.map((list) => {
    const at = list.indexOf(':');
    return { name: list.slice(0, at), values: list.slice(at + 2).split(' ~ ') };
  });
  let made: { readonly [name: string]: string }[] = [{}];
  for (const { name, values } of axes) made = made.flatMap((one) => values.map((value) => ({ ...one, [name]: value })));
  return made.map((values) =>
    template.replace(/\{\{|\}\}|\{(\w+)\}/g, (brace: string, name: string | undefined) =>
      name === undefined ? (brace[0] as string) : (values[name] ?? brace),
    ),
  );
}

/** A module with one function per cell and a function that runs them; `lines` says which cell a line belongs to. */
export function cellModule(cells: readonly Cell[]): { readonly source: string; readonly lines: readonly string[] } {
  const source: string[] = ['from __future__ import annotations', ''];
  const lines: string[] = ['', ''];
  const put = (text: string, cell: string): void => {
    source.push(text);
    lines.push(cell);
  };
  for (const [index, cell] of cells.entries()) {
    put(`def cell_${String(index)}():`, cell.name);
    for (const line of bodyOf(cell.code)) put(`    ${line}`, cell.name);
    put('', cell.name);
  }
  put('def cells():', '');
  put('    return [', '');
  for (const [index, cell] of cells.entries()) put(`        ("${cell.name}", cell_${String(index)}),`, cell.name);
  put('    ]', '');
  return { source: `${source.join('\n')}\n`, lines };
}

function bodyOf(code: string): string[] {
  const lines = code.split(' ;; ');
  const parsed = parseModule(Buffer.from(lines.join('\n')));
  if (!parsed.ok || parsed.module.body.at(-1)?.type !== 'Expr') return lines;
  const last = lines.findLastIndex((line) => !/^[\s)\]}']/.test(line));
  return lines.map((line, at) => (at === last ? `return ${line}` : line));
}

/** The program over modules of cells: what each gives, after a line with its name. */
export const cellRunner = (modules: readonly string[]): string =>
  [
    ...modules.map((name) => `import ${name}`),
    '',
    '',
    'def run(name, cell):',
    '    print("\\n==", name)',
    '    try:',
    '        print(repr(cell()))',
    '    except BaseException as error:',
    '        print(type(error).__name__, error)',
    '',
    '',
    ...modules.map((name) => `for name, cell in ${name}.cells():\n    run(name, cell)`),
    '',
  ].join('\n');

/** What the program printed, by cell. */
export const outcomes = (text: string): Map<string, string> =>
  new Map(
    text
      .split(/^== /m)
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)]),
  );
