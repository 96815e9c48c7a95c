// The graph as the page holds it: actions, who needs whom, what search and filters leave.

export const statuses = ['ran', 'hit', 'failed', 'blocked', 'would run', 'unknown'];
export const glyphs = { ran: '●', hit: '✓', failed: '✕', blocked: '■', 'would run': '▶', unknown: '?' };
export const meanings = {
  ran: 'ran in the last run',
  hit: 'up to date, reused',
  failed: 'failed',
  blocked: 'blocked by a failure',
  'would run': 'would run now',
  unknown: 'known when what it needs has run',
};

export function openModel(data) {
  const { actions, positions, blocks, nodeWidth, nodeHeight } = data;
  const neededBy = actions.map(() => []);
  const edges = [];
  actions.forEach((action, id) =>
    action.needs.forEach((need) => {
      neededBy[need].push(id);
      edges.push([need, id]);
    }),
  );
  const x = Float64Array.from(positions, (each) => each[0]);
  const y = Float64Array.from(positions, (each) => each[1]);
  const lower = actions.map((action) => action.label.toLowerCase());
  const phases = [...new Set(actions.map((action) => action.phase))];
  const model = {
    data,
    actions,
    blocks,
    edges,
    neededBy,
    x,
    y,
    nodeWidth,
    nodeHeight,
    phases,
    shownPhases: new Set(phases),
    shownStatuses: new Set(statuses),
    words: [],
    selected: -1,
    /** 1: matches search and filters. */
    matches: new Uint8Array(actions.length).fill(1),
    /** After a selection: 1 it needs, 2 needs it, 3 itself. */
    related: new Uint8Array(actions.length),
    version: 0,
  };

  model.refilter = () => {
    actions.forEach((action, id) => {
      const fits =
        model.shownPhases.has(action.phase) &&
        model.shownStatuses.has(action.status) &&
        model.words.every((word) => lower[id].includes(word));
      model.matches[id] = fits ? 1 : 0;
    });
    model.version += 1;
  };
  model.search = (text) => {
    model.words = text.toLowerCase().split(/\s+/).filter(Boolean);
    model.refilter();
    if (model.words.length === 0) return [];
    const found = [];
    for (let id = 0; id < actions.length; id++) if (model.matches[id]) found.push(id);
    // What begins or ends with the words is likely meant.
    const last = model.words.at(-1);
    const rank = (id) => (lower[id].endsWith(last) ? 0 : lower[id].includes(`:${last}`) ? 1 : 2);
    return found.sort((a, b) => rank(a) - rank(b) || lower[a].length - lower[b].length || a - b);
  };
  model.select = (id) => {
    model.selected = id;
    model.related.fill(0);
    if (id >= 0) {
      const walk = (next, mark) => {
        const open = [id];
        while (open.length > 0)
          for (const each of next(open.pop()))
            if (model.related[each] === 0) {
              model.related[each] = mark;
              open.push(each);
            }
      };
      model.related[id] = 3;
      walk((each) => actions[each].needs, 1);
      walk((each) => neededBy[each], 2);
    }
    model.version += 1;
  };
  model.at = (px, py) => {
    for (let id = actions.length - 1; id >= 0; id--)
      if (px >= x[id] && px <= x[id] + nodeWidth && py >= y[id] && py <= y[id] + nodeHeight) return id;
    return -1;
  };
  /** The action next to this one in a direction of the screen. */
  model.beside = (id, direction) => {
    if (id < 0) return actions.length > 0 ? 0 : -1;
    const nearest = (list) =>
      list.reduce(
        (best, each) => (best < 0 || Math.abs(y[each] - y[id]) < Math.abs(y[best] - y[id]) ? each : best),
        -1,
      );
    if (direction === 'left') return nearest(actions[id].needs);
    if (direction === 'right') return nearest(neededBy[id]);
    let best = -1;
    for (let each = 0; each < actions.length; each++) {
      const ahead = direction === 'down' ? y[each] - y[id] : y[id] - y[each];
      if (ahead <= 0 || Math.abs(x[each] - x[id]) > nodeWidth / 2) continue;
      if (best < 0 || ahead < Math.abs(y[best] - y[id])) best = each;
    }
    return best;
  };
  return model;
}

/** `app:emit:pkg/auth` -> what stands in its box. */
export function nameOf(label, inBlock, oneTarget) {
  const [target, kind = '', ...rest] = label.split(':');
  if (inBlock) return rest.length > 0 ? rest.join(':') : target;
  if (kind === '' || kind === 'task') return target;
  return [...(oneTarget ? [] : [target]), kind, ...rest].join(' ');
}

export function timeText(ms) {
  if (ms === undefined) return '';
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 59950) return `${(ms / 1000).toFixed(1)} s`;
  return `${Math.floor(ms / 60000)} min ${Math.round((ms % 60000) / 1000)} s`;
}
