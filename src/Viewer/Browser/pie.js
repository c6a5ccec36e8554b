// Pies and rings.

import { ways } from './actions.js';
import { walk } from './chart.js';
import { ink, seriesColors } from './colors.js';

/** Below this many pixels labels beside the slices would be cut; a legend takes their place. */
const narrowest = 520;

/** Pixels that the legend takes at most. */
const legendRoom = 60;

/**
 * How a pie is drawn.
 * @param {import('./types.js').PieFrame} frame
 * @param {import('./tile.js').Look} look
 * @param {{width: number, height: number}} room pixels
 * @returns {import('./chart.js').Drawing}
 */
export function pie(frame, look, room) {
  const narrow = room.width < narrowest;
  const radius = narrow
    ? Math.max(36, Math.min((room.height - legendRoom) * 0.46, room.width * 0.4))
    : Math.max(40, Math.min(room.height * 0.4, room.width * 0.2));
  const colors = seriesColors(frame.slices, look);
  const spots = frame.slices.map((slice, dataIndex) => ({
    title: slice.name,
    lines: [
      { name: frame.legendTitle || 'Value', value: slice.value.text, color: colors[dataIndex] },
      ...(slice.share ? [{ name: 'Share', value: slice.share }] : []),
    ],
    ways: ways(frame.actions, slice.value.targets),
    at: { seriesIndex: 0, dataIndex },
  }));
  return {
    option: {
      color: colors,
      legend: { show: false },
      title:
        frame.isRing && frame.total
          ? { text: frame.total.text, left: 'center', top: 'middle', textStyle: { ...ink(look), fontSize: 20, fontWeight: 600 } }
          : undefined,
      series: [
        {
          type: 'pie',
          radius: [frame.isRing ? radius * 0.66 : 0, radius],
          itemStyle: { borderColor: look.colors.surface, borderWidth: 2 },
          label: {
            show: !narrow,
            ...ink(look),
            formatter: (/** @type {any} */ params) =>
              `${frame.slices[params.dataIndex].name}\n${frame.slices[params.dataIndex].value.text}` +
              (frame.slices[params.dataIndex].share ? ` (${frame.slices[params.dataIndex].share})` : ''),
            width: Math.max(60, room.width / 2 - radius - 30),
            overflow: 'break',
            lineHeight: 14,
          },
          labelLine: { length: 8, length2: 6, lineStyle: { color: look.colors.edge } },
          data: frame.slices.map(slice => ({ name: slice.name, value: Math.max(0, slice.value.value ?? 0) })),
        },
      ],
    },
    spots: [spots],
    spot: params => spots[params.dataIndex],
    summary: `${frame.isRing ? 'Ring' : 'Pie'} of ${frame.slices.length} slices. ${walk}`,
    legend: narrow
      ? frame.slices.map((slice, at) => ({ name: slice.name, color: colors[at], text: `${slice.value.text} ${slice.share}`.trim() }))
      : [],
  };
}
