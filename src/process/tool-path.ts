// Finds the tools that actions use, outside any stage and past version-manager shims, and says which exactly they are.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, dirname, isAbsolute, join } from 'node:path';
import { hashBytes, hashFile } from '#src/hash/hash.ts';
import type { ToolRecord } from './tool-cache.ts';
import { ToolCache, fingerprint } from './tool-cache.ts';

export interface Tool {
  /** The program itself, not a shim: it works with another HOME and from any folder. */
  readonly path: string;
  /** What it says its version is, and the BLAKE3 of its file; no path, so equal tools at two places are equal. */
  readonly identity: string;
}

export interface ToolOptions {
  /** The user's environment; PATH is searched, and version managers read more of it. */
  readonly env: { readonly [name: string]: string | undefined };
  /** The project's folder: version managers look there for a pinned version. */
  readonly folder: string;
  /** `.batuta/tools.json`: without it every process asks every tool. */
  readonly cacheFile?: string;
}

/** A first guess at what a shim stands for, with all that the answer depends on. */
interface Resolution {
  readonly path: string;
  readonly version: string;
  readonly files: readonly string[];
  readonly env: readonly string[];
}

const alternatives: { readonly [name: string]: readonly string[] } = {
  python3: ['python3', 'python'],
  cc: ['cc', 'gcc', 'clang'],
};
/** Elsewhere the first line of `--version` says it. */
const versionArguments: { readonly [name: string]: readonly string[] } = { rustc: ['-vV'] };

/** Its path, its version with the packages that programs find, and where these lie. */
const askPython = `import sys, platform, site, hashlib
if sys.version_info[0] != 3: sys.exit(1)
from importlib import metadata
names = {(d.metadata["Name"] or "").lower() + "==" + d.version for d in metadata.distributions()}
used = sorted(n for n in names if n.split("==")[0] not in ("pip", "setuptools", "wheel"))
packages = " packages sha256:" + hashlib.sha256("\\n".join(used).encode()).hexdigest() if used else ""
print(sys.executable); print(platform.python_implementation(), sys.version.replace("\\n", " ") + packages)
print("\\n".join(site.getsitepackages()))`;

export class ToolTable {
  readonly #options: ToolOptions;
  readonly #known = new Map<string, Tool | undefined>();
  readonly #cache: ToolCache;

  constructor(options: ToolOptions) {
    this.#options = options;
    this.#cache = new ToolCache(options.cacheFile);
  }

