import { expect, it } from 'vitest';
import { inspectionModes } from '../../../shared/domain/quality/inspection-state.ts';
import checks from '../../app/texts/en/checks.json' with { type: 'json' };
import { reasonOfSwitch } from './switch-reason.ts';

it('every change of mode has words for why', () => {
  for (const from of inspectionModes) {
    for (const to of inspectionModes) {
      const [area, key] = reasonOfSwitch(from, to).split('.');
      expect([area, Object.keys(checks.switchReason)]).toEqual([
        'switchReason',
        expect.arrayContaining([key]),
      ]);
    }
  }
  expect(reasonOfSwitch('normal', 'tightened')).toBe('switchReason.normal_tightened');
  expect(reasonOfSwitch('normal', 'discontinued')).toBe('switchReason.other');
});
