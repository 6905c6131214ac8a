import { describe, expect, it } from 'vitest';
import { stockEffects } from '../../../shared/domain/movement-effects.ts';
import { enteredOf, evidenceOf, pickOf, wrongBy } from '../../../testing/made-up-evidence.ts';
import { addEffects } from '../ledger.ts';
import { exactlyOnce } from './i01-exactly-once.ts';

const pick = pickOf('m-1');
const acted = (evidence: ReturnType<typeof evidenceOf>) => {
  addEffects(evidence.ledger.acted, stockEffects(pick));
  return evidence;
};

describe('I1, exactly once', () => {
  it('is kept by an act that is applied once', () => {
    expect(wrongBy(exactlyOnce, acted(evidenceOf({ journal: [enteredOf(pick)] })))).toEqual([]);
  });

  it('notices a movement that stands in the journal twice', () => {
    const journal = [enteredOf(pick), enteredOf(pick, { seq: 2 })];
    expect(wrongBy(exactlyOnce, acted(evidenceOf({ journal })))).toContain(
      'movement m-1 stands in the journal more than once',
    );
  });

  it('notices one act of hands under two movements', () => {
    const journal = [enteredOf(pick), enteredOf(pickOf('m-2'), { seq: 2 })];
    expect(wrongBy(exactlyOnce, acted(evidenceOf({ journal })))).toEqual([
      'location:A-01-01-1|P1||||own|available: hands took 2 from there, the server has 4',
      'lpn:T1|P1||||own|available: hands put 2 there, the server has 4',
    ]);
  });
});
