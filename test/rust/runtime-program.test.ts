// Runs a program written against the runtime by hand: streams, exit status, uncaught exceptions.
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const workspace = join(import.meta.dirname, '../../rules/transpile/runtime');
const target = process.env['CARGO_TARGET_DIR'] ?? join(tmpdir(), 'batuta-runtime-target');
const first = "start-1-2.5-[1, 'a']\n";

function program(way: string, input = ''): { stdout: string; stderr: string; status: number | null } {
  const done = spawnSync(join(target, 'debug/examples/program'), [way], { input, encoding: 'utf8' });
  return { stdout: done.stdout, stderr: done.stderr, status: done.status };
}

describe('a program on the runtime', () => {
  beforeAll(() => {
    const env = { ...process.env, CARGO_TARGET_DIR: target };
    const args = ['build', '-q', '-j1', '-p', 'batuta_std', '--example', 'program'];
    const built = spawnSync('cargo', args, { cwd: workspace, env, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(built.stderr);
  });

  it('ends with the status given to sys.exit, its output flushed', () => {
    expect(program('exit')).toEqual({ stdout: first, stderr: '', status: 3 });
  });

  it('prints the text given to sys.exit on stderr and ends with 1', () => {
    expect(program('text')).toEqual({ stdout: first, stderr: 'a message\n', status: 1 });
  });

  it('reports an uncaught exception after its cause', () => {
    const { stderr, status } = program('raise');
    expect(status).toBe(1);
    expect(stderr).toContain("KeyError: 'k'\n\nThe above exception was the direct cause");
    expect(stderr.endsWith('Traceback (most recent call last):\nValueError: bad\n')).toBe(true);
  });

  it('reads its input line by line', () => {
    expect(program('echo', 'a\nb')).toEqual({ stdout: `${first}a\nb\n`, stderr: 'done\n', status: 0 });
  });

  it('catches endless recursion', () => {
    expect(program('deep').stdout).toBe(`${first}maximum recursion depth exceeded\n`);
  });
});
