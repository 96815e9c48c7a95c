// Every fixture, end to end through the built command line: CPython and the migrated binary agree in every recorded use.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fixtures = readdirSync(join(root, 'fixtures')).filter(
  (name) => name !== 'broken' && existsSync(join(root, 'fixtures', name, 'vectors.jsonl')),
);
const targetOf = (fixture: string): string => fixture.replaceAll('-', '_');

interface Report {
  readonly vectors: readonly { readonly verdict: { readonly vector: string; readonly verdict: string } }[];
}

class Workspace {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'batuta-fixtures-')));

  run(...args: string[]): { readonly status: number | null; readonly text: string; readonly executed: number } {
    const env = { ...process.env, NO_COLOR: '1' };
    delete (env as { NODE_EXTRA_CA_CERTS?: string }).NODE_EXTRA_CA_CERTS;
    const ran = spawnSync(process.execPath, [join(root, 'bin/batuta.js'), 'run', ...args, '--json'], {
      cwd: this.folder,
      env,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const events = ran.stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { type?: string; outcome?: string });
    const executed = events.filter((event) => event.type === 'action-end' && event.outcome === 'executed').length;
    return { status: ran.status, text: ran.stdout + ran.stderr, executed };
  }

  report(target: string): Report | undefined {
    const path = join(this.folder, 'rust/report', target, 'report.json');
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Report) : undefined;
  }
}

const workspace = new Workspace();
afterAll(() => rmSync(workspace.folder, { recursive: true, force: true }));

const vectorsOf = (fixture: string): string[] =>
  readFileSync(join(root, 'fixtures', fixture, 'vectors.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (JSON.parse(line) as { name: string }).name);

beforeAll(() => {
  for (const fixture of fixtures)
    cpSync(join(root, 'fixtures', fixture), join(workspace.folder, fixture), { recursive: true });
  for (const fixture of fixtures) rmSync(join(workspace.folder, fixture, 'batuta.config.ts'), { force: true });
  const target = (fixture: string, name: string, more: string): string =>
    `    ${name}: migrate({ root: '${fixture}', vectors: 'vectors.jsonl', package: false${more} }),\n`;
  const targets = fixtures.map((fixture) => target(fixture, targetOf(fixture), '')).join('');
  const wide = target('demo', 'demo_wide', ', passes: { narrow: false }');
  writeFileSync(
    join(workspace.folder, 'batuta.config.ts'),
    `import { defineConfig, migrate } from 'batuta';\n\nexport default defineConfig({\n  targets: {\n${targets}${wide}  },\n});\n`,
  );
  workspace.run('--continue');
}, 1_500_000);

describe('each fixture behaves as under CPython', () => {
  it.each(fixtures)('%s', (fixture) => {
    const report = workspace.report(targetOf(fixture));
    const verdicts = new Map((report?.vectors ?? []).map(({ verdict }) => [verdict.vector, verdict.verdict]));
    const wrong = vectorsOf(fixture).filter((name) => verdicts.get(name) !== 'ok');
    expect(wrong).toEqual([]);
  });

  it('the demo behaves the same with every narrowing pass off', () => {
    const report = workspace.report('demo_wide');
    expect(report?.vectors.filter((vector) => vector.verdict.verdict !== 'ok')).toEqual([]);
    expect(report?.vectors.length).toBeGreaterThanOrEqual(30);
  });

  it('the demo has at least 30 uses, 8 of them with bad input', () => {
    const lines = readFileSync(join(root, 'fixtures/demo/vectors.jsonl'), 'utf8').trim().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(30);
    expect(lines.filter((line) => (JSON.parse(line) as { bad?: boolean }).bad === true).length).toBeGreaterThanOrEqual(
      8,
    );
  });
});

describe('the emitted Rust', () => {
  it('has no unsafe', () => {
    const found = spawnSync('grep', ['-rlw', 'unsafe', '--include=*.rs', join(workspace.folder, 'rust')], {
      encoding: 'utf8',
    });
    const own = found.stdout.split('\n').filter((path) => path !== '' && !path.includes('/rust/runtime/'));
    expect(own).toEqual([]);
  });

  it('has no clippy warning under the written allow-list', () => {
    const warned: string[] = [];
    for (const fixture of fixtures) {
      const manifest = join(workspace.folder, 'rust', targetOf(fixture), 'Cargo.toml');
      if (!existsSync(manifest)) continue;
      try {
        execFileSync('cargo', ['clippy', '--quiet', '--manifest-path', manifest, '--', '-D', 'warnings'], {
          env: { ...process.env, CARGO_TARGET_DIR: join(workspace.folder, 'clippy-target') },
          stdio: 'pipe',
        });
      } catch (error) {
        warned.push(`${fixture}: ${String((error as { stderr?: Buffer }).stderr).slice(0, 2000)}`);
      }
    }
    expect(warned).toEqual([]);
  }, 1_200_000);
});

describe('nothing is done twice', () => {
  it('a second run executes nothing', () => {
    expect(workspace.run('--continue').executed).toBe(0);
  });
});
