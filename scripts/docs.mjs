// Writes docs/reference/ from the sources: error codes, the command table, the configuration's types, the rules; `--check` only compares.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import prettier from 'prettier';
import ts from 'typescript';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const generated = '<!-- Made by scripts/docs.mjs: edit the source it names, then run `node scripts/docs.mjs`. -->';

/** Path relative to the repository -> its text as it should be. */
export async function referencePages() {
  const pages = {
    'docs/reference/errors.md': await errorsPage(),
    'docs/reference/cli.md': await cliPage(),
    'docs/reference/config.md': configPage(),
    'docs/reference/rules.md': await rulesPage(),
    'docs/reference/python.md': await pythonPage(),
    ...(await schemaPages()),
  };
  const options = await prettier.resolveConfig(join(root, 'docs/reference/errors.md'));
  for (const [path, text] of Object.entries(pages))
    pages[path] = await prettier.format(text, { ...options, parser: path.endsWith('.json') ? 'json' : 'markdown' });
  return pages;
}

/** One JSON schema per kind of output, and a page that lists them. */
async function schemaPages() {
  const { publishedSchema, schemas } = await load('src/cli/schemas/schema-table.ts');
  const names = Object.keys(schemas);
  const lines = [
    '# JSON output',
    generated,
    '',
    'From `src/cli/schemas/schema-table.ts`. Every output names its `schemaVersion` (of a stream of events the first line does) and its `type`. The version is raised when a member goes or changes its meaning; new members are no change, so a reader ignores what it does not know.',
    '',
    row('schema', 'written by'),
    row('---', '---'),
    ...names.map((name) => row(`[${name}](${name}.json)`, schemas[name].from)),
  ];
  const files = names.map((name) => [
    `docs/reference/schemas/${name}.json`,
    JSON.stringify(publishedSchema(name), undefined, 2),
  ]);
  return { 'docs/reference/schemas/README.md': lines.join('\n'), ...Object.fromEntries(files) };
}

