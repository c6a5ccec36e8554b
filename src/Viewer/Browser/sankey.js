// Sankey diagrams: every node has its name and amount beside it.

import { ways } from './actions.js';
import { walk } from './chart.js';
import { ink } from './colors.js';

/** Pixels of a line of a node's label. */
const line = 14;

/** Pixels of a column from which name and amount fit into one line. */
const wide = 210;

/** Pixels that a column of nodes with its labels needs at least. */
const columnRoom = 96;

/** Pixels of a node, and of what is left free between its label and the next one. */
const nodeWidth = 10;
const gap = 12;

/** Lines that a name may take where there is room. */
const mostLines = 3;

/**
 * How a Sankey diagram is drawn.
 * @param {import('./types.js').SankeyFrame} frame
 * @param {import('./tile.js').Look} look
 * @param {{width: number, height: number}} room pixels
 * @returns {import('./chart.js').Drawing}
 */
export function sankey(frame, look, room) {
  const depths = columns(frame);
  const tallest = Math.max(1, ...Object.values(Object.groupBy(depths, depth => String(depth))).map(group => group?.length ?? 0));
  const last = Math.max(0, ...depths);
  const width = Math.max(room.width, (last + 2) * columnRoom);
  const label = (width - 16 - (last + 1) * nodeWidth) / (last + 1) - gap;
  const isWide = label >= wide && tallest * line * 2 > room.height - 24;
  const lines = isWide ? 1 : Math.min(mostLines, Math.max(1, Math.floor((room.height - 24) / tallest / line) - 1));
  const names = frame.nodes.map(node => fold(node.name, isWide ? label - (node.value.text.length + 2) * letter : label, lines));
  const labelRoom = isWide ? line : line * (1 + Math.max(1, ...names.map(name => name.length)));
  // Labels stand beside the middle of their nodes, those of the first and the last one too.
  const edge = Math.max(12, Math.ceil(labelRoom / 2));
  const palette = look.palette.slice(0, 8);
  const colors = frame.nodes.map((node, at) =>
    node.isOther ? look.colors.rest : (palette[depths[at] % Math.max(1, palette.length)] ?? look.colors.accent),
  );
  const nodes = frame.nodes.map((node, dataIndex) => ({
    title: node.name,
    lines: [{ name: 'Amount', value: node.value.text, color: colors[dataIndex] }],
    ways: ways(frame.actions, node.targets),
    at: { seriesIndex: 0, dataIndex, dataType: 'node' },
  }));
  const links = frame.links.map((link, dataIndex) => ({
    title: `${frame.nodes[link.source].name} → ${frame.nodes[link.destination].name}`,
    lines: [{ name: 'Amount', value: link.weight.text, color: colors[link.source] }],
    ways: ways(frame.actions, link.weight.targets),
    at: { seriesIndex: 0, dataIndex, dataType: 'edge' },
  }));
  return {
    height: tallest * (labelRoom + 4) + 24,
    width,
    option: {
      series: [
        {
          type: 'sankey',
          left: 8,
          right: Math.round(label) + gap,
          top: edge,
          bottom: edge,
          nodeWidth,
          nodeGap: labelRoom,
          nodeAlign: 'justify',
          draggable: false,
          layoutIterations: 32,
          emphasis: { focus: 'adjacency' },
          lineStyle: { color: 'source', opacity: look.dark ? 0.35 : 0.25, curveness: 0.5 },
          label: {
            ...ink(look),
            position: 'right',
            textBorderColor: look.colors.surface,
            textBorderWidth: 3,
            formatter: (/** @type {any} */ params) => {
              const name = names[params.dataIndex].map(part => `{n|${plain(part)}}`).join('\n');
              return `${name}${isWide ? '  ' : '\n'}{v|${plain(frame.nodes[params.dataIndex].value.text)}}`;
            },
            rich: {
              n: {
                ...ink(look),
                lineHeight: 14,
                textBorderColor: look.colors.surface,
                textBorderWidth: 3,
              },
              v: { ...ink(look), color: look.colors.muted, lineHeight: 14, textBorderColor: look.colors.surface, textBorderWidth: 3 },
            },
          },
          data: frame.nodes.map((node, at) => ({ name: node.name, itemStyle: { color: colors[at], borderWidth: 0 }, depth: depths[at] })),
          links: frame.links.map(link => ({
            source: frame.nodes[link.source].name,
            target: frame.nodes[link.destination].name,
            value: link.weight.value ?? 0,
          })),
        },
      ],
    },
    spots: [nodes, links],
    spot: params => (params.dataType === 'edge' ? links[params.dataIndex] : nodes[params.dataIndex]),
    summary: `Flows between ${frame.nodes.length} nodes by ${frame.links.length} ribbons. ${walk}`,
    legend: [],
  };
}

/** The column of each node: the longest way that leads to it. @param {import('./types.js').SankeyFrame} frame */
function columns(frame) {
  const depths = frame.nodes.map(() => 0);
  for (let round = 0; round < frame.nodes.length; round++) {
    let moved = false;
    for (const link of frame.links) {
      if (depths[link.destination] <= depths[link.source]) {
        depths[link.destination] = depths[link.source] + 1;
        moved = true;
      }
    }
    if (!moved) {
      break;
    }
  }
  return depths;
}

/** Pixels of a letter, on average. */
const letter = 6.8;

/**
 * Breaks a name into lines, at spaces and hyphens where there are some. Of a name that is too long the end stays, where the id is; the
 * tooltip has all of it.
 * @param {string} text
 * @param {number} room pixels of a line
 * @param {number} most lines
 */
function fold(text, room, most) {
  const letters = Math.max(8, Math.floor(room / letter));
  /** @type {string[]} */
  const lines = [];
  let rest = text;
  while (rest.length > letters && lines.length < most - 1) {
    const space = Math.max(rest.lastIndexOf(' ', letters), rest.lastIndexOf('-', letters - 1) + 1);
    const end = space > 2 ? space : letters;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...lines, rest.length > letters ? `…${rest.slice(1 - letters)}` : rest];
}

/** Keeps a name from being read as ECharts' own markup. @param {string} text */
const plain = text => text.replaceAll('{', '❴').replaceAll('}', '❵');
