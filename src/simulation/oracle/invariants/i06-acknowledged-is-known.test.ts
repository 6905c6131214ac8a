import { describe, expect, it } from 'vitest';
import {
  deviceOf,
  enteredOf,
  evidenceOf,
  onDisk,
  pickOf,
  wrongBy,
} from '../../../testing/made-up-evidence.ts';
import { acknowledgedIsKnown } from './i06-acknowledged-is-known.ts';

const believed = [deviceOf({ entries: [onDisk(pickOf('m-1'))] })];

describe('I6, what is acknowledged is known', () => {
  it('is kept where the server has it', () => {
    const journal = [enteredOf(pickOf('m-1'))];
    expect(wrongBy(acknowledgedIsKnown, evidenceOf({ devices: believed, journal }))).toEqual([]);
  });

  it('notices an entry that is taken for acknowledged and is not there', () => {
    expect(wrongBy(acknowledgedIsKnown, evidenceOf({ devices: believed }))).toEqual([
      'device-1 believes that m-1 is accepted, the server does not know it',
    ]);
  });

  it('asks nothing of what is not acknowledged', () => {
    const devices = [deviceOf({ entries: [onDisk(pickOf('m-1'), { status: 'saved' })] })];
    expect(wrongBy(acknowledgedIsKnown, evidenceOf({ devices }))).toEqual([]);
  });
});
