import { siteData } from '../site/site-data.ts';
import type { World } from '../world/world.ts';
import { managerCaller } from './caller.ts';
import { startRounds } from './rounds.ts';

/** Those who may be sent away: the crew must not run out of people. */
const mostRemoved = 2;

/** The administration: devices are revoked, people leave, sessions run out. */
export function startAdministration(world: World): void {
  const { faults } = world;
  const chance = world.chance('office.administration');
  const ask = managerCaller(world, siteData.managers[0]!);
  const everInUse = new Set<string>();
  const removed = new Set<string>();

  const revoke = (deviceId: string, reason: string) =>
    ask('POST', `devices/${encodeURIComponent(deviceId)}/revoke`, { reason });
  const revokeLost = async (): Promise<void> => {
    for (const device of world.devices) {
      const deviceId = device.deviceId();
      if (deviceId === null) continue;
      if (device.isInUse) everInUse.add(device.name);
      else if (everInUse.has(device.name)) await revoke(deviceId, 'it is lost');
    }
  };
  const trouble = async (): Promise<void> => {
    await revokeLost();
    for (const device of world.devices.filter(({ isInUse }) => isInUse)) {
      const deviceId = device.deviceId();
      if (deviceId !== null && faults.strikes('device_revoked')) await revoke(deviceId, 'by mistake');
      if (faults.strikes('session_expired')) await expireSessions(world, deviceId ?? '');
    }
    if (faults.strikes('user_removed') && removed.size < mostRemoved)
      removed.add(chance.oneOf(siteData.operators.slice(0, world.plan.operators)).userId);
    for (const userId of removed) await removeUser(world, userId);
  };
  startRounds(world, chance, { name: 'administer', everyMs: 10_000, act: trouble, alsoWhileHealing: true });
}

/** As nine hours later. */
async function expireSessions({ server }: Pick<World, 'server'>, deviceId: string): Promise<void> {
  await server.administer(async (tx) => {
    for (const session of await tx.sessions.find({ deviceId, endedAt: null }))
      tx.sessions.put({ ...session, expiresAt: session.startedAt });
  });
}

async function removeUser({ server }: Pick<World, 'server'>, userId: string): Promise<void> {
  await server.administer(async (tx) => {
    const [user] = await tx.users.find({ userId });
    if (user) tx.users.put({ ...user, active: false });
  });
}
