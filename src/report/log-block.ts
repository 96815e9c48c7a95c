// What a command printed, as a block that stays one: each line behind a bar, broken where the screen ends, without what moves the cursor.
import type { Style } from './style.ts';
import { noStyle } from './style.ts';
import { stripStyle, textWidth } from './text-width.ts';

// Escapes other than colours: cursor movement, titles, links.
const control = /\u001b\[[0-9;?]*[A-Za-ln-z]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b[^[\]]/g;
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001a\u001c-\u001f\u007f]/g;
const tab = '    ';
const reset = '\u001b[0m';

/** `width`: of the screen; absent where lines may be as long as they are. */
export function logBlock(title: string, text: string, style: Style, width?: number): string {
  const lines = text
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => clean(line, style))
    .flatMap((line) => (width === undefined ? [line] : pieces(line, Math.max(20, width - 4))));
  const body = lines.map((line, index) => {
    const bar = style.dim(index === lines.length - 1 ? '  └' : '  │');
    return `${bar} ${line}${line.includes('\u001b') ? reset : ''}`.trimEnd();
  });
  return `${style.dim('  ┌')} ${title}\n${body.join('\n')}\n`;
}

/** A line that was overwritten is what it was last; a progress bar is not a page of text. */
export function clean(line: string, style: Style): string {
  const last = line.replace(/\r+$/, '').split('\r').at(-1) ?? '';
  const plain = last.replace(control, '').replace(unseen, '').replaceAll('\t', tab);
  return style === noStyle ? stripStyle(plain) : plain;
}

/** Cut at the width, colours going on in the next piece. */
function pieces(line: string, width: number): string[] {
  if (textWidth(line) <= width) return [line];
  const found: string[] = [];
  let piece = '';
  let used = 0;
  let color = '';
  for (const part of line.split(/(\u001b\[[0-9;]*m)/)) {
    if (part.startsWith('\u001b[')) {
      color = part === '\u001b[m' || part === reset ? '' : color + part;
      piece += part;
      continue;
    }
    for (const character of part) {
      const wide = textWidth(character);
      if (used + wide > width) {
        found.push(piece);
        piece = color;
        used = 0;
      }
      piece += character;
      used += wide;
    }
  }
  found.push(piece);
  return found;
}
