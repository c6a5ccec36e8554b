// A month to pick days from, with shortcuts. Days are counted in UTC, so that no zone moves them.

import { fill, h, iconButton } from './dom.js';
import { closePopup, openPopup } from './popup.js';

const day = 86_400_000;
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Whether a text is a day, perhaps with a time. @param {string} text */
export function isDay(text) {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2})?$/.exec(text);
  return match !== null && write(parse(text)) === text.slice(0, 10);
}

/** @param {string} text @returns {number} milliseconds */
function parse(text) {
  const [year, month, date] = text.slice(0, 10).split('-').map(Number);
  return Date.UTC(year, month - 1, date);
}

/** @param {number} time */
const write = time => new Date(time).toISOString().slice(0, 10);

/**
 * Opens the calendar of a control.
 * @param {HTMLElement} button
 * @param {import('./types.js').ControlFrame} control
 * @param {(values: Object<string, string[]>) => void} set
 */
export function openCalendar(button, control, set) {
  const range = control.keys.length > 1;
  const given = control.values.map(value => (isDay(value) ? value.slice(0, 10) : ''));
  let first = '';
  let shown = parse(given.findLast(value => value) ?? write(Date.now()));
  let focused = shown;
  const month = h('div', { class: 'month' });
  const said = h('p', { class: 'muted', 'aria-live': 'polite' });

  const pick = (/** @type {number} */ time) => {
    const text = write(time);
    if (range && !first) {
      first = text;
      said.textContent = `From ${text}; now the last day.`;
      draw(time);
      return;
    }
    closePopup();
    const ends = range ? [first, text].sort() : [text];
    set(Object.fromEntries(control.keys.map((key, at) => [key, [ends[at]]])));
  };

  const draw = (/** @type {number} */ focus) => {
    focused = focus;
    const date = new Date(focus);
    shown = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
    const start = shown - ((new Date(shown).getUTCDay() + 6) % 7) * day;
    const weeks = [...Array(6).keys()].map(week => [...Array(7).keys()].map(at => start + (week * 7 + at) * day));
    const within = (/** @type {number} */ time) =>
      range && !first && given[0] && given[1] && write(time) >= given[0] && write(time) <= given[1];
    fill(
      month,
      h(
        'div',
        { class: 'month-head' },
        iconButton('Month before', 'left', { on: { click: () => draw(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 1, 1)) } }),
        h('strong', { 'aria-live': 'polite' }, `${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`),
        iconButton('Next month', 'right', { on: { click: () => draw(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)) } }),
      ),
      h(
        'table',
        { role: 'grid', 'aria-label': 'Days' },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'].map(name => h('th', { scope: 'col' }, name)),
          ),
        ),
        h(
          'tbody',
          {},
          weeks.map(week =>
            h(
              'tr',
              {},
              week.map(time =>
                h(
                  'td',
                  {},
                  h(
                    'button',
                    {
                      type: 'button',
                      tabindex: time === focused ? '0' : '-1',
                      'data-day': write(time),
                      'aria-label': write(time),
                      class: [new Date(time).getUTCMonth() === date.getUTCMonth() ? '' : 'muted', within(time) ? 'within' : '']
                        .join(' ')
                        .trim(),
                      'aria-pressed': String(given.includes(write(time)) || write(time) === first),
                      on: { click: () => pick(time) },
                    },
                    String(new Date(time).getUTCDate()),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    );
  };

  month.addEventListener('keydown', event => {
    const date = new Date(focused);
    const next = {
      ArrowLeft: focused - day,
      ArrowRight: focused + day,
      ArrowUp: focused - 7 * day,
      ArrowDown: focused + 7 * day,
      PageUp: Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 1, date.getUTCDate()),
      PageDown: Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()),
    }[event.key];
    if (next !== undefined && /** @type {HTMLElement} */ (event.target).dataset.day) {
      event.preventDefault();
      draw(next);
      /** @type {HTMLElement | null} */ (month.querySelector(`[data-day="${write(next)}"]`))?.focus();
    }
  });
  draw(shown);
  const panel = h(
    'div',
    { class: 'panel calendar', role: 'dialog', 'aria-label': control.title },
    control.presets.length > 0 &&
      h(
        'div',
        { class: 'presets' },
        control.presets.map(preset =>
          h(
            'button',
            {
              type: 'button',
              'aria-pressed': String(preset.values.every((value, at) => value.slice(0, 10) === given[at])),
              on: {
                click: () => {
                  closePopup();
                  set(Object.fromEntries(control.keys.map((key, at) => [key, preset.values[at] ? [preset.values[at]] : []])));
                },
              },
            },
            preset.text,
          ),
        ),
      ),
    h('div', {}, month, said),
  );
  openPopup(panel, button, { focus: /** @type {HTMLElement | null} */ (month.querySelector('[tabindex="0"]')) });
}
