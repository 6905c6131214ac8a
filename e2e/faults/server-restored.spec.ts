import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningServer } from '../running-server.ts';
import { expectAgreement } from './agreement.ts';
import { Dock } from './dock.ts';
import { expectNoGap, receivedAtServer, serverJournal } from './server-journal.ts';
import { expect, test } from './wire-fixture.ts';

type Saved = { putBack(): Promise<void> };
type Saving = (server: RunningServer, folder: string) => Promise<Saved>;

/** `npm run backup` beside the running server, `npm run restore` while it is stopped. */
const byCommand: Saving = async (server, folder) => {
  const made = await server.run('backup', folder);
  expect(made.output).toContain('Backed up');
  expect(made.status).toBe(0);
  return {
    putBack: async () => {
      const underServer = await server.run('restore', folder, '--replace');
      expect(underServer.output).toContain('A server works on this database');
      await server.stop();
      const restored = await server.run('restore', folder, '--replace');
      expect(restored.output).toContain('Restored');
      expect(restored.status).toBe(0);
      await server.start();
    },
  };
};

/** A copy of the data folder of the stopped server, put back, and told to the devices by `npm run renew-generation`. */
const byCopy: Saving = async (server, folder) => {
  const data = join(server.dataFolder, 'postgres');
  await server.stop();
  cpSync(data, folder, { recursive: true });
  await server.start();
  return {
    putBack: async () => {
      await server.stop();
      rmSync(data, { recursive: true });
      cpSync(folder, data, { recursive: true });
      expect((await server.run('renew-generation')).status).toBe(0);
      await server.start();
    },
  };
};

test.describe("last night's backup is put back @faults", () => {
  let folder: string;
  test.beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'stockhand-saved-')), 'night');
  });
  test.afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

  for (const [name, save] of [
    ['by backup and restore', byCommand],
    ['as a copy of the data folder', byCopy],
  ] as const) {
    test(`${name}: the device notices it and sends again what is missing`, async ({
      context,
      server,
      warehouse,
    }) => {
      const dock = await Dock.opened(context, warehouse);
      await dock.receive(3);
      await dock.operator.hasUnsent(0);
      const saved = await save(server, folder);
      await dock.receive(4);
      await dock.operator.hasUnsent(0);
      const all = (await serverJournal(server)).length;
      await saved.putBack();
      expect((await serverJournal(server)).length).toBe(all - 4);
      await dock.receive(1);
      await dock.wake();
      await expect.poll(() => serverJournal(server).then((entries) => entries.length)).toBe(all + 1);
      await dock.receive(1);
      await dock.operator.hasUnsent(0);
      expect(await receivedAtServer(server)).toBe(dock.cartons);
      await expectAgreement(dock.operator.page, warehouse);
      expectNoGap(await serverJournal(server));
      expect(await server.verified()).toBe('0 differences');
    });
  }
});
