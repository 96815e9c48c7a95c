// Runs a TypeScript file of ours that is not part of the product: `node scripts/run-ts.mjs [node options] bench/frontend.ts …`.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const words = process.argv.slice(2);
const at = words.findIndex((word) => word.endsWith('.ts'));
if (at < 0) {
  process.stderr.write('node scripts/run-ts.mjs [node options] <file.ts> [arguments]\n');
  process.exit(2);
}
const outfile = join(root, 'build', `${basename(words[at], '.ts')}.${process.pid}.mjs`);
await build({
  absWorkingDir: root,
  entryPoints: [words[at]],
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  conditions: ['dev'],
  packages: 'external',
  sourcemap: 'inline',
  outfile,
  logLevel: 'warning',
});
const ran = spawnSync(process.execPath, [...words.slice(0, at), outfile, ...words.slice(at + 1)], { stdio: 'inherit' });
rmSync(outfile, { force: true });
process.exit(ran.status ?? 1);
