import type { Figure, Table } from '../bench.ts';
import { figureValue } from '../figure-value.ts';
import { decoderNames, singleDecoderNames } from './decoder-names.ts';

const overall = [
  ['reads %', 'reads'],
  ['wrong', 'wrong'],
  ['wrong %', 'wrong-share'],
  ['on negatives', 'wrong-on-negatives'],
  ['GS kept %', 'separators-kept'],
  ['median ms', 'time-median'],
  ['p90 ms', 'time-p90'],
  ['median ratio', 'time-median-ratio'],
  ['sum ratio', 'time-sum-ratio'],
] as const;

export function scanningTables(figures: readonly Figure[]): Table[] {
  const tables = [
    overallTable(figures, 'images'),
    groupTable(figures, 'images', 'symbology'),
    overallTable(figures, 'labels'),
    groupTable(figures, 'labels', 'degradation'),
    groupTable(figures, 'labels', 'symbology'),
    sequenceTable(figures),
    bundleTable(figures),
  ];
  return tables.filter(({ rows }) => rows.length > 1);
}

function overallTable(figures: readonly Figure[], set: string): Table {
  const views = figureValue(figures, 'views', { set, decoder: decoderNames[0] });
  const negatives = figureValue(figures, 'negatives', { set, decoder: decoderNames[0] });
  const rows = decoderNames
    .filter((decoder) => figureValue(figures, 'reads', { set, decoder }) !== undefined)
    .map((decoder) => [
      decoder,
      ...overall.map(([, figure]) => cell(figureValue(figures, figure, { set, decoder }))),
    ]);
  const beside = negatives === undefined ? '' : ` and ${negatives} negatives`;
  return {
    title: `${set}: ${views} with a code${beside}, by decoder`,
    rows: [['decoder', ...overall.map(([heading]) => heading)], ...rows],
  };
}

function groupTable(figures: readonly Figure[], set: string, kind: 'symbology' | 'degradation'): Table {
  const groups = new Set(
    figures.flatMap(({ of }) => (of['set'] === set && of[kind] !== undefined ? [`${of[kind]}`] : [])),
  );
  const rows = [...groups].map((group) => {
    const of = (decoder: string) => ({ set, decoder, [kind]: group });
    return [
      group,
      cell(figureValue(figures, 'views', of(decoderNames[0]))),
      ...decoderNames.map((decoder) => {
        const wrong = figureValue(figures, 'wrong', of(decoder)) ?? 0;
        return `${cell(figureValue(figures, 'reads', of(decoder)))}${wrong === 0 ? '' : ` (${wrong} wrong)`}`;
      }),
    ];
  });
  return { title: `${set}: reads in % by ${kind}`, rows: [[kind, 'views', ...decoderNames], ...rows] };
}

function sequenceTable(figures: readonly Figure[]): Table {
  const rows = decoderNames.flatMap((decoder) =>
    ['1x', '4x'].flatMap((cpu) => {
      const of = { set: 'sequences', decoder, cpu };
      const value = (figure: string) => cell(figureValue(figures, figure, of));
      if (figureValue(figures, 'reads', of) === undefined) return [];
      return [
        [
          decoder,
          cpu,
          value('sequences'),
          value('reads'),
          value('wrong'),
          value('time-to-read-median'),
          value('time-to-read-median-of-all'),
        ],
      ];
    }),
  );
  return {
    title: 'sequences of a hand bringing a label into view',
    rows: [['decoder', 'CPU time', 'sequences', 'read', 'wrong', 'median s', 'of all s'], ...rows],
  };
}

function bundleTable(figures: readonly Figure[]): Table {
  const decoders = [...new Set([...singleDecoderNames, 'zxing-wasm', 'stockhand'])];
  const rows = decoders.flatMap((decoder) => {
    const [script, wasm] = [
      figureValue(figures, 'bundle-script', { decoder }),
      figureValue(figures, 'bundle-wasm', { decoder }),
    ];
    return script === undefined ? [] : [[decoder, cell(script), cell(wasm)]];
  });
  return { title: 'bundle cost, KB after gzip', rows: [['decoder', 'script', 'wasm'], ...rows] };
}

function cell(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '-';
  return String(Math.round(value * 100) / 100);
}
