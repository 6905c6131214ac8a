import { unsentInJournal } from '../unsent-in-journal.ts';
import { expectAgreement } from './agreement.ts';
import { Dock } from './dock.ts';
import { noteFigures } from './note-figures.ts';
import { numbersFor } from './numbers.ts';
import { expectNoGap, receivedAtServer, serverJournal } from './server-journal.ts';
import type { WireFault } from './tcp-proxy.ts';
import { expect, test } from './wire-fixture.ts';

/** What the ledger says of each, in words an operator can pass on. */
const faults: readonly { fault: WireFault; name: string; says: string }[] = [
  { fault: 'gone', name: 'cut', says: 'The server cannot be reached.' },
  {
    fault: 'silent',
    name: 'half open: it stands and nothing passes',
    says: 'The server is too slow to answer.',
  },
  {
    fault: 'portal',
    name: 'in the hands of a captive portal',
    says: 'Another page answers instead of Stockhand',
  },
];

test.describe('the wire @faults', () => {
  for (const { fault, name, says } of faults) {
    test(`${name}: work goes on, nothing is taken for sent, and all arrives once`, async ({
      context,
      server,
      warehouse,
      wire,
    }) => {
      const dock = await Dock.opened(context, warehouse);
      await dock.receive(1);
      await dock.operator.hasUnsent(0);
      const had = (await serverJournal(server)).length;
      wire.suffer(fault);
      await dock.receive(3);
      await dock.wake();
      await dock.operator.isOnline(false);
      await dock.operator.hasUnsent(3);
      expect(await serverJournal(server)).toHaveLength(had);
      await dock.operator.page.getByRole('button', { name: /unsent/ }).click();
      await dock.operator.sees('3 entries not yet at the server');
      await dock.operator.sees(says);
      await dock.operator.page.goBack();
      await dock.operator.at('receiving');
      wire.suffer('none');
      await dock.wake();
      // What was asked on a half-open connection is waited for until its time is over.
      await expect.poll(() => unsentInJournal(dock.operator.page), { timeout: 60_000 }).toBe(0);
      await dock.receive(1);
      await dock.operator.hasUnsent(0);
      expect(await receivedAtServer(server)).toBe(dock.cartons);
      await expectAgreement(dock.operator.page, warehouse);
      expectNoGap(await serverJournal(server));
      expect(await server.verified()).toBe('0 differences');
    });
  }

  test('loses answers after the server has committed: each movement is counted once', async ({
    context,
    server,
    warehouse,
    wire,
    kills,
  }) => {
    const { lostAnswers } = numbersFor(kills);
    test.setTimeout(120_000 + lostAnswers * 30_000);
    const dock = await Dock.opened(context, warehouse);
    for (let lost = 0; lost < lostAnswers; lost += 1) {
      await dock.operator.hasUnsent(0);
      const isLost = wire.loseAnswer('/api/v1/sync/push');
      await dock.receive(2);
      await isLost;
      await dock.wake();
    }
    await dock.operator.hasUnsent(0);
    expect(await receivedAtServer(server)).toBe(dock.cartons);
    await expectAgreement(dock.operator.page, warehouse);
    expectNoGap(await serverJournal(server));
    expect(await server.verified()).toBe('0 differences');
  });

  test('is a trickle: no confirmation waits for it', async ({ context, server, warehouse, wire }) => {
    const dock = await Dock.opened(context, warehouse);
    wire.suffer('slow');
    const times: number[] = [];
    for (let carton = 0; carton < 6; carton += 1) {
      const from = Date.now();
      await dock.receive(1);
      times.push(Date.now() - from);
    }
    await dock.operator.hasUnsent(0);
    expect(await receivedAtServer(server)).toBe(dock.cartons);
    noteFigures(test.info(), 'two scans and a confirmation on a slow wire', {
      slowestMs: Math.max(...times),
    });
    await expectAgreement(dock.operator.page, warehouse);
  });
});
