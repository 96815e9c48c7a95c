// `batuta vectors list` and `add`: what uses are recorded, and one more by hand.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { failure } from '#src/base/failure.ts';
import { err, ok } from '#src/base/result.ts';
import type { Result } from '#src/base/result.ts';
import { count } from '#src/report/duration.ts';
import { tableLines } from '#src/report/table.ts';
import type { NewVector } from '#rules/validate/vector-line.ts';
import { usage } from '../argv.ts';
import type { Command, CommandContext } from '../command-context.ts';
import { exit } from '../exit-status.ts';
import { keepVectors, keptText } from '../keep-vectors.ts';
import { refuse, writeJson } from '../refuse.ts';
import { onlyOne, openVectors, textOf } from '../vector-targets.ts';
import { wordsAfterDashes } from '../words-after-dashes.ts';

export const listVectors: Command = async (context) => {
  const opened = await openVectors(context, context.arguments.positionals.slice(1));
  if (!opened.ok) return refuse(context, opened.failure);
  const { readVectors } = await import('#rules/validate/vector.ts');
  const { root } = opened.value.session.project;
  const lists = opened.value.targets.map(({ plan, file }) => {
    const read = readVectors(file, textOf(root, file));
    return { target: plan.name, file, vectors: read.vectors, failures: read.failures };
  });
  const [wrong] = lists.flatMap(({ failures }) => failures);
  if (wrong !== undefined) return refuse(context, wrong);
  if (context.arguments.has('json')) {
    writeJson(context, { type: 'vectors', targets: lists.map(({ failures: _none, ...list }) => list) });
    return exit.ok;
  }
  for (const { target, file, vectors } of lists) {
    context.output.out(
      vectors.length === 0
        ? `${target}: no vectors; \`batuta vectors generate ${target}\` makes some\n`
        : `${target}: ${count(vectors.length, 'vector')} in ${file}\n`,
    );
    const rows = vectors.map(({ name, argv, stdin, files, env, bad }) => {
      const more = [
        ...(stdin === undefined ? [] : ['stdin']),
        ...(files === undefined ? [] : [count(Object.keys(files).length, 'file')]),
        ...(env === undefined ? [] : [Object.keys(env).join(' ')]),
        ...(bad === true ? ['complains'] : []),
      ];
      return [
        name,
        more.join(', '),
        argv.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : JSON.stringify(word))).join(' '),
      ];
    });
    if (rows.length > 0)
      context.output.out(
        `${tableLines(rows, [{}, { style: context.resultStyle.dim }, {}], context.results.width).join('\n')}\n`,
      );
  }
  return exit.ok;
};

export const addVector: Command = async (context) => {
  const { before, after } = wordsAfterDashes(context);
  const opened = await openVectors(context, before.slice(1));
  if (!opened.ok) return refuse(context, opened.failure);
  const target = onlyOne(opened.value, 'write `batuta vectors add <target> -- <arguments>`');
  if (!target.ok) return refuse(context, target.failure);
  const vector = vectorOf(context, after);
  if (!vector.ok) return refuse(context, vector.failure);
  const kept = await keepVectors(context, opened.value.session.project.root, target.value, [vector.value]);
  if (!kept.ok) return refuse(context, kept.failure);
  if (context.arguments.has('json')) writeJson(context, { type: 'vectors-kept', targets: [kept.value] });
  else context.output.out(keptText(kept.value));
  return kept.value.dropped.length > 0 ? exit.failed : exit.ok;
};

function vectorOf(context: CommandContext, argv: readonly string[]): Result<NewVector> {
  const given = context.arguments;
  const read = (path: string): Result<Uint8Array> => {
    try {
      return ok(readFileSync(resolve(context.cwd, path)));
    } catch {
      return err(failure('BATUTA-C-002', `there is no file ${path}`, { help: 'name a file that can be read' }));
    }
  };
  const files: { [path: string]: Uint8Array } = {};
  for (const item of given.list('file')) {
    const [name = '', from = name] = item.split('=');
    if (name === '' || name.startsWith('/') || name.split('/').includes('..'))
      return err(usage(`\`--file\` cannot be \`${item}\``, 'write `--file data.csv=path/of/its/content.csv`'));
    const content = read(from);
    if (!content.ok) return content;
    files[name] = content.value;
  }
  const stdinFile = given.value('stdin-file');
  const stdin = stdinFile === undefined ? undefined : read(stdinFile);
  if (stdin?.ok === false) return stdin;
  const words = argv
    .join('-')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 40);
  return ok({
    name: given.value('name') ?? (words === '' ? 'use' : words),
    argv,
    files,
    ...(stdin === undefined ? {} : { stdin: stdin.value }),
  });
}
