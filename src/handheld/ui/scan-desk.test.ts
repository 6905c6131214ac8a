import { describe, expect, test } from 'vitest';
import { createScanDesk, type Scan } from './scan-desk.ts';

const scanOf = (raw: string): Scan => ({ raw, symbology: null, source: 'wedge', at: 0 });

function openDesk() {
  const readers = new Set<(scan: Scan) => void>();
  const read = (raw: string) => {
    for (const reader of readers) reader(scanOf(raw));
  };
  const desk = createScanDesk({
    subscribe: (reader) => {
      readers.add(reader);
      return () => readers.delete(reader);
    },
    subscribeKeys: () => () => undefined,
    typed: read,
  });
  return { desk, read, close: desk.open() };
}

describe('the scan desk', () => {
  test('gives a scan to the screen on top and to no other', () => {
    const { desk, read } = openDesk();
    const heard: string[] = [];
    desk.attend((scan) => heard.push(`step ${scan.raw}`));
    const leave = desk.attend((scan) => heard.push(`sheet ${scan.raw}`));
    read('1');
    leave();
    read('2');
    expect(heard).toEqual(['sheet 1', 'step 2']);
  });

  test('a screen that leaves from below does not disturb the one on top', () => {
    const { desk, read } = openDesk();
    const heard: string[] = [];
    const leaveBelow = desk.attend(() => heard.push('below'));
    desk.attend((scan) => heard.push(scan.raw));
    leaveBelow();
    leaveBelow();
    read('1');
    expect(heard).toEqual(['1']);
  });

  test('a screen on top may leave a scan to the one below', () => {
    const { desk, read } = openDesk();
    const heard: string[] = [];
    desk.attend((scan) => heard.push(`below ${scan.raw}`));
    desk.attend(({ raw }) => raw === '1' && heard.push('top 1') > 0);
    read('1');
    read('2');
    expect(heard).toEqual(['top 1', 'below 2']);
  });

  test('keeps scans for the screen that is being opened, in their order and once', () => {
    const { desk, read } = openDesk();
    const heard: string[] = [];
    const leave = desk.attend((scan) => desk.keep(scan));
    read('1');
    read('2');
    leave();
    desk.attend((scan) => heard.push(scan.raw));
    read('3');
    desk.attend((scan) => heard.push(`sheet ${scan.raw}`));
    expect(heard).toEqual(['1', '2', '3']);
  });

  test('drops them where that screen does not come', () => {
    const { desk } = openDesk();
    const heard: string[] = [];
    desk.keep(scanOf('1'));
    desk.drop();
    desk.attend((scan) => heard.push(scan.raw));
    expect(heard).toEqual([]);
  });

  test('what is typed comes as a scan', () => {
    const { desk } = openDesk();
    const heard: string[] = [];
    desk.attend((scan) => heard.push(scan.raw));
    desk.typed('A-01-02-3');
    expect(heard).toEqual(['A-01-02-3']);
  });

  test('a closed desk hands out nothing', () => {
    const { desk, read, close } = openDesk();
    const heard: string[] = [];
    desk.attend((scan) => heard.push(scan.raw));
    close();
    read('1');
    expect(heard).toEqual([]);
  });
});
