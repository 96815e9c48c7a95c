// The cargo rules with the real cargo: crate, vendor, compile; one scratch folder for all tests, as in real runs.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compile } from '#rules/transpile/cargo/compile.ts';
import { crate } from '#rules/transpile/cargo/crate.ts';
import { copy } from '#rules/transpile/cargo/runtime.ts';
import { vendor } from '#rules/transpile/cargo/vendor.ts';
import { runRule } from '../rules/fake-context.ts';
import type { FakeResult } from '../rules/fake-context.ts';
import { smallRuntime } from './small-runtime.ts';

const scratch = mkdtempSync(join(tmpdir(), 'batuta-scratch-'));
const other = mkdtempSync(join(tmpdir(), 'batuta-elsewhere-much-longer-'));
afterAll(() => {
  for (const folder of [scratch, other]) rmSync(folder, { recursive: true, force: true });
});

interface Source {
  readonly target?: string;
  readonly modules: { readonly [module: string]: string };
  readonly maps?: { readonly [label: string]: string };
  readonly missing?: readonly string[];
  readonly scratch?: string;
}

async function build(source: Source): Promise<FakeResult> {
  const target = source.target ?? 'app';
  const rust = Object.fromEntries(
    Object.entries(source.modules).map(([name, text]) => [`${target}:emit:${name}`, text]),
  );
  const made = await runRule(crate, {
    params: { target, entry: 'main', program: 'main.py', source: 'main.py' },
    inputs: { rust, lock: smallRuntime['Cargo.lock'] },
  });
  return runRule(compile, {
    params: { target, incremental: false },
    inputs: {
      crate: Object.fromEntries(made.trees.get('crate') ?? []),
      runtime: smallRuntime,
      vendor: {},
      maps: source.maps ?? {},
    },
    missing: source.missing ?? [],
    scratch: source.scratch ?? scratch,
  });
}

const prints = (text: string): string =>
  `pub fn import() -> Result<(), String> {\n    println!("${text}");\n    Ok(())\n}\n`;

function output(result: FakeResult): string {
  if (result.failure !== undefined) throw new Error(JSON.stringify([result.failure, result.log], null, 1));
  const path = join(scratch, 'program');
  writeFileSync(path, result.outputs.get('binary') as Uint8Array);
  chmodSync(path, 0o755);
  return execFileSync(path, { encoding: 'utf8' });
}

test('a crate of several modules compiles and runs', async () => {
  const modules = {
    main: 'pub fn import() -> Result<(), String> {\n    crate::pkg::cli::go();\n    Ok(())\n}\n',
    pkg: 'pub mod cli;\n',
    'pkg.cli': 'pub fn go() {\n    println!("hi");\n}\n',
  };
  expect(output(await build({ modules }))).toBe('main.py: hi\n');
});

test('two projects whose targets have one name get their own binaries, back and forth', async () => {
  const one = { modules: { main: prints('one') } };
  const two = { modules: { main: prints('two') } };
  const said = [];
  for (const source of [one, two, one, one, two]) said.push(output(await build(source)));
  expect(said).toEqual(['one', 'two', 'one', 'one', 'two'].map((text) => `main.py: ${text}\n`));
});

test('the same name with other modules, and another target of the same modules, do not share a binary', async () => {
  expect(output(await build({ modules: { main: prints('three'), helper: '' } }))).toBe('main.py: three\n');
  expect(output(await build({ target: 'app2', modules: { main: prints('four') } }))).toBe('main.py: four\n');
  expect(output(await build({ modules: { main: prints('three'), helper: '' } }))).toBe('main.py: three\n');
});

test('the bytes do not depend on the scratch folder nor on what was built there before', async () => {
  const source = {
    modules: {
      main: 'pub fn import() -> Result<(), String> {\n    let a: Vec<i32> = vec![];\n    println!("{}", a[std::env::args().count()]);\n    Ok(())\n}\n',
    },
  };
  const here = await build(source);
  const there = await build({ ...source, scratch: other });
  expect(Buffer.from(here.outputs.get('binary') ?? [1]).equals(Buffer.from(there.outputs.get('binary') ?? [2]))).toBe(
    true,
  );
});

test("rustc's error names the Python node it comes from and fails the action for good", async () => {
  const spans = { label: 'app:parse:main', output: 'spans' };
  const result = await build({
    modules: {
      main: 'pub fn import() -> Result<(), String> {\n    let x: i32 = 1;\n    let y: String = x;\n    Ok(())\n}\n',
    },
    maps: {
      'app:emit:main': JSON.stringify({
        module: 'main',
        file: 'main.py',
        spans,
        lines: [
          [1, 0],
          [3, 7],
        ],
      }),
    },
  });
  expect(result.failure).toMatchObject({ code: 'BATUTA-B-001', message: 'rustc refuses the emitted code: 1 error' });
  expect(result.cached).toBe(true);
  expect(result.diagnostics[0]).toMatchObject({
    code: 'BATUTA-B-001',
    message: 'rustc E0308: mismatched types (src/main_module.rs)',
    place: { file: 'main.py', node: 7, spans },
  });
});

test('without cargo the failure says how to install it, and is not kept', async () => {
  const result = await build({ modules: { main: prints('x') }, missing: ['cargo'] });
  expect(result.failure?.code).toBe('BATUTA-B-001');
  expect(result.failure?.help).toContain('https://rustup.rs');
  expect(result.cached).toBe(false);
});

test('the runtime is copied without build leftovers; a lock file without registry crates needs no network', async () => {
  const copied = await runRule(copy, { inputs: { source: { ...smallRuntime, 'target/debug/x.rs': 'x' } } });
  expect([...(copied.trees.get('runtime')?.keys() ?? [])]).toEqual(Object.keys(smallRuntime).sort());
  const manifests = Object.fromEntries(copied.trees.get('manifests') ?? []);
  expect(Object.keys(manifests)).toEqual(['Cargo.lock', 'Cargo.toml', 'core/Cargo.toml', 'std/Cargo.toml']);
  const vendored = await runRule(vendor, { inputs: { manifests } });
  expect(vendored.executions).toEqual([]);
  expect(vendored.trees.get('vendor')?.size).toBe(0);
});
