// What explains a sheet or one of its controls, in the drawer. It comes as markup of which only elements that text needs are taken over, without attributes.

import { sheetAddress } from './address.js';
import { ask, helpPath } from './api.js';
import { fill, h } from './dom.js';
import { openDrawer } from './popup.js';

/** Elements that are taken over, and as what: the drawer's title is a heading of the second level already. */
const kept = new Map([
  .../** @type {[string, string][]} */ (
    'p ul ol li table thead tbody tr th td strong em code pre details summary dl dt dd br'.split(' ').map(tag => [tag, tag])
  ),
  ['h2', 'h3'],
  ['h3', 'h4'],
  ['h4', 'h5'],
]);

/** Elements whose content is left out with them. */
const dropped = new Set(['script', 'style', 'svg', 'iframe', 'object', 'template', 'img']);

/**
 * Opens it: what the sheet says of itself at once, the rest when it comes.
 * @param {import('./types.js').SheetFrame} frame
 */
export async function openHelp(frame) {
  const body = h('div', { class: 'help' }, paragraphs(frame.description));
  openDrawer(frame.title, body);
  if (frame.hasHelp) {
    await explain(frame, body, help => help.html);
  }
}

/**
 * Opens what explains a control.
 * @param {import('./types.js').SheetFrame} frame its sheet
 * @param {import('./types.js').ControlFrame} control
 */
export async function openControlHelp(frame, control) {
  const body = h('div', { class: 'help' });
  openDrawer(control.title, body);
  await explain(frame, body, help => help.controls[control.id] ?? '');
}

/**
 * Fills the drawer when the page about the sheet has come.
 * @param {import('./types.js').SheetFrame} frame
 * @param {HTMLElement} body
 * @param {(help: import('./types.js').HelpFrame) => string} part
 */
async function explain(frame, body, part) {
  /** @type {import('./types.js').HelpFrame} */
  let help;
  try {
    help = await ask(helpPath(frame.app, frame.sheet));
  } catch {
    body.append(h('p', { class: 'muted' }, 'The page about this sheet could not be read.'));
    return;
  }
  fill(body, parts(new DOMParser().parseFromString(part(help), 'text/html').body));
}

/** @param {Node} node @returns {Node[]} */
function parts(node) {
  return [...node.childNodes].flatMap(child => {
    if (!(child instanceof Element)) {
      return child instanceof Text ? [document.createTextNode(child.data)] : [];
    }
    const tag = child.localName;
    if (dropped.has(tag)) {
      return [];
    }
    const inner = parts(child);
    const { app, sheet } = /** @type {HTMLElement} */ (child).dataset;
    if (tag === 'a' && app && sheet) {
      return [h('a', { href: sheetAddress(app, sheet), on: { click: closeDrawer } }, inner)];
    }
    const as = kept.get(tag);
    return as ? [h(as, as === 'th' ? { scope: 'col' } : {}, inner)] : inner;
  });
}

/** The sheet that a link leads to is behind the drawer. @param {Event} event */
function closeDrawer(event) {
  /** @type {HTMLElement} */ (event.currentTarget).closest('dialog')?.close();
}

/** @param {string} text */
const paragraphs = text => text.split(/\n{2,}/).map(part => h('p', {}, part));
