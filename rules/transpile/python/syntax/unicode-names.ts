// Names of Unicode characters, for `\N{...}`: the table is unpacked at first use.
import { inflateSync } from 'node:zlib';
import { numberedNames, packedNames } from './unicode-name-data.ts';

const HANGUL = 'HANGUL SYLLABLE ';
const HANGUL_FIRST = 0xac00;
const LEADING = 'G GG N D DD R M B BB S SS  J JJ C K T P H'.split(' ');
const VOWELS = 'A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I'.split(' ');
const TRAILING = ' G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H'.split(' ');

let table: Map<string, number> | null = null;

// The code point that a name or alias stands for (in any case), or null.
export function codePointOfName(name: string): number | null {
  const key = name.toUpperCase();
  if (key.startsWith(HANGUL)) return hangulSyllable(key.slice(HANGUL.length));
  const dash = key.lastIndexOf('-');
  return numberedName(key.slice(0, dash), key.slice(dash + 1)) ?? names().get(key) ?? null;
}

function names(): Map<string, number> {
  if (table !== null) return table;
  table = new Map();
  let code = -1;
  for (const line of inflateSync(Buffer.from(packedNames, 'base64')).toString('latin1').split('\n')) {
    const colon = line.indexOf(':');
    code += colon < 0 ? 1 : Number(line.slice(0, colon));
    table.set(line.slice(colon + 1), code);
  }
  return table;
}

function numberedName(prefix: string, digits: string): number | null {
  const found = numberedNames.find(([known]) => known === prefix);
  if (found === undefined || !/^[0-9A-F]{4,5}$/.test(digits)) return null;
  const code = parseInt(digits, 16);
  return found[1].some(([first, last]) => first <= code && code <= last) ? code : null;
}

// A syllable's name is its letters' short names, put together (the Unicode Standard, 3.12).
function hangulSyllable(spelling: string): number | null {
  for (const [l, leading] of LEADING.entries()) {
    for (const [v, vowel] of VOWELS.entries()) {
      if (!spelling.startsWith(leading + vowel)) continue;
      const t = TRAILING.indexOf(spelling.slice(leading.length + vowel.length));
      if (t >= 0) return HANGUL_FIRST + (l * VOWELS.length + v) * TRAILING.length + t;
    }
  }
  return null;
}
