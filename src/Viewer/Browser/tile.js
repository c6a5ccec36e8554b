// A visual: its title, its menu, and whichever picture its frame asks for. `data-state` says how far it is.

import { copy } from './address.js';
import { visualPath, withState } from './api.js';
import { cartesian } from './cartesian.js';
import { dispose, drawChart } from './chart.js';
import { fill, h, iconButton } from './dom.js';
import { savePicture } from './exports.js';
import { drawKpi } from './kpi.js';
import { pie } from './pie.js';
import { openMenu } from './popup.js';
import { sankey } from './sankey.js';
import { drawTable, twinTable } from './table.js';
import { openWhy } from './why.js';

/** @typedef {{dark: boolean, colors: Object<string, string>, palette: string[], font: string}} Look */
/**
 * What a tile needs of the page.
 * @typedef {object} Surroundings
 * @property {() => Look} look
 * @property {(visual: string, field: string) => void} sort
 * @property {(visual: string, number: number) => void} page
 * @property {(keys: string[]) => void} reset
 * @property {(mode: string | null) => void} mode null is what the definition means
 * @property {() => boolean} isFaithful
 * @property {() => string | null} compare the address that shows the sheet beside what it was before
 * @property {(mode: 'faithful' | 'intended') => void} mode
 * @property {() => string} state
 * @property {string} app
 * @property {string} sheet
 * @property {boolean} conformance
 */

/** Pixels of a tile beside its parts: what stands between and around them. */
const margins = 32;

/** The kinds that ECharts draws. */
const charts = ['bar', 'line', 'combo', 'pie', 'sankey'];

/** A visual on the page. */
export class Tile {
  /** @param {{id: string, kind: string, title: string, subtitle: string}} place @param {Surroundings} around */
  constructor(place, around) {
    this.place = place;
    this.around = around;
    /** @type {any} */
    this.frame = null;
    this.asTable = false;
    this.titleElement = h('h2', { id: `title-${place.id}` }, place.title);
    this.subtitle = h('p', { class: 'subtitle', title: place.subtitle }, place.subtitle);
    this.badges = h('span', { class: 'badges' });
    this.menuButton = iconButton(`Menu of ${place.title || 'this visual'}`, 'more', {
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      class: 'icon-button tile-menu',
      on: { click: () => this.openMenu() },
    });
    this.body = h('div', { class: 'tile-body' });
    this.notes = h('div', { class: 'notes' });
    this.header = h(
      'header',
      {},
      h('div', { class: 'titles' }, this.titleElement, place.subtitle && this.subtitle),
      this.badges,
      this.menuButton,
    );
    this.element = h(
      'section',
      {
        class: `tile ${place.kind}`,
        'aria-labelledby': place.title ? `title-${place.id}` : null,
        'aria-label': place.title ? null : 'Visual',
        'data-visual': place.id,
        'data-kind': place.kind,
        'data-state': 'loading',
        'aria-busy': 'true',
      },
      this.header,
      this.body,
      this.notes,
    );
  }

  /** Says that new figures are awaited; what was drawn stays. */
  wait() {
    this.element.dataset.state = 'loading';
    this.element.setAttribute('aria-busy', 'true');
  }

  /** Draws the frame that is there, if one is. */
  draw() {
    const frame = this.frame;
    if (!frame) {
      return;
    }
    dispose(this.body);
    this.titleElement.textContent = frame.title || this.place.title;
    // The sentence under a figure's title has no room there.
    this.titleElement.title = [this.titleElement.textContent, this.place.kind === 'kpi' && this.place.subtitle].filter(Boolean).join('\n');
    this.body.className = `tile-body ${frame.type}`;
    fill(
      this.notes,
      frame.notes.map((/** @type {string} */ note) => h('p', {}, note)),
    );
    fill(
      this.badges,
      frame.modesDiffer &&
        h(
          'button',
          {
            type: 'button',
            class: 'badge',
            title: 'QuickSight was seen to show other figures here than the definition means. Show the others.',
            on: { click: () => this.around.mode(this.around.isFaithful() ? null : 'faithful') },
          },
          'differs on AWS',
        ),
      this.around.conformance &&
        frame.why?.assumptions.length > 0 &&
        h('span', { class: 'badge', title: frame.why.assumptions.join('\n') }, 'assumption'),
    );
    if (frame.state === 'error') {
      fill(this.body, problem(frame.error ?? { what: 'This visual could not be drawn.' }));
    } else if (frame.state === 'empty' && frame.type !== 'kpi') {
      fill(this.body, this.empty());
    } else if (this.asTable && frame.data) {
      fill(this.body, twinTable(frame.data, frame.title, frame.actions, this.around));
    } else {
      this.drawPicture(frame);
    }
    this.element.dataset.state = frame.state;
    this.element.setAttribute('aria-busy', 'false');
  }

