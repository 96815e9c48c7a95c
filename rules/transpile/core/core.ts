// Core: the typed, structured form that every source language is lowered to, before it becomes a Rust tree.
//
// Order of evaluation is the order of the tree. Each expression carries its representation; changes of representation are
// explicit (`convert`). An operation says whether it raises, so that the printer knows where an error leaves.
import type { Rep } from './rep.ts';

/**
 * Where a variable lives: a Rust local, one that may be unbound, a shared captured cell, a slot of the module, a name in
 * the namespace of a class body (`rust` then names the namespace), or the error that a handler got.
 */
export type Storage = 'plain' | 'maybe' | 'cell' | 'global' | 'namespace' | 'error';

export interface Variable {
  /** The name in the source language: what error texts say. */
  readonly name: string;
  /** The name in Rust, escaped and unique in its function (or module for globals). */
  readonly rust: string;
  readonly rep: Rep;
  readonly storage: Storage;
  /** A lent parameter is `&T` in Rust. */
  readonly lent: boolean;
  /** Keeps what it holds to the end of its scope, though nothing reads it any more. */
  readonly keeps?: boolean;
}

export type Constant =
  | { readonly kind: 'none' | 'ellipsis' | 'notImplemented' }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'int'; readonly value: string }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'complex'; readonly imag: number }
  | { readonly kind: 'str'; readonly value: string; readonly codePoints?: readonly number[] }
  | { readonly kind: 'bytes'; readonly value: string };

export type SeatKind = 'float' | 'int' | 'bool' | 'value';

