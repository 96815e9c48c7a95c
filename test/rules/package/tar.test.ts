// The archive writer against the system's tar.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tar } from '#rules/package/tar.ts';

const long = `${'d'.repeat(90)}/${'e'.repeat(50)}/file`;
const entries = [
  { path: 'b/run', bytes: Buffer.alloc(1000, 1), executable: true },
  { path: 'a', bytes: Buffer.from('text'), executable: false },
  { path: long, bytes: Buffer.alloc(512), executable: false },
];

test('tar lists the entries sorted, without owner and time, and gives the bytes back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'batuta-tar-'));
  try {
    writeFileSync(join(folder, 'x.tar'), tar(entries));
    const listed = execFileSync('tar', ['--numeric-owner', '--utc', '-tvf', 'x.tar'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(
      listed
        .trim()
        .split('\n')
        .map((line) => line.split(/\s+/)),
    ).toEqual([
      ['-rw-r--r--', '0/0', '4', '1970-01-01', '00:00', 'a'],
      ['-rwxr-xr-x', '0/0', '1000', '1970-01-01', '00:00', 'b/run'],
      ['-rw-r--r--', '0/0', '512', '1970-01-01', '00:00', long],
    ]);
    expect(execFileSync('tar', ['-xOf', 'x.tar', 'b/run'], { cwd: folder }).equals(Buffer.alloc(1000, 1))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the order in which entries come does not reach the bytes', () => {
  expect(Buffer.from(tar([...entries].reverse())).equals(Buffer.from(tar(entries)))).toBe(true);
});
