// The named masks: what two right runs of one program may differ in, and how each such difference is taken out.

/** Texts masked are what a run showed; folders are those of that run. */
export interface RunFolders {
  readonly source?: string;
  readonly work: string;
  readonly home: string;
  /** What a program leaves here is not compared. */
  readonly temporary: string;
}

export interface Mask {
  readonly name: string;
  /** One sentence for the report. */
  readonly why: string;
  readonly apply: (text: string) => string;
}

/**
 * Masks tried, in this order and each on top of the ones before, when two runs of the original differ. The first prefix
 * of the list that makes them equal is recorded in the golden and applied to both sides of the comparison.
 */
export const masks: readonly Mask[] = [
  {
    name: 'object-address',
    why: 'addresses of objects (`at 0x7f...`) differ from run to run',
    apply: (text) => text.replace(/\b0x[0-9a-f]{6,16}\b/g, '0x...'),
  },
  {
    name: 'test-duration',
    why: 'how long `unittest` took differs from run to run',
    apply: (text) => text.replace(/^(Ran \d+ tests?) in \d+\.\d+s$/gm, '$1 in 0.000s'),
  },
  {
    name: 'elapsed-time',
    why: 'how long something took differs from run to run',
    apply: (text) =>
      text.replace(/\b\d+(?:\.\d+)?(?:e-\d+)?(?=\s?(?:s|[mnuµ]s|secs?|(?:milli|micro|nano)?seconds?)\b)/g, '0'),
  },
  {
    name: 'set-order',
    why: 'the order of a set of strings depends on the hash seed',
    apply: (text) => text.replace(/\{[^{}:\n]*,[^{}:\n]*\}/g, sortMembers),
  },
  {
    name: 'line-order',
    why: 'lines come in an order that depends on the hash seed: compared as a bag of lines',
    apply: (text) => text.split('\n').sort().join('\n'),
  },
];

/** The folders that batuta chose are always left out: the sources' folder vanishes, the others get a name. */
export function maskFolders(text: string, folders: RunFolders): string {
  let result = text;
  if (folders.source !== undefined)
    result = result.replaceAll(`${folders.source}/`, '').replaceAll(folders.source, '.');
  return result
    .replaceAll(folders.work, '<work>')
    .replaceAll(folders.home, '<home>')
    .replaceAll(folders.temporary, '<tmp>');
}

export function applyMasks(text: string, names: readonly string[]): string {
  return masks.filter((mask) => names.includes(mask.name)).reduce((current, mask) => mask.apply(current), text);
}

// Members are split at top-level ", "; a member that itself holds one (a quoted comma) only makes more, equally sorted parts.
const sortMembers = (set: string): string => `{${set.slice(1, -1).split(', ').sort().join(', ')}}`;
