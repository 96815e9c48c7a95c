// The narrowing passes and their switches. With all of them off every variable is a `Value`, every call goes through the
// uniform path, and the program means the same.

export const narrowingPasses = {
  types: 'variables and results get the representation that inference proved',
  direct: 'functions that nothing rebinds, and methods of known classes, are called as Rust functions',
  infallible: 'functions that cannot raise give plain values',
  intervals: 'loops over `range` count without an iterator object',
} as const;

export type NarrowingPass = keyof typeof narrowingPasses;

/** Switches by pass; those not named are on. `narrow: false` switches all off. */
export interface PassSwitches {
  readonly [pass: string]: boolean;
}

export const passIsOn = (passes: PassSwitches, pass: NarrowingPass): boolean =>
  passes['narrow'] !== false && passes[pass] !== false;
