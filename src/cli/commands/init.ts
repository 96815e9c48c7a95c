// `batuta init`: a commented batuta.config.ts for what is found here; never overwrites one.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure } from '#src/base/failure.ts';
import type { MigrateTarget } from '#src/model/plan.ts';
import { count } from '#src/report/duration.ts';
import type { Command } from '../command-context.ts';
import { exit } from '../exit-status.ts';
import { lookAt } from '../look-at.ts';
import { loadPlanCode } from '../open-host.ts';
import { refuse, writeJson } from '../refuse.ts';

const names = ['batuta.config.ts', 'batuta.config.mts', 'batuta.config.js', 'batuta.config.mjs'];

export const init: Command = async (context) => {
  const dry = context.arguments.has('dry-run');
  const existing = names.find((name) => existsSync(join(context.cwd, name)));
  if (existing !== undefined && !dry) {
    return refuse(
      context,
      failure('BATUTA-C-011', `${existing} is already here`, {
        help: 'edit it; `batuta init --dry-run` prints what would be written',
      }),
    );
  }
  const { discover } = await loadPlanCode();
  const found = discover(lookAt(context.cwd));
  const targets = found.ok ? found.value : [];
  const text = configText(targets);
  const file = join(context.cwd, 'batuta.config.ts');
  if (!dry) writeFileSync(file, text, { flag: 'wx' });
  if (context.arguments.has('json')) writeJson(context, { type: 'init', file: dry ? undefined : file, targets, text });
  else if (dry) context.output.out(text);
  else {
    const what =
      targets.length === 0
        ? 'nothing to migrate was found: name your targets in it'
        : `${count(targets.length, 'target')}: ${targets.map((target) => target.name).join(', ')}`;
    context.output.out(
      `wrote batuta.config.ts (${what})\nnext: \`batuta plan\` shows what it comes to, \`batuta run\` does it\n`,
    );
  }
  return exit.ok;
};

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const property = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name));

export function configText(targets: readonly MigrateTarget[]): string {
  const lines = targets.flatMap((target) => {
    const options = Object.entries(target.options).map(([name, value]) => `${name}: ${literal(value)}`);
    return [`    ${property(target.name)}: migrate({ ${options.join(', ')} }),`];
  });
  const example = "    // app: migrate({ entry: 'app/main.py' }),";
  return `// What batuta does here. \`batuta plan\` shows what it comes to; docs/reference/config.md lists every option.
import { defineConfig, migrate } from 'batuta';

export default defineConfig({
  targets: {
    // Programs to migrate to Rust. \`vectors\` names a file of recorded uses (JSON lines: argv, stdin, files; what is
    // expected is recorded from the original). Without it \`vectors.jsonl\` beside the program is taken; when there is
    // none only building is checked. \`batuta vectors generate\` makes one.
${lines.length > 0 ? lines.join('\n') : example}

    // Commands with declared inputs and outputs run only when an input changed (import \`task\` as well):
    // lint: task({ command: 'ruff check src', inputs: ['src/**/*.py'] }),
  },

  // Where the Rust workspace is written (default: 'rust').
  // out: 'rust',

  // Environment variables whose values must never appear in logs and records.
  // secrets: ['API_TOKEN'],
});
`;
}

function literal(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([name, each]) => `${property(name)}: ${literal(each)}`)
      .join(', ')} }`;
  return JSON.stringify(value);
}
