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

/** As `placeOfKey` below one key, for many names: the text is read once. */
export function placesBelow(file: string, text: string, key: string): (name: string) => Place {
  let firsts: ReadonlyMap<string, number> | undefined;
  const lines: number[] = [0];
  const read = (): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    const parent = new RegExp(`(?<![\\w$.])(['"]?)${escape(key)}\\1(?=\\s*[:(,}])`, 'g').exec(text);
    if (parent === null) return found;
    const form = /(?<![\w$.])(?:(['"])([^'"\n]+)\1|([\w$]+))(?=\s*[:(,}])/g;
    form.lastIndex = parent.index + parent[0].length;
    for (let each = form.exec(text); each !== null; each = form.exec(text)) {
      const name = each[2] ?? each[3] ?? '';
      if (!found.has(name)) found.set(name, each.index);
    }
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
    return found;
  };
  return (name) => {
    const at = (firsts ??= read()).get(name);
    if (at === undefined) return placeOfKey(file, text, [key, name]);
    let [low, high] = [0, lines.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((lines[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return { file, line: low + 1, column: [...text.slice(lines[low] ?? 0, at)].length + 1 };
  };
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
