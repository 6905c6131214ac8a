import { describe, expect, it } from 'vitest';
import { createAgreement } from './agreement.ts';

const strong = { raw: '4006381333931', symbology: 'EAN_13', weak: false };
const weak = { raw: '00012345600012', symbology: 'ITF', weak: true };

describe('agreement of frames', () => {
  it('believes a code with a strong check from one frame', () => {
    expect(createAgreement().accept(strong)).toEqual(strong);
  });

  it('believes a weak code only when a second frame says the same', () => {
    const agreement = createAgreement();
    expect(agreement.accept(weak)).toBeNull();
    expect(agreement.accept({ ...weak, raw: '00012345600099' })).toBeNull();
    expect(agreement.accept(weak)).toEqual(weak);
  });

  it('forgets a weak reading after a few frames', () => {
    const agreement = createAgreement();
    agreement.accept(weak);
    for (let frame = 0; frame < 6; frame++) agreement.accept(null);
    expect(agreement.accept(weak)).toBeNull();
  });
});
