// Developer tool: `class-gaps [--write]` compares `dir()` of every class of the library, and of the builtin types, with
// CPython's; with `--write` the members that are missing become the table that migration reads.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { libraryModules } from '#rules/transpile/python/library/modules.ts';
import { py2rust } from './py2rust.ts';

const builtin = 'bool bytearray bytes complex dict float frozenset int list memoryview range set slice str tuple';
// Members that only the interpreter's own machinery or its documentation has.
const skipped = /^_|^(mro|register|with_traceback|add_note)$/;

// What is data may lie in the instances: only what is called is compared.
const calledOnly = '[one for one in dir(kind) if callable(getattr(kind, one, None))]';

/** A program that says of each class which members it has, one line each. */
function program(shown: string): string {
  const lines = ['def show(name, kind):', '    if isinstance(kind, type):', `        print(name, *${shown})`];
  for (const name of builtin.split(' ')) lines.push(`show('builtins.${name}', ${name})`);
  for (const { name, members } of libraryModules) {
    if (name.startsWith('_') || name.startsWith('numpy') || name === 'builtins') continue;
    const classes = Object.keys(members).filter((member) => {
      const { kind } = members[member] ?? { kind: 'module' };
      return (kind === 'class' || kind === 'exception') && !member.startsWith('_');
    });
    if (classes.length === 0) continue;
    lines.push(`import ${name}`);
    for (const one of classes) lines.push(`show('${name}.${one}', getattr(${name}, '${one}', None))`);
  }
  return `${lines.join('\n')}\n`;
}

function said(command: string, args: readonly string[], cwd: string): Map<string, ReadonlySet<string>> {
  const lines = execFileSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 })
    .trim()
    .split('\n');
  return new Map(lines.map((line) => [line.split(' ')[0] ?? '', new Set(line.split(' ').slice(1))]));
}

const runtime = join(process.cwd(), 'rules/transpile/runtime');
const out = mkdtempSync(join(tmpdir(), 'batuta-class-gaps-'));
const target = process.env['CARGO_TARGET_DIR'] ?? join(out, 'target');
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'class_gaps.py'), program('dir(kind)'));
writeFileSync(join(out, 'called.py'), program(calledOnly));
if (!py2rust(join(out, 'class_gaps.py'), out, runtime, { package: 'class-gaps' })) process.exit(1);
execFileSync('cargo', ['build', '--quiet', '-j1'], { cwd: out, env: { ...process.env, CARGO_TARGET_DIR: target } });
const theirs = said('python3', ['called.py'], out);
const ours = said(join(target, 'debug', 'class-gaps'), [], out);
const gaps = [...theirs].flatMap(([name, members]): (readonly [string, readonly string[]])[] => {
  const known = ours.get(name);
  // Members are handed on from something inside.
  if (known?.has('__getattr__') === true) return [];
  const missing = [...members].filter((member) => !skipped.test(member) && known?.has(member) === false).sort();
  return missing.length === 0 ? [] : [[name, missing]];
});
gaps.sort(([a], [b]) => (a < b ? -1 : 1));
const count = gaps.reduce((sum, [, missing]) => sum + missing.length, 0);
for (const [name, missing] of gaps) process.stdout.write(`${name.padEnd(40)} ${missing.join(' ')}\n`);
process.stdout.write(`${String(theirs.size)} classes, ${String(gaps.length)} lack ${String(count)} members\n`);
if (process.argv.includes('--write')) {
  const rows = gaps.map(([name, missing]) => `  '${name}': '${missing.join(' ')}',`);
  writeFileSync(
    join(process.cwd(), 'rules/transpile/python/library/class-gaps-data.ts'),
    `// Members that CPython's library classes have and batuta's lack: written by test/tools/class-gaps.ts.
export const classGaps: { readonly [className: string]: string } = {
${rows.join('\n')}
};
`,
  );
}
