import type { Clock } from '../../../shared/domain/clock.ts';
import type { Scan } from '../../ui/scan-desk.ts';
import type { Reader } from './answer-times.ts';

export type AnswerMeterPorts = {
  clock: Clock;
  /** Runs `then` once what is on the screen now has been painted. */
  afterPaint(then: () => void): void;
  add(reader: Reader, ms: number): void;
};

export interface AnswerMeter {
  /** A scan is handed over. */
  scanned(scan: Scan): void;
  /** The operator was given a signal. */
  signalled(): void;
}

/** Milliseconds after which a signal is no answer to a scan any more, and those after which the next scan ends the wait. */
const patience = 3000;
const patienceOnNext = 700;

/** Milliseconds after which an answer was painted late because nobody looked: the display was off in between. */
const displayOff = 10_000;

/**
 * Measures from the last character or frame of a scan to the painted answer. Workflows take scans in order and answer
 * each with one signal, so the oldest scan that waits is the one a signal answers.
 */
export function createAnswerMeter({ clock, afterPaint, add }: AnswerMeterPorts): AnswerMeter {
  let waiting: Scan[] = [];
  return {
    scanned: (scan) => {
      waiting = [...waiting.filter(({ at }) => scan.at - at < patienceOnNext), scan];
    },
    signalled: () => {
      waiting = waiting.filter(({ at }) => clock.mono() - at < patience);
      const scan = waiting.shift();
      if (!scan || scan.source === 'typed') return;
      const { source, at } = scan;
      afterPaint(() => {
        const ms = clock.mono() - at;
        if (ms < displayOff) add(source, ms);
      });
    },
  };
}
