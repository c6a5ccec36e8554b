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
  // Whoever types a name means the page or place of that name.
  const words = asked.join(' ');
  const named = (/** @type {number} */ entry) => {
    const [, title, section] = index.entries[entry];
    return (section || title).toLowerCase() === words ? (section ? 1 : 2) : 0;
  };
  return [...scores]
    .sort(([a, [x, m]], [b, [y, n]]) => n - m || named(b) - named(a) || y - x || a - b)
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

// Large diagrams: a copy fitted to the window, which can be moved and zoomed.

const least = 0.2;
const greatest = 20;
const zoomStep = 1.25;

/** @param {HTMLElement} figure */
function enlarge(figure) {
  const svg = /** @type {SVGSVGElement} */ (one('.canvas svg', figure).cloneNode(true));
  const box = svg.viewBox.baseVal;
  const whole = { x: box.x, y: box.y, width: box.width, height: box.height };
  svg.removeAttribute('width');
  svg.removeAttribute('height');
  svg.querySelector('defs')?.remove();
  const button = (/** @type {string} */ text, /** @type {string} */ label, /** @type {() => void} */ work) => {
    const made = make('button', { type: 'button', 'aria-label': label }, text);
    made.addEventListener('click', work);
    return made;
  };
  const tools = make('div', { class: 'tools' },
    button('+', 'Larger', () => zoom(zoomStep)),
    button('−', 'Smaller', () => zoom(1 / zoomStep)),
    button('Reset', 'Fit to the window', reset),
    button('Close', 'Close', () => dialog.close()));
  const dialog = /** @type {HTMLDialogElement} */ (
    make('dialog', { class: 'large', 'aria-label': svg.getAttribute('aria-label') ?? 'Diagram' }, svg, tools));

  function reset() {
    Object.assign(box, whole);
  }

  /** @param {number} factor @param {{x: number, y: number}} [about] */
  function zoom(factor, about = { x: box.x + box.width / 2, y: box.y + box.height / 2 }) {
    const scale = Math.min(greatest, Math.max(least, (whole.width / box.width) * factor));
    const share = whole.width / scale / box.width;
    Object.assign(box, {
      x: about.x - (about.x - box.x) * share,
      y: about.y - (about.y - box.y) * share,
      width: box.width * share,
      height: box.height * share,
    });
  }

  /** @param {MouseEvent} event */
  function placeOf(event) {
    const place = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM()?.inverse());
    return { x: place.x, y: place.y };
  }

  svg.addEventListener('wheel', event => {
    event.preventDefault();
    zoom(event.deltaY < 0 ? zoomStep : 1 / zoomStep, placeOf(event));
  }, { passive: false });
  /** @type {{x: number, y: number} | undefined} */
  let held;
  let moved = 0;
  svg.addEventListener('pointerdown', event => {
    [held, moved] = [placeOf(event), 0];
    svg.setPointerCapture(event.pointerId);
  });
  svg.addEventListener('pointermove', event => {
    if (held) {
      const now = placeOf(event);
      moved += Math.abs(event.movementX) + Math.abs(event.movementY);
      box.x += held.x - now.x;
      box.y += held.y - now.y;
    }
  });
  svg.addEventListener('pointerup', () => (held = undefined));
  svg.addEventListener('click', event => {
    if (moved < 3 && event.target === svg) {
      dialog.close();
    }
    if (moved >= 3) {
      event.preventDefault();
    }
  });
  dialog.addEventListener('keydown', event => {
    if (event.key === '+' || event.key === '=') {
      zoom(zoomStep);
    } else if (event.key === '-') {
      zoom(1 / zoomStep);
    } else if (event.key === '0') {
      reset();
    }
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

for (const figure of document.querySelectorAll('figure.diagram')) {
  const holder = /** @type {HTMLElement} */ (figure);
  const button = make('button', { type: 'button', class: 'enlarge' }, 'Enlarge');
  button.addEventListener('click', () => enlarge(holder));
  holder.append(button);
  // A click on a box follows its link; anywhere else it is about the picture.
  one('.canvas', holder).addEventListener('click', event => {
    if (!(event.target instanceof Element && event.target.closest('a'))) {
      button.focus({ preventScroll: true });
      enlarge(holder);
    }
  });
}

// What is folded would be missing on paper.
addEventListener('beforeprint', () => {
  for (const folded of document.querySelectorAll('details:not([open])')) {
    folded.setAttribute('open', '');
    folded.classList.add('unfolded');
  }
});
addEventListener('afterprint', () => {
  for (const folded of document.querySelectorAll('details.unfolded')) {
    folded.removeAttribute('open');
    folded.classList.remove('unfolded');
  }
});
