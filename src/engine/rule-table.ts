// Where rules come from: bundles with digests written at build, sources with the digest of their imports, a fixed list.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closest } from '#src/base/closest.ts';
import { failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import type { RuleInfo } from '#src/model/rule.ts';
import { describeRule, isRule } from '#src/config/describe-rule.ts';
import { importClosure } from '#src/config/import-closure.ts';
import { hashBytes } from '#src/hash/hash.ts';
import { taskRule } from '#src/config/plan-task.ts';
import type { EngineHost, RuleModules, RuleTable } from './host.ts';
import type { Project } from './project.ts';

/** The pseudo-rule of `task` targets; raise the version when what a task does changes. */
export const taskRuleInfo: RuleInfo = {
  id: taskRule,
  phase: 'task',
  summary: 'runs a command',
  outputs: [],
  kind: 'process',
  tools: [],
  env: [],
  pool: 'cpu',
  expands: [],
  platform: true,
  codeDigest: hashBytes('batuta task, version 1'),
  module: '',
  exportName: '',
  assets: '',
};

function unknownRule(id: string, known: Iterable<string>): Result<never> {
  const near = closest(id, known);
  const hint = near === undefined ? '' : `; did you mean ${near}?`;
  return err(failure('BATUTA-E-016', `there is no rule ${id}${hint}`));
}

/** Rules that are known already. */
export function fixedRules(infos: readonly RuleInfo[]): RuleTable {
  const byId = new Map(infos.map((info) => [info.id, info]));
  return {
    load(ids) {
      for (const id of ids) if (!byId.has(id)) return Promise.resolve(unknownRule(id, byId.keys()));
      return Promise.resolve(ok(undefined));
    },
    info: (id) => byId.get(id),
  };
}

/** `dist/rule-digests.json`: every rule with the file of its bundle relative to `dist/`; written by the build. */
export interface RuleDigests {
  readonly schemaVersion: 1;
  readonly rules: readonly (Omit<RuleInfo, 'module' | 'assets'> & { readonly file: string })[];
}

/** The rules of a built batuta. `assets`: the shipped `rules/` folder. */
export function builtRules(dist: string, assets: string): RuleTable {
  const digests = JSON.parse(readFileSync(join(dist, 'rule-digests.json'), 'utf8')) as RuleDigests;
  return fixedRules(digests.rules.map(({ file, ...rest }) => ({ ...rest, module: join(dist, file), assets })));
}

/** The rules of an unbuilt batuta: `rules` is the folder, `modules` its table. */
export function sourceRules(modules: RuleModules, rules: string): RuleTable {
  const infos = new Map<string, RuleInfo>();
  const loadModule = async (name: string): Promise<void> => {
    const entry = modules[name];
    if (entry === undefined) return;
    const path = join(rules, entry.source);
    const exported = await entry.load();
    const { digest } = importClosure(path, join(rules, '..'));
    for (const [exportName, value] of Object.entries(exported)) {
      if (!isRule(value)) continue;
      const place = { codeDigest: digest, module: path, exportName, assets: rules };
      infos.set(`${name}#${exportName}`, describeRule({ ...value, id: `${name}#${exportName}` }, place));
    }
  };
  return {
    async load(ids) {
      for (const id of ids) {
        if (infos.has(id)) continue;
        await loadModule(id.slice(0, Math.max(0, id.indexOf('#'))));
        if (!infos.has(id)) return unknownRule(id, [...infos.keys(), ...Object.keys(modules)]);
      }
      return ok(undefined);
    },
    info: (id) => infos.get(id),
  };
}

/** The first table that knows an id answers for it. */
export function combineRules(...tables: readonly RuleTable[]): RuleTable {
  return {
    async load(ids) {
      for (const id of ids) {
        let last: Result<void> = unknownRule(id, []);
        for (const table of tables) {
          last = await table.load([id]);
          if (last.ok) break;
        }
        if (!last.ok) return last;
      }
      return ok(undefined);
    },
    info(id) {
      for (const table of tables) {
        const info = table.info(id);
        if (info !== undefined) return info;
      }
      return undefined;
    },
  };
}

/** One rule table for a project: tasks, the user's own rules, then the host's. */
export const rulesOf = (project: Project, host: EngineHost): RuleTable =>
  combineRules(fixedRules([taskRuleInfo, ...project.rules]), host.rules);
