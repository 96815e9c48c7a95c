// Which loops lists can be lent to, and which lists: a walk over what the loop does.
import type { Expression, Statement, Variable } from '../../core/core.ts';
import type { Rep } from '../../core/rep.ts';
import { expressionsOf, listsOf, partsOf } from '../../core/visit.ts';
import { isAtHand } from './at-hand.ts';
import { takenTogether } from './taken.ts';
import { type Base, type Kind, type LentList, type Loop, isLocal, isSame, isSameBase } from './lent-lists.ts';

const mostLists = 6;

/** The lists to ask for before that loop; null where it is not such a loop. */
export function listsLentTo(loop: Loop): readonly LentList[] | null {
  const found = new Look(loop).places();
  return found === null || found.length === 0 || found.length > mostLists ? null : found;
}

const scalars: ReadonlySet<Rep> = new Set<Rep>(['int', 'word', 'wide', 'float', 'bool', 'str']);
const isScalar = (e: Expression): boolean => scalars.has(e.rep);
const isKind = (rep: Rep): rep is 'int' | 'float' | 'bool' => rep === 'int' || rep === 'float' || rep === 'bool';
const isPlace = (e: Expression | undefined): e is Expression => e?.rep === 'int' || e?.rep === 'word';

/** The kind of list that a stored value belongs to. */
function kindOf(stored: Expression): Kind | null {
  if (stored.kind === 'convert' && stored.rep === 'value') return kindOf(stored.arg);
  const { rep } = stored;
  return rep === 'word' || rep === 'wide' ? 'int' : isKind(rep) ? rep : null;
}

interface Draft {
  readonly base: Base;
  readonly place: Expression | null;
  kind: Kind | null;
  stored: boolean;
}

class Unfit extends Error {}

class Look {
  readonly #loop: Loop;
  /** What the loop gives anew. */
  readonly #changing = new Set<Variable>();
  readonly #names = new Set<string>();
  readonly #drafts: Draft[] = [];
  /** Variables of the loop that stand for an item of a list of lists. */
  readonly #rows = new Map<Variable, Draft>();
  /** Variables that hold a whole number, though as a value: of a loop over constants. */
  readonly #counters = new Set<Variable>();
  /** Lists of lists. */
  readonly #outer: Base[] = [];
  /** Those whose items are reached one by one. */
  readonly #byOne: Base[] = [];
  /** Attributes that are numbers, of instances that must follow their layouts: one of each instance. */
  readonly #numbers: Base[] = [];
  /** Lists that are asked for their length. */
  readonly #measured: Base[] = [];

  constructor(loop: Loop) {
    this.#loop = loop;
  }

