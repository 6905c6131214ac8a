import { describe, expect, it } from 'vitest';
import { createRepeats, type TimedScan } from './repeated-scan.ts';

const scan = (raw: string, at?: number, source: TimedScan['source'] = 'wedge'): TimedScan => ({
  ...{ raw, symbology: null, source },
  ...(at === undefined ? {} : { at }),
});

/** Which of the scans repeat the one before them. */
const repeats = (...scans: TimedScan[]): boolean[] => scans.map(createRepeats().isRepeat);

describe('a scan repeats the one before it', () => {
  it('within one move of the trigger', () => {
    expect(repeats(scan('A', 0), scan('A', 799), scan('A', 1500), scan('A', 2300))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('unless another code came between', () => {
    expect(repeats(scan('A', 0), scan('B', 100), scan('A', 200))).toEqual([false, false, false]);
  });

  it('unless a tap came between', () => {
    const { isRepeat, forget } = createRepeats();
    isRepeat(scan('A', 0));
    forget();
    expect(isRepeat(scan('A', 100))).toBe(false);
  });

  it('not where it was typed, nor where nobody tells the time', () => {
    expect(repeats(scan('12', 0, 'typed'), scan('12', 100, 'typed'), scan('A'), scan('A'))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