/** The exports of a TypeScript module, bundled so that Node can import it. */
async function load(path) {
  const cache = join(root, 'build');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'docs-'));
  try {
    const outfile = join(folder, 'module.mjs');
    const banner = {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    };
    await build({
      absWorkingDir: root,
      entryPoints: [path],
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      conditions: ['dev'],
      packages: 'external',
      outfile,
      banner,
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`;

const letters = {
  A: 'Detect (analysis)',
  T: 'Transpile',
  O: 'Optimize',
  V: 'Validate',
  B: 'Build and package',
  Q: 'Quality',
  E: 'Engine',
  C: 'Configuration and command line',
  S: 'Store and caches',
};

async function errorsPage() {
  const { codes } = await load('src/base/codes.ts');
  const lines = ['# Error codes', generated, '', 'From `src/base/codes.ts`. A code never changes its meaning.'];
  for (const [letter, title] of Object.entries(letters)) {
    const own = [...codes.values()].filter((info) => info.code.startsWith(`BATUTA-${letter}-`));
    if (own.length === 0) continue;
    lines.push('', `## ${title}`);
    for (const info of own)
      lines.push('', `### ${info.code}: ${info.title}`, '', info.meaning, '', `**What to do:** ${info.help}`);
  }
  return lines.join('\n');
}

async function cliPage() {
  const { commands } = await load('src/cli/command-table.ts');
  const { globalOptions, usageLine } = await load('src/cli/argv.ts');
  const { optionNames } = await load('src/cli/help.ts');
  const lines = [
    '# Command line',
    generated,
    '',
    'From `src/cli/command-table.ts`. `batuta <command> --help` says the same.',
  ];
  lines.push(
    '',
    'Exit status: 0 fine · 1 an action failed or a check found something · 2 wrong use or configuration · 3 a bug of batuta · 130 and 143 stopped by a signal · 141 the reader of its output went away.',
  );
  lines.push(
    '',
    'Results go to stdout, messages to stderr. `NO_COLOR`, `FORCE_COLOR`, `CI` and `COLUMNS` are honoured.',
    '',
    '## Options of every command',
    '',
  );
  lines.push(...optionTable(globalOptions, optionNames));
  for (const command of commands) {
    lines.push('', `## batuta ${command.name}`, '', `${command.summary}.`, '', '```sh', usageLine(command), '```');
    if (command.details) lines.push('', command.details);
    for (const argument of command.arguments) lines.push('', `- \`<${argument.name}>\`: ${argument.summary}`);
    if (command.options.length > 0) lines.push('', ...optionTable(command.options, optionNames));
    lines.push(
      '',
      'Examples:',
      '',
      '```sh',
      ...command.examples.map((example) => `${example.line}  # ${example.says}`),
      '```',
    );
  }
  return lines.join('\n');
}

function optionTable(options, optionNames) {
  const rows = options.map((option) => {
    const choices =
      option.choices && option.value !== option.choices.join('|') ? ` (${option.choices.join(', ')})` : '';
    return row(
      `\`${optionNames(option)}\``,
      `${option.summary}${choices}${option.unbuilt ? `. **Not built yet**: ${option.unbuilt}; using it is an error` : ''}`,
    );
  });
  return [row('option', 'meaning'), row('---', '---'), ...rows];
}

const configTitles = {
  BatutaConfig: ['defineConfig', 'The whole configuration, the default export of `batuta.config.ts`.'],
  WorkspaceOptions: ['workspaces', 'Packages of one repository, each with targets of its own.'],
  MigrateOptions: ['migrate', 'A program of the source tree to migrate to Rust.'],
  TaskOptions: ['task', 'A command with declared inputs and outputs.'],
  ServiceOptions: ['service', 'A long-running program that tasks depend on; the `service` of a `task`.'],
  RuleTargetOptions: ['apply', 'A target that applies a rule of the project.'],
  OutputReference: ['output', "Another target's output as an input."],
  CollectReference: ['collect', 'An output of every action whose label matches.'],
};

/** The types are what users write, with their comments: read from the syntax tree, so nothing is said twice. */
function configPage() {
  const path = 'src/model/config.ts';
  const source = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true);
  const interfaces = new Map(source.statements.filter(ts.isInterfaceDeclaration).map((node) => [node.name.text, node]));
  const lines = [
    '# Configuration',
    generated,
    '',
    `From \`${path}\`. Without a configuration file batuta finds the programs of the folder by itself; \`batuta init\` writes one.`,
  ];
  for (const [name, [call, summary]] of Object.entries(configTitles)) {
    const node = interfaces.get(name);
    if (!node) continue;
    lines.push('', `## ${call}`, '', summary, '', row('option', 'type', 'meaning'), row('---', '---', '---'));
    for (const member of node.members) {
      if (!ts.isPropertySignature(member)) continue;
      const type = (member.type?.getText(source) ?? '')
        .replaceAll('readonly ', '')
        .replace(/\s+/g, ' ')
        .replace(/^\| /, '');
      const optional = member.questionToken ? '' : ' (required)';
      lines.push(row(`\`${member.name.getText(source)}\`${optional}`, `\`${type}\``, commentOf(member)));
    }
  }
  return lines.join('\n');
}

function commentOf(node) {
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return docs
    .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? '')
    .join(' ')
    .trim();
}

