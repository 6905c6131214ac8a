import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnswerWindow, answerTimesOf, windowSize, withAnswer } from './answer-window.ts';

const times = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 1200 });
const windowOf = (answers: readonly number[]): AnswerWindow => answers.reduce<AnswerWindow>(withAnswer, []);

describe('the latest answers', () => {
  test('are never more than fit, and always the last ones, in order', () => {
    fc.assert(
      fc.property(times, (answers) => {
        expect(windowOf(answers)).toEqual(answers.slice(-windowSize));
      }),
    );
  });

  test('have a p50 and a p95 that were measured, with as many below them as their names say', () => {
    fc.assert(
      fc.property(times, (answers) => {
        const window = windowOf(answers);
        const figures = answerTimesOf(window);
        if (!figures) throw new Error('no figures of a window that is not empty');
        const { count, p50, p95 } = figures;
        expect(count).toBe(window.length);
        for (const [figure, share] of [
          [p50, 0.5],
          [p95, 0.95],
        ] as const) {
          expect(window).toContain(figure);
          expect(window.filter((ms) => ms <= figure).length).toBeGreaterThanOrEqual(share * count);
          expect(window.filter((ms) => ms < figure).length).toBeLessThan(share * count);
        }
      }),
    );
  });

  test('of which there are none have no figures', () => {
    expect(answerTimesOf([])).toBeNull();
  });

  test('are whole milliseconds and never before the scan', () => {
    expect(withAnswer(withAnswer([], 12.6), -0.2)).toEqual([13, 0]);
  });
});
