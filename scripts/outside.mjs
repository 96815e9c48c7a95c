// Judges batuta on programs nobody prepared: `node scripts/outside.mjs <algorithms|exercism|exercism-concept|snippets> <checkout or git mirror> [options]`.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const words = [join(root, 'scripts/run-ts.mjs'), join(root, 'test/tools/outside/outside.ts'), ...process.argv.slice(2)];
const ran = spawnSync(process.execPath, words, { stdio: 'inherit', env: { ...process.env, BATUTA_ROOT: root } });
process.exit(ran.status ?? 1);
