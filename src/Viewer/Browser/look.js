// How the page looks now: the theme, in the shade that a person or the system chose.

import { style } from './dom.js';
import { tokens } from './theme.js';

/** @typedef {'auto' | 'light' | 'dark'} Shade */

export const shades = /** @type {Shade[]} */ (['auto', 'light', 'dark']);

/** Which shade a person chose. @returns {Shade} */
export function shade() {
  const kept = localStorage.getItem('shade');
  return shades.find(one => one === kept) ?? 'auto';
}

/** Whether the page is dark now. */
export const isDark = () => shade() === 'dark' || (shade() === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);

/** @type {import('./tile.js').Look} */
let now = { dark: false, colors: {}, palette: [], font: 'sans-serif' };

/** Colours and letters for what draws itself. */
export const look = () => now;

/** Puts a theme on the page. @param {import('./types.js').ThemeFrame} theme */
export function paint(theme) {
  const dark = isDark();
  const { palette, ...colors } = tokens(theme, dark);
  const font = [...theme.fonts.map(name => JSON.stringify(name)), 'Inter', 'system-ui', 'sans-serif'].join(', ');
  now = { dark, colors, palette: palette.split(',').filter(Boolean), font };
  document.documentElement.dataset.shade = dark ? 'dark' : 'light';
  style(document.documentElement, {
    ...Object.fromEntries(Object.entries(colors).map(([name, color]) => [`--${name}`, color])),
    '--font': font,
  });
}
