// Tables: formatted cells, numbers right, head and first column in view, order and pages from the server.

import { clicked, go, openWays, ways } from './actions.js';
import { breakable, cell, isNumber } from './cells.js';
import { fill, h, iconButton, style } from './dom.js';
import { background } from './theme.js';

/** @typedef {import('./types.js').TableColumn} TableColumn */

/**
 * Which columns stand where: of a thing's name and its id ("Account", "Account ID") the id stands under the name, in the place of the
 * first of both.
 * @param {TableColumn[]} columns
 * @returns {{at: number, under: number}[]} the column and the one under it, -1 for none
 */
export function places(columns) {
  const under = columns.map(column =>
    column.kind === 'text' ? columns.findIndex(other => other.kind === 'text' && other.name === `${column.name} ID`) : -1,
  );
  /** @type {Set<number>} */
  const placed = new Set();
  return columns.flatMap((_column, place) => {
    const owner = under.indexOf(place);
    const at = owner >= 0 ? owner : place;
    if (placed.has(at)) {
      return [];
    }
    placed.add(at);
    return [{ at, under: under[at] }];
  });
}

/**
 * Draws a table with its pager.
 * @param {HTMLElement} body
 * @param {import('./types.js').TableFrame} frame
 * @param {import('./tile.js').Surroundings} around
 */
export function drawTable(body, frame, around) {
  const acts = frame.rows.some(row => ways(frame.actions, row.targets).length > 0);
  const where = places(frame.columns);
  const totals = frame.totals.length > 0 ? totalsRow(frame, where, acts, around) : null;
  const table = h(
    'table',
    { class: 'grid' },
    h('caption', { class: 'unseen' }, frame.title || 'Table'),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        where.map(({ at, under }) => heading(frame, frame.columns[at], frame.columns[under]?.sorted ?? 0, around)),
        acts && h('th', { scope: 'col', class: 'acts' }, h('span', { class: 'unseen' }, 'Actions')),
      ),
      frame.totalsFirst ? totals : null,
    ),
    h(
      'tbody',
      {},
      frame.rows.map(row => tableRow(frame, where, row, acts, around)),
    ),
    totals && !frame.totalsFirst ? h('tfoot', {}, totals) : null,
  );
  const scroller = scrolling(table, frame.title || 'Table');
  fill(body, h('div', { class: 'table-frame' }, scroller), pager(frame, around));
  watchEdges(scroller);
}

/**
 * Draws the figures of a chart as a table.
 * @param {import('./types.js').DataTwin} data
 * @param {string} name
 * @param {import('./types.js').ActionFrame[]} actions
 * @param {import('./tile.js').Surroundings} around
 */
export function twinTable(data, name, actions, around) {
  const acts = data.rows.some(row => row.some(mark => ways(actions, mark.targets).length > 0));
  const table = h(
    'table',
    { class: 'grid' },
    h('caption', { class: 'unseen' }, `${name}, as a table`),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        data.columns.map(column => h('th', { scope: 'col', class: isNumber(column) ? 'number' : null }, column.name)),
        acts && h('th', { scope: 'col', class: 'acts' }, h('span', { class: 'unseen' }, 'Actions')),
      ),
    ),
    h(
      'tbody',
      {},
      data.rows.map(row => {
        const all = row.map(mark => ways(actions, mark.targets)).find(found => found.length > 0) ?? [];
        return h(
          'tr',
          {},
          row.map((mark, at) => cell(data.columns[at], mark, at === 0, around, null)),
          acts && actsCell(all, row[0].text),
        );
      }),
    ),
  );
  const scroller = scrolling(table, `${name}, as a table`);
  requestAnimationFrame(() => watchEdges(scroller));
  return h(
    'div',
    { class: 'twin' },
    h('div', { class: 'table-frame' }, scroller),
    data.allRows > data.rows.length &&
      h('p', { class: 'pager' }, `The first ${count(data.rows.length)} of ${count(data.allRows)} rows; the download has them all.`),
  );
}

