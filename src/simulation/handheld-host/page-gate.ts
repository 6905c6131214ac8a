import type { Clock, Timers } from '../../shared/domain/clock.ts';

/**
 * The door through which everything comes into one page: the end of a timer, an answer, a committed write.
 *
 *   running --freeze--> frozen (what comes waits at the door) --thaw--> running
 *      |                   |
 *      +------- end -------+--> ended: nothing comes in any more, so its promises are never kept
 */
export interface PageGate {
  readonly state: 'running' | 'frozen' | 'ended';
  /** Runs `task` in the page: now, once it is thawed, or never. */
  enter(task: () => void): void;
  /** What `promise` gives, if the page is still there by then. */
  admit<T>(promise: Promise<T>): Promise<T>;
  freeze(): void;
  /** `stoodStill`: how long the monotonic clock did not run meanwhile, ms. */
  thaw(stoodStill: number): void;
  end(): void;
  timers: Timers;
  /** Milliseconds that the page has been frozen so far: nobody sees or waits for anything on it then. */
  frozenMs(): number;
  /** Milliseconds since the page was opened, as the page measures them. */
  mono(): number;
}

export function createPageGate(world: { clock: Clock; timers: Timers }): PageGate {
  let state: PageGate['state'] = 'running';
  let waiting: (() => void)[] = [];
  let openedAt = world.clock.mono();
  let frozenAt = 0;
  let frozenBefore = 0;
  const enter = (task: () => void) => {
    if (state === 'running') return task();
    if (state === 'frozen') waiting.push(task);
  };
  return {
    get state() {
      return state;
    },
    enter,
    admit: (promise) =>
      new Promise((resolve, reject) => {
        promise.then(
          (value) => enter(() => resolve(value)),
          (error: unknown) => enter(() => reject(error as Error)),
        );
      }),
    freeze: () => {
      if (state !== 'running') return;
      state = 'frozen';
      frozenAt = world.clock.mono();
    },
    thaw: (stoodStill) => {
      if (state !== 'frozen') return;
      state = 'running';
      frozenBefore += world.clock.mono() - frozenAt;
      openedAt += stoodStill;
      const tasks = waiting;
      waiting = [];
      for (const task of tasks) enter(task);
    },
    end: () => {
      state = 'ended';
      waiting = [];
    },
    timers: { after: (ms, run) => afterIn(world.timers, enter, ms, run) },
    frozenMs: () => frozenBefore + (state === 'frozen' ? world.clock.mono() - frozenAt : 0),
    mono: () => world.clock.mono() - openedAt,
  };
}

/** A timer of the page; one that is cancelled while it waits at the door does not run either. */
function afterIn(timers: Timers, enter: PageGate['enter'], ms: number, run: () => void): () => void {
  let isWanted = true;
  const cancel = timers.after(ms, () => enter(() => isWanted && run()));
  return () => {
    isWanted = false;
    cancel();
  };
}
