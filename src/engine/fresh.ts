// The short way through a run with nothing to do: what the last good run of the same selection looked at, compared by the stat index, without computing keys.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { canonicalJson } from '#src/base/json.ts';
import { batutaVersion } from '#src/base/version.ts';
import { envDigest } from '#src/config/plan-inputs.ts';
import { joinPosix } from '#src/fs/posix-path.ts';
import { scan } from '#src/fs/scan.ts';
import { isThere, statList } from '#src/fs/stat-list.ts';
import { StatIndex } from '#src/fs/stat-index.ts';
import { PlaceGuard } from '#src/graph/overlap.ts';
import { hashBytes } from '#src/hash/hash.ts';
import type { Digest } from '#src/model/digest.ts';
import type { ActionRecord } from '#src/model/run-record.ts';
import { areStatsSame, dropStats, keepStats, noteStats } from './fresh-stats.ts';
import type { EngineHost } from './host.ts';
import { HostMachine } from './machine.ts';
import { Ownership, claimsName } from './ownership.ts';
import { putBack } from './put-back.ts';
import type { Project, RunRequest } from './project.ts';
import { statIndexFile } from './project.ts';
import { rulesOf } from './rule-table.ts';
import { SourceView } from './source-view.ts';

type Named = readonly (readonly [name: string, value: string | null])[];

/** All that a look-up of every action would depend on, were it done again, but for files and folders. */
export interface Snapshot {
  readonly form: 3;
  readonly batuta: string;
  readonly platform: string;
  readonly plan: Digest;
  readonly rules: Named;
  readonly env: Named;
  readonly tools: Named;
  /** Program, identity, the file it is. */
  readonly programs: readonly (readonly [name: string, identity: string | null, path: string | null])[];
  /** What was in the action cache, where it can say whether that is still all there. */
  readonly mark: string | null;
}

/** What lies in files and folders. */
export interface Contents {
  readonly files: readonly (readonly [path: string, digest: Digest | null, executable: boolean])[];
  readonly globs: readonly (readonly [include: readonly string[], exclude: readonly string[], names: Digest])[];
  readonly assets: readonly (readonly [folder: string, names: Digest])[];
  readonly declaredPlaces: readonly string[];
  readonly placed: readonly (readonly [path: string, digest: Digest, executable: boolean])[];
  readonly ownership: Digest | null;
}

/** A run that has nothing to do. `text`: the records as JSON, as they are written. */
export interface FreshRun {
  readonly actions: readonly ActionRecord[];
  readonly text: string;
}

export const ownershipFile = '.batuta/ownership.json';
export const listDigest = (names: Iterable<string>): Digest => hashBytes([...names].join('\0'));

export function snapshotFile(project: Project, request: RunRequest): string {
  const { targets, modules = [], phase = '' } = request;
  const name = hashBytes(canonicalJson([targets, modules, phase])).slice(0, 16);
  return join(project.root, '.batuta', 'fresh', name);
}

/** Requests that want more than to know what is up to date. */
export const isPlain = (request: RunRequest): boolean =>
  request.force !== true &&
  request.adopt !== true &&
  request.verifyDeterminism !== true &&
  request.sandbox === undefined;

