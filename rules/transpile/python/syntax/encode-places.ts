// The stored forms of spans and comments, apart from the tree, so that moved lines leave the tree's digest alone.
import { ByteReader, ByteWriter } from './byte-codec.ts';
import type { Comment } from './comments.ts';
import type { Spans } from './spans.ts';

const SPANS_MAGIC = 0xb8;
const COMMENTS_MAGIC = 0xb9;
const VERSION = 1;
const POSITIONS: readonly Comment['position'][] = ['before', 'trailing', 'end-of-block', 'end-of-module'];

// A comment as stored: by its statement, not by its line.
export type AnchoredComment = Omit<Comment, 'line' | 'col'>;

// Lines as steps from the node before, ends relative to starts: small numbers.
export function encodeSpans({ count, table }: Spans): Uint8Array {
  const out = header(SPANS_MAGIC, count * 5);
  out.unsigned(count);
  let line = 0;
  let col = 0;
  for (let at = 0; at < count * 4; at += 4) {
    const nextLine = table[at] as number;
    const nextCol = table[at + 1] as number;
    const endLine = table[at + 2] as number;
    const endCol = table[at + 3] as number;
    out.signed(nextLine - line);
    out.signed(nextLine === line ? nextCol - col : nextCol);
    out.signed(endLine - nextLine);
    out.signed(endLine === nextLine ? endCol - nextCol : endCol);
    line = nextLine;
    col = nextCol;
  }
  return out.finish();
}

export function decodeSpans(bytes: Uint8Array): Spans {
  const reader = open(bytes, SPANS_MAGIC);
  const count = reader.unsigned();
  const table = new Int32Array(count * 4);
  let line = 0;
  let col = 0;
  for (let at = 0; at < table.length; at += 4) {
    const step = reader.signed();
    line += step;
    col = step === 0 ? col + reader.signed() : reader.signed();
    const height = reader.signed();
    const width = reader.signed();
    table[at] = line;
    table[at + 1] = col;
    table[at + 2] = line + height;
    table[at + 3] = height === 0 ? col + width : width;
  }
  return { count, table };
}

export function encodeComments(comments: readonly AnchoredComment[]): Uint8Array {
  const out = header(COMMENTS_MAGIC, 64);
  out.unsigned(comments.length);
  for (const { ownLine, anchor, position } of comments) {
    out.signed(anchor);
    out.byte(POSITIONS.indexOf(position) * 2 + (ownLine ? 1 : 0));
  }
  out.texts(comments.map(({ text }) => text));
  return out.finish();
}

export function decodeComments(bytes: Uint8Array): AnchoredComment[] {
  const reader = open(bytes, COMMENTS_MAGIC);
  const places = reader.many(() => ({ anchor: reader.signed(), flags: reader.byte() }));
  const texts = reader.texts();
  return places.map(({ anchor, flags }, index) => ({
    text: texts[index] as string,
    ownLine: (flags & 1) === 1,
    anchor,
    position: POSITIONS[flags >> 1] as Comment['position'],
  }));
}

function header(magic: number, capacity: number): ByteWriter {
  const out = new ByteWriter(capacity + 16);
  out.byte(magic);
  out.byte(VERSION);
  return out;
}

function open(bytes: Uint8Array, magic: number): ByteReader {
  const reader = new ByteReader(bytes);
  if (reader.byte() !== magic || reader.byte() !== VERSION) throw new Error('not an encoding of this kind and version');
  return reader;
}
