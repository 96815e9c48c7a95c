// `exec`, `eval` and `compile` of text that stands in the program: what the run would do is done, or said, at migration.
import { buildScopes } from '../scope/build-scopes.ts';
import { type Call, type Expr, type Module, type Node, type Stmt, walk } from '../syntax/ast.ts';
import { type ParseResult, parseModule, type SyntaxProblem } from '../syntax/parse-module.ts';
import { type Span, spanOf } from '../syntax/spans.ts';
import { boundBy, type KnownText, learn, sharedNames, textOf } from './known-text.ts';
import { asksForNames, namesHere } from './names-here.ts';
import { raisedError } from './raised-error.ts';
import { meansExec, namesOfExec } from './other-names.ts';
import { loggedFrom, loggedPlaces, mayLog } from './logged-places.ts';
import { asksForFrame, frameModules, ownFrame } from './own-frame.ts';
import { numbered, placeIn, withChildren } from './rewrite-tree.ts';

type Parsed = Extract<ParseResult, { ok: true }>;

/** Where a call stands. */
interface Place {
  readonly kind: 'module' | 'class' | 'function' | 'other';
  readonly known: KnownText;
  /** The name of the code that it is in, as its frame has it. */
  readonly code: string;
  /** Of a function: the names that it binds itself, and those of the functions around. */
  readonly own: ReadonlySet<string>;
  readonly outer: ReadonlySet<string>;
}

interface Rewriting {
  /** Builtins that the module gives another meaning somewhere. */
  readonly hidden: ReadonlySet<string>;
  readonly shared: ReadonlySet<string>;
  /** Whether variables of the module are annotated at its level. */
  readonly annotated: boolean;
  /** Names that may stand for `exec`. */
  readonly executors: ReadonlySet<string>;
  /** Modules that give frames. */
  readonly frames: ReadonlySet<string>;
  /** Where places of messages are asked for: modules that are not loggers. */
  readonly logging: ReadonlySet<string> | null;
  readonly spanOf: (node: Node) => Span;
}

const runners = new Set(['exec', 'eval', 'compile']);

/** The module with such calls exchanged for the code itself, or for the error that its text raises. */
export function withLiteralCode(parsed: Parsed): Parsed {
  const { module, spans, comments } = parsed;
  const executors = namesOfExec(module);
  const logging = loggedPlaces(module);
  let runs = executors.size > 0 || logging !== null;
  walk(module, (node) => {
    runs ||= (isRunner(node) && node.args.length > 0) || asksForNames(node) || asksForFrame(node);
  });
  if (!runs) return parsed;
  const frames = frameModules(module);
  const annotated = module.body.some((one) => one.type === 'AnnAssign');
  const at: Rewriting = {
    hidden: boundBy(module as unknown as Node),
    shared: sharedNames(module),
    annotated,
    executors,
    frames,
    logging,
    spanOf: placeIn(spans),
  };
  const place: Place = { kind: 'module', code: '<module>', known: new Map(), own: new Set(), outer: new Set() };
  const made = withChildren(module, (node) => visit(node, place, at));
  if (made === module) return parsed;
  const former = placeIn(spans);
  const placeOf = (node: Node): ReturnType<typeof former> =>
    node.id >= 0 ? former(node) : spanOf(spans, insertedBy(node.id));
  return { ok: true, ...numbered(made, comments, placeOf, (node) => node.id) };
}

const isRunner = (node: Node): node is Call =>
  node.type === 'Call' && node.func.type === 'Name' && runners.has(node.func.name);

// New nodes carry the number of the call they stand for as a negative one, until all are numbered anew.
const insertedBy = (id: number): number => -id - 2;
function marked<N extends Node | Module>(root: N, call: number): N {
  walk(root, (node) => {
    (node as { id: number }).id = call < 0 ? call : -call - 2;
  });
  return root;
}

const statements = new Set<string>([
  ...[
    'FunctionDef',
    'AsyncFunctionDef',
    'ClassDef',
    'Return',
    'Delete',
    'Assign',
    'TypeAlias',
    'AugAssign',
    'AnnAssign',
  ],
  ...['For', 'AsyncFor', 'While', 'If', 'With', 'AsyncWith', 'Match', 'Raise', 'Try', 'TryStar', 'Assert', 'Import'],
  ...['ImportFrom', 'Global', 'Nonlocal', 'Expr', 'Pass', 'Break', 'Continue'],
]);
const branches = new Set(['body', 'orelse', 'handlers', 'finalbody', 'cases']);

function visit(node: Node, place: Place, at: Rewriting): readonly Node[] {
  if (!statements.has(node.type)) return [expression(node, place, at)];
  const statement = node as Stmt;
  const code = statement.type === 'Expr' ? runs(statement, place, at) : null;
  const made = code ?? [inside(statement, place, at)];
  learn(statement, place.known, at.shared);
  return made;
}

