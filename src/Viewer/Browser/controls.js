// The row of controls above a sheet. Each shows what holds now; setting one changes the address, and the sheet follows.

import { openCalendar, isDay } from './calendar.js';
import { fill, h, iconButton } from './dom.js';
import { openOptions } from './options.js';

/** @typedef {import('./types.js').ControlFrame} ControlFrame */
/**
 * @typedef {{set: (values: Object<string, string[]>) => void,
 *   options: (control: string, search: string, signal: AbortSignal) => Promise<any>}} Setting
 */

/**
 * Draws the controls. One that awaits others stays away until they are set.
 * @param {HTMLElement} row
 * @param {ControlFrame[]} controls
 * @param {Setting} setting
 * @param {((control: ControlFrame) => void) | null} about opens what explains a control; null when nothing does
 */
export function drawControls(row, controls, setting, about) {
  const focused = /** @type {HTMLElement | null} */ (row.contains(document.activeElement) ? document.activeElement : null);
  const kept = focused?.dataset.focus;
  fill(
    row,
    controls.filter(control => control.awaits.length === 0).map(control => one(control, setting, about)),
  );
  if (kept) {
    /** @type {HTMLElement | null} */ (row.querySelector(`[data-focus="${CSS.escape(kept)}"]`))?.focus({ preventScroll: true });
  }
}

/** @param {ControlFrame} control @param {Setting} setting @param {((control: ControlFrame) => void) | null} about */
function one(control, setting, about) {
  const wide = control.kind === 'dateRange' || control.kind === 'slider' ? ' wide' : '';
  const element = h(
    'div',
    {
      class: `control${wide}${control.isDefault ? '' : ' changed'}`,
      role: 'group',
      'aria-label': control.title,
      'data-control': control.id,
      'data-state': control.problem ? 'error' : 'settled',
    },
    h(
      'div',
      { class: 'control-head' },
      h(
        'span',
        { class: 'control-title', title: control.info ?? null },
        control.title,
        control.info && h('span', { class: 'unseen' }, `: ${control.info}`),
      ),
      about &&
        iconButton(`About ${control.title}`, 'question', { 'data-focus': `${control.id}/about`, on: { click: () => about(control) } }),
    ),
    h('div', { class: 'control-body' }, body(control, setting)),
  );
  if (control.problem) {
    element.append(h('p', { class: 'control-problem', role: 'note' }, control.problem.what));
  }
  return element;
}

/** @param {ControlFrame} control @param {Setting} setting @returns {HTMLElement[]} */
function body(control, setting) {
  switch (control.kind) {
    case 'dropdown':
      return [dropdown(control, setting)];
    case 'list':
      return [list(control, setting)];
    case 'slider':
      return slider(control, setting);
    case 'textField':
      return [textField(control, setting)];
    case 'textArea':
      return [textArea(control, setting)];
    case 'date':
    case 'dateRange':
      return dates(control, setting);
    default:
      return [h('span', { class: 'muted' }, control.info ?? 'not drawn')];
  }
}

/** What holds until somebody chooses. @param {ControlFrame} control */
const unset = control => control.info ?? 'Not set';

/** What a drop-down shows. @param {ControlFrame} control */
export function shownValue(control) {
  const texts = control.values.map(value => control.options.find(option => option.value === value)?.text ?? value);
  return texts.length === 0 || (texts.length === 1 && texts[0] === '*')
    ? (control.allText ?? (control.isMultiple ? 'All' : unset(control)))
    : texts.length === 1
      ? texts[0] || unset(control)
      : `${texts.length} chosen: ${texts.join(', ')}`;
}

/** @param {ControlFrame} control @param {Setting} setting */
function dropdown(control, setting) {
  const shown = shownValue(control);
  const button = h(
    'button',
    {
      type: 'button',
      class: control.values.some(Boolean) || !control.info ? 'dropdown' : 'dropdown unset',
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
      'data-focus': control.id,
      title: shown,
      'aria-label': `${control.title}: ${shown}`,
    },
    h('span', {}, shown),
    h('span', { class: 'caret', 'aria-hidden': 'true' }, '▾'),
  );
  const open = () => openOptions(button, control, setting);
  button.addEventListener('click', open);
  button.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      open();
    }
  });
  return button;
}

