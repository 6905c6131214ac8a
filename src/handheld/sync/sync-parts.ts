import type { Poke } from '../../shared/protocol/poke.ts';
import { createEvidenceSender, type EvidenceSender } from './evidence-sender.ts';
import { createPuller, type Puller, spreadOver } from './puller.ts';
import { createPushChannel, type PushChannel } from './push-channel.ts';
import { createSender, type Sender } from './sender.ts';
import type { SyncPorts } from './sync-ports.ts';

export type SyncParts = {
  sender: Sender;
  puller: Puller;
  channel: PushChannel;
  photos: EvidenceSender;
  start(): void;
  stop(): void;
};

/** Where the cache stands in the feed, as far as this tab knows. */
type Feed = { gen: string; cursor: number };

/** Sender, puller, push channel and the sender of photos, each with what the others learn. */
export function createSyncParts(ports: SyncPorts): SyncParts {
  const feed: Feed = { gen: '', cursor: 0 };
  const sender = buildSender(ports, (head) => head > feed.cursor && soon());
  const puller = buildPuller(ports, feed, sender.greet);
  const photos = createEvidenceSender({ ...ports, unsent: () => ports.board.status.get().unsent });
  const channel = buildChannel(ports, feed, { sender, puller, photos, soon: () => soon() });
  const soon = () => puller.wakeWithin(ports.random.next() * spreadOver);
  const all = [sender, puller, channel, photos];
  return {
    ...{ sender, puller, channel, photos },
    start: () => all.forEach((part) => part.start()),
    stop: () => all.forEach((part) => part.stop()),
  };
}

const countsOf = ({ board }: SyncPorts) => {
  const { unsent, parked, heldBack } = board.status.get();
  return { unsent, parked: parked + heldBack };
};

const buildSender = (ports: SyncPorts, onHead: (head: number) => void): Sender =>
  createSender({
    ...ports,
    onHead,
    condition: () => ({ ...ports.condition(), ...countsOf(ports) }),
    onGreeted: ports.board.greeted,
  });

function buildPuller(ports: SyncPorts, feed: Feed, greet: () => void): Puller {
  const { board, outbox, lifecycle } = ports;
  return createPuller({
    ...ports,
    condition: () => {
      const { userId = null, scanning = null } = ports.condition();
      return { ...countsOf(ports), userId, scanning };
    },
    isVisible: lifecycle.isVisible,
    onApplied: async (position) => {
      Object.assign(feed, position);
      const greeted = await outbox.generation();
      if (greeted.ok && greeted.value !== null && greeted.value !== position.gen) greet();
      await outbox.pulled(position);
    },
    onComplete: () => board.pulled(ports.clock.wall()),
  });
}

function buildChannel(
  ports: SyncPorts,
  feed: Feed,
  { sender, puller, photos, soon }: Pick<SyncParts, 'sender' | 'puller' | 'photos'> & { soon(): void },
): PushChannel {
  return createPushChannel({
    ...ports,
    open: ports.openSocket,
    onPoke: (poke: Poke | null) => {
      if (poke?.inline) return puller.wake('now');
      if (!poke || poke.gen !== feed.gen || poke.head > feed.cursor) soon();
    },
    onConnected: () => {
      sender.wake('now');
      puller.wake('now');
      photos.wake('now');
    },
  });
}