/** A statement, handler or case with what is in it exchanged; each list of statements knows what was known before it. */
function inside<N extends Node>(node: N, place: Place, at: Rewriting): N {
  const repeats = node.type === 'For' || node.type === 'AsyncFor' || node.type === 'While';
  const entry = new Map(place.known);
  if (repeats || node.type === 'Try' || node.type === 'TryStar') for (const name of boundBy(node)) entry.delete(name);
  const perField = new Map<string, Place>();
  const scoped = node.type === 'FunctionDef' || node.type === 'AsyncFunctionDef' || node.type === 'ClassDef';
  return withChildren(node, (child, field) => {
    if (!branches.has(field)) return visit(child, place, at);
    let below = perField.get(field);
    if (below === undefined) {
      below = scoped ? within(node, place) : { ...place, known: new Map(entry) };
      perField.set(field, below);
    }
    return visit(child, below, at);
  });
}

function within(node: Node, place: Place): Place {
  if (node.type === 'ClassDef') {
    const kind = place.kind === 'module' || place.kind === 'class' ? 'class' : 'other';
    return { ...place, kind, code: node.name, known: new Map() };
  }
  const kind = place.kind === 'other' ? 'other' : 'function';
  const code = node.type === 'FunctionDef' || node.type === 'AsyncFunctionDef' ? node.name : place.code;
  return { kind, code, known: new Map(), own: boundBy(node), outer: new Set([...place.outer, ...place.own]) };
}

const codeNames: ReadonlyMap<string, string> = new Map([
  ['Lambda', '<lambda>'],
  ['ListComp', '<listcomp>'],
  ['SetComp', '<setcomp>'],
  ['DictComp', '<dictcomp>'],
  ['GeneratorExp', '<genexpr>'],
]);
const hasScope = new Set<string>(codeNames.keys());

function expression(node: Node, place: Place, at: Rewriting): Node {
  if (node.type === 'ExceptHandler' || node.type === 'match_case') return inside(node, place, at);
  const here: Place = hasScope.has(node.type)
    ? { ...place, kind: 'other', code: codeNames.get(node.type) ?? '' }
    : place;
  // What a comprehension goes over first, and the defaults of a lambda, are evaluated outside of it.
  const first: Node | undefined = 'generators' in node ? node.generators[0] : undefined;
  const outside = (field: string): boolean => node.type === 'Lambda' && field !== 'body';
  const made = withChildren(node, (child, name) =>
    child === first
      ? [withChildren(child, (part, field) => visit(part, field === 'iter' ? place : here, at))]
      : visit(child, outside(name) ? place : here, at),
  );
  if (asksForFrame(node)) {
    const frame = node.id < 0 ? null : ownFrame(node, at.frames, at.hidden, place.code, at.spanOf(node));
    if (frame !== null) return marked(frame, node.id);
  }
  if (at.logging !== null && made.type === 'Call' && node.type === 'Call' && node.id >= 0 && mayLog(made, at.logging)) {
    const func = loggedFrom(made, place.code, at.spanOf(node.func), (code) => marked(code, node.id));
    if (func !== null) return { ...made, func };
  }
  if (asksForNames(node)) {
    const names = namesHere(place.kind, at.hidden, at.annotated);
    return names === null ? made : marked(names, node.id);
  }
  if (!isRunner(node)) return made;
  const found = readCall(node, place, at);
  if (found === null) return made;
  if ('problem' in found) return marked(raisedError(found.problem, found.text, found.file), node.id);
  if (found.mode !== 'eval' || !found.here) return made;
  const [only] = found.module.body;
  if (only?.type !== 'Expr' || !fits(found.module, place)) return made;
  return expression(marked(only.value, node.id), place, at);
}

/** `exec` as a statement: the statements of its code. */
function runs(statement: Extract<Stmt, { type: 'Expr' }>, place: Place, at: Rewriting): readonly Node[] | null {
  if (!isRunner(statement.value)) return byOtherName(statement, place, at);
  const found = readCall(statement.value, place, at);
  if (found === null || 'problem' in found) return null;
  const module = marked(found.module, statement.value.id);
  const first = { id: statement.id } as const;
  if (found.mode === 'compile') return [{ type: 'Pass', ...first }];
  if (found.mode !== 'exec' || !found.here || place.kind === 'class' || !fits(module, place)) return null;
  const body = module.body.flatMap((one) => visit(one, place, at));
  const [head = { type: 'Pass', ...first }, ...rest] = body;
  return [{ ...head, ...first } as Node, ...rest];
}

