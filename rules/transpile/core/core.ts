// Core: the typed, structured form that every source language is lowered to, before it becomes a Rust tree.
//
// Order of evaluation is the order of the tree. Each expression carries its representation; changes of representation are
// explicit (`convert`). An operation says whether it raises, so that the printer knows where an error leaves.
import type { Rep } from './rep.ts';

/** Where a variable lives: a Rust local, one that may be unbound, a shared captured cell, or a slot of the module. */
export type Storage = 'plain' | 'maybe' | 'cell' | 'global';

export interface Variable {
  /** The name in the source language: what error texts say. */
  readonly name: string;
  /** The name in Rust, escaped and unique in its function (or module for globals). */
  readonly rust: string;
  readonly rep: Rep;
  readonly storage: Storage;
  /** A lent parameter is `&T` in Rust. */
  readonly lent: boolean;
  /** Assigned after its declaration. */
  readonly mutable: boolean;
}

export type Constant =
  | { readonly kind: 'none' | 'ellipsis' | 'notImplemented' }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'int'; readonly value: string }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'complex'; readonly imag: number }
  | { readonly kind: 'str'; readonly value: string; readonly codePoints?: readonly number[] }
  | { readonly kind: 'bytes'; readonly value: string };

/** A direct call's target: a Rust function with these representations. */
export interface FunctionRef {
  readonly path: string;
  readonly params: readonly Rep[];
  readonly result: Rep;
  readonly raises: boolean;
}

export type Argument =
  | { readonly kind: 'plain' | 'star' | 'doubleStar'; readonly value: Expression }
  | { readonly kind: 'keyword'; readonly name: string; readonly value: Expression };

export type Expression =
  | { readonly kind: 'constant'; readonly rep: Rep; readonly value: Constant }
  /** Static text for the runtime (an attribute's name, a format): `&'static str`, not a value of the program. */
  | { readonly kind: 'text'; readonly rep: 'value'; readonly text: string }
  | { readonly kind: 'read'; readonly rep: Rep; readonly variable: Variable }
  /** An operation of the intrinsic table (`intrinsics.ts`): the name fixes meaning, arguments and effects. */
  | { readonly kind: 'intrinsic'; readonly rep: Rep; readonly name: string; readonly args: readonly Expression[] }
  | {
      readonly kind: 'call';
      readonly rep: Rep;
      readonly target: FunctionRef;
      readonly args: readonly Expression[];
    }
  /** A call through the uniform convention; with `method`, of that attribute of `callee`. */
  | {
      readonly kind: 'invoke';
      readonly rep: 'value';
      readonly callee: Expression;
      readonly method: string | null;
      readonly args: readonly Argument[];
    }
  | {
      readonly kind: 'display';
      readonly rep: 'value';
      readonly collection: 'list' | 'tuple' | 'set';
      readonly items: readonly Argument[];
    }
  | {
      readonly kind: 'mapping';
      readonly rep: 'value';
      readonly entries: readonly { readonly key: Expression | null; readonly value: Expression }[];
    }
  | { readonly kind: 'convert'; readonly rep: Rep; readonly arg: Expression }
  | {
      readonly kind: 'choose';
      readonly rep: Rep;
      readonly test: Expression;
      readonly then: Expression;
      readonly orelse: Expression;
    }
  | { readonly kind: 'logic'; readonly rep: 'bool'; readonly op: '&&' | '||'; readonly args: readonly Expression[] }
  | { readonly kind: 'not'; readonly rep: 'bool'; readonly arg: Expression }
  | {
      readonly kind: 'block';
      readonly rep: Rep;
      readonly body: readonly Statement[];
      readonly value: Expression;
    }
  | { readonly kind: 'closure'; readonly rep: 'value'; readonly make: FunctionValue }
  | { readonly kind: 'yield'; readonly rep: 'value'; readonly from: boolean; readonly value: Expression };

/** A function as a value of the program: what the runtime needs to bind arguments and to call it. */
export interface FunctionValue {
  readonly function: CoreFunction;
  /** Set when the Rust function stands elsewhere; else the body is written in place. */
  readonly path: string | null;
  readonly qualname: string;
  readonly defaults: readonly Expression[];
  readonly keywordDefaults: readonly { readonly name: string; readonly value: Expression }[];
  readonly annotations: readonly { readonly name: string; readonly value: Expression }[];
  /** Outer variables that the body keeps. */
  readonly captures: readonly Variable[];
}

export interface Parameter {
  readonly kind: 'positionalOnly' | 'plain' | 'variadic' | 'keywordOnly' | 'keywords';
  readonly variable: Variable;
  /** A constant default that a direct call may write out. */
  readonly constantDefault: Expression | null;
  readonly hasDefault: boolean;
}

export interface CoreFunction {
  readonly name: string;
  readonly rust: string;
  readonly doc: string | null;
  readonly node: number;
  readonly params: readonly Parameter[];
  readonly result: Rep;
  readonly raises: boolean;
  readonly generator: boolean;
  /** Set when calls of it count toward the depth of recursion. */
  readonly guarded: boolean;
  readonly body: readonly Statement[];
}

interface Placed {
  /** The source node this statement comes from. */
  readonly node: number;
}

export type Statement =
  | ({ readonly kind: 'let'; readonly variable: Variable; readonly value: Expression | null } & Placed)
  | ({ readonly kind: 'assign'; readonly variable: Variable; readonly value: Expression } & Placed)
  | ({ readonly kind: 'unset'; readonly variable: Variable } & Placed)
  | ({ readonly kind: 'do'; readonly value: Expression } & Placed)
  | ({
      readonly kind: 'if';
      readonly test: Expression;
      readonly then: readonly Statement[];
      readonly orelse: readonly Statement[];
    } & Placed)
  | ({
      readonly kind: 'loop';
      readonly label: string | null;
      readonly test: Expression | null;
      readonly body: readonly Statement[];
    } & Placed)
  /** Iterates with the source language's protocol; `binds` is set anew in each round. */
  | ({
      readonly kind: 'each';
      readonly label: string | null;
      readonly source: Expression;
      readonly binds: Variable;
      readonly body: readonly Statement[];
    } & Placed)
  /** A labelled block: `leave` with its label goes to its end. */
  | ({ readonly kind: 'scope'; readonly label: string; readonly body: readonly Statement[] } & Placed)
  | ({ readonly kind: 'leave'; readonly how: 'break' | 'continue'; readonly label: string | null } & Placed)
  | ({ readonly kind: 'return'; readonly value: Expression } & Placed)
  | ({ readonly kind: 'raise'; readonly error: Expression } & Placed)
  | ({
      readonly kind: 'try';
      readonly body: readonly Statement[];
      /** Runs with the error in hand; falls off its end when the error is dealt with. */
      readonly handler: { readonly error: Variable; readonly body: readonly Statement[] } | null;
      readonly orelse: readonly Statement[];
      readonly finally: readonly Statement[] | null;
    } & Placed)
  | ({ readonly kind: 'nested'; readonly function: CoreFunction } & Placed)
  | ({ readonly kind: 'comment'; readonly lines: readonly string[] } & Placed)
  | ({ readonly kind: 'blank' } & Placed);

export interface CoreModule {
  readonly name: string;
  readonly doc: string | null;
  readonly globals: readonly Variable[];
  readonly functions: readonly CoreFunction[];
  readonly init: readonly Statement[];
}
