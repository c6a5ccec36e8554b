// Building elements. Text is always text: nothing here parses markup, and styles go through the object model, which the page's
// Content-Security-Policy allows where it refuses style attributes.

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * Makes an element.
 * @param {string} tag
 * @param {Object<string, any>} [attributes] `on` holds listeners, `css` style properties; null and false leave an attribute out
 * @param {...(Child | Child[])} children
 * @returns {HTMLElement}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  apply(element, attributes);
  append(element, children);
  return element;
}

/**
 * Makes an element of SVG.
 * @param {string} tag
 * @param {Object<string, any>} [attributes]
 * @param {...(Child | Child[])} children
 * @returns {SVGElement}
 */
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  apply(element, attributes);
  append(element, children);
  return element;
}

/** Replaces what an element holds. @param {Element} element @param {...(Child | Child[])} children */
export function fill(element, ...children) {
  element.replaceChildren();
  append(element, children);
}

/** Sets style properties. @param {HTMLElement | SVGElement} element @param {Object<string, string | null | undefined>} css */
export function style(element, css) {
  for (const [name, value] of Object.entries(css)) {
    if (value == null) {
      element.style.removeProperty(name);
    } else {
      element.style.setProperty(name, value);
    }
  }
}

/**
 * A button that shows an icon and says its name.
 * @param {string} name what it does
 * @param {keyof typeof icons} picture
 * @param {Object<string, any>} [attributes]
 */
export function iconButton(name, picture, attributes = {}) {
  return /** @type {HTMLButtonElement} */ (
    h('button', { type: 'button', class: 'icon-button', 'aria-label': name, title: name, ...attributes }, icon(picture))
  );
}

const icons = {
  more: 'M2.5 7.6h1v.8h-1zM7.5 7.6h1v.8h-1zM12.5 7.6h1v.8h-1z',
  down: 'M4 6l4 4 4-4',
  left: 'M10 3 5 8l5 5',
  right: 'M6 3l5 5-5 5',
  close: 'M4 4l8 8M12 4l-8 8',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1',
  moon: 'M13.5 9.8A6 6 0 0 1 6.2 2.5 6 6 0 1 0 13.5 9.8z',
  auto: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 2v12M8 5l4.6-1.6M8 8.5h6M8 12l4.2.4',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3',
  question: 'M6 6a2 2 0 1 1 2.8 1.9c-.6.3-.8.7-.8 1.3M8 11.8v.01M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8',
  check: 'M3 8.5l3.2 3L13 4.5',
  link: 'M6 3H3v10h10v-3M9 2.5h4.5V7M13 3 7.5 8.5',
};

/** @param {keyof typeof icons} name */
export function icon(name) {
  return svg(
    'svg',
    { class: 'icon', viewBox: '0 0 16 16', width: '16', height: '16', 'aria-hidden': 'true' },
    svg('path', { d: icons[name] }),
  );
}

/** @param {Element} element @param {Object<string, any>} attributes */
function apply(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value == null || value === false) {
      continue;
    }
    if (name === 'on') {
      for (const [event, listener] of Object.entries(value)) {
        element.addEventListener(event, /** @type {EventListener} */ (listener));
      }
    } else if (name === 'css') {
      style(/** @type {HTMLElement} */ (element), value);
    } else {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
}

/** @param {Element} element @param {(Child | Child[])[]} children */
function append(element, children) {
  for (const child of children.flat()) {
    if (child != null && child !== false) {
      element.append(child);
    }
  }
}
