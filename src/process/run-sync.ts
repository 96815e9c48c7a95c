// Asks a small program one question before anything else runs; its output, or undefined when it failed.
import { spawnSync } from 'node:child_process';

export function runProgramSync(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: { readonly [name: string]: string | undefined } },
): string | undefined {
  const done = spawnSync(command, args, {
    ...options,
    encoding: 'utf8',
    timeout: 10_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return done.status === 0 ? done.stdout : undefined;
}
