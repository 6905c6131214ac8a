import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inboundActs, performInbound } from '../../../testing/inbound-acts.ts';
import { caseCode, plate, ssccLabel } from '../../../testing/inbound-floor.ts';
import { anInboundOperator, type InboundOperator } from '../../../testing/inbound-operator.ts';
import { gtin } from '../../../testing/pick-floor.ts';
import { stockEffects } from '../../../shared/domain/movement-effects.ts';
import { stockId } from '../../../shared/domain/stock.ts';

const figures = ({ driven }: InboundOperator): Map<string, number> => {
  const all = new Map<string, number>();
  for (const { identity, quantity } of driven.drafts.flatMap(stockEffects)) {
    const id = stockId(identity);
    all.set(id, (all.get(id) ?? 0) + quantity);
  }
  return new Map([...all].filter(([, quantity]) => quantity !== 0));
};

const undoAll = (operator: InboundOperator): InboundOperator => {
  while (operator.driven.run().history.length > 0 && operator.driven.send({ type: 'step.undone' }));
  return operator;
};

describe('taking back', () => {
  it('a recorded product leaves it in hand again, and nothing of it in stock', async () => {
    const operator = await anInboundOperator().scan('PO-100001', plate(1), 'RECV-1', caseCode(1), plate(1));
    const recorded = operator.driven.drafts.at(-1);
    operator.tap({ type: 'step.undone' });
    expect([operator.step, operator.state.goods?.quantity, operator.state.received]).toEqual([
      'confirming',
      12,
      [],
    ]);
    expect(operator.driven.drafts.at(-1)).toMatchObject({
      type: 'receive',
      compensates: recorded?.mid,
      body: { from: `lpn:${plate(1)}`, to: 'virtual:supplier', quantity: 12 },
    });
    expect(figures(operator)).toEqual(new Map());
  });

  it('a whole pallet takes back every movement, the last one first', async () => {
    const operator = await anInboundOperator().scan(ssccLabel(1), 'RECV-1');
    const recorded = operator.driven.drafts.slice(1).map(({ mid }) => mid);
    operator.tap({ type: 'step.undone' });
    expect(operator.step).toBe('unpacking');
    expect(operator.driven.drafts.slice(-4).map(({ compensates }) => compensates)).toEqual(
      recorded.toReversed(),
    );
    expect(figures(operator)).toEqual(new Map());
  });

  it('everything leads back to the choice of what arrives', async () => {
    const operator = await anInboundOperator().scan(
      'PO-100001',
      plate(1),
      'RECV-1',
      gtin(1),
      gtin(4),
      plate(1),
    );
    undoAll(operator);
    expect([operator.step, figures(operator)]).toEqual(['choosing', new Map()]);
  });
});

describe('whatever an operator does, killed at any time', () => {
  it('what the screen counts is what was recorded, all places sum to zero, each movement has one name', async () => {
    await fc.assert(
      fc.asyncProperty(inboundActs(30), async (acts) => {
        const operator = await performInbound(acts);
        const { drafts } = operator.driven;
        const sums = drafts.flatMap(stockEffects).reduce((sum, { quantity }) => sum + quantity, 0);
        expect(sums).toBe(0);
        expect(new Set(drafts.map(({ mid }) => mid)).size).toBe(drafts.length);
        expect(counted(operator)).toEqual(recordedOf(operator));
      }),
      { numRuns: 60 },
    );
  });

  it('nothing goes into a unit before that has arrived', async () => {
    await fc.assert(
      fc.asyncProperty(inboundActs(25), async (acts) => {
        const { driven } = await performInbound(acts);
        const arrived = new Set<string>();
        for (const { type, body, compensates } of driven.drafts) {
          if (body.receiptStep === 'arrived') arrived.add(`lpn:${body.lpn ?? ''}`);
          const into = type === 'receive' && compensates === null ? (body.to ?? '') : '';
          if (into.startsWith('lpn:')) expect(arrived).toContain(into);
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** By product what the open receipt says it received, and what its movements say. */
const counted = ({ state }: InboundOperator): Record<string, number> =>
  Object.fromEntries(
    state.received
      .filter(({ quantity }) => quantity !== 0)
      .map(({ productId, quantity }) => [productId, quantity] as const),
  );

function recordedOf({ driven, state }: InboundOperator): Record<string, number> {
  const own = new Map<string, number>();
  for (const { type, body, compensates } of driven.drafts) {
    if (type !== 'receive' || body.receiptId !== state.receipt?.receiptId || body.productId === undefined)
      continue;
    const quantity = compensates === null ? (body.quantity ?? 0) : -(body.quantity ?? 0);
    own.set(body.productId, (own.get(body.productId) ?? 0) + quantity);
  }
  return Object.fromEntries([...own].filter(([, quantity]) => quantity !== 0));
}
