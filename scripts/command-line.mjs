// Builds the command line as two files, `start.cjs` (what a run with nothing to do needs) and `rest.cjs`: Node's module loader would read a file per chunk, and V8's compiled code can be kept for each (`bin/batuta.js`).
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, transform } from 'esbuild';

const entry = 'src/cli/entry.ts';

/** What is loaded when it is called for, but is needed by every run. */
const alsoAtStart = ['src/cli/commands/run.ts'];

/** Modules of Node that are not part of it when it starts: loaded when something of theirs is first used. */
const late =
  /\brequire\("(node:(?:child_process|crypto|events|fs\/promises|http|https|net|os|stream|string_decoder|timers\/promises|v8|worker_threads))"\)/g;

/** The chunks that are reached from these without a dynamic import. */
function reached(outputs, names) {
  const found = new Set();
  const visit = (name) => {
    if (found.has(name)) return;
    found.add(name);
    for (const { path, kind } of outputs[name].imports)
      if (kind === 'import-statement' && outputs[path] !== undefined) visit(path);
  };
  names.forEach(visit);
  return found;
}

/** One chunk as the body of a function `(exports, require, module)`, as CommonJS has it. */
async function bodyOf(text, common) {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: common.platform,
    target: common.target,
    charset: 'ascii',
    legalComments: 'none',
    // Code taken from V8's cache has no way to import: `require` it is.
    supported: { 'dynamic-import': false },
    minifySyntax: true,
    minifyWhitespace: true,
  });
  return code.replace(late, 'require.late("$1")').trim();
}

/** `options`: those of the other bundles. */
export async function buildCommandLine(options, folder) {
  const { outputFiles, metafile } = await build({
    ...options,
    banner: {},
    define: { ...options.define, 'import.meta.url': '__importMetaUrl' },
    entryPoints: [entry],
    outdir: join(folder, 'command-line'),
    splitting: true,
    write: false,
    metafile: true,
    minifySyntax: true,
    minifyWhitespace: true,
  });
  const { outputs } = metafile;
  const texts = new Map(outputFiles.map((file) => [basename(file.path), file.text]));
  const wanted = new Set([entry, ...alsoAtStart]);
  const roots = Object.keys(outputs).filter((name) => wanted.has(outputs[name].entryPoint));
  if (roots.length !== wanted.size) throw new Error(`not all of ${[...wanted].join(', ')} are chunks of their own`);
  const atStart = reached(outputs, roots);
  const parts = { start: [], rest: [] };
  for (const name of Object.keys(outputs).sort()) {
    const part = atStart.has(name) ? parts.start : parts.rest;
    const body = await bodyOf(texts.get(basename(name)), options);
    part.push(`${JSON.stringify(`./${basename(name)}`)}(exports,require,module,__importMetaUrl){${body}\n}`);
  }
  for (const [part, functions] of Object.entries(parts))
    writeFileSync(join(folder, `${part}.cjs`), `({\n${functions.join(',\n')}\n})\n`);
}
