import { expect, test } from 'vitest';
import type { Scan } from '../../ui/scan-desk.ts';
import { createFirstScan } from './first-scan.ts';

const scanOf = (raw: string): Scan => ({ raw, symbology: null, source: 'wedge', at: 0 });

function aList() {
  const [kept, opened]: [string[], string[]] = [[], []];
  let answer = (_isOpened: boolean): void => undefined;
  const first = createFirstScan(({ raw }) => kept.push(raw));
  const scan = (raw: string) =>
    first(scanOf(raw), () => {
      opened.push(raw);
      return new Promise((resolve) => {
        answer = resolve;
      });
    });
  return { kept, opened, scan, answer: (isOpened: boolean) => answer(isOpened) };
}

test('what is scanned while a task is being claimed is kept for it, and begins no other work', async () => {
  const { kept, opened, scan, answer } = aList();
  const opening = scan('L00000017');
  await scan('A-01-02-3');
  answer(true);
  await opening;
  await scan('A-01-02-4');
  expect([opened, kept]).toEqual([['L00000017'], ['A-01-02-3', 'A-01-02-4']]);
});

test('a task that could not be had leaves the list open to the next scan', async () => {
  const { opened, scan, answer } = aList();
  const opening = scan('L00000017');
  answer(false);
  await opening;
  void scan('L00000025');
  expect(opened).toEqual(['L00000017', 'L00000025']);
});
