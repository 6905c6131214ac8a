import type { Leadership } from '../../sync/leadership.ts';

const lockName = 'stockhand.sender';

/** Leads by a Web Lock. Where there are none every tab leads, which is harmless. */
export function createWebLocksLeadership(locks: LockManager | undefined): Leadership {
  /** Lets go of the lock that is held, or gives up waiting for it. */
  let letGo: (() => void) | null = null;
  let leads = false;

  const ask = (options: LockOptions, giveUp: () => void, onLead: () => void, onLost: () => void) => {
    let mine = giveUp;
    letGo = mine;
    const until = (locks as LockManager).request(lockName, options, () => {
      leads = true;
      onLead();
      return new Promise<void>((resolve) => {
        mine = () => resolve();
        letGo = mine;
      });
    });
    const over = () => {
      if (letGo !== mine) return;
      letGo = null;
      leads = false;
    };
    until.then(over, () => {
      const isStolen = letGo === mine && leads;
      over();
      if (!isStolen) return;
      onLost();
      // The tab that stole it may end while this one is still looked at: then nothing else would ever say so.
      wait(onLead, onLost);
    });
  };
  const wait = (onLead: () => void, onLost: () => void) => {
    const waiting = new AbortController();
    ask({ signal: waiting.signal }, () => waiting.abort(), onLead, onLost);
  };

  return {
    seek: ({ steal, onLead, onLost }) => {
      if (!locks) return onLead();
      if (leads || (letGo && !steal)) return;
      letGo?.();
      if (steal) ask({ steal: true }, () => {}, onLead, onLost);
      else wait(onLead, onLost);
    },
    leave: () => {
      const end = letGo;
      letGo = null;
      leads = false;
      end?.();
    },
  };
}
