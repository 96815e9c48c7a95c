// A counting build: which operations each piece of straight-line code does, and how far each was decided at translation.
//
// Emitted code then says `emitted::tick(n)` where piece n begins; what the piece holds stays here. Nothing else changes.
import type { Expression, Variable } from '../../core/core.ts';
import { block, call, expression as statementOf, path } from '../make.ts';
import type { RustExpr, RustStmt } from '../tree.ts';
import { kindOf } from './operand-kinds.ts';

/**
 * `fixed`: no kind is looked at; `checked`: inference proved the kind, and the code compares a tag before it goes
 * straight on; `dynamic`: the kind is looked at because it is not known, or something is found by its name.
 */
export type Manner = 'fixed' | 'checked' | 'dynamic';

export interface Operation {
  readonly module: string;
  /** The source node of the statement it stands in. */
  readonly node: number;
  readonly name: string;
  readonly manner: Manner;
  /** For dynamic ones: what is known of the operand. */
  readonly reason: string;
}

/** What inference found for an expression that stays a `Value`: a kind, or in words what it may be. */
export interface FoundKind {
  readonly kind: string;
  readonly proved: boolean;
}

const noted = Symbol('found kind');
type Noted = Expression & { [noted]?: FoundKind };

/** What needs no special method by its name: classes know whether their instances may be false or equal others. */
const asksNoName = new Set(['truth', 'eq?', 'ne?', 'eq', 'ne', 'display', 'throw', 'raise']);

export class OperationSheet {
  readonly pieces: Operation[][] = [];
  readonly #variables = new Map<Variable, FoundKind>();
  readonly #open: Operation[][] = [];
  /** Expressions that the open pieces hold: what is printed twice is done once. */
  readonly #seen: Set<Expression>[] = [];
  readonly #nodes: number[] = [];
  module = '';
  /** Functions that choose between methods by class: calling them is one checked operation, and what they ask is part of it. */
  readonly dispatchers = new Set<string>();
  /** In such a function only what is dynamic counts. */
  inDispatcher = false;

  /** What is known of an expression as it was lowered; passes that rebuild it keep what is written on it. */
  learn(expression: Expression, found: FoundKind | null): void {
    if (found !== null && expression.kind !== 'constant') (expression as Noted)[noted] = found;
  }

  /** A variable that is bound once holds what it is bound to. */
  bind(variable: Variable, value: Expression): void {
    const found = this.known(value);
    if (found.proved) this.#variables.set(variable, found);
  }

  known(expression: Expression): FoundKind {
    return kindOf(expression, (one) => {
      const found = (one as Noted)[noted];
      return found?.proved === true || one.kind !== 'read' ? found : (this.#variables.get(one.variable) ?? found);
    });
  }

  note(name: string, manner: Manner, reason = ''): void {
    if (this.inDispatcher && manner !== 'dynamic') return;
    this.#open.at(-1)?.push({ module: this.module, node: this.#nodes.at(-1) ?? -1, name, manner, reason });
  }

  /** An operation that looks at these operands. */
  look(name: string, operands: readonly Expression[]): void {
    const found = operands.filter((one) => one.rep === 'value' && one.kind !== 'text').map((one) => this.known(one));
    const open = found.find((one) => !one.proved);
    const special = found.find((one) => /\b(objects?|class)\b/.test(one.kind));
    if (open) this.note(name, 'dynamic', open.kind);
    else if (special && !asksNoName.has(name)) this.note(name, 'dynamic', `by name, of ${special.kind}`);
    else this.note(name, found.length === 0 ? 'fixed' : 'checked');
  }

  /** True at the first call for an expression in this piece. */
  isNew(expression: Expression): boolean {
    const seen = this.#seen.at(-1);
    if (seen?.has(expression) !== false) return false;
    seen.add(expression);
    return true;
  }

  begin(node?: number): void {
    this.#open.push([]);
    this.#seen.push(new Set());
    this.#nodes.push(node === undefined || node < 0 ? (this.#nodes.at(-1) ?? -1) : node);
  }

  /** The call that counts the piece, null when it does nothing that is counted. */
  end(): RustExpr | null {
    const piece = this.#open.pop() ?? [];
    this.#nodes.pop();
    this.#seen.pop();
    if (piece.length === 0) return null;
    this.pieces.push(piece);
    return call('emitted::tick', path(String(this.pieces.length - 1)));
  }
}

/** Code with a piece of its own before it: it runs more or less often than what stands around. */
export function counted(sheet: OperationSheet | null, make: () => RustExpr): RustExpr {
  if (sheet === null) return make();
  sheet.begin();
  const value = make();
  const tick = sheet.end();
  if (tick === null) return value;
  return { kind: 'block', label: null, prefix: '', block: block([statementOf(tick)], value) };
}

/** The statement that counts what `note` notes; none in other builds. */
export function countedStatement(sheet: OperationSheet | null, note: (sheet: OperationSheet) => void): RustStmt[] {
  if (sheet === null) return [];
  sheet.begin();
  note(sheet);
  const tick = sheet.end();
  return tick === null ? [] : [statementOf(tick)];
}
