// How the graph page looks, in light and in dark; the drawing takes its colours from these variables.

const light = `
  --background: #f5f6f9; --panel: #ffffff; --block: #e9ecf2; --line: #d3d9e3; --edge: #aab4c5; --text: #1b2430; --muted: #5d6a7e;
  --accent: #1f5fe0; --upstream: #0e8f86; --downstream: #c2571a; --hover: #eef1f7; --shadow: 0 6px 24px rgb(20 30 50 / 0.14);
  --ran: #2f6fed; --hit: #1f9d6b; --failed: #d4293a; --blocked: #c77c02; --would-run: #8250df; --unknown: #7c8799;
  color-scheme: light;`;
const dark = `
  --background: #0e1218; --panel: #1a212b; --block: #151b24; --line: #303a49; --edge: #46546a; --text: #e7ecf4; --muted: #94a1b5;
  --accent: #7aa7ff; --upstream: #4fd1c5; --downstream: #f6a36a; --hover: #222b38; --shadow: 0 6px 24px rgb(0 0 0 / 0.5);
  --ran: #5b93ff; --hit: #3ecf8e; --failed: #ff6b74; --blocked: #f5b342; --would-run: #b48cff; --unknown: #8592a6;
  color-scheme: dark;`;

export const pageStyle = `
:root {${light}}
@media (prefers-color-scheme: dark) { :root:not([data-theme=light]) {${dark}} }
:root[data-theme=dark] {${dark}}
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; background: var(--background); color: var(--text);
  font: 14px/1.45 ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
h1, h2, h3, p, ul, dl, dd { margin: 0; padding: 0; }
h1 { font-size: 15px; font-weight: 650; }
.muted { color: var(--muted); }
[hidden] { display: none !important; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
button { font: inherit; color: inherit; cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
kbd { font: 11px ui-monospace, "SF Mono", Menlo, Consolas, monospace; border: 1px solid var(--line); border-radius: 4px; padding: 0 5px; color: var(--muted); background: var(--panel); }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; padding: 10px 16px; background: var(--panel); border-bottom: 1px solid var(--line); z-index: 2; }
.title { min-width: 150px; }
.title p { font-size: 12px; white-space: nowrap; }
.search { position: relative; flex: 0 1 300px; min-width: 190px; }
.search input { width: 100%; font: inherit; color: inherit; background: var(--background); border: 1px solid var(--line); border-radius: 8px; padding: 6px 34px 6px 12px; }
.search input::-webkit-search-cancel-button { display: none; }
.search > kbd { position: absolute; right: 9px; top: 8px; }
.search ul { position: absolute; left: 0; top: calc(100% + 6px); width: max(100%, 420px); max-height: 60vh; overflow: auto; list-style: none; background: var(--panel); border: 1px solid var(--line); border-radius: 10px; box-shadow: var(--shadow); padding: 5px; z-index: 5; }
.search li { display: flex; align-items: center; gap: 8px; padding: 5px 9px; border-radius: 6px; cursor: pointer; }
.search li .name { flex: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.search li[aria-selected=true], .search li[role=option]:hover { background: var(--hover); }
.search li.none { cursor: default; }
.chips { display: flex; flex-wrap: wrap; gap: 6px; }
.chip { display: inline-flex; align-items: center; gap: 6px; background: var(--background); border: 1px solid var(--line); border-radius: 999px; padding: 3px 10px; font-size: 12.5px; }
.chip:hover { background: var(--hover); }
.chip[aria-pressed=false] { opacity: 0.45; }
.count { color: var(--muted); font-size: 12px; font-variant-numeric: tabular-nums; font-weight: 400; }
.dot { flex: none; width: 9px; height: 9px; border-radius: 50%; background: var(--unknown); }
.dot.s-ran { background: var(--ran); } .dot.s-hit { background: var(--hit); } .dot.s-failed { background: var(--failed); }
.dot.s-blocked { background: var(--blocked); } .dot.s-would-run { background: var(--would-run); }
.icon { width: 30px; height: 30px; border: 1px solid var(--line); border-radius: 8px; background: var(--panel); font-size: 15px; line-height: 1; }
.icon:hover { background: var(--hover); }
#theme { margin-left: auto; }
main { flex: 1; display: flex; min-height: 0; }
.stage { position: relative; flex: 1; min-width: 0; overflow: hidden; }
canvas { position: absolute; inset: 0; width: 100%; height: 100%; cursor: grab; touch-action: none; }
canvas.dragging { cursor: grabbing; }
canvas:focus-visible { outline-offset: -3px; }
.tools { position: absolute; right: 14px; bottom: 14px; display: flex; flex-direction: column; gap: 6px; }
.hint { position: absolute; left: 14px; bottom: 12px; font-size: 12px; background: color-mix(in srgb, var(--background) 80%, transparent); padding: 2px 8px; border-radius: 6px; pointer-events: none; }
.line { display: inline-block; width: 18px; height: 0; border-top: 2px solid; vertical-align: middle; margin: 0 4px 0 2px; }
.line.up { border-color: var(--upstream); } .line.down { border-color: var(--downstream); margin-left: 8px; }
.tip { position: absolute; display: flex; flex-direction: column; max-width: 380px; padding: 7px 11px; font-size: 12.5px; background: var(--panel); border: 1px solid var(--line); border-radius: 8px; box-shadow: var(--shadow); pointer-events: none; z-index: 1; overflow-wrap: anywhere; }
aside { flex: 0 0 372px; max-width: 60vw; overflow: auto; background: var(--panel); border-left: 1px solid var(--line); padding: 14px 18px 28px; }
aside header { display: flex; gap: 10px; align-items: flex-start; }
aside h2 { flex: 1; font-size: 16px; font-weight: 650; overflow-wrap: anywhere; line-height: 1.3; padding-top: 3px; }
aside h3 { font-size: 13px; font-weight: 650; margin: 20px 0 6px; }
.badge { display: inline-block; margin: 8px 0 12px; font-weight: 600; }
.badge .muted { font-weight: 400; margin-left: 4px; }
.badge.s-ran { color: var(--ran); } .badge.s-hit { color: var(--hit); } .badge.s-failed { color: var(--failed); }
.badge.s-blocked { color: var(--blocked); } .badge.s-would-run { color: var(--would-run); } .badge.s-unknown { color: var(--unknown); }
dl { display: grid; grid-template-columns: 68px 1fr; gap: 5px 12px; font-size: 13px; }
dt { color: var(--muted); } dd { overflow-wrap: anywhere; }
aside ul { list-style: none; }
.link { display: flex; align-items: center; gap: 8px; width: 100%; text-align: left; background: none; border: 0; border-radius: 6px; padding: 3px 6px; font-size: 13px; overflow-wrap: anywhere; }
.link:hover { background: var(--hover); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font: 12px/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
th { text-align: left; font-weight: 400; color: var(--muted); padding: 2px 14px 2px 0; white-space: nowrap; vertical-align: top; }
td { padding: 2px 0; white-space: nowrap; }
.failure { margin: 0 0 12px; padding: 9px 12px; border-radius: 8px; border: 1px solid var(--failed); font: 12.5px/1.5 ui-monospace, Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 760px) { main { flex-direction: column; } aside { flex: 0 0 45%; max-width: none; border-left: 0; border-top: 1px solid var(--line); } .hint { display: none; } }
@media (prefers-reduced-motion: no-preference) { .chip, .icon, .link { transition: background 120ms; } }
`;
