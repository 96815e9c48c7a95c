// Developer tool: writes rules/transpile/python/library/member-places-data.ts, the order in which the runtime's modules hold their members.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { libraryModules } from '#rules/transpile/python/library/modules.ts';

const names = libraryModules.filter((one) => one.path.startsWith('batuta_std::')).map((one) => one.name);
const cargo = ['run', '--quiet', '-j1', '-p', 'batuta_std', '--example', 'members', '--', ...names];
const listing = execFileSync('cargo', cargo, { cwd: join(process.cwd(), 'rules/transpile/runtime'), encoding: 'utf8' });
const places = new Map<string, string[]>();
for (const line of listing.trim().split('\n')) {
  const [module = '', member = ''] = line.split(' ');
  places.set(module, [...(places.get(module) ?? []), member]);
}
const rows = [...places]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, members]) => `  ${JSON.stringify(name)}: ${JSON.stringify(members.join(' '))},`);
const text = `// Written by test/tools/write-member-places.ts: the members of each module of the runtime in the order in which it holds them.\n// Only a hint: code that was given a place looks whether the name stands there.\nexport const memberPlaces: { readonly [module: string]: string | undefined } = {\n${rows.join('\n')}\n};\n`;
writeFileSync(join(process.cwd(), 'rules/transpile/python/library/member-places-data.ts'), text);
