import { beforeEach, describe, expect, it } from 'vitest';
import type { JournalTransaction } from '../../handheld/storage/journal-store.ts';
import { createVirtualTime, type DrivenTime } from '../world/virtual-time.ts';
import { createDisk, type Disk } from './disk.ts';
import { createPageGate, type PageGate } from './page-gate.ts';

let time: DrivenTime;
let disk: Disk;
let page: PageGate;

beforeEach(() => {
  time = createVirtualTime();
  disk = createDisk(time.timers);
  page = createPageGate(time);
});

const put = (value: number) => (tx: JournalTransaction) => tx.putFact('number', value);
const write = (value: number, by = page) => {
  const { queue, tables } = disk.journal;
  const told: boolean[] = [];
  void queue
    .write({ page: by, work: () => put(value)(tables.tx), takesMs: 10 })
    .then(({ ok }) => told.push(ok));
  return told;
};
const kept = () => disk.journal.tables.fact('number');

describe('the disk of a device', () => {
  it('tells of a write when it is there', async () => {
    const told = write(1);
    await time.drive(9);
    expect(told).toEqual([]);
    await time.drive(10);
    expect([told, kept()]).toEqual([[true], 1]);
  });

  it('has nothing of a write whose page ended before the commit, and nobody hears of it', async () => {
    const told = write(1);
    await time.drive(5);
    page.end();
    disk.journal.queue.abort(page);
    await time.drive(100);
    expect([told, kept()]).toEqual([[], undefined]);
  });

  it('has a write that was there before the page ended', async () => {
    const told = write(1);
    await time.drive(10);
    page.end();
    await time.drive(100);
    expect([told, kept()]).toEqual([[true], 1]);
  });

  it('goes on with the next page after one has ended in the middle', async () => {
    write(1);
    const other = createPageGate(time);
    const told = write(2, other);
    await time.drive(5);
    page.end();
    disk.journal.queue.abort(page);
    await time.drive(100);
    expect([told, kept()]).toEqual([[true], 2]);
  });

  it('can lose the last writes that it had said were there', async () => {
    for (const value of [1, 2, 3]) write(value);
    await time.drive(100);
    disk.journal.queue.forget(2);
    expect(kept()).toBe(1);
  });
});