  /** @param {any} frame */
  drawPicture(frame) {
    const look = this.around.look();
    switch (frame.type) {
      case 'kpi':
        drawKpi(this.body, frame, this.around);
        if (frame.state === 'empty') {
          this.body.append(this.empty());
        }
        break;
      case 'table':
        drawTable(this.body, frame, this.around);
        break;
      case 'bar':
      case 'line':
      case 'combo':
        drawChart(this.body, room => cartesian(frame, look, room), frame.title);
        break;
      case 'pie':
        drawChart(this.body, room => pie(frame, look, room), frame.title);
        break;
      case 'sankey':
        drawChart(this.body, room => sankey(frame, look, room), frame.title);
        break;
      default:
        fill(
          this.body,
          h('p', { class: 'not-drawn' }, `not drawn: ${frame.kind ?? frame.type}`),
          frame.data ? twinTable(frame.data, frame.title, frame.actions, this.around) : null,
        );
    }
  }

  empty() {
    const why = this.frame.empty;
    return h(
      'div',
      { class: 'empty' },
      h('p', {}, why?.text ?? 'No data'),
      why?.filters.length > 0 &&
        h(
          'p',
          {},
          'There would be rows without the filter ',
          why.filters.flatMap((/** @type {import('./types.js').ActiveFilter} */ filter, /** @type {number} */ at) => [
            at > 0 ? ', or without ' : '',
            filter.keys.length > 0 && !filter.isDefault
              ? h(
                  'button',
                  { type: 'button', class: 'link', on: { click: () => this.around.reset(filter.keys) } },
                  `${filter.label} ${filter.text}`,
                )
              : h('strong', {}, `${filter.label} ${filter.text}`.trim()),
          ]),
          '.',
        ),
    );
  }

  /** Whether ECharts draws it. */
  isChart() {
    return charts.includes(this.place.kind);
  }

  /** How high the tile wants to be, when that is less than its author gave it. @returns {number | undefined} pixels */
  needs() {
    const frame = this.frame;
    if (!frame) {
      return undefined;
    }
    if (frame.state !== 'settled') {
      return 144;
    }
    const scroller = this.body.querySelector(':scope > .table-frame > .table-scroll');
    if (frame.type === 'table' && scroller instanceof HTMLElement) {
      const table = /** @type {HTMLElement} */ (scroller.firstElementChild);
      const parts = [this.header, this.body.querySelector('.pager'), this.notes, table];
      const heights = parts.map(part => (part instanceof HTMLElement ? part.offsetHeight : 0));
      return heights.reduce((sum, height) => sum + height) + scroller.offsetHeight - scroller.clientHeight + margins;
    }
    return undefined;
  }

  /** How much of a row of its table is to be seen below the last that is whole. @returns {number} pixels */
  cutRow() {
    const scroller = this.body.querySelector(':scope > .table-frame > .table-scroll');
    const table = scroller?.firstElementChild;
    if (!(scroller instanceof HTMLElement && table instanceof HTMLTableElement) || table.offsetHeight <= scroller.clientHeight) {
      return 0;
    }
    const room = scroller.clientHeight - (table.tFoot?.offsetHeight ?? 0);
    const ends = [...table.tBodies[0].rows].map(row => row.offsetTop + row.offsetHeight).filter(end => end <= room);
    return ends.length > 0 ? room - (ends.at(-1) ?? room) : 0;
  }

  openMenu() {
    const frame = this.frame;
    const title = frame?.title || this.place.title || 'visual';
    const state = this.around.state();
    const path = visualPath(this.around.app, this.around.sheet, this.place.id);
    const isChart = charts.includes(frame?.type) && frame.state === 'settled' && !this.asTable;
    const background = () => this.around.look().colors.surface;
    openMenu(
      [
        ...(frame?.data && frame.type !== 'notDrawn'
          ? [
              {
                name: this.asTable ? 'Show as chart' : 'Show as table',
                run: () => {
                  this.asTable = !this.asTable;
                  this.draw();
                },
              },
            ]
          : []),
        { name: 'Why these figures?', run: () => frame && openWhy(frame) },
        ...(copy
          ? []
          : [
              { name: 'Download CSV', href: withState(`${path}/rows.csv`, state), download: true },
              { name: 'Download Excel workbook', href: withState(`${path}/rows.xlsx`, state), download: true },
            ]),
        ...(isChart
          ? [
              { name: 'Download PNG', run: () => void savePicture(this.body, title, 'png', background()) },
              { name: 'Download SVG', run: () => void savePicture(this.body, title, 'svg', background()) },
            ]
          : []),
      ],
      this.menuButton,
      `Menu of ${title}`,
    );
  }
}

/** Shows something wrong. @param {import('./types.js').Problem} found */
export function problem(found) {
  return h(
    'div',
    { class: 'problem', role: 'note' },
    h('p', { class: 'what' }, found.what),
    found.where && h('p', { class: 'where' }, found.where),
    found.remedy && h('p', {}, found.remedy),
  );
}
