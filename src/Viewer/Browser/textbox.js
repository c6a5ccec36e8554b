// Text boxes: trees that the server made of a definition's markup. Only what is named here is drawn.

import { h, style } from './dom.js';
import { readable } from './theme.js';

/** @typedef {import('./types.js').TextNode} TextNode */

/**
 * Draws a text box.
 * @param {TextNode[]} content
 * @param {import('./tile.js').Surroundings} around
 * @returns {HTMLElement}
 */
export function textBox(content, around) {
  return h('div', { class: 'text-box' }, nodes(content, around));
}

/** @param {TextNode[]} content @param {import('./tile.js').Surroundings} around @returns {Node[]} */
function nodes(content, around) {
  return content.map(node => one(node, around));
}

/** @param {TextNode} node @param {import('./tile.js').Surroundings} around @returns {Node} */
function one(node, around) {
  const inner = () => nodes(node.content ?? [], around);
  switch (node.type) {
    case 'text':
      return document.createTextNode(node.text ?? '');
    case 'break':
      return h('br');
    case 'link':
      return h('a', { href: node.address, target: '_blank', rel: 'noopener noreferrer' }, inner());
    case 'block':
      return h('p', { css: { 'text-align': node.align === 'start' ? null : node.align } }, inner());
    case 'list':
      return h(
        node.isOrdered ? 'ol' : 'ul',
        {},
        (node.items ?? []).map(item =>
          h('li', { css: item.level > 0 ? { 'margin-left': `${item.level * 16}px` } : {} }, nodes(item.content, around)),
        ),
      );
    case 'span': {
      const look = node.style;
      const span = h((look?.size ?? 0) >= 20 ? 'strong' : 'span', { class: (look?.size ?? 0) >= 20 ? 'heading' : null }, inner());
      style(span, {
        'font-size': look?.size ? `${Math.max(12, look.size)}px` : null,
        'line-height': look?.size && look.size >= 20 ? '1.3' : null,
        color: look?.color ? readable(look.color, around.look().colors.surface, 4.5) : null,
        'font-weight': look?.bold ? '600' : null,
        'font-style': look?.italic ? 'italic' : null,
        'text-decoration': look?.underline ? 'underline' : null,
      });
      return span;
    }
    default:
      return document.createTextNode('');
  }
}
