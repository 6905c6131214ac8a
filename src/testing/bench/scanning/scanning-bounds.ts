import type { Bound, Figure } from '../bench.ts';
import { figureValue } from '../figure-value.ts';
import { type DecoderName, singleDecoderNames, stockhand } from './decoder-names.ts';

/** What issue "Scanning as good as a dedicated device" promises. Judged from the figures alone; never loosened. */
export const promised = {
  pointsMoreReads: 6,
  wrongOnNegatives: 0,
  wrongShare: 0.3,
  timeRatio: 0.5,
};

const absent = 'not in this run';

type Wanted = Readonly<Record<string, string>>;

export function scanningBounds(figures: readonly Figure[]): Bound[] {
  return [
    ...imageBounds(figures),
    ...degradationBounds(figures),
    separatorBound(figures),
    ...sequenceBounds(figures),
  ];
}

function imageBounds(figures: readonly Figure[]): Bound[] {
  const own = (figure: string) => figureValue(figures, figure, { set: 'images', decoder: stockhand });
  const best = bestSingle(figures, 'reads', { set: 'images' });
  const reads = own('reads');
  const isMeasured = reads !== undefined && best !== undefined;
  return [
    {
      promise: `images: reads at least ${promised.pointsMoreReads} points more than the best single decoder`,
      measured: isMeasured
        ? `${show(reads)} % against ${show(best.value)} % (${best.decoder})`
        : 'no pictures',
      holds: isMeasured ? reads >= best.value + promised.pointsMoreReads : null,
    },
    atMost('images: wrong reads on negatives', promised.wrongOnNegatives, own('wrong-on-negatives'), 'views'),
    atMost('images: wrong reads, share of all views', promised.wrongShare, own('wrong-share'), '%'),
    atMost(
      'images: median time a frame against plain @zxing/browser',
      promised.timeRatio,
      own('time-median-ratio'),
      'x',
    ),
    atMost(
      'labels: wrong reads, share of all views',
      promised.wrongShare,
      figureValue(figures, 'wrong-share', { set: 'labels', decoder: stockhand }),
      '%',
    ),
  ];
}

function atMost(promise: string, limit: number, value: number | undefined, unit: string): Bound {
  return {
    promise: `${promise}, at most ${limit} ${unit}`,
    measured: value === undefined ? absent : `${show(value)} ${unit}`,
    holds: value === undefined ? null : value <= limit,
  };
}

function degradationBounds(figures: readonly Figure[]): Bound[] {
  const names = new Set(
    figures.flatMap(({ of }) => (typeof of['degradation'] === 'string' ? [of['degradation']] : [])),
  );
  return [...names].map((degradation) => {
    const of = { set: 'labels', degradation };
    const best = bestSingle(figures, 'reads', of);
    const reads = figureValue(figures, 'reads', { ...of, decoder: stockhand });
    const isMeasured = best !== undefined && reads !== undefined;
    return {
      promise: `labels, ${degradation}: reads at least as many as the best single decoder`,
      measured: isMeasured ? `${show(reads)} % against ${show(best.value)} % (${best.decoder})` : absent,
      holds: isMeasured ? reads >= best.value : null,
    };
  });
}

function separatorBound(figures: readonly Figure[]): Bound {
  const kept = figureValue(figures, 'separators-kept', { set: 'labels', decoder: stockhand });
  return {
    promise: 'labels: separators of GS1 codes kept, 100 %',
    measured: kept === undefined ? absent : `${show(kept)} %`,
    holds: kept === undefined ? null : kept === 100,
  };
}

function sequenceBounds(figures: readonly Figure[]): Bound[] {
  return ['1x', '4x'].flatMap((cpu) => {
    const of = { set: 'sequences', cpu };
    const most = bestSingle(figures, 'reads', of);
    const reads = figureValue(figures, 'reads', { ...of, decoder: stockhand });
    return [
      {
        promise: `sequences, CPU time ${cpu}: reads more than any other loop`,
        measured: reads === undefined || !most ? absent : `${reads} against ${most.value} (${most.decoder})`,
        holds: reads === undefined || !most ? null : reads > most.value,
      },
      quickerBound(figures, cpu, 'time-to-read-median', 'of those read'),
      quickerBound(
        figures,
        cpu,
        'time-to-read-median-of-all',
        'of all, unread ones as long as patience lasts',
      ),
    ];
  });
}

function quickerBound(figures: readonly Figure[], cpu: string, figure: string, among: string): Bound {
  const of = { set: 'sequences', cpu };
  const quickest = bestSingle(figures, figure, of, (a, b) => a < b);
  const time = figureValue(figures, figure, { ...of, decoder: stockhand });
  const isMeasured = time !== undefined && quickest !== undefined;
  return {
    promise: `sequences, CPU time ${cpu}: median time to read below any other loop's, ${among}`,
    measured: isMeasured ? `${show(time)} s against ${show(quickest.value)} s (${quickest.decoder})` : absent,
    holds: isMeasured ? time < quickest.value : null,
  };
}

type Best = { decoder: DecoderName; value: number };

function bestSingle(
  figures: readonly Figure[],
  figure: string,
  of: Wanted,
  isBetter = (a: number, b: number) => a > b,
): Best | undefined {
  let best: Best | undefined;
  for (const decoder of singleDecoderNames) {
    const value = figureValue(figures, figure, { ...of, decoder });
    if (value !== undefined && (best === undefined || isBetter(value, best.value))) best = { decoder, value };
  }
  return best;
}

const show = (value: number): string => String(Math.round(value * 100) / 100);
