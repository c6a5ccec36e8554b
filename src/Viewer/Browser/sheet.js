// A sheet: heading, controls, what narrows it, tiles in their bands.

import { drawControls } from './controls.js';
import { fill, h, iconButton, style } from './dom.js';
import { bandHeight, bands, figureHeight, isSimple, rowHeight, tableRowHeight } from './layout.js';
import { openControlHelp, openHelp } from './help.js';
import { openPopup } from './popup.js';
import { textBox } from './textbox.js';
import { problem, Tile } from './tile.js';

/** @typedef {import('./types.js').SheetFrame} SheetFrame */

/** Pixels that a table may be higher than its author made it, to show all of its rows. */
const spare = 110;

/**
 * A row of tiles. It shows when all above it have the height that they keep, so that nothing moves once it is seen.
 * @typedef {{element: HTMLElement, cells: import('./types.js').LayoutCell[], isShown: boolean, isFitted: boolean}} Band
 */

/** What stands on the page between the bar and its end. */
export class SheetView {
  /**
   * @param {HTMLElement} main
   * @param {SheetFrame} frame
   * @param {import('./tile.js').Surroundings} around
   * @param {import('./controls.js').Setting} setting
   */
  constructor(main, frame, around, setting) {
    this.main = main;
    this.around = around;
    this.setting = setting;
    this.frame = frame;
    this.tiles = new Map(frame.visuals.map(place => [place.id, new Tile(place, around)]));
    this.heading = h('div', { class: 'sheet-head' });
    this.controls = h('div', { class: 'controls', role: 'region', 'aria-label': 'Controls' });
    this.chips = h('div', { class: 'chips' });
    this.problems = h('div', { class: 'problems', role: 'status' });
    this.grid = h('div', { class: 'bands' });
    /** @type {Band[]} */
    this.bands = [];
    this.isMounted = false;
    this.layOut();
  }

  /** Puts the sheet on the page. */
  mount() {
    this.isMounted = true;
    this.update(this.frame);
    fill(this.main, this.heading, this.problems, this.controls, this.chips, this.grid);
    this.reveal();
    if (this.bands.length === 0) {
      this.redraw();
    }
  }

  /** Takes figures, and draws them as soon as their place shows. @param {string} id @param {import('./types.js').VisualBase} frame */
  receive(id, frame) {
    const tile = this.tiles.get(id);
    if (!tile) {
      return;
    }
    tile.frame = frame;
    const band = this.bands.find(one => one.cells.some(cell => cell.id === id));
    if (this.isMounted && band?.isShown !== false) {
      tile.draw();
    }
    this.reveal();
  }

  /** Shows bands from above until one whose height is not known yet. */
  reveal() {
    if (!this.isMounted) {
      return;
    }
    for (const band of this.bands) {
      const tiles = band.cells.flatMap(cell => this.tiles.get(cell.id) ?? []);
      const isKnown = tiles.every(tile => tile.place.kind !== 'table' || tile.frame);
      // Where tiles stand under each other, the height of one moves the next.
      if (!band.isShown && !isKnown && innerWidth < 1024 && tiles.length > 1) {
        return;
      }
      if (!band.isShown) {
        band.isShown = true;
        band.element.hidden = false;
        // Tables first: how high they are decides about the room of the charts beside them.
        tiles.filter(tile => !tile.isChart()).forEach(tile => tile.draw());
        this.fitBand(band);
        tiles.filter(tile => tile.isChart()).forEach(tile => tile.draw());
      } else if (isKnown && !band.isFitted) {
        this.fitBand(band);
      }
      band.isFitted ||= isKnown;
      if (!isKnown) {
        return;
      }
    }
  }

