// Draws the model on a canvas: a camera, culling, and the lines kept as a picture while one pans and zooms.
import { glyphs, nameOf, timeText } from './model.js';

const font = '12px ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';
const leastScale = 0.02;
const mostScale = 3;
/** After this long without a move the lines are drawn sharply again. */
const settleMs = 110;
/** From this scale on boxes hold text; before, they are their colour. */
const nearEnough = 0.42;

export function openView(canvas, model, theme) {
  const context = canvas.getContext('2d');
  const lines = document.createElement('canvas');
  const lineContext = lines.getContext('2d');
  const camera = { x: 0, y: 0, k: 1 };
  let width = 0;
  let height = 0;
  let ratio = 1;
  let queued = false;
  let hover = -1;
  let drawnLines;
  let settling;
  const { x, y, nodeWidth, nodeHeight, actions, blocks, edges } = model;
  const oneTarget = new Set(actions.map((action) => action.label.split(':')[0])).size === 1;
  const inBlock = new Uint8Array(actions.length);
  for (const block of blocks) if (block.nodes.length > 1) for (const id of block.nodes) inBlock[id] = 1;
  const names = actions.map((action, id) => nameOf(action.label, inBlock[id] === 1, oneTarget));
  const fitted = new Map();
  const view = { camera, frames: 0, cpuMs: 0 };

  const bounds = (() => {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let id = 0; id < actions.length; id++) {
      left = Math.min(left, x[id]);
      top = Math.min(top, y[id]);
      right = Math.max(right, x[id] + nodeWidth);
      bottom = Math.max(bottom, y[id] + nodeHeight);
    }
    for (const block of blocks) {
      left = Math.min(left, block.x);
      top = Math.min(top, block.y);
      right = Math.max(right, block.x + block.width);
      bottom = Math.max(bottom, block.y + block.height);
    }
    return actions.length === 0 ? { left: 0, top: 0, right: 1, bottom: 1 } : { left, top, right, bottom };
  })();

  view.redraw = () => {
    if (queued) return;
    queued = true;
    requestAnimationFrame(() => {
      queued = false;
      const started = performance.now();
      draw();
      view.frames += 1;
      view.cpuMs += performance.now() - started;
    });
  };
  view.resize = () => {
    const box = canvas.getBoundingClientRect();
    ratio = Math.min(2, window.devicePixelRatio || 1);
    width = box.width;
    height = box.height;
    canvas.width = Math.max(1, Math.round(width * ratio));
    canvas.height = Math.max(1, Math.round(height * ratio));
    lines.width = canvas.width;
    lines.height = canvas.height;
    drawnLines = undefined;
    view.redraw();
  };
  view.toWorld = (px, py) => [(px - camera.x) / camera.k, (py - camera.y) / camera.k];
  view.toScreen = (wx, wy) => [wx * camera.k + camera.x, wy * camera.k + camera.y];
  view.fit = () => {
    const margin = 36;
    const k = Math.min(
      1.1,
      (width - 2 * margin) / (bounds.right - bounds.left),
      (height - 2 * margin) / (bounds.bottom - bounds.top),
    );
    camera.k = Math.max(leastScale, k);
    camera.x = (width - (bounds.right - bounds.left) * camera.k) / 2 - bounds.left * camera.k;
    camera.y = (height - (bounds.bottom - bounds.top) * camera.k) / 2 - bounds.top * camera.k;
    view.redraw();
  };
  view.pan = (dx, dy) => {
    camera.x += dx;
    camera.y += dy;
    view.redraw();
  };
  view.zoom = (factor, px = width / 2, py = height / 2) => {
    const k = Math.min(mostScale, Math.max(leastScale, camera.k * factor));
    camera.x = px - ((px - camera.x) * k) / camera.k;
    camera.y = py - ((py - camera.y) * k) / camera.k;
    camera.k = k;
    view.redraw();
  };
  /** Brings an action into the middle, near enough to read it. */
  view.show = (id) => {
    camera.k = Math.max(camera.k, 0.8);
    camera.x = width / 2 - (x[id] + nodeWidth / 2) * camera.k;
    camera.y = height / 2 - (y[id] + nodeHeight / 2) * camera.k;
    view.redraw();
  };
  view.isVisible = (id) => {
    const [left, top] = view.toScreen(x[id], y[id]);
    return (
      left > 20 && top > 20 && left + nodeWidth * camera.k < width - 20 && top + nodeHeight * camera.k < height - 20
    );
  };
  view.hover = (id) => {
    if (id === hover) return;
    hover = id;
    view.redraw();
  };

  function seen() {
    const [left, top] = view.toWorld(0, 0);
    const [right, bottom] = view.toWorld(width, height);
    return { left, top, right, bottom };
  }

  function curve(target, from, to) {
    const ax = x[from] + nodeWidth;
    const ay = y[from] + nodeHeight / 2;
    const bx = x[to];
    const by = y[to] + nodeHeight / 2;
    const bend = Math.max(30, (bx - ax) / 2);
    target.moveTo(ax, ay);
    target.bezierCurveTo(ax + bend, ay, bx - bend, by, bx, by);
  }

  /** All lines in sight, faint, into their own picture. */
  function drawLines() {
    const { left, top, right, bottom } = seen();
    lineContext.setTransform(1, 0, 0, 1, 0, 0);
    lineContext.clearRect(0, 0, lines.width, lines.height);
    lineContext.setTransform(camera.k * ratio, 0, 0, camera.k * ratio, camera.x * ratio, camera.y * ratio);
    lineContext.lineWidth = Math.min(1.4, 1 / camera.k);
    lineContext.strokeStyle = theme.colors.edge;
    lineContext.globalAlpha = edges.length > 3000 ? 0.4 : edges.length > 600 ? 0.6 : 0.9;
    lineContext.beginPath();
    for (const [from, to] of edges) {
      if (x[from] > right || x[to] + nodeWidth < left) continue;
      if (Math.max(y[from], y[to]) + nodeHeight < top || Math.min(y[from], y[to]) > bottom) continue;
      if (!model.matches[from] || !model.matches[to]) continue;
      curve(lineContext, from, to);
    }
    lineContext.stroke();
    drawnLines = { x: camera.x, y: camera.y, k: camera.k, version: model.version, colors: theme.colors };
  }

  const linesAreSharp = () =>
    drawnLines &&
    drawnLines.k === camera.k &&
    drawnLines.x === camera.x &&
    drawnLines.y === camera.y &&
    drawnLines.version === model.version &&
    drawnLines.colors === theme.colors;

  function paintLines() {
    const isMoved = drawnLines && drawnLines.version === model.version && drawnLines.colors === theme.colors;
    if (!linesAreSharp() && (!isMoved || edges.length < 400)) drawLines();
    context.setTransform(1, 0, 0, 1, 0, 0);
    const scale = camera.k / drawnLines.k;
    context.globalAlpha = model.selected >= 0 ? 0.35 : 1;
    context.drawImage(
      lines,
      (camera.x - drawnLines.x * scale) * ratio,
      (camera.y - drawnLines.y * scale) * ratio,
      lines.width * scale,
      lines.height * scale,
    );
    context.globalAlpha = 1;
    if (linesAreSharp()) return;
    clearTimeout(settling);
    settling = setTimeout(() => {
      drawLines();
      view.redraw();
    }, settleMs);
  }

  function draw() {
    const { colors } = theme;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = colors.background;
    context.fillRect(0, 0, canvas.width, canvas.height);
    const sight = seen();
    const inSight = (left, top, wide, high) =>
      left <= sight.right && left + wide >= sight.left && top <= sight.bottom && top + high >= sight.top;
    const world = () =>
      context.setTransform(camera.k * ratio, 0, 0, camera.k * ratio, camera.x * ratio, camera.y * ratio);
    world();
    for (const block of blocks) {
      if (block.nodes.length < 2 || !inSight(block.x, block.y, block.width, block.height)) continue;
      context.fillStyle = colors.block;
      context.beginPath();
      context.roundRect(block.x, block.y, block.width, block.height, 10);
      context.fill();
    }
    paintLines();
    world();
    if (model.selected >= 0) drawRelated(colors);
    if (hover >= 0 && hover !== model.selected) drawAround(hover, colors);
    const visible = [];
    for (let id = 0; id < actions.length; id++) if (inSight(x[id], y[id], nodeWidth, nodeHeight)) visible.push(id);
    const taken = drawTitles(inSight, colors);
    world();
    if (camera.k < nearEnough) {
      drawSmall(visible, colors);
      nameSingles(visible, taken, colors);
    } else drawLarge(visible, colors);
    if (model.selected >= 0) ring(model.selected, colors.accent, 2.5);
    if (hover >= 0) ring(hover, colors.text, 1.2);
  }

  function drawRelated(colors) {
    for (const [mark, color] of [
      [1, colors.upstream],
      [2, colors.downstream],
    ]) {
      context.strokeStyle = color;
      context.lineWidth = Math.min(2, 1.6 / camera.k);
      context.globalAlpha = 0.75;
      context.beginPath();
      let count = 0;
      for (const [from, to] of edges) {
        const one = model.related[from];
        const other = model.related[to];
        if (!((one === mark && (other === mark || other === 3)) || (one === 3 && other === mark))) continue;
        curve(context, from, to);
        if (++count > 4000) break;
      }
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  function drawAround(id, colors) {
    context.lineWidth = Math.min(2, 1.6 / camera.k);
    context.strokeStyle = colors.text;
    context.globalAlpha = 0.55;
    context.beginPath();
    for (const need of actions[id].needs) curve(context, need, id);
    for (const next of model.neededBy[id]) curve(context, id, next);
    context.stroke();
    context.globalAlpha = 1;
  }

  const weight = (id) => {
    if (!model.matches[id]) return 0.14;
    return model.selected >= 0 && model.related[id] === 0 ? 0.28 : 1;
  };

  /** Far away a box is its colour; boxes of one colour are one path. */
  function drawSmall(visible, colors) {
    const groups = new Map();
    for (const id of visible) {
      const key = `${weight(id)} ${actions[id].status}`;
      const group = groups.get(key);
      if (group) group.push(id);
      else groups.set(key, [id]);
    }
    for (const [key, ids] of groups) {
      context.globalAlpha = Number(key.slice(0, key.indexOf(' ')));
      context.fillStyle = colors.status[key.slice(key.indexOf(' ') + 1)];
      context.beginPath();
      for (const id of ids) {
        if (camera.k < 0.2) context.rect(x[id], y[id], nodeWidth, nodeHeight);
        else context.roundRect(x[id], y[id], nodeWidth, nodeHeight, 6);
      }
      context.fill();
    }
    context.globalAlpha = 1;
  }

  function drawLarge(visible, colors) {
    context.font = font;
    context.textBaseline = 'middle';
    for (const id of visible) {
      const { status, ms } = actions[id];
      const color = colors.status[status];
      context.lineWidth = 1;
      context.beginPath();
      context.roundRect(x[id], y[id], nodeWidth, nodeHeight, 6);
      // Lines behind a faint box must not shine through its text.
      context.fillStyle = inBlock[id] ? colors.block : colors.background;
      context.fill();
      context.globalAlpha = weight(id);
      context.fillStyle = colors.node;
      context.fill();
      context.strokeStyle = id === model.selected ? color : colors.line;
      context.stroke();
      context.fillStyle = color;
      context.beginPath();
      context.roundRect(x[id], y[id], 5, nodeHeight, [6, 0, 0, 6]);
      context.fill();
      context.fillText(glyphs[status], x[id] + 12, y[id] + nodeHeight / 2 + 0.5);
      const time = ms !== undefined && ms >= 1000 ? timeText(ms) : '';
      const room = nodeWidth - 34 - (time === '' ? 0 : 8 + context.measureText(time).width);
      context.fillStyle = colors.text;
      context.fillText(fit(names[id], room), x[id] + 28, y[id] + nodeHeight / 2 + 0.5);
      if (time !== '') {
        context.fillStyle = colors.muted;
        context.textAlign = 'right';
        context.fillText(time, x[id] + nodeWidth - 8, y[id] + nodeHeight / 2 + 0.5);
        context.textAlign = 'left';
      }
      context.globalAlpha = 1;
    }
    context.globalAlpha = 1;
  }

  /** The end of a name tells more than its start. */
  function fit(text, room) {
    const key = `${Math.round(room)} ${text}`;
    const known = fitted.get(key);
    if (known !== undefined) return known;
    let shown = text;
    for (let cut = 1; context.measureText(shown).width > room && cut < text.length; cut++)
      shown = `…${text.slice(cut)}`;
    fitted.set(key, shown);
    return shown;
  }

  /** Of two rectangles: left, top, width, height. */
  const overlap = (one, other) =>
    one[0] < other[0] + other[2] &&
    other[0] < one[0] + one[2] &&
    one[1] < other[1] + other[3] &&
    other[1] < one[1] + one[3];

  /** Titles of blocks stay readable however far one is. */
  function drawTitles(inSight, colors) {
    const taken = [];
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.textBaseline = 'middle';
    for (const block of blocks) {
      if (block.nodes.length < 2 || !inSight(block.x, block.y, block.width, block.height)) continue;
      const [left, top] = view.toScreen(block.x, block.y);
      const wide = block.width * camera.k;
      const size = Math.min(15, Math.max(11, 13 * camera.k));
      context.font = `600 ${size}px ui-sans-serif, system-ui, sans-serif`;
      const text = `${block.title}  ${block.nodes.length}`;
      const textWidth = context.measureText(text).width;
      if (wide < 46 && block.height * camera.k < 60) continue;
      if (camera.k >= nearEnough) {
        context.fillStyle = colors.muted;
        context.fillText(text, Math.max(12, left + 12 * camera.k), top + 17 * camera.k);
        continue;
      }
      // A plate above the block: its own title row is too small to hold text.
      const middle = left + wide / 2;
      const at = top - 11;
      const plate = [middle - textWidth / 2 - 7, at - 10, textWidth + 14, 19];
      // Two titles one upon the other are none: those come back when one is nearer.
      if (taken.some((other) => overlap(plate, other))) continue;
      context.globalAlpha = 0.92;
      context.fillStyle = colors.background;
      context.beginPath();
      context.roundRect(...plate, 9);
      context.fill();
      context.globalAlpha = 1;
      context.fillStyle = colors.text;
      context.fillText(text, middle - textWidth / 2, at);
      taken.push(plate);
    }
    return taken;
  }

  /** From afar, boxes that stand alone get their name beside them where there is room. */
  function nameSingles(visible, taken, colors) {
    const singles = visible.filter((id) => !inBlock[id] && weight(id) > 0.2);
    if (singles.length > 120) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.font = '11px ui-sans-serif, system-ui, sans-serif';
    context.textBaseline = 'middle';
    context.textAlign = 'center';
    const boxes = singles.map((id) => [...view.toScreen(x[id], y[id]), nodeWidth * camera.k, nodeHeight * camera.k]);
    const isFree = (one) => ![...taken, ...boxes].some((other) => overlap(one, other));
    singles.forEach((id, index) => {
      const [left, top, wide, high] = boxes[index];
      const textWidth = context.measureText(names[id]).width + 6;
      for (const at of [top + high + 8, top - 8]) {
        const room = [left + wide / 2 - textWidth / 2, at - 6.5, textWidth, 13];
        if (!isFree(room)) continue;
        taken.push(room);
        context.globalAlpha = 0.85;
        context.fillStyle = colors.background;
        context.beginPath();
        context.roundRect(...room, 4);
        context.fill();
        context.globalAlpha = 1;
        context.fillStyle = colors.text;
        context.fillText(names[id], left + wide / 2, at + 0.5);
        break;
      }
    });
    context.textAlign = 'left';
  }

  function ring(id, color, thick) {
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const [left, top] = view.toScreen(x[id], y[id]);
    context.strokeStyle = color;
    context.lineWidth = thick;
    context.beginPath();
    context.roundRect(
      left - 3,
      top - 3,
      nodeWidth * camera.k + 6,
      nodeHeight * camera.k + 6,
      Math.max(3, 6 * camera.k + 2),
    );
    context.stroke();
  }

  return view;
}
