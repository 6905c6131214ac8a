import { describe, expect, it } from 'vitest';
import { createEvidence, printOf, type Testimony } from './evidence.ts';

const said = (change: Partial<Testimony> = {}): Testimony => ({
  raw: '00012345600012',
  symbology: 'ITF',
  corners: null,
  rows: 3,
  witness: 'zxing',
  certain: false,
  ...change,
});

function evidenceOf(...frames: { picture: number; said: Testimony[] }[]): string[][] {
  const evidence = createEvidence();
  return frames.map((frame) => {
    evidence.nextFrame(frame.picture);
    return evidence.weigh(frame.said).map(({ raw }) => raw);
  });
}

describe('evidence of frames and witnesses', () => {
  it('believes what is certain from one frame', () => {
    expect(evidenceOf({ picture: 1, said: [said({ certain: true })] })).toEqual([['00012345600012']]);
  });

  it('believes an uncertain code when another picture says the same', () => {
    const [first, second] = evidenceOf({ picture: 1, said: [said()] }, { picture: 2, said: [said()] });
    expect([first, second]).toEqual([[], ['00012345600012']]);
  });

  it('believes an uncertain code when another witness of the same picture says the same', () => {
    const [, second] = evidenceOf(
      { picture: 1, said: [said()] },
      { picture: 1, said: [said({ witness: 'bars' })] },
    );
    expect(second).toEqual(['00012345600012']);
  });

  it('does not count the same look at the same picture twice', () => {
    expect(evidenceOf({ picture: 1, said: [said()] }, { picture: 1, said: [said()] })).toEqual([[], []]);
  });

  it('lets a witness that invents codes support another one, and never itself', () => {
    const invented = said({ witness: 'zbar', supporting: true });
    expect(evidenceOf({ picture: 1, said: [invented] }, { picture: 2, said: [invented] })).toEqual([[], []]);
    const [, second] = evidenceOf({ picture: 1, said: [invented] }, { picture: 1, said: [said()] });
    expect(second).toEqual(['00012345600012']);
  });

  it('does not take two that only support for an agreement', () => {
    const some = [said({ witness: 'zbar', supporting: true }), said({ witness: 'bars', supporting: true })];
    expect(evidenceOf({ picture: 1, said: some })).toEqual([[]]);
  });

  it('does not count a text that differs in one letter', () => {
    const other = said({ raw: '00012345600013' });
    expect(evidenceOf({ picture: 1, said: [said()] }, { picture: 2, said: [other] })).toEqual([[], []]);
  });

  it('forgets an uncertain code after a second', () => {
    const empty = Array.from({ length: 14 }, (_, i) => ({ picture: 10 + i, said: [] }));
    const frames = evidenceOf({ picture: 1, said: [said()] }, ...empty, { picture: 2, said: [said()] });
    expect(frames.flat()).toEqual([]);
  });

  it('takes no part of a longer interleaved code for a code', () => {
    const part = said({ raw: '123456' });
    const frames = evidenceOf(
      { picture: 1, said: [said(), part] },
      { picture: 2, said: [said(), part] },
      { picture: 3, said: [part] },
    );
    expect(frames).toEqual([[], ['00012345600012'], []]);
  });

  it('hands several codes of one frame out, each once', () => {
    const codes = [
      said({ raw: '4006381333931', symbology: 'EAN_13', certain: true }),
      said({ raw: '4006381333931', symbology: 'EAN_13', certain: true, witness: 'bars' }),
      said({ raw: 'A-01', symbology: 'CODE_128', certain: true }),
    ];
    expect(evidenceOf({ picture: 1, said: codes })).toEqual([['4006381333931', 'A-01']]);
  });

  it('tells equal pictures from others', () => {
    const one = new Uint8Array(1000).fill(7);
    const other = one.slice();
    other[610] = 8;
    expect(printOf(one)).toBe(printOf(one.slice()));
    expect(printOf(one)).not.toBe(printOf(other));
  });
});
