// The completion scripts in the shells themselves, where they are installed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Rig } from './rig.ts';

const binary = fileURLToPath(new URL('../../bin/batuta.js', import.meta.url));
const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;
for (const shell of ['bash', 'zsh', 'fish'])
  if (!has(shell)) process.stderr.write(`completions: ${shell} skipped, it is not installed\n`);

let rig: Rig;
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  rig = await Rig.open();
  rig.tasks({ compile: { command: 'true' }, check: { command: 'true' } });
  mkdirSync(rig.beside('bin'));
  symlinkSync(binary, join(rig.beside('bin'), 'batuta'));
  const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env;
  env = { ...inherited, PATH: `${rig.beside('bin')}:${process.env['PATH']}`, HOME: rig.beside('home') };
  await rig.run('run');
});
afterAll(() => rig.close());

const script = async (shell: string): Promise<string> => {
  const file = join(rig.beside('bin'), `completion.${shell}`);
  writeFileSync(file, (await rig.run('completions', shell)).stdout);
  return file;
};
const shell = (name: string, args: readonly string[]): string => {
  const done = spawnSync(name, args, { cwd: rig.folder, env, encoding: 'utf8' });
  expect(done.status, done.stderr).toBe(0);
  return done.stdout;
};

test.skipIf(!has('bash'))('bash completes a target, and what follows a colon or a sign', async () => {
  const ask = (line: string): string =>
    `COMP_LINE='${line}' COMP_POINT=${line.length} COMP_WORDS=(x) COMP_CWORD=0; _batuta 2>/dev/null; echo "\${COMPREPLY[*]}"`;
  const said = shell('bash', [
    '--norc',
    '-c',
    `. ${await script('bash')}; ${['batuta run ', 'batuta why compile:t', 'batuta run --log-order=s'].map(ask).join('; ')}`,
  ]);
  expect(said).toBe('compile check\ntask\nstream\n');
});

test.skipIf(!has('fish'))('fish completes with descriptions', async () => {
  const said = shell('fish', ['--no-config', '-c', `source ${await script('fish')}; complete -C 'batuta run --out'`]);
  expect(said).toMatch(/^--output-logs\tWhich action logs/);
});

test.skipIf(!has('zsh'))('zsh takes the script, and its function hands the candidates on', async () => {
  const said = shell('zsh', [
    '-f',
    '-c',
    `compdef() { :; }; _describe() { print -l -- "\${found[@]}"; }; source ${await script('zsh')}; words=(batuta run che); CURRENT=3; _batuta`,
  ]);
  expect(said).toBe('check:true\n');
});
