import { describe, expect, it } from 'vitest';
import type { SheetLine, SheetList } from '../../../shared/protocol/board/sheet.ts';
import { firstOpen, listOf, stepAt, walkSteps } from './walk-steps.ts';

const aLine = (given: Partial<SheetLine> = {}): SheetLine => ({
  pickLineId: 'L1',
  orderId: 'SO-1',
  slot: 1,
  place: { locationId: 'A-01-01-1', zone: 'A', checkDigits: '07' },
  isPlaceDue: false,
  productId: 'P-1',
  productName: 'Oat milk',
  quantity: 2,
  lot: null,
  expiry: null,
  serial: null,
  status: 'open',
  codes: [{ symbology: 'ean13', text: '2007410016315' }],
  ...given,
});

const aSlot = (slot: number, orderId: string, isAssigned = false) => ({
  slot,
  orderId,
  customer: 'Café',
  lpn: `T0000000${slot}X`,
  isAssigned,
});

const aList = (given: Partial<SheetList> = {}): SheetList => ({
  taskId: 'T1',
  status: 'claimed',
  deviceName: 'Device 1',
  userName: 'Ada',
  slots: [aSlot(1, 'SO-1'), aSlot(2, 'SO-2')],
  lines: [aLine(), aLine({ orderId: 'SO-2', productId: 'P-2', productName: 'Tea', isPlaceDue: true })],
  drop: { locationId: 'PACK-1', type: 'pack_station', zone: 'front', checkDigits: '11' },
  ...given,
});

const said = (list: SheetList) => walkSteps(list).map(({ kind, text }) => `${kind} ${text}`);

describe('walking through a list', () => {
  it('is product and tote for each line of several orders, and the place where it is due', () => {
    expect(said(aList())).toEqual([
      'tote T00000001X',
      'tote T00000002X',
      'product Oat milk',
      'stow T00000001X',
      'place A-01-01-1',
      'product Tea',
      'stow T00000002X',
      'drop PACK-1',
    ]);
  });

  it('is place and product where there is one order', () => {
    const one = aList({ slots: [aSlot(1, 'SO-1')], lines: [aLine({ isPlaceDue: true })] });
    expect(said(one)).toEqual(['tote T00000001X', 'place A-01-01-1', 'product Oat milk', 'drop PACK-1']);
  });

  it('leaves cancelled lines out', () => {
    expect(said(aList({ lines: [aLine({ status: 'cancelled' })] }))).not.toContain('product Oat milk');
  });

  it('begins with the first scan that is still to do', () => {
    const slots = [aSlot(1, 'SO-1', true), aSlot(2, 'SO-2', true)];
    const [first = aLine(), second = aLine()] = aList().lines;
    const steps = walkSteps(aList({ slots, lines: [{ ...first, status: 'picked' }, second] }));
    expect(stepAt(steps, firstOpen(steps), 0)).toMatchObject({ kind: 'place', text: 'A-01-01-1' });
  });

  it('goes step by step and stays within the list', () => {
    const steps = walkSteps(aList());
    expect(stepAt(steps, steps[0]?.key, 1)?.key).toBe(steps[1]?.key);
    expect(stepAt(steps, steps[0]?.key, -1)?.key).toBe(steps[0]?.key);
    expect(stepAt(steps, 'drop', 1)?.key).toBe('drop');
    expect(stepAt([], 'drop', 1)).toBeUndefined();
  });

  it('stays at its step when a planned list is taken, and its lines get other ids', () => {
    const planned = aList({ taskId: null, lines: [aLine({ pickLineId: 'next/1' })] });
    const taken = aList({ lines: [aLine({ pickLineId: '0190' })] });
    expect(walkSteps(taken).map(({ key }) => key)).toEqual(walkSteps(planned).map(({ key }) => key));
    expect(listOf([taken, planned], 'SO-2')).toBe(taken);
    expect(listOf([taken], 'SO-9')).toBeUndefined();
  });
});
