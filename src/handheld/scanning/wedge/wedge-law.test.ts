import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byAnnouncedInput,
  byInput,
  byKeys,
  byKeysWithEcho,
  composed,
  enterAt,
  hear,
  type Path,
  scanned,
  type Terminator,
  type WedgeScene,
} from '../../../testing/wedge-bench.ts';
import type { KeyInput } from './key-input.ts';

const unit = fc.constantFrom(...Array.from('0123456789ABCXYZabz-./ ()%+]\u001d'));
const isTwice = (text: string) => text.length % 2 === 0 && text === text.slice(text.length / 2).repeat(2);
/** A code begins and ends with something to be seen, and is no doubled one: that is another finding. */
const code = fc
  .string({ unit, minLength: 4, maxLength: 48 })
  .filter((text) => text.trim() === text && !isTwice(text));
const codes = fc
  .array(code, { minLength: 2, maxLength: 8 })
  .map((all) => all.filter((one, at) => one !== all[at - 1]));

const path = fc.constantFrom<Path>(byKeys, byKeysWithEcho, byInput, byAnnouncedInput);
/** Pauses of a scanner: a pace of 10 to 160 ms, each pause up to a fifth longer or shorter. */
const gaps = fc
  .tuple(
    fc.integer({ min: 10, max: 160 }),
    fc.array(fc.integer({ min: 80, max: 120 }), { minLength: 5, maxLength: 9 }),
  )
  .map(([pace, percents]) => percents.map((percent) => (pace * percent) / 100));
const terminator = fc.constantFrom<Terminator>('Enter', 'Tab');
const prefix = fc.constantFrom('', '~', '[[');

const oneAfterAnother = (
  texts: readonly string[],
  make: (text: string, start: number) => KeyInput[],
  pause = 60,
) => {
  let start = 0;
  return texts.flatMap((text) => {
    const events = make(text, start);
    start = (events.at(-1)?.t ?? 0) + pause;
    return events;
  });
};
const scans = (texts: readonly string[]) => texts.map((scan) => ({ scan }));

describe('whatever a scanner sends', () => {
  it('arrives once and exactly: any text, pace, path, prefix and terminator', () => {
    fc.assert(
      fc.property(codes, gaps, path, prefix, terminator, (texts, pauses, by, front, end) => {
        const events = oneAfterAnother(texts, (text, start) =>
          scanned(front + text, start, pauses, { path: by, terminator: end }),
        );
        const scene: WedgeScene = { prefix: front, terminators: ['Enter', end], quantityByScanning: true };
        expect(hear(events, scene)).toEqual(scans(texts));
      }),
      { numRuns: 300 },
    );
  });

  it('arrives once and exactly where it is composed', () => {
    fc.assert(
      fc.property(codes, fc.integer({ min: 1, max: 160 }), fc.boolean(), (texts, pace, ends) => {
        const events = oneAfterAnother(texts, (text, start) => {
          const all = composed(text, start, pace, ends);
          return [...all, enterAt((all.at(-1)?.t ?? 0) + pace)];
        });
        expect(hear(events, { quantityByScanning: true })).toEqual(scans(texts));
      }),
      { numRuns: 150 },
    );
  });

  it('arrives once and exactly without a terminator', () => {
    const longCode = code.filter((text) => text.length >= 6);
    fc.assert(
      fc.property(
        fc.array(longCode, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 40 }),
        path,
        (texts, pace, by) => {
          const make = (text: string, start: number) =>
            scanned(text, start, pace, { path: by, terminator: 'none' });
          expect(hear(oneAfterAnother(texts, make, 500), { quantityByScanning: true })).toEqual(scans(texts));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('hands on 1,000 random scans at eight a second, none split, merged, doubled or out of order', () => {
    const thousand = fc.array(code, { minLength: 1000, maxLength: 1000 });
    fc.assert(
      fc.property(thousand, path, (texts, by) => {
        const events = texts.flatMap((text, index) =>
          scanned(text, index * 125, 110 / (text.length + 1), { path: by }),
        );
        expect(hear(events, { quantityByScanning: true })).toEqual(scans(texts));
      }),
      { numRuns: 4 },
    );
  });
});

describe('whatever is typed between the scans', () => {
  const number = fc.integer({ min: 1, max: 9999 }).map(String);
  const typingPace = fc.integer({ min: 170, max: 260 });
  /** A scanner at the pace that people type at is told by its prefix only. */
  const gunPace = fc.integer({ min: 4, max: 120 });

  it('stays a number and never becomes part of a scan', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            number,
            code.filter((text) => /[A-Z]{2}/.test(text)),
            fc.boolean(),
          ),
          { minLength: 1, maxLength: 5 },
        ),
        typingPace,
        gunPace,
        fc.integer({ min: 300, max: 900 }),
        (pairs, typing, gun, pause) => {
          let t = 0;
          const events = pairs.flatMap(([typed, text, isEnded]) => {
            const all = scanned(typed, t, typing, { terminator: isEnded ? 'Enter' : 'none' });
            const scan = scanned(text, (all.at(-1)?.t ?? 0) + pause, gun);
            t = (scan.at(-1)?.t ?? 0) + 600;
            return [...all, ...scan];
          });
          const heard = hear(events, { isTyping: true, quantityByScanning: true });
          expect(heard.flatMap((one) => ('scan' in one ? [one.scan] : []))).toEqual(
            pairs.map(([, text]) => text),
          );
          expect(heard.map((one) => ('typed' in one ? one.typed : '')).join('')).toBe(
            pairs.map(([typed]) => typed).join(''),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
