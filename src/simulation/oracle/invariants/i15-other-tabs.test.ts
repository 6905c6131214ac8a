import { describe, expect, it } from 'vitest';
import {
  confirmedOf,
  deviceOf,
  enteredOf,
  evidenceOf,
  onDisk,
  pickOf,
  wrongBy,
} from '../../../testing/made-up-evidence.ts';
import { otherTabs } from './i15-other-tabs.ts';

const written = (parts: Parameters<typeof evidenceOf>[0]) => {
  const evidence = evidenceOf(parts);
  evidence.ledger.confirmed.set(...confirmedOf(pickOf('m-1'), { by: 'old_build' }));
  return wrongBy(otherTabs, evidence);
};

describe('I15, other tabs', () => {
  it('is kept where what an old tab wrote has arrived', () => {
    const devices = [deviceOf({ entries: [onDisk(pickOf('m-1'))] })];
    expect(written({ devices, journal: [enteredOf(pickOf('m-1'))] })).toEqual([]);
  });

  it('notices an entry of an old tab that is never sent', () => {
    const devices = [deviceOf({ entries: [onDisk(pickOf('m-1'), { status: 'saved' })] })];
    expect(written({ devices })).toEqual([
      'm-1, written on device-1 by old_build, was never sent',
      'm-1, confirmed on device-1 by old_build, is nowhere',
    ]);
  });
});
