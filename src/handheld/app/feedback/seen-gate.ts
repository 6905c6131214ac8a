import type { Timers } from '../../../shared/domain/clock.ts';
import { createSubject, type Observable } from '../../sync/observable.ts';
import type { Scan } from '../../ui/scan-desk.ts';
import type { SignalKind } from '../../workflows/signals.ts';

/*
 * Errors that must be seen:
 *
 *   open --scan--> answering --good signal--> open
 *                     |  '--error, cancellation--> held --a scan or tap--> open
 *                     '--further scans wait their turn
 *
 * 1. While a scan is being answered the next one waits: none slips past an error that is about to be told.
 * 2. The scan that acknowledges does only that; scans that had waited behind the error are not carried out either,
 *    and how many is said.
 * 3. The camera that still looks at the code that was wrong acknowledges nothing.
 */

/** What has to be seen, and how many scans were not carried out because of it. */
export type Held = { kind: SignalKind; untaken: number };

export type SeenGatePorts = {
  timers: Timers;
  /** Whether the person who works wants it so. */
  mustSee(): boolean;
  /** Says it once more. */
  remind(kind: SignalKind): void;
  /** It was seen; `by` a scan, or null by a touch. */
  onSeen(by: Scan | null): void;
};

export interface SeenGate {
  held: Observable<Held | null>;
  /** Hands the scan to `deliver`, now or in its turn, or takes it as an acknowledgement. */
  take(scan: Scan, deliver: (scan: Scan) => void): void;
  signalled(kind: SignalKind): void;
  /** By a tap or key; false when there is nothing to acknowledge. */
  acknowledge(): boolean;
}

const held: ReadonlySet<SignalKind> = new Set<SignalKind>(['error', 'cancelled']);

/** Milliseconds for a scan's answer before the next one is let through all the same. */
const patience = 1500;
/** Milliseconds between two reminders, and how many there are: whoever has walked away hears them in vain. */
const remindEvery = 5000;
const reminders = 12;

export function createSeenGate({ timers, mustSee, remind, onSeen }: SeenGatePorts): SeenGate {
  const state = createSubject<Held | null>(null);
  let queue: (() => void)[] = [];
  let answering: Scan | null = null;
  let cancelWait = () => {};
  let cancelReminder = () => {};

  function next(): void {
    cancelWait();
    answering = null;
    queue.shift()?.();
  }

  function hold(kind: SignalKind): void {
    cancelWait();
    cancelReminder();
    // Another error may come before this one was seen: what was dropped behind the first is still to be said.
    state.set({ kind, untaken: queue.length + (state.get()?.untaken ?? 0) });
    queue = [];
    const again = (left: number) => {
      if (left === 0) return;
      cancelReminder = timers.after(remindEvery, () => {
        remind(kind);
        again(left - 1);
      });
    };
    again(reminders);
  }

  function acknowledge(by: Scan | null = null): boolean {
    if (state.get() === null) return false;
    cancelReminder();
    state.set(null);
    next();
    onSeen(by);
    return true;
  }

  const isSameLook = (scan: Scan): boolean =>
    scan.source === 'camera' && answering?.source === 'camera' && scan.raw === answering.raw;

  return {
    held: state,
    acknowledge: () => acknowledge(),
    take: (scan, deliver) => {
      if (state.get() !== null) return void (isSameLook(scan) || acknowledge(scan));
      if (!mustSee()) return deliver(scan);
      const run = () => {
        answering = scan;
        cancelWait = timers.after(patience, next);
        deliver(scan);
      };
      if (answering) queue.push(run);
      else run();
    },
    signalled: (kind) => {
      if (held.has(kind) && mustSee()) hold(kind);
      else if (answering && state.get() === null) next();
    },
  };
}
