// From the settings of a remote cache to its use: looks up what variables and files hold, and connects when first needed.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Failure } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import type { LayerMode } from '#src/model/cache-mode.ts';
import type { RemoteOptions } from '#src/model/config.ts';
import type { RemoteRun } from '#src/model/remote.ts';
import type { ActionCache, BlobStore } from '#src/model/store.ts';
import { RemoteUse } from './remote-use.ts';
import type { PrivateKey, PublicKey } from './signing.ts';
import { readPrivateKey, readPublicKey } from './signing.ts';
import type { Transport, TransportOptions } from './transport.ts';

export interface RemoteSetup {
  readonly options: RemoteOptions;
  /** Files are relative to it. */
  readonly root: string;
  readonly env: { readonly [name: string]: string | undefined };
  readonly mode: LayerMode;
}

/** A remote cache ready to be connected to. */
export interface ResolvedRemote {
  readonly shown: string;
  readonly transport: TransportOptions;
  readonly mode: LayerMode;
  readonly signer: PrivateKey | undefined;
  readonly trusted: readonly PublicKey[];
  /** Variables that are named and not set: nobody is signed in. */
  readonly unset: readonly string[];
  /** Why nothing is uploaded although it was asked for. */
  readonly readOnlyBecause?: string;
}

export const defaultTimeoutMs = 5000;
export const defaultBudgetMs = 10_000;
export const defaultUploadBudgetMs = 10_000;

const wrong = (message: string, help: string): Failure => failure('BATUTA-C-013', message, { help });

/** Without what may be secret. */
export const shownUrl = (url: URL): string => `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, '')}`;

/** A setup that cannot work is BATUTA-C-013: a missing file, a key of another kind. */
export function resolveRemote(setup: RemoteSetup): Result<ResolvedRemote> {
  const { options, env } = setup;
  const unset: string[] = [];
  const valueOf = (name: string): string | undefined => {
    const value = env[name];
    if (value === undefined || value === '') unset.push(name);
    return value === '' ? undefined : value;
  };
  const headers: { [name: string]: string } = {};
  for (const [name, given] of Object.entries(options.headers ?? {})) {
    const value = typeof given === 'string' ? given : valueOf(given.env);
    if (value !== undefined) headers[name.toLowerCase()] = value;
  }
  const { tokenEnv, userEnv, passwordEnv } = options.auth ?? {};
  const token = tokenEnv === undefined ? undefined : valueOf(tokenEnv);
  const user = userEnv === undefined ? undefined : valueOf(userEnv);
  const password = passwordEnv === undefined ? undefined : valueOf(passwordEnv);
  if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
  if (user !== undefined && password !== undefined) {
    headers['authorization'] = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  }
  const tls: { ca?: Uint8Array; cert?: Uint8Array; key?: Uint8Array } = {};
  for (const part of ['ca', 'cert', 'key'] as const) {
    const path = options.tls?.[part];
    if (path === undefined) continue;
    const bytes = readFile(setup, path);
    if (bytes === undefined) return err(wrong(`tls.${part} cannot be read: ${path}`, 'correct the path'));
    tls[part] = bytes;
  }
  const signing = resolveSigning(setup);
  if (!signing.ok) return signing;
  const { signer, trusted } = signing.value;
  const needsKey = trusted.length > 0 && signer === undefined;
  const url = new URL(options.url);
  return ok({
    shown: shownUrl(url),
    transport: {
      url,
      instance: options.instance ?? '',
      headers,
      tls,
      timeoutMs: options.timeoutMs ?? defaultTimeoutMs,
    },
    mode: needsKey ? { ...setup.mode, write: false } : setup.mode,
    signer,
    trusted,
    unset,
    ...(needsKey && setup.mode.write ? { readOnlyBecause: 'there is no private key to sign with' } : {}),
  });
}

function resolveSigning({
  options,
  root,
  env,
}: RemoteSetup): Result<{ readonly signer: PrivateKey | undefined; readonly trusted: readonly PublicKey[] }> {
  const { privateKeyEnv, privateKeyFile, publicKeys = [] } = options.sign ?? {};
  const trusted: PublicKey[] = [];
  for (const given of publicKeys) {
    const text = given.startsWith('ed25519:') ? given : readFile({ root }, given)?.toString('utf8');
    const key = text === undefined ? undefined : readPublicKey(text);
    if (key === undefined) {
      const help = 'give `ed25519:` with the key as `batuta cache keygen` prints it, or a PEM file';
      return err(wrong(`sign.publicKeys: ${given} is no Ed25519 public key`, help));
    }
    trusted.push(key);
  }
  let pem: string | undefined;
  if (privateKeyFile !== undefined) {
    pem = readFile({ root }, privateKeyFile)?.toString('utf8');
    if (pem === undefined) {
      return err(wrong(`sign.privateKeyFile cannot be read: ${privateKeyFile}`, 'correct the path'));
    }
  } else if (privateKeyEnv !== undefined) pem = env[privateKeyEnv];
  if (pem === undefined || pem === '') return ok({ signer: undefined, trusted });
  const signer = readPrivateKey(pem);
  if (signer === undefined) {
    const where = privateKeyFile ?? `variable ${privateKeyEnv ?? ''}`;
    return err(wrong(`sign: ${where} holds no Ed25519 private key in PEM`, 'make one with `batuta cache keygen`'));
  }
  // Who signs trusts its own signature.
  const isKnown = trusted.some(({ id }) => id === signer.publicKey.id);
  return ok({ signer, trusted: isKnown ? trusted : [...trusted, signer.publicKey] });
}

function readFile({ root }: { readonly root: string }, path: string): Buffer | undefined {
  try {
    return readFileSync(resolve(root, path));
  } catch {
    return undefined;
  }
}

/** Loads the protocol's code; connects with the first request. */
export async function connectTo(options: TransportOptions): Promise<Transport> {
  if (options.url.protocol.startsWith('grpc')) {
    const { GrpcTransport } = await import('./grpc-transport.ts');
    return new GrpcTransport(options);
  }
  const { HttpTransport } = await import('./http-transport.ts');
  return new HttpTransport(options);
}

/** One run's use of it. A setup that cannot work is said once, and the run goes on without. */
export function openRemote(
  setup: RemoteSetup,
  local: { readonly blobs: BlobStore; readonly actions: ActionCache },
  run: RemoteRun,
): RemoteUse | undefined {
  const resolved = resolveRemote(setup);
  if (!resolved.ok) {
    run.notice('warning', `the remote cache is not used: ${resolved.failure.message} (${resolved.failure.code})`);
    return undefined;
  }
  const { shown, transport, mode, signer, trusted, unset } = resolved.value;
  const { budgetMs = defaultBudgetMs, uploadBudgetMs = defaultUploadBudgetMs } = setup.options;
  const because = unset.length === 0 ? '' : `, variable ${unset.join(', ')} is not set`;
  return new RemoteUse(
    {
      ...local,
      shown: `${shown}${because}`,
      url: shown,
      mode,
      signer,
      trusted,
      budgetMs,
      uploadBudgetMs,
      connect: () => connectTo(transport),
    },
    run,
  );
}
