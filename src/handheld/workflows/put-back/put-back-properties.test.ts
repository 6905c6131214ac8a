import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stockEffects } from '../../../shared/domain/movement-effects.ts';
import { currentGoods, serialsMissing } from '../../../shared/domain/returning/return-facts.ts';
import { returnStateSchema } from '../../../shared/domain/returning/return-state.ts';
import { gs1, gtin, tote } from '../../../testing/pick-floor.ts';
import {
  aHouseToPutBack,
  aPutBackTask,
  type PutBackOperator,
  putsBack,
  putsBackAgain,
} from '../../../testing/put-back-scene.ts';
import type { PutBackFact } from './put-back-fact.ts';
import type { PutBackStep } from './put-back-step.ts';

type Act = string | PutBackFact;
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Act>('as asked') },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Act>(
      ...[1, 2, 3, 4, 5, 6, 9].map(tote),
      ...[gtin(1), gtin(2), gtin(3), gtin(4), gtin(99), 'A-01-01-1', 'A-04-01-1', 'QUAR-1', 'PACK-1'],
      ...[gs1(2, { lot: 'L77' }), gs1(2, { lot: 'X1' }), gs1(3, { serial: 'S1' }), 'S2', '13', 'rubbish'],
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Act>(
      { type: 'quantity.asked' },
      { type: 'quantity.entered', quantity: 1 },
      { type: 'quantity.entered', quantity: 5 },
      { type: 'problem.reported' },
      { type: 'problem.chosen', problem: 'place_full' },
      { type: 'problem.chosen', problem: 'damaged' },
      { type: 'problem.chosen', problem: 'too_few' },
      { type: 'problem.chosen', problem: 'nothing_there' },
      { type: 'reason.chosen', reason: 'not_found' },
      { type: 'goods.confirmed' },
      { type: 'question.dismissed' },
      { type: 'goods.chosen', goodsId: 'u1' },
      { type: 'source.left' },
      { type: 'step.undone' },
      { type: 'task.paused' },
      { type: 'task.resumed' },
    ),
  },
);

/** What the screen asks for at each step. */
const asked: Record<PutBackStep, (operator: PutBackOperator) => Act> = {
  sourcing: ({ run }) => (run().state.returned > 0 ? { type: 'run.closed' } : tote(1)),
  choosing: ({ run }) => {
    const [first] = run().state.goods;
    return first ? { type: 'goods.chosen', goodsId: first.goodsId } : { type: 'source.left' };
  },
  taking: ({ run }) => {
    const goods = currentGoods(run().state);
    const [serial] = goods?.serials ?? [];
    return serial ?? goods?.product.barcodes[0]?.code ?? 'rubbish';
  },
  confirmingGoods: () => ({ type: 'goods.confirmed' }),
  scanningSerials: ({ run }) => {
    const goods = currentGoods(run().state);
    const missing = goods?.serials.find((serial) => !goods.proven.includes(serial));
    return missing ?? `N${goods ? goods.proven.length + serialsMissing(goods) * 10 : 0}`;
  },
  placing: () => 'A-01-01-1',
  enteringQuantity: ({ run }) =>
    currentGoods(run().state)?.proven.length === 0
      ? { type: 'quantity.entered', quantity: 1 }
      : { type: 'question.dismissed' },
  reporting: () => ({ type: 'question.dismissed' }),
  choosingReason: () => ({ type: 'reason.chosen', reason: 'not_found' }),
  paused: () => ({ type: 'task.resumed' }),
  finished: () => 'A-01-01-1',
  handedOver: () => 'A-01-01-1',
};

async function act(operator: PutBackOperator, what: Act): Promise<void> {
  const now = what === 'as asked' ? asked[operator.step()](operator) : what;
  await (typeof now === 'string' ? operator.scan(now) : operator.tap(now));
}

function changes({ floor }: PutBackOperator): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { identity, quantity } of floor.recorder.drafts.flatMap(stockEffects)) {
    const key = JSON.stringify(identity);
    sums[key] = (sums[key] ?? 0) + quantity;
  }
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}

function checkRun(operator: PutBackOperator): void {
  const { state } = operator.run();
  const { drafts } = operator.floor.recorder;
  expect(returnStateSchema.parse(state)).toEqual(state);
  expect(new Set(drafts.map(({ mid }) => mid)).size).toBe(drafts.length);
  const sum = Object.values(changes(operator)).reduce((total, one) => total + one, 0);
  expect(sum).toBe(0);
  for (const { type, body } of drafts) {
    if (type === 'put-back') expect(body.quantity).toBeGreaterThan(0);
    if (type === 'count') expect(body.quantity).toBeLessThan(body.expected ?? 0);
  }
}

async function walk(operator: PutBackOperator, acts: readonly Act[]): Promise<PutBackOperator> {
  let on = operator;
  for (const what of acts) {
    const before = changes(on);
    const { drafts } = on.floor.recorder;
    const had = drafts.length;
    await act(on, what);
    if (on.run().ended !== null) return on;
    checkRun(on);
    const isOwn = drafts.slice(had).every(({ compensates, type }) => compensates === null && type !== 'task');
    if (drafts.length > had && isOwn && drafts.length % 2 === 0) {
      await on.tap({ type: 'step.undone' });
      expect(changes(on)).toEqual(before);
      checkRun(on);
    }
    on = await putsBackAgain(on);
  }
  return on;
}

describe('whatever happens while goods are put back', () => {
  const serialTask = () => {
    const product = aHouseToPutBack().rows.products[2];
    return aPutBackTask({ ...(product ? { product } : {}), quantity: 2, from: `lpn:${tote(5)}` });
  };

  it.each([
    ['for a task', () => aPutBackTask()],
    ['by serial', serialTask],
    ['in free work', () => null],
  ])(
    '%s, the figures hold, a kill changes nothing, undo restores, and the end is reached',
    async (_, task) => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyAct, { maxLength: 25, size: 'max' }), async (acts) => {
          const operator = await walk(await putsBack(aHouseToPutBack(), task()), acts);
          for (let more = 0; more < 40 && operator.run().ended === null; more++)
            await act(operator, 'as asked');
          expect(operator.step()).toBe('finished');
          expect(operator.run().state.goods).toEqual([]);
          checkRun(operator);
        }),
        { numRuns: 30, seed: 20261121 },
      );
    },
  );
});
