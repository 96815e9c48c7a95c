// What the solver finds of library objects and of parsed command lines, and when it believes nothing of them any more.
import { describe, expect, test } from 'vitest';
import { buildFacts } from '#rules/transpile/python/facts/build-facts.ts';
import { knownClasses, resultKind } from '#rules/transpile/python/library/kinds/index.ts';
import { library } from '#rules/transpile/python/library/index.ts';
import { libraryTypes } from '#rules/transpile/python/library-types.ts';
import { buildScopes } from '#rules/transpile/python/scope/build-scopes.ts';
import { foundKind } from '#rules/transpile/python/solve/found-kinds.ts';
import { inferProgram } from '#rules/transpile/python/solve/infer-program.ts';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';

/** What a variable of the module was found to hold. */
function kind(source: string, name: string): string {
  const parsed = parseModule(source);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { facts } = buildFacts(parsed.module, buildScopes(parsed.module), 'm', false);
  return foundKind(inferProgram([facts], libraryTypes).slot(`m|:${name}`), (member) => member).kind;
}

const parser = 'import argparse\np = argparse.ArgumentParser()\n';
const parsed = (calls: string, expression: string): string =>
  kind(`${parser}${calls}\nargs = p.parse_args()\nx = ${expression}\n`, 'x');

describe('instances of library classes', () => {
  test('come from calling the class, however it is imported', () => {
    expect(kind('import argparse\nx = argparse.ArgumentParser()\n', 'x')).toBe('argparse.ArgumentParser object');
    expect(kind('from argparse import ArgumentParser as P\nx = P()\n', 'x')).toBe('argparse.ArgumentParser object');
  });
  test('come from functions and methods', () => {
    expect(kind(`${parser}x = p.add_subparsers().add_parser("a")\n`, 'x')).toBe('argparse.ArgumentParser object');
    expect(kind('import re\nx = re.compile("a").match("b")\n', 'x')).toBe('none or re.Match object');
    expect(kind('from datetime import datetime\nx = datetime.now().date()\n', 'x')).toBe('datetime.date object');
  });
  test('have attributes, elements and operators of known kinds', () => {
    expect(kind('from pathlib import Path\nx = Path("a").parent.name\n', 'x')).toBe('str');
    expect(kind('import sys\nx = [line.strip() for line in sys.stdin]\ny = x[0]\n', 'y')).toBe('str');
    expect(kind('with open("f") as f:\n    x = f.read()\n', 'x')).toBe('str');
    expect(kind('with open("f", "rb") as f:\n    x = f.read()\n', 'x')).toBe('bytes');
    expect(kind('from datetime import datetime as d\nx = d.now() - d.now()\n', 'x')).toBe('anything');
  });
  test('are believed no more where the program stores under the name', () => {
    expect(kind('import time\nx = time.time()\n', 'x')).toBe('float');
    expect(kind('import time\ntime.time = len\nx = time.time()\n', 'x')).toBe('anything');
    expect(kind(`${parser}argparse.ArgumentParser.format_help = len\nx = p.format_help()\n`, 'x')).toBe('anything');
    expect(kind(`import sys\nsys.argv = 5\nx = sys.argv\n`, 'x')).toBe('anything');
  });
});

