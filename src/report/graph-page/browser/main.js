// The graph page's script: connects search, filters, drawing, details and keys. Loads nothing: the data is in the page.
import { openView } from './canvas-view.js';
import { element, openPanel } from './details-panel.js';
import { glyphs, meanings, openModel, statuses, timeText } from './model.js';

const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId('data').textContent);
const model = openModel(data);
const canvas = byId('graph');
const search = byId('search');
const results = byId('results');
const panel = byId('details');
const live = byId('live');
const mostResults = 40;

const theme = { colors: undefined };
function readColors() {
  const style = getComputedStyle(document.documentElement);
  const color = (name) => style.getPropertyValue(`--${name}`).trim();
  theme.colors = {
    background: color('background'),
    block: color('block'),
    node: color('panel'),
    line: color('line'),
    edge: color('edge'),
    text: color('text'),
    muted: color('muted'),
    accent: color('accent'),
    upstream: color('upstream'),
    downstream: color('downstream'),
    status: Object.fromEntries(statuses.map((status) => [status, color(status.replace(' ', '-'))])),
  };
}
readColors();
const view = openView(canvas, model, theme);

const showPanel = openPanel(
  panel,
  model,
  (id) => choose(id, { move: true }),
  () => choose(-1, { focus: canvas }),
);

function choose(id, { move = false, focus } = {}) {
  model.select(id);
  const was = panel.hidden;
  showPanel(id);
  if (panel.hidden !== was) view.resize();
  if (id >= 0) {
    const action = model.actions[id];
    const needs = `needs ${action.needs.length}, needed by ${model.neededBy[id].length}`;
    live.textContent = `${action.label}: ${action.status}, ${timeText(action.ms)} ${needs}`;
    if (move || !view.isVisible(id)) view.show(id);
    location.replace(`#${encodeURIComponent(action.label)}`);
  } else {
    live.textContent = '';
    history.replaceState(undefined, '', location.pathname + location.search);
  }
  focus?.focus();
  view.redraw();
}

/** Filters: what is off is drawn faintly, so that the picture stays where it is. */
function chips(container, values, shown, describe) {
  const counts = new Map();
  for (const value of values.list) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const value of values.order) {
    const count = counts.get(value) ?? 0;
    if (count === 0) continue;
    const chip = element('button', { type: 'button', class: 'chip', 'aria-pressed': 'true', ...describe(value) });
    chip.append(...(values.mark?.(value) ?? []), value, element('span', { class: 'count' }, String(count)));
    const all = () => [...container.querySelectorAll('.chip')];
    const set = (each, on) => {
      each.setAttribute('aria-pressed', String(on));
      if (on) shown.add(each.dataset.value);
      else shown.delete(each.dataset.value);
    };
    chip.dataset.value = value;
    chip.addEventListener('click', (event) => {
      const isOnly = all().every((each) => (each.getAttribute('aria-pressed') === 'true') === (each === chip));
      if (event.shiftKey || event.altKey) set(chip, !shown.has(value));
      // The first press shows this one alone, the next brings the others back.
      else for (const each of all()) set(each, isOnly || each === chip);
      refilter();
    });
    container.append(chip);
  }
}

function refilter() {
  model.refilter();
  listResults();
  const left = model.matches.reduce((sum, each) => sum + each, 0);
  byId('shown').textContent =
    left === model.actions.length ? `${left} actions` : `${left} of ${model.actions.length} actions`;
  view.redraw();
}

let found = [];
let active = -1;
function listResults() {
  found = model.search(search.value);
  active = -1;
  results.replaceChildren();
  const open = search.value.trim() !== '' && document.activeElement === search;
  results.hidden = !open;
  search.setAttribute('aria-expanded', String(open));
  search.removeAttribute('aria-activedescendant');
  found.slice(0, mostResults).forEach((id, index) => {
    const action = model.actions[id];
    const item = element(
      'li',
      { role: 'option', id: `result-${index}`, 'aria-selected': 'false' },
      element('span', { class: `dot s-${action.status.replace(' ', '-')}`, 'aria-hidden': 'true' }),
      element('span', { class: 'name' }, action.label),
      element('span', { class: 'muted' }, action.status),
    );
    item.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      take(index);
    });
    results.append(item);
  });
  if (open && found.length === 0) results.append(element('li', { class: 'muted none' }, 'nothing matches'));
  if (found.length > mostResults)
    results.append(element('li', { class: 'muted none' }, `and ${found.length - mostResults} more`));
}
function move(step) {
  const last = Math.min(found.length, mostResults) - 1;
  if (last < 0) return;
  results.querySelector('[aria-selected="true"]')?.setAttribute('aria-selected', 'false');
  active = Math.min(last, Math.max(0, active + step));
  const item = byId(`result-${active}`);
  item.setAttribute('aria-selected', 'true');
  item.scrollIntoView({ block: 'nearest' });
  search.setAttribute('aria-activedescendant', item.id);
}
function take(index) {
  const id = found[Math.max(0, index)];
  if (id === undefined) return;
  // What was looked for is found: the rest of the graph comes back.
  search.value = '';
  refilter();
  choose(id, { move: true, focus: canvas });
}

