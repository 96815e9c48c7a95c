// Judges batuta on packages of PyPI that nobody prepared: `npm run packages [-- <name> ...]`. Each program of test/packages uses one package, which is migrated whole with it.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const programs = join(root, 'test/packages');
const page = join(root, 'docs/reference/packages.md');

const linesOf = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.py'))
    .map((file) => readFileSync(join(folder, file), 'utf8').split('\n').length)
    .reduce((sum, lines) => sum + lines, 0);

/** Writes the program and its packages, without what pip says of them, into a folder. */
function prepare(name, folder) {
  const text = readFileSync(join(programs, `${name}.py`), 'utf8');
  const required = (/^# requires: (.*)$/m.exec(text)?.[1] ?? '').split(' ');
  execFileSync(
    'python3',
    ['-m', 'pip', 'install', '--quiet', '--no-deps', '--no-compile', '--target', folder, ...required],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  for (const entry of readdirSync(folder)) {
    if (/\.(dist|egg)-info$/.test(entry) || entry === 'bin' || entry === '__pycache__')
      rmSync(join(folder, entry), { recursive: true });
  }
  cpSync(join(programs, `${name}.py`), join(folder, 'main.py'));
  writeFileSync(join(folder, 'vectors.jsonl'), `${JSON.stringify({ name: 'run', argv: [] })}\n`);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const data = files.filter((file) => /\.(lark|cow|flf|tlf|txt|json|bin)$/.test(file) && file !== 'vectors.jsonl');
  writeFileSync(
    join(folder, 'batuta.config.mjs'),
    `import { defineConfig, migrate } from 'batuta';
export default defineConfig({
  targets: { main: migrate({ entry: 'main.py', vectors: 'vectors.jsonl', data: ${JSON.stringify(data)} }) },
});
`,
  );
  return required;
}

/** Migrates and judges it; says how it ended. */
function judge(name) {
  const folder = mkdtempSync(join(tmpdir(), 'batuta-packages-'));
  try {
    const required = prepare(name, folder);
    const started = performance.now();
    const ran = spawnSync(process.execPath, [join(root, 'bin/batuta.js'), 'run', 'main:validate', '--json'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const seconds = (performance.now() - started) / 1000;
    const text = `${ran.stdout}${ran.stderr}`;
    const codes = [...text.matchAll(/BATUTA-[A-Z]-\d{3}/g)].map(([code]) => code);
    const verdict =
      ran.status === 0
        ? 'right'
        : codes.includes('BATUTA-V-001')
          ? 'wrong'
          : codes.includes('BATUTA-B-001')
            ? 'not compiled'
            : 'refused';
    const differs = /differs from the original in [^"\\]+/.exec(text)?.[0];
    const first = verdict === 'right' ? '' : verdict === 'wrong' ? (differs ?? 'differs') : firstProblem(text);
    return { name, required, lines: linesOf(folder), verdict, first, seconds };
  } finally {
    if (process.env['BATUTA_KEEP'] === undefined) rmSync(folder, { recursive: true, force: true });
    else process.stdout.write(`${folder}\n`);
  }
}

/** The first error among the diagnostics of the run, or the last line. */
function firstProblem(text) {
  const errors = [...text.matchAll(/\{[^{}]*"severity":\s*"error"[^{}]*/g)].map(([object]) => object);
  const found = errors.map((object) => /"message":\s*"((?:[^"\\]|\\.)*)"/.exec(object)?.[1]).find(Boolean);
  return (found ?? text.trim().split('\n').at(-1) ?? '').replaceAll('\\"', '"').slice(0, 160);
}

const asked = process.argv.slice(2);
const all = readdirSync(programs)
  .filter((file) => file.endsWith('.py'))
  .map((file) => basename(file, '.py'))
  .sort();
const results = [];
for (const name of asked.length > 0 ? asked : all) {
  const result = judge(name);
  results.push(result);
  process.stdout.write(
    `${result.verdict.padEnd(13)}${name.padEnd(16)}${String(result.lines).padStart(6)} lines ${result.seconds.toFixed(1).padStart(6)} s  ${result.first}\n`,
  );
}
/** The rows of the page as it is, by package: those that were not judged again stay. */
function kept() {
  const text = existsSync(page) ? readFileSync(page, 'utf8') : '';
  const rows = [...text.matchAll(/^\| (\S+==.*?) \| (\d+) \| ([a-z ]+) \| (.*) \|$/gm)];
  return new Map(rows.map(([row, required, , verdict]) => [required, { row, verdict }]));
}

const requiredBy = (name) =>
  (/^# requires: (.*)$/m.exec(readFileSync(join(programs, `${name}.py`), 'utf8'))?.[1] ?? '').split(' ').join(', ');
const rows = kept();
for (const one of results) {
  const required = one.required.join(', ');
  const row = `| ${required} | ${one.lines} | ${one.verdict} | ${one.first.replaceAll('|', '\\|')} |`;
  rows.set(required, { row, verdict: one.verdict });
}
const shown = all.flatMap((name) => rows.get(requiredBy(name)) ?? []);
const count = (verdict) => shown.filter((one) => one.verdict === verdict).length;
if (!existsSync(dirname(page))) mkdirSync(dirname(page));
writeFileSync(
  page,
  `# Packages of PyPI

<!-- Made by \`npm run packages\`: do not edit. -->

Each package is migrated whole, with a small program of our own that uses it (\`test/packages\`); what the binary shows must equal
what CPython shows. *Refused* names the first thing that batuta says it cannot translate.

${count('right')} of ${shown.length} right, ${count('refused')} refused, ${count('not compiled')} not compiled, ${count('wrong')} wrong.

| package | lines of Python | verdict | first problem |
| --- | ---: | --- | --- |
${shown.map((one) => one.row).join('\n')}
`,
);
process.exitCode = results.every((one) => one.verdict !== 'wrong' && one.verdict !== 'not compiled') ? 0 : 1;
