import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asAsked } from '../../../testing/pick-diligence.ts';
import { aPickLine, aPickTask, aProduct, dropPlaces, gs1, gtin, tote } from '../../../testing/pick-floor.ts';
import {
  begin,
  type PickOperator,
  revived,
  scanned,
  stepOf,
  take,
  testId,
  type Turned,
} from '../../../testing/pick-operator.ts';
import { stockEffects } from '../../../shared/domain/movement-effects.ts';
import type { MovementDraft } from '../../../shared/domain/movement.ts';
import { applyDraft } from '../../../shared/domain/pick/apply-draft.ts';
import { newRun } from '../../../shared/domain/pick/begin-run.ts';
import { compensationOf } from '../../../shared/domain/pick/compensation.ts';
import type { PickRun } from '../../../shared/domain/pick/pick-run.ts';
import { problems, reasonsFor } from '../../../shared/domain/pick/problems.ts';
import { current } from '../../../shared/domain/pick/run-facts.ts';
import { isInTote, pickedOf, portionsToReturn } from '../../../shared/domain/pick/run-line.ts';
import type { PickFact } from './pick-event.ts';

const byLot = { lot: true, expiry: false, serial: false };
const bySerial = { lot: false, expiry: false, serial: true };
const second = { orderId: 'SO-100002' };
const clusterTask = aPickTask([
  aPickLine(1),
  aPickLine(2, { ...second, product: aProduct(2, { tracking: byLot }), lot: 'L77' }),
  aPickLine(3, { product: aProduct(3, { tracking: bySerial }), quantity: 2 }),
  aPickLine(4, { ...second, product: aProduct(1), placeMustBeScanned: true }),
]);
const singleTask = aPickTask([
  aPickLine(1),
  aPickLine(2, { product: aProduct(2, { tracking: byLot }), lot: 'L77' }),
]);

const codes = [
  ...[1, 2, 3, 4].map((n) => `A-0${n}-01-1`),
  'PACK-1',
  ...[1, 2, 3].map(gtin),
  gs1(2, { lot: 'L77' }),
  gs1(2, { lot: 'X1' }),
  gs1(3, { serial: 'S1' }),
  gs1(3, { serial: 'S2' }),
  ...[1, 2, 3].map(tote),
  '11',
  '72',
  'rubbish',
];

/** Null stands for what the screen asks for: without it a random hand hardly gets anywhere. */
const anyFact: fc.Arbitrary<PickFact | null> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: fc.constantFrom(...codes).map((code) => scanned(code)) },
  { weight: 1, arbitrary: fc.nat(4).map((quantity) => ({ type: 'quantity.entered', quantity }) as const) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...problems).map((problem) => ({ type: 'problem.chosen', problem }) as const),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...Object.values(reasonsFor).flat())
      .map((reason) => ({ type: 'reason.chosen', reason }) as const),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(
        'quantity.asked',
        'problem.reported',
        'lot.confirmed',
        'question.dismissed',
        'line.skipped',
        'put_back.chosen',
        'drop.chosen',
        'step.undone',
        'step.undone',
        'notice.seen',
        'list.paused',
        'list.resumed',
        'list.closed',
      )
      .map((type) => ({ type }) as PickFact),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(['L-1'], ['L-2', 'L-4'], ['L-3'], ['L-4'])
      .map((pickLineIds) => ({ type: 'line.cancelled', pickLineIds }) as const),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'line.added', line: aPickLine(7), before: 'L-2' } as const) },
);

type Walk = { now: Turned; drafts: MovementDraft[]; events: number };

const asOperator = ({ now }: Walk): PickOperator =>
  ({ run: now.snapshot.context, step: stepOf(now.snapshot) }) as PickOperator;

/** What a run says of goods and totes, apart from what the server decided. */
const factsOf = ({ lines, slots }: PickRun) => ({
  lines: lines.map(({ pickLineId, portions, short, skips }) => ({
    pickLineId,
    short,
    skips,
    portions: portions.map((portion) => ({ ...portion, left: false })),
  })),
  slots: slots.map(({ totes }) => totes),
});

/** Stock in each tote, by product, from what was recorded. */
function toteStock(drafts: readonly MovementDraft[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { identity, quantity } of drafts.flatMap(stockEffects)) {
    if (!identity.place.startsWith('lpn:')) continue;
    const key = `${identity.place} ${identity.productId} ${identity.lot} ${identity.serial}`;
    sums[key] = (sums[key] ?? 0) + quantity;
  }
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}

