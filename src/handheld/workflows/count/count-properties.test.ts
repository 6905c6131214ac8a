import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countStateSchema } from '../../../shared/domain/counting/count-state.ts';
import { stockEffects } from '../../../shared/domain/movement-effects.ts';
import { someStock } from '../../../testing/work-floor.ts';
import {
  aCountTask,
  aHouseToCount,
  type CountOperator,
  counts,
  countsAgain,
  nothingMore,
  reallyNone,
} from '../../../testing/count-scene.ts';
import { gs1, gtin, tote } from '../../../testing/pick-floor.ts';
import type { CountFact } from './count-fact.ts';

const place = 'location:A-01-01-1' as const;

/** Pieces of a plain product, of two lots of another, and serials of a third. */
type Pile = { milk: number; tea: number; lots: Record<'L77' | 'L88', number>; serials: string[] };
const anyPile: fc.Arbitrary<Pile> = fc.record({
  milk: fc.nat(4),
  tea: fc.nat(2),
  lots: fc.record({ L77: fc.nat(2), L88: fc.nat(2) }),
  serials: fc.subarray(['S1', 'S2', 'S3']),
});

const dates = { L77: '2026-12-31', L88: '2027-01-31' };

const stockOf = ({ milk, tea, lots, serials }: Pile) => [
  ...(milk > 0 ? [someStock(place, 1, milk)] : []),
  ...(tea > 0 ? [someStock(place, 4, tea)] : []),
  ...(['L77', 'L88'] as const)
    .filter((lot) => lots[lot] > 0)
    .map((lot) => someStock(place, 2, lots[lot], { lot, expiry: dates[lot] })),
  ...serials.map((serial) => someStock(place, 3, 1, { serial })),
];

const codesOf = ({ milk, tea, lots, serials }: Pile): string[] => [
  ...Array.from({ length: milk }, () => gtin(1)),
  ...Array.from({ length: tea }, () => gtin(4)),
  ...Array.from({ length: lots.L77 }, () => gs1(2, { lot: 'L77', expiry: '261231' })),
  ...Array.from({ length: lots.L88 }, () => gs1(2, { lot: 'L88', expiry: '270131' })),
  ...serials.map((serial) => gs1(3, { serial })),
];

const figuresOf = ({ milk, tea, lots, serials }: Pile): Map<string, number> =>
  new Map(
    [
      ['P-1001', milk] as const,
      ['P-1004', tea] as const,
      ['P-1002 L77', lots.L77] as const,
      ['P-1002 L88', lots.L88] as const,
      ['P-1003', serials.length] as const,
    ].filter(([, quantity]) => quantity > 0),
  );

const recorded = ({ floor }: CountOperator) =>
  floor.recorder.drafts
    .filter(({ type }) => type === 'count')
    .map(({ body }) => ({
      key: [body.productId, body.lot].filter(Boolean).join(' '),
      quantity: body.quantity ?? -1,
      expected: body.expected ?? -1,
      serials: body.serials ?? [],
    }));

/** Counts what lies there, and what is to be counted again, as often as the screen asks. */
async function countHonestly(operator: CountOperator, there: Pile): Promise<void> {
  await operator.scan('A-01-01-1', ...codesOf(there));
  for (let asked = 0; asked < 6 && operator.step() !== 'finished'; asked++) {
    if (operator.step() === 'recounting' && operator.run().state.sections[0]?.figures.length === 0) {
      await operator.scan(...codesOf(there));
    }
    await operator.tap(operator.step() === 'confirmingAbsent' ? reallyNone : nothingMore);
  }
}

describe('whatever lies at a place and whatever is known of it', () => {
  it('an honest count records each figure once, as it is, with what was expected', async () => {
    await fc.assert(
      fc.asyncProperty(anyPile, anyPile, async (there, known) => {
        const floor = aHouseToCount();
        floor.rows.stock = stockOf(known);
        const operator = await counts(floor, aCountTask());
        await countHonestly(operator, there);
        expect(operator.step()).toBe('finished');
        const [actual, expected] = [figuresOf(there), figuresOf(known)];
        const keys = new Set([...actual.keys(), ...expected.keys()]);
        const figures = recorded(operator);
        expect(figures.map(({ key }) => key).toSorted()).toEqual([...keys].toSorted());
        for (const figure of figures) {
          expect(figure.quantity).toBe(actual.get(figure.key) ?? 0);
          expect(figure.expected).toBe(expected.get(figure.key) ?? 0);
        }
        expect(figures.flatMap(({ serials }) => serials).toSorted()).toEqual(there.serials.toSorted());
      }),
      { numRuns: 40, seed: 20261121 },
    );
  });
});

type Act = string | CountFact;
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom<Act>(
      ...['A-01-01-1', 'A-02-01-1', gtin(1), gtin(501), gtin(2), gtin(3), gtin(4), gtin(99), tote(1), '11'],
      ...[gs1(2, { lot: 'L77' }), gs1(3, { serial: 'S1' }), gs1(3, { serial: 'S2' }), 'S1', 'CMD-DAMAGED'],
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Act>(
      nothingMore,
      reallyNone,
      { type: 'step.undone' },
      { type: 'question.dismissed' },
      { type: 'quantity.asked' },
      { type: 'quantity.entered', quantity: 2 },
      { type: 'lot.chosen', lot: 'L88', expiry: '2027-01-31' },
      { type: 'problem.reported' },
      { type: 'problem.chosen', problem: 'start_again' },
      { type: 'problem.chosen', problem: 'damaged' },
      { type: 'place.left' },
      { type: 'task.paused' },
      { type: 'task.resumed' },
    ),
  },
);

const act = (operator: CountOperator, what: Act): Promise<void> =>
  typeof what === 'string' ? operator.scan(what) : operator.tap(what);

/** Stock that own movements have changed, by figure. */
function changes({ floor }: CountOperator): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { identity, quantity } of floor.recorder.drafts.flatMap(stockEffects)) {
    const key = JSON.stringify(identity);
    sums[key] = (sums[key] ?? 0) + quantity;
  }
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}

describe('whatever an operator does', () => {
  it.each([
    ['with a task', aCountTask()],
    ['in free work', null],
  ])('%s, the run holds, survives a kill, and undo takes back what was recorded', async (_, task) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { maxLength: 24, size: 'max' }), async (acts) => {
        let operator = await counts(aHouseToCount(), task);
        for (const what of acts) {
          const before = changes(operator);
          const { drafts } = operator.floor.recorder;
          const had = drafts.length;
          await act(operator, what);
          if (operator.run().ended !== null) break;
          const { state, history } = operator.run();
          expect(countStateSchema.parse(state)).toEqual(state);
          expect(new Set(drafts.map(({ mid }) => mid)).size).toBe(drafts.length);
          const isOwn = drafts.length > had && drafts.slice(had).every((draft) => draft.compensates === null);
          if (isOwn && history.length > 0 && drafts.at(-1)?.type !== 'task' && operator.step() !== 'paused') {
            await operator.tap({ type: 'step.undone' });
            expect(changes(operator)).toEqual(before);
          }
          operator = await countsAgain(operator);
        }
      }),
      { numRuns: 25, seed: 20261121 },
    );
  });
});