/** A call of what may be `exec` by another name: the statements of its code where it is, else the call. */
function byOtherName(statement: Extract<Stmt, { type: 'Expr' }>, place: Place, at: Rewriting): readonly Node[] | null {
  const call = statement.value;
  if (place.kind !== 'module' || call.type !== 'Call' || call.func.type !== 'Name' || call.id < 0) return null;
  const [source, ...others] = call.args;
  const { name } = call.func;
  if (!at.executors.has(name) || others.length + call.keywords.length > 0 || source === undefined) return null;
  const text = textOf(source, place.known);
  const parsed = text === null || /\p{Surrogate}|\0/u.test(text) ? null : parseModule(text);
  if (parsed?.ok !== true || buildScopes(parsed.module).errors.length > 0 || !fits(parsed.module, place)) return null;
  if (at.hidden.has('getattr') || at.hidden.has('__import__') || parsed.module.body.length === 0) return null;
  const module = marked(parsed.module, call.id);
  const body = module.body.flatMap((one) => visit(one, { ...place, known: new Map() }, at)) as Stmt[];
  const test = marked(meansExec(name), call.id);
  return [{ type: 'If', id: -call.id - 2, test, body, orelse: [statement] } as Node];
}

type Read =
  | { readonly text: string; readonly file: string; readonly problem: SyntaxProblem }
  | { readonly mode: 'exec' | 'eval' | 'compile'; readonly module: Module; readonly here: boolean };

/** The code that a call runs, if its text is known; `here`: in the names of the place where it stands. */
function readCall(node: Call, place: Place, at: Rewriting): Read | null {
  const name = node.func.type === 'Name' ? node.func.name : '';
  const [source, ...others] = node.args;
  if (at.hidden.has(name) || at.hidden.has('SyntaxError') || node.keywords.length > 0 || source === undefined)
    return null;
  const text = textOf(source, place.known);
  if (text === null || /\p{Surrogate}/u.test(text) || text.includes('\0')) return null;
  let [mode, file, here] = [name, '<string>', true];
  if (name === 'compile') {
    const given = others.map((one) => (one.type === 'Constant' && one.value.kind === 'str' ? one.value.value : null));
    if (given.length !== 2 || typeof given[0] !== 'string' || (given[1] !== 'exec' && given[1] !== 'eval')) return null;
    [file, mode] = [given[0], given[1]];
  } else {
    if (others.length > 2 || !others.every(isNamespace)) return null;
    here = others.every((one) => one.type === 'Constant' || (place.kind === 'module' && one.type === 'Call'));
  }
  const stripped = mode === 'eval' ? text.replace(/^[ \t]+/, '') : text;
  const parsed = parseModule(stripped);
  if (!parsed.ok) {
    // As an expression the text may fail earlier, and otherwise, than as statements.
    if (mode === 'eval' && /^expected|indent|^cannot/.test(parsed.error.message)) return null;
    return { text: stripped, file, problem: parsed.error };
  }
  if (mode === 'eval' && (parsed.module.body.length !== 1 || parsed.module.body[0]?.type !== 'Expr')) return null;
  const [error] = buildScopes(parsed.module).errors;
  if (error !== undefined) {
    const { line, col } = spanOf(parsed.spans, error.node);
    return { text: stripped, file, problem: { message: error.message, line, col } };
  }
  return { mode: name as 'exec' | 'eval' | 'compile', module: parsed.module, here };
}

const isNamespace = (node: Expr): boolean =>
  (node.type === 'Constant' && node.value.kind === 'none') ||
  (node.type === 'Dict' && node.keys.length === 0) ||
  (node.type === 'Call' &&
    node.func.type === 'Name' &&
    /^(?:globals|locals)$/.test(node.func.name) &&
    node.args.length === 0);

/** Whether code means in its place what it means when it is run there. */
function fits(module: Module, place: Place): boolean {
  const [first] = module.body;
  if (
    first?.type === 'Expr' &&
    first.value.type === 'Constant' &&
    first.value.value.kind === 'str' &&
    module.body.length > 1
  )
    return false;
  let whole = true;
  walk(module, (node) => {
    if (node.type === 'ImportFrom' && node.module === '__future__') whole = false;
  });
  if (!whole || place.kind === 'module') return whole;
  if (place.kind === 'other') return false;
  // In functions and classes code has their names, but binds none, and what is nested in it does not see theirs.
  walk(module, (node) => {
    if (
      hasScope.has(node.type) ||
      /^(?:NamedExpr|Yield|YieldFrom|Await|.*Def|Import.*|Global|Nonlocal)$/.test(node.type)
    )
      whole = false;
    if (node.type === 'Name' && node.ctx !== 'Load') whole = false;
    if (node.type === 'Name' && place.outer.has(node.name) && !place.own.has(node.name)) whole = false;
  });
  return whole;
}
