import { describe, expect, it } from 'vitest';
import { createScanner } from './create-scanner.ts';

function setUp(countsByScanning = false) {
  let now = 0;
  const scanner = createScanner({
    clock: { wall: () => now, mono: () => now },
    countsByScanning: () => countsByScanning,
  });
  const got: string[] = [];
  const stop = scanner.subscribe((scan) => got.push(`${scan.source} ${scan.raw}`));
  const wedge = (raw: string, at: number) => {
    now = at;
    scanner.read({ raw, symbology: null, source: 'wedge' });
  };
  return { scanner, got, wedge, stop };
}

describe('the scanner', () => {
  it('takes the same code within 800 ms once', () => {
    const { got, wedge } = setUp();
    wedge('A-01-02-3', 0);
    wedge('A-01-02-3', 500);
    wedge('A-01-02-3', 1400);
    expect(got).toEqual(['wedge A-01-02-3', 'wedge A-01-02-3']);
  });

  it('never takes a held trigger for several scans', () => {
    const { got, wedge } = setUp();
    for (let at = 0; at <= 4000; at += 400) wedge('A-01-02-3', at);
    expect(got).toHaveLength(1);
  });

  it('takes the same code again at once when the operator touched the screen in between', () => {
    const { scanner, got, wedge } = setUp();
    wedge('A-01-02-3', 0);
    scanner.touched();
    wedge('A-01-02-3', 300);
    wedge('A-01-02-3', 600);
    expect(got).toHaveLength(2);
  });

  it('keeps two different codes however close they are', () => {
    const { got, wedge } = setUp();
    wedge('A-01-02-3', 0);
    wedge('T00000121K', 1);
    wedge('A-01-02-3', 2);
    expect(got).toHaveLength(3);
  });

  it('counts every scan at a step where pieces are counted by scanning, and only there', () => {
    const { scanner, got, wedge } = setUp(true);
    const leave = scanner.counting();
    wedge('4006381333931', 0);
    wedge('4006381333931', 300);
    expect(got).toHaveLength(2);
    leave();
    leave();
    wedge('4006381333931', 600);
    expect(got).toHaveLength(2);
  });

  it('counts no piece twice for who does not count by scanning', () => {
    const { scanner, got, wedge } = setUp(false);
    scanner.counting();
    wedge('4006381333931', 0);
    wedge('4006381333931', 300);
    expect(got).toHaveLength(1);
  });

  it('goes by the time at which a code was read, not at which a busy page hears of it', () => {
    const { scanner, got } = setUp();
    const code = (raw: string, at: number) => scanner.fromWedge({ kind: 'scan', raw, at });
    code('A-01-02-3', 1000);
    code('A-01-02-3', 1900);
    code('T00000121K', 2000);
    expect(got).toHaveLength(3);
  });

  it('says when the last character came, and whether its reader keeps separators', () => {
    const scanner = createScanner({
      clock: { wall: () => 0, mono: () => 5000 },
      countsByScanning: () => false,
      keepsSeparators: () => true,
    });
    const got: unknown[] = [];
    scanner.subscribe(({ at, source, separators }) => got.push([at, source, separators]));
    scanner.fromWedge({ kind: 'scan', raw: 'A', at: 4000 });
    scanner.read({ raw: 'B', symbology: 'qr', source: 'camera' }, 4500);
    scanner.typed('C');
    expect(got).toEqual([
      [4000, 'wedge', 'kept'],
      [4500, 'camera', 'kept'],
      [5000, 'typed', 'unknown'],
    ]);
  });

  it('gives typing back to the pad below when the one above leaves twice', () => {
    const { scanner } = setUp();
    const got: string[] = [];
    scanner.subscribeKeys(() => got.push('below'));
    const leave = scanner.subscribeKeys(() => got.push('above'));
    leave();
    leave();
    scanner.fromWedge({ kind: 'typed', text: '4', ended: false, at: 0 });
    expect(got).toEqual(['below']);
  });

  it('takes what is typed on the keypad as often as it is typed', () => {
    const { scanner, got } = setUp();
    scanner.typed('47');
    scanner.typed('47');
    expect(got).toEqual(['typed 47', 'typed 47']);
  });

  it('hands nothing to a listener that has left', () => {
    const { got, wedge, stop } = setUp();
    stop();
    wedge('A-01-02-3', 0);
    expect(got).toEqual([]);
  });

  it('gives typing to the pad on top, and takes it for a scan where there is none', () => {
    const { scanner, got } = setUp();
    const typed = { kind: 'typed', text: '47', ended: true, at: 0 } as const;
    const pad: string[] = [];
    const leave = scanner.subscribeKeys((keys) => pad.push(keys.text));
    scanner.fromWedge(typed);
    leave();
    scanner.fromWedge(typed);
    expect(pad).toEqual(['47']);
    expect(got).toEqual(['typed 47']);
  });

  it('passes a doubled text on whole, for the reader of codes to judge', () => {
    const { scanner, got } = setUp();
    scanner.fromWedge({ kind: 'suspectDoubled', raw: '43542104354210', half: '4354210', at: 0 });
    expect(got).toEqual(['wedge 43542104354210']);
  });
});
