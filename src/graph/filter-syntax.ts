// The words of `--filter`, read: names and globs of targets, `...` for what is around them, `[ref]` for what changed, `!` to leave out.
import { failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';

/** `[main]`: from there to the files as they are now; `[main...topic]`: what `topic` did since it left `main`. */
export interface ChangeRange {
  readonly from: string;
  readonly to?: string;
}

export interface FilterTerm {
  readonly text: string;
  /** `!x`: taken away from what the others give. */
  readonly isExcluded: boolean;
  /** Target name or glob; absent: every target. */
  readonly name?: string;
  /** Only those that changed. */
  readonly changed?: ChangeRange;
  /** `x...`: also what it needs. */
  readonly dependencies: boolean;
  /** `...x`: also what needs it. */
  readonly dependents: boolean;
  /** `x^...`, `...^x`: those around it, not itself. */
  readonly withoutSelf: boolean;
}

const form = /^(!?)(\.\.\.\^?)?([^[\]]*?)(?:\[([^[\]]*)\])?(\^?\.\.\.)?$/;

const wrong = (text: string, message: string, help: string): Result<never> =>
  err(failure('BATUTA-C-013', `the filter \`${text}\` ${message}`, { help }));

const example =
  'write a target or a glob (`app`, `app-*`), `app...` with what it needs, `...app` with what needs it, `!app` without it, `[main]` for what changed since `main`';

export function parseFilter(text: string): Result<FilterTerm> {
  const match = form.exec(text.trim());
  if (match === null) return wrong(text, 'cannot be read', example);
  const [, not = '', before, name = '', range, after] = match;
  if (name === '' && range === undefined) return wrong(text, 'names nothing', example);
  if (name.includes(':'))
    return wrong(
      text,
      'is about targets, and this is a label',
      `give the label as an argument: \`batuta run ${name}\``,
    );
  if (/[/{}]/.test(name))
    return wrong(text, 'is about targets, and this looks like a folder', `name targets or a glob of names: ${example}`);
  if (/^[.^]|[.^]$/.test(name)) return wrong(text, 'cannot be read', `exactly three dots, before or after: ${example}`);
  let changed: ChangeRange | undefined;
  if (range !== undefined) {
    const [from = '', to, ...more] = range.split('...');
    if (from === '' || to === '' || more.length > 0)
      return wrong(text, 'names no commit between its brackets', 'write `[main]`, `[HEAD~1]` or `[main...topic]`');
    changed = { from, ...(to !== undefined && { to }) };
  }
  return ok({
    text,
    isExcluded: not !== '',
    ...(name !== '' && { name }),
    ...(changed !== undefined && { changed }),
    dependencies: after !== undefined,
    dependents: before !== undefined,
    withoutSelf: after === '^...' || before === '...^',
  });
}
