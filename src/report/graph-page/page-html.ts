// The graph page as one document: no request leaves it, its policy forbids any.
import type { PageData } from './page-data.ts';
import { pageStyle } from './page-style.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/** JSON that cannot end the element it stands in. */
const embedded = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** `script`: the built `browser/main.js`. */
export function graphDocument(data: PageData, script: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${escape(data.title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header class="bar">
  <div class="title"><h1>${escape(data.title)}</h1><p class="muted">${escape(data.subtitle)} · <span id="shown"></span></p></div>
  <div class="search">
    <input id="search" type="search" placeholder="Search actions" aria-label="Search actions" role="combobox" aria-expanded="false" aria-controls="results" aria-autocomplete="list" autocomplete="off" spellcheck="false">
    <kbd aria-hidden="true">/</kbd>
    <ul id="results" role="listbox" aria-label="Found actions" hidden></ul>
  </div>
  <div class="chips" id="statuses" role="group" aria-label="Status"></div>
  <div class="chips" id="phases" role="group" aria-label="Phase"></div>
  <button id="theme" class="icon" type="button" title="Light or dark" aria-label="Light or dark">◐</button>
</header>
<main>
  <div class="stage">
    <canvas id="graph" tabindex="0" role="application" aria-label="Graph of actions, from left to right. Arrow keys go along the lines and up and down, Enter opens details, slash searches, plus and minus zoom, zero shows everything."></canvas>
    <div id="tip" class="tip" hidden></div>
    <div class="tools">
      <button id="zoom-in" class="icon" type="button" title="Nearer (+)" aria-label="Nearer">+</button>
      <button id="zoom-out" class="icon" type="button" title="Farther (-)" aria-label="Farther">−</button>
      <button id="fit" class="icon" type="button" title="Show everything (0)" aria-label="Show everything">⤢</button>
    </div>
    <p class="hint muted"><span class="line up"></span>needs <span class="line down"></span>needed by · drag, wheel, arrow keys, <kbd>/</kbd> search, <kbd>0</kbd> all, <kbd>Esc</kbd></p>
  </div>
  <aside id="details" aria-labelledby="panel-title" hidden></aside>
</main>
<div id="live" class="hidden" aria-live="polite"></div>
<noscript>This page draws the graph with a script of its own.</noscript>
<script type="application/json" id="data">${embedded(data)}</script>
<script>${script.replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`;
}
