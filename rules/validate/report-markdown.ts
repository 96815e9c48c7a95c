// The validation as Markdown, for pull requests and terminals.
import { headline } from './validation.ts';
import type { Validation } from './validation.ts';

export function renderMarkdown(validation: Validation): string {
  const { vectors, modules, total } = validation;
  const out = [`# ${validation.target}: ${validation.source} in Rust`, '', headline(validation), ''];
  out.push('| measure | value |', '|---|---|');
  out.push(`| Rust lines per Python line | ${total.ratio} (${total.rustLines} / ${total.pythonLines}) |`);
  out.push(`| clone and handle tokens per 100 Rust lines | ${total.handlesPer100} |`);
  out.push(`| dynamic operations | ${total.dynamicOperations} |`);
  out.push('');
  for (const { verdict } of vectors) {
    if (verdict.verdict !== 'mismatch') continue;
    out.push(`## ${verdict.vector}`, '', '```sh', verdict.reproduce, '```', '');
    for (const difference of verdict.differences) {
      const line = difference.line === undefined ? '' : `, line ${difference.line}`;
      out.push(`${difference.stream}${line}:`, '', '```diff', difference.diff, '```', '');
    }
  }
  if (vectors.length > 0) {
    out.push('## Vectors', '', '| vector | verdict |', '|---|---|');
    for (const { verdict } of vectors) out.push(`| ${verdict.vector} | ${verdictText(verdict)} |`);
    out.push('');
  }
  if (modules.length > 0) {
    out.push(
      '## Modules',
      '',
      '| module | Python | Rust | ratio | handles per 100 | dynamic |',
      '|---|---|---|---|---|---|',
    );
    for (const one of modules)
      out.push(
        `| ${one.module} | ${one.pythonLines} | ${one.rustLines} | ${one.ratio} | ${one.handlesPer100} | ${one.dynamicOperations} |`,
      );
    out.push('');
  }
  return out.join('\n');
}

export function verdictText(verdict: Validation['vectors'][number]['verdict']): string {
  if (verdict.verdict === 'dropped') return `dropped: ${verdict.reason}`;
  if (verdict.verdict === 'mismatch') return `differs in ${verdict.differences.map((one) => one.stream).join(', ')}`;
  return verdict.masks.length === 0 ? 'ok' : `ok under the mask ${verdict.masks.join(', ')}`;
}
