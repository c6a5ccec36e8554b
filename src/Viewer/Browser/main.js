// The page's life: which sheet the address names, what the server says of it, and news.

import { copy, home, put, onlyTables, route, sheetAddress, toPage, toSort, without } from './address.js';
import { ask, optionsPath, Refused, sheetPath, visualPath, withState } from './api.js';
import { compareAddress, compared, drawCompare, isFramed, report } from './compare.js';
import { fill, h } from './dom.js';
import { look, paint } from './look.js';
import { closePopup } from './popup.js';
import { SheetView } from './sheet.js';
import { drawBar, drawHome } from './shell.js';
import { problem } from './tile.js';
import { hideTip } from './tooltip.js';

/** How long the page waits with the first paint of a sheet, so that most figures are there and nothing moves after it. */
const patience = 150;

/** How often the page asks for news. */
const pulse = 3000;

const bar = /** @type {HTMLElement} */ (document.getElementById('bar'));
const main = /** @type {HTMLElement} */ (document.getElementById('main'));
const overlay = /** @type {HTMLElement} */ (document.getElementById('overlay'));

/** @type {import('./types.js').CatalogueFrame | null} */
let catalogue = null;
/** @type {SheetView | null} */
let view = null;
/** @type {{app: string, sheet: string} | null} */
let now = null;
let shown = '';
let generation = '';
let asked = new AbortController();

/** The letters, or the end of patience: drawn with others first, everything would move. */
const letters = Promise.race([
  Promise.all([document.fonts.load('14px Inter'), document.fonts.load('600 14px Inter')]).catch(() => undefined),
  new Promise(resolve => setTimeout(resolve, patience)),
]);

const state = () => (copy ? '' : location.hash.slice(1));

