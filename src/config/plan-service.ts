// A task with `service` as what its dependents need: the programs to start, dependencies first, and what of them is in the dependents' keys.
import type { JsonObject } from '#src/base/json.ts';
import { failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import type { InputSource, Label } from '#src/model/action.ts';
import type { TaskDeclaration } from '#src/model/config.ts';
import type { ServiceSpec } from '#src/model/service.ts';
import { commandLine } from './command-line.ts';
import { parseTime } from './plan-control.ts';
import type { References } from './plan-task.ts';
import { planTask } from './plan-task.ts';
import { wrongCommand } from './shell-quotes.ts';

/** What a task takes over from the services it depends on. */
export interface NeededService {
  readonly spec: ServiceSpec;
  /** What must have succeeded before it is started. */
  readonly after: readonly Label[];
  readonly inputs: { readonly [name: string]: InputSource };
}

const defaultTimeoutMs = 30_000;

/** The service and those it needs, dependencies first. */
export function planService(
  name: string,
  target: TaskDeclaration,
  references: References,
): Result<readonly NeededService[]> {
  const { service, ...rest } = target;
  const wrong = (message: string, help?: string): Result<never> =>
    err(failure('BATUTA-C-002', `target ${name}: ${message}`, help === undefined ? {} : { help }));
  if (service === undefined) return ok([]);
  if ((target.outputs ?? []).length > 0) return wrong('a service has no outputs', 'let a task make them');
  if (target.isolation !== undefined && target.isolation !== 'place')
    return wrong('a service runs in place; leave `isolation` out');
  if (target.timeout !== undefined || target.retries !== undefined) {
    return wrong('a service has no `timeout` and no `retries` of its own', 'write `service: { ready, timeout }`');
  }
  const timeoutMs = service.timeout === undefined ? defaultTimeoutMs : parseTime(service.timeout);
  if (timeoutMs === undefined)
    return wrong(`\`service.timeout\` cannot be \`${service.timeout}\``, "write `'30s'` or milliseconds");
  if ('log' in service.ready && !isExpression(service.ready.log))
    return wrong('`service.ready.log` is not a regular expression');
  const open = 'command' in service.ready ? wrongCommand(service.ready.command) : undefined;
  if (open !== undefined) return wrong(`\`service.ready.command\`: ${open.message}`, open.help);
  if ('command' in service.ready && commandLine(service.ready.command, undefined) === undefined)
    return wrong('`service.ready.command` is empty');
  const planned = planTask(name, rest, references);
  if (!planned.ok) return planned;
  const { params, inputs, after = [], control = {} } = planned.value;
  const { argv, cwd, env, passEnv, tools } = params as unknown as ServiceSpec;
  const needed: NeededService[] = [];
  for (const other of target.dependsOn ?? []) {
    const found = references.services(other, name);
    if (!found.ok) return found;
    needed.push(...found.value);
  }
  const own = Object.entries(inputs).filter(([input]) => !input.startsWith('service '));
  const spec: ServiceSpec = {
    name,
    argv,
    cwd,
    env,
    passEnv,
    passThroughEnv: control.passThroughEnv ?? [],
    tools,
    ready: service.ready,
    timeoutMs,
  };
  needed.push({
    spec,
    after,
    inputs: Object.fromEntries(own.map(([input, source]) => [`service ${name} ${input}`, source])),
  });
  return ok(needed);
}

/** What of services may influence a result: how they are started. That they are ready, and how long it took, is not. */
export const servicesKey = (services: readonly ServiceSpec[]): JsonObject =>
  Object.fromEntries(services.map(({ name, argv, cwd, env }) => [name, { argv: [...argv], cwd, env }]));

function isExpression(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}
