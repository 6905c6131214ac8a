import type { World } from '../world/world.ts';
import { startAdministration } from './administration.ts';
import { startCancellations } from './cancellations.ts';
import { startManagers } from './managers.ts';
import { startOtherSystems } from './other-systems.ts';
import { startPackers } from './packers.ts';

/** Everybody in the house who works at the server: other systems, managers, packers, the administration. */
export function startOffice(world: World): void {
  const book = startOtherSystems(world);
  startCancellations(world, book);
  startManagers(world);
  startPackers(world);
  startAdministration(world);
}