search.addEventListener('input', refilter);
search.addEventListener('focus', listResults);
search.addEventListener('blur', () => {
  results.hidden = true;
});
search.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    move(event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'Enter') take(active);
  else if (event.key === 'Escape') {
    if (search.value === '') canvas.focus();
    search.value = '';
    refilter();
  } else return;
  event.stopPropagation();
});

const position = (event) => {
  const box = canvas.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
};
const pointers = new Map();
let dragged = 0;
canvas.addEventListener('pointerdown', (event) => {
  canvas.setPointerCapture(event.pointerId);
  pointers.set(event.pointerId, position(event));
  dragged = 0;
});
canvas.addEventListener('pointermove', (event) => {
  const now = position(event);
  const before = pointers.get(event.pointerId);
  if (!before) {
    const id = model.at(...view.toWorld(...now));
    view.hover(id);
    tell(id, now);
    return;
  }
  if (pointers.size === 2) {
    const other = [...pointers].find(([key]) => key !== event.pointerId)[1];
    const distance = (point) => Math.hypot(point[0] - other[0], point[1] - other[1]);
    view.zoom(distance(now) / Math.max(1, distance(before)), (now[0] + other[0]) / 2, (now[1] + other[1]) / 2);
  } else view.pan(now[0] - before[0], now[1] - before[1]);
  dragged += Math.abs(now[0] - before[0]) + Math.abs(now[1] - before[1]);
  pointers.set(event.pointerId, now);
  canvas.classList.toggle('dragging', dragged > 4);
});
const release = (event) => {
  const wasDown = pointers.delete(event.pointerId);
  canvas.classList.remove('dragging');
  if (!wasDown || dragged > 4 || event.type === 'pointercancel') return;
  choose(model.at(...view.toWorld(...position(event))));
};
canvas.addEventListener('pointerup', release);
canvas.addEventListener('pointercancel', release);
canvas.addEventListener('pointerleave', () => {
  view.hover(-1);
  tell(-1);
});
canvas.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault();
    if (event.shiftKey) return view.pan(-event.deltaY, 0);
    const lines = event.deltaMode === 1 ? 16 : 1;
    view.zoom(Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0016)), ...position(event));
  },
  { passive: false },
);
canvas.addEventListener('dblclick', (event) => view.zoom(1.8, ...position(event)));

const tip = byId('tip');
function tell(id, at) {
  tip.hidden = id < 0;
  if (id < 0) return;
  const action = model.actions[id];
  tip.replaceChildren(
    element('strong', {}, action.label),
    element(
      'span',
      {},
      `${glyphs[action.status]} ${action.status}${action.ms === undefined ? '' : `, ${timeText(action.ms)}`}`,
    ),
    element('span', { class: 'muted' }, action.why),
  );
  const wide = canvas.clientWidth;
  tip.style.left = `${Math.min(at[0] + 14, wide - tip.offsetWidth - 8)}px`;
  tip.style.top = `${at[1] + 18 + tip.offsetHeight > canvas.clientHeight ? at[1] - tip.offsetHeight - 10 : at[1] + 18}px`;
}

canvas.addEventListener('keydown', (event) => {
  const arrows = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };
  const direction = arrows[event.key];
  if (direction && event.shiftKey) {
    view.pan(...{ left: [60, 0], right: [-60, 0], up: [0, 60], down: [0, -60] }[direction]);
  } else if (direction) {
    const next = model.beside(model.selected, direction);
    if (next >= 0) choose(next);
  } else if (event.key === 'Enter' && model.selected >= 0) byId('panel-title')?.focus();
  else return;
  event.preventDefault();
});
document.addEventListener('keydown', (event) => {
  if (event.target === search || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === '/') search.focus();
  else if (event.key === 'Escape') choose(-1, { focus: canvas });
  else if (event.key === '+' || event.key === '=') view.zoom(1.3);
  else if (event.key === '-') view.zoom(1 / 1.3);
  else if (event.key === '0' || event.key === 'f') view.fit();
  else return;
  event.preventDefault();
});

byId('zoom-in').addEventListener('click', () => view.zoom(1.3));
byId('zoom-out').addEventListener('click', () => view.zoom(1 / 1.3));
byId('fit').addEventListener('click', () => view.fit());
byId('theme').addEventListener('click', () => {
  const root = document.documentElement;
  const isDark = root.dataset.theme
    ? root.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = isDark ? 'light' : 'dark';
  readColors();
  view.redraw();
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
  readColors();
  view.redraw();
});

chips(
  byId('statuses'),
  {
    order: statuses,
    list: model.actions.map((action) => action.status),
    mark: (status) => [element('span', { class: `dot s-${status.replace(' ', '-')}`, 'aria-hidden': 'true' })],
  },
  model.shownStatuses,
  (status) => ({ title: `${meanings[status]}. Press: only these; with Shift: without these` }),
);
chips(
  byId('phases'),
  { order: model.phases, list: model.actions.map((action) => action.phase) },
  model.shownPhases,
  (phase) => ({ title: `phase ${phase}. Press: only these; with Shift: without these` }),
);

new ResizeObserver(() => view.resize()).observe(canvas.parentElement);
view.resize();
view.fit();
refilter();
const named = decodeURIComponent(location.hash.slice(1));
const start = model.actions.findIndex((action) => action.label === named);
if (start >= 0) choose(start, { move: true });
// For measuring: frames drawn and the time that drawing them took.
window.batutaGraph = { view, model };
