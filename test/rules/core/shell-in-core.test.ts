// Core is not Python's: a shell pipeline, written by hand as Core, becomes Rust text.
import { expect, test } from 'vitest';
import type { CoreFunction, Expression, Statement, Variable } from '#rules/transpile/core/core.ts';
import { moduleFile } from '#rules/transpile/rust/from-core/module.ts';
import { printFile } from '#rules/transpile/rust/print-file.ts';

const text = (value: string): Expression => ({ kind: 'constant', rep: 'str', value: { kind: 'str', value } });
const words = (...items: string[]): Expression => ({
  kind: 'display',
  rep: 'value',
  collection: 'list',
  items: items.map((item) => ({ kind: 'plain', value: { kind: 'convert', rep: 'value', arg: text(item) } })),
});
const runtime = (
  path: string,
  rep: 'value' | 'int',
  params: ('value' | 'str' | 'int')[],
  args: Expression[],
): Expression => ({
  kind: 'call',
  rep,
  target: { path, params, result: rep, raises: true },
  args,
});

test('`grep x f | sort -u > out || exit 3` is Core, and prints as Rust', () => {
  const local = (name: string, rep: Variable['rep']): Variable => ({
    name,
    rust: name,
    rep,
    storage: 'plain',
    lent: false,
  });
  const status = local('status', 'int');
  const pipeline = runtime(
    'shell::pipeline',
    'value',
    ['value', 'value'],
    [words('grep', 'x', 'f'), words('sort', '-u')],
  );
  const body: Statement[] = [
    {
      kind: 'assign',
      variable: status,
      value: runtime('shell::run_to', 'int', ['value', 'str'], [pipeline, text('out')]),
      node: 0,
    },
    {
      kind: 'if',
      test: {
        kind: 'not',
        rep: 'bool',
        arg: { kind: 'intrinsic', rep: 'bool', name: 'zero?', args: [{ kind: 'read', rep: 'int', variable: status }] },
      },
      then: [
        {
          kind: 'do',
          value: runtime(
            'shell::exit',
            'value',
            ['int'],
            [{ kind: 'constant', rep: 'int', value: { kind: 'int', value: '3' } }],
          ),
          node: 1,
        },
      ],
      orelse: [],
      node: 1,
    },
    { kind: 'return', value: { kind: 'read', rep: 'int', variable: status }, node: 2 },
  ];
  const script: CoreFunction = {
    name: 'script',
    rust: 'script',
    doc: null,
    node: 0,
    params: [],
    result: 'int',
    raises: true,
    generator: null,
    guarded: false,
    standalone: true,
    body,
  };
  const item = { kind: 'function', function: script, comments: ['grep x f | sort -u > out || exit 3'] } as const;
  const file = moduleFile(
    { name: 'script', doc: null, globals: [], items: [item], init: [] },
    { name: 'script', runName: 'script', submodules: [], docLines: () => [], head: [], infallible: new Set() },
  );
  expect(printFile(file).text).toContain(`// grep x f | sort -u > out || exit 3
pub fn script() -> R<Int> {
    let status = shell::run_to(
        &shell::pipeline(&list![s!("grep"), s!("x"), s!("f")], &list![s!("sort"), s!("-u")])?,
        &s!("out"),
    )?;
    if !status.is_zero() {
        shell::exit(Int::from(3))?;
    }
    Ok(status)
}
`);
});
