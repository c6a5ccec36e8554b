// What all charts share: the canvas of ECharts, tooltip, clicks, menus, keyboard, size.

import { clicked, go, openWays } from './actions.js';
import { fill, h, style } from './dom.js';
import { hideTip, showTip } from './tooltip.js';

/**
 * A place of a chart that can be pointed at.
 * @typedef {object} Spot
 * @property {string} title
 * @property {{name: string, value: string, color?: string, current?: boolean}[]} lines
 * @property {import('./actions.js').Way[]} ways
 * @property {{seriesIndex: number, dataIndex: number, dataType?: string}} at
 */
/**
 * How a chart is drawn.
 * @typedef {object} Drawing
 * @property {object} option ECharts' option
 * @property {number} [height] pixels that it needs; more than there are makes it scroll
 * @property {number} [width] likewise
 * @property {Spot[][]} spots for the arrow keys: left and right within a row, up and down between them
 * @property {(params: any) => Spot | undefined} spot which one an event of ECharts is about
 * @property {(chart: any, x: number, y: number) => Spot | undefined} [near] which one is nearest to a place of the canvas
 * @property {string} summary what the chart shows, in words
 * @property {{name: string, color: string, text?: string}[]} legend the series; empty when there is nothing to tell apart
 */

/** What the summary of every chart ends with. */
export const walk = 'Arrow keys walk through them; the menu beside the title shows them as a table.';

/** How much more height a chart may want before it scrolls: a little less room is better than an axis out of sight. */
const squeeze = 1.25;

/** @type {WeakMap<HTMLElement, any>} */
const charts = new WeakMap();

/** The ECharts instance of a tile, for exports. @param {HTMLElement} body */
export const chartOf = body => charts.get(body);

/** Frees what a tile holds. @param {HTMLElement} body */
export function dispose(body) {
  charts.get(body)?.dispose();
  charts.delete(body);
}

/**
 * Draws a chart.
 * @param {HTMLElement} body
 * @param {(room: {width: number, height: number}) => Drawing} draw how, in a room of so many pixels
 * @param {string} name
 */
export function drawChart(body, draw, name) {
  dispose(body);
  const drawing = draw({ width: body.clientWidth, height: body.clientHeight });
  const canvas = h('div', {
    class: 'canvas',
    tabindex: '0',
    role: 'application',
    'aria-roledescription': 'chart',
    'aria-label': `${name}. ${drawing.summary}`,
  });
  const scroller = h('div', { class: 'chart-scroll' }, canvas);
  fill(body, scroller);
  if (drawing.height && drawing.height > scroller.clientHeight * squeeze) {
    style(canvas, { height: `${drawing.height}px` });
  }
  if (drawing.width && drawing.width > scroller.clientWidth) {
    style(canvas, { width: `${drawing.width}px` });
  }
  // @ts-ignore: the bundle defines a global
  const chart = globalThis.echarts.init(canvas, null, { renderer: 'svg', locale: 'EN' });
  charts.set(body, chart);
  chart.setOption({ animation: false, ...drawing.option });
  chart.getZr().flush();
  if (drawing.legend.length > 1) {
    body.prepend(legend(chart, drawing.legend));
    chart.resize();
    chart.getZr().flush();
  }
  point(chart, canvas, drawing);
  keys(chart, canvas, drawing);
  letScale(canvas);
  resize(chart, body, scroller, () => drawChart(body, draw, name));
}

/** Lets paper show all of a picture in less width than it was drawn for. @param {HTMLElement} canvas */
function letScale(canvas) {
  const picture = canvas.querySelector('svg');
  picture?.setAttribute('viewBox', `0 0 ${picture.getAttribute('width')} ${picture.getAttribute('height')}`);
}

/**
 * Follows the size of its place: another width is drawn anew, since labels are cut and broken by it.
 * @param {any} chart
 * @param {HTMLElement} body
 * @param {HTMLElement} scroller
 * @param {() => void} again
 */
function resize(chart, body, scroller, again) {
  let [width, height] = [body.clientWidth, scroller.clientHeight];
  const watch = new ResizeObserver(() => {
    if (chart.isDisposed() || !body.isConnected) {
      watch.disconnect();
    } else if (Math.abs(body.clientWidth - width) > 1) {
      watch.disconnect();
      again();
    } else if (scroller.clientHeight !== height) {
      height = scroller.clientHeight;
      chart.resize();
      chart.getZr().flush();
      letScale(/** @type {HTMLElement} */ (scroller.firstElementChild));
    }
  });
  watch.observe(scroller);
}

