import { describe, expect, it } from 'vitest';
import { asAsked } from '../../../testing/pick-diligence.ts';
import { aPickLine, aPickTask, aProduct, dropPlaces, gtin, tote } from '../../../testing/pick-floor.ts';
import {
  begin,
  type PickOperator,
  scanned,
  stepOf,
  take,
  testId,
  type Turned,
} from '../../../testing/pick-operator.ts';
import { newRun } from '../../../shared/domain/pick/begin-run.ts';
import type { PickFact } from './pick-event.ts';
import { pickSteps, type PickStep } from './pick-step.ts';

const second = { orderId: 'SO-100002' };
const task = aPickTask([
  aPickLine(1, {
    product: aProduct(1, { tracking: { lot: true, expiry: false, serial: false } }),
    lot: 'L77',
  }),
  aPickLine(2, {
    ...second,
    product: aProduct(2, { tracking: { lot: false, expiry: false, serial: true } }),
  }),
]);

/** What may happen anywhere; what the screen asks for comes on top. */
const anywhere: readonly PickFact[] = [
  scanned(tote(1)),
  scanned(gtin(1)),
  { type: 'problem.reported' },
  { type: 'problem.chosen', problem: 'nothing_there' },
  { type: 'problem.chosen', problem: 'tote_full' },
  { type: 'quantity.asked' },
  { type: 'reason.chosen', reason: 'empty' },
  { type: 'put_back.chosen' },
  { type: 'list.paused' },
  { type: 'list.resumed' },
  { type: 'list.handed_over' },
  { type: 'line.cancelled', pickLineIds: ['L-1'] },
  { type: 'line.cancelled', pickLineIds: ['L-2'] },
];

/** The same situation by other names: movement ids, what was said last and what can be undone do not count. */
const situationOf = ({ snapshot }: Turned): string =>
  JSON.stringify([
    snapshot.value,
    { ...snapshot.context, mids: 0, message: 0, notices: 0, history: 0, again: 0 },
  ]).replace(/"(mid|returnedBy)":"[^"]*"/g, '');

/**
 * Walks from the beginning through as many different situations as given: first along what the screen asks for, then
 * from each of those to whatever else may happen there.
 */
function explore(most: number): { steps: Set<PickStep>; stuck: string[] } {
  const start = begin(newRun(task, dropPlaces, testId(0)));
  const seen = new Set([situationOf(start)]);
  const queue = [start];
  const steps = new Set<PickStep>([stepOf(start.snapshot)]);
  const stuck: string[] = [];
  for (let at = queue.shift(); at && seen.size < most; at = queue.shift()) {
    const { snapshot } = at;
    if (snapshot.status !== 'active') continue;
    const operator = { run: snapshot.context, step: stepOf(snapshot) } as PickOperator;
    const before = situationOf(at);
    const asked = take(snapshot, asAsked(operator, seen.size), seen.size);
    if (situationOf(asked) === before) stuck.push(before);
    const others = anywhere.map((fact) => take(snapshot, fact, seen.size));
    for (const [index, next] of [asked, ...others].entries()) {
      const situation = situationOf(next);
      if (seen.has(situation)) continue;
      seen.add(situation);
      steps.add(stepOf(next.snapshot));
      if (index === 0) queue.unshift(next);
      else queue.push(next);
    }
  }
  return { steps, stuck };
}

describe('from the beginning of a list', () => {
  const { steps, stuck } = explore(700);

  it('every step can be reached', () => {
    expect(pickSteps.filter((step) => !steps.has(step))).toEqual([]);
  });

  it('what the screen asks for always leads on', () => {
    expect(stuck).toEqual([]);
  });
});
