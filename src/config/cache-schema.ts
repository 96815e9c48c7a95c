// The shape of `cache` in a configuration, and what its shape alone does not say: addresses, pairs, secrets in the open.
import type { z } from 'zod';
import type { Failure, Place } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';
import { parseCacheMode } from '#src/model/cache-mode.ts';
import type { CacheOptions } from '#src/model/config.ts';

type Zod = typeof z;

const keys: { readonly [path: string]: readonly string[] } = {
  cache: ['remote', 'mode'],
  'cache.remote': ['url', 'instance', 'headers', 'auth', 'tls', 'sign', 'timeoutMs', 'budgetMs', 'uploadBudgetMs'],
  'cache.remote.auth': ['tokenEnv', 'userEnv', 'passwordEnv'],
  'cache.remote.tls': ['ca', 'cert', 'key'],
  'cache.remote.sign': ['privateKeyEnv', 'privateKeyFile', 'publicKeys'],
};

export const cacheKeysAt = (path: readonly string[]): readonly string[] => keys[path.join('.')] ?? [];

export function cacheSchema(z: Zod): ReturnType<Zod['object']> {
  const text = z.string().min(1);
  const name = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'give the name of an environment variable, not its value');
  const time = z.number().int().positive();
  const remote = z.strictObject({
    url: text,
    instance: text.optional(),
    headers: z.record(z.string(), z.union([z.string(), z.strictObject({ env: name })])).optional(),
    auth: z
      .strictObject({ tokenEnv: name.optional(), userEnv: name.optional(), passwordEnv: name.optional() })
      .optional(),
    tls: z.strictObject({ ca: text.optional(), cert: text.optional(), key: text.optional() }).optional(),
    sign: z
      .strictObject({
        privateKeyEnv: name.optional(),
        privateKeyFile: text.optional(),
        publicKeys: z.array(text).optional(),
      })
      .optional(),
    timeoutMs: time.optional(),
    budgetMs: time.optional(),
    uploadBudgetMs: time.optional(),
  });
  return z.strictObject({
    remote: z.union([z.string(), remote]).optional(),
    mode: z.string().optional(),
  }) as unknown as ReturnType<Zod['object']>;
}

const schemes = ['grpc:', 'grpcs:', 'http:', 'https:'];
/** Headers that carry a secret in every use: their value never belongs into a file that is committed. */
const secretHeaders = /^(authorization|proxy-authorization|cookie|x-api-key|.*-(token|secret|key))$/i;

/** The address as a URL, or why it is none; also for `BATUTA_REMOTE`. */
export function remoteAddress(url: string): URL | Failure {
  const wrong = (message: string, help: string): Failure => failure('BATUTA-C-013', message, { help });
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return wrong(`\`${url}\` is not an address of a remote cache`, 'write `grpc://host:9092` or `http://host:8080`');
  }
  if (!schemes.includes(parsed.protocol)) {
    return wrong(
      `a remote cache has no address that begins with \`${parsed.protocol}//\``,
      'write `grpc://`, `grpcs://`, `http://` or `https://`',
    );
  }
  if (parsed.hostname === '') return wrong(`\`${url}\` names no host`, 'write `grpc://host:9092`');
  if (parsed.username !== '' || parsed.password !== '') {
    return wrong(
      'a user and password stand in the address of the remote cache',
      "name the variables that hold them: `auth: { userEnv: 'CACHE_USER', passwordEnv: 'CACHE_PASSWORD' }`",
    );
  }
  return parsed;
}

/** undefined when all is well. `placeOf`: where a key below `cache` stands. */
export function cacheProblem(
  cache: CacheOptions | undefined,
  placeOf: (path: readonly string[]) => Place,
): Failure | undefined {
  if (cache === undefined) return undefined;
  const { mode, remote } = cache;
  const at = (problem: Failure, ...path: readonly string[]): Failure => ({ ...problem, place: placeOf(path) });
  const wrong = (message: string, help: string, ...path: readonly string[]): Failure =>
    at(failure('BATUTA-C-013', message, { help }), ...path);
  if (mode !== undefined) {
    const parsed = parseCacheMode(mode);
    if (!parsed.ok) return at(parsed.failure, 'mode');
  }
  if (remote === undefined) return undefined;
  const { url, auth, headers = {}, tls, sign } = typeof remote === 'string' ? { url: remote } : remote;
  const address = remoteAddress(url);
  if ('code' in address) return at(address, ...(typeof remote === 'string' ? ['remote'] : ['remote', 'url']));
  const isSecure = address.protocol === 'grpcs:' || address.protocol === 'https:';
  if (tls !== undefined && !isSecure) {
    const better = address.protocol === 'grpc:' ? 'grpcs' : 'https';
    return wrong(`\`tls\` has no meaning for ${address.protocol}//`, `write \`${better}://\``, 'remote', 'tls');
  }
  if ((tls?.cert === undefined) !== (tls?.key === undefined)) {
    return wrong('a client certificate needs both `cert` and `key`', 'add the other one', 'remote', 'tls');
  }
  if (auth !== undefined) {
    const isToken = auth.tokenEnv !== undefined;
    const isPair = auth.userEnv !== undefined && auth.passwordEnv !== undefined;
    const hasPart = auth.userEnv !== undefined || auth.passwordEnv !== undefined;
    if (isToken === isPair || (isToken && hasPart)) {
      return wrong(
        '`auth` is either `tokenEnv`, or `userEnv` with `passwordEnv`',
        "write `auth: { tokenEnv: 'CACHE_TOKEN' }`",
        'remote',
        'auth',
      );
    }
  }
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === 'string' && secretHeaders.test(name)) {
      return wrong(
        `the value of the header \`${name}\` stands in the open`,
        `name the variable that holds it: \`headers: { '${name}': { env: 'CACHE_TOKEN' } }\``,
        'remote',
        'headers',
      );
    }
  }
  if (sign?.privateKeyEnv !== undefined && sign.privateKeyFile !== undefined) {
    return wrong('`sign` names two private keys', 'keep one of `privateKeyEnv` and `privateKeyFile`', 'remote', 'sign');
  }
  return undefined;
}