/** The place of an attribute among the numbers or the values of an instance. */
export interface Seat {
  /** The variable that the class's definition binds. */
  readonly class: Variable;
  readonly kind: SeatKind;
  readonly at: number;
}

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
  /** Static text for the runtime (an attribute's name, a format): `&'static str`, not a value of the program. `raw`: it has lines to be read. */
  | { readonly kind: 'text'; readonly rep: 'value'; readonly text: string; readonly raw?: true }
  /** `otherwise`: what an unbound name of a class body means. `isFree`: read in a scope of its own that is written in place. */
  | {
      readonly kind: 'read';
      readonly rep: Rep;
      readonly variable: Variable;
      readonly otherwise?: Expression;
      readonly isFree?: boolean;
    }
  /** An operation of the intrinsic table (`intrinsics.ts`): the name fixes meaning, arguments and effects. */
  | {
      readonly kind: 'intrinsic';
      readonly rep: Rep;
      readonly name: string;
      readonly args: readonly Expression[];
      /** Of an attribute: where instances of the class that inference found keep it, if they follow the class's layout. */
      readonly seat?: Seat;
    }
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
      /** The receiver surely has the method, and finding it runs nothing: when it is found shows nowhere. */
      readonly settled?: boolean;
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
  /** A call of a class that makes an instance with all that its layout has: what is kept as values, and what is kept as words. */
  | {
      readonly kind: 'instance';
      readonly rep: 'value';
      readonly class: Variable;
      readonly values: readonly Expression[];
      readonly words: readonly Expression[];
      /** What the class is called with while it is not what its text says; these or the others are evaluated. */
      readonly otherwise: readonly Argument[];
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
  /** `left and right`, `left or right`: the deciding operand itself. */
  | {
      readonly kind: 'decide';
      readonly rep: 'value';
      readonly way: 'and' | 'or';
      readonly left: Expression;
      readonly right: Expression;
    }
  /** A comprehension over one source: for each item the body runs, then the test says whether the values are kept. */
  | {
      readonly kind: 'collect';
      readonly rep: 'value';
      readonly collection: 'list' | 'set' | 'dict';
      readonly source: Expression;
      readonly binds: Variable;
      readonly body: readonly Statement[];
      readonly test: Expression | null;
      readonly values: readonly Expression[];
    }
  | { readonly kind: 'not'; readonly rep: 'bool'; readonly arg: Expression }
  | {
      readonly kind: 'block';
      /** The body of a generator expression, run in place: StopIteration becomes a RuntimeError. */
      readonly generated?: boolean;
      readonly rep: Rep;
      readonly body: readonly Statement[];
      readonly value: Expression;
    }
  | { readonly kind: 'closure'; readonly rep: 'value'; readonly make: FunctionValue }
  /** Text put together from literals and `str` operands. */
  | { readonly kind: 'join'; readonly rep: 'str'; readonly parts: readonly (string | Expression)[] }
  | { readonly kind: 'class'; readonly rep: 'value'; readonly make: ClassValue }
  /** Rust of the runtime or of another module, without operands. */
  | { readonly kind: 'named'; readonly rep: Rep; readonly path: string; readonly raises: boolean }
  /** A generator that runs its body over `source`. */
  | {
      readonly kind: 'generator';
      readonly rep: 'value';
      readonly function: CoreFunction;
      readonly qualname: string;
      readonly source: Expression;
      readonly captures: readonly Variable[];
    }
  | {
      readonly kind: 'yield';
      readonly rep: 'value';
      readonly way: 'yield' | 'produce' | 'from' | 'await';
      readonly value: Expression;
    };

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

/** A class as a value: its body runs in order and fills the namespace. */
export interface ClassValue {
  readonly name: string;
  readonly qualname: string;
  readonly doc: string | null;
  readonly namespace: string;
  readonly bases: readonly Argument[];
  readonly body: readonly Statement[];
  /** The variable that methods read as `__class__`. */
  readonly cell: Variable | null;
  /** Names of the bases and keywords when these are made before the body, for a metaclass's `__prepare__`. */
  readonly prepared: { readonly bases: string; readonly keywords: string } | null;
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
  /** Its body runs as a generator or coroutine, resumed from outside. */
  readonly generator: 'generator' | 'coroutine' | 'asyncGenerator' | null;
  /** Set when calls of it count toward the depth of recursion. */
  readonly guarded: boolean;
  /** A Rust function of its own, whose handles are lent to it; else a closure that owns its arguments. */
  readonly standalone: boolean;
  /** Made by the lowering: chooses between functions by the classes of its arguments. */
  readonly chooses?: boolean;
  readonly body: readonly Statement[];
}

/** Where instances of a class keep their attributes: `left, right, depth: int`. */
export interface Layout {
  readonly text: string;
  /** The variable of the class whose layout it continues. */
  readonly above: Variable | null;
}

interface Placed {
  /** The source node this statement comes from. */
  readonly node: number;
}

export type Statement =
  | ({ readonly kind: 'let'; readonly variable: Variable; readonly value: Expression | null } & Placed)
  /** `defines`: the value is a class, bound by its definition. */
  | ({
      readonly kind: 'assign';
      readonly variable: Variable;
      readonly value: Expression;
      readonly defines?: boolean;
      /** With `defines`: the attributes of its instances, in order, with what they are kept as. */
      readonly layout?: Layout | null;
    } & Placed)
  /** Takes a sequence apart; the target at `star` gets a list of what is left over. */
  | ({
      readonly kind: 'unpack';
      readonly value: Expression;
      readonly targets: readonly Variable[];
      /** The targets are declared here. */
      readonly declares?: boolean;
      readonly star: number | null;
    } & Placed)
  /** Members of a module into global variables. */
  | ({
      readonly kind: 'bring';
      readonly source: Expression;
      readonly names: readonly {
        readonly variable: Variable;
        readonly name: string;
        /** Where the module of the library holds it. */
        readonly place?: number;
      }[];
      /** Names that are unbound there are left out, as `import *` does. */
      readonly onlyBound?: boolean;
    } & Placed)
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
      readonly label: string;
      readonly test: Expression | null;
      readonly body: readonly Statement[];
    } & Placed)
  /** Iterates with the source language's protocol; `binds` is set anew in each round. */
  | ({
      readonly kind: 'each';
      readonly label: string;
      readonly source: Expression;
      readonly binds: Variable;
      readonly body: readonly Statement[];
      /** Further sources, one item of each with every item of the first; the first that ends ends the loop. */
      readonly also?: readonly { readonly source: Expression; readonly binds: Variable }[];
      /** The source is the intrinsic `counting`: whole numbers, without an iterator of the source language. */
      readonly counts?: boolean;
    } & Placed)
  /** A labelled block: `leave` with its label goes to its end. */
  | ({ readonly kind: 'scope'; readonly label: string; readonly body: readonly Statement[] } & Placed)
  | ({ readonly kind: 'leave'; readonly how: 'break' | 'continue'; readonly label: string } & Placed)
  | ({ readonly kind: 'return'; readonly value: Expression } & Placed)
  /** `value` null: raise again what is being handled. */
  | ({ readonly kind: 'raise'; readonly value: Expression | null; readonly cause: Expression | null } & Placed)
  /** A failed assertion. */
  | ({ readonly kind: 'assertion'; readonly message: Expression | null } & Placed)
  /** Unbinds a variable that may be unbound already. */
  | ({ readonly kind: 'forget'; readonly variable: Variable } & Placed)
  | ({ readonly kind: 'rethrow'; readonly error: Variable } & Placed)
  /** Enters `manager`, runs the body, and leaves the manager on every way out, which may swallow an error. */
  | ({
      readonly kind: 'with';
      readonly manager: Variable;
      readonly awaits: boolean;
      readonly body: readonly Statement[];
    } & Placed)
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

/** What stands at the level of the module, in source order. */
export type CoreItem =
  | { readonly kind: 'function'; readonly function: CoreFunction; readonly comments: readonly string[] }
  | {
      readonly kind: 'class';
      readonly rust: string;
      readonly doc: string | null;
      readonly node: number;
      readonly comments: readonly string[];
      readonly methods: readonly CoreFunction[];
      /** Makes the class; the statement that defines it calls this. */
      readonly define: { readonly rust: string; readonly make: ClassValue } | null;
    };

export interface CoreModule {
  readonly name: string;
  readonly doc: string | null;
  readonly globals: readonly Variable[];
  readonly items: readonly CoreItem[];
  readonly init: readonly Statement[];
}
