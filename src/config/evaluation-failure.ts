// What was thrown while a configuration was evaluated, as a failure: with its place in the text and the likely cause.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { closest } from '#src/base/closest.ts';
import type { Failure, Place } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';
import { exportedNames, misspeltImport, noSuchExport } from './misspelt-import.ts';

export function evaluationFailure(root: string, file: string, error: unknown): Failure {
  const message = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const place = placeIn(root, file, `${error instanceof Error ? error.message : ''}\n${stack}`);
  const detail = stack === '' ? {} : { detail: ownFrames(root, stack) };
  const missing = /Cannot find (?:module|package) '([^']+)'/.exec(message)?.[1];
  if (missing !== undefined) {
    const [wanted, where] = [missing.replace(`${root}/`, './'), placeOfText(root, place.file, missing) ?? place];
    return failure(
      'BATUTA-C-003',
      `the configuration imports ${wanted}, which is not there${nearFile(root, where, wanted)}`,
      {
        place: where,
        help: /^[./]/.test(wanted)
          ? 'create the file or correct the path'
          : `install it (\`npm install ${wanted}\`) or correct the name`,
        ...detail,
      },
    );
  }
  const called = /\(0 ?, ?_batuta\d*\.(\w+)\) is not a function|_batuta\d*\.(\w+) is not/.exec(message);
  const name = called?.[1] ?? called?.[2];
  if (name !== undefined) {
    return failure('BATUTA-C-003', noSuchExport(name), {
      place: placeOfText(root, place.file, name) ?? place,
      help: exportedNames,
      ...detail,
    });
  }
  if (message.startsWith('ParseError: ')) return syntaxFailure(root, place, message);
  const misspelt = misspeltImport(root, file);
  if (misspelt !== undefined) return { ...misspelt, ...detail };
  const help =
    error instanceof Error
      ? 'fix the place shown'
      : 'it threw something that is no Error: `throw new Error(…)` has a place';
  return failure('BATUTA-C-003', `the configuration cannot be evaluated: ${message}`, { place, help, ...detail });
}

/** Babel counts columns from 0, and what it says has nothing that the place does not tell. */
function syntaxFailure(root: string, place: Place, message: string): Failure {
  const said = message
    .replace(/^ParseError: /, '')
    .replace(/\s*\(\d+:\d+\)\s*$/, '')
    .trim();
  const lines = linesOf(join(root, place.file));
  const { line = 1, column } = place;
  const isAtEnd = lines.slice(line).every((text) => text.trim() === '') && (lines[line - 1] ?? '').trim() === '';
  return failure('BATUTA-C-003', `the configuration has a syntax error: ${said === '' ? 'it does not parse' : said}`, {
    place: column === undefined ? place : { ...place, column: column + 1 },
    help: isAtEnd
      ? 'the text ends too early: close the bracket, brace or quote that is still open'
      : 'correct this place, or what stands just before it: a comma, bracket or quote that is missing or too many',
  });
}

/** The error with the calls that the project's own modules made: ours and those of packages help nobody. */
function ownFrames(root: string, stack: string): string {
  const lines = stack.split('\n');
  const isFrame = (line: string): boolean => /^\s+at /.test(line);
  const own = lines.filter((line) => !isFrame(line) || (line.includes(`${root}/`) && !line.includes('/node_modules/')));
  return (own.some(isFrame) ? own : lines).join('\n');
}

/** The first place of the project that the error names; a column beyond its line is one of the transformed text. */
function placeIn(root: string, file: string, said: string): Place {
  const form = new RegExp(`${root.replace(/[\\^$.|+()[\]{}*?]/g, '\\$&')}/([^\\s():]+):(\\d+)(?::(\\d+))?`);
  const found = form.exec(said);
  if (found === null) return { file: relative(root, file) };
  const [, path = '', line, column] = found;
  const text = linesOf(join(root, path))[Number(line) - 1];
  const isInLine = column !== undefined && text !== undefined && Number(column) <= text.length + 1;
  return { file: path, line: Number(line), ...(isInLine ? { column: Number(column) } : {}) };
}

function placeOfText(root: string, file: string, wanted: string): Place | undefined {
  for (const [index, line] of linesOf(join(root, file)).entries()) {
    const at = line.search(new RegExp(`(?<![\\w$])${wanted.replace(/[\\^$.|+()[\]{}*?]/g, '\\$&')}(?![\\w$])`));
    if (at >= 0) return { file, line: index + 1, column: at + 1 };
  }
  return undefined;
}

function nearFile(root: string, place: Place, wanted: string): string {
  if (!wanted.startsWith('.')) return '';
  const folder = join(root, dirname(place.file), dirname(wanted));
  try {
    const near = closest(wanted.split('/').at(-1) as string, readdirSync(folder));
    return near === undefined ? '' : `; did you mean ${dirname(wanted)}/${near}?`;
  } catch {
    return '';
  }
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return [];
  }
}
