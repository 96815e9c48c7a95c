// How a task is executed, checked: its time limit, retries, pool and the variables that are in no key.
import { closest } from '#src/base/closest.ts';
import type { Failure } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import type { Control } from '#src/model/action.ts';
import type { BatutaConfig, TaskOptions } from '#src/model/config.ts';
import { builtinPools } from '#src/model/rule.ts';

/** What a configuration says for all its tasks. */
export interface SharedControl {
  readonly pools: readonly string[];
  readonly passThroughEnv: readonly string[];
}

export const sharedControl = (config: BatutaConfig): SharedControl => ({
  pools: [...builtinPools, ...Object.keys(config.pools ?? {})],
  passThroughEnv: config.passThroughEnv ?? [],
});

const units: { readonly [unit: string]: number } = { ms: 1, s: 1000, min: 60_000, h: 3_600_000 };

/** `'30s'`, `'5min'`, `'1.5h'`, `'200ms'`, or a number of ms. */
export function parseTime(value: string | number): number | undefined {
  if (typeof value === 'number') return value;
  const match = /^(\d+(?:\.\d+)?)\s*(ms|s|min|h)$/.exec(value.trim());
  const ms = match === null ? 0 : Number(match[1]) * (units[match[2] as string] as number);
  return ms > 0 ? Math.round(ms) : undefined;
}

export function planControl(name: string, options: TaskOptions, shared: SharedControl): Result<Control> {
  const wrong = (message: string, help: string): Result<never> =>
    err(failure('BATUTA-C-002', `target ${name}: ${message}`, { help }));
  const timeoutMs = options.timeout === undefined ? undefined : parseTime(options.timeout);
  if (options.timeout !== undefined && timeoutMs === undefined) {
    return wrong(`\`timeout\` cannot be \`${options.timeout}\``, "write `'30s'`, `'5min'`, `'1h'`, or milliseconds");
  }
  if (options.pool !== undefined) {
    const problem = wrongPool(name, options.pool, shared.pools);
    if (problem !== undefined) return err(problem);
  }
  const passed = [...new Set([...(options.passThroughEnv ?? []), ...shared.passThroughEnv])].sort();
  const both = (options.passThroughEnv ?? []).find((each) => options.env?.[each] !== undefined);
  if (both !== undefined) {
    return wrong(
      `${both} is in \`env\` and in \`passThroughEnv\``,
      'keep it in `env` if a result may depend on it, else in `passThroughEnv`',
    );
  }
  return ok({
    ...(options.pool === undefined ? {} : { pool: options.pool }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(options.retries === undefined || options.retries === 0 ? {} : { retries: options.retries }),
    ...(passed.length === 0 ? {} : { passThroughEnv: passed }),
  });
}

export function wrongPool(name: string, pool: string, pools: readonly string[]): Failure | undefined {
  if (pools.includes(pool)) return undefined;
  const near = closest(pool, pools);
  const hint = near === undefined ? '' : `; did you mean ${near}?`;
  return failure('BATUTA-C-002', `target ${name}: there is no pool ${pool}${hint}`, {
    help: `name it in the configuration: \`pools: { ${/^\w+$/.test(pool) ? pool : `'${pool}'`}: 1 }\``,
  });
}
