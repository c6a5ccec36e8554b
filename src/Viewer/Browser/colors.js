// Colours of series and the letters of charts.

import { readable } from './theme.js';

/** @typedef {import('./tile.js').Look} Look */

/** The most colours that people tell apart; what comes after is grey. */
const most = 8;

/**
 * A colour for each series: the definition's, else the accent for a single one, else the palette's.
 * @param {{color?: string, isOther?: boolean}[]} series
 * @param {Look} look
 * @returns {string[]}
 */
export function seriesColors(series, look) {
  const palette = look.palette.slice(0, most);
  let next = 0;
  return series.map(one =>
    one.color
      ? readable(one.color, look.colors.surface, 3)
      : one.isOther || palette.length === 0
        ? look.colors.rest
        : (palette[next++] ?? look.colors.rest),
  );
}

/** How letters look in charts. @param {Look} look */
export function ink(look) {
  return { color: look.colors.ink, fontFamily: look.font, fontSize: 12 };
}
