import { siteData } from '../site/site-data.ts';
import type { Person } from '../site/site-people.ts';
import type { World } from '../world/world.ts';
import { type Shift, startShift } from './crew.ts';
import { createLabels } from './labels.ts';

type Staff = { shifts: Shift[]; stands: Map<string, string> };
const staffs = new WeakMap<object, Staff>();

/** Puts operators to work on the handhelds of the world: they go on until it is over. */
export function startPeople(world: World): { isIdle(): boolean } {
  const stands = new Map<string, string>();
  const labels = createLabels();
  world.oracle.begins(siteData.openingGoods);
  const shifts = world.devices.map((device, index) =>
    startShift({ world, device, labels, stands, people: crewOf(world, index) }),
  );
  staffs.set(world.trace, { shifts, stands });
  return { isIdle: () => arePeopleResting(world) };
}

/** Nobody has anything in his hands or anything to go on with. */
export const arePeopleResting = (world: Pick<World, 'trace'>): boolean =>
  (staffs.get(world.trace)?.shifts ?? []).every(({ isResting }) => isResting);

/** Who truly stands at a device, whoever it believes to be signed in; null before anybody came. */
export const whoStandsAt = (world: Pick<World, 'trace'>, deviceName: string): string | null =>
  staffs.get(world.trace)?.stands.get(deviceName) ?? null;

/** Operators are dealt to the devices like cards; nobody works with two of them. A floater may help anywhere. */
function crewOf({ plan, devices }: World, index: number): Person[] {
  const own = siteData.operators
    .slice(0, plan.operators)
    .filter((_, position) => position % devices.length === index);
  const floater = siteData.operators[plan.operators + index];
  return floater ? [...own, floater] : own;
}
