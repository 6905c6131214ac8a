import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unknownScanner } from './device-profile.ts';
import type { KeyInput } from './key-input.ts';
// Authored from vendors' timings and bug reports; see the shared data of this project, folder wedge.
import sequences from './key-sequences.json' with { type: 'json' };
import { createWedge, type WedgeOutput } from './wedge.ts';

type Config = { gsSubstitute?: string; terminators?: string[]; prefix?: string; isTyping?: boolean };

function run(events: readonly KeyInput[], { isTyping = false, ...config }: Config = {}): WedgeOutput[] {
  const outputs: WedgeOutput[] = [];
  let due = null as { at: number; call: () => void } | null;
  let now = 0;
  const timers = {
    after: (ms: number, call: () => void) => {
      const mine = { at: now + ms, call };
      due = mine;
      return () => {
        if (due === mine) due = null;
      };
    },
  };
  const passTo = (t: number) => {
    for (let next = due; next !== null && next.at <= t; next = due) {
      due = null;
      now = next.at;
      next.call();
    }
    now = t;
  };
  const wedge = createWedge({
    timers,
    profile: { ...unknownScanner, ...config },
    isTyping: () => isTyping,
    emit: (one) => outputs.push(one),
  });
  for (const event of events) {
    passTo(event.t);
    wedge.feed(event);
  }
  passTo(now + 60_000);
  return outputs;
}

const summary = (output: WedgeOutput) => {
  if (output.kind === 'scan') return { scan: output.raw };
  return output.kind === 'typed' ? { typed: output.text } : { suspectDoubled: output.half };
};

const keys = (text: string, start: number, gap: number): KeyInput[] =>
  Array.from(text).map((char, index) =>
    char === '\u001d'
      ? { t: start + index * gap, type: 'keydown', key: ']', ctrlKey: true }
      : { t: start + index * gap, type: 'keydown', key: char },
  );

const scanned = (text: string, start: number, gap: number): KeyInput[] => [
  ...keys(text, start, gap),
  { t: start + text.length * gap, type: 'keydown', key: 'Enter' },
];

describe('the keyboard wedge', () => {
  for (const { id, desc, events, expect: expected, ...rest } of sequences.vectors) {
    it(`${id} ${desc}`, () => {
      const isTyping = 'focus' in rest && rest.focus === 'quantity-input';
      const config = { isTyping, ...('config' in rest ? (rest.config as Config) : {}) };
      expect(run(events as KeyInput[], config).map(summary)).toEqual(expected);
    });
  }

  it('keeps the number that was being typed when a scan comes between', () => {
    const events = [...keys('12', 0, 240), ...scanned('4006381333931', 700, 12)];
    expect(run(events, { isTyping: true }).map(summary)).toEqual([
      { typed: '12' },
      { scan: '4006381333931' },
    ]);
  });

  it('keeps the first character of a scan that a busy device held up behind it', () => {
    const late = [...keys('T', 0, 8), ...scanned('00000121K', 500, 8)];
    expect(run(late).map(summary)).toEqual([{ scan: 'T00000121K' }]);
  });

  it('joins the halves of a scan in whose midst the device hesitated', () => {
    const first = scanned('A-01-02-3', 0, 8);
    const halves = [...keys('T000', 1000, 8), ...scanned('00121K', 1600, 8)];
    expect(run([...first, ...halves]).map(summary)).toEqual([{ scan: 'A-01-02-3' }, { scan: 'T00000121K' }]);
  });

  it('never takes the first half of a scan for a scan where scans are known to end with Enter', () => {
    const half = keys('T000001', 1000, 8);
    expect(run([...scanned('A-01-02-3', 0, 8), ...half]).map(summary)).toEqual([
      { scan: 'A-01-02-3' },
      { typed: 'T000001' },
    ]);
  });

  it('reads an unmistakable burst without a terminator as a scan', () => {
    expect(run(keys('4006381333931', 0, 12)).map(summary)).toEqual([{ scan: '4006381333931' }]);
  });

  it('counts a character once when key, beforeinput and input all tell of it', () => {
    const events = Array.from('A-01-02-3').flatMap((char, index): KeyInput[] => [
      { t: index * 12, type: 'keydown', key: char },
      { t: index * 12 + 1, type: 'beforeinput', data: char, inputType: 'insertText' },
      { t: index * 12 + 2, type: 'input', data: char, inputType: 'insertText' },
    ]);
    expect(run([...events, { t: 120, type: 'keydown', key: 'Enter' }]).map(summary)).toEqual([
      { scan: 'A-01-02-3' },
    ]);
  });

  it('reads a composed text once, when the composition ends', () => {
    const grow = ['L', 'LP', 'LP0', 'LP00'].map((data, index): KeyInput => {
      return { t: index * 10, type: 'input', data, inputType: 'insertCompositionText' };
    });
    const end: KeyInput[] = [
      { t: 40, type: 'compositionend', data: 'LP00' },
      { t: 41, type: 'input', data: 'LP00', inputType: 'insertText' },
      { t: 45, type: 'keydown', key: 'Enter' },
    ];
    expect(run([...grow, ...end]).map(summary)).toEqual([{ scan: 'LP00' }]);
  });

  it('takes GS typed as Alt+029', () => {
    const alt = Array.from('029').map(
      (key, index): KeyInput => ({ t: 50 + index, type: 'keydown', key, altKey: true }),
    );
    const events = [...keys('10A77', 0, 10), ...alt, ...scanned('17270630', 60, 10)];
    expect(run(events).map(summary)).toEqual([{ scan: '10A77\u001d17270630' }]);
  });

  it('strips the configured prefix and believes it even at the pace of a person', () => {
    expect(run(scanned('~~A1', 0, 230), { prefix: '~~' }).map(summary)).toEqual([{ scan: 'A1' }]);
  });

  it('hands on every scan exactly, in order, at eight scans a second from scanners of any pace', () => {
    const code = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789ABCXYZ-]\u001d')),
      minLength: 4,
      maxLength: 48,
    });
    const twice = (text: string) => text === text.slice(text.length / 2).repeat(2);
    fc.assert(
      fc.property(
        fc.array(code, { minLength: 20, maxLength: 50 }),
        fc.integer({ min: 1, max: 160 }),
        (codes, pace) => {
          let start = 0;
          const events = codes.flatMap((text) => {
            const gap = Math.min(pace, Math.max(1, pace > 20 ? pace : Math.floor(110 / (text.length + 1))));
            const one = scanned(text, start, gap);
            start = (one.at(-1)?.t ?? 0) + 15;
            return one;
          });
          const single = codes.filter((text) => !twice(text));
          const got = run(events).flatMap((one) => (one.kind === 'scan' ? [one.raw] : []));
          expect(got.filter((scan) => !twice(scan))).toEqual(single);
        },
      ),
      { numRuns: 40 },
    );
  });
});
