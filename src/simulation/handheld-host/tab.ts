import type { Handheld } from '../../handheld/app/core/handheld.ts';
import { type Tab, TabEnded } from '../world/device-host.ts';
import type { VirtualTime } from '../world/world.ts';
import type { Page } from './page.ts';

/** A frozen page is looked at again after so long, ms. */
const lookAgain = 1000;

/** What an operator has of a page that is built. */
export function createTab(page: Page, time: VirtualTime): Tab {
  const waiting = new Set<() => void>();
  const handheld = page.handheld as Handheld;
  page.onEnd(() => {
    for (const giveUp of waiting) giveUp();
  });
  const awake = async () => {
    while (page.gate.state === 'frozen') await time.pass(lookAgain);
    if (page.gate.state === 'ended') throw new TabEnded();
  };
  return {
    handheld,
    close: page.end,
    get isAlive() {
      return page.gate.state !== 'ended';
    },
    use: async (work) => {
      if (page.gate.state !== 'running') await awake();
      return new Promise((resolve, reject) => {
        const giveUp = () => reject(new TabEnded());
        waiting.add(giveUp);
        const over = () => waiting.delete(giveUp);
        work(handheld).then(
          (value) => over() && resolve(value),
          (error: unknown) => over() && reject(error as Error),
        );
      });
    },
  };
}
