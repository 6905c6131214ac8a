import { setTimeout as pause } from 'node:timers/promises';
import { expectAgreement } from './agreement.ts';
import { deviceJournal } from './device-journal.ts';
import { Dock } from './dock.ts';
import { noteFigures } from './note-figures.ts';
import { expectNoGap, receivedAtServer, serverJournal } from './server-journal.ts';
import { expect, test } from './wire-fixture.ts';

/**
 * Time (ms) from a push being handed to the server to the kill: at first, and by what it grows when that was before the
 * commit and shrinks when it was after. So it settles around the commit, however fast the machine is.
 */
const firstLife = 40;
const growth = 1.5;

test.describe('the server is killed in mid-batch @faults', () => {
  test('again and again, while an operator receives goods: each movement is there once', async ({
    context,
    server,
    warehouse,
    wire,
    kills,
  }) => {
    test.setTimeout(120_000 + kills * 40_000);
    const dock = await Dock.opened(context, warehouse);
    const tally = { beforeCommit: 0, afterCommit: 0 };
    let life = firstLife;
    for (let kill = 0; kill < kills; kill += 1) {
      // While the device is cut off, work goes on: a batch waits when the server is back.
      wire.suffer('gone');
      await dock.receive(2);
      const had = (await serverJournal(server)).length;
      wire.suffer('none');
      const pushed = wire.asked('/api/v1/sync/push');
      await dock.wake();
      await pushed;
      await pause(life * (0.75 + Math.random() / 2));
      await server.kill();
      await server.start();
      const kept = new Set((await serverJournal(server)).map(({ mid }) => mid));
      const { entries } = await deviceJournal(dock.operator.page);
      const acknowledged = entries.filter(({ status }) => status !== 'saved' && status !== 'fork');
      expect(acknowledged.filter(({ mid }) => !kept.has(mid))).toEqual([]);
      const isCommitted = kept.size > had;
      tally[isCommitted ? 'afterCommit' : 'beforeCommit'] += 1;
      life = isCommitted ? life / growth : life * growth;
    }
    await dock.wake();
    await dock.operator.hasUnsent(0);
    await expectAgreement(dock.operator.page, warehouse);
    expectNoGap(await serverJournal(server));
    expect(await receivedAtServer(server)).toBe(dock.cartons);
    noteFigures(test.info(), 'server killed in mid-batch', { kills, ...tally, movements: dock.cartons });
    expect(await server.verified()).toBe('0 differences');
  });
});
