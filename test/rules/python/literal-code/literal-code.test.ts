// Code in literals: put where it runs, or raised as the error that its text is; left alone where the run alone knows.
import { describe, expect, test } from 'vitest';
import { parseProgram } from '#rules/transpile/python/literal-code/parse-program.ts';
import { type Node, walk } from '#rules/transpile/python/syntax/ast.ts';
import { parseModule, type ParseResult } from '#rules/transpile/python/syntax/parse-module.ts';
import { spanOf } from '#rules/transpile/python/syntax/spans.ts';

function read(source: string): Extract<ParseResult, { ok: true }> {
  const parsed = parseProgram(source);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed;
}

/** Type names of the statements, and the names that are called. */
function shape(source: string): { statements: string[]; calls: string[] } {
  const { module } = read(source);
  const calls: string[] = [];
  walk(module, (node: Node) => {
    if (node.type === 'Call' && node.func.type === 'Name') calls.push(node.func.name);
  });
  return { statements: module.body.map((one) => one.type), calls };
}

describe('code in literals', () => {
  test('stands where a statement of the module runs it', () => {
    expect(shape('exec("x = 1\\ndef f(): pass")\nprint(x)')).toEqual({
      statements: ['Assign', 'FunctionDef', 'Expr'],
      calls: ['print'],
    });
  });
  test('has the place of the call, and all nodes are numbered in order', () => {
    const { module, spans } = read('a = 1\n\nexec("x = 1\\ny = 2")\nz = 3');
    expect(module.body.map((one) => spanOf(spans, one.id).line)).toEqual([1, 3, 3, 4]);
    const ids: number[] = [];
    walk(module, (node) => void ids.push(node.id));
    expect(ids).toEqual(ids.map((_, at) => at));
    expect(spans.count).toBe(ids.length);
  });
  test('keeps comments at their statements', () => {
    const { module, comments } = read('exec("x = 1\\ny = 2")\n# about z\nz = 3');
    expect(comments.map(({ text, anchor }) => [text, anchor])).toEqual([['# about z', module.body[2]?.id]]);
  });
  test('stands beside a call of what may be exec by another name', () => {
    const run = (text: string): string =>
      `import builtins\nrun = getattr(builtins, "exec")\nrun(${JSON.stringify(text)})\n`;
    const { statements, calls } = shape(run('def f(): pass'));
    expect(statements).toEqual(['Import', 'Assign', 'If']);
    expect(calls).toEqual(['getattr', 'getattr', '__import__', 'run']);
    expect(shape(run('print 1')).statements).toEqual(['Import', 'Assign', 'Expr']);
  });
  test('is an expression where eval gives it', () => {
    expect(shape('print(eval("1 + len(x)"))').calls).toEqual(['print', 'len']);
  });
  test('raises the error that its text is', () => {
    expect(shape('exec("def f(a=1, b): pass")').calls).toEqual(['SyntaxError']);
    expect(shape('exec("if 1:\\nx")').calls).toEqual(['IndentationError']);
    expect(shape('compile("return", "f.py", "exec")').calls).toEqual(['SyntaxError']);
    expect(shape('eval("0.E")').calls).toEqual(['SyntaxError']);
  });
  test('is known of a name that plainly holds it', () => {
    expect(shape('s = "1 +"\nwith a:\n    exec(s)\ns = "x"\nexec(s)').calls).toEqual(['SyntaxError']);
  });
  test.each([
    ['a name bound in a branch', 'if a:\n    s = "1 +"\nexec(s)', 'exec'],
    ['a name that another branch binds', 'if a:\n    s = "1 +"\nelse:\n    exec(s)', 'exec'],
    ['a name bound in the loop', 's = "1 +"\nfor i in x:\n    exec(s)\n    s = i', 'exec'],
    ['a name that functions bind', 's = "1 +"\ndef f():\n    global s\nexec(s)', 'exec'],
    ['a namespace of its own', 'exec("x = 1", ns)', 'exec'],
    ['an exec of the program', 'def exec(x): pass\nexec("1 +")', 'exec'],
    ['names bound in a function', 'def f():\n    exec("x = 1")', 'exec'],
    ['names of a function around', 'def f():\n    x = 1\n    def g():\n        return eval("x")', 'eval'],
    ['code that is kept', 'c = compile("1", "f", "eval")', 'compile'],
    ['a docstring of its own', 'exec("\'doc\'\\nx = 1")', 'exec'],
  ])('is left alone: %s', (_, source, name) => {
    expect(shape(source).calls).toContain(name);
  });
  test('a module without any is as it was parsed', () => {
    expect(parseProgram('x = 1\nexec()')).toEqual(parseModule('x = 1\nexec()'));
  });
});
