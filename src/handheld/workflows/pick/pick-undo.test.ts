import { describe, expect, it } from 'vitest';
import { aPickLine, aPickTask, aProduct, gtin, tote } from '../../../testing/pick-floor.ts';
import { aPickOperator, type PickOperator } from '../../../testing/pick-operator.ts';
import { stockEffects } from '../../../shared/domain/movement-effects.ts';
import { canUndo } from '../../../shared/domain/pick/undo-step.ts';

const single = () => aPickOperator(aPickTask([aPickLine(1), aPickLine(2)])).scan(tote(1));
const cluster = () =>
  aPickOperator(aPickTask([aPickLine(1), aPickLine(2, { orderId: 'SO-100002' })]))
    .scan(tote(1))
    .scan(tote(2));
const undo = { type: 'step.undone' } as const;
const lineOne = ({ run }: PickOperator) => run.lines[0];

describe('undo of what is not recorded yet', () => {
  it('takes back one scan after another', () => {
    const operator = cluster().scan('A-01-01-1').scan(gtin(1)).tap(undo);
    expect([operator.step, operator.last]).toEqual(['identifying', []]);
    expect(operator.tap(undo).step).toBe('locating');
  });

  it('takes back a quantity', () => {
    const operator = cluster().scan(gtin(1)).tap({ type: 'quantity.asked' });
    operator
      .tap({ type: 'quantity.entered', quantity: 2 })
      .tap({ type: 'reason.chosen', reason: 'not_enough' });
    expect(operator.tap(undo).scan(tote(1)).last).toMatchObject([{ type: 'pick', body: { quantity: 3 } }]);
  });

  it('leaves a question that was opened', () => {
    expect(single().tap({ type: 'problem.reported' }).tap(undo).step).toBe('locating');
  });

  it('takes back the scan of goods that are to be put back', () => {
    const operator = single().scan('A-01-01-1').scan(gtin(1));
    operator.hears({ type: 'line.cancelled', pickLineIds: ['L-1'] }).tap({ type: 'put_back.chosen' });
    expect(operator.scan(gtin(1)).tap(undo).run.returning).toBeNull();
  });
});

