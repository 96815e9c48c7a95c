// The short way through a run with nothing to do: what the last good run of the same selection looked at, compared by the stat index, without computing keys.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '#src/base/json.ts';
import { batutaVersion } from '#src/base/version.ts';
import { envDigest } from '#src/config/plan-inputs.ts';
import { atomicWrite } from '#src/fs/atomic-write.ts';
import { isInPlace } from '#src/fs/copy-out.ts';
import { StatIndex } from '#src/fs/stat-index.ts';
import { PlaceGuard } from '#src/graph/overlap.ts';
import { hashBytes } from '#src/hash/hash.ts';
import type { Digest } from '#src/model/digest.ts';
import type { ActionRecord } from '#src/model/run-record.ts';
import type { EngineHost } from './host.ts';
import { HostMachine } from './machine.ts';
import type { OpenRun } from './open-run.ts';
import { rulesOf, statIndexFile } from './open-run.ts';
import { Ownership, claimsName } from './ownership.ts';
import type { Project, RunRequest } from './project.ts';
import { SourceView } from './source-view.ts';

type Named = readonly (readonly [name: string, value: string | null])[];

/** All that a look-up of every action would depend on, were it done again. */
interface Snapshot {
  readonly form: 1;
  readonly batuta: string;
  readonly platform: string;
  readonly plan: Digest;
  readonly rules: Named;
  readonly env: Named;
  readonly tools: Named;
  readonly programs: Named;
  readonly files: readonly (readonly [path: string, digest: Digest | null, executable: boolean])[];
  readonly globs: readonly (readonly [include: readonly string[], exclude: readonly string[], names: Digest])[];
  readonly assets: readonly (readonly [folder: string, names: Digest])[];
  readonly declaredPlaces: readonly string[];
  readonly placed: readonly (readonly [path: string, digest: Digest, executable: boolean])[];
  readonly ownership: Digest | null;
  /** A few keys, so that a store that was removed is noticed. */
  readonly sample: readonly Digest[];
}

/** A run that has nothing to do. `text`: the records as JSON, as they are written. */
export interface FreshRun {
  readonly actions: readonly ActionRecord[];
  readonly text: string;
}

const ownershipFile = '.batuta/ownership.json';
const sampleSize = 8;
const listDigest = (names: Iterable<string>): Digest => hashBytes([...names].join('\0'));

function snapshotFile(project: Project, request: RunRequest): string {
  const { targets, modules = [], phase = '' } = request;
  const name = hashBytes(canonicalJson([targets, modules, phase])).slice(0, 16);
  return join(project.root, '.batuta', 'fresh', name);
}

/** Requests that want more than to know what is up to date. */
const isPlain = (request: RunRequest): boolean =>
  request.force !== true &&
  request.adopt !== true &&
  request.verifyDeterminism !== true &&
  request.sandbox === undefined;

/** After a good, complete run that went the long way. */
export function rememberFresh(
  project: Project,
  request: RunRequest,
  run: OpenRun,
  actions: readonly ActionRecord[],
  runId: string,
): void {
  if (!isPlain(request)) return;
  const seen = run.sources.seen();
  const labels = new Set(actions.map((action) => action.label));
  const rules = new Map(actions.map((action) => [action.rule, run.rules.info(action.rule)?.codeDigest ?? null]));
  const keys = actions.flatMap((action) => action.key ?? []);
  const step = Math.max(1, Math.floor(keys.length / sampleSize));
  const snapshot: Snapshot = {
    form: 1,
    batuta: batutaVersion(),
    platform: run.machine.platform,
    plan: project.plan.digest,
    rules: [...rules],
    ...run.machine.asked(),
    files: [...seen.files].map(([path, file]) => [path, file?.digest ?? null, file?.executable === true]),
    globs: seen.globs.map(({ spec, names }) => [spec[0], spec[1], listDigest(names)]),
    assets: [...seen.assets].map(([folder, files]) => [folder, listDigest(files.map((file) => file.shown))]),
    declaredPlaces: run.guard.places(),
    placed: [...run.ownership.all()]
      .filter(([, owned]) => labels.has(owned.label))
      .map(([path, owned]) => [path, owned.digest, owned.executable]),
    ownership: run.index.lookup(ownershipFile)?.digest ?? null,
    sample: keys.filter((_, index) => index % step === 0).slice(0, sampleSize),
  };
  const hits = actions.map(({ miss: _miss, ...action }): ActionRecord => {
    const origin = action.outcome === 'executed' ? runId : action.origin;
    const savedMs = action.outcome === 'executed' ? action.durationMs : (action.savedMs ?? 0);
    return {
      ...action,
      outcome: 'hit',
      startMs: 0,
      durationMs: 0,
      savedMs,
      ...(origin === undefined ? {} : { origin }),
    };
  });
  atomicWrite(snapshotFile(project, request), `${JSON.stringify(snapshot)}\n${JSON.stringify(hits)}`);
}

