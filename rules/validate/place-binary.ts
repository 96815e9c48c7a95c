// Puts the migrated binary, and the files it reads beside itself, into a folder of their own for one run.
import { copyFileSync, existsSync, linkSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject, RuleContext } from '#src/index.ts';

/** Where the target's data files lie beside its binary; the input `data`, when there is one, has them. */
export type Shipped = { readonly folder: string; readonly sourceRoot: string; readonly data: boolean };

export interface Placed {
  readonly binary: string;
  /** What stands for the source root of the original. */
  readonly source: string;
}

/** The input `binary` is staged once and linked into each folder: the program finds its files by its own path. */
export function placeBinary<P extends JsonObject>(context: RuleContext<P>, folder: string, shipped: Shipped): Placed {
  const staged = join(context.stage, 'program');
  if (!existsSync(staged)) context.stageInput('binary', 'program');
  const own = join(context.stage, folder);
  mkdirSync(own, { recursive: true });
  const binary = join(own, 'program');
  try {
    linkSync(staged, binary);
  } catch {
    copyFileSync(staged, binary);
  }
  if (!shipped.data) return { binary, source: own };
  const files = join(folder, shipped.folder);
  context.stageInput('data', files);
  const source = join(context.stage, files, shipped.sourceRoot);
  mkdirSync(source, { recursive: true });
  return { binary, source };
}
