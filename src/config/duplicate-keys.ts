// Finds a target that is declared twice: the language keeps the last and says nothing, so the text is looked at.
import type { Failure } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';

interface Key {
  readonly name: string;
  readonly at: number;
}

/** What may hide brackets and names: comments, texts, patterns behind an operator. */
const hidden = /\/\/[^\n]*|\/\*[^]*?\*\/|'(?:[^'\\\n]|\\[^])*'|"(?:[^"\\\n]|\\[^])*"|`(?:[^`\\]|\\[^])*`/g;

/** Keys of the object literal that opens at `open`, as far as they are written out. */
function keysOf(text: string, open: number): Key[] {
  const keys: Key[] = [];
  let depth = 0;
  const blank = text.replace(hidden, (all) =>
    /^['"]/.test(all) ? all.replace(/[{}[\](),]/g, '_') : ' '.repeat(all.length),
  );
  for (let at = open; at < blank.length; at++) {
    const character = blank.charAt(at);
    if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character)) depth--;
    if (depth === 0) break;
    if (depth !== 1 || (character !== '{' && character !== ',')) continue;
    const key = /^[{,]\s*(?:([\w$]+)|'([^']*)'|"([^"]*)")\s*:/.exec(blank.slice(at));
    if (key === null) continue;
    const name = key[1] ?? text.slice(at, at + key[0].length).replace(/^[{,]\s*['"]|['"]\s*:$/g, '');
    keys.push({ name, at: at + key[0].search(/['"\w$]/) });
  }
  return keys;
}

/** The second declaration of a target that has two. */
export function duplicateTarget(file: string, text: string): Failure | undefined {
  const targets = /(?<![\w$.])targets\s*:\s*\{/.exec(text.replace(/\/\/[^\n]*/g, (all) => ' '.repeat(all.length)));
  if (targets === null) return undefined;
  const seen = new Map<string, number>();
  for (const { name, at } of keysOf(text, targets.index + targets[0].length - 1)) {
    const first = seen.get(name);
    if (first !== undefined) {
      return failure('BATUTA-C-008', `target ${name} is declared twice, first in line ${lineOf(text, first)}`, {
        place: { file, line: lineOf(text, at), column: at - text.lastIndexOf('\n', at) },
        help: 'give one of them another name: only the last would count',
      });
    }
    seen.set(name, at);
  }
  return undefined;
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;
