import { describe, expect, it } from 'vitest';
import { parseScan } from '../../../shared/domain/parse-scan.ts';
import { createManualClock } from '../../../testing/manual-clock.ts';
import type { ScanExpectation } from '../../ui/scan-expectation.ts';
import { createCodeWatch, type Target } from './code-watch.ts';

const place = 'A-01-02-3';
const otherPlace = 'A-01-02-4';
const gtin = '4006381333931';
const matrix = `]d201${gtin.padStart(14, '0')}10A77`;
const lot = ']C110A77';

const thisPlace: ScanExpectation = { kinds: ['place'], codes: [place] };
const anyPlace: ScanExpectation = { kinds: ['place'] };
const thisProduct: ScanExpectation = { kinds: ['product'], codes: [gtin] };

/** Frames come every 100 ms. */
function setUp(first?: ScanExpectation) {
  const { clock, advance } = createManualClock();
  const watch = createCodeWatch(clock, ({ raw, symbology }) =>
    parseScan(raw, symbology, { today: '2026-11-21', separators: 'kept' }),
  );
  let expects = first;
  let targets: readonly Target[] = [];
  const taken: string[] = [];
  return {
    taken,
    watch,
    wait: advance,
    shown: () => targets.map(({ key, isExpected }) => (isExpected ? `${key} expected` : key)),
    expect: (next: ScanExpectation | undefined) => (expects = next),
    tap: (key: string) => {
      const target = targets.find((one) => one.key === key);
      if (!target) throw new Error(`${key} is not shown`);
      watch.choose(target, expects);
      taken.push(target.code.raw);
    },
    async sees(codes: string[], frames = 1) {
      for (let frame = 0; frame < frames; frame++) {
        await advance(100);
        const look = watch.look(
          codes.map((raw) => ({ raw, symbology: 'CODE_128', corners: null })),
          expects,
        );
        targets = look.targets;
        if (look.taken) taken.push(look.taken.raw);
      }
    },
  };
}

describe('a label that stays in the picture', () => {
  it('is one scan, however long it stays', async () => {
    const { sees, taken } = setUp(thisPlace);
    await sees([place], 50);
    expect(taken).toEqual([place]);
  });

  it('is one scan although some frames do not show it', async () => {
    const { sees, taken } = setUp(thisPlace);
    for (let time = 0; time < 10; time++) {
      await sees([place]);
      await sees([], 6);
    }
    expect(taken).toEqual([place]);
  });

  it('counts again when it was taken away for a second and brought back', async () => {
    const { sees, taken } = setUp(thisPlace);
    await sees([place], 5);
    await sees([], 11);
    await sees([place], 5);
    expect(taken).toEqual([place, place]);
  });

  it('is one scan although the camera was closed by a step in between', async () => {
    const { sees, taken, watch } = setUp();
    await sees([place], 5);
    watch.reopen(false);
    await sees([place], 20);
    expect(taken).toEqual([place]);
    watch.reopen(true);
    await sees([place], 20);
    expect(taken).toEqual([place, place]);
  });

  it('counts again when the camera was closed for long', async () => {
    const { sees, taken, watch, wait } = setUp();
    await sees([place], 5);
    await wait(30_000);
    watch.reopen(false);
    await sees([place], 5);
    expect(taken).toEqual([place, place]);
  });

  it('counts again when the operator touches the lamp', async () => {
    const { sees, taken, watch } = setUp(thisPlace);
    await sees([place], 5);
    watch.again();
    await sees([place], 5);
    expect(taken).toEqual([place, place]);
  });

  it('does not answer the next step by itself, but can be tapped where that step waits for it', async () => {
    const { sees, taken, shown, tap, expect: waitFor } = setUp(anyPlace);
    await sees([place], 5);
    waitFor(thisPlace);
    await sees([place], 5);
    expect(taken).toEqual([place]);
    expect(shown()).toEqual([`${place} expected`]);
    tap(place);
    await sees([place], 5);
    expect(taken).toEqual([place, place]);
    expect(shown()).toEqual([]);
  });
});