describe('undo of what is recorded', () => {
  it('of a pick is a put-back that names it, and the line comes again', () => {
    const operator = single().scan('A-01-01-1').scan(gtin(1));
    const before = { ...aPickOperator(aPickTask([aPickLine(1), aPickLine(2)])).run.lines[0] };
    const mid = operator.last[0]?.mid;
    operator.tap(undo);
    expect(operator.last).toMatchObject([
      {
        type: 'put-back',
        compensates: mid,
        body: { from: `lpn:${tote(1)}`, to: 'location:A-01-01-1', quantity: 3 },
      },
    ]);
    expect(lineOne(operator)).toEqual(before);
    expect([operator.step, operator.run.work?.pickLineId]).toEqual(['locating', 'L-1']);
  });

  it('of a pick with something missing takes both back', () => {
    const operator = single().scan('A-01-01-1').tap({ type: 'quantity.asked' });
    operator
      .tap({ type: 'quantity.entered', quantity: 2 })
      .tap({ type: 'reason.chosen', reason: 'not_enough' });
    operator.scan(gtin(1));
    const [pick, short] = operator.last.map(({ mid }) => mid);
    expect(operator.tap(undo).last).toMatchObject([
      { type: 'short', compensates: short },
      { type: 'put-back', compensates: pick },
    ]);
    expect(lineOne(operator)).toMatchObject({ status: 'open', short: 0, portions: [] });
  });

  it('of a short, of damage, of a skip, of a tote', () => {
    const short = single().tap({ type: 'problem.chosen', problem: 'nothing_there' });
    expect(short.tap({ type: 'reason.chosen', reason: 'empty' }).tap(undo).last).toMatchObject([
      { type: 'short' },
    ]);
    expect([lineOne(short)?.status, short.run.work?.pickLineId]).toEqual(['open', 'L-1']);

    const damage = single().tap({ type: 'problem.chosen', problem: 'damaged' });
    damage.tap({ type: 'quantity.entered', quantity: 1 }).tap({ type: 'reason.chosen', reason: 'good_ones' });
    expect(damage.tap(undo).last).toMatchObject([
      { body: { condition: 'damaged', toCondition: 'available' } },
    ]);

    const skip = single().tap({ type: 'line.skipped' }).tap(undo);
    expect([skip.run.work?.pickLineId, lineOne(skip)?.skips]).toEqual(['L-1', 0]);

    const assigned = single().tap(undo);
    expect([assigned.step, assigned.last[0]?.body.orderId]).toEqual(['assigningTotes', undefined]);
  });

  it('of a new tote brings the full one back into use', () => {
    const operator = single().tap({ type: 'problem.chosen', problem: 'tote_full' }).scan(tote(2)).tap(undo);
    expect(operator.run.slots[0]?.totes).toEqual([{ lpn: tote(1), state: 'filling' }]);
  });

  it('of a put-back brings the goods back into the tote, to be put back again', () => {
    const operator = single().scan('A-01-01-1').scan(gtin(1));
    operator.hears({ type: 'line.cancelled', pickLineIds: ['L-1'] }).tap({ type: 'put_back.chosen' });
    operator.scan(gtin(1)).scan('A-05-01-1').tap(undo);
    expect(operator.last).toMatchObject([
      { type: 'move', body: { from: 'location:A-05-01-1', to: `lpn:${tote(1)}`, quantity: 3 } },
    ]);
    operator.tap({ type: 'put_back.chosen' });
    expect(operator.scan(gtin(1)).scan('A-01-01-1').last[0]?.type).toBe('put-back');
  });

  it('of dropped totes brings them back on the cart while others are still there', () => {
    const operator = cluster()
      .scan(gtin(1))
      .scan(tote(1))
      .scan(gtin(2))
      .scan(tote(2))
      .scan(tote(1))
      .scan('PACK-1');
    expect(operator.step).toBe('delivering');
    operator.tap(undo);
    expect(operator.last).toMatchObject([{ type: 'tote', body: { lpn: tote(1), orderId: 'SO-100001' } }]);
    expect(operator.scan('PACK-2').last.filter(({ type }) => type === 'move')).toHaveLength(2);
  });

  it('goes back step by step, and all stock is where it was', () => {
    const operator = single()
      .scan('A-01-01-1')
      .scan(gtin(1))
      .scan('A-02-01-1')
      .scan(gtin(2))
      .tap(undo)
      .tap(undo);
    const sums = new Map<string, number>();
    for (const { identity, quantity } of operator.drafts.flatMap(stockEffects)) {
      const key = `${identity.place} ${identity.productId}`;
      sums.set(key, (sums.get(key) ?? 0) + quantity);
    }
    expect([...sums.values()].every((sum) => sum === 0)).toBe(true);
    expect(operator.run.work?.pickLineId).toBe('L-1');
  });

  it('is the same movement when it is tried again after a kill', () => {
    const begun = () => single().scan('A-01-01-1').scan(gtin(1)).isKilled().tap(undo);
    expect(begun().last.map(({ mid }) => mid)).toEqual(begun().last.map(({ mid }) => mid));
  });
});

describe('no undo', () => {
  it('of a pick whose line was cancelled since: it is put back instead', () => {
    const operator = single().scan('A-01-01-1').scan(gtin(1));
    operator.hears({ type: 'line.cancelled', pickLineIds: ['L-1'] });
    expect(canUndo(operator.run)).toBe(false);
    expect(operator.tap(undo).last).toEqual([]);
  });

  it('while cancelled goods are in hand', () => {
    const operator = cluster()
      .scan(gtin(1))
      .hears({ type: 'line.cancelled', pickLineIds: ['L-1'] });
    expect(canUndo(operator.run)).toBe(false);
  });

  it('of other lines is lost by a cancellation', () => {
    const operator = single().scan('A-01-01-1').scan(gtin(1));
    operator.hears({ type: 'line.cancelled', pickLineIds: ['L-2'] });
    expect(operator.tap(undo).last).toMatchObject([{ type: 'put-back' }]);
  });

  it('once the list is closed', () => {
    const operator = aPickOperator(aPickTask([aPickLine(1, { product: aProduct(1) })])).scan(tote(1));
    operator.scan('A-01-01-1').scan(gtin(1)).scan('PACK-1');
    expect(canUndo(operator.run)).toBe(false);
    expect(operator.tap(undo).step).toBe('finished');
  });
});
