// What git knows: the files that differ from a commit, and where a branch left the default branch. Reads only.
import { spawnSync } from 'node:child_process';
import { closest } from '#src/base/closest.ts';
import { failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';

type Environment = { readonly [name: string]: string | undefined };

export interface GitChange {
  /** Relative to the folder asked about. */
  readonly path: string;
  readonly how: 'added' | 'deleted' | 'modified';
}

const mostOutput = 1 << 28;

export class Git {
  readonly #folder: string;
  readonly #env: Environment;

  constructor(folder: string, env: Environment) {
    this.#folder = folder;
    this.#env = env;
  }

  /** What `git args` prints; undefined when it fails. */
  ask(...args: string[]): string | undefined {
    // A quoted path or a pager would be another's wish about output for people.
    const done = spawnSync('git', ['--no-pager', '-c', 'core.quotePath=off', ...args], {
      cwd: this.#folder,
      env: { ...this.#env, GIT_OPTIONAL_LOCKS: '0' },
      encoding: 'utf8',
      maxBuffer: mostOutput,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return done.status === 0 ? done.stdout : undefined;
  }

  /** Whether the folder is in a work tree of git. */
  check(): Result<void> {
    if (this.ask('rev-parse', '--is-inside-work-tree')?.trim() === 'true') return ok(undefined);
    if (this.ask('--version') === undefined)
      return err(
        failure('BATUTA-C-014', 'git is not there, and only it can say what changed', { help: 'install git' }),
      );
    return err(
      failure('BATUTA-C-014', 'this is no git repository, so there is nothing to compare with', {
        help: 'name the targets instead: `batuta run <target>`; a run does only what changed in any case',
      }),
    );
  }

  commit(ref: string): string | undefined {
    return this.ask('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)?.trim();
  }

  mergeBase(left: string, right: string): string | undefined {
    return this.ask('merge-base', left, right)?.trim();
  }

  /** `to` absent: the files as they are now, those that git does not track yet too. */
  changes(from: string, to?: string): Result<readonly GitChange[]> {
    const usable = this.check();
    if (!usable.ok) return usable;
    const named = [from, ...(to === undefined ? [] : [to])];
    for (const ref of named) if (this.commit(ref) === undefined) return err(this.#unknown(ref));
    let start = from;
    if (to !== undefined) {
      const base = this.mergeBase(from, to);
      if (base === undefined) return err(unrelated(from, to));
      start = base;
    }
    const fixed = ['diff', '--name-status', '-z', '--no-renames', '--no-ext-diff', '--relative'];
    const text = this.ask(...fixed, start, ...(to === undefined ? [] : [to]), '--');
    const fresh = to === undefined ? this.ask('ls-files', '-z', '--others', '--exclude-standard') : '';
    if (text === undefined || fresh === undefined)
      return err(
        failure('BATUTA-C-014', `git could not compare with \`${from}\``, { help: `try \`git diff ${from}\`` }),
      );
    const changes: GitChange[] = [];
    const words = text.split('\0');
    for (let at = 0; at + 1 < words.length; at += 2) {
      const how = words[at] === 'A' ? 'added' : words[at] === 'D' ? 'deleted' : 'modified';
      changes.push({ path: words[at + 1] as string, how });
    }
    for (const path of fresh.split('\0')) if (path !== '') changes.push({ path, how: 'added' });
    return ok(changes);
  }

  #unknown(ref: string): ReturnType<typeof failure> {
    const refs = this.ask('for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/remotes', 'refs/tags') ?? '';
    const near = closest(
      ref,
      refs.split('\n').filter((name) => name !== ''),
    );
    const shallow = this.ask('rev-parse', '--is-shallow-repository')?.trim() === 'true';
    const heads = (this.ask('for-each-ref', '--format=%(refname:short)', '--sort=-committerdate', 'refs/heads') ?? '')
      .split('\n')
      .filter((name) => name !== '');
    if (this.commit('HEAD') === undefined) {
      return failure('BATUTA-C-014', `git knows no commit \`${ref}\`: this repository has none yet`, {
        help: 'commit something first, or name the targets instead: `batuta run <target>`',
      });
    }
    const named = heads.slice(0, 5).map((name) => `\`${name}\``);
    const help =
      near !== undefined
        ? `did you mean \`${near}\`?`
        : shallow
          ? 'this clone is shallow: fetch more of the history (`git fetch --unshallow`, or `fetch-depth: 0` of the checkout action)'
          : `name a branch, a tag or a commit${named.length === 0 ? '' : ` (here: ${named.join(', ')}${heads.length > 5 ? ', …' : ''})`}; a branch of another machine must be fetched first`;
    return failure('BATUTA-C-014', `git knows no commit \`${ref}\``, { help });
  }
}

const unrelated = (left: string, right: string): ReturnType<typeof failure> =>
  failure('BATUTA-C-014', `\`${left}\` and \`${right}\` have no common commit here`, {
    help: 'fetch more of the history: `git fetch --unshallow`, or `fetch-depth: 0` of the checkout action',
  });

export interface AffectedRange {
  readonly from: string;
  readonly to?: string;
  /** For people: `origin/main`. */
  readonly base: string;
}

/**
 * What `--affected` compares: since this branch left its base. The base: `BATUTA_SCM_BASE`; in CI the branch that a pull
 * request goes to; else the default branch. `BATUTA_SCM_HEAD` names another end than the files as they are.
 */
export function affectedRange(git: Git, env: Environment): Result<AffectedRange> {
  const usable = git.check();
  if (!usable.ok) return usable;
  const said = (name: string): string | undefined => (env[name] === '' ? undefined : env[name]);
  const to = said('BATUTA_SCM_HEAD');
  const named = said('BATUTA_SCM_BASE');
  const pull = said('GITHUB_BASE_REF') ?? said('CI_MERGE_REQUEST_TARGET_BRANCH_NAME');
  const base =
    named ??
    [...(pull === undefined ? [] : [`origin/${pull}`, pull]), ...(pull === undefined ? defaultBranches(git) : [])].find(
      (ref) => git.commit(ref) !== undefined,
    );
  if (base === undefined) {
    const what = pull === undefined ? 'the default branch is not known here' : `\`origin/${pull}\` is not fetched`;
    return err(
      failure('BATUTA-C-014', `--affected has nothing to compare with: ${what}`, {
        help: 'set BATUTA_SCM_BASE to a branch or commit; in CI, fetch the history (`fetch-depth: 0` of the checkout action)',
      }),
    );
  }
  if (git.commit(base) === undefined) {
    const known = git.changes(base);
    if (!known.ok) return known;
  }
  const from = git.mergeBase(base, to ?? 'HEAD');
  if (from === undefined) return err(unrelated(base, to ?? 'HEAD'));
  return ok({ from, base, ...(to !== undefined && { to }) });
}

function defaultBranches(git: Git): readonly string[] {
  const head = git.ask('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD')?.trim();
  const configured = git.ask('config', '--get', 'init.defaultBranch')?.trim();
  return [
    ...(head === undefined ? [] : [head]),
    'origin/main',
    'origin/master',
    'main',
    'master',
    ...(configured === undefined ? [] : [configured]),
  ];
}
