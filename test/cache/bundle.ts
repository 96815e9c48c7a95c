// Bundles a test's program to plain JavaScript, since processes started by tests cannot run TypeScript.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../..');

export interface Ended {
  readonly status: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Program {
  /** The bundle, and the environment it needs. */
  readonly file: string;
  readonly env: { readonly [name: string]: string | undefined };
  /** `through`: a command that starts the program, given as its arguments. */
  run(args: readonly string[], env?: { readonly [name: string]: string }, through?: readonly string[]): Promise<Ended>;
  remove(): void;
}

/** `source` is relative to the repository's root. */
export async function bundleProgram(source: string): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'batuta-program-'));
  const file = join(folder, 'program.mjs');
  await build({
    entryPoints: [join(root, source)],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['dev'],
    external: ['blake3-wasm'],
    logLevel: 'error',
  });
  const basic = { PATH: process.env.PATH, NODE_PATH: join(root, 'node_modules') };
  return {
    file,
    env: basic,
    remove: () => rmSync(folder, { recursive: true, force: true }),
    run: (args, env = {}, through = []) =>
      new Promise((done, fail) => {
        const [command = '', ...rest] = [...through, process.execPath, file, ...args];
        const child = spawn(command, rest, {
          env: { ...basic, ...env },
        });
        let stdout = '';
        let stderr = '';
        child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
        child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
        child.on('error', fail);
        child.on('close', (status, signal) => done({ status, signal, stdout, stderr }));
      }),
  };
}
