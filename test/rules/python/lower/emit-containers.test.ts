// Containers in Rust text: counting, literal keys, membership of numbers and heaps look for a thing once.
import { describe, expect, test } from 'vitest';
import type { Rep } from '#rules/transpile/core/rep.ts';
import { emitModule } from '#rules/transpile/python/lower/emit-module.ts';
import { linkProgram } from '#rules/transpile/python/lower/link-program.ts';
import type { Program } from '#rules/transpile/python/lower/program.ts';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';

function emit(source: string): string {
  const parsed = parseModule(source);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const program = linkProgram('app', [{ name: 'app', isPackage: false, tree: parsed.module }]).programs.get(
    'app',
  ) as Program;
  const types = { repOf: (): Rep => 'value', classesOf: () => [] };
  return emitModule({
    tree: parsed.module,
    comments: parsed.comments,
    moduleName: 'app',
    file: 'app.py',
    program,
    types,
  }).text;
}
const inFunction = (body: string): string => emit(`def f(d, k, n):\n    ${body}\n`);

describe('containers', () => {
  test('count with one look for the key', () => {
    expect(inFunction('d[k] += 2')).toContain('d.count_up(k, 2)?;');
  });

  test('count as written where another key is read, or the step is not written out', () => {
    expect(inFunction('d[k] += n')).not.toContain('count_up');
    expect(inFunction('d[k] -= 1')).not.toContain('count_up');
    expect(inFunction('d[k] = n[k] + 1')).not.toContain('count_up');
    expect(inFunction('d[k] = d[n] + 1')).not.toContain('count_up');
  });

  test('are read by a text written out through a key that remembers its place', () => {
    expect(inFunction('return d["name"]')).toContain('keyed!(d, "name")');
    expect(inFunction('return d[k]')).not.toContain('keyed!');
  });

  test('are asked for whole numbers without a value of them', () => {
    expect(inFunction('return 1 in d')).toContain('op::holds(d, 1)?');
    expect(inFunction('return k in d')).toContain('op::contains(d, k)?');
    expect(inFunction('return k() in n()')).toContain('op::within(');
  });

  test('are heaps by direct calls, unless the program stores such a member', () => {
    const source = 'import heapq\ndef f(h, x):\n    heapq.heappush(h, x)\n    return heapq.heappop(h)\n';
    expect(emit(source)).toContain('batuta_std::heapq::push(h, x)?;');
    expect(emit(`${source}heapq.heappop = print\n`)).not.toContain('heapq::pop_of');
  });
});
