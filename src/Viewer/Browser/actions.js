// What a row or mark can do: the actions of a visual, with where each leads from there.

import { openMenu } from './popup.js';

/** @typedef {{name: string, trigger: string, opens: string, href: string}} Way */

/**
 * The ways from a place that are of use there.
 * @param {import('./types.js').ActionFrame[]} actions
 * @param {(string | null)[]} targets
 * @returns {Way[]}
 */
export function ways(actions, targets) {
  return actions.flatMap((action, at) => {
    const href = targets[at];
    return href ? [{ name: action.name, trigger: action.trigger, opens: action.opens, href }] : [];
  });
}

/** What a click does. @param {Way[]} all @returns {Way | undefined} */
export const clicked = all => all.find(way => way.trigger === 'click');

/** Opens the menu of a place. @param {Way[]} all @param {Element | {x: number, y: number}} at @param {string} name */
export function openWays(all, at, name) {
  if (all.length > 0) {
    openMenu(all, at, `What to do with ${name}`);
  }
}

/** Goes a way as a link would. @param {Way} way */
export function go(way) {
  if (way.opens === 'here') {
    dispatchEvent(new CustomEvent('viewer:go', { detail: way.href }));
  } else {
    open(way.href, '_blank', 'noopener,noreferrer');
  }
}
