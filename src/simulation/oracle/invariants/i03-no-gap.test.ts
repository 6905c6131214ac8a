import { describe, expect, it } from 'vitest';
import {
  deviceOf,
  enteredOf,
  epochOf,
  evidenceOf,
  onDisk,
  pickOf,
  wrongBy,
} from '../../../testing/made-up-evidence.ts';
import { noGap } from './i03-no-gap.ts';

const stream = (last: number, numbers: number[]) => ({ deviceId: 'D1', epoch: 'e-1', last, numbers });

describe('I3, no gap', () => {
  it('is kept by numbers from 1 on', () => {
    const journal = [enteredOf(pickOf('m-1')), enteredOf(pickOf('m-2'), { seq: 2 })];
    expect(wrongBy(noGap, evidenceOf({ journal, streams: [stream(2, [1, 2])] }))).toEqual([]);
  });

  it('notices a number that is missing', () => {
    expect(wrongBy(noGap, evidenceOf({ streams: [stream(3, [1, 3])] }))).toEqual([
      'stream D1 e-1 has 2 numbers and ends at 3',
      'stream D1 e-1 has 3 where 2 should be',
    ]);
  });

  it('notices a number that is given twice', () => {
    expect(wrongBy(noGap, evidenceOf({ streams: [stream(2, [1, 1])] }))).toEqual([
      'stream D1 e-1 has 1 where 2 should be',
    ]);
  });

  it('notices entries out of their order', () => {
    const journal = [enteredOf(pickOf('m-2'), { seq: 2 }), enteredOf(pickOf('m-1'), { seq: 1 })];
    expect(wrongBy(noGap, evidenceOf({ journal }))).toEqual(['m-1 was entered as 1 of D1 e-1 after 2']);
  });

  it('notices a gap on a disk', () => {
    const entries = [onDisk(pickOf('m-1')), onDisk(pickOf('m-3'), { seq: 3 })];
    expect(wrongBy(noGap, evidenceOf({ devices: [deviceOf({ entries, epochs: [epochOf(1)] })] }))).toEqual([
      'the disk of device-1 has a gap in its epoch 1: 1 3',
    ]);
  });
});
