// package/archive#archive: tries the release binary on vectors, then gives it with checksums and an archive.
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse as parseToml } from 'smol-toml';
import { defineRule, hashBytes } from '#src/index.ts';
import type { RuleContext } from '#src/index.ts';
import { crateVersion } from '../transpile/cargo/crate-files.ts';
import type { Golden } from '../validate/golden.ts';
import { firstDifference } from '../validate/observation.ts';
import { observe } from '../validate/observe.ts';
import type { Vector } from '../validate/vector.ts';
import { placeBinary } from '../validate/place-binary.ts';
import type { Shipped } from '../validate/place-binary.ts';
import { tar } from './tar.ts';

export type ArchiveParams = {
  readonly target: string;
  /** How many vectors the release binary is tried on; with 0 there is no input `vectors`. */
  readonly smoke: number;
  readonly shipped: Shipped;
};

export const archive = defineRule<ArchiveParams>({
  id: 'package/archive#archive',
  phase: 'package',
  summary: 'try the release binary and pack it',
  outputs: ['dist'],
  kind: 'process',
  platform: true,
  async run(context) {
    const { target, shipped } = context.params;
    await smokeTest(context);
    const name = `${target}-${versionOf(context.maybe('pyproject'))}-${context.text('triple')}`;
    const bytes = context.bytes('binary');
    const data = shipped.data
      ? context.entries('data').map((file) => ({ path: `${shipped.folder}/${file.path}`, bytes: file.bytes }))
      : [];
    // Level and strategy are fixed; zlib writes no time and no name.
    const packed = gzipSync(
      tar([
        { path: `${name}/${target}`, bytes, executable: true },
        ...data.map((file) => ({ path: `${name}/${file.path}`, bytes: file.bytes, executable: false })),
      ]),
      { level: 9 },
    );
    const sums = [{ path: target, bytes }, { path: `${name}.tar.gz`, bytes: packed }, ...data].map(
      (file) => `${hashBytes(file.bytes)}  ${file.path}\n`,
    );
    context.metric('binary-bytes', bytes.length);
    context.outputTree('dist', [
      { path: 'BLAKE3SUMS', bytes: sums.join('') },
      { path: target, bytes, executable: true },
      { path: `${name}.tar.gz`, bytes: packed },
      ...data,
    ]);
  },
});

/** The release build is another build than the one that was validated: the first vectors must behave there too. */
async function smokeTest(context: RuleContext<ArchiveParams>): Promise<void> {
  const { shipped, smoke } = context.params;
  if (smoke === 0) return;
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
    if (tried === smoke) break;
    const golden = goldens.get(vector.name);
    if (golden === undefined || 'dropped' in golden) continue;
    tried++;
    const folder = `smoke-${tried}`;
    const { binary, source } = placeBinary(context, join(folder, 'bin'), shipped);
    const run = await observe(context, { folder, command: binary, args: [], vector, source, timeoutMs: 10_000 });
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
  context.metric('smoke', tried);
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
