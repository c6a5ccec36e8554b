// Cells of tables, with what conditional formats do to them.

import { h, style } from './dom.js';
import { background, readable } from './theme.js';

/** @typedef {import('./types.js').Mark} Mark */
/** @typedef {import('./types.js').TableColumn} TableColumn */

const icons = {
  CARET_UP: '▲',
  CARET_DOWN: '▼',
  PLUS: '+',
  MINUS: '−',
  ARROW_UP: '↑',
  ARROW_DOWN: '↓',
  ARROW_LEFT: '←',
  ARROW_RIGHT: '→',
  ARROW_UP_LEFT: '↖',
  ARROW_DOWN_LEFT: '↙',
  ARROW_UP_RIGHT: '↗',
  ARROW_DOWN_RIGHT: '↘',
  FACE_UP: '☺',
  FACE_DOWN: '☹',
  FACE_FLAT: '◔',
  ONE_BAR: '▂',
  TWO_BAR: '▄',
  THREE_BAR: '▆',
  CIRCLE: '●',
  TRIANGLE: '▲',
  SQUARE: '■',
  FLAG: '⚑',
  THUMBS_UP: '✓',
  THUMBS_DOWN: '✗',
  CHECKMARK: '✓',
  X: '✗',
};

/**
 * A text whose long names (`ConcentrationToFRBSweep`, `demo-base-sweep-1`) break between their words.
 * @param {string} text
 * @returns {(string | HTMLElement)[]}
 */
export const breakable = text =>
  text
    .split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[_\-/.](?=\S))/)
    .flatMap((part, at) => (at === 0 ? [part] : [h('wbr'), part]));

/** @param {TableColumn} column */
export const isNumber = column => column.kind === 'number';

/**
 * Makes a cell.
 * @param {TableColumn} column
 * @param {Mark} mark
 * @param {boolean} first
 * @param {import('./tile.js').Surroundings} around
 * @param {import('./actions.js').Way | null} link
 * @param {import('./types.js').MarkStyle} [rowStyle]
 */
export function cell(column, mark, first, around, link, rowStyle) {
  const look = rowStyle || mark.style ? { ...rowStyle, ...mark.style } : null;
  const text = look?.iconOnly ? h('span', { class: 'unseen' }, mark.text) : column.kind === 'text' ? breakable(mark.text) : mark.text;
  const sign = look?.icon && h('span', { class: 'sign', 'aria-hidden': 'true' }, /** @type {any} */ (icons)[look.icon] ?? look.icon);
  const inside = h(
    'span',
    { class: 'cell' },
    sign,
    link
      ? h(
          'a',
          { href: link.href, title: link.name, ...(link.opens === 'here' ? {} : { target: '_blank', rel: 'noopener noreferrer' }) },
          text,
        )
      : text,
  );
  const element = h(
    first ? 'th' : 'td',
    {
      scope: first ? 'row' : null,
      class: [isNumber(column) ? 'number' : column.kind, link || look?.color ? 'marked' : ''].join(' ').trim(),
      title: mark.text.length > 40 ? mark.text : null,
    },
    inside,
  );
  if (look) {
    const { dark, colors } = around.look();
    const behind = look.background ? background(look.background, dark) : colors.surface;
    style(element, {
      background: look.background ? behind : null,
      color: look.color || look.background ? readable(look.color ?? colors.ink, behind, 4.5) : null,
    });
    if (sign && look.iconColor) {
      style(sign, { color: readable(look.iconColor, behind, 3) });
    }
  }
  return element;
}
