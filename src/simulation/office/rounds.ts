import type { Chance, World } from '../world/world.ts';

export type Round = { name: string; everyMs: number; act: () => Promise<void>; alsoWhileHealing?: boolean };

/** Somebody who does the same again and again, a little sooner or later each time, until the run is over. */
export function startRounds(
  world: World,
  chance: Chance,
  { name, everyMs, act, alsoWhileHealing }: Round,
): void {
  const go = async (): Promise<void> => {
    while (!world.isOver() && (alsoWhileHealing || world.phase === 'faulty')) {
      await world.time.pass(Math.round(everyMs * (0.5 + chance.next())));
      if (world.isOver() || (world.phase === 'healing' && !alsoWhileHealing)) return;
      world.trace.note('office', name);
      await act();
    }
  };
  void go();
}
