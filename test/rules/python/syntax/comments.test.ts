// Comments are found by the statement they belong to, so that they can be written without line numbers.
import { describe, expect, it } from 'vitest';
import { walk } from '#rules/transpile/python/syntax/ast.ts';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';
import { spanOf } from '#rules/transpile/python/syntax/spans.ts';

// Each comment with its position and the first line of its anchor.
function anchored(source: string): string[] {
  const result = parseModule(source);
  if (!result.ok) throw new Error(result.error.message);
  const lines = source.split('\n');
  const starts = new Map<number, string>();
  walk(result.module, (node) => {
    const { line, col } = spanOf(result.spans, node.id);
    starts.set(node.id, (lines[line - 1] ?? '').slice(col).split('#')[0]?.trim() ?? '');
  });
  return result.comments.map(({ text, position, anchor }) => `${text} ${position} ${starts.get(anchor) ?? anchor}`);
}

describe('a comment', () => {
  it('on its own line belongs to the statement behind it', () => {
    expect(anchored('# a\n\n# b\nx = 1\n')).toEqual(['# a before x = 1', '# b before x = 1']);
  });

  it('behind a statement belongs to that statement', () => {
    expect(anchored('x = 1  # a\nif x:  # b\n    y  # c\n')).toEqual([
      '# a trailing x = 1',
      '# b trailing if x:',
      '# c trailing y',
    ]);
  });

  it('first in a block belongs to the first statement of the block', () => {
    expect(anchored('def f():\n    # a\n    return 1\n')).toEqual(['# a before return 1']);
  });

  it('last in a block stays in the block, by its indentation', () => {
    expect(anchored('if x:\n    y\n    # a\n# b\nz\n')).toEqual(['# a end-of-block y', '# b before z']);
  });

  it('last in the last block is told from the end of the module', () => {
    expect(anchored('def f():\n    y\n    # a\n# b\n')).toEqual(['# a end-of-block y', '# b end-of-module def f():']);
  });

  it('between branches belongs to what follows', () => {
    expect(anchored('if a:\n    b\n# x\nelse:\n    c\n')).toEqual(['# x before c']);
  });

  it('above or beside a decorator belongs to what is decorated', () => {
    expect(anchored('x\n# a\n@d  # b\n# c\ndef f(): pass\n')).toEqual([
      '# a before def f(): pass',
      '# b trailing def f(): pass',
      '# c before def f(): pass',
    ]);
  });

  it('inside brackets belongs to the statement around them', () => {
    expect(anchored('f(\n    # a\n    1,  # b\n)\nx\n')).toEqual(['# a before f(', '# b trailing f(']);
  });

  it('in a module without statements is at its end', () => {
    expect(anchored('# a\n')).toEqual(['# a end-of-module -1']);
  });

  it('is none inside a string', () => {
    expect(anchored("x = '# a'\ny = '''\n# b\n'''\n")).toEqual([]);
  });

  it('keeps its anchor when lines move', () => {
    const source = 'x = 1  # a\ndef f():\n    # b\n    pass\n';
    const moved = source.replaceAll('\n', '\n\n');
    const stored = (text: string): unknown => {
      const result = parseModule(text);
      return result.ok && result.comments.map(({ text, anchor, position }) => ({ text, anchor, position }));
    };
    expect(stored(moved)).toEqual(stored(source));
  });
});
