// A module's tree as Core: scopes, known functions, then its body in order.
import type { Diagnostic } from '#src/index.ts';
import type { CoreItem, CoreModule, Statement, Variable } from '../../core/core.ts';
import type { Rep } from '../../core/rep.ts';
import { emitDispatchers } from './dispatch.ts';
import { findClasses } from './known-classes.ts';
import { makeAtOnce } from './instance-at-once.ts';
import { Layouts } from './layouts.ts';
import type { KnownClass } from './context.ts';
import { useWordsInModule } from '../../core/passes/use-words.ts';
import { buildFacts } from '../facts/build-facts.ts';
import type { Library } from '../library/library.ts';
import { buildScopes } from '../scope/build-scopes.ts';
import type { ScopeTable } from '../scope/scope.ts';
import { markUnbound } from '../scope/definite-assignment.ts';
import type { Expr, Module } from '../syntax/ast.ts';
import type { Comments } from './comments.ts';
import { type Context, emit, type FunctionFrame, type ModuleContext, slotOf } from './context.ts';
import { docOf } from './docstring.ts';
import { findKnown } from './known-functions.ts';
import { runName } from './module-names.ts';
import { NameSource } from './names.ts';
import { operation, text } from './operation.ts';
import { passIsOn, type PassSwitches } from '../passes.ts';
import type { OperationSheet } from '../../rust/from-core/operation-sheet.ts';
import { type Program, submodulesOf } from './program.ts';
import { parameterSlices } from './expr/interpreter-only.ts';
import { discardedExpressions, fleetingNamespaces } from '../scope/namespace-call.ts';
import { hasSurrogates } from '../literal-code/held-surrogates.ts';
import { stringLiteral } from '../../rust/text-literal.ts';
import { lowerBody } from './statements.ts';
import { syntaxWarnings } from './syntax-warnings.ts';
import type { SlotId, Types } from './types.ts';

export interface ModuleInput {
  readonly tree: Module;
  readonly name: string;
  readonly file: string;
  readonly comments: Comments;
  readonly types: Types;
  readonly program: Program;
  readonly library: Library;
  readonly passes: PassSwitches;
  /** In a counting build: learns what inference found. */
  readonly sheet?: OperationSheet;
}

// The facts are built anew from the tree: their slots are numbered by scope, so that slices need no node ids.
function inferredOf(
  input: ModuleInput,
  scopes: ScopeTable,
): Pick<ModuleContext, 'repOfNode' | 'classesOfNode' | 'builtinsOfNode' | 'learn'> {
  if (!passIsOn(input.passes, 'types'))
    return { repOfNode: () => 'value', classesOfNode: () => [], builtinsOfNode: () => null, learn: null };
  const isPackage = input.program.modules.get(input.name)?.isPackage ?? false;
  const { slotOfNode } = buildFacts(input.tree, scopes, input.name, isPackage);
  const prefix = input.name.length + 1;
  const slotOf = (node: number): SlotId | undefined => slotOfNode.get(node)?.slice(prefix) as SlotId | undefined;
  const ask = <T>(node: number, answer: (slot: SlotId) => T, otherwise: T): T => {
    const slot = slotOf(node);
    return slot === undefined ? otherwise : answer(slot);
  };
  const { sheet } = input;
  const kindOf = input.types.kindOf ?? (() => null);
  const builtinsOf = input.types.builtinsOf ?? (() => null);
  return {
    learn: sheet ? (made, node) => sheet.learn(made, ask(node, kindOf, null)) : null,
    repOfNode: (node) => ask<Rep>(node, input.types.repOf, 'value'),
    classesOfNode: (node) => ask(node, input.types.classesOf, []),
    builtinsOfNode: (node) => ask(node, builtinsOf, null),
  };
}

// As far as the statements lowered up to now tell.
function isDataclassMember(module: ModuleContext, node: Expr, member: string): boolean {
  if (module.program.stored.has(member) || module.program.stored.has('*')) return false;
  if (node.type === 'Attribute')
    return (
      node.attr === member &&
      node.value.type === 'Name' &&
      module.imported.get(slotOf(module.scopes.module, node.value.name)) === 'dataclasses'
    );
  if (node.type !== 'Name') return false;
  const found = module.importedMembers.get(slotOf(module.scopes.module, node.name));
  return found?.module === 'dataclasses' && found.member === member;
}

