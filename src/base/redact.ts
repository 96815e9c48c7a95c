// Secrets never reach a log, a screen or a record: the values of the declared secret variables are replaced by their names.

type Environment = { readonly [name: string]: string | undefined };

/** Values shorter than this are words that occur by chance (`1`, `true`): replacing them would ruin the text, not hide a secret. */
const shortest = 4;

const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);

/** Shorter ones in base64 are a few letters that occur by chance. */
const shortestEncoded = 8;

/** What is the same in the base64 of every text with the value in it: by how far into three bytes it begins. */
function inBase64(value: string): readonly string[] {
  const bytes = Buffer.from(value, 'utf8');
  if (bytes.length < shortestEncoded) return [];
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const whole = Math.floor(((before + bytes.length) * 8) / 6);
    const core = text.slice(Math.ceil((before * 8) / 6), whole);
    return [core, core.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

/** As it is, as it stands in JSON, in JSON within JSON, in an address, and in base64. */
const asWritten = (value: string): readonly string[] => [
  value,
  escaped(value),
  escaped(escaped(value)),
  encoded(value),
  ...inBase64(value),
];

function encoded(value: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    return value; // Half of a pair of surrogates.
  }
}

const asIs = (text: string): string => text;

/** A function that replaces each named variable's value, the longest first, so that a secret inside another leaves no rest. */
export function redactor(names: readonly string[], env: Environment): (text: string) => string {
  const secrets: { value: string; mask: string }[] = [];
  for (const name of [...names].sort()) {
    const value = env[name];
    if (value === undefined) continue;
    for (const part of [value, ...value.split('\n')].flatMap(asWritten)) {
      if (part.length >= shortest && !secrets.some((secret) => secret.value === part)) {
        secrets.push({ value: part, mask: `[secret ${name}]` });
      }
    }
  }
  if (secrets.length === 0) return asIs;
  secrets.sort((left, right) => right.value.length - left.value.length);
  return (text) => secrets.reduce((rest, { value, mask }) => rest.replaceAll(value, mask), text);
}

/** The same for bytes that may not be text. */
export function byteRedactor(names: readonly string[], env: Environment): (bytes: Uint8Array) => Uint8Array {
  const binary = (value: string): string => Buffer.from(value, 'utf8').toString('latin1');
  const values = Object.fromEntries(
    names.flatMap((name) => (env[name] === undefined ? [] : [[name, binary(env[name])]])),
  );
  if (Object.keys(values).length === 0) return (bytes) => bytes;
  const redact = redactor(Object.keys(values), values);
  return (bytes) => Buffer.from(redact(Buffer.from(bytes).toString('latin1')), 'latin1');
}

/** The same for a value that is written as JSON. */
export const redactedJson = <T>(value: T, redact: (text: string) => string): T => {
  if (redact === asIs) return value;
  const text = JSON.stringify(value) as string | undefined;
  const clean = text === undefined ? text : redact(text);
  return clean === undefined || clean === text ? value : (JSON.parse(clean) as T);
};