  /** Draws what surrounds the figures anew. @param {SheetFrame} frame */
  update(frame) {
    this.frame = frame;
    const { question, rest } = split(frame.description);
    fill(
      this.heading,
      h(
        'div',
        { class: 'titles' },
        h('h1', { tabindex: '-1' }, frame.title),
        question && h('p', { class: 'question', title: question }, question),
      ),
      h(
        'p',
        { class: `freshness ${frame.freshness.state}`, 'data-freshness': frame.freshness.state },
        freshnessSign(frame.freshness.state),
        frame.freshness.text,
      ),
      frame.mode === 'faithful' &&
        h(
          'button',
          {
            type: 'button',
            class: 'badge',
            title: 'Figures as QuickSight was seen to compute them. Show what the definition means.',
            on: { click: () => this.around.mode(null) },
          },
          'as on AWS',
        ),
      (rest || frame.hasHelp) && iconButton('About this sheet', 'question', { on: { click: () => openHelp(frame) } }),
    );
    const both = this.around.compare();
    if (both) {
      this.heading.append(h('a', { class: 'both', href: both }, 'Before and now'));
    }
    fill(this.problems, frame.problems.map(problem));
    this.problems.hidden = frame.problems.length === 0;
    this.controls.hidden = frame.controls.length === 0;
    drawControls(this.controls, frame.controls, this.setting, frame.hasHelp ? control => openControlHelp(frame, control) : null);
    this.drawChips();
  }

  /** Draws everything again in another theme. */
  redraw() {
    for (const tile of this.tiles.values()) {
      tile.draw();
    }
    for (const text of this.frame.texts) {
      const box = this.grid.querySelector(`[data-text="${CSS.escape(text.id)}"]`);
      box?.replaceChildren(textBox(text.content, this.around));
    }
  }