/** The run's outcome when certainly nothing is to be done; undefined: go the long way. */
export async function freshRun(project: Project, host: EngineHost, request: RunRequest): Promise<FreshRun | undefined> {
  if (!isPlain(request)) return undefined;
  // A run was killed: it may have left something beside what it should have.
  if (existsSync(join(project.root, claimsName))) return undefined;
  const file = snapshotFile(project, request);
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  const [one, two] = [bytes.indexOf('\n'), bytes.indexOf('\n', bytes.indexOf('\n') + 1)];
  try {
    const snapshot = JSON.parse(bytes.toString('utf8', 0, one)) as Snapshot;
    const index = StatIndex.open(project.root, statIndexFile(project.root));
    if (!(await isSurroundingSame(project, host, index, snapshot))) return undefined;
    const digest = hashBytes(bytes);
    const stats = `${file}.stats`;
    let contents: Contents | undefined;
    let missing: ReadonlySet<string> = new Set();
    if (!areStatsSame(project.root, stats, digest)) {
      contents = JSON.parse(bytes.toString('utf8', one + 1, two)) as Contents;
      missing = missingPlaces(project.root, contents);
      if (!areContentsSame(project, index, snapshot, contents, { stats, digest }, missing)) return undefined;
    }
    const text = bytes.toString('utf8', two + 1);
    const actions = JSON.parse(text) as ActionRecord[];
    if (!areKnown(host, snapshot.mark, actions)) return undefined;
    if (contents !== undefined && !putBack(project.root, host.blobs, contents.placed, missing)) return undefined;
    return { text, actions };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Whether the cache still has every result: what a collection took is to be made again if it is looked for. */
function areKnown(host: EngineHost, mark: string | null, actions: readonly ActionRecord[]): boolean {
  const { actions: cache } = host;
  if (mark !== null && cache.stillHolds !== undefined) return cache.stillHolds(mark);
  return actions.every(({ key }) => key === undefined || cache.get(key) !== undefined);
}

async function isSurroundingSame(
  project: Project,
  host: EngineHost,
  index: StatIndex,
  snapshot: Snapshot,
): Promise<boolean> {
  const { root, env, plan } = project;
  if (snapshot.form !== 3 || snapshot.batuta !== batutaVersion() || snapshot.plan !== plan.digest) return false;
  const rules = rulesOf(project, host);
  const loaded = await rules.load(snapshot.rules.map(([id]) => id));
  if (!loaded.ok || snapshot.rules.some(([id, digest]) => rules.info(id)?.codeDigest !== digest)) return false;
  const machine = new HostMachine({ root, env, index });
  return (
    snapshot.platform === machine.platform &&
    snapshot.env.every(([name, digest]) => envDigest(env, name) === digest) &&
    snapshot.tools.every(([name, identity]) => (machine.tool(name)?.identity ?? null) === identity) &&
    // Their bytes are among the contents.
    snapshot.programs.every(([name, , path]) => machine.where(name) === path)
  );
}

/** The slow way, by digests; if it finds no difference, the stats of all it looked at will do the next time. */
function areContentsSame(
  project: Project,
  index: StatIndex,
  snapshot: Snapshot,
  contents: Contents,
  keep: { readonly stats: string; readonly digest: Digest },
  missing: ReadonlySet<string>,
): boolean {
  const { root } = project;
  if (missing.size > 0) {
    // Stats are of no use to the next run: what is put back gets new ones.
    const isSame = isAllSame(project, index, snapshot, contents, missing);
    index.save();
    return isSame;
  }
  // Folders are walked twice, before and after their stats are taken: one that came in between is noticed.
  const folders = foldersOf(root, contents);
  const noted = noteStats(root, index, [
    ownershipFile,
    ...contents.files.map(([path]) => path),
    ...contents.placed.map(([path]) => path),
    ...snapshot.programs.flatMap(([, , path]) => (path === null ? [] : [relative(root, path)])),
    ...folders,
  ]);
  const isSame = isAllSame(project, index, snapshot, contents, missing);
  if (isSame && noted !== undefined && foldersOf(root, contents).join('\0') === folders.join('\0'))
    keepStats(keep.stats, keep.digest, noted);
  else dropStats(keep.stats);
  // What had to be hashed again is known to the next run.
  index.save();
  return isSame;
}

/** Outputs that were deleted. */
function missingPlaces(root: string, { placed }: Contents): ReadonlySet<string> {
  const places = statList(
    root,
    placed.map(([path]) => path),
  );
  return new Set(placed.flatMap(([path], at) => (isThere(places, at) ? [] : [path])));
}

function isAllSame(
  { root, env }: Project,
  index: StatIndex,
  snapshot: Snapshot,
  contents: Contents,
  missing: ReadonlySet<string>,
): boolean {
  const machine = new HostMachine({ root, env, index });
  return (
    snapshot.programs.every(([name, identity]) => (machine.program(name)?.identity ?? null) === identity) &&
    areFilesSame(index, contents, missing) &&
    areListsSame(root, index, contents)
  );
}

function areFilesSame(index: StatIndex, contents: Contents, missing: ReadonlySet<string>): boolean {
  if ((index.lookup(ownershipFile)?.digest ?? null) !== contents.ownership) return false;
  const files = index.lookupAll(contents.files.map(([path]) => path));
  const isAsItWas = contents.files.every(
    ([, digest, executable], at) =>
      (files[at]?.digest ?? null) === digest && (files[at]?.executable === true) === executable,
  );
  if (!isAsItWas) return false;
  const present = contents.placed.filter(([path]) => !missing.has(path));
  const placed = index.lookupAll(present.map(([path]) => path));
  return present.every(
    ([, digest, executable], at) => placed[at]?.digest === digest && placed[at]?.executable === executable,
  );
}

/** Every folder and link that the lists of names come from. */
function foldersOf(root: string, contents: Contents): readonly string[] {
  const of = (folder: string, prefix: string): string[] => {
    const tree = scan(folder);
    if (!tree.ok) return [];
    const { folders, skippedLinks, links } = tree.value;
    return [...folders, ...skippedLinks, ...links].map((path) => joinPosix(prefix, path) || '.');
  };
  return [
    ...(contents.globs.length === 0 ? [] : of(root, '')),
    ...contents.assets.flatMap(([asset]) => [asset, ...of(join(root, asset), asset)]),
  ];
}

function areListsSame(root: string, index: StatIndex, contents: Contents): boolean {
  if (contents.globs.length === 0 && contents.assets.length === 0) return true;
  const ownership = Ownership.open(root);
  const guard = new PlaceGuard();
  const places = Object.fromEntries(contents.declaredPlaces.map((path) => [path, path]));
  guard.add([{ label: '', rule: '', params: {}, inputs: {}, places }]);
  const isPlace = (path: string): boolean => ownership.get(path) !== undefined || guard.owner(path) !== undefined;
  const sources = new SourceView(root, index, isPlace);
  for (const [include, exclude, digest] of contents.globs) {
    const names = sources.glob({ include, exclude });
    if (!names.ok || listDigest(names.value) !== digest) return false;
  }
  return contents.assets.every(
    ([folder, digest]) => listDigest(sources.asset(join(root, folder), '').map((file) => file.shown)) === digest,
  );
}
