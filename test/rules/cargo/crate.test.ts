// The emitted package: files, module tree, lock file.
import { expect, test } from 'vitest';
import { lockWith } from '#rules/transpile/cargo/crate-files.ts';
import { crate } from '#rules/transpile/cargo/crate.ts';
import { rustModuleFile, rustModulePath } from '#rules/transpile/cargo/module-path.ts';
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
  const crateFiles = await files({ main: '// m\n', depot: '// d\n', 'depot.cli': '// c\n' }, 'main');
  expect([...crateFiles.keys()]).toEqual([
    'Cargo.lock',
    'Cargo.toml',
    'src/depot/cli.rs',
    'src/depot/mod.rs',
    'src/main.rs',
    'src/main_.rs',
  ]);
  expect(crateFiles.get('src/main.rs')).toContain('mod depot;\nmod main_;');
  expect(crateFiles.get('src/main.rs')).toContain('run("main.py", main_::init)');
  expect(crateFiles.get('src/depot/mod.rs')).toBe('// d\n\npub mod cli;\n');
});

test('a folder without __init__.py still has its Rust module', async () => {
  const crateFiles = await files({ 'a.b.c': '// c\n', main: '' }, 'main');
  expect(crateFiles.get('src/a/mod.rs')).toBe('\npub mod b;\n');
  expect(crateFiles.get('src/a/b/mod.rs')).toBe('\npub mod c;\n');
});

test('module names that Rust or Cargo would misread are escaped', () => {
  expect(rustModulePath('type')).toBe('type_');
  expect(rustModuleFile('lib', false)).toBe('src/lib_.rs');
  expect(rustModulePath('pkg.__main__')).toBe('pkg::__main__');
  expect(rustModulePath('über.Über')).not.toBe(rustModulePath('über.über'));
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
