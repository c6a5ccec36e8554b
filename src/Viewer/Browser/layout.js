// Where the tiles of a sheet stand. The grid is cut into bands: cells whose rows overlap belong together. Bands stand under each other,
// so that one that needs less height than its author gave it leaves no gap.

/** @typedef {import('./types.js').LayoutCell} LayoutCell */

/** Pixels of a row of the grid. */
export const rowHeight = 24;

/** Pixels of a row of the grid where only tables stand: their rows are what people read, and those above them take less than was given. */
export const tableRowHeight = 30;

/** Pixels of a tile with one figure; all of a band are of one height. */
export const figureHeight = 104;

/**
 * The bands of a layout, from above.
 * @param {LayoutCell[]} cells
 * @returns {LayoutCell[][]}
 */
export function bands(cells) {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  /** @type {LayoutCell[][]} */
  const found = [];
  let end = -1;
  for (const cell of sorted) {
    if (cell.row >= end) {
      found.push([]);
    }
    found[found.length - 1].push(cell);
    end = Math.max(end, cell.row + cell.rowSpan);
  }
  return found;
}

/** Whether the cells of a band stand side by side, none above another. @param {LayoutCell[]} band */
export function isSimple(band) {
  return band.every((cell, at) => at === 0 || cell.column >= band[at - 1].column + band[at - 1].columnSpan);
}

/**
 * The height of a simple band.
 * @param {LayoutCell[]} band
 * @param {number} unit pixels of a row
 * @param {(cell: LayoutCell) => {fixed?: number, needs?: number}} content the height that a cell has in any case, and the one that its
 *   content needs, as far as they are known
 * @returns {number | null} pixels; null when the content decides
 */
export function bandHeight(band, unit, content) {
  const heights = band.map(cell => {
    const { fixed, needs } = content(cell);
    return fixed ?? Math.min(cell.rowSpan * unit, needs ?? Infinity);
  });
  const tallest = Math.max(...heights);
  return tallest === 0 ? null : tallest;
}
