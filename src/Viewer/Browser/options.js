// The panel of a drop-down: a search box where the list is long, the options with what matches marked, "all", several or one.

import { fill, h, iconButton } from './dom.js';
import { closePopup, openPopup } from './popup.js';

/** Lists from this length have a search box. */
const long = 8;

/**
 * Opens it.
 * @param {HTMLElement} button
 * @param {import('./types.js').ControlFrame} control
 * @param {import('./controls.js').Setting} setting
 */
export function openOptions(button, control, setting) {
  const key = control.keys[0];
  const chosen = new Set(control.values.filter(value => value !== '*'));
  const before = [...chosen].join('\n');
  let shown = control.options;
  let more = control.hasMoreOptions;
  let given = false;
  let asked = new AbortController();

  const box = h('div', {
    class: 'options',
    role: 'listbox',
    'aria-label': control.title,
    'aria-multiselectable': control.isMultiple ? 'true' : null,
    tabindex: '-1',
  });
  const search = /** @type {HTMLInputElement} */ (
    h('input', {
      type: 'search',
      'aria-label': `Search ${control.title}`,
      placeholder: 'Search',
      autocomplete: 'off',
      spellcheck: 'false',
    })
  );
  const searches = control.options.length >= long || control.hasMoreOptions;
  const apply = (/** @type {string[]} */ values) => {
    given = true;
    closePopup();
    setting.set({ [key]: values });
  };
  const takeSeveral = () => {
    if (!given && control.isMultiple && [...chosen].join('\n') !== before) {
      given = true;
      setting.set({ [key]: chosen.size > 0 ? [...chosen] : control.allText ? ['*'] : [] });
    }
  };

  const draw = () => {
    const typed = search.value.trim().toLowerCase();
    const entries = control.hasMoreOptions || !typed ? shown : shown.filter(option => option.text.toLowerCase().includes(typed));
    fill(
      box,
      control.allText &&
        !typed &&
        option(control.allText, control.values.length === 0 || control.values[0] === '*', '', () => apply(['*'])),
      entries.map(entry =>
        option(entry.text, chosen.has(entry.value), typed, target => {
          if (!control.isMultiple) {
            apply([entry.value]);
            return;
          }
          if (!chosen.delete(entry.value)) {
            chosen.add(entry.value);
          }
          target.setAttribute('aria-selected', String(chosen.has(entry.value)));
        }),
      ),
      entries.length === 0 &&
        h('p', { class: 'muted', role: 'presentation' }, typed ? `Nothing matches “${search.value.trim()}”` : 'Nothing to choose'),
      more && h('p', { class: 'muted', role: 'presentation' }, 'There are more: type a part of the name'),
    );
  };

  const load = async () => {
    asked.abort();
    asked = new AbortController();
    const { signal } = asked;
    box.setAttribute('aria-busy', 'true');
    try {
      const found = await setting.options(control.id, search.value.trim(), signal);
      [shown, more] = [found.options, found.hasMore];
      draw();
    } catch {
      if (!signal.aborted) {
        fill(box, h('p', { class: 'muted' }, 'The options can’t be read now.'));
      }
    }
    if (!signal.aborted) {
      box.removeAttribute('aria-busy');
    }
  };

  let timer = 0;
  search.addEventListener('input', () => {
    clearTimeout(timer);
    if (control.hasMoreOptions) {
      timer = setTimeout(load, 150);
    } else {
      draw();
    }
  });

  const panel = h(
    'div',
    { class: 'panel', role: 'dialog', 'aria-label': control.title },
    h(
      'div',
      { class: 'panel-head' },
      searches ? search : h('span', {}, control.title),
      iconButton('Close', 'close', { on: { click: closePopup } }),
    ),
    box,
    control.isMultiple &&
      h('div', { class: 'panel-foot' }, h('button', { type: 'button', class: 'primary', on: { click: closePopup } }, 'Apply')),
  );
  panel.addEventListener('keydown', event => {
    const entries = /** @type {HTMLElement[]} */ ([...box.querySelectorAll('[role=option]')]);
    const now = entries.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const next = { ArrowDown: now + 1, ArrowUp: now - 1, ...(now >= 0 ? { Home: 0, End: entries.length - 1 } : {}) }[event.key];
    if (next !== undefined && entries.length > 0) {
      event.preventDefault();
      if (next < 0) {
        search.focus();
      } else {
        entries[Math.min(next, entries.length - 1)].focus();
      }
    } else if (now >= 0 && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      entries[now].click();
    } else if (event.key === 'Enter' && document.activeElement === search) {
      event.preventDefault();
      entries[0]?.click();
    }
  });
  if (control.hasMoreOptions && shown.length === 0) {
    void load();
  } else {
    draw();
  }
  openPopup(panel, button, {
    focus: searches
      ? search
      : /** @type {HTMLElement | null} */ (box.querySelector('[aria-selected=true]') ?? box.querySelector('[role=option]')),
    onClose: () => {
      asked.abort();
      takeSeveral();
    },
  });
}

/** @param {string} text @param {boolean} selected @param {string} typed @param {(target: HTMLElement) => void} choose */
function option(text, selected, typed, choose) {
  const at = typed ? text.toLowerCase().indexOf(typed) : -1;
  return h(
    'div',
    {
      role: 'option',
      tabindex: '-1',
      'aria-selected': String(selected),
      title: text,
      on: { click: (/** @type {Event} */ event) => choose(/** @type {HTMLElement} */ (event.currentTarget)) },
    },
    at < 0
      ? h('span', {}, text)
      : h('span', {}, text.slice(0, at), h('mark', {}, text.slice(at, at + typed.length)), text.slice(at + typed.length)),
  );
}
