import { describe, expect, it, vi } from 'vitest';
import { createManualClock } from '../../../testing/manual-clock.ts';
import { manualPage } from '../../../testing/sync-bench.ts';
import { createSubject } from '../../sync/observable.ts';
import { createAppUpdate, type Worker } from './app-update.ts';

function setUp(hasWorker = true) {
  const time = createManualClock();
  const page = manualPage();
  const browser = { waiting: () => {}, takenOver: () => {} };
  const worker = {
    onWaiting: (listener: () => void) => void (browser.waiting = listener),
    onTakenOver: (listener: () => void) => void (browser.takenOver = listener),
    register: vi.fn<() => Promise<void>>(async () => undefined),
    lookForUpdate: vi.fn<() => Promise<void>>(async () => undefined),
    letTakeOver: vi.fn<() => void>(),
  } satisfies Worker;
  const reload = vi.fn<() => void>();
  const update = createAppUpdate({
    ...{ lifecycle: page, timers: time.timers, reload, needed: createSubject(false) },
    worker: hasWorker ? worker : null,
  });
  return { update, worker, reload, browser, page, time };
}

describe('an update of the app', () => {
  it('is looked for each time the page is seen and every hour', async () => {
    const { worker, page, time } = setUp();
    await time.advance(0);
    page.say('visible');
    expect(worker.lookForUpdate).toHaveBeenCalledTimes(1);
    await time.advance(2 * 3_600_000);
    expect(worker.lookForUpdate).toHaveBeenCalledTimes(3);
  });

  it('waits while something is being worked on', () => {
    const { update, browser, worker } = setUp();
    update.setIdle(() => false);
    browser.waiting();
    expect(update.ready.get()).toBe(true);
    expect(update.apply()).toBe(false);
    expect(worker.letTakeOver).not.toHaveBeenCalled();
  });

  it('takes over and reloads once the operator agrees', () => {
    const { update, browser, worker, reload } = setUp();
    browser.waiting();
    expect(update.apply()).toBe(true);
    expect(worker.letTakeOver).toHaveBeenCalledOnce();
    expect(reload).not.toHaveBeenCalled();
    browser.takenOver();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('agreed to in another tab does not reload this one', () => {
    const { browser, reload } = setUp();
    browser.takenOver();
    expect(reload).not.toHaveBeenCalled();
  });

  it('is a mere reload where there is no service worker', () => {
    const { update, reload } = setUp(false);
    expect(update.apply()).toBe(true);
    expect(reload).toHaveBeenCalledOnce();
  });
});
