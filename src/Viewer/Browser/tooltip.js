// One tooltip for all charts. ECharts' own writes style attributes, which the page's policy refuses.

import { fill, h, style } from './dom.js';

/** @type {HTMLElement | null} */
let tip = null;

/**
 * Shows the tooltip near a place of the window.
 * @param {number} x
 * @param {number} y
 * @param {string} title
 * @param {{name: string, value: string, color?: string, current?: boolean}[]} lines
 * @param {string} [hint]
 */
export function showTip(x, y, title, lines, hint) {
  tip ??= document.body.appendChild(h('div', { class: 'tip', role: 'status', 'aria-live': 'polite' }));
  fill(
    tip,
    h('strong', {}, title),
    h(
      'dl',
      {},
      lines.map(line =>
        h(
          'div',
          { class: line.current ? 'current' : null },
          h('dt', {}, line.color && h('i', { class: 'swatch', css: { background: line.color } }), line.name),
          h('dd', {}, line.value),
        ),
      ),
    ),
    hint && h('p', {}, hint),
  );
  tip.hidden = false;
  const { offsetWidth: width, offsetHeight: height } = tip;
  const wide = document.documentElement.clientWidth;
  style(tip, {
    left: `${Math.max(4, x + 14 + width > wide ? x - width - 14 : x + 14)}px`,
    top: `${Math.max(4, Math.min(y + 14, innerHeight - height - 4))}px`,
  });
}

/** Hides it. */
export function hideTip() {
  if (tip) {
    tip.hidden = true;
  }
}
