// Two machines and a real bazel-remote between them: what one executed the other has, signed when keys say so, and no failure ever.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newKeyPair } from '#cache/remote/signing.ts';
import { hashBytes } from '#src/hash/hash.ts';
import type { CacheServer } from '../../tools/bazel-remote.ts';
import { bazelRemote, buildTimeoutMs, startBazelRemote } from '../../tools/bazel-remote.ts';
import type { MachineOptions } from './machine.ts';
import { executed, machine, outputOf } from './machine.ts';

const binary = await bazelRemote();
const isThere = !binary.startsWith('skip:');
if (!isThere) process.stderr.write(`${binary}\n`);

let server: CacheServer | undefined;
beforeAll(async () => {
  if (isThere) server = await startBazelRemote(binary);
}, buildTimeoutMs);
afterAll(() => server?.stop());

let labels = 0;
const newLabel = (): string => `app:emit:m${(labels += 1)}`;

const protocols = ['http', 'grpc'] as const;
const urlOf = (protocol: (typeof protocols)[number]): string => `${protocol}://${server?.[protocol] ?? ''}`;

describe.runIf(isThere).each(protocols)('between machines over %s', (protocol) => {
  const at = (more: Partial<MachineOptions> = {}): MachineOptions => ({ url: urlOf(protocol), ...more });

  it('a result made on one is found on another, with its bytes when they are needed, and not before', async () => {
    const label = newLabel();
    const large = randomBytes(4_500_000);
    const [one, two] = [machine(at()), machine(at())];
    const made = executed(one, label, { rust: `fn ${label}() {}`, large, none: '' });
    one.remote.offer(made);
    const sent = await one.remote.end();
    // The record and two outputs: every server has the empty blob.
    expect(sent).toMatchObject({ uploadedResults: 1, uploadedBlobs: 3, droppedResults: 0, failedRequests: 0 });

    const found = await two.remote.find(made.key, label);
    expect(found).toMatchObject({ ...made, remote: { url: urlOf(protocol) } });
    expect(two.actions.get(made.key)).toEqual(found);
    expect(two.blobs.has(outputOf(found, 'large'))).toBe(false);
    expect(await two.remote.bring(['rust', 'large', 'none'].map((name) => outputOf(found, name)))).toBe(true);
    expect(Buffer.from(two.blobs.get(outputOf(found, 'large')) ?? []).equals(large)).toBe(true);
    const traffic = await two.remote.end();
    expect(traffic).toMatchObject({ lookups: 1, hits: 1, downloadedBlobs: 3, rejected: 0 });
    expect([...one.notices, ...two.notices]).toEqual([]);
  });

  it('what the server has is not sent again', async () => {
    const [one, two] = [machine(at()), machine(at())];
    const text = randomBytes(3000);
    one.remote.offer(executed(one, newLabel(), { text }));
    await one.remote.end();
    two.remote.offer(executed(two, newLabel(), { text }));
    // Only its own record.
    expect(await two.remote.end()).toMatchObject({ uploadedResults: 1, uploadedBlobs: 1 });
  });

  it('a later run, which has the result in its local store but not the bytes, brings them', async () => {
    const label = newLabel();
    const [one, two, later] = [machine(at()), machine(at()), machine(at())];
    const made = executed(one, label, { text: label });
    one.remote.offer(made);
    await one.remote.end();
    const found = await two.remote.find(made.key, label);
    await two.remote.end();
    if (found === undefined) throw new Error('not found');
    expect(await later.remote.bring([outputOf(found, 'text')])).toBe(false);
    later.remote.know(found);
    expect(await later.remote.bring([outputOf(found, 'text')])).toBe(true);
    await later.remote.end();
  });

  it('a key that nobody has, and a label that the entry is not of, are misses', async () => {
    const label = newLabel();
    const [one, two] = [machine(at()), machine(at())];
    const made = executed(one, label, { text: label });
    one.remote.offer(made);
    await one.remote.end();
    expect(await two.remote.find(hashBytes(randomBytes(8)), label)).toBeUndefined();
    expect(two.notices).toEqual([]);
    expect(await two.remote.find(made.key, 'app:emit:other')).toBeUndefined();
    expect(two.notices).toEqual([expect.stringContaining('is of another action')]);
    expect(await two.remote.end()).toMatchObject({ lookups: 2, hits: 0, rejected: 1 });
  });

  it('a failure is never uploaded', async () => {
    const label = newLabel();
    const [one, two] = [machine(at()), machine(at())];
    const failed = executed(one, label, {}, { failure: { code: 'BATUTA-T-004', message: 'no' } });
    one.remote.offer(failed);
    expect(await one.remote.end()).toMatchObject({ uploadedResults: 0, droppedResults: 0 });
    expect(await two.remote.find(failed.key, label)).toBeUndefined();
    await two.remote.end();
  });

  it('a machine that may only read sends nothing, one that may only write asks nothing', async () => {
    const label = newLabel();
    const reader = machine(at({ mode: { read: true, write: false } }));
    const writer = machine(at({ mode: { read: false, write: true } }));
    reader.remote.offer(executed(reader, label, { text: label }));
    expect(await reader.remote.end()).toMatchObject({ uploadedResults: 0 });
    const made = executed(writer, label, { text: label });
    writer.remote.offer(made);
    expect(await writer.remote.find(made.key, label)).toBeUndefined();
    expect(await writer.remote.end()).toMatchObject({ uploadedResults: 1, lookups: 0 });
  });

  describe('signatures', () => {
    const [ours, other] = [newKeyPair(), newKeyPair()];
    const trusting = { publicKeys: [ours.publicKey.text] };
    const signed = (pem: string): Partial<MachineOptions> => ({ sign: { privateKeyEnv: 'KEY' }, env: { KEY: pem } });

    const between = async (
      from: Partial<MachineOptions>,
      to: Partial<MachineOptions>,
    ): Promise<{ readonly isFound: boolean; readonly notices: readonly string[] }> => {
      const label = newLabel();
      const [one, two] = [machine(at(from)), machine(at(to))];
      const made = executed(one, label, { text: label });
      one.remote.offer(made);
      expect(await one.remote.end()).toMatchObject({ uploadedResults: 1 });
      const found = await two.remote.find(made.key, label);
      await two.remote.end();
      return { isFound: found !== undefined, notices: two.notices };
    };

    it('an entry signed by a trusted key is used', async () => {
      expect(await between(signed(ours.pem), { sign: trusting })).toEqual({ isFound: true, notices: [] });
    });

    it('an unsigned entry is a miss with a warning', async () => {
      const { isFound, notices } = await between({}, { sign: trusting });
      expect(isFound).toBe(false);
      expect(notices).toEqual([expect.stringContaining('is not signed')]);
    });

    it('an entry signed by another key is a miss with a warning', async () => {
      const { isFound, notices } = await between(signed(other.pem), { sign: trusting });
      expect(isFound).toBe(false);
      expect(notices).toEqual([expect.stringContaining('is not signed by a trusted key')]);
    });

    it('a machine with a private key alone trusts what it signed itself and nothing unsigned', async () => {
      expect((await between(signed(ours.pem), signed(ours.pem))).isFound).toBe(true);
      expect((await between({}, signed(ours.pem))).isFound).toBe(false);
    });

    it('a machine that must trust and cannot sign uploads nothing that it would not use itself', async () => {
      const one = machine(at({ sign: { ...trusting, privateKeyEnv: 'KEY' } }));
      one.remote.offer(executed(one, newLabel(), { text: 'x' }));
      expect(await one.remote.end()).toMatchObject({ uploadedResults: 0, droppedResults: 0 });
      expect(one.notices).toEqual([]);
    });
  });
});