describe('one code in the picture', () => {
  it('is taken from the first frame where it is the very one expected', async () => {
    const { sees, taken } = setUp(thisPlace);
    await sees([place]);
    expect(taken).toEqual([place]);
  });

  it('is taken a frame later where only its kind is expected', async () => {
    const { sees, taken } = setUp(anyPlace);
    await sees([place]);
    expect(taken).toEqual([]);
    await sees([]);
    expect(taken).toEqual([place]);
  });

  it('is taken after a few frames where it is something else: a wrong scan is said to be wrong', async () => {
    const { sees, taken } = setUp(thisPlace);
    await sees([gtin], 3);
    expect(taken).toEqual([]);
    await sees([gtin]);
    expect(taken).toEqual([gtin]);
  });

  it('gives way to the expected one that is found a frame later', async () => {
    const { sees, taken, shown } = setUp(thisPlace);
    await sees([gtin], 2);
    await sees([gtin, place], 20);
    expect(taken).toEqual([place]);
    expect(shown()).toEqual([]);
  });

  it('is taken where a step says nothing of what it waits for', async () => {
    const { sees, taken } = setUp();
    await sees([gtin], 2);
    expect(taken).toEqual([gtin]);
  });
});

describe('several codes in the picture', () => {
  it('are shown to be tapped where nothing tells which is meant', async () => {
    const { sees, taken, shown, tap } = setUp();
    await sees([place, gtin], 5);
    expect(taken).toEqual([]);
    expect(shown()).toEqual([place, gtin]);
    tap(gtin);
    await sees([place, gtin], 5);
    expect(taken).toEqual([gtin]);
    expect(shown()).toEqual([place]);
  });

  it('are shown where several are of the kind that is expected', async () => {
    const { sees, taken, shown } = setUp(anyPlace);
    await sees([place, gtin, otherPlace], 5);
    expect(taken).toEqual([]);
    expect(shown()).toEqual([`${place} expected`, gtin, `${otherPlace} expected`]);
  });

  it('give the one that is expected at once, and nothing else of it', async () => {
    const { sees, taken, shown } = setUp(thisPlace);
    await sees([gtin, otherPlace, place], 20);
    expect(taken).toEqual([place]);
    expect(shown()).toEqual([]);
  });

  it('give the only one of the kind expected', async () => {
    const { sees, taken } = setUp(anyPlace);
    await sees([gtin, place], 2);
    expect(taken).toEqual([place]);
  });

  it('give the next step what it waits for, though it was passed over before', async () => {
    const { sees, taken, expect: waitFor } = setUp(thisPlace);
    await sees([gtin, place], 3);
    waitFor(thisProduct);
    await sees([gtin, place], 3);
    expect(taken).toEqual([place, gtin]);
  });

  it('give the parts of one label to the steps that wait for them', async () => {
    const { sees, taken, expect: waitFor } = setUp(thisProduct);
    await sees([gtin, lot], 3);
    waitFor({ kinds: ['attributes'] });
    await sees([gtin, lot], 3);
    expect(taken).toEqual([gtin, lot]);
  });

  it('that are the same thing give the one that says more, once', async () => {
    const { sees, taken } = setUp(thisProduct);
    await sees([gtin, matrix], 10);
    expect(taken).toEqual([matrix]);
  });

  it('do not give the same thing twice when its other code is found later', async () => {
    const { sees, taken, shown, expect: waitFor } = setUp(thisProduct);
    await sees([gtin]);
    await sees([gtin, matrix], 5);
    waitFor(anyPlace);
    await sees([gtin, matrix], 20);
    expect(taken).toEqual([gtin]);
    expect(shown()).toEqual([]);
  });

  it('give the lot from the other code of the goods, when it is asked for', async () => {
    const { sees, taken, expect: waitFor } = setUp(thisProduct);
    await sees([gtin]);
    await sees([gtin, matrix], 3);
    waitFor({ kinds: ['attributes'] });
    await sees([gtin, matrix], 3);
    expect(taken).toEqual([gtin, matrix]);
  });

  it('never answer a question that says nothing of what it waits for', async () => {
    const { sees, taken, shown, expect: waitFor } = setUp(thisProduct);
    await sees([gtin, place], 3);
    waitFor(undefined);
    await sees([gtin, place, matrix], 20);
    expect(taken).toEqual([gtin]);
    expect(shown()).toEqual([]);
  });

  it('never give two of a kind to one step by themselves', async () => {
    const { sees, taken, shown } = setUp(anyPlace);
    await sees([place], 3);
    await sees([place, otherPlace], 10);
    expect(taken).toEqual([place]);
    expect(shown()).toEqual([`${otherPlace} expected`]);
  });

  it('are decided by going nearer to one of them', async () => {
    const { sees, taken, shown } = setUp();
    await sees([place, gtin], 5);
    expect(shown()).toHaveLength(2);
    await sees([gtin], 30);
    expect(taken).toEqual([gtin]);
  });

  it('stay to be tapped while the hand trembles', async () => {
    const { sees, shown } = setUp();
    await sees([place, gtin], 5);
    await sees([], 20);
    expect(shown()).toEqual([place, gtin]);
    await sees([], 10);
    expect(shown()).toEqual([]);
  });
});
