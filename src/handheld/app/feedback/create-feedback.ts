import type { Clock, Timers } from '../../../shared/domain/clock.ts';
import type { Scanning } from '../../../shared/protocol/scanning.ts';
import { createSubject, type Observable } from '../../sync/observable.ts';
import type { Scan, ScanSource } from '../../ui/scan-desk.ts';
import type { SignalKind, Signals } from '../../workflows/signals.ts';
import type { LocalStore } from '../core/local-store.ts';
import { createAnswerMeter } from './answer-meter.ts';
import { createAnswerRecord } from './answer-times.ts';
import { createSeenGate, type Held } from './seen-gate.ts';

export type FeedbackPorts = {
  scanner: ScanSource;
  /** What is heard and felt. */
  signals: Signals;
  clock: Clock;
  timers: Timers;
  local: LocalStore;
  afterPaint(then: () => void): void;
  mustSee(): boolean;
  /** The next scan is a new one, even of the code that was scanned last. */
  forgetLast(): void;
};

/** Milliseconds in which a scanner may deliver one scan twice; no hand scans again so soon. */
const echo = 300;

/** A signal as it is shown; `count` tells two alike apart. */
export type Shown = { kind: SignalKind; count: number };

/** What stands between scanner and screens on one side, tones and motor on the other. */
export interface Feedback {
  /** The scans that are to be carried out. */
  source: ScanSource;
  /** Heard, felt, shown, measured; an error is held where it must be seen. */
  signals: Signals;
  shown: Observable<Shown | null>;
  held: Observable<Held | null>;
  /** The operator has seen what is held. */
  acknowledge(): void;
  /** How fast scans were answered on this device; null while nothing is measured. */
  figures(): Scanning | null;
  /** The page may go any moment. */
  keep(): void;
}

export function createFeedback(ports: FeedbackPorts): Feedback {
  const { scanner, signals, clock, timers, local, afterPaint, mustSee } = ports;
  const shown = createSubject<Shown | null>(null);
  const record = createAnswerRecord(local, timers);
  const meter = createAnswerMeter({ clock, afterPaint, add: record.add });
  const tell = (kind: SignalKind) => {
    signals.give(kind);
    shown.set({ kind, count: (shown.get()?.count ?? 0) + 1 });
  };
  const onSeen = (by: Scan | null) => {
    tell('seen');
    // The code that acknowledged is the one that is scanned again.
    if (by?.source === 'wedge') timers.after(echo, ports.forgetLast);
  };
  const gate = createSeenGate({ timers, mustSee, remind: tell, onSeen });
  return {
    source: {
      subscribe: (listener) =>
        scanner.subscribe((scan) =>
          gate.take(scan, (taken) => {
            meter.scanned(taken);
            listener(taken);
          }),
        ),
      subscribeKeys: (listener) => scanner.subscribeKeys((keys) => gate.acknowledge() || listener(keys)),
      typed: scanner.typed,
      ...(scanner.counting ? { counting: scanner.counting } : {}),
    },
    signals: {
      give: (kind) => {
        tell(kind);
        meter.signalled();
        gate.signalled(kind);
      },
    },
    shown,
    held: gate.held,
    acknowledge: () => void gate.acknowledge(),
    figures: record.figures,
    keep: record.keep,
  };
}
