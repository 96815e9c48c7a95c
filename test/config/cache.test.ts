// Mistakes in the settings of the cache: each is refused with a code, a place and what to write instead.
import { describe, expect, it } from 'vitest';
import { checkConfig } from '#src/config/schema.ts';
import { cacheUse } from '#src/cli/cache-use.ts';
import { cacheModeText } from '#src/model/cache-mode.ts';
import type { ProjectSettings, RemoteOptions } from '#src/model/config.ts';

const text = `export default defineConfig({
  cache: {
    mode: 'local:rw',
    remote: {
      url: 'grpc://host:9092',
      auth: {},
      headers: {},
      tls: {},
      sign: {},
    },
  },
});
`;

const refused = async (cache: unknown): Promise<string> => {
  const checked = await checkConfig({ cache }, 'batuta.config.ts', text);
  if (checked.ok) return 'fine';
  const { code, message, help = '', place } = checked.failure;
  return `${code} ${message} -> ${help} (${place?.line ?? '?'})`;
};
const remote = (more: object): object => ({ remote: { url: 'grpcs://host:9092', ...more } });

it.each<[string, unknown]>([
  ['an address', { remote: 'grpc://host:9092' }],
  ['an address with a folder', { remote: 'https://host/cache/' }],
  ['a mode', { mode: 'local:rw,remote:r' }],
  ['a token', remote({ auth: { tokenEnv: 'TOKEN' } })],
  ['a password', remote({ auth: { userEnv: 'USER_NAME', passwordEnv: 'PASSWORD' } })],
  ['headers', remote({ headers: { 'x-team': 'one', authorization: { env: 'TOKEN' } } })],
  ['certificates', remote({ tls: { ca: 'ca.pem', cert: 'me.pem', key: 'me.key' } })],
  ['keys', remote({ sign: { privateKeyEnv: 'KEY', publicKeys: ['ed25519:abc'] }, timeoutMs: 5, budgetMs: 6 })],
])('%s is fine', async (_what, cache) => {
  expect(await refused(cache)).toBe('fine');
});

it.each<[string, unknown, RegExp]>([
  ['no address', { remote: 'host' }, /C-013 `host` is not an address.*\(4\)/],
  ['another scheme', { remote: 'redis://host' }, /C-013 .*redis:.*grpc:\/\//],
  ['a password in the address', { remote: 'http://ann:secret@host' }, /C-013 a user and password.*userEnv/],
  [
    'a secret header in the open',
    remote({ headers: { Authorization: 'Bearer x' } }),
    /C-013.*Authorization.*env:.*\(7\)/,
  ],
  [
    'a value where a name belongs',
    remote({ auth: { tokenEnv: 'Bearer abc' } }),
    /C-002.*name of an environment variable/,
  ],
  ['half a password', remote({ auth: { userEnv: 'A' } }), /C-013 `auth` is either.*\(6\)/],
  [
    'a token and a password',
    remote({ auth: { tokenEnv: 'T', userEnv: 'A', passwordEnv: 'B' } }),
    /C-013 `auth` is either/,
  ],
  ['half a certificate', remote({ tls: { cert: 'x' } }), /C-013 .*both `cert` and `key`.*\(8\)/],
  ['certificates without TLS', { remote: { url: 'grpc://host', tls: { ca: 'x' } } }, /C-013 .*grpcs:\/\//],
  ['two private keys', remote({ sign: { privateKeyEnv: 'A', privateKeyFile: 'b' } }), /C-013 .*two private keys/],
  ['an unknown key', remote({ tokn: 1 }), /C-001 cache\.remote has the unknown key `tokn`/],
  ['a misspelt key', remote({ sign: { publicKey: [] } }), /C-001 .*did you mean `publicKeys`/],
  ['a mode that is none', { mode: 'remote:readonly' }, /C-013 .*local:rw,remote:r.*\(3\)/],
])('%s is refused', async (_what, cache, said) => {
  expect(await refused(cache)).toMatch(said);
});

it('`remote` at the top is sent to its place', async () => {
  const checked = await checkConfig({ remote: 'grpc://host' }, 'batuta.config.ts', '');
  expect(checked).toMatchObject({
    ok: false,
    failure: { code: 'BATUTA-C-001', help: expect.stringContaining('cache: {') as string },
  });
});

describe('what wins', () => {
  const settings = (mode?: string, options?: RemoteOptions): ProjectSettings => ({
    out: 'rust',
    secrets: [],
    cache: { ...(mode !== undefined && { mode }), ...(options && { remote: options }) },
  });
  const modeOf = (env: { readonly [name: string]: string }, option?: string): string => {
    const use = cacheUse(settings('remote:r'), env, option);
    return use.ok ? cacheModeText(use.value.mode) : use.failure.message;
  };

  it('the option over the variable over the configuration, layer by layer', () => {
    expect(modeOf({})).toBe('local:rw,remote:r');
    expect(modeOf({ BATUTA_CACHE: 'remote:w' })).toBe('local:rw,remote:w');
    expect(modeOf({ BATUTA_CACHE: 'remote:w' }, 'local:r')).toBe('local:r,remote:w');
    expect(modeOf({ BATUTA_CACHE: 'x' })).toMatch(/^BATUTA_CACHE: /);
  });

  it('BATUTA_REMOTE replaces the address and keeps the rest, or switches it off', () => {
    const configured = settings(undefined, { url: 'grpc://a', instance: 'team' });
    const remoteOf = (env: { readonly [name: string]: string }): unknown => {
      const use = cacheUse(configured, env);
      return use.ok ? use.value.remote : use.failure.code;
    };
    expect(remoteOf({})).toEqual({ url: 'grpc://a', instance: 'team' });
    expect(remoteOf({ BATUTA_REMOTE: 'http://b' })).toEqual({ url: 'http://b', instance: 'team' });
    expect(remoteOf({ BATUTA_REMOTE: 'none' })).toBeUndefined();
    expect(remoteOf({ BATUTA_REMOTE: 'b' })).toBe('BATUTA-C-013');
  });
});
