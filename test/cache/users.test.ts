// A store knows the checkouts that use it, so that a collection started in one spares what the others used last.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteUser, usersOf } from '#cache/users.ts';
import { lastUses } from '#src/cli/store-use.ts';
import { writeRecordText } from '#src/engine/record.ts';

describe('the checkouts of a store', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'batuta-users-'));
    for (const checkout of ['one', 'two']) {
      mkdirSync(join(root, checkout));
      noteUser(join(root, 'store'), join(root, checkout));
    }
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('are noted once each, and forgotten when they are gone', () => {
    noteUser(join(root, 'store'), join(root, 'one'));
    expect([...usersOf(join(root, 'store'))].sort()).toEqual([join(root, 'one'), join(root, 'two')]);
    rmSync(join(root, 'one'), { recursive: true });
    expect(usersOf(join(root, 'store'))).toEqual([join(root, 'two')]);
  });

  it('all say when a result was used last', () => {
    const record = (checkout: string, startedAt: string): void => {
      const actions = [{ label: 'a:b', key: 'shared' }];
      writeRecordText(join(root, checkout), startedAt, JSON.stringify({ schemaVersion: 1, startedAt, actions }));
    };
    record('one', '2026-01-01T00:00:00.000Z');
    record('two', '2026-02-01T00:00:00.000Z');
    expect([...lastUses(usersOf(join(root, 'store')))]).toEqual([['shared', Date.parse('2026-02-01T00:00:00.000Z')]]);
  });
});
