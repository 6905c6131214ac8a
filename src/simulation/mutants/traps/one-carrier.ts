import type { Mutant } from '../mutant.ts';

/** The socket is the only carrier, cursors are times, the ship gate stands open. */
export const oneCarrier: readonly Mutant[] = [
  {
    name: 'no-poll',
    trap: 'one_carrier',
    says: 'the socket says when there is something new: nobody needs to ask',
    edits: [
      {
        file: 'handheld/sync/puller.ts',
        find: 'forMs: ports.isVisible() ? pollEvery : null',
        replace: 'forMs: null',
      },
      {
        file: 'handheld/sync/sync-parts.ts',
        find: '(head) => head > feed.cursor && soon()',
        replace: '() => {}',
      },
    ],
  },
  {
    name: 'waits-for-the-socket',
    trap: 'one_carrier',
    says: 'after a failed call the socket tells when the server is back',
    edits: [
      {
        file: 'handheld/sync/sender.ts',
        find: "return rejected && !alone ? { kind: 'pause', ms: narrowingPause } : failedStep(failure);",
        replace:
          "return rejected && !alone ? { kind: 'pause', ms: narrowingPause } : { kind: 'rest', forMs: null };",
      },
    ],
  },
  {
    name: 'cursor-is-a-time',
    trap: 'one_carrier',
    says: 'what has changed since a second is found by its time',
    edits: [
      {
        file: 'server/db/unit-of-work.ts',
        find: '  const feed = feedOf(maps);\n  const newHead = head + feed.length;',
        replace: `  const at = Math.floor(Date.parse(moment.now) / 1000);
  const feed = feedOf(maps).map((entry) => ({ ...entry, at }));
  const newHead = feed.length > 0 ? at : head;`,
      },
      {
        file: 'server/db/memory/change-log.ts',
        find: '      this.head += 1;\n',
        replace: '      this.head = (entry as FeedEntry & { at: number }).at;\n',
      },
    ],
  },
  {
    name: 'last-answer-wins',
    trap: 'one_carrier',
    says: 'what came last is newest',
    edits: [
      {
        file: 'handheld/storage/store-feed-cache.ts',
        find: 'return !ours || ours.pass < pass || rev >= ours.rev;',
        replace: 'return !ours || ours.pass <= pass || rev >= ours.rev;',
      },
      {
        file: 'handheld/storage/store-feed-cache.ts',
        find: "  if (here.gen !== asked.gen || here.cursor !== asked.cursor) return { kind: 'outdated' };\n",
        replace: '',
      },
      {
        file: 'handheld/storage/store-feed-cache.ts',
        find: 'const continues = answer.from === here.cursor && (here.gen === null || here.gen === answer.gen);',
        replace: 'const continues = here.gen === null || here.gen === answer.gen;',
      },
    ],
  },
  {
    name: 'no-ship-gate',
    trap: 'one_carrier',
    says: 'the packer sees what is in the tote',
    edits: [
      {
        file: 'server/orders/ship-order.ts',
        find: '  const obstacles = shipObstacles(view);',
        replace: "  const obstacles = shipObstacles(view).filter(({ kind }) => kind === 'order_cancelled');",
      },
    ],
  },
  {
    name: 'gate-forgets-the-totes',
    trap: 'one_carrier',
    says: 'what was cancelled is being put back by somebody',
    edits: [
      {
        file: 'server/orders/ship-gate.ts',
        find: '      .filter(({ orderLineId }) => isCancelled(orderLineId))',
        replace: '      .filter(() => false)',
      },
      {
        file: 'server/orders/ship-gate.ts',
        find: ".filter(({ status, severity }) => status === 'open' && severity === 'blocking')",
        replace: ".filter(({ kind }) => kind === 'double_pick')",
      },
    ],
  },
  {
    name: 'seen-when-answered',
    trap: 'one_carrier',
    says: 'a device that was answered has seen it',
    edits: [
      {
        file: 'server/sync/pull.ts',
        find: 'store.markSeen(siteId, deviceId, at, isoNow(clock))',
        replace: 'store.markSeen(siteId, deviceId, page.cursor, isoNow(clock))',
      },
    ],
  },
];
