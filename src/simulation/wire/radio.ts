import type { Clock } from '../../shared/domain/clock.ts';

/** How the way from one device to the server stands: the same for all its pages. */
export interface Radio {
  /** Nothing gets through for so long, ms: a hole in the Wi-Fi. */
  fallSilent(ms: number): void;
  /** Connections hang: requests leave and no answer ever comes, until they are given up and made anew. */
  hang(ms: number): void;
  /** Somebody else's page answers everything. */
  meetPortal(ms: number): void;
  /** Something on the way lets no socket through, only plain calls; that never ends. */
  blockSockets(): void;
  readonly blocksSockets: boolean;
  state(): 'open' | 'hole' | 'hanging' | 'portal';
  /** All of it ends. */
  heal(): void;
}

export function createRadio(clock: Clock): Radio {
  const until = { hole: 0, hanging: 0, portal: 0 };
  let blocksSockets = false;
  const last = (what: keyof typeof until) => (ms: number) => {
    until[what] = Math.max(until[what], clock.mono() + ms);
  };
  return {
    fallSilent: last('hole'),
    hang: last('hanging'),
    meetPortal: last('portal'),
    blockSockets: () => {
      blocksSockets = true;
    },
    get blocksSockets() {
      return blocksSockets;
    },
    state: () => {
      const now = clock.mono();
      if (now < until.hole) return 'hole';
      if (now < until.hanging) return 'hanging';
      return now < until.portal ? 'portal' : 'open';
    },
    heal: () => {
      until.hole = 0;
      until.hanging = 0;
      until.portal = 0;
    },
  };
}