/** @param {any} chart @param {HTMLElement} canvas @param {Drawing} drawing */
function point(chart, canvas, drawing) {
  const zr = chart.getZr();
  const find = (/** @type {any} */ event) => drawing.near?.(chart, event.offsetX, event.offsetY);
  const tell = (/** @type {Spot | undefined} */ spot, /** @type {MouseEvent} */ event) => {
    if (spot) {
      showTip(event.clientX, event.clientY, spot.title, spot.lines, hint(spot));
    } else {
      hideTip();
    }
    zr.setCursorStyle(spot && clicked(spot.ways) ? 'pointer' : 'default');
  };
  if (drawing.near) {
    zr.on('mousemove', (/** @type {any} */ event) => tell(find(event), event.event));
  } else {
    chart.on('mousemove', (/** @type {any} */ params) => tell(drawing.spot(params), params.event.event));
  }
  zr.on('globalout', hideTip);
  chart.on('mouseout', hideTip);
  chart.on('click', (/** @type {any} */ params) => {
    const spot = drawing.spot(params);
    const way = spot && clicked(spot.ways);
    if (way) {
      hideTip();
      go(way);
    } else if (spot?.ways.length && params.event.event.pointerType !== 'mouse' && matchMedia('(hover: none)').matches) {
      openWays(spot.ways, { x: params.event.event.clientX, y: params.event.event.clientY }, spot.title);
    }
  });
  canvas.addEventListener('contextmenu', event => {
    if (drawing.spots.some(row => row.some(spot => spot.ways.length > 0))) {
      event.preventDefault();
    }
  });
  chart.on('contextmenu', (/** @type {any} */ params) => {
    const spot = drawing.spot(params);
    const event = params.event.event;
    event.preventDefault();
    if (spot) {
      hideTip();
      openWays(spot.ways, { x: event.clientX, y: event.clientY }, spot.title);
    }
  });
}

/** @param {any} chart @param {HTMLElement} canvas @param {Drawing} drawing */
function keys(chart, canvas, drawing) {
  let [row, column] = [0, -1];
  /** @type {Spot | undefined} */
  let spot;
  const leave = () => {
    chart.dispatchAction({ type: 'downplay' });
    hideTip();
  };
  canvas.addEventListener('blur', leave);
  canvas.addEventListener('keydown', event => {
    const box = canvas.getBoundingClientRect();
    if (event.key === 'Escape') {
      leave();
      return;
    }
    if (spot && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      const way = clicked(spot.ways);
      if (way) {
        leave();
        go(way);
      } else {
        openWays(spot.ways, { x: box.left + box.width / 2, y: box.top + 24 }, spot.title);
      }
      return;
    }
    if (spot && (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))) {
      event.preventDefault();
      openWays(spot.ways, { x: box.left + box.width / 2, y: box.top + 24 }, spot.title);
      return;
    }
    const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
    if (!step || drawing.spots.length === 0) {
      return;
    }
    event.preventDefault();
    row = Math.min(drawing.spots.length - 1, Math.max(0, row + step[0]));
    column = Math.min(drawing.spots[row].length - 1, Math.max(0, column + step[1]));
    spot = drawing.spots[row][column];
    chart.dispatchAction({ type: 'downplay' });
    if (spot) {
      chart.dispatchAction({ type: 'highlight', ...spot.at });
      showTip(box.left + 40, box.top + 8, spot.title, spot.lines, hint(spot));
    }
  });
}

/** @param {Spot} spot */
function hint(spot) {
  const way = clicked(spot.ways);
  return way ? way.name : spot.ways.length > 0 ? 'Right-click for more' : undefined;
}

/** @param {any} chart @param {{name: string, color: string, text?: string}[]} entries */
function legend(chart, entries) {
  return h(
    'ul',
    { class: 'legend' },
    entries.map(entry => {
      const button = h(
        'button',
        { type: 'button', 'aria-pressed': 'true', title: `Show or hide ${entry.name}` },
        h('i', { class: 'swatch', css: { background: entry.color } }),
        entry.name,
        entry.text && h('span', { class: 'muted' }, entry.text),
      );
      button.addEventListener('click', () => {
        const shown = button.getAttribute('aria-pressed') !== 'true';
        button.setAttribute('aria-pressed', String(shown));
        chart.dispatchAction({ type: shown ? 'legendSelect' : 'legendUnSelect', name: entry.name });
      });
      return h('li', {}, button);
    }),
  );
}
