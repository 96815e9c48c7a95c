// What package.json, pnpm-workspace.yaml, Cargo.toml and pyproject.toml say about members: their globs, names and dependencies; one reader each.
import { parse as parseToml } from 'smol-toml';

/** Globs of the members a root manifest names; `!glob` excludes. */
export interface RootManifest {
  readonly file: string;
  /** The manifest that makes a folder a member. */
  readonly member: string;
  /** undefined: this manifest is of no workspace. Throws with what is wrong. */
  readonly globs: (text: string) => readonly string[] | undefined;
}

export interface Package {
  readonly name: string;
  /** Everything it names as a dependency; only those that are members matter. */
  readonly dependencies: readonly string[];
}

type Table = { readonly [name: string]: unknown };
const table = (value: unknown): Table => (typeof value === 'object' && value !== null ? (value as Table) : {});
const texts = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.every((each) => typeof each === 'string') ? (value as string[]) : undefined;
const excluded = (globs: readonly string[] | undefined): readonly string[] => (globs ?? []).map((glob) => `!${glob}`);

function cargoOrUv(workspace: unknown): readonly string[] | undefined {
  if (workspace === undefined) return undefined;
  const { members, exclude } = table(workspace);
  return [...(texts(members) ?? []), ...excluded(texts(exclude))];
}

/** Only the plain form: a list of quoted or bare globs under `packages:`. */
function pnpmGlobs(text: string): readonly string[] | undefined {
  const lines = text.split('\n').map((line) => line.replace(/(^|\s)#.*$/, '$1').trimEnd());
  const start = lines.findIndex((line) => /^packages:/.test(line));
  if (start < 0) return undefined;
  const inline = /^packages:\s*(\S.*)$/.exec(lines[start] as string)?.[1];
  if (inline !== undefined) throw new Error('`packages` is not a plain list; name the members in `workspaces.members`');
  const globs: string[] = [];
  for (const line of lines.slice(start + 1)) {
    if (line.trim() === '') continue;
    if (!/^\s*-/.test(line)) break;
    const item = /^\s*-\s+(?:'([^']*)'|"([^"\\]*)"|([^\s'"&*|>[{!][^\s]*|\*[^\s]*))$/.exec(line);
    const glob = item?.[1] ?? item?.[2] ?? item?.[3];
    if (glob === undefined)
      throw new Error(
        `\`packages\` has \`${line.trim()}\`, which is not a plain glob; name the members in \`workspaces.members\``,
      );
    globs.push(glob);
  }
  return globs;
}

export const rootManifests: readonly RootManifest[] = [
  {
    file: 'package.json',
    member: 'package.json',
    globs(text) {
      const { workspaces } = table(JSON.parse(text));
      return texts(workspaces) ?? texts(table(workspaces)['packages']);
    },
  },
  { file: 'pnpm-workspace.yaml', member: 'package.json', globs: pnpmGlobs },
  { file: 'Cargo.toml', member: 'Cargo.toml', globs: (text) => cargoOrUv(parseToml(text)['workspace']) },
  {
    file: 'pyproject.toml',
    member: 'pyproject.toml',
    globs: (text) => cargoOrUv(table(table(parseToml(text)['tool'])['uv'])['workspace']),
  },
];

const dependencyFields = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

function nodePackage(text: string): Package | undefined {
  const manifest = table(JSON.parse(text));
  const { name } = manifest;
  if (typeof name !== 'string') return undefined;
  return { name, dependencies: dependencyFields.flatMap((field) => Object.keys(table(manifest[field]))) };
}

const cargoFields = ['dependencies', 'dev-dependencies', 'build-dependencies'];

function cargoPackage(text: string): Package | undefined {
  const manifest = table(parseToml(text));
  const { name } = table(manifest['package']);
  if (typeof name !== 'string') return undefined;
  const places = [manifest, ...Object.values(table(manifest['target'])).map(table)];
  const dependencies = places.flatMap((place) =>
    cargoFields.flatMap((field) =>
      Object.entries(table(place[field])).map(([key, value]) => {
        const renamed = table(value)['package'];
        return typeof renamed === 'string' ? renamed : key;
      }),
    ),
  );
  return { name, dependencies };
}

/** Names of distributions are one whatever their case and their `-`, `_`, `.` (packaging.python.org, name normalization). */
const normalName = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-');
const requirementName = (text: string): string => normalName(/^[A-Za-z0-9._-]+/.exec(text.trim())?.[0] ?? '');

function pythonPackage(text: string): Package | undefined {
  const manifest = table(parseToml(text));
  const project = table(manifest['project']);
  const { name } = project;
  if (typeof name !== 'string') return undefined;
  const lists = [
    project['dependencies'],
    ...Object.values(table(project['optional-dependencies'])),
    ...Object.values(table(manifest['dependency-groups'])),
  ];
  const requirements = lists.flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []));
  const dependencies = requirements.flatMap((each) => (typeof each === 'string' ? [requirementName(each)] : []));
  return { name: normalName(name), dependencies };
}

/** Manifest of a member -> how it is read; undefined: it has no name. */
export const packageReaders: { readonly [manifest: string]: (text: string) => Package | undefined } = {
  'package.json': nodePackage,
  'Cargo.toml': cargoPackage,
  'pyproject.toml': pythonPackage,
};
