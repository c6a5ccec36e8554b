// The state of a page is what stands behind # in its address, form-encoded. These functions are pure: text in, text out.

/**
 * A copy that needs no server: the sheet of this page, and the answers to what it asks. Null with a server.
 * @type {{here: {app: string, sheet: string} | null, frames: Object<string, any>} | null}
 */
// @ts-ignore: a script beside the page sets it
export const copy = globalThis.viewerCopy ?? null;

/** The address of the list of dashboards. */
export const home = copy ? 'index.html' : '/';

/** @param {string} id */
const plain = id => id.replaceAll(/[^A-Za-z0-9_-]/g, '_');

/** The keys that a change of sheet leaves behind: they are about visuals of the sheet. */
const ofOneSheet = ['page.', 'sort.', 's.'];

/**
 * Reads the pairs of a state.
 * @param {string} state without #
 * @returns {[string, string][]}
 */
export function read(state) {
  return [...new URLSearchParams(state)];
}

/**
 * Writes pairs as QuickSight does: spaces as %20, and what addresses allow left readable.
 * @param {[string, string][]} pairs
 */
export function write(pairs) {
  return pairs.map(([key, value]) => `${encode(key)}=${encode(value)}`).join('&');
}

/**
 * Puts values under keys, in place of those that were there. Pages of tables begin anew, since the rows may be others.
 * @param {string} state
 * @param {Object<string, string[]>} values no values removes the key
 */
export function put(state, values) {
  const pairs = read(state).filter(([key]) => !(key in values) && !key.startsWith('page.'));
  for (const [key, list] of Object.entries(values)) {
    pairs.push(...list.map(value => /** @type {[string, string]} */ ([key, value])));
  }
  return write(pairs);
}

/** Shows a page of a table. @param {string} state @param {string} visual @param {number} number from 1 */
export function toPage(state, visual, number) {
  const key = `page.${visual}`;
  const pairs = read(state).filter(([name]) => name !== key);
  return write(number > 1 ? [...pairs, [key, String(number)]] : pairs);
}

/** Sorts a table. @param {string} state @param {string} visual @param {string} field with - before it for descending */
export function toSort(state, visual, field) {
  const pairs = read(state).filter(([name]) => name !== `page.${visual}` && name !== `sort.${visual}`);
  return write([...pairs, [`sort.${visual}`, field]]);
}

/** Removes keys. @param {string} state @param {string[]} keys */
export function without(state, keys) {
  return put(state, Object.fromEntries(keys.map(key => [key, []])));
}

/** What goes along to another sheet of the same app. @param {string} state */
export function carried(state) {
  return write(read(state).filter(([key]) => !ofOneSheet.some(prefix => key.startsWith(prefix))));
}

/**
 * The visuals that alone differ between two states (their page or order), or null when anything else does too.
 * @param {string} before
 * @param {string} after
 * @returns {string[] | null}
 */
export function onlyTables(before, after) {
  const [old, now] = [before, after].map(state => new Map(read(state).map(pair => [write([pair]), pair[0]])));
  const keys = [...old, ...now].filter(([pair]) => !old.has(pair) || !now.has(pair)).map(([, key]) => key);
  const tables = keys.map(key => /^(?:page|sort)\.(.+)$/.exec(key)?.[1] ?? '');
  return tables.length > 0 && tables.every(table => table) ? [...new Set(tables)] : null;
}

/** The address of a sheet. @param {string} app @param {string} sheet @param {string} [state] */
export function sheetAddress(app, sheet, state = '') {
  if (copy) {
    return `${plain(app)}.${plain(sheet)}.html`;
  }
  return `/apps/${encodeURIComponent(app)}/sheets/${encodeURIComponent(sheet)}${state ? `#${state}` : ''}`;
}

/**
 * Which sheet an address is about.
 * @param {string} path
 * @returns {{app: string, sheet: string | null} | null}
 */
export function route(path) {
  if (copy) {
    return copy.here;
  }
  const match = /^\/apps\/([^/]+)(?:\/sheets\/([^/]+))?\/?$/.exec(path);
  return match && { app: decodeURIComponent(match[1]), sheet: match[2] ? decodeURIComponent(match[2]) : null };
}

/** @param {string} text */
function encode(text) {
  return encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/');
}
