import { TabEnded } from './device-host.ts';
import type { DrivenWorld } from './create-world.ts';

/** Before anything can go wrong every device becomes one of the site's. */
export async function enrolDevices(world: DrivenWorld): Promise<void> {
  const { time, devices, server } = world;
  let left = 0;
  for (const device of devices.filter(({ isInUse }) => isInUse)) {
    left += 1;
    const enrol = async () => {
      const code = await server.enrolmentCode();
      const tab = await device.tab();
      const enrolled = await tab.use((handheld) => handheld.device.enrol(code));
      if (!enrolled.ok) throw new Error(`${device.name} cannot be enrolled: ${enrolled.failure.kind}`);
      left -= 1;
    };
    void enrol();
  }
  await time.drive(time.clock.mono() + 60_000, () => left === 0);
  if (left > 0) throw new Error('devices could not be enrolled');
}

/** Between two looks at a device that the server refuses, ms. */
const lookEvery = [45_000, 120_000] as const;

/** A manager who enrols again whatever the server does not let in any more. */
export function keepEnrolled(world: DrivenWorld): void {
  const chance = world.chance('enrolment');
  for (const device of world.devices) {
    const look = async () => {
      const refused = device
        .pages()
        .find(({ handheld }) => handheld?.sync.status.get().connection === 'enrol_again');
      if (!refused || !device.isInUse) return;
      const tab = await device.tab();
      const code = await world.server.enrolmentCode();
      await tab.use((handheld) => handheld.device.enrol(code));
    };
    const rounds = async () => {
      while (!world.isOver()) {
        await world.time.pass(chance.between(...lookEvery));
        await look().catch(ignoreEnd);
      }
    };
    void rounds();
  }
}

function ignoreEnd(error: unknown): void {
  if (!(error instanceof TabEnded)) throw error;
}