/** @param {number} number */
export const count = number => number.toString().replace(/\B(?=(\d{3})+$)/g, ',');

/** @param {HTMLElement} table @param {string} name */
function scrolling(table, name) {
  return h('div', { class: 'table-scroll', tabindex: '0', role: 'group', 'aria-label': `${name}, scrolls` }, table);
}

/** Breaks long texts into two lines where a table is wider than its place, before it scrolls. @param {HTMLElement} scroller */
function squeeze(scroller) {
  const table = /** @type {HTMLElement} */ (scroller.firstElementChild);
  for (const width of [null, '240px', '180px', '140px']) {
    table.classList.toggle('tight', width !== null);
    style(table, { '--most': width, '--named': null });
    if (scroller.scrollWidth <= scroller.clientWidth) {
      if (width !== null) {
        widen(scroller, table, parseInt(width, 10));
      }
      return;
    }
  }
}

/** Gives the names that have their id below them, which take one line, what room is left. @param {HTMLElement} scroller
 * @param {HTMLElement} table @param {number} width pixels that all texts have */
function widen(scroller, table, width) {
  for (const named of [280, 240, 200, 170].filter(more => more > width)) {
    style(table, { '--named': `${named}px` });
    if (scroller.scrollWidth <= scroller.clientWidth) {
      return;
    }
  }
  style(table, { '--named': null });
}

/** Says by a shadow that there is more to the right or below. @param {HTMLElement} scroller */
function watchEdges(scroller) {
  let width = 0;
  const mark = () => {
    // A scroll bar that comes moves nothing.
    if (Math.abs(scroller.clientWidth - width) > 24) {
      width = scroller.clientWidth;
      squeeze(scroller);
    }
    /** @type {HTMLElement} */ (scroller.parentElement).dataset.more = [
      scroller.scrollLeft + scroller.clientWidth < scroller.scrollWidth - 1 ? 'right' : '',
      scroller.scrollLeft > 0 ? 'left' : '',
      scroller.scrollTop + scroller.clientHeight < scroller.scrollHeight - 1 ? 'below' : '',
    ]
      .join(' ')
      .trim();
  };
  mark();
  scroller.addEventListener('scroll', mark, { passive: true });
  new ResizeObserver(mark).observe(scroller);
}

/**
 * @param {import('./types.js').TableFrame} frame
 * @param {TableColumn} column
 * @param {number} below how the column under it is sorted
 * @param {import('./tile.js').Surroundings} around
 */
function heading(frame, column, below, around) {
  const sorted = column.sorted || below;
  const next = column.sorted === 0 ? (isNumber(column) ? '-' : '') : column.sorted > 0 ? '-' : '';
  return h(
    'th',
    {
      scope: 'col',
      class: isNumber(column) ? 'number' : null,
      'aria-sort': sorted === 0 ? null : sorted > 0 ? 'ascending' : 'descending',
      css: column.width ? { 'min-width': `${column.width}px` } : {},
    },
    h(
      'button',
      {
        type: 'button',
        class: 'sort',
        title: `Sort by ${column.name}, ${next ? 'greatest or last' : 'least or first'} first`,
        on: { click: () => around.sort(frame.id, `${next}${column.id}`) },
      },
      h('span', {}, column.name),
      h('span', { class: 'sorted', 'aria-hidden': 'true' }, sorted > 0 ? '▲' : sorted < 0 ? '▼' : ''),
    ),
  );
}

/**
 * @param {import('./types.js').TableFrame} frame
 * @param {{at: number, under: number}[]} where
 * @param {import('./types.js').TableRow} row
 * @param {boolean} acts
 * @param {import('./tile.js').Surroundings} around
 */
