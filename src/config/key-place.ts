// Where a key stands in the text of a configuration, as far as plain search finds it.
import type { Place } from '#src/base/failure.ts';

const escape = (text: string): string => text.replace(/[\\^$.|+()[\]{}*?]/g, '\\$&');

/** Follows the path of keys through the text, each after the one before; the file alone when the last is not found. */
export function placeOfKey(file: string, text: string, path: readonly string[]): Place {
  let at = 0;
  let place: Place = { file };
  for (const [index, key] of path.entries()) {
    if (!text.includes(key, at)) {
      if (index === path.length - 1) return place;
      continue;
    }
    const form = new RegExp(`(?<![\\w$.])(['"]?)${escape(key)}\\1(?=\\s*[:(,}])`, 'g');
    form.lastIndex = at;
    const found = form.exec(text);
    if (found === null) {
      if (index === path.length - 1 && index > 0) return place;
      continue;
    }
    at = found.index + found[0].length;
    const start = text.lastIndexOf('\n', found.index - 1) + 1;
    place = { file, line: linesBefore(text, found.index) + 1, column: [...text.slice(start, found.index)].length + 1 };
  }
  return place;
}

function linesBefore(text: string, end: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** Where the default export stands; the start of the text when there is none. */
export function placeOfExport(file: string, text: string): Place {
  const before = text.slice(0, Math.max(0, text.search(/\bexport\s+default\b/)));
  return { file, line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}
