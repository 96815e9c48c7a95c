// Fetching crates once and compiling offline from what was fetched: needs the crate registry, and says so when it is not there.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '#rules/transpile/cargo/compile.ts';
import { crateFiles } from '#rules/transpile/cargo/crate-files.ts';
import { copy } from '#rules/transpile/cargo/runtime.ts';
import { vendor } from '#rules/transpile/cargo/vendor.ts';
import { runRule, toolPath } from '../rules/fake-context.ts';
import { smallRuntime } from './small-runtime.ts';

const cargoHome = join(process.env['HOME'] ?? '/', '.cargo');

/** The small runtime, with a crate of the registry in its core. */
function withDependency(): { [path: string]: string } | undefined {
  const runtime: { [path: string]: string } = {
    ...smallRuntime,
    'core/Cargo.toml': `${smallRuntime['core/Cargo.toml']}\n[dependencies]\nitoa = "=1.0.15"\n`,
    'core/src/lib.rs': `${smallRuntime['core/src/lib.rs']}pub fn show(n: i64) -> String {\n    itoa::Buffer::new().format(n).to_string()\n}\n`,
  };
  const folder = mkdtempSync(join(tmpdir(), 'batuta-lock-'));
  try {
    for (const [path, text] of Object.entries(runtime)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    execFileSync(toolPath('cargo'), ['generate-lockfile'], { cwd: folder, stdio: 'ignore' });
    return { ...runtime, 'Cargo.lock': readFileSync(join(folder, 'Cargo.lock'), 'utf8') };
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const runtime = withDependency();

test.skipIf(runtime === undefined)(
  'a crate of the registry is fetched by the lock file, then compiled without network',
  async () => {
    const copied = await runRule(copy, { inputs: { source: runtime ?? {} } });
    const vendored = await runRule(vendor, {
      inputs: { manifests: Object.fromEntries(copied.trees.get('manifests') ?? []) },
      env: { CARGO_HOME: cargoHome },
    });
    expect(vendored.failure).toBeUndefined();
    expect([...(vendored.trees.get('vendor')?.keys() ?? [])]).toContain('itoa-1.0.15/src/lib.rs');
    const modules = [
      {
        name: 'main',
        rust: 'pub fn import() -> Result<(), String> {\n    println!("{}", batuta_rt::show(42));\n    Ok(())\n}\n',
      },
    ];
    const spec = {
      target: 'app',
      entry: 'main',
      program: 'main.py',
      source: 'main.py',
      lock: copied.text('lock'),
      modules,
    };
    const compiled = await runRule(compile, {
      params: { target: 'app', incremental: false },
      inputs: {
        crate: Object.fromEntries(crateFiles(spec).map((file) => [file.path, file.bytes])),
        runtime: Object.fromEntries(copied.trees.get('runtime') ?? []),
        vendor: Object.fromEntries(vendored.trees.get('vendor') ?? []),
        maps: {},
      },
    });
    expect(compiled.failure).toBeUndefined();
    expect(compiled.outputs.get('binary')?.length).toBeGreaterThan(1000);
  },
);

test.skipIf(runtime === undefined)('when nothing can be fetched the failure says so and is not kept', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'batuta-home-'));
  try {
    const copied = await runRule(copy, { inputs: { source: runtime ?? {} } });
    const vendored = await runRule(vendor, {
      inputs: { manifests: Object.fromEntries(copied.trees.get('manifests') ?? []) },
      env: { CARGO_HOME: empty, HTTPS_PROXY: 'http://127.0.0.1:9', https_proxy: 'http://127.0.0.1:9' },
    });
    expect(vendored.failure).toMatchObject({ code: 'BATUTA-B-004' });
    expect(vendored.cached).toBe(false);
  } finally {
    rmSync(empty, { recursive: true, force: true });
  }
});
