import { keepCounting } from './keep-counting.ts';
import type { LifecycleEvent } from './lifecycle.ts';
import { createSyncParts } from './sync-parts.ts';
import type { SyncPorts } from './sync-ports.ts';
import { createWakefulness, longSleep } from './wakefulness.ts';

export interface Sync {
  /** Begins to send, to pull and to listen. Harmless when it has begun. */
  start(): void;
  stop(): void;
  /**
   * `recorded`, `photo`: there is something to send, but a wait after a failure is kept. `new_epoch`, `enrolled`: hello first.
   * `operator`, `screen`: try now.
   */
  wake(reason: 'recorded' | 'photo' | 'new_epoch' | 'enrolled' | 'operator' | 'screen'): void;
}

/** After the browser says `online` calls are spread, because a whole warehouse hears it together, ms. */
const onlineSpread = 3000;

/**
 * Sender, puller and push channel of one tab, and what wakes them. The sender of photos is woken with the sender.
 *
 * | what happens                | sender          | puller                   | channel                       |
 * |-----------------------------|-----------------|--------------------------|-------------------------------|
 * | recorded                    | if at rest      |                          |                               |
 * | photo taken                 | that of photos, if at rest                 |                               |
 * | poke                        |                 | within 5 s               |                               |
 * | poke about a cancellation   |                 | now                      |                               |
 * | answer to push or hello     |                 | within 5 s if it is new  |                               |
 * | connected                   | now             | now                      |                               |
 * | visible, resumed            | now             | now                      | replaced if silent for 30 s   |
 * | slept for more than 5 min   | hello, then now | now                      | the same                      |
 * | online                      | within 3 s      | within 3 s               |                               |
 * | offline                     |                 | now                      |                               |
 * | a tab that leads is frozen  | the visible tab takes over: leadership is stolen                           |
 */
export function createSync(ports: SyncPorts): Sync {
  const { lifecycle, leadership, random } = ports;
  const parts = createSyncParts(ports);
  const { sender, puller, channel, photos } = parts;
  const wakefulness = createWakefulness(ports.clock);
  let stopListening: (() => void) | null = null;

  const lead = (steal: boolean) => leadership.seek({ steal, onLead: parts.start, onLost: parts.stop });
  const back = () => {
    lead(true);
    if (wakefulness.back().sleptMs > longSleep) sender.greet();
    sender.wake('now');
    puller.wake('now');
    photos.wake('now');
    channel.woke();
  };
  const onEvent = (event: LifecycleEvent) => {
    switch (event) {
      case 'visible':
      case 'resume':
        return back();
      case 'hidden':
        return wakefulness.away();
      case 'freeze':
        wakefulness.away();
        leadership.leave();
        return parts.stop();
      case 'online':
        sender.wakeWithin(random.next() * onlineSpread);
        return puller.wakeWithin(random.next() * onlineSpread);
      case 'offline':
        // The browser may be wrong: a question that fails says it for sure, and not only at the next regular one.
        return puller.wake('now');
    }
  };

  return {
    start: () => {
      if (stopListening) return;
      const endCounting = keepCounting(ports);
      const endEvents = lifecycle.subscribe(onEvent);
      stopListening = () => {
        endCounting();
        endEvents();
      };
      lead(lifecycle.isVisible());
    },
    stop: () => {
      stopListening?.();
      stopListening = null;
      leadership.leave();
      parts.stop();
    },
    wake: (reason) => {
      if (reason === 'recorded') return sender.wake('if_resting');
      if (reason === 'photo') return photos.wake('if_resting');
      if (reason === 'new_epoch' || reason === 'enrolled') sender.greet();
      sender.wake('now');
      puller.wake('now');
      photos.wake('now');
      channel.woke();
    },
  };
}
