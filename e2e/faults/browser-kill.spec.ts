import { expectAgreement } from './agreement.ts';
import { expect, test } from './faults-fixture.ts';
import { KillLoop } from './kill-loop.ts';
import { noteFigures } from './note-figures.ts';

/** So long at most after the first pick of a run the browser is killed, while scanning goes on, ms. */
const longest = 400;

test.describe('the browser is killed in mid-write @faults', () => {
  test('nothing that the screen has shown as done is lost, and nothing is counted twice', async ({
    handheld,
    warehouse,
    server,
    kills,
  }, testInfo) => {
    test.setTimeout(120_000 + kills * 30_000);
    const loop = await KillLoop.begun(handheld, warehouse);
    for (let kill = 0; kill < kills; kill++) await loop.killAfter(Math.random() * longest);
    const page = await loop.end();
    const figures = loop.figures(await expectAgreement(page, warehouse));
    noteFigures(testInfo, 'browser killed in mid-write', figures);
    expect(figures).toMatchObject({ kills, lost: 0, duplicates: 0 });
    expect(figures.confirmed).toBeGreaterThanOrEqual(kills);
    expect(await warehouse.openDiscrepancies()).toEqual([]);
    expect(await server.verified()).toBe('0 differences');
  });
});
