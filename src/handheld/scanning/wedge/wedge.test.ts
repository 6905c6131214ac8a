import { describe, expect, it } from 'vitest';
import { captured, composed, enterAt, hear, scanned, type WedgeScene } from '../../../testing/wedge-bench.ts';
import type { KeyInput } from './key-input.ts';
// Authored from vendors' timings and bug reports; see the shared data of this project, folder wedge.
import sequences from './key-sequences.json' with { type: 'json' };

const keys = (text: string, start: number, gap: number) => scanned(text, start, gap, { terminator: 'none' });
const knownToEnd = { terminates: true, gap: 10 };

describe('the keyboard wedge', () => {
  for (const { id, desc, events, expect: expected, ...rest } of sequences.vectors) {
    it(`${id} ${desc}`, () => {
      const isTyping = 'focus' in rest && rest.focus === 'quantity-input';
      const config = 'config' in rest ? (rest.config as WedgeScene) : {};
      expect(hear(events as KeyInput[], { isTyping, ...config })).toEqual(expected);
    });
  }

  describe('where a number is being typed', () => {
    const typing = { isTyping: true };

    it('gives the scan to the workflow and leaves the number', () => {
      const events = [...keys('12', 0, 240), ...scanned('4006381333931', 700, 12)];
      expect(hear(events, typing)).toEqual([{ typed: '12' }, { scan: '4006381333931' }]);
    });

    it.each([1, 2, 3])('cuts %i digits off a scan that follows before they were handed over', (count) => {
      for (const [pause, pace] of [
        [260, 10],
        [230, 80],
        [280, 40],
      ] as const) {
        const number = '123'.slice(0, count);
        const start = (count - 1) * 220 + pause;
        const events = [...keys(number, 0, 220), ...scanned('A-01-02-3', start, pace)];
        expect(hear(events, typing)).toEqual([{ typed: number }, { scan: 'A-01-02-3' }]);
        const known = hear(events, { ...typing, terminates: true, gap: pace });
        const typed = known.flatMap((one) => ('typed' in one ? [one.typed] : []));
        expect([typed.join(''), known.at(-1)]).toEqual([number, { scan: 'A-01-02-3' }]);
      }
    });

    it('goes on with the number after the scan', () => {
      const events = [...keys('1', 0, 200), ...scanned('A-01-02-3', 600, 10), ...scanned('2', 1200, 200)];
      expect(hear(events, typing)).toEqual([{ typed: '1' }, { scan: 'A-01-02-3' }, { typed: '2' }]);
    });

    it.each([60, 100, 150, 180])('never takes a number typed at %i ms a key for a scan', (pace) => {
      for (const gap of [null, 10, 80, 150]) {
        expect(hear(scanned('144', 0, pace), { ...typing, gap })).toEqual([{ typed: '144' }]);
        expect(hear(keys('1440', 0, pace), { ...typing, gap })).toEqual([{ typed: '1440' }]);
      }
    });

    it('takes a short code that only a scanner sends so fast', () => {
      expect(hear(scanned('47', 0, 8), typing)).toEqual([{ scan: '47' }]);
    });

    it('believes the prefix at any pace', () => {
      const events = [...keys('12', 0, 150), ...scanned('~~A1', 450, 140)];
      expect(hear(events, { ...typing, prefix: '~~' })).toEqual([{ typed: '12' }, { scan: 'A1' }]);
    });
  });

  describe('of a device that is busy or a radio that hesitates', () => {
    it('keeps the first character of a scan that was held up behind it', () => {
      const late = [...keys('T', 0, 8), ...scanned('00000121K', 500, 8)];
      expect(hear(late)).toEqual([{ scan: 'T00000121K' }]);
    });

    it.each([null, 10])('joins the halves of a scan', (gap) => {
      const halves = [...keys('T000', 0, 8), ...scanned('00121K', 640, 8)];
      expect(hear(halves, { gap, terminates: gap !== null })).toEqual([{ scan: 'T00000121K' }]);
    });

    it('joins them while a number is typed, too, once its scans are known to end with Enter', () => {
      const halves = [...keys('T000', 0, 8), ...scanned('00121K', 640, 8)];
      expect(hear(halves, { ...knownToEnd, isTyping: true })).toEqual([{ scan: 'T00000121K' }]);
    });

    it('never takes the first half of a scan for a scan where scans end with Enter', () => {
      expect(hear([...scanned('A-01-02-3', 0, 8), ...keys('T000001', 1000, 8)])).toEqual([
        { scan: 'A-01-02-3' },
        { typed: 'T000001' },
      ]);
    });

    it('waits out the slowest ring scanner with uneven pauses', () => {
      const events = scanned('PLT-0000123-X', 0, [160, 190, 130, 150, 198]);
      expect(hear(events)).toEqual([{ scan: 'PLT-0000123-X' }]);
      expect(hear(events, { isTyping: true, gap: 160, terminates: true })).toEqual([
        { scan: 'PLT-0000123-X' },
      ]);
    });
  });

  describe('of a scanner without terminator', () => {
    it.each([
      ['4006381333931', 12],
      ['T00000', 30],
      ['A-01-02-3', 80],
    ])('reads %s at %i ms a character', (code, pace) => {
      expect(hear(keys(code, 0, pace))).toEqual([{ scan: code }]);
    });

    it('tells two of them apart', () => {
      expect(hear([...keys('A-01-02-3', 0, 10), ...keys('A-01-02-4', 600, 10)])).toEqual([
        { scan: 'A-01-02-3' },
        { scan: 'A-01-02-4' },
      ]);
    });

    it('reads short codes of a slow one that the set-up page has seen', () => {
      const known = { gap: 135, checkedAt: '2026-11-21T08:00:00.000Z' };
      expect(hear(keys('A-1', 0, 140), known)).toEqual([{ scan: 'A-1' }]);
    });

    it('does not take slow letters for a scan', () => {
      expect(hear(keys('PALLET', 0, 210))).toEqual([{ typed: 'PALLET' }]);
    });
  });

  describe('by terminators', () => {
    it('takes scans without one again once the scanner does not send it any more', () => {
      const bare = (code: string, start: number) => scanned(code, start, 10, { terminator: 'none' });
      const lost = [...bare('T00000121K', 0), ...bare('T00000121K', 3000), ...bare('A-01-02-3', 6000)];
      const heard = hear(lost, { terminates: true, gap: 10, checkedAt: '2026-11-21' });
      expect(heard.flatMap((one) => ('scan' in one ? [one.scan] : []))).toEqual(['T00000121K', 'A-01-02-3']);
    });

    it('takes CR and LF, or Enter and Tab, for one', () => {
      for (const second of ['Enter', 'Tab']) {
        const events = [...scanned('A-01-02-3', 0, 10), { t: 100, type: 'keydown', key: second } as KeyInput];
        expect(hear(events, { isTyping: true })).toEqual([{ scan: 'A-01-02-3' }]);
      }
    });

    it('gives the Enter of a person to the keypad, long after a scan', () => {
      expect(hear([...scanned('A-01-02-3', 0, 10), enterAt(600)])).toEqual([
        { scan: 'A-01-02-3' },
        { typed: '' },
      ]);
    });

    it('ends a burst with Tab though nobody has said that this scanner sends it', () => {
      expect(hear(scanned('A-01-02-3', 0, 10, { terminator: 'Tab' }))).toEqual([{ scan: 'A-01-02-3' }]);
    });

    it.each(['\r', '\n', '\r\n', '\u0003'])('ends a text that brings its own end %j', (end) => {
      const events: KeyInput[] = [{ t: 0, type: 'input', data: `A-01-02-3${end}`, inputType: 'insertText' }];
      expect(hear(events)).toEqual([{ scan: 'A-01-02-3' }]);
    });

    it('takes two scans out of one text', () => {
      const events: KeyInput[] = [
        { t: 0, type: 'input', data: 'A-01-02-3\nT00000121K\n', inputType: 'insertText' },
      ];
      expect(hear(events)).toEqual([{ scan: 'A-01-02-3' }, { scan: 'T00000121K' }]);
    });

    it('strips start and end of text, prefix and suffix', () => {
      expect(hear(scanned('\u0002A-01-02-3\u0003', 0, 10, { terminator: 'none' }))).toEqual([
        { scan: 'A-01-02-3' },
      ]);
      expect(hear(scanned('[A-01-02-3]', 0, 10), { prefix: '[', suffix: ']' })).toEqual([
        { scan: 'A-01-02-3' },
      ]);
    });

    it('does not cut a code at what was once learnt as a prefix and is not sent any more', () => {
      const stale = { prefix: '5', gap: 8, terminates: true };
      expect(hear(scanned('SO-1005123', 0, 8), stale)).toEqual([{ scan: 'SO-1005123' }]);
      expect(hear(scanned('SO-1005123', 0, 8), { ...stale, isTyping: true })).toEqual([
        { scan: 'SO-1005123' },
      ]);
      expect(hear(scanned('5SO-1005123', 0, 8), stale)).toEqual([{ scan: 'SO-1005123' }]);
    });

    it('strips the prefix and believes it even at the pace of a person', () => {
      expect(hear(scanned('~~A1', 0, 230), { prefix: '~~' })).toEqual([{ scan: 'A1' }]);
      expect(hear(scanned('AA-01-A', 0, 10), { prefix: 'A' })).toEqual([{ scan: 'A-01-A' }]);
    });
  });

  it('takes the same code within 800 ms once, and each one where pieces are counted by scanning', () => {
    const events = [0, 300, 600, 1500].flatMap((start) => scanned('4006381333931', start, 5));
    const one = { scan: '4006381333931' };
    expect(hear(events)).toEqual([one, one]);
    expect(hear(events, { quantityByScanning: true })).toEqual([one, one, one, one]);
  });

  it('takes a code once that comes by keys and once more as a whole text', () => {
    const events: KeyInput[] = [
      ...scanned('A-01-02-3', 0, 5),
      { t: 60, type: 'input', data: 'A-01-02-3', inputType: 'insertText' },
      ...scanned('T00000121K', 500, 5),
    ];
    expect(hear(events)).toEqual([{ scan: 'A-01-02-3' }, { scan: 'T00000121K' }]);
  });

  it('reads long contents with blanks and punctuation', () => {
    const text = 'Name: "Öl & Co." <50 %> / [A-1] (2,5 l); {x}=y?';
    expect(hear(scanned(text, 0, 12))).toEqual([{ scan: text }]);
  });

  it('serves two scanners in turn, one slow and one fast', () => {
    const events = [0, 4000, 8000, 12_000].flatMap((start) => [
      ...scanned(`RING-${start}`, start, 140),
      ...scanned(`GUN-${start}`, start + 2500, 8),
    ]);
    expect(hear(events).map((one) => 'scan' in one && one.scan)).toEqual(
      [0, 4000, 8000, 12_000].flatMap((start) => [`RING-${start}`, `GUN-${start}`]),
    );
  });

  it('shows the set-up page everything as it came', () => {
    const [capture, ...others] = captured(scanned('~]C110A\u001d21B|', 0, 10), {
      prefix: '~',
      gsSubstitute: '|',
    });
    expect(others).toEqual([]);
    expect(capture?.characters.map(({ char }) => char).join('')).toBe('~]C110A\u001d21B|');
    expect(capture).toMatchObject({ end: 'Enter', at: 120 });
    expect(captured(composed('A-01', 0, 20))).toMatchObject([{ end: null }]);
  });
});
