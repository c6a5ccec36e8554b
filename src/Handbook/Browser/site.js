// The handbook's pages read well without this file. It adds the search, the switch between light and dark, copying code,
// the page tree on small screens, and large diagrams.

const up = document.body.dataset.up ?? '';

/** @param {string} selector @param {ParentNode} from @returns {HTMLElement} */
const one = (selector, from = document) => /** @type {HTMLElement} */ (from.querySelector(selector));

/** @param {string} tag @param {Object<string, string>} attributes @param {...(string | Node)} children */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

// Light and dark

const look = one('.look');
const system = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => (document.documentElement.dataset.look ?? (system.matches ? 'dark' : 'light')) === 'dark';

function nameLook() {
  look.textContent = isDark() ? 'Light' : 'Dark';
}

look.addEventListener('click', () => {
  document.documentElement.dataset.look = isDark() ? 'light' : 'dark';
  try {
    localStorage.setItem('handbook-look', document.documentElement.dataset.look);
  } catch {
    // See look.js.
  }
  nameLook();
});
system.addEventListener('change', nameLook);
nameLook();

// The page tree on small screens

const menu = one('.menu');
menu.addEventListener('click', () => {
  const open = document.body.classList.toggle('tree-open');
  menu.setAttribute('aria-expanded', String(open));
});

// Copying code

for (const block of document.querySelectorAll('pre')) {
  const button = make('button', { type: 'button', class: 'copy' }, 'Copy');
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(one('code', block).textContent ?? '');
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = 'Copy'), 1500);
  });
  const holder = make('div', { class: 'code' });
  block.replaceWith(holder);
  holder.append(block, button);
}

// Search: weights were computed when the site was built; here they are added up.

const input = /** @type {HTMLInputElement} */ (one('.search input'));
const found = one('#found');
const most = 12;
/** @type {Promise<any> | undefined} */
let loading;

function load() {
  loading ??= new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = `${up}assets/search-index.js`;
    script.onload = () => done(self['handbookIndex']);
    script.onerror = () => failed(new Error('the index is missing'));
    document.head.append(script);
  });
  return loading;
}

/** @param {string[]} words @param {string} start the first word that does not come before it */
function firstAt(words, start) {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle] < start) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** @param {any} index @param {string} text */
function search(index, text) {
  const asked = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[_-][\p{L}\p{N}]+)*/gu) ?? [];
  const scores = new Map();
  asked.forEach((word, place) => {
    const best = new Map();
    for (let at = firstAt(index.words, word); at < index.words.length && index.words[at].startsWith(word); at++) {
      const whole = index.words[at] === word;
      if (!whole && word.length < 2) {
        break;
      }
      const share = whole ? 1 : 0.6 * (word.length / index.words[at].length);
      const places = index.places[at];
      for (let entry = 0; entry < places.length; entry += 2) {
        best.set(places[entry], Math.max(best.get(places[entry]) ?? 0, places[entry + 1] * share));
      }
    }
    for (const [entry, score] of best) {
      const [sum, count] = scores.get(entry) ?? [0, 0];
      scores.set(entry, [sum + score, count + 1]);
    }
  });
  return [...scores]
    .sort(([a, [x, m]], [b, [y, n]]) => n - m || y - x || a - b)
    .slice(0, most)
    .map(([entry]) => index.entries[entry]);
}

function close() {
  found.hidden = true;
  input.setAttribute('aria-expanded', 'false');
  input.removeAttribute('aria-activedescendant');
}

/** @param {any[][]} entries @param {string} text */
function show(entries, text) {
  found.replaceChildren(
    ...entries.map(([place, title, section, excerpt], at) =>
      make(
        'a',
        { href: up + place, role: 'option', id: `found-${at}`, tabindex: '-1', 'aria-selected': 'false' },
        make('b', {}, section ? `${title}: ${section}` : title),
        make('span', {}, excerpt),
      ),
    ),
  );
  if (entries.length === 0) {
    found.append(make('p', {}, `Nothing has "${text}" in it.`));
  }
  found.hidden = false;
  input.setAttribute('aria-expanded', 'true');
}

input.addEventListener('focus', () => load().catch(() => {}));
input.addEventListener('input', async () => {
  const text = input.value.trim();
  if (!text) {
    close();
    return;
  }
  try {
    const index = await load();
    if (input.value.trim() === text) {
      show(search(index, text), text);
    }
  } catch (failure) {
    found.replaceChildren(make('p', {}, `The search can't work: ${failure.message}.`));
    found.hidden = false;
  }
});

/** @param {number} step */
function move(step) {
  const options = [...found.querySelectorAll('a')];
  if (options.length === 0) {
    return;
  }
  const now = options.findIndex(option => option.getAttribute('aria-selected') === 'true');
  const next = now < 0 && step < 0 ? options.length - 1 : (now + step + options.length) % options.length;
  options.forEach((option, at) => option.setAttribute('aria-selected', String(at === next)));
  input.setAttribute('aria-activedescendant', options[next].id);
  options[next].scrollIntoView({ block: 'nearest' });
}

input.addEventListener('keydown', event => {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    move(event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'Enter') {
    event.preventDefault();
    const chosen = found.querySelector('a[aria-selected="true"]') ?? found.querySelector('a');
    if (chosen instanceof HTMLAnchorElement) {
      location.href = chosen.href;
      close();
    }
  } else if (event.key === 'Escape') {
    close();
  }
});
document.addEventListener('click', event => {
  if (!(event.target instanceof Node && one('.search').contains(event.target))) {
    close();
  }
});
document.addEventListener('keydown', event => {
  const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable]');
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    input.focus();
  }
});
