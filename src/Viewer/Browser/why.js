// How figures came about, in the drawer.

import { h } from './dom.js';
import { openDrawer } from './popup.js';
import { count } from './table.js';

/**
 * Shows it.
 * @param {import('./types.js').VisualBase} frame
 */
export function openWhy(frame) {
  const why = frame.why;
  const title = frame.title || 'This visual';
  if (!why) {
    openDrawer(title, h('p', {}, 'No query ran for this visual.'));
    return;
  }
  const copy = h('button', { type: 'button' }, 'Copy');
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(why.sql).catch(() => undefined);
    copy.textContent = 'Copied';
  });
  openDrawer(
    `Why: ${title}`,
    h(
      'dl',
      { class: 'facts' },
      fact('Dataset', why.dataset),
      fact('Rows', count(why.rows)),
      fact('Time in the database', `${why.milliseconds < 10 ? why.milliseconds.toFixed(1) : Math.round(why.milliseconds)} ms`),
    ),
    section(
      'Filters that applied',
      why.filters.length === 0
        ? h('p', {}, 'None: all rows of the dataset.')
        : h(
            'ul',
            {},
            why.filters.map(filter =>
              h('li', {}, h('strong', {}, filter.label), ` ${filter.text}`, !filter.isDefault && h('em', {}, ' (changed)')),
            ),
          ),
    ),
    ...(frame.notes.length > 0
      ? [
          section(
            'Not in the picture',
            h(
              'ul',
              {},
              frame.notes.map(note => h('li', {}, note)),
            ),
          ),
        ]
      : []),
    ...(why.assumptions.length > 0
      ? [
          section(
            'Rests on behaviour that AWS does not document',
            h(
              'ul',
              {},
              why.assumptions.map(text => h('li', {}, text)),
            ),
          ),
        ]
      : []),
    section('Query', h('div', { class: 'code' }, copy, h('pre', { tabindex: '0', 'aria-label': 'SQL' }, h('code', {}, why.sql)))),
    ...(why.bindings.length > 0
      ? [
          section(
            'Bound values',
            h(
              'table',
              { class: 'grid' },
              h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Placeholder'), h('th', { scope: 'col' }, 'Value'))),
              h(
                'tbody',
                {},
                why.bindings.map(binding => h('tr', {}, h('th', { scope: 'row' }, binding.name), h('td', {}, binding.value))),
              ),
            ),
          ),
        ]
      : []),
  );
}

/** @param {string} name @param {string} value */
const fact = (name, value) => h('div', {}, h('dt', {}, name), h('dd', {}, value));

/** @param {string} name @param {HTMLElement} content */
const section = (name, content) => h('section', {}, h('h3', {}, name), content);
