import { median, percentile, sum } from '../percentile.ts';
import { comparable, hasSeparator, isAmong, isAmongBarSeparators } from './compare-texts.ts';
import type { Outcome } from './outcome.ts';

/** An outcome beside what was to be read. `expected` is empty for a negative. */
export type Judged = Outcome & { expected: readonly string[] };

export type Score = {
  /** Views with something to be read, and those of them in which one of the expected texts was. */
  positives: number;
  correct: number;
  negatives: number;
  /** Views in which any text was read that was not to be. */
  wrong: number;
  wrongOnNegatives: number;
  /** GS1 labels with a separator that were read, and those of them whose separators came through. */
  withSeparator: number;
  separatorsKept: number;
  /** Milliseconds of decoding a frame, over all frames shown. */
  medianTime: number;
  p90Time: number;
  /** The same with the way to the worker and back. */
  medianWait: number;
  /** Sum over the views of their mean time a frame: every view counts alike. */
  summedTime: number;
};

export function scoreOf(judged: readonly Judged[]): Score {
  const times = judged.flatMap(({ decoding }) => decoding);
  const read = judged.filter(({ texts, expected }) => isRead(texts, expected));
  const separated = read.filter(({ expected }) => expected.some(hasSeparator));
  return {
    positives: judged.filter(({ expected }) => expected.length > 0).length,
    correct: read.length,
    negatives: judged.filter(({ expected }) => expected.length === 0).length,
    wrong: judged.filter(isWrong).length,
    wrongOnNegatives: judged.filter((one) => one.expected.length === 0 && isWrong(one)).length,
    withSeparator: separated.length,
    separatorsKept: separated.filter(({ texts, expected }) => texts.some((text) => isAmong(text, expected)))
      .length,
    medianTime: median(times),
    p90Time: percentile(times, 0.9),
    medianWait: median(judged.flatMap(({ waiting }) => waiting)),
    summedTime: sum(judged.map(({ decoding }) => sum(decoding) / Math.max(1, decoding.length))),
  };
}

export const isRead = (texts: readonly string[], expected: readonly string[]): boolean =>
  texts.some((text) => isAmongBarSeparators(text, expected));

export const isWrong = ({ texts, expected }: Pick<Judged, 'texts' | 'expected'>): boolean =>
  texts.some((text) => comparable(text) !== '' && !isAmongBarSeparators(text, expected));

/** Per cent of the views with something to be read. */
export const readShare = ({ correct, positives }: Pick<Score, 'correct' | 'positives'>): number =>
  positives === 0 ? Number.NaN : (100 * correct) / positives;

/** Per cent of all views. */
export const wrongShare = ({ wrong, positives, negatives }: Score): number =>
  (100 * wrong) / Math.max(1, positives + negatives);
