// Calls that log say where they stand, in modules that ask for it, and only there.
import { expect, test } from 'vitest';
import { parseProgram } from '#rules/transpile/python/literal-code/parse-program.ts';
import { type Node, walk } from '#rules/transpile/python/syntax/ast.ts';

/** The functions and lines that calls say. */
function places(source: string): string[] {
  const parsed = parseProgram(source);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const found: string[] = [];
  walk(parsed.module, (node: Node) => {
    if (node.type !== 'Call' || node.func.type !== 'Attribute' || node.func.attr !== '_placed') return;
    const said = node.args.flatMap((one) => (one.type === 'Constant' && 'value' in one.value ? [one.value.value] : []));
    found.push(said.join(' '));
  });
  return found;
}

const head = "import logging, math\nlogging.basicConfig(format='%(funcName)s %(message)s')\n";

test('a call says its function and its line', () => {
  expect(places(`${head}def f():\n    log.info('a')\nlogging.error('b')\n`)).toEqual(['info f 4', 'error <module> 5']);
});
test('nothing is said where no format asks', () => {
  expect(places("import logging\nlogging.error('%(message)s')\n")).toEqual([]);
  expect(places("x = '%(lineno)d'\nlog.error('b')\n")).toEqual([]);
});
test('a record that is read for its place asks', () => {
  expect(places('from logging import *\ndef f(record):\n    return record.lineno\nerror.log(1)\n')).toEqual([
    'log <module> 4',
  ]);
});
test('functions of other modules, other callers and methods over several lines are left alone', () => {
  expect(places(`${head}math.log(2)\nlog.info('a', stacklevel=2)\nlog.info\nlog\\\n  .info(1)\n`)).toEqual([]);
});
