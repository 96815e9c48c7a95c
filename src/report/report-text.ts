// A report document as text, Markdown or one self-contained HTML page.
import { diagnosticLines, placeText } from './diagnostic-text.ts';
import type { ShownDiagnostic } from './diagnostic-text.ts';
import type { Block } from './report-document.ts';
import { noStyle } from './style.ts';
import type { Style } from './style.ts';
import { tableLines } from './table.ts';

export function textDocument(blocks: readonly Block[], style: Style, width: number): string {
  const lines = blocks.flatMap((block, index): string[] => {
    switch (block.kind) {
      case 'title':
        return [...(index > 0 ? ['', ''] : []), `${style.bold(block.text)}  ${block.note}`];
      case 'heading':
        return ['', style.bold(block.text)];
      case 'facts':
        return tableLines(block.rows, [{ style: style.dim }, {}], width);
      case 'table':
        return tableLines(
          [block.head, ...block.rows],
          block.head.map(() => ({})),
          width,
        );
      case 'finding':
        return [...diagnosticLines(block.shown, style, width), ''];
      case 'text':
        return [block.text];
    }
  });
  return `${lines.join('\n').replace(/\n+$/, '')}\n`;
}

export function markdownDocument(blocks: readonly Block[]): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const lines = blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'title':
        return [`# ${block.text}`, '', block.note, ''];
      case 'heading':
        return [`## ${block.text}`, ''];
      case 'facts':
        return [...block.rows.map(([name, value]) => `- **${name}**: ${value}`), ''];
      case 'table':
        return [block.head, block.head.map(() => '---'), ...block.rows]
          .map((row) => `| ${row.map(cell).join(' | ')} |`)
          .concat('');
      case 'finding':
        return ['```text', ...diagnosticLines(block.shown, noStyle, 100), '```', ''];
      case 'text':
        return [block.text, ''];
    }
  });
  return `${lines.join('\n').replace(/\n+$/, '')}\n`;
}

const css = `
:root { color-scheme: light dark; --line: #8884; --dim: #777; --bad: #c0392b; --warn: #b7791f; --note: #2b6cb0 }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { margin: 2.5rem 0 0 } h1 + p { margin-top: 0; color: var(--dim) } h2 { font-size: 1.1rem; margin-top: 2rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.5rem } dt { color: var(--dim) } dd { margin: 0 }
table { border-collapse: collapse } th, td { text-align: left; padding: .25rem 1rem .25rem 0; border-bottom: 1px solid var(--line) }
details { border-left: 3px solid var(--line); padding: .1rem .8rem; margin: .5rem 0 } summary { cursor: pointer }
.error { border-color: var(--bad) } .warning { border-color: var(--warn) } .note { border-color: var(--note) }
pre { overflow-x: auto; font-size: 13px } code { font-size: .92em } .place { color: var(--dim) }`;

export function htmlDocument(blocks: readonly Block[], title: string): string {
  const body = blocks.map((block): string => {
    switch (block.kind) {
      case 'title':
        return `<h1>${escape(block.text)}</h1>\n<p>${escape(block.note)}</p>`;
      case 'heading':
        return `<h2>${escape(block.text)}</h2>`;
      case 'facts':
        return `<dl>${block.rows.map(([name, value]) => `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`).join('')}</dl>`;
      case 'table':
        return `<table><thead><tr>${block.head.map((text) => `<th>${escape(text)}</th>`).join('')}</tr></thead><tbody>${block.rows
          .map((row) => `<tr>${row.map((text) => `<td>${escape(text)}</td>`).join('')}</tr>`)
          .join('')}</tbody></table>`;
      case 'finding':
        return findingHtml(block.shown);
      case 'text':
        return `<p>${escape(block.text)}</p>`;
    }
  });
  return `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${escape(title)}</title>\n<style>${css}\n</style>\n${body.join('\n')}\n</html>\n`;
}

function findingHtml(shown: ShownDiagnostic): string {
  const place = shown.place ? ` <span class="place">${escape(placeText(shown.place))}</span>` : '';
  const open = shown.severity === 'error' ? ' open' : '';
  const full = escape(diagnosticLines(shown, noStyle, 100).join('\n'));
  return `<details class="${shown.severity}"${open}><summary><code>${escape(shown.code)}</code> ${escape(shown.message)}${place}</summary><pre>${full}</pre></details>`;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
