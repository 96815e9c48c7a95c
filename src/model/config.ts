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
  /** Targets that must have succeeded first. */
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
  readonly timeoutMs?: number;
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

/** The whole configuration. */
export interface BatutaConfig {
  /** Target name -> what it is. */
  readonly targets?: { readonly [name: string]: TargetDeclaration };
  /** Default `out` of every migrate target. */
  readonly out?: string;
  /** Folder of the store; may be shared by checkouts (`BATUTA_STORE` wins). */
  readonly store?: string;
  /** A cache shared with others, and which layers runs read and write. */
  readonly cache?: CacheOptions;
  /** Actions at once; default: processors of the machine. */
  readonly jobs?: number;
  /** Names of environment variables whose values are redacted in logs and records. */
  readonly secrets?: readonly string[];
  /** Store cap in bytes. */
  readonly cacheLimit?: number;
}

/** The plain values of a configuration that the command line needs without evaluating it again. */
export interface ProjectSettings {
  readonly out: string;
  readonly store?: string;
  readonly cache?: { readonly remote?: RemoteOptions; readonly mode?: string };
  readonly jobs?: number;
  readonly secrets: readonly string[];
  readonly cacheLimit?: number;
}
