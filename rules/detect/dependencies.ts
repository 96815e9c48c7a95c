// Declared dependencies of a Python project: pyproject.toml, requirements files, setup.cfg and setup.py.
import { parse as parseToml } from 'smol-toml';

export interface Dependency {
  /** Normalised as PEP 503 says: lower case, runs of `-_.` are `-`. */
  readonly name: string;
  /** The version part as written. */
  readonly versions: string;
  readonly file: string;
  readonly optional: boolean;
}

export interface Manifest {
  readonly path: string;
  readonly text: string;
}

const normal = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-');
const requirement = /^\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*([^;#]*)/;

export function dependenciesOf(manifests: readonly Manifest[]): { dependencies: Dependency[]; broken: string[] } {
  const dependencies: Dependency[] = [];
  const broken: string[] = [];
  for (const { path, text } of manifests) {
    const add = (line: string, optional = false): void => {
      const found = requirement.exec(line);
      if (found === null || /^\s*(-|https?:|git\+|\.)/.test(line)) return;
      dependencies.push({ name: normal(found[1] as string), versions: (found[2] ?? '').trim(), file: path, optional });
    };
    const base = path.split('/').at(-1) as string;
    if (base === 'pyproject.toml') {
      if (!readPyproject(text, add)) broken.push(path);
    } else if (base === 'setup.cfg') readSetupConfig(text, add);
    else if (base === 'setup.py') readSetupScript(text, add);
    else for (const line of text.split('\n')) add(line.replace(/#.*/, ''), /dev|test|doc/.test(base));
  }
  const seen = new Set<string>();
  const unique = dependencies.filter((one) => {
    const key = `${one.name}\0${one.file}`;
    return seen.has(key) ? false : seen.add(key);
  });
  return { dependencies: unique.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)), broken };
}

type Add = (line: string, optional?: boolean) => void;

function readPyproject(text: string, add: Add): boolean {
  let value: unknown;
  try {
    value = parseToml(text);
  } catch {
    return false;
  }
  const project = table(table(value)['project']);
  for (const line of strings(project['dependencies'])) add(line);
  for (const group of Object.values(table(project['optional-dependencies'])))
    for (const line of strings(group)) add(line, true);
  const poetry = table(table(table(value)['tool'])['poetry']);
  const named = (group: unknown, optional: boolean): void => {
    for (const [name, versions] of Object.entries(table(group)))
      if (name !== 'python') add(`${name} ${typeof versions === 'string' ? versions : ''}`, optional);
  };
  named(poetry['dependencies'], false);
  named(poetry['dev-dependencies'], true);
  for (const group of Object.values(table(poetry['group']))) named(table(group)['dependencies'], true);
  return true;
}

function readSetupConfig(text: string, add: Add): void {
  const required = /^install_requires\s*=\s*((?:.*\n?)(?:[ \t]+.*\n?)*)/m.exec(text);
  for (const line of (required?.[1] ?? '').split('\n')) add(line);
}

/** By pattern, not by running it. */
function readSetupScript(text: string, add: Add): void {
  const required = /install_requires\s*=\s*\[([^\]]*)\]/.exec(text);
  for (const item of (required?.[1] ?? '').matchAll(/(['"])(.*?)\1/g)) add(item[2] as string);
}

const table = (value: unknown): { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null ? (value as { readonly [key: string]: unknown }) : {};
const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
