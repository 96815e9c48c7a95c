// package/release#release: an optimised binary; the program is compiled from clean, the runtime once per tool chain.
//
// The runtime lies in a folder named by its contents and is never edited there, so cargo's own check of it is exact; what
// earlier builds made of the program is removed first, so that nothing of them can reach what is shipped.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineRule } from '#src/index.ts';
import { buildCrate, cargoScratch } from '../transpile/cargo/compile.ts';

export type ReleaseParams = { readonly target: string };

export const release = defineRule<ReleaseParams>({
  id: 'package/release#release',
  phase: 'package',
  summary: 'build the release binary',
  outputs: ['binary', 'triple'],
  kind: 'process',
  tools: ['cargo', 'rustc', 'cc'],
  pool: 'cargo',
  platform: true,
  async run(context) {
    const { target } = context.params;
    const scratch = await cargoScratch(context, 'release');
    const built = await buildCrate(context, {
      target,
      folder: scratch,
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
