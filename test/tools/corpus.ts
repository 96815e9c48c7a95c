// Developer tool: `corpus <out> <python files...>` emits each file as a module of one crate, to see what compiles.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sliceTypes } from '#rules/transpile/python/lower/types.ts';
import { buildFacts } from '#rules/transpile/python/facts/build-facts.ts';
import { libraryTypes } from '#rules/transpile/python/library-types.ts';
import { buildScopes } from '#rules/transpile/python/scope/build-scopes.ts';
import { solveProgram } from '#rules/transpile/python/solve/solve-program.ts';
import { emitModule } from '#rules/transpile/python/lower/emit-module.ts';
import { linkProgram } from '#rules/transpile/python/lower/link-program.ts';
import type { Program } from '#rules/transpile/python/lower/program.ts';
import { snakeCase } from '#rules/transpile/python/lower/names.ts';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';
import { spanOf } from '#rules/transpile/python/syntax/spans.ts';
import { crateFiles } from '#rules/transpile/cargo/crate-files.ts';

const [out, ...files] = process.argv.slice(2);
const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
if (out !== undefined) {
  const modules: { name: string; rust: string }[] = [];
  let pythonLines = 0;
  let rustLines = 0;
  for (const file of files) {
    const source = readFileSync(file);
    const parsed = parseModule(source);
    if (!parsed.ok) {
      say(`${file}:${String(parsed.error.line)}: T-002 ${parsed.error.message}`);
      continue;
    }
    const name = snakeCase(`m${String(modules.length)}_${basename(file, '.py')}`);
    const { programs } = linkProgram(name, [{ name, isPackage: false, tree: parsed.module }]);
    const program = programs.get(name) as Program;
    try {
      const facts = buildFacts(parsed.module, buildScopes(parsed.module), name, false).facts;
      const slice = solveProgram([facts], libraryTypes, process.env['DYNAMIC'] === undefined).get(name);
      const types = sliceTypes(slice);
      const made = emitModule({
        tree: parsed.module,
        comments: parsed.comments,
        moduleName: name,
        file: basename(file),
        program,
        types,
      });
      for (const one of made.diagnostics) {
        const node = one.place && 'node' in one.place ? one.place.node : -1;
        say(`${file}:${String(node < 0 ? 0 : spanOf(parsed.spans, node).line)}: ${one.code} ${one.message}`);
      }
      modules.push({ name, rust: made.text });
      rustLines += made.metrics.rustLines;
      pythonLines += source
        .toString('utf8')
        .split('\n')
        .filter((line) => line.trim() !== '').length;
    } catch (thrown) {
      say(`${file}: crash ${thrown instanceof Error ? (thrown.stack ?? '') : String(thrown)}`);
    }
  }
  const runtime = join(import.meta.dirname, '../../rules/transpile/runtime');
  for (const one of crateFiles({
    target: 'corpus',
    entry: modules[0]?.name ?? '',
    program: 'x.py',
    source: 'a corpus',
    lock: readFileSync(join(runtime, 'Cargo.lock'), 'utf8'),
    modules,
    runtime,
  })) {
    mkdirSync(join(out, one.path, '..'), { recursive: true });
    writeFileSync(join(out, one.path), one.bytes);
  }
  say(
    `${String(modules.length)} modules, ${String(pythonLines)} Python lines, ${String(rustLines)} Rust lines: ${(rustLines / pythonLines).toFixed(2)}`,
  );
}
