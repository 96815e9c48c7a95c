// Secrets never reach a log, a screen or a record: the values of the declared secret variables are replaced by their names.

type Environment = { readonly [name: string]: string | undefined };

/** Values shorter than this are words that occur by chance (`1`, `true`): replacing them would ruin the text, not hide a secret. */
const shortest = 4;

/** A function that replaces each named variable's value, the longest first, so that a secret inside another leaves no rest. */
export function redactor(names: readonly string[], env: Environment): (text: string) => string {
  const secrets: { value: string; mask: string }[] = [];
  for (const name of [...names].sort()) {
    const value = env[name];
    if (value === undefined) continue;
    for (const part of [value, ...value.split('\n')]) {
      if (part.length >= shortest && !secrets.some((secret) => secret.value === part)) {
        secrets.push({ value: part, mask: `[secret ${name}]` });
      }
    }
  }
  if (secrets.length === 0) return (text) => text;
  secrets.sort((left, right) => right.value.length - left.value.length);
  return (text) => secrets.reduce((rest, { value, mask }) => rest.replaceAll(value, mask), text);
}
