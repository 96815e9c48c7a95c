// The interactive examples of a docstring, read as CPython's doctest reads them.

export interface Example {
  readonly source: string;
  readonly want: string;
  /** The line of the docstring, from 0. */
  readonly line: number;
  /** Names of option flags, each set or unset by a directive. */
  readonly options: readonly (readonly [name: string, on: boolean])[];
}

const prompt = /^( *)>>> .*$|^( *)>>>$/;
const directive = /#\s*doctest:\s*([^\n'"]*)$/gm;

export function examplesOf(docstring: string): Example[] {
  const lines = dedented(expandTabs(docstring).split('\n'));
  const examples: Example[] = [];
  for (let at = 0; at < lines.length; at++) {
    const found = prompt.exec(lines[at] as string);
    if (!found) continue;
    const indent = (found[1] ?? found[2] ?? '').length;
    const first = at;
    const source = [(lines[at] as string).slice(indent + 4)];
    while (/^ *\.\.\./.test(lines[at + 1] ?? '')) source.push((lines[++at] as string).slice(indent + 4));
    const want: string[] = [];
    for (let next = lines[at + 1]; next !== undefined; next = lines[at + 1]) {
      if (/^ *$/.test(next) || /^ *>>>/.test(next)) break;
      want.push(next.slice(indent));
      at++;
    }
    const text = source.join('\n');
    if (source.every((line) => /^ *(?:#.*)?$/.test(line))) continue;
    examples.push({ source: text, want: want.join('\n'), line: first, options: optionsOf(text) });
  }
  return examples;
}

function optionsOf(source: string): [string, boolean][] {
  return [...source.matchAll(directive)].flatMap((found) =>
    (found[1] ?? '')
      .replaceAll(',', ' ')
      .split(/\s+/)
      .filter((option) => option !== '')
      .map((option): [string, boolean] => [option.slice(1), option.startsWith('+')]),
  );
}

const expandTabs = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      let column = '';
      for (const char of line) column += char === '\t' ? ' '.repeat(8 - (column.length % 8)) : char;
      return column;
    })
    .join('\n');

// What every line that is not blank begins with is cut.
function dedented(lines: readonly string[]): readonly string[] {
  const widths = lines.filter((line) => /\S/.test(line)).map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const least = widths.length === 0 ? 0 : Math.min(...widths);
  return least === 0 ? lines : lines.map((line) => line.slice(least));
}
