import { describe, expect, it } from 'vitest';
import { deviceOf, evidenceOf, onDisk, pickOf, wrongBy } from '../../../testing/made-up-evidence.ts';
import { journalsEmpty } from './i07-journals-empty.ts';

const with1Unsent = (isInUse: boolean) =>
  evidenceOf({ devices: [deviceOf({ isInUse, entries: [onDisk(pickOf('m-1'), { status: 'saved' })] })] });

describe('I7, journals empty', () => {
  it('notices an entry that is still unsent', () => {
    expect(wrongBy(journalsEmpty, with1Unsent(true))).toEqual(['device-1 still has 1 unsent, first m-1']);
  });

  it('asks nothing of a device that is lost for ever, and nothing of what is sent', () => {
    expect(wrongBy(journalsEmpty, with1Unsent(false))).toEqual([]);
    const devices = [deviceOf({ entries: [onDisk(pickOf('m-1'))] })];
    expect(wrongBy(journalsEmpty, evidenceOf({ devices }))).toEqual([]);
  });
});
