// The bar above every sheet: whose dashboards, which app, its sheets, light and dark.

import { carried, home, sheetAddress } from './address.js';
import { fill, h, iconButton } from './dom.js';
import { shade, shades } from './look.js';
import { openMenu } from './popup.js';

/** @typedef {import('./types.js').CatalogueFrame} CatalogueFrame */

/**
 * Draws the bar.
 * @param {HTMLElement} bar
 * @param {CatalogueFrame} catalogue
 * @param {{app: string, sheet: string} | null} now
 * @param {() => string} state
 * @param {() => void} reshade
 */
export function drawBar(bar, catalogue, now, state, reshade) {
  const app = catalogue.apps.find(one => one.id === now?.app);
  const apps = h(
    'button',
    { type: 'button', class: 'app-menu', title: app?.name, 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
    h('span', {}, app?.name ?? 'Dashboards'),
    h('span', { class: 'caret', 'aria-hidden': 'true' }, '▾'),
  );
  apps.addEventListener('click', () =>
    openMenu(
      catalogue.apps.filter(one => one.sheets.length > 0).map(one => ({ name: one.name, href: sheetAddress(one.id, one.sheets[0].id) })),
      apps,
      'Dashboards',
    ),
  );

  const tabs = app
    ? app.sheets.map(sheet => {
        const current = sheet.id === now?.sheet;
        const link = h('a', { href: sheetAddress(app.id, sheet.id), 'aria-current': current ? 'page' : null }, sheet.name);
        if (!current) {
          // The state travels along as it is when the link is used.
          link.addEventListener('pointerdown', () => link.setAttribute('href', sheetAddress(app.id, sheet.id, carried(state()))));
          link.addEventListener('focus', () => link.setAttribute('href', sheetAddress(app.id, sheet.id, carried(state()))));
        }
        return h('li', {}, link);
      })
    : [];
  const list = h('ul', { class: 'tabs' }, tabs);
  const more = h(
    'button',
    { type: 'button', class: 'more-tabs', 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
    h('span', {}, 'More'),
    h('span', { class: 'caret', 'aria-hidden': 'true' }, '▾'),
  );
  more.addEventListener('click', () =>
    openMenu(
      app?.sheets.map(sheet => ({ name: sheet.name, href: sheetAddress(app.id, sheet.id, carried(state())) })) ?? [],
      more,
      'Sheets',
    ),
  );

  fill(
    bar,
    h('a', { class: 'skip', href: '#main' }, 'To the sheet'),
    h('a', { class: 'brand', href: home, title: catalogue.source }, catalogue.name),
    h('nav', { 'aria-label': 'Dashboards and sheets' }, apps, list, app && more),
    catalogue.user && h('span', { class: 'user', title: 'Signed in' }, catalogue.user),
    shadeButton(reshade),
  );
  bar.querySelector('.skip')?.addEventListener('click', event => {
    event.preventDefault();
    document.getElementById('main')?.focus();
  });
  if (app) {
    fold(list, more, tabs);
  }
}

/**
 * Sets tabs that do not fit beside each other in two lines of smaller letters, and hides those that do not fit even so; the menu beside
 * them says how many, and lists all.
 * @param {HTMLElement} list
 * @param {HTMLElement} more
 * @param {HTMLElement[]} tabs
 */
function fold(list, more, tabs) {
  const current = tabs.find(tab => tab.querySelector('[aria-current]'));
  const measure = () => {
    if (!list.isConnected) {
      watch.disconnect();
      return;
    }
    for (const tab of tabs) {
      tab.hidden = false;
    }
    more.hidden = true;
    list.classList.remove('double');
    list.classList.toggle('double', list.scrollWidth > list.clientWidth + 1);
    const overflows = () => list.scrollHeight > list.clientHeight + 1 || list.scrollWidth > list.clientWidth + 1;
    if (overflows()) {
      more.hidden = false;
      for (const tab of tabs.filter(one => one !== current).reverse()) {
        if (!overflows()) {
          break;
        }
        tab.hidden = true;
      }
    }
    const label = more.firstElementChild;
    if (label) {
      const hidden = tabs.filter(tab => tab.hidden).length;
      label.textContent = list.clientWidth === 0 || hidden >= tabs.length - 1 ? 'Sheets' : `${hidden} more`;
    }
  };
  const watch = new ResizeObserver(measure);
  watch.observe(/** @type {Element} */ (list.parentElement));
  measure();
}

/** @param {() => void} reshade */
function shadeButton(reshade) {
  const names = { auto: 'as the system', light: 'light', dark: 'dark' };
  const pictures = /** @type {const} */ ({ auto: 'auto', light: 'sun', dark: 'moon' });
  const now = shade();
  return iconButton(`Colours: ${names[now]}`, pictures[now], {
    class: 'icon-button shade',
    on: {
      click: () => {
        localStorage.setItem('shade', shades[(shades.indexOf(shade()) + 1) % shades.length]);
        reshade();
        /** @type {HTMLElement | null} */ (document.querySelector('.shade'))?.focus();
      },
    },
  });
}

/**
 * The page that lists all dashboards.
 * @param {HTMLElement} main
 * @param {CatalogueFrame} catalogue
 */
export function drawHome(main, catalogue) {
  fill(
    main,
    h(
      'div',
      { class: 'sheet-head' },
      h('div', { class: 'titles' }, h('h1', {}, catalogue.name), h('p', { class: 'question' }, catalogue.source)),
      h('p', { class: `freshness ${catalogue.freshness.state}` }, catalogue.freshness.text),
    ),
    h(
      'div',
      { class: 'home' },
      catalogue.apps.map(app =>
        h(
          'section',
          { class: 'tile', 'aria-label': app.name },
          h('header', {}, h('h2', {}, app.name)),
          h(
            'ul',
            {},
            app.sheets.map(sheet => h('li', {}, h('a', { href: sheetAddress(app.id, sheet.id) }, sheet.name))),
          ),
        ),
      ),
    ),
  );
}
