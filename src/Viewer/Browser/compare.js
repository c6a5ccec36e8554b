// A sheet beside what it was before: two pages in frames, of which each goes where the other goes.

import { sheetAddress } from './address.js';
import { fill, h } from './dom.js';

/** What stands before the ids of dashboards before. */
const before = 'before-';

/** Whether this page is one of the two. */
export const isFramed = window !== window.parent;

/** @param {string} app */
const plain = app => (app.startsWith(before) ? app.slice(before.length) : app);

/** The sheet that an address compares. @param {string} path @returns {{app: string, sheet: string} | null} */
export function compared(path) {
  const match = /^\/compare\/([^/]+)\/sheets\/([^/]+)\/?$/.exec(path);
  return match && { app: decodeURIComponent(match[1]), sheet: decodeURIComponent(match[2]) };
}

/**
 * The address that shows a sheet beside what it was; null when there is only one of them.
 * @param {import('./types.js').CatalogueFrame} catalogue
 * @param {string} app
 * @param {string} sheet
 * @param {string} state
 */
export function compareAddress(catalogue, app, sheet, state) {
  const sides = catalogue.apps.filter(one => plain(one.id) === plain(app) && one.sheets.some(other => other.id === sheet));
  return sides.length > 1 && !isFramed
    ? `/compare/${encodeURIComponent(plain(app))}/sheets/${encodeURIComponent(sheet)}${state ? `#${state}` : ''}`
    : null;
}

/** Tells the page around this one where a person went. */
export function report() {
  if (isFramed) {
    parent.postMessage({ viewer: location.pathname + location.hash }, location.origin);
  }
}

/**
 * Draws both.
 * @param {HTMLElement} main
 * @param {{app: string, sheet: string}} what
 * @param {string} state
 */
export function drawCompare(main, what, state) {
  const sides = [`${before}${what.app}`, what.app].map((app, at) => {
    const frame = /** @type {HTMLIFrameElement} */ (
      h('iframe', { src: sheetAddress(app, what.sheet, state), title: at === 0 ? 'Before' : 'Now' })
    );
    return { app, frame };
  });
  fill(
    main,
    h('h1', { class: 'unseen' }, 'Before and now'),
    h(
      'div',
      { class: 'compare' },
      sides.map(({ frame }) => h('section', { 'aria-label': frame.title }, h('h2', {}, frame.title), frame)),
    ),
  );
  /** @param {MessageEvent} event */
  const follow = event => {
    const from = sides.findIndex(side => side.frame.contentWindow === event.source);
    if (!sides[0].frame.isConnected) {
      removeEventListener('message', follow);
    } else if (from >= 0 && event.origin === location.origin && typeof event.data?.viewer === 'string') {
      const [own, other] = [sides[from], sides[1 - from]];
      const there = event.data.viewer.replace(`/apps/${encodeURIComponent(own.app)}/`, `/apps/${encodeURIComponent(other.app)}/`);
      other.frame.contentWindow?.dispatchEvent(new CustomEvent('viewer:follow', { detail: there }));
    }
  };
  addEventListener('message', follow);
  let active = 1;
  for (const [at, { frame }] of sides.entries()) {
    frame.addEventListener('mouseenter', () => (active = at));
    frame.addEventListener('load', () => {
      frame.contentWindow?.addEventListener('focus', () => (active = at));
      frame.contentWindow?.addEventListener('scroll', () => {
        if (active === at) {
          sides[1 - at].frame.contentWindow?.scrollTo(0, frame.contentWindow?.scrollY ?? 0);
        }
      });
    });
  }
}
