import type { SiteCommit } from '../../../server/db/memory/memory-source.ts';
import type { CancellationNotice } from '../../../server/db/rows/cancellation-notice.ts';
import type { ViewChange } from '../../world/oracle.ts';
import type { Look } from '../look.ts';

type Watched = { deviceId: string; orderLineId: string; rev: number; viewedAt: number | null };

/**
 * I11, the half of the gate that trusts devices: where the server says that a device has seen a cancellation, so that
 * the order may leave, that device has really held the cancelled line by then.
 */
export function createSeenIsSeen(look: Look): SeenIsSeen {
  const watched = new Map<string, Watched>();
  return {
    committed: ({ rows }) => {
      for (const [noticeId, notice] of rows.notices ?? []) {
        const rev = notice && rows.orderLines?.get(notice.orderLineId)?.rev;
        if (!rev || watched.has(noticeId)) continue;
        const { deviceId, orderLineId } = notice;
        watched.set(noticeId, { deviceId, orderLineId, rev, viewedAt: null });
      }
    },
    viewed: (deviceId, { put }, at) => {
      for (const notice of watched.values()) {
        if (notice.viewedAt !== null || notice.deviceId !== deviceId) continue;
        const isIt = put.some(
          ({ type, id, rev }) => type === 'orderLine' && id === notice.orderLineId && rev >= notice.rev,
        );
        if (isIt) notice.viewedAt = at;
      }
    },
    atEnd: (notices) => {
      for (const { noticeId, seenAt, deviceId, orderLineId } of notices) {
        const known = watched.get(noticeId);
        if (!known || seenAt === null) continue;
        const isTrue = known.viewedAt !== null && known.viewedAt <= Date.parse(seenAt);
        look(
          isTrue,
          () => `device ${deviceId} is said to have seen ${orderLineId} cancelled at ${seenAt}; it had not`,
        );
      }
    },
    /** After a restore revisions begin again from an older state. */
    forget: () => watched.clear(),
  };
}

export interface SeenIsSeen {
  committed(commit: SiteCommit): void;
  /** `at`: wall clock of the server, ms. */
  viewed(deviceId: string | null, change: ViewChange, at: number): void;
  atEnd(notices: readonly CancellationNotice[]): void;
  forget(): void;
}
