// What every transport must do against a real server; each protocol's test runs this with its own way to connect.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionName, blobNameOf } from '#cache/remote/blob-name.ts';
import type { RemoteFile, Transport } from '#cache/remote/transport.ts';
import type { Result } from '#src/base/result.ts';
import { hashBytes } from '#src/hash/hash.ts';

export function good<T, F>(result: Result<T, F>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const blob = (size: number): { readonly name: ReturnType<typeof blobNameOf>; readonly bytes: Uint8Array } => {
  const bytes = randomBytes(size);
  return { name: blobNameOf(bytes), bytes };
};

const newKey = (): ReturnType<typeof hashBytes> => hashBytes(randomBytes(16));

export function transportContract(name: string, connect: () => Transport, checksBlobs = true): void {
  describe(`${name} as a transport`, () => {
    let transport: Transport;
    beforeAll(() => (transport = connect()));
    afterAll(() => transport.close());

    const readAll = async (names: readonly ReturnType<typeof blobNameOf>[]): Promise<Map<string, Uint8Array>> => {
      const found = new Map<string, Uint8Array>();
      good(await transport.read(names, ({ hash }, bytes) => found.set(hash, bytes)));
      return found;
    };

    it('gives back what was written: nothing, small, and more than fits into one message', async () => {
      const blobs = [0, 1, 4096, 3_000_000, 9_500_000].map(blob);
      good(await transport.write(blobs));
      const found = await readAll(blobs.map((each) => each.name));
      for (const {
        name: { hash },
        bytes,
      } of blobs)
        expect(Buffer.compare(found.get(hash) ?? Buffer.of(9), bytes)).toBe(0);
      expect(found.size).toBe(blobs.length);
    });

    it('moves six hundred small blobs in bulk', async () => {
      const blobs = Array.from({ length: 600 }, () => blob(300));
      good(await transport.write(blobs));
      expect((await readAll(blobs.map((each) => each.name))).size).toBe(600);
    });

    it('names the blobs that the server lacks, and leaves them out when they are read', async () => {
      const [here, gone] = [blob(100), blob(100)];
      good(await transport.write([here]));
      expect(good(await transport.missing([here.name, gone.name]))).toEqual([gone.name]);
      expect([...(await readAll([here.name, gone.name])).keys()]).toEqual([here.name.hash]);
      expect((await readAll([blob(9_000_000).name])).size).toBe(0);
    });

    it('finds an action result under the name of its key, with its record', async () => {
      const [record, output] = [blob(2000), blob(500)];
      const files: RemoteFile[] = [
        { path: 'record', name: record.name, contents: record.bytes },
        { path: 'blob/x', name: output.name },
      ];
      const id = actionName(newKey());
      expect(good(await transport.getAction(id, 'record'))).toBeUndefined();
      good(await transport.write([record, output]));
      good(await transport.putAction(id, files));
      const found = good(await transport.getAction(id, 'record')) ?? [];
      expect(found.map(({ path, name: { hash } }) => [path, hash])).toEqual(
        files.map(({ path, name: { hash } }) => [path, hash]),
      );
      expect(Buffer.from(found[0]?.contents ?? []).equals(record.bytes)).toBe(true);
    });

    it.runIf(checksBlobs)('does not find an action result whose blobs the server lacks', async () => {
      const id = actionName(newKey());
      good(await transport.putAction(id, [{ path: 'blob/x', name: blob(700).name }]));
      expect(good(await transport.getAction(id, 'record'))).toBeUndefined();
    });

    it('is refused a blob under a wrong name, and says so', async () => {
      const written = await transport.write([{ name: blob(64).name, bytes: randomBytes(64) }]);
      expect(written).toMatchObject({ ok: false, failure: { kind: 'server' } });
    });

    it('says what the server can do', async () => {
      expect(good(await transport.facts()).protocol).not.toBe('');
    });
  });
}
