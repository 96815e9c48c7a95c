// The tables of library members say what the Rust modules have, both ways.
import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { memberPlaces } from '#rules/transpile/python/library/member-places-data.ts';
import { libraryModules } from '#rules/transpile/python/library/modules.ts';
import { buildExample } from './std/build-example.ts';

const closed = libraryModules.filter((one) => one.open !== true && one.path.startsWith('batuta_std::'));
const isSpecial = (member: string): boolean => member.startsWith('__') && member.endsWith('__');

describe('library tables', () => {
  const members = new Map<string, string[]>();

  beforeAll(() => {
    const lines = execFileSync(
      buildExample('members'),
      closed.map((one) => one.name),
      { encoding: 'utf8' },
    )
      .trim()
      .split('\n');
    for (const line of lines) {
      const [name = '', member = ''] = line.split(' ');
      members.set(name, [...(members.get(name) ?? []), member]);
    }
  });

  test.each(closed.map((one) => one.name))('list what the Rust module has: %s', (name) => {
    const listed = Object.keys(closed.find((one) => one.name === name)?.members ?? {});
    const own = (members.get(name) ?? []).filter((member) => !isSpecial(member));
    expect(own.toSorted()).toEqual(listed.toSorted());
  });
  test.each(closed.map((one) => one.name))('know the places of its members: %s', (name) => {
    expect(memberPlaces[name]?.split(' ')).toEqual(members.get(name));
  });
});
