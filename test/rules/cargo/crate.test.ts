// The emitted package: files, module tree, lock file.
import { expect, test } from 'vitest';
import { frameOutputs, lockWith } from '#rules/transpile/cargo/crate-files.ts';
import { crate } from '#rules/transpile/cargo/crate.ts';
import { namespacePackages, packageName, rustModuleFile, rustModulePath } from '#rules/transpile/cargo/module-path.ts';
import { namespace } from '#rules/transpile/python/namespace.ts';
import { runRule } from '../fake-context.ts';

const lock = `# generated
version = 4

[[package]]
name = "batuta_rt"
version = "0.1.0"

[[package]]
name = "zlib"
version = "1.0.0"
`;

async function files(modules: { [module: string]: string }, entry: string): Promise<Map<string, string>> {
  const rust = Object.fromEntries(Object.entries(modules).map(([name, text]) => [`app:emit:${name}`, text]));
  const result = await runRule(crate, {
    params: { target: 'app', entry, program: 'main.py', source: 'main.py' },
    inputs: { rust, lock },
  });
  return new Map(
    [...(result.trees.get('crate') ?? [])].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );
}

test('a package holds its modules, main.rs starts the entry under its own file name', async () => {
  const crateFiles = await files({ main: '// m\n', depot: 'pub mod cli;\n', 'depot.cli': '// c\n' }, 'main');
  expect([...crateFiles.keys()]).toEqual([
    'Cargo.lock',
    'Cargo.toml',
    'rustfmt.toml',
    'src/depot/cli.rs',
    'src/depot/mod.rs',
    'src/main.rs',
    'src/main_module.rs',
  ]);
  expect(crateFiles.get('src/main.rs')).toContain('mod depot;\n#[path = "main_module.rs"]\nmod main;');
  expect(crateFiles.get('src/main.rs')).toContain('main::import().map(drop)');
  expect(crateFiles.get('src/depot/mod.rs')).toBe('pub mod cli;\n');
});

test('a folder without __init__.py still has its Rust module, below a package too', async () => {
  expect(namespacePackages(['a.b.c', 'main', 'p', 'p.q.r', 'p.q.s'])).toEqual(['a.b', 'a', 'p.q']);
  const named = await runRule(namespace, { params: { module: 'p.q', below: ['p.q.r', 'p.q.type'] } });
  expect(named.text('rust')).toMatch(/^pub mod r;\npub mod type_;\n/);
  expect(named.text('rust')).toContain('"p.q", init, super;');
  expect(named.text('text')).toBe(named.text('rust'));
});

test('what is placed beside the modules is what the compiled package has', async () => {
  const result = await runRule(crate, {
    params: { target: 'app', entry: 'main', program: 'main.py', source: 'main.py' },
    inputs: { rust: { 'app:emit:main': '// m\n' }, lock },
  });
  const whole = result.trees.get('crate') as Map<string, Uint8Array>;
  const placed = Object.entries(frameOutputs).map(([output, path]) => [path, result.text(output)]);
  expect(placed).toHaveLength(whole.size - 1);
  for (const [path = '', text] of placed) expect(new TextDecoder().decode(whole.get(path))).toBe(text);
});

test('a package has a feature for the allocator of release builds, off unless asked for', async () => {
  const manifest = (await files({ main: '// m\n' }, 'main')).get('Cargo.toml');
  expect(manifest).toContain('[features]');
  expect(manifest).toContain('\nallocator = ["batuta_rt/allocator"]\n');
  expect(manifest).not.toContain('default =');
});

test('module and package names that Rust or Cargo would misread are escaped', () => {
  expect(rustModulePath('type')).toBe('type_');
  expect(rustModuleFile('lib', false)).toBe('src/lib_module.rs');
  expect(rustModulePath('pkg.__main__')).toBe('pkg::__main__');
  expect(['std', 'match', 'depot'].map(packageName)).toEqual(['std-program', 'match-program', 'depot']);
});

test('the program stands in its sorted place of the lock file', () => {
  expect(lockWith(lock, 'depot')).toBe(`# generated
version = 4

[[package]]
name = "batuta_rt"
version = "0.1.0"

[[package]]
name = "depot"
version = "0.1.0"
dependencies = [
 "batuta_rt",
 "batuta_std",
]

[[package]]
name = "zlib"
version = "1.0.0"
`);
});
