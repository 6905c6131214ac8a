import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMover, type MoveOperator } from '../../../testing/move-operator.ts';
import { gs1, gtin, tote } from '../../../testing/pick-floor.ts';
import { moveProblems } from '../../../shared/domain/moving/move-problems.ts';
import type { MoveFact } from './move-fact.ts';
import { type MoveStep, moveSteps } from './move-step.ts';

const codes = [
  ...[tote(1), tote(2), tote(9), 'RECV-1', 'A-02-04-1', 'A-06-04-1', 'QUAR-1', 'A-09-09-9'],
  ...[gtin(1), gtin(2), gtin(3), gtin(4), gs1(3, { lot: 'L2' }), gs1(3, { lot: 'L9' })],
  ...['S1', 'S2', 'S9', 'L1', '21', 'U-0042', 'rubbish'],
];

type Act = { scan: string } | { tap: MoveFact } | { kill: true };
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...codes).map((scan) => ({ scan })) },
  { weight: 1, arbitrary: fc.constant({ kill: true } as const) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...moveProblems).map((problem) => ({
      tap: { type: 'problem.chosen', problem } as const,
    })),
  },
  {
    weight: 3,
    arbitrary: fc.nat(40).map((quantity) => ({ tap: { type: 'quantity.entered', quantity } as const })),
  },
  { weight: 1, arbitrary: fc.nat(5).map((index) => ({ tap: { type: 'goods.chosen', index } as const })) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(
        'quantity.asked',
        'problem.reported',
        'place.confirmed',
        'question.dismissed',
        'step.undone',
      )
      .map((type) => ({ tap: { type } as MoveFact })),
  },
);

function act(operator: MoveOperator, one: Act): MoveOperator {
  if ('scan' in one) return operator.scan(one.scan);
  return 'tap' in one ? operator.tap(one.tap) : operator.isKilled();
}

const figuresOf = ({ floor: { stock } }: MoveOperator) =>
  stock.map(({ stockId, quantity }) => `${stockId} ${quantity}`).toSorted();
const total = ({ floor: { stock } }: MoveOperator) => stock.reduce((sum, { quantity }) => sum + quantity, 0);

describe('whatever is scanned and tapped', () => {
  it('nothing gets lost, no movement has the name of another, every step is reached', () => {
    const reached = new Set<MoveStep>();
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 40, size: 'max' }), (acts) => {
        const operator = aMover();
        const before = total(operator);
        for (const one of acts) {
          act(operator, one);
          reached.add(operator.step);
          expect(total(operator)).toBe(before);
        }
        const { drafts } = operator;
        expect(new Set(drafts.map(({ mid }) => mid)).size).toBe(drafts.length);
        for (const { type, body } of drafts) if (type === 'move') expect(body.to).toBeDefined();
        reached.add(operator.tap({ type: 'work.ended' }).step);
      }),
      { numRuns: 150, seed: 20261121 },
    );
    expect(moveSteps.filter((step) => !reached.has(step))).toEqual([]);
  });

  it('one undo takes back what one fact recorded', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 25, size: 'max' }), (acts) => {
        const operator = aMover();
        for (const one of acts) {
          const before = figuresOf(operator);
          act(operator, one);
          const isUndo = operator.last.some(({ compensates }) => compensates !== null);
          if (operator.last.length === 0 || isUndo) continue;
          expect(figuresOf(operator.branch().tap({ type: 'step.undone' }))).toEqual(before);
        }
      }),
      { numRuns: 100, seed: 20261121 },
    );
  });
});
