import type { MovementBody, MovementType } from '../../shared/domain/movement.ts';
import { movementVersions } from '../../shared/domain/movement.ts';
import type { Receipt } from '../../shared/protocol/push.ts';
import { serverDeviceId } from '../db/rows/journal-entry.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import type { MovementPorts } from './ports.ts';
import { takeEntries } from './take-entries.ts';

/** A movement that nobody carried on a device: shipping, opening stock, a manager's correction. */
export type ServerMovement = {
  /** A UUID; the same fact must always have the same one. */
  mid: string;
  type: MovementType;
  body: MovementBody;
  /** Who decided it; `server` when nobody did. */
  userId?: string;
  compensates?: string | null;
};

/** The server's own stream never begins anew. */
const serverEpoch = '00000000-0000-4000-8000-000000000000';

/**
 * Records movements of the server in the journal and applies them, in sets of any size. One whose mid is known already
 * changes nothing and gives its stored outcome. An unreadable one is a bug and throws.
 */
export async function recordByServer(
  tx: SiteTransaction,
  ports: MovementPorts,
  movements: readonly ServerMovement[],
  traceId: string | null = null,
): Promise<Receipt[]> {
  const stream = { deviceId: serverDeviceId, epoch: serverEpoch };
  await Promise.all([tx.journal.loadStreams([stream]), tx.journal.load(movements.map(({ mid }) => mid))]);
  const next = tx.journal.last(stream.deviceId, stream.epoch) + 1;
  const known = movements.flatMap(({ mid }) => tx.journal.get(mid)?.outcome ?? []);
  const fresh = movements.filter(({ mid }) => !tx.journal.get(mid));
  const entries = fresh.map((movement, index) => ({
    seq: next + index,
    mid: movement.mid,
    movement: written(tx, movement),
  }));
  const { results, errors } = await takeEntries(tx, ports, { ...stream, entries, traceId });
  if (errors[0]) throw errors[0].error;
  const unreadable = results.find(({ status }) => status === 'parked');
  if (unreadable) throw new Error(`a movement of the server cannot be applied: ${unreadable.why}`);
  return [...known, ...results];
}

function written(
  tx: SiteTransaction,
  { mid, type, body, userId = serverDeviceId, compensates = null }: ServerMovement,
) {
  return {
    mid,
    type,
    v: movementVersions[type],
    userId,
    sessionId: null,
    workflow: { id: serverDeviceId, machine: serverDeviceId, version: 1, step: type },
    task: null,
    compensates,
    body,
    time: { wall: Date.parse(tx.now), mono: 0, boot: serverDeviceId, offset: 0 },
  };
}
