// Tiles of one figure: the figure, how it compares, its small history.

import { clicked, openWays, ways } from './actions.js';
import { fill, h, iconButton, style, svg } from './dom.js';
import { readable } from './theme.js';

/**
 * Draws a figure.
 * @param {HTMLElement} body
 * @param {import('./types.js').KpiFrame} frame
 * @param {import('./tile.js').Surroundings} around
 */
export function drawKpi(body, frame, around) {
  const all = ways(frame.actions, frame.value.targets);
  const click = clicked(all);
  const said = frame.value.text || '–';
  const figure = h(
    'p',
    { class: 'figure', title: frame.full ?? null, css: { '--letters': String(Math.max(4, said.length)) } },
    click ? h('a', { href: click.href, title: click.name }, said) : said,
    frame.full && h('span', { class: 'unseen' }, ` (${frame.full})`),
  );
  if (frame.value.style?.color) {
    style(figure, { color: readable(frame.value.style.color, around.look().colors.surface, 4.5) });
  }
  const compared = frame.comparison;
  fill(
    body,
    h(
      'div',
      { class: 'kpi' },
      h(
        'div',
        {},
        figure,
        compared &&
          h(
            'p',
            { class: 'compared', title: `Against ${compared.against.text}` },
            h('span', { class: 'direction' }, compared.direction > 0 ? '▲ ' : compared.direction < 0 ? '▼ ' : '= ', compared.text),
            ' ',
            h('span', { class: 'unbroken' }, compared.label),
          ),
      ),
      frame.spark.length > 1 && spark(frame),
    ),
    frame.progress != null &&
      h('progress', { max: '1', value: String(frame.progress), 'aria-label': `${frame.title}: how much is reached` }),
  );
  if (all.length > (click ? 1 : 0)) {
    figure.append(
      iconButton(`What to do with ${frame.title}`, 'more', {
        'aria-haspopup': 'menu',
        on: { click: (/** @type {Event} */ event) => openWays(all, /** @type {Element} */ (event.currentTarget), frame.title) },
      }),
    );
  }
}

/** @param {import('./types.js').KpiFrame} frame */
function spark(frame) {
  const values = frame.spark.map(mark => mark.value ?? 0);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const [width, height] = [112, 36];
  const x = (/** @type {number} */ at) => 2 + (at * (width - 4)) / (values.length - 1);
  const y = (/** @type {number} */ value) => height - 3 - ((value - least) * (height - 6)) / (most - least || 1);
  const ends = [frame.sparkLabels[0], frame.sparkLabels.at(-1)].filter(Boolean).join(' to ');
  return svg(
    'svg',
    {
      class: 'spark',
      viewBox: `0 0 ${width} ${height}`,
      width: String(width),
      height: String(height),
      role: 'img',
      'aria-label': `${ends ? `${ends}: ` : ''}${frame.spark.map(mark => mark.text).join(', ')}`,
    },
    svg('line', { class: 'zero', x1: '0', x2: String(width), y1: String(y(0)), y2: String(y(0)) }),
    svg('polyline', { points: values.map((value, at) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ') }),
    svg('circle', { cx: x(values.length - 1).toFixed(1), cy: y(values.at(-1) ?? 0).toFixed(1), r: '2.5' }),
    svg('title', {}, ends),
  );
}
