// Files beside the sources, through the command line: read by the original when it is judged, and by the binary, which has them with it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const batuta = fileURLToPath(new URL('../../bin/batuta.js', import.meta.url));
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'batuta-data-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const project: { readonly [path: string]: string } = {
  'src/money/__init__.py': '',
  'src/money/rates/europe.json': '{"EUR": 1, "CHF": 2}',
  'src/money/__main__.py': [
    'import json',
    'import pkgutil',
    'import sys',
    'from importlib import import_module, resources',
    'from pathlib import Path',
    '',
    'HERE = Path(__file__).resolve().parent',
    '',
    'def main():',
    '    rates = json.loads((HERE / "rates" / "europe.json").read_text())',
    '    same = resources.files("money").joinpath("rates", "europe.json").read_text(encoding="utf-8")',
    '    print(json.loads(same) == rates)',
    '    kind = import_module(f"{__package__}.kinds.{sys.argv[2]}")',
    '    print(kind.show(sys.argv[1]), kind.__name__)',
    '    print([(one.name, one.ispkg) for one in pkgutil.iter_modules(import_module("money.kinds").__path__)])',
    '    print([one.name for one in pkgutil.walk_packages([str(HERE)], "money.")], "money.kinds.more" in sys.modules)',
    '    try:',
    '        import_module(".missing", "money.kinds")',
    '    except ModuleNotFoundError as error:',
    '        print(error, error.name)',
    '    print(rates.get(sys.argv[1], "unknown"), HERE.name, len(list(HERE.glob("rates/*.json"))))',
    '',
    'if __name__ == "__main__":',
    '    main()',
    '',
  ].join('\n'),
  'src/money/kinds/__init__.py': '',
  'src/money/kinds/more/__init__.py': '"""A package with nothing below it."""\nHERE = len(__path__)\n',
  'src/money/kinds/plain.py': 'def show(name):\n    return name\n',
  'src/money/kinds/loud.py': 'MARK = "!"\n\ndef show(name):\n    return name + MARK\n',
  'src/money.vectors.jsonl': '{"name":"known","argv":["CHF", "plain"]}\n{"name":"unknown","argv":["USD", "loud"]}\n',
  'tools/count.py': [
    'import os',
    '',
    'STORE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "count.txt")',
    '',
    'if __name__ == "__main__":',
    '    before = int(open(STORE).read()) if os.path.exists(STORE) else 0',
    '    with open(STORE, "w") as out:',
    '        out.write(str(before + 1))',
    '    print("count", before + 1)',
    '',
  ].join('\n'),
  'tools/count.vectors.jsonl': '{"name":"first","argv":[]}\n{"name":"again","argv":["x"]}\n',
  'batuta.config.ts': [
    "import { defineConfig, migrate } from 'batuta';",
    'export default defineConfig({ targets: {',
    "  money: migrate({ entry: 'src/money/__main__.py', package: false }),",
    "  count: migrate({ entry: 'tools/count.py', package: false }),",
    '} });',
    '',
  ].join('\n'),
};

interface Ran {
  readonly status: number | null;
  readonly said: string;
}

function run(...words: readonly string[]): Ran {
  const env = { ...process.env, NO_COLOR: '1' };
  delete (env as { NODE_EXTRA_CA_CERTS?: string }).NODE_EXTRA_CA_CERTS;
  const ran = spawnSync(process.execPath, [batuta, 'run', ...words], { cwd: folder, env, encoding: 'utf8' });
  return { status: ran.status, said: ran.stdout + ran.stderr };
}

let first: Ran;
beforeAll(() => {
  for (const [path, text] of Object.entries(project)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  first = run();
}, 900_000);

test('a package finds its data files and the modules it names when it runs, and a script keeps its own file beside itself', () => {
  expect(first.said).not.toMatch(/BATUTA-V-001/);
  expect(first.status).toBe(0);
});

test('a script that asks for its place is told about `data`; the package, whose data files are known, is not', () => {
  const warnings = first.said.replace(/\s+/g, ' ');
  expect(warnings).toMatch(/BATUTA-V-006\]: count uses `__file__`/);
  expect(warnings).not.toMatch(/BATUTA-V-006\]: money/);
});

test('a changed data file is judged again, and nothing is compiled', () => {
  writeFileSync(join(folder, 'src/money/rates/europe.json'), '{"EUR": 1, "CHF": 3, "USD": 4}');
  const ran = run('--json');
  const executed = ran.said
    .split('\n')
    .filter((line) => line.includes('"action-end"') && line.includes('"executed"'))
    .map((line) => (JSON.parse(line) as { label: string }).label)
    .sort();
  expect(executed).toEqual([
    'money:compare:known',
    'money:compare:unknown',
    'money:golden:known',
    'money:golden:unknown',
  ]);
  expect(existsSync(join(folder, 'rust/report/money/report.json'))).toBe(true);
});
