import type { Clock } from '../../shared/domain/clock.ts';

/** Who wants to call. Pushes leave room for an operator who waits, pulls for pushes, and photos for all of them. */
export type Caller = 'push' | 'pull' | 'operator' | 'evidence';

/** Most calls of the whole device within any minute for each caller to add one, and most pulls among them. */
export const callsPerMinute: Record<Caller, number> = {
  operator: 90,
  push: 84,
  pull: 78,
  evidence: 40,
};
export const pullsPerMinute = 54;

const minute = 60_000;

/** A call that a page of this device made, by the wall clock of the device. */
export type CallNote = { page: string; wall: number; isPull: boolean };

/** What all pages of a device remember of their calls: a page that is loaded again, or a second tab, has no more. */
export interface CallNotes {
  /** The name of this page among them. */
  page: string;
  read(): readonly CallNote[];
  write(notes: readonly CallNote[]): void;
}

/** Keeps a device at 90 requests a minute, whatever wakes it. */
export interface RequestBudget {
  /** Takes a place for a call and says 0, or says how many ms to wait before asking again. */
  take(caller: Caller): number;
}

type Call = { at: number; isPull: boolean };

/**
 * Own calls are told apart by a clock that never jumps. Those of other pages are told by the wall clock; after a jump
 * of it they are forgotten.
 */
export function createRequestBudget(clock: Clock, notes: CallNotes | null = null): RequestBudget {
  let own: Call[] = [];
  const othersAt = (now: number): Call[] => {
    const wall = clock.wall();
    return fresh(notes?.read() ?? [], wall)
      .filter(({ page }) => page !== notes?.page)
      .map((note) => ({ at: now - (wall - note.wall), isPull: note.isPull }));
  };
  const note = (isPull: boolean) => {
    if (!notes) return;
    const wall = clock.wall();
    notes.write([...fresh(notes.read(), wall), { page: notes.page, wall, isPull }]);
  };
  return {
    take: (caller) => {
      const now = clock.mono();
      own = own.filter(({ at }) => now - at < minute);
      const isPull = caller === 'pull';
      const calls = [...othersAt(now), ...own].sort((a, b) => a.at - b.at);
      const pulls = isPull ? calls.filter((call) => call.isPull) : [];
      const wait = Math.max(waitFor(calls, callsPerMinute[caller], now), waitFor(pulls, pullsPerMinute, now));
      if (wait > 0) return wait;
      own.push({ at: now, isPull });
      note(isPull);
      return 0;
    },
  };
}

const fresh = (notes: readonly CallNote[], wall: number): CallNote[] =>
  notes.filter((note) => Math.abs(wall - note.wall) < minute);

/** Until the oldest of the last `limit` calls is a minute ago. */
const waitFor = (calls: readonly { at: number }[], limit: number, now: number): number => {
  const oldest = calls[calls.length - limit];
  return oldest ? Math.max(1, oldest.at + minute - now) : 0;
};
