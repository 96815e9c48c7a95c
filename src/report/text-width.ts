// How many terminal columns a text takes: wide East Asian characters and emoji two, combining marks none.

/** Inclusive ranges that terminals draw two columns wide (Unicode East Asian Width W and F, emoji presentation). */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x23e9, 0x23ec],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x2648, 0x2653],
  [0x26a1, 0x26a1],
  [0x26aa, 0x26ab],
  [0x26bd, 0x26be],
  [0x26c4, 0x26c5],
  [0x2705, 0x2705],
  [0x270a, 0x270b],
  [0x2728, 0x2728],
  [0x274c, 0x274c],
  [0x2753, 0x2755],
  [0x2757, 0x2757],
  [0x2795, 0x2797],
  [0x2b1b, 0x2b1c],
  [0x2b50, 0x2b50],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x1fa70, 0x1faff],
  [0x20000, 0x3fffd],
];

const zero = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const ascii = /^[\x20-\x7e]*$/;
const escapes = /\u001b\[[0-9;]*m/g;

export const stripStyle = (text: string): string => text.replace(escapes, '');

function pointWidth(character: string): number {
  const point = character.codePointAt(0) as number;
  if (point < 0x300) return point < 0x20 || (point >= 0x7f && point < 0xa0) ? 0 : 1;
  if (zero.test(character)) return 0;
  for (const [from, to] of wide) {
    if (point < from) return 1;
    if (point <= to) return 2;
  }
  return 1;
}

/** Columns of `text`, styles not counted; control characters count nothing, so expand tabs first. */
export function textWidth(text: string): number {
  const bare = text.includes('\u001b') ? stripStyle(text) : text;
  if (ascii.test(bare)) return bare.length;
  let width = 0;
  for (const character of bare) width += pointWidth(character);
  return width;
}

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - textWidth(text)));
export const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - textWidth(text))) + text;

/** Cuts an unstyled text to `width` columns; what is lost is shown by one `…`. */
export function truncate(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  if (width <= 0) return '';
  let used = 0;
  let kept = '';
  for (const character of text) {
    const next = pointWidth(character);
    if (used + next > width - 1) break;
    used += next;
    kept += character;
  }
  return `${kept}…`;
}

/** `wrap`, each line after the first `indent` columns in. */
export function wrapIndented(text: string, width: number, indent: number): string[] {
  const [first = '', ...rest] = wrap(text, Math.max(20, width - indent));
  return [first, ...rest.map((line) => `${' '.repeat(indent)}${line}`)];
}

/** Breaks at spaces so that no line is wider than `width`, unless one word is; keeps existing line breaks. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line === '') line = word;
      else if (textWidth(line) + 1 + textWidth(word) <= width) line += ` ${word}`;
      else {
        lines.push(line);
        line = word;
      }
    }
    lines.push(line);
  }
  return lines;
}
