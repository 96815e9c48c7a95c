// Every option that the reference describes is one that a configuration may have: the page comes from the types, the check is its own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkConfig } from '#src/config/schema.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/reference/config.md'), 'utf8');
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((text) => [
      text.slice(0, text.indexOf('\n')),
      [...text.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name as string),
    ]),
);

/** A configuration that has an option of a section, with a value that no option takes. */
const holders: { readonly [section: string]: (options: object) => object } = {
  defineConfig: (options) => options,
  workspaces: (options) => ({ workspaces: options }),
  migrate: (options) => ({ targets: { app: { kind: 'migrate', ...options } } }),
  task: (options) => ({ targets: { app: { kind: 'task', command: 'x', ...options } } }),
  service: (options) => ({
    targets: { app: { kind: 'task', command: 'x', service: { ready: { log: 'x' }, ...options } } },
  }),
  apply: (options) => ({ targets: { app: { kind: 'rule', rule: { outputs: [] }, ...options } } }),
};

const cases = Object.keys(holders).flatMap((section) =>
  (sections.get(section) ?? []).map((option) => [section, option] as const),
);

test('the page has all sections', () => {
  expect(Object.keys(holders).filter((section) => (sections.get(section) ?? []).length === 0)).toEqual([]);
});

test.each(cases)('%s knows `%s`', async (section, option) => {
  const value = holders[section]?.({ [option]: Symbol.iterator });
  const checked = await checkConfig(value, 'batuta.config.ts', '');
  expect(checked.ok ? '' : checked.failure.message).not.toContain('unknown key');
  const odd = await checkConfig(holders[section]?.({ [`${option}X`]: 1 }), 'batuta.config.ts', '');
  expect(odd.ok ? '' : odd.failure.message).toContain(`unknown key \`${option}X\``);
});
