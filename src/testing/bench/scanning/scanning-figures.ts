import type { Figure } from '../bench.ts';
import { grouped } from '../grouped.ts';
import { median } from '../percentile.ts';
import type { BundleCost } from './bundle-cost.ts';
import { type DecoderName, decoderNames, plainDecoder } from './decoder-names.ts';
import type { JudgedImage, JudgedLabel, JudgedSequence, ScanningMeasurement } from './measure-scanning.ts';
import { patience } from './sequences/simulate-reading.ts';
import { isRead, isWrong, type Judged, readShare, type Score, scoreOf, wrongShare } from './score.ts';

type Of = Figure['of'];

/** Every figure of a run; each names what it is about in `of`: `set` images or labels, decoder, group. */
export function scanningFigures({ images, labels, sequences, bundles }: ScanningMeasurement): Figure[] {
  return [
    ...imageFigures(images ?? []),
    ...labelFigures(labels ?? []),
    ...sequenceFigures(sequences ?? []),
    ...(bundles ?? []).flatMap(bundleFigures),
  ];
}

function imageFigures(images: readonly JudgedImage[]): Figure[] {
  const positives = images.filter(({ symbology }) => symbology !== null);
  return [
    ...setFigures('images', images),
    ...groupFigures(positives, 'images', 'symbology', ({ symbology }) => symbology ?? ''),
  ];
}

function labelFigures(labels: readonly JudgedLabel[]): Figure[] {
  return [
    ...setFigures('labels', labels),
    ...groupFigures(labels, 'labels', 'symbology', ({ symbology }) => symbology),
    ...groupFigures(labels, 'labels', 'degradation', ({ degradation }) => degradation),
  ];
}

function setFigures(set: string, judged: readonly Judged[]): Figure[] {
  if (judged.length === 0) return [];
  const plain = scoreOf(judged.filter(({ decoder }) => decoder === plainDecoder));
  return decoderNames.flatMap((decoder) => {
    const score = scoreOf(judged.filter((one) => one.decoder === decoder));
    return [...readingFigures({ set, decoder }, score), ...timeFigures({ set, decoder }, score, plain)];
  });
}

function readingFigures(of: Of, score: Score): Figure[] {
  return [
    { figure: 'views', of, value: score.positives, unit: 'views' },
    { figure: 'reads', of, value: readShare(score), unit: '%' },
    { figure: 'wrong', of, value: score.wrong, unit: 'views' },
    { figure: 'wrong-share', of, value: wrongShare(score), unit: '%' },
    ...(score.negatives === 0
      ? []
      : [
          { figure: 'negatives', of, value: score.negatives, unit: 'views' },
          { figure: 'wrong-on-negatives', of, value: score.wrongOnNegatives, unit: 'views' },
        ]),
    ...(score.withSeparator === 0
      ? []
      : [
          {
            figure: 'separators-kept',
            of,
            value: (100 * score.separatorsKept) / score.withSeparator,
            unit: '%',
          },
        ]),
  ];
}

function timeFigures(of: Of, score: Score, plain: Score): Figure[] {
  return [
    { figure: 'time-median', of, value: score.medianTime, unit: 'ms' },
    { figure: 'time-p90', of, value: score.p90Time, unit: 'ms' },
    { figure: 'time-median-ratio', of, value: score.medianTime / plain.medianTime, unit: 'x' },
    { figure: 'time-sum-ratio', of, value: score.summedTime / plain.summedTime, unit: 'x' },
    { figure: 'round-trip-median', of, value: score.medianWait, unit: 'ms' },
    { figure: 'round-trip-median-ratio', of, value: score.medianWait / plain.medianWait, unit: 'x' },
  ];
}

/** Reads, wrong reads and time of each group of views, such as a symbology or a degradation. */
function groupFigures<One extends Judged>(
  judged: readonly One[],
  set: string,
  kind: 'symbology' | 'degradation',
  groupOf: (one: One) => string,
): Figure[] {
  const groups = grouped(judged, groupOf);
  return [...groups].flatMap(([group, members]) =>
    decoderNames.flatMap((decoder) => {
      const score = scoreOf(members.filter((one) => one.decoder === decoder));
      const of = { set, decoder, [kind]: group };
      return [
        ...readingFigures(of, score),
        { figure: 'time-median', of, value: score.medianTime, unit: 'ms' },
        { figure: 'time-p90', of, value: score.p90Time, unit: 'ms' },
      ];
    }),
  );
}

function sequenceFigures(sequences: readonly JudgedSequence[]): Figure[] {
  const groups = grouped(sequences, ({ decoder, slowness }) => `${decoder} ${slowness}`);
  return [...groups.values()].flatMap((played) => {
    const [first] = played;
    if (first === undefined) return [];
    const of = {
      set: 'sequences',
      decoder: first.decoder satisfies DecoderName,
      cpu: `${first.slowness}x`,
    };
    const read = played.filter(({ texts, expected }) => isRead(texts, expected));
    const times = read.flatMap(({ readAfter }) => readAfter ?? []);
    const untilRead = [...times, ...played.slice(read.length).map(() => patience)];
    return [
      { figure: 'sequences', of, value: played.length, unit: 'sequences' },
      { figure: 'reads', of, value: read.length, unit: 'sequences' },
      { figure: 'wrong', of, value: played.filter(isWrong).length, unit: 'sequences' },
      ...(times.length === 0 ? [] : [{ figure: 'time-to-read-median', of, value: median(times), unit: 's' }]),
      { figure: 'time-to-read-median-of-all', of, value: median(untilRead), unit: 's' },
    ];
  });
}

const bundleFigures = ({ decoder, scriptBytes, wasmBytes }: BundleCost): Figure[] => [
  { figure: 'bundle-script', of: { decoder }, value: scriptBytes / 1024, unit: 'KB gz' },
  { figure: 'bundle-wasm', of: { decoder }, value: wasmBytes / 1024, unit: 'KB gz' },
];
