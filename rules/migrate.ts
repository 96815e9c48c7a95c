// Turns a migrate target into its first actions: pure, at plan time; the actions that modules and vectors need are added by rules.
import { err, failure, ok } from '#src/index.ts';
import type {
  ActionSpec,
  Code,
  Failure,
  InputSource,
  JsonObject,
  MigrateOptions,
  MigrateTarget,
  PlanContext,
  Result,
} from '#src/index.ts';
import { discover, neverSources, validName, vectorsBeside } from './discover.ts';
import { filesFolder, frameOutputs } from './transpile/cargo/crate-files.ts';
import { moduleFileOf, moduleNameOf, sourceRootOf } from './transpile/python/module-name.ts';
import { parseAction } from './transpile/python/parse-action.ts';
import type { ParseTarget } from './transpile/python/parse-action.ts';
import { narrowingPasses } from './transpile/python/passes.ts';
import type { PassSwitches } from './transpile/python/passes.ts';
import type { GoldenParams } from './validate/golden.ts';

type Actions = { readonly summary: string; readonly actions: readonly ActionSpec[] };

const knownOptions = new Set(
  'kind root entry language include exclude data vectors out passes tests package'.split(' '),
);

export function planMigrate(target: MigrateTarget, context: PlanContext): Result<Actions> {
  const { name, options } = target;
  const wrong = checkOptions(name, options);
  if (wrong !== undefined) return err(wrong);
  const root = folder(options.root);
  const out = folder(options.out ?? 'rust');
  const exclude = [...neverSources, `${out}/**`, ...within(root, options.exclude ?? [])];
  const include = within(root, options.include ?? ['**/*.py']);
  const names = context.names(include, exclude).filter((file) => file.endsWith('.py'));
  const entry = findEntry(name, options, root, names, context);
  if (!entry.ok) return entry;
  const data = options.data === undefined ? packageData(entry.value) : within(root, options.data);
  const vectors = findVectors(options, root, entry.value, name, context);
  if (!vectors.ok) return vectors;
  return ok({
    summary: `${entry.value.shown} to Rust`,
    actions: actionsOf(name, options, { root, out, include, exclude, data, vectors: vectors.value }, entry.value),
  });
}

export interface Entry {
  readonly shown: string;
  readonly file: string;
  readonly sourceRoot: string;
  readonly module: string;
  /** Text of a console script, which exists only at installation. */
  readonly text?: string;
  readonly run: Omit<GoldenParams, 'timeoutMs'>;
}

function findEntry(
  name: string,
  options: MigrateOptions,
  root: string,
  names: readonly string[],
  context: PlanContext,
): Result<Entry> {
  const listing = new Set(names);
  let wanted = options.entry;
  if (wanted === undefined) {
    const found = discover(below(context, root));
    if (!found.ok) return found;
    const entries = found.value.map((one) => one.options.entry as string);
    if (entries.length > 1)
      return err(
        failure('BATUTA-C-002', `target ${name}: ${entries.length} programs are here: ${entries.join(', ')}`, {
          help: `Say which one with \`entry\`: migrate({ entry: '${entries[0]}' }).`,
        }),
      );
    wanted = entries[0] as string;
  }
  const console = /^([\w.]+):(\w+)$/.exec(wanted);
  if (console !== null) return consoleEntry(name, console[1] as string, console[2] as string, root, listing);
  const file = join(root, wanted);
  if (!listing.has(file))
    return err(
      failure('BATUTA-C-002', `target ${name}: the entry ${file} is not among its sources`, {
        help: `${nearest(file, names)}Check \`root\`, \`entry\`, \`include\` and \`exclude\`; paths are relative to \`root\`.`,
      }),
    );
  return ok(fileEntry(file, listing));
}

export function fileEntry(file: string, listing: ReadonlySet<string>): Entry {
  const sourceRoot = sourceRootOf(file, listing);
  const module = moduleNameOf(file, sourceRoot) as string;
  const program = file.split('/').at(-1) as string;
  const inPackage = module.includes('.');
  const started = module.replace(/\.__main__$/, '');
  return {
    shown: file,
    file,
    sourceRoot,
    module,
    run: inPackage
      ? { mode: 'module', entry: started, sourceRoot, program }
      : { mode: 'script', entry: file, sourceRoot, program },
  };
}

function consoleEntry(
  name: string,
  module: string,
  callable: string,
  root: string,
  listing: ReadonlySet<string>,
): Result<Entry> {
  const sourceRoot = [root, join(root, 'src'), join(root, 'lib')].find(
    (candidate) => moduleFileOf(module, candidate, listing) !== undefined,
  );
  if (sourceRoot === undefined)
    return err(
      failure('BATUTA-C-002', `target ${name}: no file of its sources is the module ${module}`, {
        help: 'An entry `module:function` is looked up below `root`, `root/src` and `root/lib`.',
      }),
    );
  const text = `import sys\nfrom ${module} import ${callable}\n\nif __name__ == "__main__":\n    sys.exit(${callable}())\n`;
  return ok({
    shown: `${module}:${callable}`,
    file: moduleFileOf(module, sourceRoot, listing) as string,
    sourceRoot,
    module: `${name.replaceAll('-', '_')}_script`,
    text,
    run: { mode: 'text', entry: text, sourceRoot, program: name },
  });
}

