// The institution's theme as custom properties of the page, light and dark. Dark is derived: surfaces take the hue of the theme's
// text, and every colour is moved in lightness until it can be read (text 4.5 : 1, marks 3 : 1). The handbook makes its colours
// by the same rule where no script runs (ThemeStyles.cs); a test holds the two to each other.

const text = 4.5;
const marks = 3;

/** @typedef {Object<string, string>} Tokens */

/**
 * The colours of the page.
 * @param {import('./types.js').ThemeFrame} theme
 * @param {boolean} dark
 * @returns {Tokens} by the name of the custom property without dashes; `palette` holds colours with commas between
 */
export function tokens(theme, dark) {
  const own = theme.colors;
  const accent = own.Accent ?? theme.palette[0] ?? '#1f5fbf';
  let surface = own.PrimaryBackground ?? '#ffffff';
  let ink = own.PrimaryForeground ?? '#1b2430';
  let ground = own.SecondaryBackground ?? surface;
  if (dark === lightness(surface) > 0.5) {
    const [, , hue] = toLch(lightness(surface) > 0.5 ? ink : accent);
    surface = fromLch(dark ? 0.225 : 1, dark ? 0.018 : 0, hue);
    ground = fromLch(dark ? 0.18 : 0.972, dark ? 0.016 : 0.004, hue);
    ink = fromLch(dark ? 0.93 : 0.25, 0.01, hue);
  }
  ink = readable(ink, surface, 7);
  if (contrast(surface, ground) < 1.03 || lightness(ground) > 0.5 === lightness(ink) > 0.5) {
    ground = mix(ink, surface, 0.035);
  }
  const hover = mix(ink, surface, dark ? 0.07 : 0.04);
  // Text stands on all three; what can be read on the one nearest to it can be read on the others.
  const hardest = [surface, ground, hover].reduce((one, other) => lower(one, other, ink));
  const readableAccent = readable(accent, hardest, text);
  const state = (/** @type {string} */ name, /** @type {string} */ otherwise) =>
    readable(own[name] ?? otherwise, hardest, text);
  return {
    surface,
    ground,
    ink,
    muted: readable(mix(ink, surface, 0.62), hardest, text),
    line: mix(ink, surface, dark ? 0.16 : 0.12),
    edge: readable(mix(ink, surface, 0.4), surface, marks),
    hover,
    accent: readableAccent,
    'accent-on': readable(surface, readableAccent, text),
    'accent-soft': mix(readableAccent, surface, dark ? 0.2 : 0.1),
    danger: state('Danger', '#b3261e'),
    warning: state('Warning', '#8a5a00'),
    success: state('Success', '#1b6e3c'),
    'danger-soft': mix(state('Danger', '#b3261e'), surface, 0.12),
    'warning-soft': mix(state('Warning', '#8a5a00'), surface, 0.14),
    rest: readable(mix(ink, surface, 0.45), surface, marks),
    palette: theme.palette
      .slice(0, 20)
      .map(color => readable(color, surface, marks))
      .join(),
  };
}

/**
 * The colour itself, or the nearest of its hue that can be read.
 * @param {string} color `#rrggbb`
 * @param {string} against `#rrggbb`
 * @param {number} ratio
 */
export function readable(color, against, ratio) {
  if (contrast(color, against) >= ratio) {
    return color;
  }
  const [light, chroma, hue] = toLch(color);
  const up = contrast('#ffffff', against) > contrast('#000000', against);
  for (let step = 1; step <= 50; step++) {
    const moved = light + (up ? 1 - light : -light) * (step / 50);
    const found = fromLch(moved, chroma * (1 - step / 60), hue);
    if (contrast(found, against) >= ratio) {
      return found;
    }
  }
  return up ? '#ffffff' : '#000000';
}

/** A colour of the definition's as a background of the page's theme. @param {string} color @param {boolean} dark */
export function background(color, dark) {
  if (!dark) {
    return color;
  }
  const [light, chroma, hue] = toLch(color);
  return fromLch(Math.min(light, 0.22 + 0.16 * (1 - light) + chroma), Math.min(chroma, 0.08), hue);
}

/** How well two colours can be told apart, 1 to 21, as WCAG counts. @param {string} one @param {string} other */
export function contrast(one, other) {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Between two colours. @param {string} color @param {string} with_ @param {number} share of the first */
export function mix(color, with_, share) {
  const [a, b] = [channels(color), channels(with_)];
  return hex(a.map((channel, at) => channel * share + b[at] * (1 - share)));
}

/** Whichever of two backgrounds a text is harder to read on. @param {string} one @param {string} other @param {string} ink */
function lower(one, other, ink) {
  return contrast(one, ink) < contrast(other, ink) ? one : other;
}

/** @param {string} color */
function lightness(color) {
  return toLch(color)[0];
}

/** @param {string} color @returns {number[]} 0 to 1 */
function channels(color) {
  const full = color.length === 4 ? color.replace(/[0-9a-f]/gi, digit => digit + digit) : color;
  return [1, 3, 5].map(at => parseInt(full.slice(at, at + 2), 16) / 255);
}

/** @param {number[]} rgb */
function hex(rgb) {
  return `#${rgb
    .map(channel =>
      Math.round(Math.min(1, Math.max(0, channel)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** @param {number} channel */
const linear = channel => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

/** @param {number} channel */
const gamma = channel => (channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055);

/** @param {string} color */
function luminance(color) {
  const [red, green, blue] = channels(color).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Oklab's lightness, chroma and hue. @param {string} color @returns {[number, number, number]} */
function toLch(color) {
  const [red, green, blue] = channels(color).map(linear);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return [0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short, Math.hypot(a, b), Math.atan2(b, a)];
}

/** @param {number} light @param {number} chroma @param {number} hue */
function fromLch(light, chroma, hue) {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return hex(
    [
      4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
      -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
      -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
    ].map(channel => gamma(Math.max(0, channel))),
  );
}
