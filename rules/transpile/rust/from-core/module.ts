// A Core module as a Rust file.
import type { CoreFunction, CoreItem, CoreModule } from '../../core/core.ts';
import { placeLets } from '../../core/passes/place-lets.ts';
import { reps } from '../../core/rep.ts';
import { block, path } from '../make.ts';
import { stringLiteral } from '../text-literal.ts';
import type { RustFile, RustItem } from '../tree.ts';
import { functionBody } from './closure.ts';
import { FieldNames, type Frame, movableVariables } from './frame.ts';
import { lastUses } from './last-uses.ts';
import type { OperationSheet } from './operation-sheet.ts';
import { statements } from './statement.ts';

export interface ModuleFacts {
  readonly name: string;
  /** What `__name__` is when it runs. */
  readonly runName: string;
  readonly submodules: readonly string[];
  readonly docLines: (doc: string | null) => readonly string[];
  /** Comments of the file's head. */
  readonly head: readonly string[];
  /** The program's packages with an `__init__.py`, in a module that may ask for them. */
  readonly packages?: readonly string[] | null;
  /** Rust paths of functions that never raise. */
  readonly infallible: ReadonlySet<string>;
  /** In a counting build: where operations are noted. */
  readonly sheet?: OperationSheet;
}

export function moduleFile(module: CoreModule, facts: ModuleFacts): RustFile {
  const items: RustItem[] = facts.submodules.map((name) => ({ kind: 'line', text: `pub mod ${name};` }));
  if (items.length > 0) items.push({ kind: 'blank' });
  items.push({ kind: 'line', text: 'use batuta_rt::prelude::*;' }, { kind: 'blank' });
  if (facts.packages) items.push({ kind: 'line', text: packagesLine(facts.packages) }, { kind: 'blank' });
  if (facts.sheet) noteDispatchers(module, facts.sheet);
  const used: Names = { slots: new Set(), fields: new FieldNames() };
  const defined = module.items.flatMap((item): RustItem[] => [{ kind: 'blank' }, ...itemOf(item, facts, used)]);
  const init = initFunction(module, facts, used);
  const slots = filled(
    module.globals.filter((one) => used.slots.has(one)).map((one) => `${one.rust}: ${stringLiteral(one.name)},`),
  );
  items.push({
    kind: 'macro',
    name: 'module_globals',
    lines: [`${stringLiteral(facts.runName)}, init${facts.name.includes('.') ? ', super' : ''};`, ...slots],
  });
  const fields = filled(used.fields.entries().map(([rust, name]) => `${rust}: ${stringLiteral(name)},`));
  if (fields.length > 0) items.push({ kind: 'blank' }, { kind: 'macro', name: 'fields', lines: fields });
  items.push(...defined, { kind: 'blank' }, init);
  return { docs: [...facts.head, ...facts.docLines(module.doc)], items };
}

const packagesLine = (names: readonly string[]): string =>
  `pub const PACKAGES: &[&str] = &[${names.map(stringLiteral).join(', ')}];`;

function noteDispatchers(module: CoreModule, sheet: OperationSheet): void {
  for (const item of module.items)
    if (item.kind === 'function' && item.function.chooses === true) sheet.dispatchers.add(item.function.rust);
}

/** What a module's code mentions and the module must declare. */
type Names = Pick<Frame, 'slots' | 'fields'>;

// As many to a line as fit: the macro's braces are laid out by hand.
function filled(slots: readonly string[]): string[] {
  const lines: string[] = [];
  for (const slot of slots) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + slot.length < 115) lines[lines.length - 1] = `${last} ${slot}`;
    else lines.push(slot);
  }
  return lines;
}

function itemOf(item: CoreItem, facts: ModuleFacts, slots: Names): RustItem[] {
  const comments: RustItem[] = item.comments.length === 0 ? [] : [{ kind: 'comment', lines: item.comments }];
  if (item.kind === 'function')
    return [...comments, functionItem(raising(item.function, facts), facts, item.function.name, slots)];
  const struct: RustItem[] = [
    ...facts.docLines(item.doc).map((line): RustItem => ({ kind: 'line', text: line === '' ? '///' : `/// ${line}` })),
    { kind: 'line', text: `pub struct ${item.rust};` },
  ];
  if (item.methods.length === 0) return [...comments, ...struct];
  const methods = item.methods.flatMap((one, at): RustItem[] => {
    const made = functionItem(one, facts, `${item.rust}.${one.name}`, slots);
    return at === 0 ? [made] : [{ kind: 'blank' }, made];
  });
  return [
    ...comments,
    ...struct,
    { kind: 'blank' },
    { kind: 'impl', target: item.rust, docs: [], items: methods, node: item.node },
  ];
}

const raising = (f: CoreFunction, facts: ModuleFacts): CoreFunction =>
  facts.infallible.has(f.rust) ? { ...f, raises: false } : f;

function functionItem(f: CoreFunction, facts: ModuleFacts, qualname: string, slots: Names): RustItem {
  const { runName, infallible, sheet = null } = facts;
  const made = functionBody(f, { module: runName, ...slots, infallible, sheet }, qualname);
  const params = f.params.map((param) => `${param.variable.rust}: ${reps[param.variable.rep].param}`);
  const type = reps[f.result].rust;
  const result = f.raises ? (type === 'Value' ? 'R' : `R<${type}>`) : type;
  return {
    kind: 'fn',
    name: f.rust,
    public: true,
    docs: facts.docLines(f.doc),
    attributes: [],
    params,
    result,
    body: made.block,
    node: f.node,
  };
}

function initFunction(module: CoreModule, facts: ModuleFacts, slots: Names): RustItem {
  const placed = placeLets(module.init, []);
  const fx: Frame = {
    mutable: placed.mutable,
    movable: movableVariables(placed.body, []),
    lastUses: lastUses(placed.body, []),
    cells: new Set(),
    barriers: [],
    result: 'none',
    labels: new Map(),
    ...slots,
    module: facts.runName,
    infallible: facts.infallible,
    raises: true,
    seated: [],
    lent: [],
    sheet: facts.sheet ?? null,
  };
  return {
    kind: 'fn',
    name: 'init',
    public: false,
    docs: [],
    attributes: [],
    params: [],
    result: 'R<()>',
    body: block(statements(placed.body, fx), path('Ok(())')),
    node: -1,
  };
}
