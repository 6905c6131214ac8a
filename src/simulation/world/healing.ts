import type { HandheldHost } from '../handheld-host/handheld-host.ts';
import type { Incident } from '../../handheld/storage/journal-rows.ts';
import type { DrivenWorld } from './create-world.ts';

/** Ends everything that still lies over the world: from now on only time passes. */
export function mend({ devices, trace }: DrivenWorld): void {
  trace.note('healing');
  for (const device of devices) {
    device.radio.heal();
    device.disk.room = 'enough';
    device.wakeUp();
    if (device.isInUse) void device.tab().catch(() => undefined);
  }
}

/** Nothing is left to send, and every device shows what the server has. */
export async function hasComeToRest({ devices, server }: DrivenWorld): Promise<boolean> {
  if (!server.isUp) return false;
  const head = await server.head();
  return devices
    .filter(({ isInUse }) => isInUse)
    .every((device) => isEmpty(device, server.gen()) && hasEverything(device, server.gen(), head));
}

const isEmpty = ({ disk }: HandheldHost, gen: string): boolean => {
  const { tables } = disk.journal;
  const incidents = (tables.fact('incidents') as Incident[] | undefined) ?? [];
  return (
    incidents.every(({ toldTo }) => toldTo === gen) &&
    tables.entries().every(({ status }) => status !== 'saved' && status !== 'fork')
  );
};

function hasEverything({ disk }: HandheldHost, gen: string, head: number): boolean {
  const position = disk.cache.tables.position();
  return position.gen === gen && position.cursor >= head;
}
