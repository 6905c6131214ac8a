import { describe, expect, it } from 'vitest';
import {
  confirmedOf,
  deviceOf,
  enteredOf,
  evidenceOf,
  pickOf,
  wrongBy,
} from '../../../testing/made-up-evidence.ts';
import { aDiscrepancy } from '../../../testing/made-up-discrepancy.ts';
import { nothingMissing } from './i02-nothing-missing.ts';

const confirmed = (evidence: ReturnType<typeof evidenceOf>, ...mids: string[]) => {
  for (const mid of mids) evidence.ledger.confirmed.set(...confirmedOf(pickOf(mid)));
  return evidence;
};
const lost = (evidence: ReturnType<typeof evidenceOf>, ...mids: string[]) => {
  evidence.ledger.losses.push({ device: 'device-1', cause: 'power_loss', mids, at: 0 });
  return evidence;
};

describe('I2, nothing confirmed is missing', () => {
  it('is kept by a movement that arrived as it was confirmed', () => {
    expect(
      wrongBy(nothingMissing, confirmed(evidenceOf({ journal: [enteredOf(pickOf('m-1'))] }), 'm-1')),
    ).toEqual([]);
  });

  it('notices a confirmed movement that is nowhere', () => {
    expect(wrongBy(nothingMissing, confirmed(evidenceOf(), 'm-1'))).toEqual([
      'm-1 (pick) of device-1 is nowhere',
    ]);
  });

  it('notices one that arrived with another quantity', () => {
    const journal = [enteredOf(pickOf('m-1', { quantity: 3 }))];
    expect(wrongBy(nothingMissing, confirmed(evidenceOf({ journal }), 'm-1'))).toEqual([
      'm-1 came as another movement than device-1 confirmed',
    ]);
  });

  it('excuses what a disk has lost where an incident says exactly how much', () => {
    const discrepancies = [aDiscrepancy({ kind: 'device_reset', deviceId: 'D1', actual: '1' })];
    const evidence = evidenceOf({ devices: [deviceOf()], discrepancies });
    expect(wrongBy(nothingMissing, lost(confirmed(evidence, 'm-1'), 'm-1'))).toEqual([]);
  });

  it.each([
    ['nobody was told', [], '0 of 2'],
    ['of another number', [aDiscrepancy({ kind: 'device_reset', deviceId: 'D1', actual: '1' })], '1 of 2'],
    ['of another device', [aDiscrepancy({ kind: 'device_reset', deviceId: 'D2', actual: '2' })], '0 of 2'],
  ])('does not excuse a loss where the incident is missing: %s', (_, discrepancies, said) => {
    const evidence = evidenceOf({ devices: [deviceOf()], discrepancies });
    expect(wrongBy(nothingMissing, lost(confirmed(evidence, 'm-1', 'm-2'), 'm-1', 'm-2'))).toEqual([
      expect.stringContaining(`the losses of device-1 were not told exactly: ${said}`),
    ]);
  });

  it('wants a device that is lost for ever to be revoked', () => {
    const evidence = evidenceOf({ devices: [deviceOf({ isInUse: false })] });
    expect(wrongBy(nothingMissing, confirmed(evidence, 'm-1'))).toEqual([
      'the losses of device-1 were not told exactly: not revoked',
    ]);
  });
});
