// Whatever is torn or damaged in a pack, every whole record is found, and only records that were written.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeRecord, headerSize, keyAt, noTag, scanRecords } from '#cache/pack-record.ts';
import { RecordTable } from '#cache/record-table.ts';
import { hashBytes } from '#src/hash/hash.ts';
import type { Digest } from '#src/model/digest.ts';
import { pattern } from './store-contract.ts';

/** A record of so many bytes, of which only the first `kept` reached the file. */
interface Append {
  readonly length: number;
  readonly kept: number;
}

const whole = fc.nat({ max: 300 }).map((length): Append => ({ length, kept: headerSize + length }));
const torn = fc
  .tuple(fc.nat({ max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([length, share]): Append => ({ length, kept: Math.floor((headerSize + length - 1) * share) }));
const appends = fc.array(fc.oneof({ weight: 3, arbitrary: whole }, torn), { maxLength: 12 });

const isWhole = (append: Append): boolean => append.kept === headerSize + append.length;
const keyOf = (index: number): Digest => hashBytes(`record ${index}`);
const bytesOf = (list: readonly Append[]): Buffer =>
  Buffer.concat(
    list.map((append, index) =>
      encodeRecord('BPB1', keyOf(index), noTag, pattern(append.length), index).subarray(0, append.kept),
    ),
  );

function scanned(bytes: Buffer): { readonly keys: Digest[]; readonly next: number; readonly lost: number } {
  const keys: Digest[] = [];
  const outcome = scanRecords(bytes, 0, 'BPB1', (at) => {
    keys.push(bytes.toString('hex', at + keyAt, at + keyAt + 32) as Digest);
  });
  return { keys, ...outcome };
}

describe('the records of a pack', () => {
  it('are all found behind and between torn ones, and no other', () => {
    fc.assert(
      fc.property(appends, (list) => {
        // Something whole at the end: a torn record at the very end may still be being written.
        const all = [...list, { length: 5, kept: headerSize + 5 }];
        const expected = all.flatMap((append, index) => (isWhole(append) ? [keyOf(index)] : []));
        const { keys, next, lost } = scanned(bytesOf(all));
        expect(keys).toEqual(expected);
        expect(next).toBe(bytesOf(all).length);
        expect(lost).toBe(all.reduce((total, append) => total + (isWhole(append) ? 0 : append.kept), 0));
      }),
    );
  });

  it('are found once each when the file is read while it grows', () => {
    fc.assert(
      fc.property(
        fc.array(whole, { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(3000), { maxLength: 5 }),
        (list, cuts) => {
          const bytes = bytesOf(list);
          const found: Digest[] = [];
          let from = 0;
          for (const cut of [...cuts.filter((each) => each < bytes.length).sort((a, b) => a - b), bytes.length]) {
            if (cut < from) continue;
            const part = bytes.subarray(from, cut);
            const outcome = scanRecords(part, from, 'BPB1', (at) => {
              found.push(part.toString('hex', at + keyAt, at + keyAt + 32) as Digest);
            });
            expect(outcome.lost).toBe(0);
            from = outcome.next;
          }
          expect(found).toEqual(list.map((_, index) => keyOf(index)));
        },
      ),
    );
  });

  it('are lost one at a time when a byte of a header is flipped', () => {
    const list = [10, 20, 30].map((length) => ({ length, kept: headerSize + length }));
    const bytes = bytesOf(list);
    for (let at = 0; at < headerSize; at++) {
      const flipped = Buffer.from(bytes);
      const place = headerSize + 10 + at;
      flipped.writeUInt8(flipped.readUInt8(place) ^ 0x10, place);
      expect(scanned(flipped).keys).toEqual([keyOf(0), keyOf(2)]);
    }
  });
});

describe('the table of records', () => {
  const fillTable = (count: number): RecordTable => {
    const table = new RecordTable();
    for (let index = 0; index < count; index++) {
      const bytes = Buffer.from(keyOf(index) + hashBytes(`tag ${index % 100}`).slice(0, 16), 'hex');
      table.set(bytes, 0, 32, index * 100, index, 7, 1 + Math.floor(index / 1000));
    }
    return table;
  };

  it('finds each of many, and none that is not there', () => {
    const table = fillTable(5000);
    for (const index of [0, 1023, 1024, 2047, 2048, 4999]) {
      const row = table.find(keyOf(index));
      expect([table.at(row), table.length(row), table.segment(row)]).toEqual([
        index * 100,
        index,
        1 + Math.floor(index / 1000),
      ]);
    }
    expect(table.find(keyOf(5000))).toBe(-1);
    expect(table.records()).toHaveLength(5000);
    expect(table.records(3).map((each) => each.key)).toEqual(
      Array.from({ length: 1000 }, (_, index) => keyOf(2000 + index)),
    );
  });

  it('knows the newest of a tag, also when it grows and shrinks', () => {
    const table = fillTable(500);
    const tag = hashBytes('tag 7').slice(0, 16);
    expect(table.newest(tag)).toBe(keyOf(407));
    table.remove(keyOf(407));
    expect(table.newest(tag)).toBe(keyOf(307));
    expect(table.find(keyOf(407))).toBe(-1);
    expect(table.newest(hashBytes('no such tag').slice(0, 16))).toBeUndefined();
  });

  it('replaces a record with the same key', () => {
    const table = fillTable(10);
    table.set(Buffer.from(keyOf(3) + noTag, 'hex'), 0, 32, 77, 88, 9, 1);
    expect(table.at(table.find(keyOf(3)))).toBe(77);
    expect(table.records()).toHaveLength(10);
  });
});
