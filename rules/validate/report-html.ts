// The validation as one HTML file that needs nothing else: no script, no font, no network.
import { verdictText } from './report-markdown.ts';
import { headline } from './validation.ts';
import type { Validation, VectorResult } from './validation.ts';

const style = `
:root { color-scheme: light dark; --ok: #1a7f37; --bad: #cf222e; --warn: #9a6700; --line: #8884; --soft: #8881; }
@media (prefers-color-scheme: dark) { :root { --ok: #3fb950; --bad: #ff7b72; --warn: #d29922; } }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; } h2 { font-size: 1.15rem; margin: 2.5rem 0 .75rem; }
.from { margin: 0 0 1.5rem; opacity: .75; }
.headline { font-size: 1.15rem; padding: .75rem 1rem; border-left: .35rem solid; background: var(--soft); }
.headline.ok { border-color: var(--ok); } .headline.bad { border-color: var(--bad); } .headline.none { border-color: var(--warn); }
.bar { display: flex; height: .5rem; margin: 1rem 0 0; border-radius: .25rem; overflow: hidden; }
.bar span { min-width: 3px; } .bar .ok { background: var(--ok); } .bar .bad { background: var(--bad); } .bar .drop { background: var(--warn); }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 1rem; margin: 1.5rem 0 0; }
dt { font-size: .85rem; opacity: .75; } dd { margin: 0; font-size: 1.35rem; font-variant-numeric: tabular-nums; } dd small { font-size: .85rem; opacity: .75; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-size: .85rem; opacity: .75; } td.n, th.n { text-align: right; }
tr.mismatch td:nth-child(2) { color: var(--bad); font-weight: 600; } tr.dropped td:nth-child(2) { color: var(--warn); } tr.ok td:nth-child(2) { color: var(--ok); }
pre, code { font: .85rem/1.45 ui-monospace, monospace; } pre { background: var(--soft); padding: .75rem 1rem; overflow-x: auto; margin: .5rem 0 1rem; border-radius: .35rem; }
pre .add { color: var(--ok); } pre .del { color: var(--bad); } pre .at { opacity: .6; }
`;

const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

export function renderHtml(validation: Validation): string {
  const { counts, target, source } = validation;
  const tone = counts.mismatch > 0 ? 'bad' : counts.ok > 0 ? 'ok' : 'none';
  const mismatches = validation.vectors.filter((one) => one.verdict.verdict === 'mismatch');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(target)}: validation</title>
<style>${style}</style>
</head>
<body>
<h1>${escape(target)}</h1>
<p class="from">${escape(source)} in Rust</p>
<p class="headline ${tone}">${escape(headline(validation))}</p>
${bar(counts)}
${figures(validation)}
${mismatches.length === 0 ? '' : `<h2>What differs</h2>\n${mismatches.map(difference).join('\n')}`}
${validation.vectors.length === 0 ? '' : vectorTable(validation.vectors)}
${validation.modules.length === 0 ? '' : moduleTable(validation)}
</body>
</html>
`;
}

function bar({ ok, mismatch, dropped }: Validation['counts']): string {
  if (ok + mismatch + dropped === 0) return '';
  const part = (kind: string, count: number): string =>
    count === 0 ? '' : `<span class="${kind}" style="flex:${count}"></span>`;
  return `<div class="bar" role="img" aria-label="${ok} ok, ${mismatch} differ, ${dropped} dropped">${part('ok', ok)}${part('bad', mismatch)}${part('drop', dropped)}</div>`;
}

function figures(validation: Validation): string {
  const { total } = validation;
  const figure = (name: string, value: string, note = ''): string =>
    `<div><dt>${name}</dt><dd>${value}${note === '' ? '' : ` <small>${note}</small>`}</dd></div>`;
  return `<dl>
${figure('Rust lines per Python line', `${total.ratio}`, `${total.rustLines} / ${total.pythonLines}`)}
${figure('clone and handle tokens', `${total.handlesPer100}`, 'per 100 Rust lines')}
${figure('dynamic operations', `${total.dynamicOperations}`)}
</dl>`;
}

function difference({ verdict }: VectorResult): string {
  if (verdict.verdict !== 'mismatch') return '';
  const parts = verdict.differences.map((one) => {
    const line = one.line === undefined ? '' : `, line ${one.line}`;
    return `<p>${escape(one.stream)}${line}</p>\n<pre>${colour(one.diff)}</pre>`;
  });
  return `<section>\n<h3>${escape(verdict.vector)}</h3>\n<p>By hand:</p>\n<pre>${escape(verdict.reproduce)}</pre>\n${parts.join('\n')}\n</section>`;
}

function colour(diff: string): string {
  const kinds: { readonly [first: string]: string } = { '+': 'add', '-': 'del', '@': 'at' };
  return diff
    .split('\n')
    .map((line) => {
      const kind = kinds[line.charAt(0)];
      return kind === undefined ? escape(line) : `<span class="${kind}">${escape(line)}</span>`;
    })
    .join('\n');
}

function vectorTable(vectors: readonly VectorResult[]): string {
  const rows = vectors.map(
    ({ verdict }) =>
      `<tr class="${verdict.verdict}"><td>${escape(verdict.vector)}</td><td>${escape(verdictText(verdict))}</td></tr>`,
  );
  return `<h2>Vectors</h2>
<div class="scroll"><table>
<thead><tr><th>vector</th><th>verdict</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>`;
}

function moduleTable({ modules }: Validation): string {
  const rows = modules.map((one) => {
    const values = [one.pythonLines, one.rustLines, one.ratio, one.handlesPer100, one.dynamicOperations];
    return `<tr><td>${escape(one.module)}</td>${values.map((value) => `<td class="n">${value}</td>`).join('')}</tr>`;
  });
  const heads = ['Python lines', 'Rust lines', 'ratio', 'handles per 100', 'dynamic operations'];
  return `<h2>Modules</h2>
<div class="scroll"><table>
<thead><tr><th>module</th>${heads.map((head) => `<th class="n">${head}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>`;
}
