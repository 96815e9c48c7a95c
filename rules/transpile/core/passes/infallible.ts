// Which functions of a module never raise: their Rust functions give plain values instead of a `Result`.
import type { CoreFunction, CoreModule, Expression, Statement } from '../core.ts';
import { intrinsicOf } from '../intrinsics.ts';
import { expressionsOf, listsOf, partsOf } from '../visit.ts';

/** Rust paths of module-level functions. All are taken to be free of errors until one is found. */
export function infallibleFunctions(module: CoreModule): ReadonlySet<string> {
  const candidates = module.items.flatMap((item) =>
    item.kind === 'function' && item.function.generator === null && !item.function.guarded ? [item.function] : [],
  );
  const safe = new Set(candidates.map((one) => one.rust));
  for (let changed = true; changed;) {
    changed = false;
    for (const one of candidates)
      if (safe.has(one.rust) && bodyRaises(one, safe)) {
        safe.delete(one.rust);
        changed = true;
      }
  }
  return safe;
}

const bodyRaises = (f: CoreFunction, safe: ReadonlySet<string>): boolean =>
  f.params.some((param) => param.variable.storage !== 'plain') || f.body.some((one) => statementRaises(one, safe));

function statementRaises(s: Statement, safe: ReadonlySet<string>): boolean {
  switch (s.kind) {
    case 'assign':
    case 'let':
      if (s.variable.storage !== 'plain') return true;
      break;
    case 'each':
      if (!s.counts) return true;
      break;
    case 'do':
    case 'if':
    case 'loop':
    case 'scope':
    case 'leave':
    case 'return':
    case 'comment':
    case 'blank':
      break;
    default:
      return true;
  }
  return (
    expressionsOf(s).some((one) => expressionRaises(one, safe)) ||
    listsOf(s).some((list) => list.some((one) => statementRaises(one, safe)))
  );
}

function expressionRaises(e: Expression, safe: ReadonlySet<string>): boolean {
  switch (e.kind) {
    case 'read':
      return e.variable.storage !== 'plain' || e.otherwise !== undefined;
    case 'intrinsic': {
      const row = intrinsicOf(
        e.name,
        e.args.map((arg) => arg.rep),
      );
      if (row === undefined || row.raises) return true;
      break;
    }
    case 'call':
      if (e.target.raises && !safe.has(e.target.path)) return true;
      break;
    case 'convert':
      if (e.rep !== 'value' && e.arg.rep !== 'word' && !(e.arg.rep === 'bool' && e.rep === 'int')) return true;
      break;
    case 'block':
      if (e.generated === true) return true;
      if (e.body.some((one) => statementRaises(one, safe)) || expressionRaises(e.value, safe)) return true;
      break;
    case 'constant':
    case 'text':
    case 'choose':
    case 'logic':
    case 'not':
    case 'join':
      break;
    default:
      return true;
  }
  return partsOf(e).some((part) => expressionRaises(part, safe));
}
