// A deterministic ustar archive: sorted, no owner, no time; what `tar tf` of any system reads.

export interface TarEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly executable: boolean;
}

const block = 512;

/** POSIX.1-1988 ustar. Throws on a path that does not fit its 100 + 155 bytes: a bug of the caller. */
export function tar(entries: readonly TarEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const entry of [...entries].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    parts.push(header(entry), entry.bytes, new Uint8Array((block - (entry.bytes.length % block)) % block));
  }
  parts.push(new Uint8Array(2 * block));
  return Buffer.concat(parts);
}

function header({ path, bytes, executable }: TarEntry): Uint8Array {
  const out = Buffer.alloc(block);
  const { name, prefix } = splitPath(path);
  const octal = (value: number, at: number, width: number): void => {
    out.write(`${value.toString(8).padStart(width - 1, '0')}\0`, at, 'latin1');
  };
  out.write(name, 0);
  octal(executable ? 0o755 : 0o644, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(bytes.length, 124, 12);
  octal(0, 136, 12);
  out.write('        ', 148, 'latin1');
  out.write('0', 156, 'latin1');
  out.write('ustar\x0000', 257, 'latin1');
  out.write(prefix, 345);
  const sum = out.reduce((total, byte) => total + byte, 0);
  out.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return out;
}

function splitPath(path: string): { readonly name: string; readonly prefix: string } {
  if (Buffer.byteLength(path) <= 100) return { name: path, prefix: '' };
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
    if (Buffer.byteLength(prefix) <= 155 && Buffer.byteLength(name) <= 100) return { name, prefix };
  }
  throw new Error(`path too long for an archive: ${path}`);
}
