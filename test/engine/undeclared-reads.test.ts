// What becomes of reads that nobody declared, per kind of action: seen, impossible, or (said honestly) unseen.
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findOnPath } from '#src/engine/machine.ts';
import { namespaceProblem } from '#src/engine/task-stage.ts';
import { ProjectRig } from './project-rig.ts';

const path = process.env['PATH'] ?? '';
const hasStrace = findOnPath('strace', path) !== undefined;
const hasNamespaces = namespaceProblem('', path) === undefined;

/** How the command names the file `secret.txt`, which it does not declare. */
const ways: { readonly [way: string]: (root: string) => string } = {
  'by a relative path': () => 'secret.txt',
  'by an absolute path': (root) => join(root, 'secret.txt'),
  'through a link': () => 'src/link.txt',
};

type Kind = 'place' | 'stage' | 'namespace' | 'trace';
type Fate = 'unseen' | 'not there' | 'reported';

const table: readonly (readonly [kind: Kind, fates: { readonly [way: string]: Fate }])[] = [
  ['place', { 'by a relative path': 'unseen', 'by an absolute path': 'unseen', 'through a link': 'unseen' }],
  ['stage', { 'by a relative path': 'not there', 'by an absolute path': 'unseen', 'through a link': 'not there' }],
  [
    'namespace',
    { 'by a relative path': 'not there', 'by an absolute path': 'not there', 'through a link': 'not there' },
  ],
  ['trace', { 'by a relative path': 'reported', 'by an absolute path': 'reported', 'through a link': 'reported' }],
];

describe('an undeclared read', () => {
  let rig: ProjectRig;
  beforeEach(() => {
    rig = new ProjectRig();
    rig.write('secret.txt', 'secret\n');
    rig.write('src/a.txt', 'a\n');
    symlinkSync('../secret.txt', join(rig.root, 'src/link.txt'));
  });
  afterEach(() => rig.dispose());

  const rows = table.flatMap(([kind, fates]) => Object.entries(fates).map(([way, fate]) => [kind, way, fate] as const));
  it.each(rows)('under isolation %s, %s: %s', async (kind, way, fate) => {
    if ((kind === 'trace' && !hasStrace) || (kind === 'namespace' && !hasNamespaces)) return;
    const file = ways[way]?.(rig.root) ?? '';
    rig.config(
      `t: task({ command: ['sh', '-c', 'cat src/a.txt; cat "$0" > out.txt', ${JSON.stringify(file)}], inputs: ['src/a.txt'], outputs: ['out.txt'], isolation: '${kind}' }),`,
    );
    const seen = await rig.run();
    const failure = seen.failures['t:task'];
    if (fate === 'unseen') expect(seen.failures).toEqual({});
    if (fate === 'not there') expect(failure?.code).toBe('BATUTA-E-011');
    if (fate === 'reported') {
      expect(failure?.code).toBe('BATUTA-E-014');
      expect(failure?.detail).toContain('secret.txt');
      expect((await rig.run()).outcomes['t:task']).toBe('failed');
    }
  });

  it.each(['stage', 'namespace', 'trace'] as const)('is none under isolation %s when all is declared', async (kind) => {
    if ((kind === 'trace' && !hasStrace) || (kind === 'namespace' && !hasNamespaces)) return;
    rig.config(
      `t: task({ command: 'cat src/a.txt > out.txt', inputs: ['src/a.txt'], outputs: ['out.txt'], isolation: '${kind}' }),`,
    );
    const first = await rig.run();
    expect(first.failures).toEqual({});
    expect(rig.read('out.txt')).toBe('a\n');
    expect((await rig.run()).outcomes).toEqual({ 't:task': 'hit' });
  });

  it('under tracing may also be a failed probe or a listing', async () => {
    if (!hasStrace) return;
    rig.config(`t: task({ command: 'ls src; cat missing.txt; true', inputs: ['src/a.txt'], isolation: 'trace' }),`);
    const detail = (await rig.run()).failures['t:task']?.detail ?? '';
    expect(detail).toMatch(/probe +missing\.txt/);
    expect(detail).toMatch(/listing +src/);
  });

  it('outside the project is seen under tracing, too', async () => {
    if (!hasStrace) return;
    const home = mkdtempSync(join(process.env['HOME'] ?? tmpdir(), '.batuta-test-'));
    writeFileSync(join(home, 'x'), '');
    rig.config(`t: task({ command: ['cat', ${JSON.stringify(join(home, 'x'))}], isolation: 'trace' }),`);
    expect((await rig.run()).failures['t:task']?.detail).toContain(home);
    rmSync(home, { recursive: true });
  });

  it('--sandbox=trace looks at tasks whatever they ask for, and at known ones again', async () => {
    if (!hasStrace) return;
    rig.config(`t: task({ command: 'cat secret.txt' }),`);
    expect((await rig.run()).record.ok).toBe(true);
    expect((await rig.run({ sandbox: 'trace' })).failures['t:task']?.code).toBe('BATUTA-E-014');
  });
});