/** @param {ControlFrame} control @param {Setting} setting */
function list(control, setting) {
  const kind = control.isMultiple ? 'checkbox' : 'radio';
  const chosen = new Set(control.values);
  const entry = (/** @type {string} */ value, /** @type {string} */ text, /** @type {boolean} */ on) => {
    const input = /** @type {HTMLInputElement} */ (
      h('input', { type: kind, name: control.id, value, checked: on, 'data-focus': `${control.id}=${value}` })
    );
    input.addEventListener('change', () => {
      if (value === '*' || !control.isMultiple) {
        setting.set({ [control.keys[0]]: [value] });
        return;
      }
      chosen.delete('*');
      if (!chosen.delete(value)) {
        chosen.add(value);
      }
      setting.set({ [control.keys[0]]: chosen.size > 0 ? [...chosen] : ['*'] });
    });
    return h('label', {}, input, text);
  };
  const all = control.values.length === 0 || (control.values.length === 1 && control.values[0] === '*');
  return h(
    'div',
    { class: 'choices' },
    control.allText && entry('*', control.allText, all),
    control.options.map(option => entry(option.value, option.text, chosen.has(option.value))),
  );
}

/** @param {ControlFrame} control @param {Setting} setting */
function slider(control, setting) {
  const end = (/** @type {string} */ key, /** @type {number} */ at) => {
    const name = control.keys.length > 1 ? `${control.title}, ${at === 0 ? 'from' : 'to'}` : control.title;
    const common = {
      min: control.minimum,
      max: control.maximum,
      step: control.step ?? 'any',
      value: control.values[at] ?? '',
    };
    const range = /** @type {HTMLInputElement} */ (
      h('input', { type: 'range', 'aria-label': name, 'data-focus': `${key}/range`, ...common })
    );
    const box = /** @type {HTMLInputElement} */ (
      h('input', { type: 'number', 'aria-label': `${name}, as a number`, 'data-focus': `${key}/box`, ...common })
    );
    const send = (/** @type {string} */ value) => {
      const now = control.keys.map((_, place) => (place === at ? value : (control.values[place] ?? '')));
      setting.set(Object.fromEntries(control.keys.map((name_, place) => [name_, now[place] === '' ? [] : [now[place]]])));
    };
    range.addEventListener('input', () => {
      box.value = range.value;
    });
    range.addEventListener('change', () => send(range.value));
    box.addEventListener('change', () => {
      if (box.value !== '' && box.checkValidity()) {
        send(box.value);
      } else {
        box.reportValidity();
      }
    });
    return [range, box];
  };
  return control.keys.flatMap(end);
}

/** @param {ControlFrame} control @param {Setting} setting */
function textField(control, setting) {
  const input = /** @type {HTMLInputElement} */ (
    h('input', {
      type: 'text',
      'aria-label': control.title,
      value: control.values[0] ?? '',
      'data-focus': control.id,
      autocomplete: 'off',
      spellcheck: 'false',
    })
  );
  input.addEventListener('change', () => setting.set({ [control.keys[0]]: [input.value] }));
  return input;
}

/** @param {ControlFrame} control @param {Setting} setting */
function textArea(control, setting) {
  const area = /** @type {HTMLTextAreaElement} */ (
    h('textarea', { 'aria-label': `${control.title}, one value a line`, rows: '2', 'data-focus': control.id, spellcheck: 'false' })
  );
  area.value = control.values.join('\n');
  area.addEventListener('change', () =>
    setting.set({
      [control.keys[0]]: area.value
        .split('\n')
        .map(line => line.trim())
        .filter(Boolean),
    }),
  );
  return area;
}

/** @param {ControlFrame} control @param {Setting} setting */
function dates(control, setting) {
  const names = control.keys.length > 1 ? ['from', 'to'] : [''];
  const boxes = control.keys.map((key, at) => {
    const box = /** @type {HTMLInputElement} */ (
      h('input', {
        type: 'text',
        class: 'day',
        inputmode: 'numeric',
        placeholder: 'yyyy-mm-dd',
        maxlength: '16',
        autocomplete: 'off',
        'aria-label': names[at] ? `${control.title}, ${names[at]}` : control.title,
        value: (control.values[at] ?? '').slice(0, 16),
        'data-focus': key,
      })
    );
    box.addEventListener('change', () => {
      const typed = box.value.trim().replaceAll('/', '-');
      box.setCustomValidity(typed === '' || isDay(typed) ? '' : 'A day is written as 2026-11-30.');
      if (box.reportValidity()) {
        setting.set({ [key]: typed === '' ? [] : [typed] });
      }
    });
    return box;
  });
  const button = iconButton(`${control.title}: calendar and shortcuts`, 'calendar', {
    'aria-haspopup': 'dialog',
    'aria-expanded': 'false',
    'data-focus': `${control.id}/calendar`,
    on: { click: () => openCalendar(button, control, setting.set) },
  });
  return [...boxes.flatMap((box, at) => (at === 0 ? [box] : [h('span', { class: 'muted', 'aria-hidden': 'true' }, '–'), box])), button];
}
