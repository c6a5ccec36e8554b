// Asking the server, or the copy that stands in for it.

import { copy } from './address.js';

/** Something that the server could not answer, with what to tell the person. */
export class Refused extends Error {
  /** @param {import('./types.js').ErrorFrame} frame @param {number} status 0 when there was no answer at all */
  constructor(frame, status) {
    super(frame.title);
    this.frame = frame;
    this.status = status;
  }
}

/**
 * Asks for JSON.
 * @param {string} address
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>}
 * @throws {Refused} when the answer is an error, is not JSON, or does not come
 */
export async function ask(address, signal) {
  if (copy) {
    const kept = copy.frames[address.split('?')[0]];
    if (!kept) {
      throw new Refused({ title: 'This is a copy', problems: [{ what: 'What would have to be asked for is not in it.' }] }, 404);
    }
    return structuredClone(kept);
  }
  let response;
  try {
    response = await fetch(address, { signal, headers: { Accept: 'application/json' }, credentials: 'same-origin' });
  } catch (error) {
    if (signal?.aborted) {
      throw error;
    }
    throw new Refused(
      {
        title: 'The viewer does not answer',
        problems: [
          {
            what: 'The program that serves this page can’t be reached.',
            remedy: 'Start it again with the same command; this page goes on by itself.',
          },
        ],
      },
      0,
    );
  }
  const body = await response.json().catch(() => null);
  if (signal?.aborted) {
    throw new DOMException('', 'AbortError');
  }
  if (!response.ok || body === null) {
    throw new Refused(
      body?.problems
        ? body
        : {
            title: 'The viewer could not answer',
            problems: [{ what: `It answered ${response.status} ${response.statusText}.`.trim(), where: address.split('?')[0] }],
          },
      response.status,
    );
  }
  return body;
}

/** @param {string} app @param {string} sheet */
export const sheetPath = (app, sheet) => `/api/apps/${encodeURIComponent(app)}/sheets/${encodeURIComponent(sheet)}`;

/** @param {string} app @param {string} sheet */
export const helpPath = (app, sheet) => `${sheetPath(app, sheet)}/help`;

/** @param {string} app @param {string} sheet @param {string} visual */
export const visualPath = (app, sheet, visual) => `${sheetPath(app, sheet)}/visuals/${encodeURIComponent(visual)}`;

/** @param {string} app @param {string} sheet @param {string} control */
export const optionsPath = (app, sheet, control) => `${sheetPath(app, sheet)}/controls/${encodeURIComponent(control)}/options`;

/** Appends a state as query. @param {string} path @param {string} state */
export const withState = (path, state) => (state ? `${path}?${state}` : path);
