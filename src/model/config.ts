// What a user writes in `batuta.config.ts`: targets, before anything is resolved. What runs is `ActionSpec`.
import type { JsonObject } from '#src/base/json.ts';
import type { InputSource } from './action.ts';
import type { RuleSpec } from './rule.ts';

/** One migration: a program of the source tree to Rust. Data only; `rules/migrate.ts` turns it into actions. */
export interface MigrateOptions {
  /** Source folder, relative to the config's folder (default: that folder). */
  readonly root?: string;
  /** The program's main file, relative to `root`; found if absent. */
  readonly entry?: string;
  readonly language?: 'python' | 'shell' | 'c';
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /**
   * Files that the program reads beside its sources, relative to `root`: present when it is judged, shipped beside the
   * binary. Default: the usual kinds of data files in the entry's package; none for a script outside of packages.
   */
  readonly data?: readonly string[];
  /** JSONL file(s) of recorded uses. */
  readonly vectors?: string | readonly string[];
  /** Folder for the Rust workspace (default `rust`). */
  readonly out?: string;
  /** Narrowing passes, each on unless switched off; `narrow: false` switches all off. */
  readonly passes?: { readonly narrow?: boolean | { readonly [pass: string]: boolean } };
  readonly tests?: string | readonly string[];
  readonly package?: boolean | JsonObject;
}

/** Another target's output, by target name or full label; made by `output()`. */
export interface OutputReference {
  readonly from: 'output';
  readonly target: string;
  readonly output?: string;
}

/** Every output of matching actions; made by `collect()`. */
export interface CollectReference {
  readonly from: 'collect';
  readonly pattern: string;
  readonly output: string;
  readonly includeFailed?: boolean;
}

/** A path or glob (`!` in front excludes), or another action's output. */
export type TaskInput = string | OutputReference | CollectReference;

export interface TaskOptions {
  /** Text (run by `sh -c` only if it needs a shell) or an argument list. */
  readonly command: string | readonly string[];
  readonly inputs?: readonly TaskInput[];
  /** Files or folders, relative to the config's folder; a folder ends with `/`, or is what the command makes. */
  readonly outputs?: readonly string[];
  /**
   * Targets that must have succeeded first. In a workspace `^build` is the `build` of the packages this one depends on; what
   * those made is then an input too.
   */
  readonly dependsOn?: readonly string[];
  /** Fixed values (text) or names passed on from the environment (`true`); hashes of the values are in the key. */
  readonly env?: { readonly [name: string]: string | true };
  /** Folder the command runs in, relative to the config's folder. */
  readonly cwd?: string;
  /** true: always `sh -c`; false: never. */
  readonly shell?: boolean;
  readonly isolation?: Isolation;
  /** External tools whose identity enters the key; default: the command's first word. */
  readonly tools?: readonly string[];
  /** `'30s'`, `'5min'`, `'1h'` or milliseconds: a command that takes longer is stopped with all it started, and has failed. Not in the key. */
  readonly timeout?: string | number;
  /** For a command known to be flaky: how often it is tried again after it failed. Not in the key. */
  readonly retries?: number;
  /** It runs until stopped: started for tasks that depend on it, when one of them executes, and stopped after the last. */
  readonly service?: ServiceOptions;
  /** Pool it waits in for its turn: `cpu`, `cargo`, `gpu` or one of `pools`. Not in the key. */
  readonly pool?: string;
  /** Variables whose values reach the command but are not in the key: proxies, certificates; never what a result depends on. */
  readonly passThroughEnv?: readonly string[];
}

export interface ServiceOptions {
  /** When it is ready: a TCP port accepts, a line of its output matches a regular expression (text), a command succeeds. */
  readonly ready:
    { readonly port: number } | { readonly log: string } | { readonly command: string | readonly string[] };
  /** How long that may take: `'30s'` (the default), `'2min'` or milliseconds. */
  readonly timeout?: string | number;
}

export type Isolation = 'place' | 'stage' | 'namespace' | 'trace';

export interface RuleTargetOptions {
  readonly rule: RuleSpec;
  readonly params?: JsonObject;
  readonly inputs?: { readonly [name: string]: InputSource | OutputReference | CollectReference | string };
  /** Output name -> path in the project. */
  readonly places?: { readonly [output: string]: string };
  readonly dependsOn?: readonly string[];
}

