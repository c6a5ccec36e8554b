// Bars, lines and both together.

import { ways } from './actions.js';
import { walk } from './chart.js';
import { ink, seriesColors } from './colors.js';

/** @typedef {import('./types.js').CartesianFrame} CartesianFrame */
/** @typedef {import('./types.js').AxisFrame} AxisFrame */

/** Pixels that a category of horizontal bars needs, with a name of one line and of two. */
const barRoom = 20;
const twoLineRoom = 26;

/** Pixels of a letter on an axis, on the average. */
const letter = 6.4;

/**
 * How a bar, line or combo chart is drawn.
 * @param {CartesianFrame} frame
 * @param {import('./tile.js').Look} look
 * @param {{width: number, height: number}} room pixels
 * @returns {import('./chart.js').Drawing}
 */
export function cartesian(frame, look, room) {
  const colors = seriesColors(frame.series, look);
  const flat = frame.isHorizontal === true;
  const names = flat ? barNames(frame, room) : null;
  const category = categoryAxis(frame, look, room, names);
  const values = [
    valueAxis(frame.axis, look, flat, false, frame.showsValues),
    ...(frame.secondAxis ? [valueAxis(frame.secondAxis, look, flat, true, frame.showsValues)] : []),
  ];
  const option = {
    color: colors,
    textStyle: ink(look),
    grid: { left: 12, right: frame.showsValues && flat ? 64 : 20, top: 10, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'all' },
    legend: { show: false },
    axisPointer: { show: true, triggerTooltip: false, label: { show: false } },
    xAxis: flat ? values : category,
    yAxis: flat ? category : values,
    series: frame.series.map((series, at) => oneSeries(frame, series, at, colors[at], look, flat)),
  };
  const at = (/** @type {number} */ seriesIndex, /** @type {number} */ dataIndex) => spot(frame, colors, seriesIndex, dataIndex);
  return {
    option,
    height: flat
      ? frame.categories.length *
          Math.max(
            names?.isTall ? twoLineRoom : barRoom,
            barRoom * (frame.arrangement === 'clustered' ? Math.max(1, frame.series.length * 0.6) : 1),
          ) +
        48
      : undefined,
    spots: frame.series.map((_, series) => frame.categories.map((_category, index) => at(series, index))),
    spot: params => (params.componentType === 'series' ? at(params.seriesIndex, params.dataIndex) : undefined),
    near: (chart, x, y) => {
      if (!chart.containPixel({ gridIndex: 0 }, [x, y])) {
        return undefined;
      }
      const place = chart.convertFromPixel({ gridIndex: 0 }, [x, y]);
      const index = Math.round(place[flat ? 1 : 0]);
      return index >= 0 && index < frame.categories.length ? at(0, index) : undefined;
    },
    summary: summary(frame),
    legend: frame.series.length > 1 ? frame.series.map((series, index) => ({ name: series.name, color: colors[index] })) : [],
  };
}

/** @param {CartesianFrame} frame @param {string[]} colors @param {number} seriesIndex @param {number} dataIndex */
function spot(frame, colors, seriesIndex, dataIndex) {
  const lines = frame.series.map((series, at) => ({
    name: series.name || frame.axis.title || 'Value',
    value: series.marks[dataIndex]?.text ?? '–',
    color: colors[at],
    current: frame.series.length > 1 && at === seriesIndex,
  }));
  const mark = frame.series[seriesIndex]?.marks[dataIndex];
  return {
    title: frame.categories[dataIndex].text,
    lines,
    ways: ways(frame.actions, mark?.targets.length ? mark.targets : frame.categories[dataIndex].targets),
    at: { seriesIndex, dataIndex },
  };
}

/** @param {CartesianFrame} frame */
function summary(frame) {
  const kind = { bar: 'Bars', line: 'Lines', combo: 'Bars and lines' }[frame.type] ?? 'Chart';
  const what = frame.categories.length === 1 ? '1 value' : `${frame.categories.length} values`;
  return (
    `${kind}: ${what} of ${frame.categoryTitle || 'the categories'}${frame.series.length > 1 ? `, ${frame.series.length} series` : ''}. ` +
    walk
  );
}

/**
 * @param {CartesianFrame} frame
 * @param {import('./types.js').Series} series
 * @param {number} at
 * @param {string} color
 * @param {import('./tile.js').Look} look
 * @param {boolean} flat
 */
function oneSeries(frame, series, at, color, look, flat) {
  const line = frame.type === 'line' || series.isLine;
  const stacked = !line && frame.arrangement !== undefined && frame.arrangement !== 'clustered' && frame.series.length > 1;
  const shares = stacked && frame.arrangement === 'stackedPercent' ? sums(frame) : null;
  const common = {
    name: series.name,
    data: series.marks.map((mark, index) => (mark?.value == null ? null : shares ? mark.value / (shares[index] || 1) : mark.value)),
    [flat ? 'xAxisIndex' : 'yAxisIndex']: series.onSecondAxis && frame.secondAxis ? 1 : 0,
    label: {
      show: frame.showsValues,
      position: stacked ? 'inside' : flat ? 'right' : 'top',
      formatter: (/** @type {any} */ params) => series.marks[params.dataIndex]?.text ?? '',
      ...ink(look),
      color: stacked ? undefined : look.colors.ink,
      ...(line && frame.type === 'combo' ? { backgroundColor: look.colors.surface, padding: [1, 3], borderRadius: 2 } : {}),
    },
    labelLayout: { hideOverlap: true },
    markLine: at === 0 && frame.references.length > 0 ? references(frame, look, flat) : undefined,
  };
  return line
    ? {
        ...common,
        type: 'line',
        lineStyle: { width: 2, color },
        itemStyle: { color },
        symbol: 'circle',
        symbolSize: 6,
        showSymbol: series.marks.length <= 31,
        connectNulls: frame.connectsGaps,
        areaStyle: frame.isArea ? { opacity: 0.18, color } : undefined,
        stack: frame.isStacked ? 'all' : undefined,
      }
    : {
        ...common,
        type: 'bar',
        stack: stacked ? 'all' : undefined,
        barMaxWidth: flat ? 18 : 44,
        barCategoryGap: '30%',
        itemStyle: { color, borderRadius: stacked ? 0 : flat ? [0, 2, 2, 0] : [2, 2, 0, 0] },
        barMinHeight: 1,
      };
}

