import { describe, expect, it } from 'vitest';
import { aPickLine, aPickTask, dropPlaces, gtin, tote } from '../../../testing/pick-floor.ts';
import { aPickOperator, testId } from '../../../testing/pick-operator.ts';
import type { PickRun } from './pick-run.ts';
import { rebuildRun } from './rebuild-run.ts';
import { pickedOf, remainingOf } from './run-line.ts';

const lines = [aPickLine(1), aPickLine(2), aPickLine(3)];
const task = aPickTask(lines);
const figures = ({ lines: all }: PickRun) =>
  all.map((line) => `${line.status} ${pickedOf(line)}+${line.short}`);

const worked = () => {
  const operator = aPickOperator(task)
    .scan(tote(1))
    .scan('A-01-01-1')
    .scan(gtin(1))
    .tap({ type: 'line.skipped' });
  operator.tap({ type: 'quantity.asked' }).tap({ type: 'quantity.entered', quantity: 2 });
  return operator.tap({ type: 'reason.chosen', reason: 'not_enough' }).scan('A-03-01-1').scan(gtin(3));
};

describe('a run rebuilt from what was recorded', () => {
  it('has the same lines and totes as the one that was lost', () => {
    const { run, drafts } = worked();
    const rebuilt = rebuildRun(task, drafts, dropPlaces, testId(99));
    expect([rebuilt.lines, rebuilt.slots]).toEqual([run.lines, run.slots]);
    expect([rebuilt.opening, rebuilt.paused, rebuilt.ended]).toEqual(['resumed', false, null]);
  });

  it('takes back what was undone', () => {
    const operator = worked().tap({ type: 'step.undone' });
    expect(figures(rebuildRun(task, operator.drafts, dropPlaces, testId(99)))).toEqual(figures(operator.run));
  });

  it('does not count twice what the server has already entered in the row', () => {
    const { drafts, run } = worked();
    const entered = aPickTask([
      aPickLine(1, { picked: 3, status: 'picked' }),
      aPickLine(2),
      aPickLine(3, { picked: 2, short: 1, status: 'short' }),
    ]);
    expect(figures(rebuildRun(entered, drafts, dropPlaces, testId(99)))).toEqual(figures(run));
  });

  it('has what another device picked before in the tote of its order', () => {
    const begun = aPickTask([aPickLine(1, { quantity: 5, picked: 2 }), aPickLine(2)]);
    const drafts = aPickOperator(begun).scan(tote(1)).drafts;
    const rebuilt = rebuildRun(begun, drafts, dropPlaces, testId(99));
    expect(rebuilt.lines.map(remainingOf)).toEqual([3, 3]);
    expect(rebuilt.lines[0]?.portions).toMatchObject([{ mid: null, quantity: 2, tote: tote(1) }]);
  });

  it('keeps cancelled lines cancelled, with what is to be put back', () => {
    const cancelled = aPickTask([aPickLine(1, { status: 'cancelled' }), aPickLine(2), aPickLine(3)]);
    const rebuilt = rebuildRun(cancelled, worked().drafts, dropPlaces, testId(99));
    expect(figures(rebuilt)[0]).toBe('cancelled 3+0');
  });
});
