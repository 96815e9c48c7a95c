// Values to try: texts, numbers, contents of files and of standard input, by what an argument is called and what it takes.
import type { DescribedAction, DescribedType } from './described.ts';

export const texts: readonly string[] = [
  'hello',
  'Hello World',
  'racecar',
  '42',
  'a,b,c',
  'a',
  'héllo wörld ✓',
  'the quick brown fox jumps over the lazy dog',
  'key=value',
  '3 + 4 * 2',
  'user@example.com',
  '2024-02-29',
  '{"name": "Ann", "tags": ["x", "y"], "age": 30}',
  '1,2,3,4,5',
  '',
  'MixedCase_Text-42',
  '192.168.1.1',
  'https://example.com/path?q=1',
  '   padded   ',
  'aaa bbb aaa',
  '12:30:45',
  '[1, 2, 3]',
  '-1.5',
];

const integers: readonly string[] = ['5', '0', '1', '-3', '12', '100', '7', '2', '10', '255', '1000000007', '3'];
const floats: readonly string[] = ['2.5', '0', '-1.25', '100', '3.14159', '1e-3', '0.5', '1e6', '7'];

/** Texts for a type: those it takes, led by what is usual for its kind. */
export function acceptedBy(type: DescribedType | undefined): readonly string[] {
  if (type === undefined || type.accepts === null) return texts;
  if (type.name === 'int') return integers;
  if (type.name === 'float') return floats;
  return type.accepts.length > 0 ? type.accepts : texts;
}

export function refusedBy(type: DescribedType | undefined): string | undefined {
  if (type?.name === 'int') return '3.7';
  if (type?.name === 'float') return 'nan-ish';
  return type?.rejects?.find((text) => text === 'abc') ?? type?.rejects?.[0];
}

const contents: { readonly [extension: string]: string } = {
  json: '{"name": "demo", "version": 2, "items": [1, 2.5, "three", null, true], "nested": {"a": {"b": "c"}}}\n',
  csv: 'name,age,city\nAnn,30,Berlin\nBob,25,"New York, NY"\nCid,,Oslo\nAnn,41,Rome\n',
  ini: '[main]\nname = demo\ncount = 3\n\n[other]\nflag = yes\n',
  toml: 'name = "demo"\n\n[tool]\ncount = 3\n',
  yaml: 'name: demo\ncount: 3\nitems:\n  - a\n  - b\n',
  xml: '<root><item id="1">one</item><item id="2">two</item></root>\n',
  md: '# Title\n\nSome *text* with `code`.\n\n- one\n- two\n',
  log: '2024-01-15 10:30:00 INFO started\n2024-01-15 10:30:05 ERROR disk full: /dev/sda1\n2024-01-15 10:31:00 WARNING slow\n',
  py: 'def add(a, b):\n    """Adds."""\n    return a + b\n\n\nprint(add(1, 2))\n',
  txt: 'first line\nsecond line with numbers 1 2 3\n\nthird: key=value, más\nfirst line\n',
};

/** Names that the contents above have: what an argument that names a part of a file may be. */
const partNames: readonly string[] = ['name', 'age', 'city', 'items', 'nested', 'count', 'main'];
const partValues: readonly string[] = ['Ann', '30', 'demo', 'ERROR', 'line', '3'];
const namesPart = /column|field|key|header|section|attr|prop|tag|group|sort|select/i;
const namesValue = /value|equals|match|pattern|search|query|where|filter|term|contains|grep|level/i;

/** Texts that mean something together with the contents of the files and of standard input. */
export function partsFor(action: DescribedAction): readonly string[] {
  if (namesPart.test(action.dest)) return partNames;
  return namesValue.test(action.dest) ? partValues : [];
}

export const stdinSamples: readonly string[] = [
  contents['txt'] as string,
  '3 1 2\n10\n-5\n',
  contents['json'] as string,
  contents['csv'] as string,
  '',
  'y\nhello\nquit\n',
];

const isOutput = /(^|_)(out|output|dest|destination|save|write|target)(_|$|put|file)/i;
const isInput = /file|path|input|src|source|config|document|(^|_)(csv|json|log|ini|yaml|toml|xml|dir|folder|in)(_|$)/i;
const numberLike = /count|num|size|length|limit|width|height|(^|_)(n|x|y|a|b|id|port|age|year|month|day)$/i;

export const namesOutput = (action: DescribedAction): boolean => isOutput.test(action.dest);
export const namesInput = (action: DescribedAction): boolean =>
  !namesOutput(action) &&
  (isInput.test(action.dest) || action.type?.name === 'Path' || action.type?.name === 'FileType');
export const namesNumber = (action: DescribedAction): boolean => numberLike.test(action.dest);

/** Names of files to try for an argument, most telling first; each has a content. */
export function filesFor(action: DescribedAction): readonly string[] {
  const said = `${action.dest} ${action.help} ${action.metavar} ${action.default ?? ''}`.toLowerCase();
  const told = Object.keys(contents).filter((extension) => new RegExp(`\\b${extension}\\b`).test(said));
  return [...new Set([...told, 'txt', 'json', 'csv'])].map((extension) => `input.${extension}`);
}

export const contentOf = (file: string): string => contents[file.split('.').at(-1) as string] ?? contents['txt'] ?? '';
