import type { Timers } from '../../shared/domain/clock.ts';
import { done, failed, type Result } from '../../shared/domain/result.ts';
import { storeFailure, type StoreFailure } from '../../handheld/storage/store-failure.ts';
import type { UndoLog } from '../../testing/memory-tables.ts';
import type { PageGate } from './page-gate.ts';

export type DiskWrite<T> = {
  page: PageGate;
  work: () => Promise<T>;
  /** Until it is on the disk, ms; a page that ends before has written nothing. */
  takesMs: number;
  /** Right before and right after the commit, where a page may end. */
  onCommit?: (when: 'before' | 'after') => void;
};

/**
 * One database on the disk of a device. Transactions of all its pages run one after the other; a page that ends in
 * the middle of one leaves nothing of it behind.
 */
export interface DiskQueue {
  /** Kept for ever open where the page has ended meanwhile. */
  write<T>(write: DiskWrite<T>): Promise<Result<{ value: T; wrote: boolean }, StoreFailure>>;
  read<T>(page: PageGate, work: () => Promise<T>): Promise<Result<T, StoreFailure>>;
  /** The write under way is undone: of this page, which has ended, or whoever's, because the database is gone. */
  abort(page?: PageGate): void;
  /** Takes the last `count` committed writes back, as a disk does that had only said they were there. */
  forget(count: number): void;
  /** Committed writes from before cannot be taken back any more. */
  seal(): void;
}

/** Writes that a lying disk may have kept in its own memory. */
const longestMemory = 6;

export function createDiskQueue(undo: UndoLog, timers: Timers): DiskQueue {
  let last: Promise<unknown> = Promise.resolve();
  let history: UndoLog[] = [];

  const takeBack = () => {
    for (const step of undo.reverse()) step();
    undo.length = 0;
  };
  const commit = () => {
    if (undo.length > 0) history.push(undo.slice());
    if (history.length > longestMemory) history.shift();
    undo.length = 0;
  };
  const attempt = async <T>(work: () => Promise<T>): Promise<Result<T, StoreFailure>> => {
    undo.length = 0;
    try {
      return done(await work());
    } catch (error) {
      takeBack();
      const failure = storeFailure(error);
      if (!failure) throw error;
      return failed(failure);
    }
  };
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const mine = last.then(run);
    last = mine.then(
      () => undefined,
      () => undefined,
    );
    return mine;
  };
  let current: { page: PageGate; aborted: boolean } | null = null;

  const runWrite = async <T>({ page, work, takesMs, onCommit }: DiskWrite<T>) => {
    if (page.state === 'ended') return null;
    const mine = { page, aborted: false };
    current = mine;
    const attempted = await attempt(work);
    if (attempted.ok && undo.length > 0 && takesMs > 0)
      await new Promise<void>((resolve) => timers.after(takesMs, resolve));
    if (attempted.ok && undo.length > 0) onCommit?.('before');
    current = null;
    if (mine.aborted) {
      takeBack();
      return failed(closed);
    }
    if (!attempted.ok) return attempted;
    const wrote = undo.length > 0;
    commit();
    if (wrote) onCommit?.('after');
    return done({ value: attempted.value, wrote });
  };
  const runRead = async <T>(page: PageGate, work: () => Promise<T>) =>
    page.state === 'ended' ? null : attempt(work);

  return {
    write: async (write) => (await write.page.admit(inTurn(() => runWrite(write)))) ?? never(),
    read: async (page, work) => (await page.admit(inTurn(() => runRead(page, work)))) ?? never(),
    abort: (page) => {
      if (!current || (page && current.page !== page)) return;
      current.aborted = true;
      takeBack();
    },
    forget: (count) => {
      const lost = history.splice(Math.max(0, history.length - count));
      for (const log of lost.toReversed()) for (const step of log.toReversed()) step();
    },
    seal: () => {
      history = [];
    },
  };
}

const never = <T>() => new Promise<T>(() => undefined);
const closed: StoreFailure = { kind: 'broken', detail: 'DatabaseClosedError: the database is gone' };