/** @param {CartesianFrame} frame */
function sums(frame) {
  return frame.categories.map((_, at) =>
    frame.series.filter(series => !series.isLine).reduce((sum, series) => sum + (series.marks[at]?.value ?? 0), 0),
  );
}

/** @param {CartesianFrame} frame @param {import('./tile.js').Look} look @param {boolean} flat */
function references(frame, look, flat) {
  return {
    silent: true,
    symbol: 'none',
    data: frame.references.map(line => ({
      [flat ? 'xAxis' : 'yAxis']: line.value,
      lineStyle: { color: line.color ?? look.colors.muted, type: 'dashed' },
      label: { formatter: () => line.text, position: 'insideEndTop', ...ink(look) },
    })),
  };
}

/**
 * How the names beside horizontal bars are written: in at most two lines, and cut only after them.
 * @param {CartesianFrame} frame
 * @param {{width: number}} room
 */
function barNames(frame, room) {
  const width = Math.min(260, Math.max(60, room.width * 0.46));
  const most = Math.floor(width / letter);
  const written = frame.categories.map(mark => twoLines(mark.text, most));
  return { width, most, isTall: written.some(name => name.includes('\n')) };
}

/**
 * A text in at most two lines of so many letters, broken between words where that is possible.
 * @param {string} text
 * @param {number} most
 */
function twoLines(text, most) {
  if (text.length <= most) {
    return text;
  }
  const blank = text.lastIndexOf(' ', most);
  const first = blank > 0 ? text.slice(0, blank) : text.slice(0, most);
  const rest = text.slice(first.length).trim();
  return `${first}\n${rest.length <= most ? rest : `${rest.slice(0, Math.max(1, most - 1))}…`}`;
}

/**
 * @param {CartesianFrame} frame
 * @param {import('./tile.js').Look} look
 * @param {{width: number}} room
 * @param {ReturnType<typeof barNames> | null} names those of horizontal bars; null when bars stand
 */
function categoryAxis(frame, look, room, names) {
  const flat = names !== null;
  const longest = Math.max(0, ...frame.categories.map(mark => mark.text.length)) * 7;
  const longestWord = Math.max(0, ...frame.categories.flatMap(mark => mark.text.split(' ')).map(word => word.length)) * 7;
  const share = (room.width - 90) / Math.max(1, frame.categories.length);
  const dates = frame.categoryKind !== 'text';
  const broken = !flat && !dates && longest > share && longestWord < share - 14;
  const turned = !flat && !dates && longest > share && !broken;
  return {
    type: 'category',
    data: frame.categories.map(mark => mark.text),
    inverse: flat,
    boundaryGap: frame.type !== 'line',
    name: flat ? '' : frame.categoryTitle,
    nameLocation: 'middle',
    nameGap: 8,
    nameTextStyle: { ...ink(look), color: look.colors.muted },
    axisLine: { lineStyle: { color: look.colors.edge } },
    axisTick: { show: false },
    axisLabel: {
      ...ink(look),
      width: flat ? names.width + 12 : turned ? 96 : broken ? share - 14 : undefined,
      overflow: broken ? 'break' : 'truncate',
      formatter: flat ? (/** @type {string} */ name) => twoLines(name, names.most) : undefined,
      lineHeight: broken ? 14 : names?.isTall ? 12 : undefined,
      rotate: turned ? 32 : 0,
      hideOverlap: !flat && !broken,
      interval: flat || (!dates && frame.categories.length <= 24) ? 0 : 'auto',
    },
  };
}

/**
 * @param {AxisFrame} axis
 * @param {import('./tile.js').Look} look
 * @param {boolean} flat
 * @param {boolean} second
 * @param {boolean} labelled whether values stand at the marks, those of the tallest above the axis
 */
function valueAxis(axis, look, flat, second, labelled) {
  const texts = new Map(axis.ticks.map(tick => [tick.value, tick.text]));
  const step = axis.ticks.length > 1 ? axis.ticks[1].value - axis.ticks[0].value : undefined;
  const written = (/** @type {number} */ value) =>
    texts.get(value) ?? axis.ticks.find(tick => Math.abs(tick.value - value) < Math.abs(step ?? 1) / 1000)?.text ?? '';
  return {
    type: axis.isLogarithmic ? 'log' : 'value',
    min: axis.minimum,
    max: axis.maximum,
    interval: axis.isLogarithmic ? undefined : step,
    name: axis.title,
    nameLocation: flat ? 'middle' : 'end',
    nameGap: flat ? 8 : labelled ? 24 : 12,
    nameTextStyle: { ...ink(look), color: look.colors.muted, align: flat ? 'center' : second ? 'right' : 'left' },
    splitLine: { show: !second, lineStyle: { color: look.colors.line } },
    axisLabel: { ...ink(look), formatter: axis.ticks.length > 0 ? written : undefined, hideOverlap: true },
    axisPointer: { show: false },
  };
}