/** The run's outcome when certainly nothing is to be done; undefined: go the long way. */
export async function freshRun(project: Project, host: EngineHost, request: RunRequest): Promise<FreshRun | undefined> {
  if (!isPlain(request)) return undefined;
  // A run was killed: it may have left something beside what it should have.
  if (existsSync(join(project.root, claimsName))) return undefined;
  let content: string;
  try {
    content = readFileSync(snapshotFile(project, request), 'utf8');
  } catch {
    return undefined;
  }
  const cut = content.indexOf('\n');
  try {
    const snapshot = JSON.parse(content.slice(0, cut)) as Snapshot;
    if (!(await holds(project, host, snapshot))) return undefined;
    const text = content.slice(cut + 1);
    return { text, actions: JSON.parse(text) as ActionRecord[] };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function holds(project: Project, host: EngineHost, snapshot: Snapshot): Promise<boolean> {
  const { root, env, plan } = project;
  if (snapshot.form !== 1 || snapshot.batuta !== batutaVersion() || snapshot.plan !== plan.digest) return false;
  const rules = rulesOf(project, host);
  const loaded = await rules.load(snapshot.rules.map(([id]) => id));
  if (!loaded.ok || snapshot.rules.some(([id, digest]) => rules.info(id)?.codeDigest !== digest)) return false;

  const index = StatIndex.open(root, statIndexFile(root));
  const isSame = compare();
  // What had to be hashed again is known to the next run.
  index.save();
  return isSame;

  function compare(): boolean {
    if ((index.lookup(ownershipFile)?.digest ?? null) !== snapshot.ownership) return false;
    const machine = new HostMachine({ root, env, index });
    if (snapshot.platform !== machine.platform) return false;
    if (snapshot.env.some(([name, digest]) => envDigest(env, name) !== digest)) return false;
    if (snapshot.tools.some(([name, identity]) => (machine.tool(name)?.identity ?? null) !== identity)) return false;
    if (snapshot.programs.some(([name, identity]) => (machine.program(name)?.identity ?? null) !== identity))
      return false;
    for (const [path, digest, executable] of snapshot.files) {
      const file = index.lookup(path);
      if ((file?.digest ?? null) !== digest || (file?.executable === true) !== executable) return false;
    }
    for (const [path, digest, executable] of snapshot.placed) {
      if (!isInPlace(index, path, { digest, executable, size: 0 })) return false;
    }
    return areListsSame() && snapshot.sample.every((key) => host.actions.get(key) !== undefined);
  }

  function areListsSame(): boolean {
    if (snapshot.globs.length === 0 && snapshot.assets.length === 0) return true;
    const ownership = Ownership.open(root);
    const guard = new PlaceGuard();
    const places = Object.fromEntries(snapshot.declaredPlaces.map((path) => [path, path]));
    guard.add([{ label: '', rule: '', params: {}, inputs: {}, places }]);
    const isPlace = (path: string): boolean => ownership.get(path) !== undefined || guard.owner(path) !== undefined;
    const sources = new SourceView(root, index, isPlace);
    for (const [include, exclude, digest] of snapshot.globs) {
      const names = sources.glob({ include, exclude });
      if (!names.ok || listDigest(names.value) !== digest) return false;
    }
    return snapshot.assets.every(
      ([folder, digest]) => listDigest(sources.asset(join(root, folder), '').map((file) => file.shown)) === digest,
    );
  }
}
