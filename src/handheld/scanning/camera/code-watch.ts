import type { Clock } from '../../../shared/domain/clock.ts';
import type { ScanReading } from '../../../shared/domain/scan-reading.ts';
import { expectationKey, type ScanExpectation } from '../../ui/scan-expectation.ts';
import { chooseCode } from './choose-code.ts';
import type { DecodedCode } from './frame-decoder.ts';
import { createSightings } from './sightings.ts';

/** A code shown over the picture, to be tapped. */
export type Target = { key: string; code: DecodedCode; reading: ScanReading; isExpected: boolean };

export type Look = { taken: DecodedCode | null; targets: readonly Target[] };

/**
 * Makes scans of what the frames show. A label stays in the picture for seconds and is one scan all the same: it counts
 * again when it was out of the picture for a second, or when the operator touches what says so.
 */
export interface CodeWatch {
  /** The next frame: what it gives a scan of, and what is to be shown. */
  look(codes: readonly DecodedCode[], expects: ScanExpectation | undefined): Look;
  /** The operator chose this one. */
  choose(target: Target, expects: ScanExpectation | undefined): void;
  /** The operator wants what is in the picture to count again. */
  again(): void;
  /**
   * The camera was closed and looks again, perhaps at the same label still: a step that scans nothing lay between.
   * Where the operator opened it himself (`asked`), or after a while, everything counts as new.
   */
  reopen(asked: boolean): void;
}

/** Milliseconds for which a label may be held in front of a camera that is closed. */
const stillHeldFor = 20_000;

export function createCodeWatch(clock: Clock, read: (code: DecodedCode) => ScanReading): CodeWatch {
  const sightings = createSightings(clock, read);
  let lookedAt = clock.mono();
  return {
    look(codes, expects) {
      lookedAt = clock.mono();
      const known = sightings.see(codes);
      const { take, offer } = chooseCode(known, expects);
      if (take) {
        const isPassed = ({ key, state }: (typeof known)[number]) => key !== take.key && state !== 'held';
        for (const { key } of known.filter(isPassed)) sightings.mark(key, 'passed');
        sightings.mark(take.key, 'held', expectationKey(expects));
        return { taken: take.code, targets: [] };
      }
      for (const { sighting } of offer)
        if (sighting.state !== 'held') sightings.mark(sighting.key, 'offered');
      return {
        taken: null,
        targets: offer.map(({ sighting: { key, code, reading }, isExpected }) => ({
          ...{ key, code, reading, isExpected },
        })),
      };
    },
    choose: ({ key }, expects) => sightings.mark(key, 'held', expectationKey(expects)),
    again: () => sightings.forget(),
    reopen: (asked) => {
      if (asked || clock.mono() - lookedAt > stillHeldFor) sightings.forget();
    },
  };
}
