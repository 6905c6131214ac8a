import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MovementBody } from '../../shared/domain/movement.ts';
import { replay } from './replay.ts';

const place = fc.constantFrom('location:A', 'location:B', 'lpn:T1', 'virtual:supplier');
const movement = fc.record({
  type: fc.constantFrom('receive', 'move', 'pick', 'put-back', 'adjust', 'count'),
  body: fc.record({
    productId: fc.constantFrom('P1', 'P2'),
    quantity: fc.integer({ min: 1, max: 9 }),
    from: place,
    to: place,
  }) satisfies fc.Arbitrary<MovementBody>,
});

describe('the replay of a journal', () => {
  it('is the same in whatever order the movements came', () => {
    const shuffled = fc
      .array(movement, { maxLength: 30 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(replay(other)).toEqual(replay(one));
      }),
    );
  });

  it('leaves out what has come to nothing', () => {
    const body = { productId: 'P1', quantity: 2, from: 'location:A', to: 'location:B' };
    const back = { ...body, from: body.to, to: body.from };
    expect([
      ...replay([
        { type: 'move', body },
        { type: 'move', body: back },
      ]),
    ]).toEqual([]);
  });
});
