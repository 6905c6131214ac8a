import type { Discrepancy, DiscrepancyKind } from '../../shared/domain/discrepancy.ts';
import type { Movement } from '../../shared/domain/movement.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { type Act, taskOf } from './act.ts';
import { actedAt } from './acted-at.ts';

/** Minutes that a device's clock may be off before it is flagged, in milliseconds. */
const skewAllowed = 5 * 60_000;
const hour = 60 * 60_000;

/** Open flags of one device: the same one is named by each movement it concerns instead of being opened again. */
export type Flags = (kind: DiscrepancyKind) => Promise<Discrepancy[]>;

export function createFlags(tx: SiteTransaction, deviceId: string): Flags {
  const asked = new Set<DiscrepancyKind>();
  return async (kind) => {
    const filter = { deviceId, kind, status: 'open' } as const;
    if (asked.has(kind)) return tx.discrepancies.among(filter);
    asked.add(kind);
    return tx.discrepancies.find(filter);
  };
}

/** Who, with which right, and by which clock. None of it stops a movement: what happened, happened. */
export async function judgeCircumstances(act: Act, flags: Flags): Promise<void> {
  const { tx, movement } = act;
  if (isLeaseStale(act)) {
    await flag(act, flags, 'lease_stale', ({ taskId }) => taskId === movement.task?.id);
  }
  if (isAuthStale(tx, movement)) {
    await flag(act, flags, 'auth_stale', ({ userId }) => userId === movement.userId);
  }
  const skew = clockSkew(tx, movement);
  if (Math.abs(skew) > skewAllowed) {
    const isRecent = ({ openedAt }: Discrepancy) => Date.parse(tx.now) - Date.parse(openedAt) < hour;
    await flag(act, flags, 'clock_skew', isRecent, { expected: '0', actual: `${Math.round(skew / 1000)}` });
  }
}

async function flag(
  act: Act,
  flags: Flags,
  kind: DiscrepancyKind,
  isSame: (open: Discrepancy) => boolean,
  figures: { expected?: string; actual?: string } = {},
): Promise<void> {
  const open = (await flags(kind)).find(isSame);
  if (open) act.refer(open);
  else act.report({ kind, ...figures });
}

/** Somebody else has, or nobody knows of, the task this was done for. A task that ended keeps its last lease. */
function isLeaseStale(act: Act): boolean {
  const { task } = act.movement;
  return task !== null && taskOf(act)?.lease !== task.lease;
}

/** The user or his session was no longer good when he did it, as far as the device's clock can be trusted. */
function isAuthStale(tx: SiteTransaction, movement: Movement): boolean {
  const { userId, sessionId } = movement;
  const session = sessionId === null ? undefined : tx.sessions.get(sessionId);
  if (!tx.users.get(userId)?.active || session?.userId !== userId) return true;
  const ends = [session.expiresAt, session.endedAt].filter((end) => end !== null);
  return ends.some((end) => Date.parse(end) < actedAt(tx, movement));
}

/** By how many milliseconds the device's clock is ahead of the server's (negative: behind), as far as one can tell. */
function clockSkew({ now }: SiteTransaction, { time: { wall, offset } }: Movement): number {
  const ahead = wall + (offset ?? 0) - Date.parse(now);
  return ahead > skewAllowed ? ahead : -(offset ?? 0);
}
