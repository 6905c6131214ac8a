import type { Timers } from '../../shared/domain/clock.ts';
import type { SiteNews } from '../db/site-store.ts';

export type PokeThrottle = { tell(news: SiteNews): void; stop(): void };

/** Passes the first news of a site on at once, and then the latest of each `every` milliseconds. */
export function createPokeThrottle(
  timers: Timers,
  every: number,
  pass: (news: SiteNews) => void,
): PokeThrottle {
  const waiting = new Map<string, SiteNews | null>();
  const cancels = new Map<string, () => void>();

  const pause = (siteId: string): void => {
    waiting.set(siteId, null);
    cancels.set(
      siteId,
      timers.after(every, () => elapsed(siteId)),
    );
  };
  const elapsed = (siteId: string): void => {
    const news = waiting.get(siteId);
    waiting.delete(siteId);
    cancels.delete(siteId);
    if (!news) return;
    pass(news);
    pause(siteId);
  };
  return {
    tell(news) {
      if (waiting.has(news.siteId)) {
        waiting.set(news.siteId, news);
        return;
      }
      pass(news);
      pause(news.siteId);
    },
    stop() {
      for (const cancel of cancels.values()) cancel();
      waiting.clear();
      cancels.clear();
    },
  };
}
