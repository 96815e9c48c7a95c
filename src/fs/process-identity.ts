// Who a process is, so that a lock or lease it left behind is not mistaken for one of a later process with the same number.
import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCode } from './io-failure.ts';

export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the system's own unit; empty where the system does not tell. */
  readonly started: string;
  /** Machine, boot and process-number space: elsewhere the number says nothing. */
  readonly machine: string;
}

const attempt = (read: () => string): string => {
  try {
    return read().trim();
  } catch {
    return '';
  }
};

function startOf(pid: number): string {
  if (process.platform === 'linux') {
    // Field 22; the second field is a name in parentheses that may itself hold spaces and parentheses.
    const line = attempt(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'zombie' : (fields[19] ?? '');
  }
  const line = attempt(() =>
    execFileSync('/bin/ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'latin1',
      env: { LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  return line.replace(/\W+/g, '_');
}

let self: ProcessIdentity | undefined;

export function processIdentity(): ProcessIdentity {
  self ??= {
    pid: process.pid,
    started: startOf(process.pid),
    machine: [
      hostname(),
      attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1')),
      attempt(() => readlinkSync('/proc/self/ns/pid')),
    ].join(' '),
  };
  return self;
}

/** False only when that process certainly is gone; a process of another machine counts as alive. */
export function isAlive(identity: ProcessIdentity): boolean {
  const here = processIdentity().machine;
  if (identity.machine !== here) {
    // The same host after a reboot: nothing of before is alive.
    const [host, boot] = identity.machine.split(' ');
    const [ourHost, ourBoot] = here.split(' ');
    return !(host === ourHost && boot !== '' && ourBoot !== '' && boot !== ourBoot);
  }
  try {
    process.kill(identity.pid, 0);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return false;
  }
  const started = startOf(identity.pid);
  if (started === 'zombie') return false;
  return started === '' || identity.started === '' || started === identity.started;
}