  drawChips() {
    const changed = this.frame.filters.filter(filter => !filter.isDefault);
    const set = this.frame.controls.filter(control => !control.isDefault).flatMap(control => control.keys);
    const keys = [...new Set([...changed.flatMap(filter => filter.keys), ...set])];
    const all = this.frame.filters;
    const list = h(
      'button',
      { type: 'button', class: 'link', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' },
      `${all.length} ${all.length === 1 ? 'filter' : 'filters'}`,
    );
    list.addEventListener('click', () =>
      openPopup(
        h(
          'div',
          { class: 'panel filters', role: 'dialog', 'aria-label': 'Filters of this sheet', tabindex: '-1' },
          h(
            'ul',
            {},
            all.map(filter => h('li', {}, h('strong', {}, filter.label), ` ${filter.text}`)),
          ),
        ),
        list,
      ),
    );
    fill(
      this.chips,
      all.length > 0 && list,
      changed.map(filter =>
        h(
          'span',
          { class: 'chip' },
          h('span', {}, h('strong', {}, filter.label), ` ${filter.text}`),
          filter.keys.length > 0 && iconButton(`Remove ${filter.label}`, 'close', { on: { click: () => this.around.reset(filter.keys) } }),
        ),
      ),
      keys.length > 0 && h('button', { type: 'button', class: 'link', on: { click: () => this.around.reset(keys) } }, 'Reset'),
    );
    this.chips.hidden = all.length === 0 && keys.length === 0;
    this.chips.dataset.printed = all.map(filter => `${filter.label} ${filter.text}`).join(' · ');
  }

  layOut() {
    const { layout } = this.frame;
    style(this.grid, { 'max-width': !layout.fits && layout.width ? `max(${layout.width}px, 100%)` : null });
    if (layout.kind === 'freeForm') {
      this.layOutFree();
      return;
    }
    for (const cells of bands(layout.cells)) {
      const simple = isSimple(cells);
      const element = h('div', {
        class: ['band', simple ? 'simple' : '', cells.every(cell => this.isFigure(cell)) ? 'figures' : ''].join(' ').trim(),
        css: {
          '--columns': String(layout.columns),
          '--row': `${rowHeight}px`,
          '--few': String(cells.length === 4 ? 2 : Math.min(cells.length, 3)),
        },
      });
      const top = cells[0].row;
      for (const cell of cells) {
        const item = this.item(cell);
        style(item, {
          'grid-column': `${cell.column + 1} / span ${cell.columnSpan}`,
          'grid-row': simple ? null : `${cell.row - top + 1} / span ${cell.rowSpan}`,
        });
        style(item, { '--own': `${this.isFigure(cell) ? figureHeight : cell.rowSpan * rowHeight}px` });
        element.append(item);
      }
      element.hidden = true;
      this.grid.append(element);
      this.bands.push({ element, cells, isShown: false, isFitted: false });
    }
  }

  layOutFree() {
    const { cells } = this.frame.layout;
    const element = h('div', { class: 'free', css: { height: `${Math.max(0, ...cells.map(cell => cell.row + cell.rowSpan))}px` } });
    for (const cell of cells) {
      const item = this.item(cell);
      style(item, {
        left: `${cell.column}px`,
        top: `${cell.row}px`,
        width: `${cell.columnSpan}px`,
        height: `${cell.rowSpan}px`,
        '--own': `${cell.rowSpan}px`,
      });
      element.append(item);
    }
    this.grid.append(element);
  }

  /** Gives each band the height that it needs by what is known now. */
  fit() {
    this.bands.filter(band => band.isShown).forEach(band => this.fitBand(band));
  }

  /** @param {Band} band */
  fitBand(band) {
    const { element, cells } = band;
    if (!isSimple(cells)) {
      return;
    }
    const unit = this.unit(cells);
    // A table at the end of the sheet may have what is left of the window.
    const isTable = unit === tableRowHeight && band === this.bands.at(-1);
    const left = isTable ? innerHeight - (element.getBoundingClientRect().top + scrollY) - 32 : 0;
    const height = bandHeight(cells, unit, cell => {
      const needs = this.tiles.get(cell.id)?.needs();
      return cell.kind === 'textBox'
        ? { fixed: 0 }
        : this.isFigure(cell)
          ? { fixed: figureHeight }
          : { needs, fixed: needs === undefined ? undefined : this.tableHeight(needs, cell.rowSpan * unit, left) };
    });
    style(element, { '--height': height === null ? 'auto' : `${height}px` });
    for (const cell of cells) {
      const tile = this.tiles.get(cell.id);
      if (tile && !this.isFigure(cell)) {
        const needs = tile.needs();
        const given = cell.rowSpan * unit;
        style(tile.element, { '--own': `${needs === undefined ? given : this.tableHeight(needs, given, 0)}px` });
      }
    }
    // No row is cut in two where the height is the table's alone.
    if (innerWidth < 1024 || cells.length === 1) {
      for (const cell of cells) {
        const tile = this.tiles.get(cell.id);
        const cut = tile?.cutRow() ?? 0;
        if (tile && cut > 0) {
          const whole = `${tile.element.offsetHeight - cut}px`;
          style(innerWidth < 1024 ? tile.element : element, { [innerWidth < 1024 ? '--own' : '--height']: whole });
        }
      }
    }
  }

  /**
   * The height of a tile whose content says what it needs. A row or so more than its author gave is better than rows out of sight.
   * @param {number} needs pixels
   * @param {number} given by its author
   * @param {number} left what is left of the window for it
   */
  tableHeight(needs, given, left) {
    return needs <= Math.max(given + spare, left) ? needs : Math.max(given, Math.min(needs, left));
  }

  /** Pixels of a row of a band. @param {import('./types.js').LayoutCell[]} cells */
  unit(cells) {
    return cells.every(cell => this.tiles.get(cell.id)?.place.kind === 'table') ? tableRowHeight : rowHeight;
  }

  /** @param {import('./types.js').LayoutCell} cell */
  isFigure(cell) {
    return this.tiles.get(cell.id)?.place.kind === 'kpi';
  }

  /** @param {import('./types.js').LayoutCell} cell @returns {HTMLElement} */
  item(cell) {
    const tile = this.tiles.get(cell.id);
    const text = this.frame.texts.find(box => box.id === cell.id);
    return (
      tile?.element ??
      (text
        ? h('div', { class: 'text', 'data-text': text.id }, textBox(text.content, this.around))
        : h('div', { class: 'tile not-drawn' }, `not drawn: ${cell.id}`))
    );
  }
}

/** What stands for a state of freshness beside its words. @param {string} state */
const freshnessSign = state => (state === 'fresh' ? '✓ ' : state === 'unknown' ? '' : '⚠ ');

/** The first sentence of an explanation, and the rest. @param {string} text */
function split(text) {
  const end = /[.?!](?=\s|$)/.exec(text);
  return end ? { question: text.slice(0, end.index + 1), rest: text.slice(end.index + 1).trim() } : { question: text, rest: '' };
}