function tableRow(frame, where, row, acts, around) {
  const all = ways(frame.actions, row.targets);
  const click = clicked(all);
  const linked = click
    ? Math.max(
        0,
        row.cells.findIndex(mark => mark.style?.color && mark.text),
      )
    : -1;
  const element = h(
    'tr',
    { class: click ? 'clickable' : null },
    where.map(({ at, under }, place) => placedCell(frame, row, at, under, place === 0, around, linked, click)),
    acts &&
      actsCell(all, row.cells[0].text || 'this row', row.style?.background ? background(row.style.background, around.look().dark) : null),
  );
  if (all.length > 0) {
    element.addEventListener('contextmenu', event => {
      event.preventDefault();
      openWays(all, { x: event.clientX, y: event.clientY }, row.cells[0].text || 'this row');
    });
  }
  if (click) {
    element.addEventListener('click', event => {
      const within = /** @type {Element} */ (event.target).closest('a, button');
      if (!within && !getSelection()?.toString()) {
        go(click);
      }
    });
  }
  return element;
}

/**
 * A cell; of a name and an id that is another, the id below the name.
 * @param {import('./types.js').TableFrame} frame
 * @param {import('./types.js').TableRow} row
 * @param {number} at
 * @param {number} under
 * @param {boolean} first
 * @param {import('./tile.js').Surroundings} around
 * @param {number} linked the cell that a click is shown at
 * @param {import('./actions.js').Way | null | undefined} click
 */
function placedCell(frame, row, at, under, first, around, linked, click) {
  const link = (/** @type {number} */ index) => (index === linked && click ? click : null);
  const [name, id] = [row.cells[at], row.cells[under]];
  if (!id?.text || !name.text || name.text === id.text) {
    const only = id?.text ? under : at;
    return cell(frame.columns[only], row.cells[only], first, around, link(only), row.style);
  }
  const element = cell(frame.columns[at], { ...name, style: name.style ?? id.style }, first, around, link(at) ?? link(under), row.style);
  element.append(h('span', { class: 'cell under' }, breakable(id.text)));
  return element;
}

/** @param {import('./actions.js').Way[]} all @param {string} name @param {string | null} [behind] */
function actsCell(all, name, behind) {
  return h(
    'td',
    { class: 'acts', css: { background: behind } },
    all.length > 0 &&
      iconButton(`What to do with ${name}`, 'more', {
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
        on: { click: (/** @type {Event} */ event) => openWays(all, /** @type {Element} */ (event.currentTarget), name) },
      }),
  );
}

/**
 * @param {import('./types.js').TableFrame} frame
 * @param {{at: number, under: number}[]} where
 * @param {boolean} acts
 * @param {import('./tile.js').Surroundings} around
 */
function totalsRow(frame, where, acts, around) {
  return h(
    'tr',
    { class: 'totals' },
    where.map(({ at }, place) =>
      place === 0 && !frame.totals[at].text
        ? h('th', { scope: 'row' }, h('span', { class: 'cell' }, frame.totalsLabel ?? 'Total'))
        : cell(frame.columns[at], frame.totals[at], place === 0, around, null),
    ),
    acts && h('td', { class: 'acts' }),
  );
}

/** @param {import('./types.js').TableFrame} frame @param {import('./tile.js').Surroundings} around */
function pager(frame, around) {
  const { number, size, rows, pages } = frame.page;
  const first = (number - 1) * size + 1;
  const said =
    rows === 0
      ? 'No rows'
      : pages === 1
        ? `${count(rows)} ${rows === 1 ? 'row' : 'rows'}`
        : `${count(first)}–${count(first + frame.rows.length - 1)} of ${count(rows)} rows`;
  const step = (/** @type {number} */ to, /** @type {string} */ name, /** @type {'left' | 'right'} */ picture) =>
    iconButton(name, picture, { disabled: to < 1 || to > pages, on: { click: () => around.page(frame.id, to) } });
  return h(
    'div',
    { class: 'pager' },
    h('span', { class: 'rows' }, said),
    pages > 1 && step(number - 1, 'Page before', 'left'),
    pages > 1 && h('span', {}, `${count(number)} / ${count(pages)}`),
    pages > 1 && step(number + 1, 'Next page', 'right'),
  );
}
