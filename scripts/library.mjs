// Writes the Rust of the library modules that are written in Python: `npm run library [-- <crate> ...]`.
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tool = join(root, 'build', 'write-library.mjs');

// The table of members is part of the tool: it is written first, then the tool is built with it.
for (const args of [['--table'], process.argv.slice(2)]) {
  await build({
    absWorkingDir: root,
    entryPoints: ['test/tools/write-library.ts'],
    outfile: tool,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['dev'],
    logLevel: 'warning',
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
  });
  execFileSync(process.execPath, [tool, ...args], { cwd: root, stdio: 'inherit' });
}
execFileSync('npx', ['prettier', '--write', 'rules/transpile/python/library/written-in-python-data.ts'], { cwd: root });
execFileSync('cargo', ['fmt'], { cwd: join(root, 'rules/transpile/runtime') });
execFileSync('cargo', ['update', '--quiet', '--workspace'], { cwd: join(root, 'rules/transpile/runtime') });
