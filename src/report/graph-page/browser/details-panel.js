// The panel beside the drawing: all that is known of one action, as plain elements that keyboard and screen readers reach.
import { glyphs, meanings, timeText } from './model.js';

const mostListed = 60;

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

export function openPanel(panel, model, go, close) {
  const row = (name, value) => [element('dt', {}, name), element('dd', {}, value)];

  function list(title, ids) {
    if (ids.length === 0) return undefined;
    const items = ids
      .slice(0, mostListed)
      .map((id) =>
        element(
          'li',
          {},
          element(
            'button',
            { type: 'button', class: 'link', onclick: () => go(id) },
            element('span', { class: `dot s-${model.actions[id].status.replace(' ', '-')}`, 'aria-hidden': 'true' }),
            model.actions[id].label,
          ),
        ),
      );
    const more = ids.length - items.length;
    return element(
      'section',
      {},
      element('h3', {}, `${title} `, element('span', { class: 'count' }, String(ids.length))),
      element('ul', {}, ...items),
      more > 0 ? element('p', { class: 'muted' }, `and ${more} more`) : undefined,
    );
  }

  function fields(action) {
    if (!action.fields) return undefined;
    const shown = action.fields.slice(0, 200);
    const rows = shown.map(([name, value]) =>
      element('tr', {}, element('th', { scope: 'row' }, name), element('td', {}, value)),
    );
    const more = action.fields.length - shown.length;
    return element(
      'section',
      {},
      element('h3', {}, 'Key inputs ', element('span', { class: 'count' }, String(action.fields.length))),
      element('div', { class: 'scroll' }, element('table', {}, element('tbody', {}, ...rows))),
      more > 0 ? element('p', { class: 'muted' }, `and ${more} more: batuta why ${action.label}`) : undefined,
    );
  }

  return (id) => {
    panel.replaceChildren();
    panel.hidden = id < 0;
    if (id < 0) return;
    const action = model.actions[id];
    const facts = [
      ...row('why', action.why),
      ...row('time', action.ms === undefined ? 'never executed here' : timeText(action.ms)),
      ...row('phase', action.phase),
      ...row('rule', `${action.rule}${action.summary === '' ? '' : `: ${action.summary}`}`),
      ...(action.places ? row('writes', action.places.join(', ')) : []),
      ...(action.opens ? row('may add', action.opens.join(', ')) : []),
      ...(action.key ? row('key', action.key) : []),
    ];
    panel.append(
      element(
        'header',
        {},
        element('h2', { tabindex: '-1', id: 'panel-title' }, action.label),
        element(
          'button',
          { type: 'button', class: 'icon', title: 'Close (Esc)', 'aria-label': 'Close details', onclick: close },
          '✕',
        ),
      ),
      element(
        'p',
        { class: `badge s-${action.status.replace(' ', '-')}` },
        element('span', { 'aria-hidden': 'true' }, glyphs[action.status]),
        ` ${action.status}`,
        element('span', { class: 'muted' }, ` ${meanings[action.status]}`),
      ),
      ...(action.failure ? [element('pre', { class: 'failure' }, action.failure)] : []),
      element('dl', {}, ...facts),
      ...[list('Needs', action.needs), list('Needed by', model.neededBy[id]), fields(action)].filter(Boolean),
    );
  };
}
