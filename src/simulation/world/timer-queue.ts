/** `order` keeps timers of the same time in the order in which they were set. */
export type DueTimer = { at: number; order: number; run: () => void };

type Waiting = { at: number; order: number; run: (() => void) | null };

/** Timers by when they are due: a binary heap, in which a cancelled one stays until its time without doing anything. */
export interface TimerQueue {
  /** The returned function cancels it. */
  add(at: number, run: () => void): () => void;
  /** Takes the first one that is due at `until` at the latest. */
  next(until: number): DueTimer | null;
}

export function createTimerQueue(): TimerQueue {
  const heap: Waiting[] = [];
  let order = 0;

  const rise = (timer: Waiting) => {
    let index = heap.push(timer) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent]!;
      if (!isBefore(timer, above)) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = timer;
  };
  const sink = (timer: Waiting) => {
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child += 1;
      if (!isBefore(heap[child]!, timer)) break;
      heap[index] = heap[child]!;
      index = child;
    }
    heap[index] = timer;
  };
  const takeFirst = () => {
    const last = heap.pop()!;
    if (heap.length > 0) sink(last);
  };

  return {
    add: (at, run) => {
      order += 1;
      const timer: Waiting = { at, order, run };
      rise(timer);
      return () => {
        timer.run = null;
      };
    },
    next: (until) => {
      for (let first = heap[0]; first && first.at <= until; first = heap[0]) {
        takeFirst();
        if (first.run) return { at: first.at, order: first.order, run: first.run };
      }
      return null;
    },
  };
}

const isBefore = (a: Waiting, b: Waiting): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);