export interface MigrateDeclaration extends MigrateOptions {
  readonly kind: 'migrate';
}
export interface TaskDeclaration extends TaskOptions {
  readonly kind: 'task';
}
export interface RuleDeclaration extends RuleTargetOptions {
  readonly kind: 'rule';
}
export type TargetDeclaration = MigrateDeclaration | TaskDeclaration | RuleDeclaration;

/** A shared cache: `docs/guide/remote-cache.md`. What is secret is named by its environment variable, never written here. */
export interface RemoteOptions {
  /** `grpc://host:port` or `grpcs://` (Remote Execution API v2), `http://host:port/path` or `https://` (plain HTTP cache). */
  readonly url: string;
  /** Instance name, for servers that keep several caches. */
  readonly instance?: string;
  /** Sent with every request; a value that is secret is `{ env: 'NAME' }`. */
  readonly headers?: { readonly [name: string]: string | { readonly env: string } };
  /** `{ tokenEnv }` sends a bearer token, `{ userEnv, passwordEnv }` a name and password; each names an environment variable. */
  readonly auth?: { readonly tokenEnv?: string; readonly userEnv?: string; readonly passwordEnv?: string };
  /** PEM files, relative to the configuration: certificate authority of the server, own certificate and key. */
  readonly tls?: { readonly ca?: string; readonly cert?: string; readonly key?: string };
  /** Ed25519: a private key (PEM) signs what is uploaded; with public keys (`ed25519:…` or PEM files) only entries signed by one of them are used. */
  readonly sign?: {
    readonly privateKeyEnv?: string;
    readonly privateKeyFile?: string;
    readonly publicKeys?: readonly string[];
  };
  /** A request is given up after this many ms without a byte (default 5000). */
  readonly timeoutMs?: number;
  /** Time in ms that a run may lose to the remote beyond what its hits save (default 10000). */
  readonly budgetMs?: number;
  /** Time in ms that uploads may take after the last action (default 10000). */
  readonly uploadBudgetMs?: number;
}

export interface CacheOptions {
  /** The shared cache, or its address alone; `BATUTA_REMOTE` replaces the address, `BATUTA_REMOTE=none` switches it off. */
  readonly remote?: string | RemoteOptions;
  /** What runs do with each layer, such as `local:rw,remote:r` (default `local:rw,remote:rw`); `BATUTA_CACHE` and `--cache` win. */
  readonly mode?: string;
}

/** Packages of one repository, each with targets of its own, named `<member>.<target>`. */
export interface WorkspaceOptions {
  /** Globs of folders; default: what package.json, pnpm-workspace.yaml, Cargo.toml and pyproject.toml of the root name. */
  readonly members?: readonly string[];
  /** Targets that every member has; one of the member's own configuration wins. Paths and `cwd` are relative to the member's folder. */
  readonly targets?: { readonly [name: string]: TaskDeclaration | RuleDeclaration };
}

/** The whole configuration. */
export interface BatutaConfig {
  /** Target name -> what it is. */
  readonly targets?: { readonly [name: string]: TargetDeclaration };
  /** The packages of this repository; their own `batuta.config.ts` add targets. `true`: found from the manifests. */
  readonly workspaces?: boolean | WorkspaceOptions;
  /** Default `out` of every migrate target. */
  readonly out?: string;
  /** Folder of the store; may be shared by checkouts (`BATUTA_STORE` wins). */
  readonly store?: string;
  /** A cache shared with others, and which layers runs read and write. */
  readonly cache?: CacheOptions;
  /** Actions at once; default: processors of the machine. */
  readonly jobs?: number;
  /** Pool name -> how many of its actions may execute at once, within `jobs`; also changes `cargo` (a quarter of `jobs`) and `gpu` (1). */
  readonly pools?: { readonly [name: string]: number };
  /** Variables that reach every task's command but are in no key. */
  readonly passThroughEnv?: readonly string[];
  /** Names of environment variables whose values are redacted in logs and records. */
  readonly secrets?: readonly string[];
  /** How many records of runs are kept (default 50). */
  readonly keepRuns?: number;
  /** Store cap in bytes. */
  readonly cacheLimit?: number;
}

/** The plain values of a configuration that the command line needs without evaluating it again. */
export interface ProjectSettings {
  readonly out: string;
  readonly store?: string;
  readonly cache?: { readonly remote?: RemoteOptions; readonly mode?: string };
  readonly jobs?: number;
  readonly pools?: { readonly [name: string]: number };
  readonly keepRuns?: number;
  readonly secrets: readonly string[];
  readonly cacheLimit?: number;
}
