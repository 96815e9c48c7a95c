// Builds dist/: the command line and its chunks, the public door, the worker, one bundle per rule module with its digest.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildCommandLine } from './command-line.mjs';

const blake3 = createRequire(import.meta.url)('blake3-wasm');
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
const external = [
  '@grpc/grpc-js',
  '@grpc/proto-loader',
  'jiti',
  'blake3-wasm',
  'node-addon-api',
  'typescript',
  'fsevents',
];

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

/** Read at run time by the code that speaks to a remote cache. */
function copyProtocols() {
  const from = join(root, 'cache/remote');
  if (!existsSync(from)) return;
  for (const name of readdirSync(from).filter((each) => each.endsWith('.proto')))
    copyFileSync(join(from, name), join(fresh, name));
}

async function engineOptions() {
  const define = { ...common.define, BATUTA_PLAN_CODE: JSON.stringify(await planCode()) };
  return { ...common, define, external, plugins: [pureSources] };
}

async function buildEngine() {
  const entries = { index: 'src/index.ts', worker: 'src/cli/worker.ts' };
  const entryPoints = Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(join(root, path))));
  await build({
    ...(await engineOptions()),
    entryPoints,
    outdir: fresh,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    minifySyntax: true,
    minifyWhitespace: true,
  });
}

/** The script of the page that `batuta graph --format html` writes: text that the command puts into it. */
async function buildGraphPage() {
  await build({
    absWorkingDir: root,
    entryPoints: ['src/report/graph-page/browser/main.js'],
    outfile: join(fresh, 'graph-page.js'),
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
}

/** Digest of the code that turns targets into actions: a frozen plan made by other code is made again. */
async function planCode() {
  if (!existsSync(join(root, 'rules/migrate.ts'))) return '';
  const stdin = {
    contents: "export * from '#rules/discover.ts'; export * from '#rules/migrate.ts';",
    resolveDir: root,
  };
  const { outputFiles } = await build({
    ...common,
    banner: {},
    stdin,
    write: false,
    minifyWhitespace: true,
    external,
    plugins: [pureSources],
  });
  return blake3.createHash().update(outputFiles[0].contents).digest('hex').slice(0, 16);
}

/** `rules/index.ts`, the table: rule module -> its source under `rules/`. */
async function ruleTable() {
  if (!existsSync(join(root, 'rules/index.ts'))) return {};
  const outfile = join(fresh, 'table.mjs');
  await build({
    ...common,
    entryPoints: ['rules/index.ts'],
    outfile,
    splitting: false,
    packages: 'external',
    external: ['./*'],
    plugins: [],
  });
  const { rules } = await import(pathToFileURL(outfile).href);
  rmSync(outfile);
  return Object.fromEntries(
    Object.entries(rules)
      .map(([module, { source }]) => [module, source])
      .filter(
        ([module, source]) =>
          existsSync(join(root, 'rules', source)) || warn(`${module}: rules/${source} is not there`),
      )
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}

const warn = (text) => void process.stderr.write(`build: ${text}\n`);

/** One bundle per rule module, so that a rule's digest is that of its own code; what the engine must know of each goes into rule-digests.json (`RuleDigests` in src/engine/rule-table.ts). */
async function buildRules() {
  const table = await ruleTable();
  const modules = Object.entries(table);
  const rules = [];
  if (modules.length > 0) {
    await build({
      ...common,
      // Its digest is part of every key: nothing that changes with the machine or the release may be inside.
      define: { BATUTA_VERSION: '"rule"' },
      banner: {},
      entryPoints: Object.fromEntries(
        modules.map(([, source]) => [`rules/${source.replace(/\.ts$/, '')}`, join('rules', source)]),
      ),
      outdir: fresh,
      minifyWhitespace: true,
      external,
      plugins: [pureSources],
    });
    for (const [module, source] of modules) {
      const bundle = `rules/${source.replace(/\.ts$/, '.js')}`;
      const bytes = readFileSync(join(fresh, bundle));
      if (bytes.includes(root))
        throw new Error(`${bundle} holds the absolute path of this checkout: its digest would differ per machine`);
      const digest = blake3.createHash().update(bytes).digest('hex');
      rules.push(...ruleExports(module, bundle, digest, await import(pathToFileURL(join(fresh, bundle)).href)));
    }
  }
  writeFileSync(join(fresh, 'rule-digests.json'), `${JSON.stringify({ schemaVersion: 1, rules })}\n`);
  return modules.length;
}

/** The data of each exported rule, as `describeRule` in src/engine/rule-table.ts gives it. */
function ruleExports(module, file, codeDigest, exported) {
  const rules = [];
  for (const [exportName, rule] of Object.entries(exported)) {
    if (typeof rule !== 'object' || rule === null || typeof rule.run !== 'function') continue;
    const id = rule.id || `${module}#${exportName}`;
    if (id !== `${module}#${exportName}`) throw new Error(`rule ${id} must have the id ${module}#${exportName}`);
    rules.push({
      id,
      phase: rule.phase,
      summary: rule.summary,
      outputs: rule.outputs,
      kind: rule.kind,
      tools: rule.tools ?? [],
      env: rule.env ?? [],
      pool: rule.pool ?? 'cpu',
      expands: rule.expands ?? [],
      platform: rule.platform ?? rule.kind === 'process',
      codeDigest,
      file,
      exportName,
    });
  }
  return rules.sort((left, right) => (left.id < right.id ? -1 : 1));
}

rmSync(fresh, { recursive: true, force: true });
mkdirSync(fresh, { recursive: true });
try {
  await buildEngine();
  await buildCommandLine(await engineOptions(), fresh);
  await buildGraphPage();
  copyProtocols();
  const rules = await buildRules();
  const old = `${fresh}.old`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(fresh, dist);
  rmSync(old, { recursive: true, force: true });
  process.stdout.write(
    `dist/: ${readdirSync(dist).filter((name) => /\.c?js$/.test(name)).length} entries, ${rules} rule modules\n`,
  );
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
