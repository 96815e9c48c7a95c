// The engine with a remote cache: what another checkout executed is not executed, blobs come when needed, nothing waits that need not.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RemoteCache, RemoteTraffic } from '#src/model/remote.ts';
import type { Digest } from '#src/model/digest.ts';
import { Rig, action, copyRule, file, out } from './rig.ts';

const noTraffic: RemoteTraffic = {
  url: 'test',
  lookups: 1,
  hits: 0,
  downloadedBlobs: 0,
  downloadedBytes: 0,
  uploadedResults: 0,
  uploadedBlobs: 0,
  uploadedBytes: 0,
  droppedResults: 0,
  rejected: 0,
  failedRequests: 0,
  waitedMs: 0,
};

/** What one checkout has, as a remote cache of another. */
class OtherCheckout implements RemoteCache {
  readonly asked: string[] = [];
  readonly brought: Digest[] = [];
  readonly offered: string[] = [];
  /** Blobs that the server lost. */
  isEmpty = false;
  /** Look-ups of these labels wait for it. */
  gate: Promise<void> = Promise.resolve();
  readonly #from: Rig;
  readonly #to: Rig;

  constructor(from: Rig, to: Rig) {
    this.#from = from;
    this.#to = to;
  }

  async find(key: Digest, label: string): ReturnType<RemoteCache['find']> {
    this.asked.push(label);
    await this.gate;
    const entry = this.#from.actions.get(key);
    if (entry === undefined) return undefined;
    const found = { ...entry, remote: { url: 'test', blobs: {} } };
    this.#to.actions.put(found);
    return found;
  }

  know(): void {
    // It knows all.
  }

  async bring(digests: Iterable<Digest>): Promise<boolean> {
    await this.gate;
    let areAll = true;
    for (const digest of digests) {
      if (this.#to.blobs.has(digest)) continue;
      const bytes = this.isEmpty ? undefined : this.#from.blobs.get(digest);
      if (bytes === undefined) areAll = false;
      else {
        this.brought.push(digest);
        this.#to.blobs.put(bytes);
      }
    }
    return areAll;
  }

  offer({ label }: Parameters<RemoteCache['offer']>[0]): void {
    this.offered.push(label);
  }

  end(): Promise<RemoteTraffic> {
    return Promise.resolve(noTraffic);
  }
}

describe('with a remote cache', () => {
  let one: Rig;
  let two: Rig;
  let remote: OtherCheckout;

  const fill = (rig: Rig): void => {
    rig.rules['copy#rule'] = copyRule;
    rig.write('a.txt', 'a');
    rig.write('b.txt', 'b');
    rig.targets['app'] = [
      action('app:first', 'copy#rule', { in: file('a.txt') }),
      action('app:second', 'copy#rule', { in: out('app:first') }),
      action('app:placed', 'copy#rule', { in: out('app:second') }, { places: { out: 'placed.txt' } }),
      action('app:alone', 'copy#rule', { in: file('b.txt') }),
    ];
  };
  const labels = ['app:alone', 'app:first', 'app:placed', 'app:second'];

  beforeEach(async () => {
    [one, two] = [new Rig(), new Rig()];
    fill(one);
    fill(two);
    remote = new OtherCheckout(one, two);
    two.remote = () => Promise.resolve(remote);
    await one.run();
  });
  afterEach(() => {
    one.dispose();
    two.dispose();
  });

  it('nothing is executed that another checkout executed, and each hit says where it is from', async () => {
    const seen = await two.run();
    expect(seen.executed).toEqual([]);
    expect(seen.record.actions.map(({ label, outcome, from }) => [label, outcome, from])).toEqual(
      labels.map((label) => [label, 'hit', 'remote']),
    );
    expect(seen.record.remote).toEqual(noTraffic);
    expect(two.read('placed.txt')).toBe('a');
    expect(remote.offered).toEqual([]);
    // The three copies of `a` are one blob; that of `b` is needed nowhere.
    expect(remote.brought).toHaveLength(1);
  });

  it('the next run asks nothing, and its hits are local', async () => {
    await two.run();
    remote.asked.length = 0;
    const again = await two.run();
    expect(remote.asked).toEqual([]);
    expect(again.record.actions.every(({ outcome, from }) => outcome === 'hit' && from === undefined)).toBe(true);
  });

  it('what the remote has not is executed, with inputs that came from it, and offered to it', async () => {
    two.write('b.txt', 'bb');
    two.rules['copy#rule'] = copyRule;
    two.targets['app'] = [...(two.targets['app'] ?? []), action('app:new', 'copy#rule', { in: out('app:second') })];
    two.targets['app'] = two.targets['app'].map((each) =>
      each.label === 'app:new' ? { ...each, params: { other: true } } : each,
    );
    const seen = await two.run();
    expect([...seen.executed].sort()).toEqual(['app:alone', 'app:new']);
    expect([...remote.offered].sort()).toEqual(['app:alone', 'app:new']);
  });

  it('a result whose blobs the server lost is made here', async () => {
    remote.isEmpty = true;
    const seen = await two.run();
    expect(seen.record.ok).toBe(true);
    expect(two.read('placed.txt')).toBe('a');
    expect(seen.executed).toContain('app:placed');
    expect(seen.outcomes['app:alone']).toBe('hit');
  });

  it('a placed file that is gone later is brought, not made', async () => {
    remote.isEmpty = true;
    // The right file stands in its place, so that its blob is not needed.
    two.write('placed.txt', 'a');
    expect((await two.run({ adopt: true })).executed).toEqual([]);
    remote.isEmpty = false;
    two.remove('placed.txt');
    expect((await two.run()).executed).toEqual([]);
    expect(two.read('placed.txt')).toBe('a');
  });

  it('an action that executes does not wait for the look-ups of others', async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const known = remote.find.bind(remote);
    remote.find = async (key, label) => {
      if (label === 'app:first') await gate;
      return label === 'app:alone' ? undefined : known(key, label);
    };
    two.rules['copy#rule'] = {
      run(context) {
        if (context.label === 'app:alone') open();
        return copyRule.run(context);
      },
    };
    // It ends only because `alone` ran while `first` was still being asked for.
    const seen = await two.run({ jobs: 1 });
    expect(seen.executed).toEqual(['app:alone']);
  });

  it('a run that is stopped while it asks ends, with what it asked for cancelled', async () => {
    const stop = new AbortController();
    remote.gate = new Promise((resolve) => stop.signal.addEventListener('abort', () => resolve()));
    const running = two.run({ signal: stop.signal });
    setImmediate(() => stop.abort());
    const seen = await running;
    expect(seen.record.interrupted).toBe(true);
    expect(Object.values(seen.outcomes).every((outcome) => outcome === 'cancelled')).toBe(true);
  });

  it('`force` asks nothing', async () => {
    const seen = await two.run({ force: true });
    expect([...seen.executed].sort()).toEqual(labels);
    expect(remote.asked).toEqual([]);
  });
});