  /** undefined when it is not installed. The answer holds for the life of this table. */
  resolve(name: string): Tool | undefined {
    if (this.#known.has(name)) return this.#known.get(name);
    const tool = this.#resolve(name);
    this.#known.set(name, tool);
    return tool;
  }

  #resolve(name: string): Tool | undefined {
    for (const candidate of this.#candidates(name)) {
      const cached = this.#cache.get(name, candidate, this.#options.env);
      if (cached !== undefined) return { path: cached.path, identity: cached.identity };
      const found = this.#look(name, candidate);
      const digest = found === undefined ? undefined : hashFile(found.path);
      if (found === undefined || digest?.ok !== true) continue;
      const identity = `${found.version} blake3:${digest.value}`;
      const files = [candidate, found.path, ...found.files].map((path) => [path, fingerprint(path)] as const);
      const env = found.env.map((variable) => [variable, this.#options.env[variable] ?? null] as const);
      const record: ToolRecord = { candidate, path: found.path, identity, files, env };
      this.#cache.set(name, record);
      return { path: found.path, identity };
    }
    return undefined;
  }

  /** Programs of that name on PATH, in its order. */
  #candidates(name: string): string[] {
    if (isAbsolute(name)) return isProgram(name) ? [name] : [];
    const onPath = (this.#options.env.PATH ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
    const folders = name === 'python3' ? [...this.#environments(), ...onPath] : onPath;
    return (alternatives[name] ?? [name]).flatMap((each) =>
      [...new Set(folders)].map((folder) => join(folder, each)).filter((path) => isProgram(path)),
    );
  }

  /** The virtual environment that is active, else the project's own, comes before what PATH has. */
  #environments(): string[] {
    const active = this.#options.env.VIRTUAL_ENV;
    const found = active === undefined ? ['.venv', 'venv'].map((each) => join(this.#options.folder, each)) : [active];
    return found
      .filter((each) => statSync(join(each, 'pyvenv.cfg'), { throwIfNoEntry: false }))
      .map((each) => join(each, 'bin'));
  }

  #look(name: string, candidate: string): Resolution | undefined {
    if (/^python\d?(\.\d+)?$/.test(basename(candidate))) return this.#lookPython(candidate);
    const rustup = rustupOf(candidate);
    if (rustup !== undefined) return this.#lookRustup(name, candidate, rustup);
    const path = realPath(candidate);
    // A driver such as `cc` may look at the name it was called by: the link's own path is what is started.
    const version = this.#version(name, candidate);
    return path === undefined || version === undefined
      ? undefined
      : { path: candidate, version, files: [path], env: [] };
  }

  #lookRustup(name: string, candidate: string, rustup: string): Resolution | undefined {
    const path = this.#ask(rustup, ['which', basename(candidate)]);
    if (path === undefined || !isProgram(path)) return undefined;
    const version = this.#version(name, path);
    if (version === undefined) return undefined;
    const home = this.#options.env.RUSTUP_HOME ?? join(this.#home(), '.rustup');
    const pins = foldersUp(this.#options.folder).flatMap((each) => [
      join(each, 'rust-toolchain.toml'),
      join(each, 'rust-toolchain'),
    ]);
    return { path, version, files: [join(home, 'settings.toml'), ...pins], env: ['RUSTUP_TOOLCHAIN', 'RUSTUP_HOME'] };
  }

  #lookPython(candidate: string): Resolution | undefined {
    const [path, version, ...packages] = this.#ask(candidate, ['-c', askPython], '\n')?.split('\n') ?? [];
    if (path === undefined || version === undefined || !isProgram(path)) return undefined;
    const root = this.#options.env.PYENV_ROOT ?? join(this.#home(), '.pyenv');
    const pins = foldersUp(this.#options.folder).map((each) => join(each, '.python-version'));
    // A virtual environment's python is a link: where it leads matters too.
    const around = [join(root, 'version'), join(dirname(dirname(path)), 'pyvenv.cfg'), realPath(path) ?? path];
    // A folder of packages changes with what is installed.
    const files = [...around, ...packages, ...pins];
    return { path, version, files, env: ['PYENV_VERSION', 'PYENV_ROOT', 'VIRTUAL_ENV', 'PYTHONHOME'] };
  }

  #version(name: string, path: string): string | undefined {
    const special = versionArguments[name];
    return special === undefined ? this.#ask(path, ['--version'], '\n')?.split('\n')[0] : this.#ask(path, special);
  }

  #home(): string {
    return this.#options.env.HOME ?? homedir();
  }

  /** What the program prints on its standard output, lines joined; undefined unless it ends well. */
  #ask(program: string, args: readonly string[], join = '; '): string | undefined {
    const answer = spawnSync(program, args, {
      cwd: this.#options.folder,
      env: { ...this.#options.env, LC_ALL: 'C', NO_COLOR: '1', PYTHONNOUSERSITE: '1' },
      encoding: 'utf8',
      timeout: 20_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const text = answer.status === 0 ? answer.stdout.trim() : '';
    return text === '' ? undefined : text.split(/\r?\n/).join(join);
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** rustup's proxies are links to it, or the same file under other names. */
function rustupOf(candidate: string): string | undefined {
  if (basename(candidate) === 'rustup') return undefined;
  const real = realPath(candidate);
  if (real !== undefined && basename(real) === 'rustup') return real;
  const beside = join(dirname(candidate), 'rustup');
  const [one, two] = [candidate, beside].map((path) => statSync(path, { throwIfNoEntry: false }));
  if (one === undefined || two === undefined || one.size !== two.size) return undefined;
  const isSame = one.ino === two.ino || hashBytes(readFileSync(candidate)) === hashBytes(readFileSync(beside));
  return isSame ? beside : undefined;
}

function foldersUp(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersUp(above)];
}
