import { clearAway } from '../../storage/retention.ts';
import { createWorkAsking, type WorkWish } from './giving-work.ts';
import type { HandheldParts } from './handheld-parts.ts';
import type { HandheldPorts } from './handheld-ports.ts';
import { createHoldingAhead } from './holding-ahead.ts';
import type { WorkDesk } from './work-desk.ts';

const hour = 60 * 60_000;
const wishName = 'wish';

/** What goes on beside the operator's work: one list held ahead, old entries cleared away, sessions renewed. */
export function keepHouse(
  ports: HandheldPorts,
  { stores, session, known, views, board, sync, workPorts }: HandheldParts,
): { remembering(desk: WorkDesk): WorkDesk; close(): void } {
  const { local, clock, timers } = ports;
  const holding = createHoldingAhead({
    ...{ status: board.status, clock, ask: createWorkAsking(workPorts) },
    ...{ userId: workPorts.userId, deviceId: workPorts.deviceId },
    tasks: () => views.tasks.get().map(({ task }) => task),
    wish: () => local.get(wishName) as WorkWish | null,
  });
  let cancel = () => {};
  const clean = () => {
    void clearAway(stores.journal, clock);
    cancel = timers.after(hour, clean);
  };
  clean();
  const ends = [
    board.status.subscribe(() => {
      holding.consider();
      if (board.status.get().connection === 'online') void session.renew();
    }),
    views.tasks.subscribe(holding.consider),
    views.ledger.unsentByUser.subscribe(known.recount),
    stores.onNeighbourWrote(() => sync.wake('recorded')),
  ];
  return {
    remembering: (desk) => ({
      ...desk,
      giveMeWork: (wish) => {
        local.set(wishName, wish);
        return desk.giveMeWork(wish);
      },
    }),
    close: () => {
      cancel();
      for (const end of ends) end();
    },
  };
}
