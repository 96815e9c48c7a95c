// Builds dist/: the command line and its chunks, the public door, the worker, one bundle per rule module with its digest.
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const dist = join(root, 'dist');
/** Built beside, then renamed: a batuta that runs meanwhile never sees half a build. */
const fresh = join(root, 'build', `dist.${process.pid}`);

const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  conditions: ['dev'],
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  define: { BATUTA_VERSION: JSON.stringify(version) },
  // CommonJS packages inside an ES module bundle still call `require` for Node's own modules.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
};

/** Read files beside themselves at run time, so they stay packages. */
const external = ['jiti', 'blake3-wasm', 'xxhash-wasm', 'node-addon-api', 'typescript', 'fsevents'];

/** Our sources do nothing when merely imported, so an import whose names are not used is left out. */
const pureSources = {
  name: 'pure-sources',
  setup(api) {
    api.onResolve({ filter: /^(#|\.)/ }, async (args) => {
      if (args.pluginData === 'again' || args.kind === 'entry-point') return undefined;
      const found = await api.resolve(args.path, {
        importer: args.importer,
        resolveDir: args.resolveDir,
        kind: args.kind,
        pluginData: 'again',
      });
      if (found.errors.length > 0 || found.path.includes('node_modules')) return found;
      return { ...found, sideEffects: false };
    });
  },
};

async function buildEngine() {
  const entries = { cli: 'src/cli/entry.ts', index: 'src/index.ts', worker: 'src/engine/worker.ts' };
  const entryPoints = Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(join(root, path))));
  await build({
    ...common,
    entryPoints,
    outdir: fresh,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    minifySyntax: true,
    minifyWhitespace: true,
    external,
    plugins: [pureSources],
  });
}

/** The modules that `rules/index.ts` imports lazily: one bundle each, so that a rule's digest is that of its own code. */
async function ruleModules() {
  if (!existsSync(join(root, 'rules/index.ts'))) return [];
  const { metafile } = await build({
    ...common,
    entryPoints: ['rules/index.ts'],
    write: false,
    outdir: fresh,
    splitting: true,
    metafile: true,
    external,
  });
  const table = metafile.inputs['rules/index.ts'];
  return table.imports
    .filter((each) => each.kind === 'dynamic-import')
    .map((each) => each.path)
    .sort();
}

async function buildRules() {
  const modules = await ruleModules();
  const digests = {};
  if (modules.length > 0) {
    await build({
      ...common,
      // Its digest is part of every key: nothing that changes with the machine or the release may be inside.
      define: { BATUTA_VERSION: '"rule"' },
      entryPoints: Object.fromEntries(modules.map((path) => [path.replace(/\.ts$/, ''), path])),
      outbase: '.',
      outdir: fresh,
      minifyWhitespace: true,
      external,
      plugins: [pureSources],
    });
    const blake3 = createRequire(import.meta.url)('blake3-wasm');
    for (const path of modules) {
      const bundle = path.replace(/\.ts$/, '.js');
      const bytes = readFileSync(join(fresh, bundle));
      if (bytes.includes(root))
        throw new Error(`${bundle} holds the absolute path of this checkout: its digest would differ per machine`);
      digests[bundle.replace(/^rules\//, '').replace(/\.js$/, '')] = blake3.createHash().update(bytes).digest('hex');
    }
  }
  writeFileSync(join(fresh, 'rule-digests.json'), `${JSON.stringify(digests, Object.keys(digests).sort(), 2)}\n`);
  return modules.length;
}

rmSync(fresh, { recursive: true, force: true });
mkdirSync(fresh, { recursive: true });
try {
  await buildEngine();
  const rules = await buildRules();
  const old = `${fresh}.old`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(fresh, dist);
  rmSync(old, { recursive: true, force: true });
  process.stdout.write(
    `dist/: ${readdirSync(dist).filter((name) => name.endsWith('.js')).length} entries, ${rules} rule modules\n`,
  );
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
