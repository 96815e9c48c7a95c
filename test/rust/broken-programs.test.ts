// What only cargo can show through the built command line: programs of one name stay apart, and a program that behaves otherwise is blocked.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Event } from '#src/model/event.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

class Workspace {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'batuta-broken-')));

  run(...args: string[]): { readonly status: number | null; readonly events: readonly Event[]; readonly text: string } {
    const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
    const ran = spawnSync(process.execPath, [join(root, 'bin/batuta.js'), 'run', ...args, '--json'], {
      cwd: this.folder,
      env,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const lines = ran.stdout.split('\n').filter((line) => line.startsWith('{'));
    return {
      status: ran.status,
      events: lines.map((line) => JSON.parse(line) as Event),
      text: ran.stdout + ran.stderr,
    };
  }
}

describe('two programs with entry files and crates of one name', () => {
  const workspace = new Workspace();
  beforeAll(() => cpSync(join(root, 'fixtures/broken/two-crates'), workspace.folder, { recursive: true }));
  afterAll(() => rmSync(workspace.folder, { recursive: true, force: true }));

  const verdicts = (target: string): readonly (readonly [string, string])[] => {
    const text = readFileSync(join(workspace.folder, `rust/report/${target}/report.json`), 'utf8');
    const report = JSON.parse(text) as { vectors: { verdict: { vector: string; verdict: string } }[] };
    return report.vectors.map(({ verdict }) => [verdict.vector, verdict.verdict]);
  };
  const allRight = ['not-a-number', 'plain', 'twice'].map((name) => [name, 'ok']);

  test('are each themselves', () => {
    const run = workspace.run('one:validate', 'two:validate');
    expect(run.status, run.text).toBe(0);
    expect([verdicts('one'), verdicts('two')]).toEqual([allRight, allRight]);
  });

  test('and after an edit of one, only that one is compiled', () => {
    const path = join(workspace.folder, 'one/main.py');
    writeFileSync(path, readFileSync(path, 'utf8').replace('this is one', 'this is still one'));
    const run = workspace.run('one:validate', 'two:validate');
    expect(run.status, run.text).toBe(0);
    expect([verdicts('one'), verdicts('two')]).toEqual([allRight, allRight]);
    const compiled = run.events.flatMap((event) =>
      event.type === 'action-end' && event.outcome === 'executed' && event.label.endsWith(':compile')
        ? [event.label]
        : [],
    );
    expect(compiled).toEqual(['one:compile']);
  });
});

describe('a program that tells where its interpreter lies', () => {
  const workspace = new Workspace();
  afterAll(() => rmSync(workspace.folder, { recursive: true, force: true }));

  test('is BATUTA-V-001 with the lines that differ, and nothing is packaged', () => {
    writeFileSync(
      join(workspace.folder, 'app.py'),
      'import sys\n\nif __name__ == "__main__":\n    print("same")\n    print("at", sys.executable)\n',
    );
    writeFileSync(join(workspace.folder, 'vectors.jsonl'), '{"name":"where","argv":[]}\n');
    const run = workspace.run('app');
    expect(run.status, run.text).toBe(1);
    const end = run.events.find((event) => event.type === 'action-end' && event.label === 'app:compare:where');
    const failure = end?.type === 'action-end' ? end.failure : undefined;
    expect(failure?.code).toBe('BATUTA-V-001');
    expect(failure?.message).toContain('stdout, line 2');
    expect(failure?.detail).toMatch(/\n same\n-at .*python.*\n\+at/);
    const blocked = run.events.flatMap((event) =>
      event.type === 'action-end' && event.outcome === 'blocked' ? [event.label] : [],
    );
    expect(blocked).toContain('app:package');
    expect(existsSync(join(workspace.folder, 'rust/dist/app'))).toBe(false);
  });
});

describe('a program that puts a name of builtins into one of its modules by name', () => {
  const workspace = new Workspace();
  beforeAll(() => {
    const files = {
      'main.py': 'import words\n\nsetattr(words, "len", lambda text: -1)\nprint(words.size("abc"))\n',
      'words.py': 'def size(text):\n    return len(text)\n',
      'vectors.jsonl': '{"name":"run","argv":[]}\n',
      'batuta.config.mjs':
        "import { defineConfig, migrate } from 'batuta';\n" +
        "export default defineConfig({ targets: { app: migrate({ entry: 'main.py', vectors: 'vectors.jsonl' }) } });\n",
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(workspace.folder, name), text);
  });
  afterAll(() => rmSync(workspace.folder, { recursive: true, force: true }));

  test('ends there and says what to write, instead of going on with the builtin', () => {
    const run = workspace.run('app:validate');
    expect(run.status).toBe(1);
    expect(run.text).toContain("words.len is stored by name while that module's code means the builtin");
    expect(run.text).toContain('`len = len`');
  });
});
