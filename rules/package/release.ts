// package/release#release: an optimised binary from a clean build, tried on vectors, with checksums and an archive.
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse as parseToml } from 'smol-toml';
import { defineRule, hashBytes } from '#src/index.ts';
import type { RuleContext } from '#src/index.ts';
import { cargoMissing } from '../transpile/cargo/cargo-command.ts';
import { buildCrate } from '../transpile/cargo/compile.ts';
import { crateVersion } from '../transpile/cargo/crate-files.ts';
import type { Golden } from '../validate/golden.ts';
import { firstDifference } from '../validate/observation.ts';
import { observe } from '../validate/observe.ts';
import type { Vector } from '../validate/vector.ts';
import { tar } from './tar.ts';

export type ReleaseParams = {
  readonly target: string;
  /** How many vectors the release binary is tried on; with 0 there is no input `vectors`. */
  readonly smoke: number;
};

export const release = defineRule<ReleaseParams>({
  id: 'package/release#release',
  phase: 'package',
  summary: 'build the release binary from clean and pack it',
  outputs: ['dist'],
  kind: 'process',
  tools: ['cargo', 'rustc', 'cc'],
  pool: 'cargo',
  platform: true,
  async run(context) {
    const { target } = context.params;
    if (context.tool('cargo') === undefined || context.tool('rustc') === undefined) return context.fail(cargoMissing);
    // In the stage: nothing of an earlier build can reach what is shipped.
    const built = await buildCrate(context, {
      target,
      folder: join(context.stage, 'build'),
      release: true,
      incremental: false,
      // What did not compile failed in the debug build, with places.
      maps: () => [],
    });
    const binary = join(context.stage, target);
    copyFileSync(built, binary);
    await smokeTest(context, binary);
    const triple = await hostTriple(context);
    const name = `${target}-${versionOf(context.maybe('pyproject'))}-${triple}`;
    const bytes = readFileSync(binary);
    // Level and strategy are fixed; zlib writes no time and no name.
    const archive = gzipSync(tar([{ path: `${name}/${target}`, bytes, executable: true }]), { level: 9 });
    const sums = [
      { path: target, bytes },
      { path: `${name}.tar.gz`, bytes: archive },
    ].map((file) => `${hashBytes(file.bytes)}  ${file.path}\n`);
    context.metric('binary-bytes', bytes.length);
    context.outputTree('dist', [
      { path: 'BLAKE3SUMS', bytes: sums.join('') },
      { path: target, bytes, executable: true },
      { path: `${name}.tar.gz`, bytes: archive },
    ]);
    return undefined;
  },
});

/** The release build is another build than the one that was validated: the first vectors must behave there too. */
async function smokeTest(context: RuleContext<ReleaseParams>, binary: string): Promise<void> {
  if (context.params.smoke === 0) return;
  const vectors = JSON.parse(context.text('vectors')) as Vector[];
  const goldens = new Map(
    context
      .entries('goldens')
      .map((entry) => [
        entry.path.split(':').slice(2).join(':'),
        JSON.parse(new TextDecoder().decode(entry.bytes)) as Golden,
      ]),
  );
  let tried = 0;
  for (const vector of vectors) {
    const golden = goldens.get(vector.name);
    if (golden === undefined || 'dropped' in golden) continue;
    if (tried++ === context.params.smoke) break;
    const run = await observe(context, {
      folder: `smoke-${tried}`,
      command: binary,
      args: [],
      vector,
      timeoutMs: 10_000,
    });
    const difference = firstDifference(golden.observation, run.observation, golden.masks);
    if (difference === undefined) continue;
    context.fail(
      {
        code: 'BATUTA-V-001',
        message: `the release binary differs from the original on vector ${vector.name} in ${difference.stream}`,
        help: 'The debug build behaved: this is a defect of batuta or of the compiler. Please report it.',
        detail: `--- original\n+++ release\n${difference.diff}`,
      },
      { cache: !run.timedOut },
    );
  }
  context.metric('smoke', Math.min(tried, context.params.smoke));
}

async function hostTriple(context: RuleContext<ReleaseParams>): Promise<string> {
  const outcome = await context.exec({ command: 'rustc', args: ['-vV'], timeoutMs: 30_000 });
  return /^host: (\S+)$/m.exec(new TextDecoder().decode(outcome.stdout))?.[1] ?? 'unknown';
}

function versionOf(pyproject: Uint8Array | undefined): string {
  if (pyproject === undefined) return crateVersion;
  try {
    const { project } = parseToml(new TextDecoder().decode(pyproject)) as { project?: { version?: unknown } };
    const version = project?.version;
    return typeof version === 'string' && /^[\w.+-]+$/.test(version) ? version : crateVersion;
  } catch {
    // A pyproject that does not parse was reported by detect.
    return crateVersion;
  }
}