describe('parsed arguments', () => {
  test.each([
    ['p.add_argument("name")', 'args.name', 'str'],
    ['p.add_argument("--n", type=int)', 'args.n', 'int or none'],
    ['p.add_argument("--n", type=int, default=1)', 'args.n', 'int'],
    ['p.add_argument("--n", type=int, default="1")', 'args.n', 'int'],
    ['p.add_argument("--n", type=float, default=1)', 'args.n', 'float or int'],
    ['p.add_argument("--n", type=int, required=True)', 'args.n', 'int'],
    ['p.add_argument("-n", "--long-name")', 'args.long_name', 'none or str'],
    ['p.add_argument("-n", dest="other", default="")', 'args.other', 'str'],
    ['p.add_argument("--on", action="store_true")', 'args.on', 'bool'],
    ['p.add_argument("-v", action="count", default=0)', 'args.v', 'int'],
    ['p.add_argument("--a", action="append")', 'args.a', 'list or none'],
    ['p.add_argument("items", nargs="*", type=int)', 'args.items[0]', 'int'],
    ['p.add_argument("one", nargs="?")', 'args.one', 'none or str'],
    ['p.add_argument("rest", nargs=argparse.REMAINDER)', 'args.rest', 'list'],
    ['p.add_argument("--f", type=lambda text: [text], default=None)', 'args.f', 'list or none'],
    ['p.add_subparsers(dest="command")', 'args.command', 'none or str'],
    ['p.add_subparsers(dest="command", required=True)', 'args.command', 'str'],
    ['p.set_defaults(limit=3)', 'args.limit', 'int'],
    ['p.add_mutually_exclusive_group().add_argument("--m", type=int, default=2)', 'args.m', 'int'],
  ])('%s makes %s %s', (calls, expression, found) => {
    expect(parsed(calls, expression)).toBe(found);
  });
  test('of the same name from several parsers may be either', () => {
    const calls =
      's = p.add_subparsers()\ns.add_parser("a").add_argument("v", type=int)\ns.add_parser("b").add_argument("v")';
    expect(parsed(calls, 'args.v')).toBe('int or str');
  });
  test.each([
    ['a computed name', 'name = "--n"\np.add_argument(name, type=int, default=1)'],
    ['a computed action', 'how = "store"\np.add_argument("--n", action=how, type=int, default=1)'],
    ['arguments spread', 'p.add_argument(*["--n"], type=int)'],
    ['parents', 'q = argparse.ArgumentParser(parents=[p])'],
    ['a class below a parser', 'class P(argparse.ArgumentParser):\n    pass'],
    ['an action of its own', 'class A(argparse.Action):\n    pass'],
    ['a namespace given', 'p.parse_args([], argparse.Namespace(n="text"))'],
    ['a namespace that others change', 'vars(p.parse_args())["n"] = "text"'],
    ['a method replaced', 'argparse.ArgumentParser.parse_args = len'],
    ['another type registered', 'p.register("type", int, str)'],
  ])('may be anything with %s', (_, more) => {
    expect(parsed(`p.add_argument("--n", type=int, default=1)\n${more}`, 'args.n')).toBe('anything');
  });
  test('take what the program stores into them', () => {
    expect(kind(`${parser}p.add_argument("n")\nargs = p.parse_args()\nargs.n = 5\nx = args.n\n`, 'x')).toBe(
      'int or str',
    );
  });
});

describe('enumerations', () => {
  const source = 'from enum import Enum, auto\nclass C(Enum):\n    A = 1\n    B = "b"\n    D = auto()\n';
  test.each([
    ['C.A', 'object'],
    ['C.A.value', 'int or str'],
    ['C.B.name', 'str'],
    ['C("b")', 'object'],
    ['C["A"]', 'object'],
    ['[c for c in C][0]', 'object'],
    ['C.A == C.B', 'bool'],
  ])('%s is %s', (expression, found) => {
    expect(kind(`${source}x = ${expression}\n`, 'x')).toBe(found);
  });
  test('that make members their own way are not followed', () => {
    expect(
      kind(
        `${source.replace('    A = 1', '    A = 1\n    def _missing_(cls, v):\n        return 1')}x = C(5)\ny = C.A.value\n`,
        'y',
      ),
    ).toBe('anything');
  });
});

describe('the tables of kinds', () => {
  test('name classes that the library has', () => {
    for (const path of knownClasses().keys()) {
      const dot = path.lastIndexOf('.');
      const [module, name] = [path.slice(0, dot), path.slice(dot + 1)];
      // What only functions give has a name of its own here.
      const invented = name.startsWith('_') && library.moduleOf(module)?.members[name] === undefined;
      if (!invented && module !== 'builtins') expect(library.moduleOf(module)?.members[name]?.kind, path).toBe('class');
      expect(resultKind(path)).toBe(path);
    }
  });
});
