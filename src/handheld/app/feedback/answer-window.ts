import type { AnswerTimes } from '../../../shared/protocol/scanning.ts';

/** The latest answers of one reader, whole milliseconds, oldest first. */
export type AnswerWindow = readonly number[];

/** How many are kept: about half a shift's worth says more than a whole year of them. */
export const windowSize = 500;

export const withAnswer = (window: AnswerWindow, ms: number): AnswerWindow =>
  [...window, Math.max(0, Math.round(ms))].slice(-windowSize);

/** Count, middle and the one that 95 of 100 do not exceed (nearest rank); null of none. */
export function answerTimesOf(window: AnswerWindow): AnswerTimes | null {
  const sorted = window.toSorted((a, b) => a - b);
  const rank = (share: number) => sorted[Math.ceil(share * sorted.length) - 1];
  const [p50, p95] = [rank(0.5), rank(0.95)];
  return p50 === undefined || p95 === undefined ? null : { count: sorted.length, p50, p95 };
}
