// A vector as a line of a vectors file: fields in one order, bytes as text where they are text.
import { contentOf } from './vector.ts';

type Bytes = string | Uint8Array;

export interface NewVector {
  readonly name: string;
  readonly argv: readonly string[];
  readonly stdin?: Bytes;
  readonly files?: { readonly [path: string]: Bytes };
  readonly env?: { readonly [name: string]: string };
  readonly bad?: true | boolean;
}

export function vectorLine({ name, argv, stdin, files, env, bad }: NewVector): string {
  const placed = Object.entries(files ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const line = {
    name,
    argv,
    ...(stdin === undefined ? {} : { stdin: written(stdin) }),
    ...(placed.length === 0
      ? {}
      : { files: Object.fromEntries(placed.map(([path, bytes]) => [path, written(bytes)])) }),
    ...(env === undefined || Object.keys(env).length === 0 ? {} : { env }),
    ...(bad === true ? { bad: true } : {}),
  };
  return `${JSON.stringify(line)}\n`;
}

function written(bytes: Bytes): unknown {
  if (typeof bytes === 'string') return bytes;
  const content = contentOf(bytes);
  return 'text' in content ? content.text : content;
}