/** Changes the state and shows what follows from it. @param {string} next */
function goTo(next) {
  if (next !== state() && !copy) {
    history.pushState(null, '', `${location.pathname}${next ? `#${next}` : ''}`);
    report();
    void show();
  }
}

/**
 * Opens an address of this site, or another one.
 * @param {string} href
 * @param {{follows?: boolean}} [options] follows: somebody went there on the page beside this one
 */
function open(href, options = {}) {
  const target = new URL(href, location.href);
  if (target.origin !== location.origin || !isPage(target.pathname)) {
    location.href = target.href;
    return;
  }
  if (target.href !== location.href) {
    history[options.follows ? 'replaceState' : 'pushState'](null, '', target.href);
  }
  if (!options.follows) {
    report();
  }
  void show();
}

/** Whether this script draws what has a path. @param {string} path */
const isPage = path => path === '/' || route(path) !== null || compared(path) !== null;

function reshade() {
  if (catalogue) {
    paint(catalogue.theme);
  }
  drawShell();
  view?.redraw();
}

function drawShell() {
  if (catalogue) {
    drawBar(bar, catalogue, now, state, reshade);
    const app = catalogue.apps.find(one => one.id === now?.app);
    const sheet = app?.sheets.find(one => one.id === now?.sheet);
    document.title = [sheet?.name, app?.name, catalogue.name].filter(Boolean).join(' · ');
  }
}

/** Shows what the address names. @param {{quiet?: boolean}} [options] quiet keeps what is drawn until the new is there */
async function show(options = {}) {
  closePopup();
  hideTip();
  asked.abort();
  asked = new AbortController();
  const { signal } = asked;
  main.dataset.state = 'loading';
  try {
    if (!catalogue || options.quiet) {
      catalogue = await ask('/api/apps', signal);
      await letters;
      paint(/** @type {import('./types.js').CatalogueFrame} */ (catalogue).theme);
    }
    await render(signal);
    overlay.hidden = true;
  } catch (error) {
    if (!signal.aborted) {
      fail(error);
    }
  }
}

/** @param {AbortSignal} signal */
async function render(signal) {
  if (!catalogue) {
    return;
  }
  const both = compared(location.pathname);
  if (both) {
    [now, view] = [null, null];
    drawShell();
    // Each of the two follows news by itself.
    if (!main.querySelector('.compare')) {
      drawCompare(main, both, state());
    }
    main.dataset.state = 'settled';
    generation = catalogue.generation;
    return;
  }
  const named = route(location.pathname);
  const app = catalogue.apps.find(one => one.id === named?.app);
  const sheet = named && (named.sheet ?? app?.sheets[0]?.id);
  if (!named || !sheet) {
    [now, view] = [null, null];
    drawShell();
    drawHome(main, catalogue);
    main.dataset.state = 'settled';
    generation = catalogue.generation;
    return;
  }
  if (!named.sheet) {
    history.replaceState(null, '', sheetAddress(named.app, sheet, state()));
  }
  const same = now?.app === named.app && now.sheet === sheet && view !== null;
  const tables = same && view && generation === view.frame.generation ? onlyTables(shown, state()) : null;
  now = { app: named.app, sheet };
  if (view && tables?.every(id => view?.tiles.has(id))) {
    shown = state();
    await figures(view, tables, signal);
    return;
  }
  if (!same) {
    drawShell();
    main.classList.add('waiting');
  }
  const frame = /** @type {import('./types.js').SheetFrame} */ (await ask(withState(sheetPath(named.app, sheet), state()), signal));
  if (frame.state !== state()) {
    history.replaceState(null, '', sheetAddress(named.app, sheet, frame.state));
  }
  shown = frame.state;
  generation = frame.generation;
  const kept = same && view && sameShape(view.frame, frame) ? view : null;
  const next = kept ?? new SheetView(main, frame, around(frame), setting(frame));
  kept?.update(frame);
  await figures(
    next,
    frame.visuals.map(visual => visual.id),
    signal,
  );
}

/**
 * Asks for figures, and draws each when it comes. A new sheet is put on the page when all are there or patience ends.
 * @param {SheetView} sheet
 * @param {string[]} visuals
 * @param {AbortSignal} signal
 */
async function figures(sheet, visuals, signal) {
  const isNew = !sheet.isMounted;
  for (const id of visuals) {
    sheet.tiles.get(id)?.wait();
  }
  const mount = () => {
    if (sheet.isMounted || signal.aborted) {
      return;
    }
    const before = view;
    view = sheet;
    main.classList.remove('waiting');
    sheet.mount();
    if (before && document.activeElement === document.body) {
      main.focus({ preventScroll: true });
    }
    scrollTo(0, 0);
  };
  const timer = setTimeout(mount, patience);
  await Promise.all(
    visuals.map(async id => {
      /** @type {any} */
      let frame;
      try {
        frame = await ask(withState(visualPath(sheet.around.app, sheet.around.sheet, id), sheet.around.state()), signal);
      } catch (error) {
        if (signal.aborted) {
          return;
        }
        const found = error instanceof Refused ? error.frame.problems[0] : { what: String(error) };
        frame = { type: 'failed', id, title: '', subtitle: '', state: 'error', error: found, actions: [], notes: [], modesDiffer: false };
      }
      sheet.receive(id, frame);
    }),
  );
  clearTimeout(timer);
  if (signal.aborted) {
    return;
  }
  mount();
  if (!isNew) {
    sheet.fit();
  }
  main.dataset.state = 'settled';
}

/** @param {import('./types.js').SheetFrame} frame @returns {import('./tile.js').Surroundings} */
function around(frame) {
  return {
    app: frame.app,
    sheet: frame.sheet,
    look,
    state,
    conformance: new URLSearchParams(frame.state).get('conformance') === '1',
    sort: (visual, field) => goTo(toSort(state(), visual, field)),
    page: (visual, number) => goTo(toPage(state(), visual, number)),
    reset: keys => goTo(without(state(), keys)),
    mode: mode => goTo(put(state(), { mode: mode ? [mode] : [] })),
    compare: () => (catalogue ? compareAddress(catalogue, frame.app, frame.sheet, state()) : null),
    isFaithful: () => new URLSearchParams(state()).get('mode') === 'faithful',
  };
}

/** @param {import('./types.js').SheetFrame} frame @returns {import('./controls.js').Setting} */
function setting(frame) {
  return {
    set: values => goTo(put(state(), values)),
    options: (control, search, signal) => {
      const query = new URLSearchParams(state());
      query.set('search', search);
      return ask(`${optionsPath(frame.app, frame.sheet, control)}?${query}`, signal);
    },
  };
}

/**
 * Whether two frames of a sheet differ in figures and controls alone.
 * @param {import('./types.js').SheetFrame} a
 * @param {import('./types.js').SheetFrame} b
 */
function sameShape(a, b) {
  const shape = (/** @type {import('./types.js').SheetFrame} */ frame) =>
    JSON.stringify([frame.layout, frame.texts, frame.visuals, frame.mode, new URLSearchParams(frame.state).get('conformance')]);
  return shape(a) === shape(b);
}

/** @param {unknown} error */
function fail(error) {
  const frame = error instanceof Refused ? error.frame : { title: 'This page could not be drawn', problems: [{ what: String(error) }] };
  if (!(error instanceof Refused)) {
    console.error(error);
  }
  const parts = [h('h1', {}, frame.title), ...frame.problems.map(problem)];
  main.classList.remove('waiting');
  main.dataset.state = 'error';
  if (view) {
    fill(
      overlay,
      h(
        'div',
        { class: 'overlay-body', role: 'alert' },
        ...parts,
        h('p', { class: 'muted' }, 'Behind this is the last picture that could be drawn. The page goes on by itself when this is mended.'),
      ),
    );
    overlay.hidden = false;
  } else {
    drawShell();
    fill(main, h('div', { class: 'page-problem', role: 'alert' }, ...parts, h('p', {}, h('a', { href: home }, 'All dashboards'))));
  }
}

/** Whether a person has something open or is typing: news would take it away. */
const isBusy = () => document.querySelector('.popup, dialog[open], .controls input:focus, .controls textarea:focus') !== null;

/** Asks whether definitions or data are others now. */
async function listen() {
  if (document.visibilityState === 'visible' && !isBusy()) {
    try {
      const news = await ask('/api/generation');
      if (news.generation !== generation || main.dataset.state === 'error') {
        generation = news.generation;
        await show({ quiet: true });
        generation = news.generation;
      }
    } catch (error) {
      if (error instanceof Refused && main.dataset.state !== 'loading') {
        fail(error);
      }
    }
  }
  setTimeout(listen, pulse);
}

addEventListener('popstate', () => void show());
addEventListener('viewer:go', event => open(/** @type {CustomEvent} */ (event).detail));
addEventListener('viewer:follow', event => open(/** @type {CustomEvent} */ (event).detail, { follows: true }));
document.documentElement.classList.toggle('framed', isFramed);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', reshade);
document.addEventListener('click', event => {
  const link = /** @type {Element} */ (event.target).closest?.('a[href]');
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;
  if (
    link &&
    plain &&
    !link.hasAttribute('download') &&
    !link.getAttribute('target') &&
    link.getAttribute('href')?.startsWith('/') &&
    isPage(new URL(/** @type {HTMLAnchorElement} */ (link).href).pathname)
  ) {
    event.preventDefault();
    open(/** @type {HTMLAnchorElement} */ (link).href);
  }
});

void show().then(() => copy ?? setTimeout(listen, pulse));
