import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCube, aUnit, inUnit } from '../../../testing/carrying-floor.ts';
import { gtin, tote } from '../../../testing/pick-floor.ts';
import { aPutawayOperator, type PutawayOperator } from '../../../testing/putaway-operator.ts';
import { aPutawayTask } from '../../../testing/putaway-situations.ts';
import { aStock } from '../../../testing/warehouse-rows.ts';
import { putawayProblems } from '../../../shared/domain/putaway/putaway-problems.ts';
import { otherPlaceReasons } from '../../../shared/domain/putaway/putaway-state.ts';
import type { PutawayFact } from './putaway-fact.ts';
import { type PutawayStep, putawaySteps } from './putaway-step.ts';

const products = [aCube(1), aCube(2), aCube(4, { tracking: { lot: false, expiry: false, serial: true } })];
const floor = () => ({
  products,
  containers: [aUnit(1), aUnit(2)],
  stock: [
    inUnit(1, 'P1', { quantity: 90 }),
    inUnit(1, 'P2', { quantity: 40 }),
    ...['S1', 'S2', 'S3'].map((serial) => inUnit(2, 'P4', { serial, quantity: 1 })),
    aStock('RECV-1', 'P2', { quantity: 6 }),
  ],
});

const codes = [
  tote(1),
  tote(2),
  'RECV-1',
  'A-02-04-1',
  'A-06-04-1',
  'A-01-01-1',
  'QUAR-1',
  gtin(1),
  gtin(2),
  gtin(4),
];
const texts = ['S1', 'S2', 'S9', '21', '23', 'rubbish'];
type Act = { scan: string } | { tap: PutawayFact } | { asked: true } | { kill: true };

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ asked: true } as const) },
  { weight: 4, arbitrary: fc.constantFrom(...codes, ...texts).map((scan) => ({ scan })) },
  { weight: 1, arbitrary: fc.constant({ kill: true } as const) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...putawayProblems).map((problem) => ({
      tap: { type: 'problem.chosen', problem } as const,
    })),
  },
  {
    weight: 2,
    arbitrary: fc.nat(60).map((quantity) => ({ tap: { type: 'quantity.entered', quantity } as const })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...otherPlaceReasons).map((reason) => ({
      tap: { type: 'place.confirmed', reason } as const,
    })),
  },
  { weight: 1, arbitrary: fc.nat(3).map((index) => ({ tap: { type: 'goods.chosen', index } as const })) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(
        'quantity.asked',
        'problem.reported',
        'question.dismissed',
        'step.undone',
        'task.paused',
        'task.resumed',
      )
      .map((type) => ({ tap: { type } as PutawayFact })),
  },
);

/** What an operator does who does as he is asked. */
function asAsked(operator: PutawayOperator): PutawayOperator {
  const { hold, offers, question } = operator.state;
  switch (operator.step) {
    case 'identifying':
      return operator.scan(tote(1));
    case 'choosing':
      return operator.tap({ type: 'goods.chosen', index: hold?.choices?.[0] ?? 0 });
    case 'enteringQuantity':
      return operator.tap({ type: 'quantity.entered', quantity: 1 });
    case 'scanningSerials':
      return operator.scan(['S1', 'S2', 'S3', 'S4'].find((one) => !hold?.serials.includes(one)) ?? 'S5');
    case 'placing':
      return operator.scan(offers[0]?.locationId ?? 'A-06-04-1');
    case 'confirmingPlace':
      return operator.scan(question?.raw ?? '');
    case 'reporting':
      return operator.tap({ type: 'question.dismissed' });
    case 'paused':
      return operator.tap({ type: 'task.resumed' });
    case 'finished':
    case 'handedOver':
      return operator;
  }
}

function act(operator: PutawayOperator, one: Act): PutawayOperator {
  if ('scan' in one) return operator.scan(one.scan);
  if ('tap' in one) return operator.tap(one.tap);
  if ('kill' in one)
    return operator.step === 'finished' || operator.step === 'handedOver' ? operator : operator.isKilled();
  return asAsked(operator);
}

const total = ({ floor: { stock } }: PutawayOperator) =>
  stock.reduce((sum, { quantity }) => sum + quantity, 0);

function check(operator: PutawayOperator, before: number): void {
  expect(total(operator)).toBe(before);
  const { drafts, state } = operator;
  expect(new Set(drafts.map(({ mid }) => mid)).size).toBe(drafts.length);
  for (const { type, body } of drafts) {
    if (type === 'putaway') expect(body.quantity).toBeGreaterThan(0);
    if (body.serials) expect(body.serials.length).toBeLessThanOrEqual(body.quantity ?? 0);
  }
  const hold = state.hold;
  const on = hold?.on ?? null;
  if (on !== null) expect(hold?.goods[on]).toBeDefined();
  for (const index of hold?.choices ?? []) expect(hold?.goods[index]).toBeDefined();
}

describe('whatever happens', () => {
  const reached = new Set<PutawayStep>();

  it.each([
    ['on the way with a task', true],
    ['without a task', false],
  ])('%s, nothing gets lost, and what is asked leads to the end', (_, isTask) => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 30, size: 'max' }), (acts) => {
        const task = isTask ? aPutawayTask(aCube(2), 40) : null;
        const operator = aPutawayOperator(floor(), task);
        const before = total(operator);
        for (const one of acts) {
          act(operator, one);
          reached.add(operator.step);
          check(operator, before);
        }
        for (let more = 0; isTask && more < 40 && operator.run.ended === null; more++) asAsked(operator);
        if (isTask) expect(operator.run.ended).not.toBeNull();
        check(operator, before);
      }),
      { numRuns: 150, seed: 20261121 },
    );
  });

  it('every step is reached', () => {
    expect(putawaySteps.filter((step) => !reached.has(step))).toEqual([]);
  });

  it('one undo takes back what one fact recorded', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 20, size: 'max' }), (acts) => {
        const operator = aPutawayOperator(floor());
        for (const one of acts) {
          const before = JSON.stringify(figuresOf(operator));
          act(operator, one);
          const isUndo = operator.last.some(({ compensates }) => compensates !== null);
          if (operator.last.length === 0 || isUndo) continue;
          const undone = operator.branch().tap({ type: 'step.undone' });
          expect(JSON.stringify(figuresOf(undone))).toBe(before);
        }
      }),
      { numRuns: 100, seed: 20261121 },
    );
  });
});

const figuresOf = ({ floor: { stock } }: PutawayOperator) =>
  stock.map(({ stockId, quantity }) => `${stockId} ${quantity}`).toSorted();
