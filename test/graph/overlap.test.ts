// Places that collide with each other or with inputs.
import { describe, expect, it } from 'vitest';
import { PlaceGuard } from '#src/graph/overlap.ts';
import type { ActionSpec, InputSource } from '#src/model/action.ts';

const writes = (label: string, ...places: string[]): ActionSpec => ({
  label,
  rule: 'r',
  params: {},
  inputs: {},
  places: Object.fromEntries(places.map((place, index) => [`o${index}`, place])),
});
const reads = (label: string, input: InputSource): ActionSpec => ({
  label,
  rule: 'r',
  params: {},
  inputs: { in: input },
});
const file = (path: string): InputSource => ({ from: 'file', path });
const glob = (...include: string[]): InputSource => ({ from: 'glob', include });

describe('places', () => {
  it.each<[string, ActionSpec[], string | undefined]>([
    ['apart', [writes('a', 'out/a'), writes('b', 'out/b', 'out/ab')], undefined],
    ['the same', [writes('a', 'out/a'), writes('b', './out/a/')], 'BATUTA-E-006'],
    ['one inside the other', [writes('a', 'out'), writes('b', 'out/deep/b')], 'BATUTA-E-006'],
    ['the other inside the one', [writes('b', 'out/deep/b'), writes('a', 'out')], 'BATUTA-E-006'],
    ['twice by one action', [writes('a', 'out', 'out/x')], 'BATUTA-E-006'],
    ['with a common start of the name', [writes('a', 'out'), writes('b', 'output/b')], undefined],
    ['read as a file', [writes('a', 'out'), reads('b', file('out/x.txt'))], 'BATUTA-E-007'],
    ['read before they are written', [reads('b', file('out/x.txt')), writes('a', 'out')], 'BATUTA-E-007'],
    ['a glob starts in', [writes('a', 'gen'), reads('b', glob('gen/**/*.rs'))], 'BATUTA-E-007'],
    ['a wider glob passes over', [writes('a', 'gen'), reads('b', glob('**/*.rs'))], undefined],
  ])('%s', (_, specs, code) => expect(new PlaceGuard().add(specs)?.code).toBe(code));
});
