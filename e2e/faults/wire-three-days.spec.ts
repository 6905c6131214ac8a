import { unsentInJournal } from '../unsent-in-journal.ts';
import { expectAgreement } from './agreement.ts';
import { Dock } from './dock.ts';
import { noteFigures } from './note-figures.ts';
import { numbersFor } from './numbers.ts';
import { expectNoGap, receivedAtServer, serverJournal } from './server-journal.ts';
import { expect, test } from './wire-fixture.ts';

const drainLimitMs = 20_000;

test.describe('three days without the network @faults', () => {
  test('all that was done drains in order in under 20 s, and the screen is usable meanwhile', async ({
    context,
    server,
    warehouse,
    kills,
  }) => {
    const { offlineMovements } = numbersFor(kills);
    test.setTimeout(180_000 + offlineMovements * 4_000);
    const dock = await Dock.opened(context, warehouse);
    await dock.operator.hasUnsent(0);
    await context.setOffline(true);
    const slowestAnswerOfflineMs = await dock.receiveFast(offlineMovements);
    const { page } = dock.operator;
    expect(await unsentInJournal(page)).toBe(offlineMovements);
    const had = (await serverJournal(server)).length;

    await context.setOffline(false);
    const from = Date.now();
    const answers: number[] = [];
    const isDrained = async () => (await serverJournal(server)).length >= had + offlineMovements;
    while (!(await isDrained()) && Date.now() - from < 60_000) {
      answers.push(await dock.receiveFast(1));
    }
    const drainedMs = Date.now() - from;
    noteFigures(test.info(), 'offline work drained', {
      movements: offlineMovements,
      drainedMs,
      confirmedMeanwhile: answers.length,
      slowestAnswerMeanwhileMs: Math.max(0, ...answers),
      slowestAnswerOfflineMs,
    });
    expect(drainedMs).toBeLessThan(drainLimitMs);
    await dock.operator.hasUnsent(0);
    expect(await receivedAtServer(server)).toBe(dock.cartons);
    await expectAgreement(page, warehouse);
    expectNoGap(await serverJournal(server));
    expect(await server.verified()).toBe('0 differences');
  });
});