async function rulesPage() {
  const lines = ['# Rules', generated, '', 'From `rules/index.ts` and the rules themselves.'];
  if (!existsSync(join(root, 'rules/index.ts'))) return lines.join('\n');
  const { rules } = await load('rules/index.ts');
  for (const [module, { source }] of Object.entries(rules).sort(([left], [right]) => (left < right ? -1 : 1))) {
    lines.push('', `## ${module}`, '', `\`rules/${source}\``);
    if (!existsSync(join(root, 'rules', source))) continue;
    for (const [name, rule] of Object.entries(await load(join('rules', source)))) {
      if (typeof rule !== 'object' || rule === null || typeof rule.run !== 'function') continue;
      lines.push('', `### ${module}#${name}`, '', `${rule.summary}.`, '');
      const facts = [
        ['phase', rule.phase],
        ['kind', rule.kind],
        ['outputs', rule.outputs],
        ['tools', rule.tools],
        ['environment', rule.env],
        ['adds', rule.expands],
        ['pool', rule.pool],
      ];
      for (const [what, value] of facts)
        if (value !== undefined && value.length > 0)
          lines.push(
            `- ${what}: ${[value]
              .flat()
              .map((each) => `\`${each}\``)
              .join(', ')}`,
          );
    }
  }
  return lines.join('\n');
}

/** Constructs, operations, builtins and modules of Python, asked of the emitter's tables and of the emitter. */
async function pythonPage() {
  const reference = await load('rules/transpile/python/reference.ts');
  const code = (text) => `\`${text}\``;
  const list = (names) => names.map(code).join(', ');
  const lines = [
    '# Python',
    generated,
    '',
    'From the tables of the emitter (`rules/transpile/python/lower/table.ts`, `rules/transpile/core/intrinsics.ts`, `rules/transpile/python/library/`), and from what it makes of the examples in `rules/transpile/python/construct-examples.ts`.',
    '',
    '*static*: the Rust of the example, whose types inference knows, asks for the kind of nothing when it runs. *dynamic*: it calls the functions named, which look at what they are given; every construct has this form where types are not known. *T-004*: refused at migration, with the advice.',
    '',
    '## Constructs',
    '',
    row('construct', 'example', 'way', 'what it calls, or advice'),
    row('---', '---', '---', '---'),
  ];
  for (const { construct, example, way, detail } of reference.constructRows()) {
    const shown = code(example.trimEnd().replaceAll('\n\n', '\n').replaceAll('\n', ' ⏎ ').replace(/ {2,}/g, ' '));
    lines.push(row(code(construct), shown, way, way === 'dynamic' ? list(detail.split(', ')) : detail));
  }
  lines.push(
    '',
    '## Operations with forms on known types',
    '',
    'Other operands take the form for values of any kind, where there is one.',
    '',
    row('operation', 'static forms', 'any kind'),
    row('---', '---', '---'),
  );
  for (const { operation, forms, any } of reference.operationRows())
    lines.push(row(code(operation), list(forms), any ? 'dynamic' : ''));
  const { functions, types, exceptions, refused } = reference.builtinReference();
  lines.push('', '## Builtins', '', `Functions: ${list(functions)}.`, '', `Types and values: ${list(types)}.`);
  lines.push(
    '',
    `Exceptions: ${list(exceptions)}.`,
    '',
    row('refused (T-004)', 'why', 'advice'),
    row('---', '---', '---'),
  );
  for (const { name, why, advice } of refused) lines.push(row(code(name), `It ${why}.`, advice));
  lines.push(
    '',
    '## Modules',
    '',
    'A module or a member that is not here is BATUTA-T-004, which names it; the rest of the program is migrated.',
    '',
    'Members are called as Rust functions where they have forms on known types (*direct*); of others the type of the result is known, so that what follows is static (*result known*); the rest gives values whose kind is looked at when it matters.',
    '',
  );
  for (const { name, direct, typed, other, open } of reference.moduleRows()) {
    lines.push(`### ${name}`, '');
    if (direct.length > 0) lines.push(`- direct: ${list(direct)}`);
    if (typed.length > 0) lines.push(`- result known: ${list(typed)}`);
    if (other.length > 0) lines.push(`- others: ${list(other)}`);
    if (open) lines.push('- other members are looked up when the program runs');
    lines.push('');
  }
  return lines.join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  const stale = [];
  for (const [path, text] of Object.entries(await referencePages())) {
    const file = join(root, path);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    stale.push(path);
    if (check) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  if (check && stale.length > 0) {
    process.stderr.write(`not current: ${stale.join(', ')}; run \`node scripts/docs.mjs\`\n`);
    process.exitCode = 1;
  }
}
