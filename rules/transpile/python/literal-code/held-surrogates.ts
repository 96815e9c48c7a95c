// Lone surrogates in literals, as the runtime holds them: U+D800 + n as the private character U+10E000 + n (`core/src/text/held.rs`).
import { type Module, walk } from '../syntax/ast.ts';

const lone = /\p{Surrogate}/u;
const kept = /[\u{10e000}-\u{10e7ff}]/u;
const shift = 0x10e000 - 0xd800;

/** Gives literals the characters that hold their surrogates. Those that have such characters themselves keep their code points, which are refused. */
export function holdSurrogates(module: Module): void {
  walk(module, (node) => {
    if (node.type !== 'Constant' || node.value.kind !== 'str') return;
    const { value, codePoints } = node.value;
    if (codePoints === undefined && !lone.test(value) && !kept.test(value)) return;
    const points = codePoints ?? Array.from(value, (char) => char.codePointAt(0) as number);
    const { codePoints: _, ...plain } = node.value;
    const made = kept.test(value)
      ? { ...plain, codePoints: points }
      : { ...plain, value: points.map((one) => String.fromCodePoint(isLone(one) ? one + shift : one)).join('') };
    (node as { value: typeof made }).value = made;
  });
}

const isLone = (point: number): boolean => point >= 0xd800 && point <= 0xdfff;

/** Whether literals of the module have lone surrogates. */
export function hasSurrogates(module: Module): boolean {
  let found = false;
  walk(module, (node) => {
    found ||= node.type === 'Constant' && node.value.kind === 'str' && kept.test(node.value.value);
  });
  return found;
}
