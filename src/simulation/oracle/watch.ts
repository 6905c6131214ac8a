import type { SiteReading } from '../../server/db/site-transaction.ts';
import type { World } from '../world/world.ts';
import { insideOf } from './inside.ts';

/** Looks at every commit of the server from now on. After a restore it begins anew with what is there then. */
export function watch({ server, devices, oracle, time }: World): void {
  const inside = insideOf(oracle);
  const { ledger, live } = inside;
  inside.deviceIdOf = (name) => devices.find((device) => device.name === name)?.deviceId() ?? null;
  let gen: string | null = null;
  let isBegun = false;
  const begin = (): void => {
    isBegun = false;
    gen = server.gen();
    void server.read(readPromises).then(({ allocations, cancelled }) => {
      live.forget();
      live.promisedOnce.begin(allocations);
      live.cancelledShips.begin(cancelled);
      isBegun = true;
    });
  };
  begin();
  server.onCommit((commit) => {
    for (const { mid } of commit.entries) ledger.everAtServer.add(mid);
    if (server.gen() !== gen) {
      ledger.restoredAt.push(time.clock.wall());
      begin();
    }
    if (isBegun) live.committed(commit);
  });
}

const readPromises = async (tx: SiteReading) => ({
  allocations: await tx.allocations.find({ status: 'open' }),
  cancelled: await tx.orderLines.find({ status: 'cancelled' }),
});
