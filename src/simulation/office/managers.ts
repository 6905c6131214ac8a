import { compensations, type Discrepancy } from '../../shared/domain/discrepancy.ts';
import { unfinishedStatuses } from '../../server/tasks/unfinished.ts';
import { siteData } from '../site/site-data.ts';
import type { World } from '../world/world.ts';
import { type Ask, managerCaller } from './caller.ts';
import { startRounds } from './rounds.ts';

const reason = 'decided in the office';

/** Managers at their workstations: what lies before them is decided, work is moved about, what was parked is tried. */
export function startManagers(world: World): void {
  const chance = world.chance('office.managers');
  const ask = managerCaller(world, siteData.managers[0]!);

  const decide = async (): Promise<void> => {
    const open = await world.server.read((tx) => tx.discrepancies.find({ status: 'open' }));
    if (open.length === 0) return;
    const discrepancy = chance.oneOf(open);
    const resolution = chance.happens(0.6) ? discrepancy.suggested : chance.oneOf(compensations);
    await resolve(ask, discrepancy, resolution);
  };
  const shuffle = async (): Promise<void> => {
    const { tasks, devices } = await world.server.read(async (tx) => ({
      tasks: await tx.tasks.find({ status: unfinishedStatuses }),
      devices: await tx.devices.find({ revokedAt: null }),
    }));
    if (tasks.length === 0 || devices.length === 0) return;
    const path = `tasks/${chance.oneOf(tasks).taskId}`;
    const what = chance.oneOf(['priority', 'release', 'reassign'] as const);
    if (what === 'priority') await ask('PATCH', path, { priority: chance.between(1, 9), reason });
    if (what === 'release') await ask('POST', `${path}/release`, { reason });
    if (what === 'reassign')
      await ask('POST', `${path}/reassign`, { deviceId: chance.oneOf(devices).deviceId, reason });
  };
  const tryParked = async (): Promise<void> => {
    const parked = await world.server.read((tx) => tx.journal.parked(0, 100));
    for (const { mid } of parked) await ask('POST', `parked/${mid}/reprocess`);
  };
  const events = world.plan.eventsPerMinute;
  startRounds(world, chance, { name: 'decide', everyMs: 15_000, act: decide });
  startRounds(world, chance, { name: 'shuffle', everyMs: 60_000 / (events * 0.2), act: shuffle });
  startRounds(world, chance, { name: 'parked', everyMs: 90_000, act: tryParked, alsoWhileHealing: true });
}

/** What the decision needs and nobody has said: then the fact is accepted as it is. */
async function resolve(
  ask: Ask,
  { discrepancyId }: Discrepancy,
  resolution: Discrepancy['suggested'],
): Promise<void> {
  const path = `discrepancies/${encodeURIComponent(discrepancyId)}/resolve`;
  const answer = await ask('POST', path, { resolution, reason });
  if (answer?.status === 400) await ask('POST', path, { resolution: 'accept', reason });
}
