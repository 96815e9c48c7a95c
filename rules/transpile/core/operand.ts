// How an operation takes an operand in Rust.

/**
 * `lend`: `&T`. `give`: an owned `T`. `plain`: a number as it stands (`&x` of a variable, so that it is not moved).
 * `compare`: both sides alike. `text`: static text. `literal`: a Rust literal of
 * a constant. `place`: as it stands. `into`: anything that converts to a value.
 * `index`: a whole number as a place in a sequence. `either`: lent, or given where it is a temporary.
 */
export type Mode = 'lend' | 'give' | 'plain' | 'compare' | 'text' | 'literal' | 'place' | 'into' | 'index' | 'either';
