// Rust literals for text, bytes and numbers.

const named: { readonly [char: string]: string } = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\0': '\\0',
  '\\': '\\\\',
  '"': '\\"',
};

export function stringLiteral(text: string): string {
  let out = '"';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    // Lone surrogates have no place in a Rust string; `literal-code/held-surrogates.ts` leaves none, this keeps the text well-formed.
    if (code >= 0xd800 && code <= 0xdfff) out += '\\u{fffd}';
    else if (named[char] !== undefined) out += named[char];
    else if (code < 0x20 || code === 0x7f || (code >= 0x80 && code < 0xa0) || invisible(code))
      out += `\\u{${code.toString(16)}}`;
    else out += char;
  }
  return `${out}"`;
}

/** Text of several lines as it stands: what may not be seen in it is the writer's care. */
export function rawText(text: string): string {
  let fence = '#';
  while (text.includes(`"${fence}`)) fence += '#';
  return `r${fence}"${text}"${fence}`;
}

const invisible = (code: number): boolean =>
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2069) ||
  code === 0xfeff ||
  (code >= 0x10e000 && code <= 0x10e7ff) ||
  code === 0xf8fe ||
  code === 0xf8ff;

/** `text` holds one character per byte (code units below 256). */
export function bytesLiteral(text: string): string {
  let out = 'b"';
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (char !== '\0' && named[char] !== undefined) out += named[char];
    else if (code < 0x20 || code >= 0x7f) out += `\\x${code.toString(16).padStart(2, '0')}`;
    else out += char;
  }
  return `${out}"`;
}

export function floatLiteral(value: number): string {
  if (value === Infinity) return 'f64::INFINITY';
  if (Number.isNaN(value)) return 'f64::NAN';
  if (Object.is(value, -0)) return '-0.0';
  const text = String(value).replace('e+', 'e');
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}
