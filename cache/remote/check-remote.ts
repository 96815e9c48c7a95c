// What `batuta doctor` asks a remote cache: whether it answers, what it can do, whether it lets us write.
import type { ResolvedRemote, RemoteSetup } from './open-remote.ts';
import { connectTo, resolveRemote, shownUrl } from './open-remote.ts';
import { blobNameOf } from './blob-name.ts';
import type { Problem, Transport } from './transport.ts';

export interface RemoteReport {
  readonly url: string;
  readonly state: 'ok' | 'wrong settings' | 'not reachable' | 'refused' | 'not usable';
  /** What is wrong, in one line. */
  readonly problem?: string;
  readonly protocol?: string;
  readonly reads: boolean;
  /** Tried by writing a blob of a few bytes, always the same. */
  readonly writes: boolean;
  /** Why it does not write although it was asked to. */
  readonly readOnlyBecause?: string;
  readonly signs: boolean;
  /** How many keys an entry may be signed by; 0: signatures are not looked at. */
  readonly trustedKeys: number;
}

/** The same on every machine: it takes up no more room however often it is asked. */
const probe = Buffer.from('batuta doctor was here\n');

export async function checkRemote(setup: RemoteSetup): Promise<RemoteReport> {
  const nothing = { reads: false, writes: false, signs: false, trustedKeys: 0 };
  const resolved = resolveRemote(setup);
  if (!resolved.ok) {
    const url = shownUrl(new URL(setup.options.url));
    return { url, state: 'wrong settings', problem: resolved.failure.message, ...nothing };
  }
  try {
    const transport = await connectTo(resolved.value.transport);
    const report = await ask(transport, resolved.value);
    transport.close();
    return report;
  } catch (error) {
    // A certificate that is none, a header that may not be sent.
    const problem = error instanceof Error ? error.message : String(error);
    return { url: resolved.value.shown, state: 'wrong settings', problem, ...nothing };
  }
}

async function ask(transport: Transport, remote: ResolvedRemote): Promise<RemoteReport> {
  const { shown: url, mode, signer, trusted, unset, readOnlyBecause } = remote;
  const known = { signs: signer !== undefined, trustedKeys: trusted.length };
  const missing = unset.length === 0 ? '' : `; variable ${unset.join(', ')} is not set`;
  const failed = ({ kind, text }: Problem): RemoteReport => {
    const state =
      kind === 'refused' ? 'refused' : kind === 'server' || kind === 'full' ? 'not usable' : 'not reachable';
    return { url, state, problem: text + missing, reads: false, writes: false, ...known };
  };
  const facts = await transport.facts();
  if (!facts.ok) return failed(facts.failure);
  const { protocol, digests, mayWrite } = facts.value;
  if (digests !== undefined && !digests.includes('SHA256')) {
    return failed({ kind: 'server', text: `it knows no SHA-256, only ${digests.join(', ')}` });
  }
  const read = await transport.missing([blobNameOf(probe)]);
  if (!read.ok) return failed(read.failure);
  const base = { url, state: 'ok', protocol, reads: mode.read, ...known } as const;
  if (!mode.write) return { ...base, writes: false, ...(readOnlyBecause === undefined ? {} : { readOnlyBecause }) };
  if (mayWrite === false) return { ...base, writes: false, readOnlyBecause: 'the server takes no results' };
  const written = await transport.write([{ name: blobNameOf(probe), bytes: probe }]);
  if (written.ok) return { ...base, writes: true };
  return { ...base, writes: false, readOnlyBecause: written.failure.text + missing };
}
