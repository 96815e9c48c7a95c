// Developer tool: `library-gaps [module ...]` prints what CPython's library modules offer and the tables of members lack.
// With `--used <folder>` only what the programs below the folder name is counted, most used first.
import { execFileSync } from 'node:child_process';
import { libraryModules } from '#rules/transpile/python/library/modules.ts';

const listing = `
import ast, collections, importlib, json, os, pkgutil, sys, warnings
warnings.simplefilter("ignore")
ours, folder = json.load(sys.stdin), sys.argv[1]
def public(module):
    named = getattr(module, "__all__", None)
    names = set(named or ()) | {n for n in dir(module) if not n.startswith("_")}
    def imported(value):
        return not named and isinstance(value, type(sys)) and not value.__name__.startswith(module.__name__)
    return sorted(n for n in names if not imported(getattr(module, n, None)))
skip = {"antigravity", "this", "idlelib", "lib2to3", "test", "turtledemo", "ensurepip", "__main__"}
names = set(n for n in sys.stdlib_module_names if not n.startswith("_")) - skip | set(ours)
names |= set("os.path collections.abc urllib.parse urllib.request urllib.error logging.handlers logging.config html.parser "
    "html.entities xml.dom.minidom xml.etree.ElementTree email.message email.mime.text http.server http.client "
    "concurrent.futures importlib.util importlib.metadata multiprocessing.pool unittest.mock json.tool "
    "email.utils xml.sax.saxutils wsgiref.simple_server".split())
found = {}
for name in sorted(names):
    try:
        found[name] = public(importlib.import_module(name))
    except BaseException:
        pass
uses = collections.Counter()
if folder:
    for at, _, files in os.walk(folder):
        for file in files:
            if not file.endswith(".py"):
                continue
            try:
                tree = ast.parse(open(os.path.join(at, file), encoding="utf-8").read())
            except Exception:
                continue
            seen, local = set(), {}
            for node in ast.walk(tree):
                if isinstance(node, ast.Import):
                    for one in node.names:
                        if one.name in found:
                            seen.add((one.name, ""))
                            local[one.asname or one.name] = one.name
                            if "." in one.name and not one.asname and one.name.split(".")[0] in found:
                                local[one.name.split(".")[0]] = one.name.split(".")[0]
                elif isinstance(node, ast.ImportFrom) and not node.level and node.module in found:
                    seen.add((node.module, ""))
                    for one in node.names:
                        if f"{node.module}.{one.name}" in found:
                            seen.add((f"{node.module}.{one.name}", ""))
                            local[one.asname or one.name] = f"{node.module}.{one.name}"
                        elif one.name in found[node.module]:
                            seen.add((node.module, one.name))
            for node in ast.walk(tree):
                if isinstance(node, ast.Attribute):
                    name = ast.unparse(node.value) if isinstance(node.value, (ast.Name, ast.Attribute)) else ""
                    if name in local and node.attr in found[local[name]]:
                        seen.add((local[name], node.attr))
            uses.update(seen)
print(json.dumps({"found": found, "uses": [[m, n, c] for (m, n), c in uses.most_common()]}))
`;

interface Listing {
  readonly found: { readonly [module: string]: readonly string[] };
  readonly uses: readonly (readonly [string, string, number])[];
}

const args = process.argv.slice(2);
const used = args[0] === '--used' ? (args[1] ?? '') : '';
const wanted = used === '' ? args : args.slice(2);
const tables = new Map(libraryModules.map((one) => [one.name, one]));
const out = execFileSync('python3', ['-c', listing, used], {
  encoding: 'utf8',
  input: JSON.stringify([...tables.keys()].filter((name) => !name.startsWith('_'))),
  maxBuffer: 1 << 28,
});
const { found, uses } = JSON.parse(out) as Listing;
const has = (module: string, name: string): boolean => {
  const table = tables.get(module);
  return table !== undefined && (name === '' || table.open === true || name in table.members);
};
const lines =
  used === ''
    ? Object.entries(found).map(([module, names]): [string, string] => {
        const missing = names.filter((name) => !has(module, name));
        return [module, tables.has(module) ? missing.join(' ') : `(no such module: ${String(names.length)} members)`];
      })
    : uses
        .filter(([module, name]) => !has(module, name))
        .map(([module, name, count]): [string, string] => [String(count), name === '' ? module : `${module}.${name}`]);
for (const [first, rest] of lines)
  if (rest !== '' && (wanted.length === 0 || wanted.some((one) => one === first || one === rest.split('.')[0])))
    process.stdout.write(`${first.padEnd(used === '' ? 26 : 5)} ${rest}\n`);
