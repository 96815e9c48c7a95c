// A declared secret is hidden as it is and in the forms in which programs print it.
import { expect, it } from 'vitest';
import { redactor } from '#src/base/redact.ts';

const value = 's3cr3t/value+12 "3"';
const redact = redactor(['TOKEN'], { TOKEN: value });
const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

it.each([
  ['as it is', value],
  ['in JSON', JSON.stringify({ said: value })],
  ['in JSON within JSON', JSON.stringify(JSON.stringify({ said: value }))],
  ['in an address', `https://host/?token=${encodeURIComponent(value)}&x=1`],
  ['in base64', base64(value)],
  ['in base64, with a line end', base64(`${value}\n`)],
  ['in base64, after a name', `Authorization: Basic ${base64(`me:${value}`)}`],
  ['in base64, after a longer name', `Authorization: Basic ${base64(`them:${value}`)}`],
  ['in the base64 of addresses', Buffer.from(`xy${value}`, 'utf8').toString('base64url')],
])('%s', (_, text) => {
  const shown = redact(`before ${text} after`);
  expect(shown).toContain('[secret TOKEN]');
  expect(shown).toMatch(/^before .* after$/);
  const decoded = shown.split(/\s|\[secret TOKEN\]/).map((word) => Buffer.from(word, 'base64').toString('utf8'));
  for (const each of [shown, ...decoded]) expect(each).not.toContain('value');
});

it('a text without it is left alone', () => {
  expect(redact('nothing 12 "3" of it')).toBe('nothing 12 "3" of it');
});
