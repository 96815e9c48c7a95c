// rust/vendor#vendor: fetches the crates of the runtime's lock file once; the only rule that uses the network.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defineRule } from '#src/index.ts';
import { cargoMissing, proxyVariables } from './cargo-command.ts';

export const vendor = defineRule({
  id: 'rust/vendor#vendor',
  phase: 'transpile',
  summary: "fetch the crates of the runtime's lock file",
  outputs: ['vendor'],
  kind: 'process',
  tools: ['cargo', 'rustc'],
  env: ['CARGO_HOME', ...proxyVariables],
  pool: 'cargo',
  async run(context) {
    const rustc = context.tool('rustc');
    if (context.tool('cargo') === undefined || rustc === undefined) return context.fail(cargoMissing);
    const folder = join(context.stage, 'vendor');
    mkdirSync(folder, { recursive: true });
    const lock = context.entries('manifests').find((entry) => entry.path === 'Cargo.lock');
    // Nothing to fetch: no package of the lock file comes from a registry.
    if (lock !== undefined && /^source = /m.test(new TextDecoder().decode(lock.bytes))) {
      const stage = join(context.stage, 'runtime');
      for (const entry of context.entries('manifests')) {
        const path = join(stage, entry.path);
        mkdirSync(join(dirname(path), 'src'), { recursive: true });
        writeFileSync(path, entry.bytes);
        // Cargo wants a target in every package, not its contents.
        writeFileSync(join(dirname(path), 'src', 'lib.rs'), '');
      }
      const passed = proxyVariables.flatMap((name) => {
        const value = context.env(name);
        return value === undefined ? [] : [[name, value] as const];
      });
      const outcome = await context.exec({
        command: 'cargo',
        args: ['vendor', '--locked', '--versioned-dirs', folder],
        cwd: stage,
        env: {
          ...Object.fromEntries(passed),
          CARGO_HOME: context.env('CARGO_HOME') ?? (await context.scratch('cargo-home')),
          CARGO_NET_RETRY: '2',
          CARGO_TERM_COLOR: 'never',
          RUSTC: rustc.path,
        },
        timeoutMs: 600_000,
      });
      const said = new TextDecoder().decode(outcome.stderr);
      if (outcome.status !== 0) {
        context.log(said);
        context.fail({
          code: 'BATUTA-B-004',
          message: 'cargo could not fetch the crates that the runtime needs',
          help: 'Check the network and proxy settings, then run again; once fetched they are in the store.',
          detail: said.trimEnd().split('\n').slice(-12).join('\n'),
        });
      }
    }
    context.metric('crates', readdirSync(folder).length);
    context.outputFile('vendor', 'vendor');
    return undefined;
  },
});
