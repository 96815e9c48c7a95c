// package/release#release: an optimised binary from a clean build, so that nothing of an earlier one can reach what is shipped.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineRule } from '#src/index.ts';
import { cargoMissing } from '../transpile/cargo/cargo-command.ts';
import { buildCrate } from '../transpile/cargo/compile.ts';

export type ReleaseParams = { readonly target: string };

export const release = defineRule<ReleaseParams>({
  id: 'package/release#release',
  phase: 'package',
  summary: 'build the release binary from clean',
  outputs: ['binary', 'triple'],
  kind: 'process',
  tools: ['cargo', 'rustc', 'cc'],
  pool: 'cargo',
  platform: true,
  async run(context) {
    const { target } = context.params;
    if (context.tool('cargo') === undefined || context.tool('rustc') === undefined) return context.fail(cargoMissing);
    const built = await buildCrate(context, {
      target,
      folder: join(context.stage, 'build'),
      release: true,
      incremental: false,
      // What does not compile has failed in the debug build, with places.
      maps: () => [],
    });
    copyFileSync(built, join(context.stage, 'binary'));
    context.outputFile('binary', 'binary', { executable: true });
    const version = await context.exec({ command: 'rustc', args: ['-vV'], timeoutMs: 30_000 });
    context.output('triple', /^host: (\S+)$/m.exec(new TextDecoder().decode(version.stdout))?.[1] ?? 'unknown');
    return undefined;
  },
});
