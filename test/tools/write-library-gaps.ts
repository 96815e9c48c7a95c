// Developer tool: writes rules/transpile/python/library/gaps-data.ts, the names that CPython's modules have and the tables lack.
// `write-library-gaps <python3.11> <newer python...>`
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { libraryModules } from '#rules/transpile/python/library/modules.ts';

const listing = `
import importlib, json, pkgutil, sys, warnings
warnings.simplefilter("ignore")
found = {}
for name in json.load(sys.stdin):
    try:
        module = importlib.import_module(name)
    except ImportError:
        continue
    below = [one.name for one in pkgutil.iter_modules(getattr(module, "__path__", []))]
    found[name] = sorted(n for n in {*dir(module), *getattr(module, "__all__", ()), *below} if not n.startswith("__"))
found[""] = sorted(name for name in sys.stdlib_module_names if not name.startswith("_"))
print(json.dumps(found))
`;

const tables = libraryModules.filter(({ open }) => open !== true);
const input = JSON.stringify(tables.map(({ name }) => name));
const namesIn = (python: string): { readonly [module: string]: readonly string[] } =>
  JSON.parse(execFileSync(python, ['-I', '-c', listing], { encoding: 'utf8', input, maxBuffer: 1 << 28 })) as never;
const [first = 'python3', ...newer] = process.argv.slice(2);
const found = namesIn(first);
const later = newer.map(namesIn);
const known = new Set(libraryModules.map(({ name }) => name));
const lines = tables
  .flatMap(({ name, members }) => {
    const names = found[name];
    if (names === undefined) return [];
    const missing = names.filter((one) => !(one in members) && !known.has(`${name}.${one}`));
    const added = new Set(later.flatMap((one) => one[name] ?? []).filter((one) => !one.startsWith('_')));
    const coming = [...added].filter((one) => !names.includes(one) && !(one in members)).sort();
    const more = coming.length === 0 ? '' : `, ${JSON.stringify(coming.join(' '))}`;
    return [`  ${JSON.stringify(name)}: [${JSON.stringify(missing.join(' '))}${more}],`];
  })
  .sort();
const head = `// The names that CPython 3.11's modules have and the tables lack, then those that came later (\`write-library-gaps\`). Any other is an AttributeError there too.\n`;
const modules = `/** The modules that come with CPython 3.11. */\nexport const standardModules =\n  ${JSON.stringify(found['']?.join(' '))};\n`;
const text = `${head}export const gapsData: { readonly [module: string]: readonly [string, string?] } = {\n${lines.join('\n')}\n};\n\n${modules}`;
writeFileSync(join(process.cwd(), 'rules/transpile/python/library/gaps-data.ts'), text);
