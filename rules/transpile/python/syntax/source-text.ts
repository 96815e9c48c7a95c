// From what is in a file to normalised text: encoding (PEP 263), byte-order mark, line ends.

export type SourceText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string; readonly line: number };

const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const BLANK_OR_COMMENT = /^[ \t\f]*(?:#.*)?$/;

export function readSource(source: string | Uint8Array): SourceText {
  const decoded = typeof source === 'string' ? { ok: true as const, text: source } : decode(source);
  if (!decoded.ok) return decoded;
  let text = decoded.text;
  if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    return { ok: false, message: 'source code cannot contain null bytes', line: text.slice(0, nul).split('\n').length };
  }
  return { ok: true, text };
}

function decode(bytes: Uint8Array): SourceText {
  const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const cookie = declaredEncoding(bytes);
  const encoding = cookie === null ? 'utf-8' : normaliseEncoding(cookie.name);
  if (encoding === null) return { ok: false, message: `unknown encoding: ${cookie?.name}`, line: cookie?.line ?? 1 };
  if (hasBom && cookie !== null && !/^utf[-_]8(?:[-_]|$)/i.test(cookie.name)) {
    return { ok: false, message: `encoding problem: ${cookie?.name} with BOM`, line: cookie?.line ?? 1 };
  }
  if (encoding === 'latin-1') return { ok: true, text: Buffer.from(bytes).toString('latin1') };
  if (encoding === 'ascii') {
    const at = bytes.findIndex((byte) => byte > 127);
    if (at >= 0) {
      const message = `(unicode error) 'ascii' codec can't decode byte ${hexByte(bytes[at] ?? 0, '0x')} in position ${at}: ordinal not in range(128)`;
      return { ok: false, message, line: lineOfByte(bytes, at) };
    }
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const at = firstInvalidByte(bytes);
    const line = lineOfByte(bytes, at);
    const byte = hexByte(bytes[at] ?? 0, '\\x');
    return {
      ok: false,
      message: `Non-UTF-8 code starting with '${byte}' on line ${line}, but no encoding declared; see https://peps.python.org/pep-0263/ for details`,
      line,
    };
  }
}

function hexByte(byte: number, prefix: string): string {
  return prefix + byte.toString(16).padStart(2, '0');
}

function declaredEncoding(bytes: Uint8Array): { name: string; line: number } | null {
  const head = Buffer.from(bytes.subarray(0, 1000))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
  const lines = head.split(/\r\n?|\n/);
  for (let i = 0; i < 2; i++) {
    const line = lines[i] ?? '';
    const name = COOKIE.exec(line)?.[1];
    if (name !== undefined) return { name, line: i + 1 };
    if (!BLANK_OR_COMMENT.test(line)) return null;
  }
  return null;
}

function normaliseEncoding(name: string): 'utf-8' | 'latin-1' | 'ascii' | null {
  const key = name.toLowerCase().replace(/_/g, '-');
  if (key === 'utf8' || key === 'u8' || key === 'utf' || key === 'utf-8' || key.startsWith('utf-8-')) return 'utf-8';
  if (/^(latin-?1|l1|iso-?8859-1|iso-latin-1|8859|cp819)(-|$)/.test(key)) return 'latin-1';
  if (key === 'ascii' || key === 'us-ascii' || key === '646') return 'ascii';
  return null;
}

function lineOfByte(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let i = 0; i < at; i++) {
    const byte = bytes[i];
    if (byte === 10 || (byte === 13 && bytes[i + 1] !== 10)) line++;
  }
  return line;
}

// The first byte that starts no well-formed UTF-8 sequence.
function firstInvalidByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true });
  const lossy = decoder.decode(bytes);
  let at = 0;
  for (const char of lossy) {
    const size = Buffer.byteLength(char);
    if (char === '\ufffd' && !(bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd)) return at;
    at += size;
  }
  return at;
}