function findVectors(
  options: MigrateOptions,
  root: string,
  entry: Entry,
  name: string,
  context: PlanContext,
): Result<readonly string[]> {
  if (options.vectors === undefined) {
    const beside = vectorsBeside(entry.file, name, context);
    return ok(beside === undefined ? [] : [beside]);
  }
  const given = typeof options.vectors === 'string' ? [options.vectors] : options.vectors;
  const paths = given.map((path) => join(root, path));
  const absent = paths.filter((path) => !/[*?{[]/.test(path) && context.text(path) === undefined);
  if (absent.length === 0) return ok(paths);
  return err(
    failure('BATUTA-C-002', `target ${name}: there is no vectors file ${absent.join(', ')}`, {
      help: 'Paths in `vectors` are relative to `root`. Leave the option out if there are no vectors yet.',
    }),
  );
}

/** Kinds of files that packages keep beside their modules; whatever else is read there is named by `data`. */
const dataKinds = 'json,toml,yaml,yml,txt,csv,tsv,ini,cfg,conf,html,jinja,j2,tmpl,tpl,template,sql,xml,xsd,md,rst,dat';

/** The data files of the package that holds the entry; undefined for a module outside of packages. */
function packageData({ file, sourceRoot }: Entry): readonly string[] | undefined {
  const below = sourceRoot === '.' ? file : file.slice(sourceRoot.length + 1);
  const [top, ...rest] = below.split('/');
  return rest.length === 0 ? undefined : [join(sourceRoot, `${top}/**/*.{${dataKinds}}`)];
}

interface Places {
  readonly root: string;
  readonly out: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly data: readonly string[] | undefined;
  readonly vectors: readonly string[];
}

function actionsOf(target: string, options: MigrateOptions, places: Places, entry: Entry): readonly ActionSpec[] {
  const { root, out, include, exclude, vectors } = places;
  const data = places.data ?? [];
  const timeoutMs = 10_000;
  const report = `${out}/report/${target}`;
  const output = (kind: string, name: string): InputSource => ({ from: 'output', label: kind, output: name });
  const collect = (kind: string, name: string, includeFailed = false): InputSource => ({
    from: 'collect',
    pattern: `${target}:${kind}:*`,
    output: name,
    ...(includeFailed ? { includeFailed } : {}),
  });
  const add = (
    kind: string,
    rule: string,
    inputs: ActionSpec['inputs'],
    params: JsonObject,
    placed?: ActionSpec['places'],
  ): ActionSpec => ({
    label: `${target}:${kind}`,
    rule,
    params,
    inputs,
    ...(placed === undefined ? {} : { places: placed }),
  });
  const parseTarget: ParseTarget = { target, sourceRoot: entry.sourceRoot, include, exclude };
  const workspace = {
    runtime: output('runtime:copy', 'runtime'),
    vendor: output('runtime:vendor', 'vendor'),
    crate: output(`${target}:crate`, 'crate'),
  };
  const vectorFiles: InputSource = { from: 'glob', include: vectors };
  const actions: ActionSpec[] = [
    parseAction(parseTarget, entry.module, entry.text === undefined ? entry.file : target, entry.text),
    add(
      'detect',
      'detect/report#report',
      {
        metrics: collect('parse', 'metrics'),
        debt: collect('parse', 'debt'),
        listing: { from: 'listing', include: within(root, ['**/*']), exclude },
        manifests: {
          from: 'glob',
          include: within(root, ['pyproject.toml', '**/requirements*.txt', 'setup.cfg', 'setup.py']),
          exclude,
        },
      },
      { target, root, entry: entry.file },
      { report: `${report}/detect.json` },
    ),
    add(
      'solve',
      'python/solve#solve',
      { facts: collect('parse', 'facts') },
      { target, entry: entry.module, crate: `${out}/${target}`, passes: switchesOf(options) },
    ),
    ...runtimeActions(out),
    add(
      'crate',
      'rust/crate#crate',
      { rust: collect('emit', 'rust'), lock: output('runtime:copy', 'lock') },
      {
        target,
        entry: entry.module,
        program: entry.run.program,
        source: entry.shown,
        sourceRoot: entry.sourceRoot,
        data: places.data ?? null,
      },
      Object.fromEntries(Object.entries(frameOutputs).map(([name, path]) => [name, `${out}/${target}/${path}`])),
    ),
    add(
      'compile',
      'rust/compile#compile',
      { ...workspace, maps: collect('emit', 'map') },
      { target, incremental: false },
    ),
  ];
  if (vectors.length > 0)
    actions.push(
      add(
        'vectors',
        'validate/vectors#vectors',
        { files: vectorFiles },
        {
          target,
          run: { ...entry.run, timeoutMs },
          sources: { include, exclude },
          data,
        },
      ),
    );
  actions.push(
    add(
      'validate',
      'validate/report#report',
      {
        vectors: { from: 'collect', pattern: `${target}:vectors`, output: 'list', includeFailed: true },
        verdicts: collect('compare', 'verdict', true),
        rust: collect('emit', 'metrics'),
        python: collect('parse', 'metrics'),
      },
      { target, source: entry.shown },
      {
        'report.json': `${report}/report.json`,
        'report.md': `${report}/report.md`,
        'report.html': `${report}/report.html`,
      },
    ),
  );
  if (options.package !== false) {
    const accepted = `${target}:accept`;
    actions.push(
      add('accept', 'validate/accept#accept', { verdicts: collect('compare', 'verdict') }, {}),
      { ...add('release', 'package/release#release', workspace, { target }), after: [`${target}:compile`, accepted] },
      {
        ...add(
          'package',
          'package/archive#archive',
          {
            binary: output(`${target}:release`, 'binary'),
            triple: output(`${target}:release`, 'triple'),
            ...(vectors.length > 0 ? { vectors: output(`${target}:vectors`, 'list') } : {}),
            goldens: collect('golden', 'golden'),
            pyproject: { from: 'file', path: join(root, 'pyproject.toml'), optional: true },
            ...(data.length > 0 ? { data: { from: 'glob', include: data, exclude } } : {}),
          },
          {
            target,
            smoke: vectors.length > 0 ? 3 : 0,
            shipped: { folder: filesFolder(target), sourceRoot: entry.sourceRoot, data: data.length > 0 },
          },
          { dist: `${out}/dist/${target}` },
        ),
        after: [accepted],
      },
    );
  }
  return actions;
}

/** The same for every target of a workspace: adding them again with the same spec is no change. */
function runtimeActions(out: string): readonly ActionSpec[] {
  return [
    {
      label: 'runtime:copy',
      rule: 'rust/runtime#copy',
      params: {},
      inputs: { source: { from: 'asset', path: 'transpile/runtime' } },
      places: { runtime: `${out}/runtime` },
    },
    {
      label: 'runtime:vendor',
      rule: 'rust/vendor#vendor',
      params: {},
      inputs: { manifests: { from: 'output', label: 'runtime:copy', output: 'manifests' } },
    },
  ];
}

/** The switches as rules take them. */
function switchesOf({ passes }: MigrateOptions): PassSwitches {
  const narrow = passes?.narrow ?? true;
  return typeof narrow === 'boolean' ? (narrow ? {} : { narrow }) : narrow;
}

function checkOptions(name: string, options: MigrateOptions): Failure | undefined {
  const say = (message: string, help: string, code: Code = 'BATUTA-C-002') =>
    failure(code, `target ${name}: ${message}`, { help });
  if (validName(name) !== name || name === 'runtime')
    return say(
      name === 'runtime'
        ? 'the name runtime is taken by the shared runtime'
        : 'the name is not fit for a Cargo package',
      'Use letters, digits, "-" and "_", starting with a letter.',
      'BATUTA-C-008',
    );
  const unknown = Object.keys(options).find((key) => !knownOptions.has(key));
  if (unknown !== undefined)
    return say(
      `unknown option \`${unknown}\``,
      `Known: ${[...knownOptions].filter((key) => key !== 'kind').join(', ')}.`,
      'BATUTA-C-001',
    );
  if (options.language !== undefined && options.language !== 'python')
    return say(`language ${options.language} cannot be migrated yet`, 'Python can.');
  const pass = Object.keys(switchesOf(options)).find((key) => key !== 'narrow' && !Object.hasOwn(narrowingPasses, key));
  if (pass !== undefined) return say(`unknown pass \`${pass}\``, `Known: ${Object.keys(narrowingPasses).join(', ')}.`);
  for (const [key, path] of Object.entries({ root: options.root, out: options.out }))
    if (path !== undefined && (path.startsWith('/') || path.split('/').includes('..')))
      return say(
        `\`${key}\` must lie below the configuration's folder: ${path}`,
        'Give a relative path without "..".',
        'BATUTA-C-009',
      );
  if (folder(options.out ?? 'rust') === '.')
    return say('`out` is the project itself', "Give a folder, such as 'rust'.");
  return undefined;
}

const folder = (path: string | undefined): string => (path ?? '.').replace(/\/+$/, '').replace(/^(\.\/)+/, '') || '.';
const join = (root: string, path: string): string =>
  root === '.' ? path.replace(/^(\.\/)+/, '') : `${root}/${path.replace(/^(\.\/)+/, '')}`;
/** The project as seen from `root`. */
const below = (context: PlanContext, root: string): PlanContext => ({
  root: root === '.' ? context.root : `${context.root}/${root}`,
  names: (include, exclude = []) =>
    context
      .names(within(root, include), within(root, exclude))
      .map((path) => (root === '.' ? path : path.slice(root.length + 1))),
  text: (path) => context.text(join(root, path)),
});
const within = (root: string, globs: readonly string[]): readonly string[] => globs.map((glob) => join(root, glob));

function nearest(file: string, names: readonly string[]): string {
  const base = file.split('/').at(-1);
  const same = names.filter((name) => name.split('/').at(-1) === base);
  return same.length === 0 ? '' : `Did you mean ${same.slice(0, 3).join(' or ')}? `;
}