function toteStockOf({ lines }: PickRun): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { portions, product } of lines) {
    for (const { tote: lpn, quantity, lot, serials } of portions.filter(isInTote)) {
      const pieces =
        serials.length > 0 ? serials.map((serial) => [serial, 1] as const) : [[null, quantity] as const];
      for (const [serial, count] of pieces) {
        const key = `lpn:${lpn} ${product.productId} ${lot} ${serial}`;
        sums[key] = (sums[key] ?? 0) + count;
      }
    }
  }
  return sums;
}

const added = (fact: PickFact) => fact.type === 'line.added';

function checkRun(task: typeof clusterTask, { now, drafts }: Walk, lineAdded: boolean): void {
  const run = now.snapshot.context;
  for (const line of run.lines) expect(pickedOf(line) + line.short).toBeLessThanOrEqual(line.quantity);
  expect(current(run)?.line.status ?? 'open').toBe('open');
  expect(toteStockOf(run)).toEqual(toteStock(drafts));
  expect(new Set(drafts.map(({ mid }) => mid)).size).toBe(drafts.length);
  if (!lineAdded) {
    const folded = drafts.reduce(applyDraft, newRun(task, dropPlaces, testId(0)));
    expect(factsOf(run)).toEqual(factsOf(folded));
  }
  if (run.ended === 'finished') {
    expect(run.lines.flatMap(portionsToReturn)).toEqual([]);
    expect(run.lines.some(({ status }) => status === 'open')).toBe(false);
    expect(run.hand).toBeNull();
  }
}

/** The same event on the run as it is read back from its bookmark. */
function checkRevived(before: Turned, fact: PickFact, n: number, after: Turned): void {
  const again = take(revived(before.snapshot), fact, n);
  expect(stepOf(again.snapshot)).toBe(stepOf(after.snapshot));
  expect(again.snapshot.context).toEqual(after.snapshot.context);
  expect(again.drafts).toEqual(after.drafts);
}

/** What one event recorded is taken back by one undo. */
function checkUndo(before: Turned, after: Turned, n: number): void {
  const isUndoable = after.drafts.length > 0 && after.drafts.every((draft) => compensationOf(draft) !== null);
  if (!isUndoable || after.snapshot.context.hand !== null) return;
  const undone = take(after.snapshot, { type: 'step.undone' }, n);
  expect(factsOf(undone.snapshot.context)).toEqual(factsOf(before.snapshot.context));
}

function walk(task: typeof clusterTask, facts: readonly (PickFact | null)[]): Walk {
  const now = begin(newRun(task, dropPlaces, testId(0)));
  let at: Walk = { now, drafts: [...now.drafts], events: 1 };
  let lineAdded = false;
  for (const given of facts) {
    const fact = given ?? asAsked(asOperator(at), at.events);
    const next = take(at.now.snapshot, fact, at.events);
    lineAdded ||= added(fact);
    checkRevived(at.now, fact, at.events, next);
    if (!added(fact)) checkUndo(at.now, next, at.events + 1);
    at = { now: next, drafts: [...at.drafts, ...next.drafts], events: at.events + 2 };
    checkRun(task, at, lineAdded);
  }
  return at;
}

describe('whatever happens on a list', () => {
  it.each([
    ['of several orders', clusterTask],
    ['of one order', singleTask],
  ])('%s, its figures hold, a bookmark is as good as the run, and undo restores', (_, task) => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 40, size: 'max' }), (facts) => {
        walk(task, facts);
      }),
      { numRuns: 60, seed: 20261121 },
    );
  });

  it('an operator who does what the screen asks gets to the end of it', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 25, size: 'max' }), (facts) => {
        let at = walk(clusterTask, facts);
        for (let more = 0; more < 60 && at.now.snapshot.status === 'active'; more++) {
          const next = take(at.now.snapshot, asAsked(asOperator(at), at.events), at.events);
          at = { now: next, drafts: [...at.drafts, ...next.drafts], events: at.events + 1 };
        }
        expect(stepOf(at.now.snapshot)).toBe('finished');
        checkRun(clusterTask, at, true);
      }),
      { numRuns: 40, seed: 20261121 },
    );
  });
});
