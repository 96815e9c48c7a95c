// `batuta doctor`: the tools batuta uses, what each is for, and how to get what is missing; needs no project.
import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { RemoteReport } from '#cache/remote/check-remote.ts';
import { tableLines } from '#src/report/table.ts';
import type { Command, CommandContext } from '../command-context.ts';
import { exit } from '../exit-status.ts';
import { writeJson } from '../refuse.ts';
import { remoteCheck, remoteCheckText } from '../remote-check.ts';

interface Tool {
  readonly name: string;
  readonly version: readonly string[];
  readonly atLeast?: readonly [number, number];
  readonly needed: boolean;
  readonly purpose: string;
  readonly get: string;
}

const tools: readonly Tool[] = [
  {
    name: 'python3',
    version: ['--version'],
    atLeast: [3, 8],
    needed: true,
    purpose: 'runs the original program to record what it does',
    get: 'install Python 3.8 or newer: https://www.python.org/downloads, or `apt install python3`, `brew install python`',
  },
  {
    name: 'cargo',
    version: ['--version'],
    atLeast: [1, 75],
    needed: true,
    purpose: 'builds the Rust that batuta writes',
    get: 'install Rust: https://rustup.rs',
  },
  {
    name: 'rustc',
    version: ['--version'],
    atLeast: [1, 75],
    needed: true,
    purpose: 'compiles the Rust that batuta writes',
    get: 'install Rust: https://rustup.rs',
  },
  {
    name: 'cc',
    version: ['--version'],
    needed: true,
    purpose: 'links Rust binaries; reads C sources',
    get: '`apt install build-essential`, on macOS `xcode-select --install`',
  },
  {
    name: 'strace',
    version: ['--version'],
    needed: false,
    purpose: '`--sandbox=trace`: reports undeclared reads (Linux only)',
    get: '`apt install strace`',
  },
];

const nodeAtLeast = [20, 19] as const;

export interface Finding {
  readonly tool: string;
  readonly state: 'ok' | 'missing' | 'too old' | 'broken';
  readonly needed: boolean;
  readonly version?: string;
  readonly path?: string;
  readonly purpose: string;
  readonly get?: string;
}

export const doctor: Command = async (context) => {
  const findings = [node(), ...(await Promise.all(tools.map((tool) => look(tool, context))))];
  const tiers = await Promise.all([hashTier(), nativeTier()]);
  const remote = await remoteCheck(context);
  const good = findings.every((finding) => finding.state === 'ok' || !finding.needed);
  if (context.arguments.has('json'))
    writeJson(context, { type: 'doctor', ok: good, tools: findings, tiers, ...(remote && { remote }) });
  else context.output.out(text(context, findings, tiers, good, remote));
  return good ? exit.ok : exit.failed;
};

function node(): Finding {
  const version = process.versions.node;
  const purpose = 'runs batuta';
  if (isAtLeast(version, nodeAtLeast))
    return { tool: 'node', state: 'ok', needed: true, version, path: process.execPath, purpose };
  return {
    tool: 'node',
    state: 'too old',
    needed: true,
    version,
    path: process.execPath,
    purpose,
    get: 'install Node 20.19 or newer: https://nodejs.org',
  };
}

async function look(tool: Tool, context: CommandContext): Promise<Finding> {
  const base = { tool: tool.name, needed: tool.needed, purpose: tool.purpose };
  const path = find(tool.name, context.env['PATH'] ?? '');
  if (path === undefined) return { ...base, state: 'missing', get: tool.get };
  const said = await ask(path, tool.version, context.cwd);
  const version = /\d+\.\d+(?:\.\d+)?/.exec(said ?? '')?.[0];
  if (said === undefined || version === undefined)
    return { ...base, state: 'broken', path, get: `\`${path} ${tool.version.join(' ')}\` does not work; ${tool.get}` };
  if (tool.atLeast && !isAtLeast(version, tool.atLeast))
    return {
      ...base,
      state: 'too old',
      version,
      path,
      get: `${tool.name} ${tool.atLeast.join('.')} or newer is needed: ${tool.get}`,
    };
  return { ...base, state: 'ok', version, path };
}

function find(name: string, path: string): string | undefined {
  for (const folder of path.split(delimiter)) {
    if (folder === '') continue;
    const candidate = join(folder, name);
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {
      // not here
    }
  }
  return undefined;
}

const ask = (path: string, args: readonly string[], cwd: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    execFile(path, args, { cwd, timeout: 10_000, encoding: 'utf8' }, (error, stdout, stderr) =>
      resolve(error ? undefined : `${stdout}${stderr}`),
    );
  });

export function isAtLeast(version: string, wanted: readonly [number, number]): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > wanted[0] || (major === wanted[0] && minor >= wanted[1]);
}

export interface Tier {
  readonly what: string;
  readonly inUse: string;
  readonly note: string;
}

async function hashTier(): Promise<Tier> {
  const { hashBackendName } = await import('../tiers.ts');
  return { what: 'hashing', inUse: await hashBackendName(), note: 'BLAKE3; the same digests whichever is in use' };
}

async function nativeTier(): Promise<Tier> {
  const { nativeAddonState } = await import('../tiers.ts');
  return {
    what: 'native addon',
    inUse: await nativeAddonState(),
    note: 'makes scanning and hashing faster, never different',
  };
}

function text(
  context: CommandContext,
  findings: readonly Finding[],
  tiers: readonly Tier[],
  good: boolean,
  remote: RemoteReport | undefined,
): string {
  const style = context.resultStyle;
  const mark = (finding: Finding): string =>
    finding.state === 'ok' ? 'ok' : finding.needed ? finding.state : `${finding.state} (optional)`;
  const rows = findings.map((finding) => [mark(finding), finding.tool, finding.version ?? '', finding.purpose]);
  const width = context.results.tableWidth;
  const lines: string[] = [];
  tableLines(rows, [{}, {}, {}, { style: style.dim }], width).forEach((line, index) => {
    const finding = findings[index] as Finding;
    const paint = finding.state === 'ok' ? style.good : finding.needed ? style.bad : style.warn;
    lines.push(line.replace(mark(finding), paint(mark(finding))));
    if (finding.path !== undefined) lines.push(style.dim(`      ${finding.path}`));
    if (finding.get !== undefined) lines.push(`      ${style.bold('get it:')} ${finding.get}`);
  });
  lines.push(
    '',
    ...tableLines(
      tiers.map((tier) => [tier.what, tier.inUse, tier.note]),
      [{}, {}, { style: style.dim, wraps: true }],
      width,
    ),
    '',
  );
  if (remote !== undefined) {
    const said = `remote cache  ${remoteCheckText(remote)}`;
    lines.push(remote.state === 'ok' ? said : style.warn(said), '');
  }
  lines.push(good ? 'all that batuta needs is here' : 'something that batuta needs is missing: see `get it` above');
  return `${lines.join('\n')}\n`;
}
