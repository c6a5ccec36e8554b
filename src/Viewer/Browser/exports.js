// Pictures of charts as files.

import { chartOf } from './chart.js';
import { h } from './dom.js';

/**
 * Saves a chart as SVG or PNG.
 * @param {HTMLElement} body the tile's
 * @param {string} name
 * @param {'svg' | 'png'} kind
 * @param {string} background
 */
export async function savePicture(body, name, kind, background) {
  const chart = chartOf(body);
  if (!chart) {
    return;
  }
  const text = svgText(chart, background);
  const blob = new Blob([text], { type: 'image/svg+xml' });
  save(kind === 'svg' ? blob : await raster(blob, chart.getWidth(), chart.getHeight()), `${fileName(name)}.${kind}`);
}

/** @param {any} chart @param {string} background */
function svgText(chart, background) {
  // @ts-ignore: the bundle defines a global
  const drawn = globalThis.echarts.init(null, null, { renderer: 'svg', ssr: true, width: chart.getWidth(), height: chart.getHeight() });
  drawn.setOption({ ...chart.getOption(), animation: false, backgroundColor: background });
  const text = drawn.renderToSVGString();
  drawn.dispose();
  return text;
}

/** @param {Blob} picture @param {number} width @param {number} height @returns {Promise<Blob>} twice as many pixels, for print */
async function raster(picture, width, height) {
  const address = URL.createObjectURL(picture);
  try {
    const image = new Image(width * 2, height * 2);
    image.src = address;
    await image.decode();
    const canvas = /** @type {HTMLCanvasElement} */ (h('canvas', { width: width * 2, height: height * 2 }));
    canvas.getContext('2d')?.drawImage(image, 0, 0, width * 2, height * 2);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** @param {Blob} blob @param {string} name */
function save(blob, name) {
  const address = URL.createObjectURL(blob);
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** @param {string} name */
const fileName = name =>
  name
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 80) || 'chart';
