// The rules as the build left them: `dist/rules.json` says of each what the engine must know; its code is loaded only by workers.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { failure } from '#src/base/failure.ts';
import { err, ok } from '#src/base/result.ts';
import type { RuleTable } from '#src/engine/host.ts';
import type { Digest } from '#src/model/digest.ts';
import type { RuleInfo } from '#src/model/rule.ts';
import { suggest } from './suggest.ts';

/** What `scripts/build.mjs` writes; paths are relative to `dist/`. */
export interface BuiltRules {
  readonly [module: string]: {
    readonly bundle: string;
    readonly digest: string;
    readonly exports: { readonly [name: string]: Omit<RuleInfo, 'codeDigest' | 'module' | 'exportName' | 'assets'> };
  };
}

/** The folder that this code was built into; it is in `dist/` itself or in `dist/chunks/`. */
export function distFolder(): string {
  const folder = dirname(fileURLToPath(import.meta.url));
  return folder.endsWith('chunks') ? dirname(folder) : folder;
}

/** `own`: the user's rules, frozen with the plan. */
export function builtRules(dist: string, own: readonly RuleInfo[]): RuleTable {
  const infos = new Map<string, RuleInfo>(own.map((info) => [info.id, info]));
  let read = false;
  const readBuilt = (): void => {
    if (read) return;
    read = true;
    const built = JSON.parse(readFileSync(join(dist, 'rules.json'), 'utf8')) as BuiltRules;
    for (const { bundle, digest, exports } of Object.values(built)) {
      for (const [exportName, info] of Object.entries(exports)) {
        const paths = { module: join(dist, bundle), assets: join(dirname(dist), 'rules') };
        infos.set(info.id, { ...info, ...paths, exportName, codeDigest: digest as Digest });
      }
    }
  };
  return {
    load(ids) {
      for (const id of ids) {
        if (infos.has(id)) continue;
        readBuilt();
        if (!infos.has(id)) return Promise.resolve(err(unknownRule(id, [...infos.keys()])));
      }
      return Promise.resolve(ok(undefined));
    },
    info: (id) => infos.get(id),
  };
}

function unknownRule(id: string, known: readonly string[]): ReturnType<typeof failure> {
  const likely = suggest(id, known);
  return failure('BATUTA-E-016', `there is no rule \`${id}\``, {
    help: likely === undefined ? 'docs/reference/rules.md lists the rules' : `did you mean \`${likely}\`?`,
  });
}