  places(): readonly LentList[] | null {
    this.#survey([this.#loop]);
    try {
      this.#statement(this.#loop);
    } catch (error) {
      if (error instanceof Unfit) return null;
      throw error;
    }
    for (const base of this.#measured)
      if (has(this.#outer, base)) note(this.#byOne, base);
      else this.#draft(base, null);
    if (this.#drafts.some((one) => one.place === null && has(this.#outer, one.base))) return null;
    const made: LentList[] = [];
    for (const { base, place, kind, stored } of this.#drafts) {
      if (kind === null) return null;
      made.push({ base, place, rust: this.#named(base, place), kind, stored });
    }
    for (const base of this.#byOne)
      made.push({ base, place: null, rust: this.#named(base, null), kind: 'row', stored: false });
    if (made.length === 0) return null;
    for (const base of this.#numbers)
      made.push({ base, place: null, rust: this.#named(base, null), kind: 'hold', stored: false });
    return made;
  }

  // Locals keep their names, which stand for their items in the loop.
  #named(base: Base, place: Expression | null): string {
    if (isLocal(base) && place === null) return base.variable.rust;
    const words = (e: Expression): string[] => {
      if (e.kind === 'read') return [e.variable.rust.replace(/^r#/, '').toLowerCase()];
      if (e.kind === 'intrinsic' && e.name === 'getattr')
        return e.args.flatMap((arg) => (arg.kind === 'text' ? [arg.text.replace(/\W|^_+/g, '')] : words(arg)));
      return [e.kind === 'constant' ? 'item' : 'row'];
    };
    const wish = [...words(base), ...(place === null ? [] : words(place))].join('_').replace(/_+/g, '_');
    let name = isLocal(base) || wish.includes('_') ? wish : `${wish}_list`;
    for (let count = 2; this.#names.has(name); count++) name = `${wish}_${String(count)}`;
    this.#names.add(name);
    return name;
  }

  #survey(list: readonly Statement[]): void {
    const name = (e: Expression): void => {
      if (e.kind === 'read') this.#names.add(e.variable.rust);
      if (e.kind === 'block') {
        this.#survey(e.body);
        name(e.value);
      }
      partsOf(e).forEach(name);
    };
    const change = (variable: Variable): void => {
      this.#names.add(variable.rust);
      this.#changing.add(variable);
    };
    for (const s of list) {
      if (s.kind === 'let' || s.kind === 'assign' || s.kind === 'unset' || s.kind === 'forget') change(s.variable);
      if (s.kind === 'each') [s, ...(s.also ?? [])].forEach((one) => change(one.binds));
      if (s.kind === 'unpack') s.targets.forEach(change);
      expressionsOf(s).forEach(name);
      listsOf(s).forEach((below) => this.#survey(below));
    }
  }

  readonly #statements = (list: readonly Statement[]): void => list.forEach((one) => this.#statement(one));

  #statement(s: Statement): void {
    switch (s.kind) {
      case 'comment':
      case 'blank':
      case 'leave':
        return;
      case 'let':
      case 'assign':
        return this.#give(s);
      case 'do':
        return this.#store(s.value);
      case 'if':
        this.#plain(s.test);
        this.#statements(s.then);
        return this.#statements(s.orelse);
      case 'scope':
        return this.#statements(s.body);
      case 'loop':
        if (s.test) this.#plain(s.test);
        return this.#statements(s.body);
      case 'each':
        return this.#each(s);
      case 'return':
        return this.#result(s.value);
      default:
        throw new Unfit();
    }
  }

  #each(s: Extract<Loop, { kind: 'each' }>): void {
    const taken = takenTogether(s);
    if (s.counts === true) this.#plain(s.source);
    else if (isRowOfNumbers(s.source) && s.also === undefined) this.#counters.add(s.binds);
    else if (taken !== null) return this.#over(s, taken);
    else throw new Unfit();
    this.#statements(s.body);
  }

  // Over the items of lists, which are lent like others.
  #over(s: Extract<Loop, { kind: 'each' }>, taken: readonly Variable[]): void {
    [s, ...(s.also ?? [])].forEach(({ source }, at) => {
      const rep = taken[at]?.rep;
      if (rep === undefined || !isKind(rep)) throw new Unfit();
      this.#kind(this.#draft(this.#base(source), null), rep);
    });
    this.#statements(s.body.slice(taken.length));
  }

  #give(s: Extract<Statement, { kind: 'let' | 'assign' }>): void {
    const { variable, value } = s;
    if (variable.storage !== 'plain' && variable.storage !== 'maybe') throw new Unfit();
    if (value === null) {
      if (!scalars.has(variable.rep)) throw new Unfit();
      return;
    }
    if (scalars.has(variable.rep)) return this.#plain(value);
    // A list of which items are read and stored: one that is no local, or what stands in a list of lists.
    if (s.kind !== 'let' || variable.storage !== 'plain') throw new Unfit();
    this.#rows.set(variable, this.#alias(value) ?? unfit());
  }

  #alias(e: Expression): Draft | null {
    if (e.kind === 'intrinsic' && e.name === 'getitem') return this.#row(e, null);
    const base = this.#base(e);
    return isLocal(base) ? null : this.#draft(base, null);
  }

  #result(e: Expression): void {
    if (e.kind === 'convert' && e.rep === 'value')
      return e.arg.rep === 'none' ? this.#nothing(e.arg) : this.#plain(e.arg);
    if (e.kind === 'display' && e.collection === 'tuple')
      return e.items.forEach((item) => (item.kind === 'plain' ? this.#result(item.value) : unfit()));
    if (e.kind === 'constant') return;
    if (e.rep === 'value') return this.#number(e);
    this.#plain(e);
  }

  #nothing(e: Expression): void {
    if (e.kind !== 'constant') throw new Unfit();
  }

  // `list[place] = number`, or a number for a sum or a list that nobody else has yet.
  #store(e: Expression): void {
    if (e.kind === 'intrinsic' && (e.name === 'sumAdd' || e.name === 'listPush')) return this.#added(e.args);
    if (e.kind !== 'intrinsic' || e.name !== 'setitem') throw new Unfit();
    const [list, place, stored] = e.args;
    if (!list || !stored || !isPlace(place)) throw new Unfit();
    this.#plain(place);
    this.#number(stored);
    const draft = this.#of(list, null);
    if (!draft) throw new Unfit();
    draft.stored = true;
    this.#kind(draft, kindOf(stored));
  }

  #added([to, added]: readonly Expression[]): void {
    if (to?.kind !== 'read' || to.variable.storage !== 'plain' || added === undefined) throw new Unfit();
    if (this.#drafts.some((one) => isSameBase(one.base, to))) throw new Unfit();
    if (isScalar(added)) this.#plain(added);
    else this.#number(added);
  }

  /** A number that is given as a value. */
  #number(e: Expression): void {
    if (e.kind === 'convert' && e.rep === 'value' && isScalar(e.arg) && e.arg.rep !== 'str') return this.#plain(e.arg);
    if (isLeastOrMost(e)) return e.args.forEach((arg) => this.#number(arg.value));
    // Of a list whose items are known to be numbers from elsewhere in the loop.
    const [list, place] = e.kind === 'intrinsic' && e.name === 'getitem' ? e.args : [];
    if (!list || !isPlace(place)) throw new Unfit();
    this.#plain(place);
    if (this.#of(list, null) === null) throw new Unfit();
  }

  #kind(draft: Draft, kind: Kind | null): void {
    if (kind === null) return;
    if (draft.kind !== null && draft.kind !== kind) throw new Unfit();
    draft.kind = kind;
  }

  /** The list that is meant; null for one that is reached step by step, with the place of the item in it. */
  #of(list: Expression, inner: Expression | null): Draft | null {
    if (list.kind === 'intrinsic' && list.name === 'getitem') return this.#row(list, inner);
    const row = list.kind === 'read' ? this.#rows.get(list.variable) : undefined;
    return row ?? this.#draft(this.#base(list), null);
  }

  #row(e: Expression, inner: Expression | null): Draft | null {
    if (e.kind !== 'intrinsic' || e.name !== 'getitem') throw new Unfit();
    const [list, place] = e.args;
    if (list === undefined || !isPlace(place)) throw new Unfit();
    const base = this.#base(list);
    note(this.#outer, base);
    if (this.#isSteady(place)) return this.#draft(base, place);
    if (inner === null || !isAtHand(place) || !isAtHand(inner)) throw new Unfit();
    note(this.#byOne, base);
    return null;
  }

  /** A list that stays the same while the loop runs, and that finding tells nobody. */
  #base(list: Expression): Base {
    if (list.rep !== 'value') throw new Unfit();
    if (list.kind === 'read') {
      const { storage } = list.variable;
      const known = storage === 'plain' || storage === 'global' || storage === 'cell';
      if (!known || list.isFree === true || this.#changing.has(list.variable) || this.#rows.has(list.variable))
        throw new Unfit();
      return list;
    }
    if (list.kind !== 'intrinsic' || list.name !== 'getattr' || list.seat?.kind !== 'value') throw new Unfit();
    const [object, name] = list.args;
    if (object?.kind !== 'read' || object.variable.storage !== 'plain' || name?.kind !== 'text') throw new Unfit();
    if (this.#changing.has(object.variable)) throw new Unfit();
    return list;
  }

  // A number that an instance holds; the loop stores into no attributes.
  #attribute(e: Extract<Expression, { kind: 'intrinsic' }>): void {
    const [object] = e.args;
    if (object?.kind !== 'read' || object.variable.storage !== 'plain' || this.#changing.has(object.variable))
      throw new Unfit();
    const known = this.#numbers.find((one) => one.kind === 'intrinsic' && isSameObject(one, object));
    if (known?.kind === 'intrinsic' && known.seat?.class !== e.seat?.class) throw new Unfit();
    const isKnown = known !== undefined;
    if (!isKnown) this.#numbers.push(e);
  }

  #draft(base: Base, place: Expression | null): Draft {
    const same = (one: Draft): boolean =>
      isSameBase(one.base, base) &&
      (place === null ? one.place === null : one.place !== null && isSame(one.place, place));
    let draft = this.#drafts.find(same);
    if (!draft) {
      draft = { base, place, kind: null, stored: false };
      this.#drafts.push(draft);
    }
    return draft;
  }

  /** A place that stays the same while the loop runs. */
  #isSteady(e: Expression): boolean {
    if (e.kind === 'constant') return e.value.kind === 'int';
    if (e.kind === 'read') return e.variable.storage === 'plain' && isPlace(e) && !this.#changing.has(e.variable);
    const simple = e.kind === 'intrinsic' && e.rep === 'word' && /^(add|sub|mul|bitand)$/.test(e.name);
    return simple && e.args.every((arg) => this.#isSteady(arg));
  }

  /** A number or a text of numbers, texts and items of lists: evaluating it runs nothing of the program. */
  #plain(e: Expression): void {
    if (!isScalar(e)) throw new Unfit();
    switch (e.kind) {
      case 'constant':
        return;
      case 'read':
        if (e.variable.storage !== 'plain' && e.variable.storage !== 'maybe') throw new Unfit();
        return;
      case 'convert':
        if (isScalar(e.arg)) return this.#plain(e.arg);
        return this.#narrowed(e.arg, e.rep);
      case 'intrinsic':
        if (e.name === 'length' && e.args[0]?.rep === 'value') return this.#length(e.args[0]);
        return e.args.forEach((arg) => this.#plain(arg));
      case 'call':
        if (!e.target.path.startsWith('batuta_std::math::')) throw new Unfit();
        return e.args.forEach((arg) => this.#plain(arg));
      case 'choose':
        [e.test, e.then, e.orelse].forEach((part) => this.#plain(part));
        return;
      case 'logic':
        return e.args.forEach((arg) => this.#plain(arg));
      case 'not':
        return this.#plain(e.arg);
      case 'block':
        if (e.generated === true) throw new Unfit();
        this.#statements(e.body);
        return this.#plain(e.value);
      default:
        throw new Unfit();
    }
  }

  #length(list: Expression): void {
    note(this.#measured, this.#base(list));
  }

  /** A number that something gives as a value. */
  #narrowed(e: Expression, rep: Rep): void {
    if (e.kind === 'read' && this.#counters.has(e.variable)) return;
    if (e.kind === 'read' && (e.variable.storage === 'global' || e.variable.storage === 'cell') && isKind(rep)) return;
    if (e.kind === 'intrinsic' && e.name === 'getattr' && e.seat?.kind === rep) return this.#attribute(e);
    if (isLeastOrMost(e)) return e.args.forEach((arg) => this.#number(arg.value));
    if (e.kind !== 'intrinsic') throw new Unfit();
    if (e.name === 'pow' && e.args.every((arg) => arg.rep === 'int')) return e.args.forEach((arg) => this.#plain(arg));
    const [list, place] = e.args;
    if (e.name !== 'getitem' || !list || !isPlace(place) || !isKind(rep)) throw new Unfit();
    this.#plain(place);
    const draft = this.#of(list, place);
    if (draft) this.#kind(draft, rep);
  }
}

const isSameObject = (e: Extract<Expression, { kind: 'intrinsic' }>, object: Expression): boolean =>
  e.args[0]?.kind === 'read' && object.kind === 'read' && e.args[0].variable === object.variable;

const has = (list: readonly Base[], base: Base): boolean => list.some((one) => isSameBase(one, base));
function note(list: Base[], base: Base): void {
  if (!has(list, base)) list.push(base);
}

function unfit(): never {
  throw new Unfit();
}

type Invoke = Extract<Expression, { kind: 'invoke' }>;

/** `min` and `max` of several. */
const isLeastOrMost = (e: Expression): e is Invoke =>
  e.kind === 'invoke' &&
  e.method === null &&
  e.callee.kind === 'named' &&
  /^builtins::(min|max)$/.test(e.callee.path) &&
  e.args.length > 1 &&
  e.args.every((arg) => arg.kind === 'plain');

/** `(-1, 0, 1)`, over which a loop runs. */
const isRowOfNumbers = (e: Expression): boolean =>
  e.kind === 'display' &&
  e.collection === 'tuple' &&
  e.items.every(({ kind, value }) => {
    const inner = value.kind === 'convert' ? value.arg : value;
    return kind === 'plain' && inner.kind === 'constant' && inner.value.kind === 'int';
  });