// Before the first text is made.
function admitSurrogates(tree: Module, cx: Context): void {
  if (!hasSurrogates(tree)) return;
  const path = 'batuta_rt::text::held::admit()';
  emit(cx, { kind: 'do', value: { kind: 'named', rep: 'none', path, raises: false } });
}

// When CPython compiles a file it warns of what is doubtful in it.
function sayDoubts(tree: Module, cx: Context): void {
  const doubts = syntaxWarnings(tree).map(stringLiteral);
  if (doubts.length === 0) return;
  const path = `batuta_std::warnings::of_source(&[${doubts.join(', ')}])`;
  emit(cx, { kind: 'do', value: { kind: 'named', rep: 'none', path, raises: true } });
}

export function lowerModule(input: ModuleInput): {
  readonly core: CoreModule;
  readonly diagnostics: readonly Diagnostic[];
} {
  const scopes = buildScopes(input.tree);
  markUnbound(input.tree, scopes);
  const diagnostics: Diagnostic[] = scopes.errors.map((error) => ({
    code: 'BATUTA-T-002',
    severity: 'error',
    message: error.message,
    place: { file: input.file, node: error.node, spans: { label: `parse:${input.name}`, output: 'spans' } },
  }));
  const names = new NameSource();
  for (const reserved of ['init', 'import']) names.reserve(reserved);
  for (const below of submodulesOf(input.name, input.program.modules.keys())) names.reserve(below);
  const globals = new Map<string, Variable>();
  const items: CoreItem[] = [];
  const doc = docOf(input.tree.body);
  const found = passIsOn(input.passes, 'direct')
    ? findKnown(input, scopes, names)
    : { known: new Map(), unseen: new Set<number>(), closed: new Set<string>() };
  const inferred = inferredOf(input, scopes);
  const classes = passIsOn(input.passes, 'direct') ? findClasses(input, scopes, names) : new Map<string, KnownClass>();
  const module: ModuleContext = {
    name: input.name,
    file: input.file,
    doc,
    scopes,
    types: input.types,
    ...inferred,
    program: input.program,
    futureAnnotations: input.tree.body.some(
      (one) =>
        one.type === 'ImportFrom' &&
        one.module === '__future__' &&
        one.names.some((alias) => alias.name === 'annotations'),
    ),
    library: input.library,
    comments: input.comments,
    names,
    globals,
    imported: new Map(),
    importedMembers: new Map(),
    instances: new Map(),
    known: found.known,
    unseen: found.unseen,
    fleeting: fleetingNamespaces(input.tree),
    discarded: discardedExpressions(input.tree),
    parameterSlices: parameterSlices(input.tree),
    classes,
    prepares: [...scopes.byNode.values()].some(
      (one) => one.kind === 'class' && one.symbols.get('__prepare__')?.bound === true,
    ),
    layouts: new Layouts(input.tree, classes, inferred, (node, member) => isDataclassMember(module, node, member)),
    dispatchers: new Map(),
    counts: passIsOn(input.passes, 'intervals'),
    items,
    diagnostics,
    refusals: [],
  };
  const frame: FunctionFrame = {
    names: new NameSource(names),
    variables: new Map(),
    result: 'none',
    outer: null,
    produces: false,
    labels: 0,
  };
  const init: Statement[] = [];
  const cx: Context = {
    module,
    frame,
    scope: scopes.module,
    loops: [],
    guards: [],
    sink: init,
    node: -1,
    namespace: null,
    hoist: { owner: null, names, functions: [] },
  };
  admitSurrogates(input.tree, cx);
  sayDoubts(input.tree, cx);
  if (doc !== null && input.program.readsModuleDocs)
    emit(cx, { kind: 'do', value: operation('moduleDoc', text(runName(cx)), text(doc)), node: -1 });
  lowerBody(doc === null ? input.tree.body : input.tree.body.slice(1), cx);
  makeAtOnce(module);
  emitDispatchers(module);
  const core: CoreModule = { name: input.name, doc, globals: [...globals.values()], items, init };
  if (!module.counts) return { core, diagnostics };
  return { core: useWordsInModule(core, found.closed), diagnostics };
}
