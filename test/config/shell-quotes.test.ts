// Commands that leave something open are errors of the configuration; what a shell accepts never is.
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { unclosedIn } from '#src/config/shell-quotes.ts';

const isAccepted = (text: string): boolean => spawnSync('sh', ['-n', '-c', text]).status === 0;

describe('finds what is left open', () => {
  it.each([
    ['echo "a > b', '"', 5],
    ["echo 'a && b", "'", 5],
    ["echo don't", "'", 8],
    ['echo $(date', '$(', 5],
    ['echo "$(date"', '"', 12],
    ['echo ${HOME', '${', 5],
    ['echo `date', '`', 5],
    ['a && echo "it\'s', '"', 10],
    ['echo $((1 + (2)', '$(', 5],
    ['echo "a\\"', '"', 5],
    ['echo a # it\'s "fine\necho "b', '"', 25],
  ])('%s', (text, what, at) => {
    expect(isAccepted(text)).toBe(false);
    expect(unclosedIn(text)).toEqual({ what, at });
  });
});

describe('lets pass what a shell accepts', () => {
  it.each([
    `echo "it's" 'a "b"' \\" \\'`,
    `echo "$(echo "a b" | sed 's/"//')"`,
    `echo "\${x:-"y'"}" \${y#\\}}`,
    'echo `echo "a"` # don\'t',
    'echo a#b $# ${#x} "#\'"',
    `x=$(case a in a) echo "b";; esac)`,
    "cat <<EOF\nit's\nEOF",
    'echo $((1 + (2 * 3)))',
    '(cd a && echo "b")',
    'echo a \\\n  "b"',
  ])('%s', (text) => {
    expect(isAccepted(text)).toBe(true);
    expect(unclosedIn(text)).toBeUndefined();
  });

  it('whatever is put together', () => {
    const pieces = ['"', "'", '`', '$(', ')', '${x', '}', '(', '\\', ' ', '#', '\n', 'a', '$', ';', '|', '"$x"', "'b'"];
    let state = 7;
    const random = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    let blamed = 0;
    for (let round = 0; round < Number(process.env['BATUTA_QUOTE_ROUNDS'] ?? 200); round++) {
      const text = `echo ${Array.from({ length: 2 + random(12) }, () => pieces[random(pieces.length)]).join('')}`;
      if (unclosedIn(text) === undefined) continue;
      blamed += 1;
      expect(isAccepted(text), JSON.stringify(text)).toBe(false);
    }
    expect(blamed).toBeGreaterThan(50);
  });
});
