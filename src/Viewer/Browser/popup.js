// What opens over the page: menus, panels beside a button, and the drawer. Each closes on Escape, on a click elsewhere, and gives the
// focus back to where it came from.

import { fill, h, iconButton, style } from './dom.js';

/** @type {(() => void) | null} */
let closeOpen = null;

/** Closes what is open. */
export function closePopup() {
  closeOpen?.();
}

/**
 * Opens a panel beside an element.
 * @param {HTMLElement} panel
 * @param {Element | {x: number, y: number}} at
 * @param {{onClose?: () => void, focus?: HTMLElement | null}} [options]
 * @returns {() => void} closes it
 */
export function openPopup(panel, at, options = {}) {
  closePopup();
  const back = /** @type {HTMLElement | null} */ (document.activeElement);
  const anchor = at instanceof Element ? at : null;
  panel.classList.add('popup');
  // What it stands beside: when that moves, the panel would be left behind.
  const stood = at instanceof Element ? at : document.elementFromPoint(at.x, at.y);
  const there = stood?.getBoundingClientRect();
  document.body.append(panel);
  place(panel, at);
  anchor?.setAttribute('aria-expanded', 'true');

  const close = () => {
    if (closeOpen !== close) {
      return;
    }
    closeOpen = null;
    const had = panel.contains(document.activeElement);
    panel.remove();
    anchor?.setAttribute('aria-expanded', 'false');
    removeEventListener('pointerdown', outside, true);
    removeEventListener('scroll', scrolled, true);
    removeEventListener('resize', close);
    options.onClose?.();
    if (had && back?.isConnected) {
      back.focus({ preventScroll: true });
    }
  };
  const outside = (/** @type {Event} */ event) => {
    const target = /** @type {Node} */ (event.target);
    if (!panel.contains(target) && !anchor?.contains(target)) {
      close();
    }
  };
  const scrolled = (/** @type {Event} */ event) => {
    const now = stood?.getBoundingClientRect();
    if (!panel.contains(/** @type {Node} */ (event.target)) && (now?.top !== there?.top || now?.left !== there?.left)) {
      close();
    }
  };
  panel.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
  });
  panel.addEventListener('focusout', event => {
    const next = /** @type {Node | null} */ (event.relatedTarget);
    if (next && !panel.contains(next) && next !== anchor) {
      close();
    }
  });
  addEventListener('pointerdown', outside, true);
  addEventListener('scroll', scrolled, true);
  addEventListener('resize', close);
  closeOpen = close;
  (options.focus === undefined ? panel : options.focus)?.focus({ preventScroll: true });
  return close;
}

/**
 * Opens a menu. Opening it runs nothing; its entries are links or do something when chosen.
 * @param {{name: string, href?: string, opens?: string, download?: string | boolean, run?: () => void}[]} entries
 * @param {Element | {x: number, y: number}} at
 * @param {string} name what the menu is about
 */
export function openMenu(entries, at, name) {
  const items = entries.map(entry =>
    entry.href
      ? h(
          'a',
          {
            role: 'menuitem',
            tabindex: '-1',
            href: entry.href,
            download: entry.download,
            ...(entry.opens && entry.opens !== 'here' ? { target: '_blank', rel: 'noopener noreferrer' } : {}),
            on: { click: () => setTimeout(closePopup) },
          },
          entry.name,
        )
      : h(
          'button',
          {
            type: 'button',
            role: 'menuitem',
            tabindex: '-1',
            on: {
              click: () => {
                closePopup();
                entry.run?.();
              },
            },
          },
          entry.name,
        ),
  );
  const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': name }, items);
  menu.addEventListener('keydown', event => {
    const now = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: items.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      items[(next + items.length) % items.length].focus();
    } else if (event.key === 'Tab') {
      closePopup();
    } else if (event.key.length === 1 && event.key !== ' ') {
      items.find(item => item.textContent?.toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
    }
  });
  openPopup(menu, at, { focus: items[0] });
}

/**
 * Opens the drawer over the sheet.
 * @param {string} title
 * @param {...(Node | string)} content
 */
export function openDrawer(title, ...content) {
  const dialog = /** @type {HTMLDialogElement} */ (h('dialog', { class: 'drawer', 'aria-labelledby': 'drawer-title' }));
  fill(
    dialog,
    h('header', {}, h('h2', { id: 'drawer-title' }, title), iconButton('Close', 'close', { on: { click: () => dialog.close() } })),
    h('div', { class: 'drawer-body', tabindex: '0' }, ...content),
  );
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', event => {
    if (event.target === dialog) {
      dialog.close();
    }
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** @param {HTMLElement} panel @param {Element | {x: number, y: number}} at */
function place(panel, at) {
  const box = at instanceof Element ? at.getBoundingClientRect() : new DOMRect(at.x, at.y, 0, 0);
  const { offsetWidth: width, offsetHeight: height } = panel;
  const [wide, high] = [document.documentElement.clientWidth, innerHeight];
  const below = box.bottom + 4 + height <= high || box.top < height;
  style(panel, {
    left: `${Math.max(8, Math.min(box.left, wide - width - 8))}px`,
    top: `${Math.max(8, below ? Math.min(box.bottom + 4, high - height - 8) : box.top - height - 4)}px`,
  });
}
