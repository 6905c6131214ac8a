import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandCode, commands } from '../../../shared/domain/command-code.ts';
import { pickedOf } from '../../../shared/domain/pick/run-line.ts';
import { picksByTrigger } from '../../../testing/pick-by-desk.ts';
import { aPickLine, aPickTask, aProduct, gs1, gtin, tote } from '../../../testing/pick-floor.ts';
import { createPickDesk } from './pick-desk.ts';

const lotTracked = { lot: true, expiry: false, serial: false };
const task = aPickTask([
  aPickLine(1, { quantity: 4 }),
  aPickLine(2, { orderId: 'SO-100002', product: aProduct(2, { tracking: lotTracked }), lot: 'L77' }),
  aPickLine(3),
]);

const codes = [
  ...commands.map(commandCode),
  ...['CMD-0', 'CMD-1', 'CMD-2', 'CMD-3', 'CMD-99'],
  ...[tote(1), tote(2), tote(3), gtin(1), gtin(2), gtin(3), gs1(2, { lot: 'L77' })],
  ...['A-01-01-1', 'A-02-01-1', 'PACK-1'],
];

describe('whatever is scanned, commands among it', () => {
  it.each([true, false])(
    'every scan is heard and the figures hold (counting each piece: %s)',
    async (counts) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.constantFrom(...codes), { maxLength: 25, size: 'max' }),
          async (scans) => {
            const picker = await picksByTrigger(task, { countsByScanning: () => counts });
            for (const raw of [tote(1), tote(2), ...scans]) {
              const before = picker.handheld.heard.length;
              await picker.scan(raw);
              expect([raw, picker.handheld.heard.length > before]).toEqual([raw, true]);
            }
            for (const line of picker.run.lines) {
              expect(pickedOf(line) + line.short).toBeLessThanOrEqual(line.quantity);
            }
          },
        ),
        { numRuns: 40, seed: 20261121 },
      );
    },
  );
});

describe('a list by trigger alone', () => {
  it('with a short, a full tote, a skip, an undo and the finish', async () => {
    const picker = await picksByTrigger(task);
    await picker.scan(tote(1), tote(2), 'CMD-SKIP', 'CMD-UNDO', 'CMD-SHORT', 'CMD-YES');
    await picker.scan('CMD-FULL', tote(3), gtin(2), 'CMD-YES', tote(3));
    await picker.scan(gtin(3), tote(1), 'PACK-1');
    expect(picker.deeds).toEqual([
      ...['started', 'tote', 'tote', 'skipped', 'skipped', 'short', 'tote', 'pick', 'pick'],
      ...['move', 'move', 'tote', 'finished'],
    ]);
    expect(picker.step).toBe('finished');
  });
});

it('a scan after another tab has ended the list is heard to come too late', async () => {
  const { handheld, desk } = await picksByTrigger(task);
  const { session } = desk;
  const ended = createPickDesk(handheld.ports, {
    ...session,
    getState: () => ({ ...session.getState(), phase: 'elsewhere' }),
  });
  handheld.heard.length = 0;
  ended.scan({ raw: gtin(1), symbology: null, source: 'wedge' });
  await ended.settled();
  expect(handheld.heard).toEqual(['warning']);
});
