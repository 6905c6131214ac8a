import { type LpnKind, lpnBlockSize, nextLpn } from '../../shared/domain/lpn.ts';
import { done, failed, type Result } from '../../shared/domain/result.ts';
import type { ReservePlates } from '../../shared/protocol/board/labels.ts';
import type { PlateRun } from '../db/rows/plate-run.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';

/** The first block of printed plates; the next ones follow downwards, while devices count up from 1. */
const firstBlock = lpnBlockSize - 1;

export type NumbersUsedUp = { kind: 'numbers_used_up' };

/** The request was made before with another kind or count: a bug of whoever asks, or somebody else's id. */
export type RequestDiffers = { kind: 'request_differs' };

/**
 * Reserves numbers for plates that are printed ahead. The request id is the id of the run: asked again it answers
 * with the same numbers, so a lost answer neither wastes numbers nor prints one twice.
 *
 *   block 0        what the Try-it sheet shows     blocks 1, 2 ...        of the devices, in order of enrolment
 *   blocks 9999, 9998 ...  of printed plates; a run lies in one block, and blocks end where those of devices begin
 */
export async function reservePlates(
  tx: SiteTransaction,
  { requestId, kind, count }: ReservePlates,
  reservedBy: string,
): Promise<Result<PlateRun, NumbersUsedUp | RequestDiffers>> {
  await tx.plateRuns.load([requestId]);
  const known = tx.plateRuns.get(requestId);
  if (known) {
    const isSame = known.kind === kind && known.plates.length === count;
    return isSame ? done(known) : failed({ kind: 'request_differs' });
  }
  const [latest] = await tx.plateRuns.find({ kind, isLatest: true });
  const numbers = await nextNumbers(tx, kind, count, latest);
  if (!numbers) return failed({ kind: 'numbers_used_up' });
  if (latest) tx.plateRuns.put({ ...latest, isLatest: false });
  const run = { runId: requestId, kind, ...numbers, reservedAt: tx.now, reservedBy, isLatest: true };
  return done(tx.plateRuns.put(run));
}

type Numbers = Pick<PlateRun, 'block' | 'last' | 'plates'>;

async function nextNumbers(
  tx: SiteTransaction,
  kind: LpnKind,
  count: number,
  latest: PlateRun | undefined,
): Promise<Numbers | undefined> {
  const devices = await tx.devices.find({});
  const ofDevices = Math.max(0, ...devices.map(({ lpnBlock }) => lpnBlock));
  let from = latest ? latest.last + 1 : 1;
  for (let block = latest?.block ?? firstBlock; block > ofDevices; block--) {
    const numbers = await numbersOf(tx, kind, { block, from, count });
    if (numbers) return numbers;
    from = 1;
  }
  return undefined;
}

/** Free numbers of one block; a container that carries one already had its plate from elsewhere. */
async function numbersOf(
  tx: SiteTransaction,
  kind: LpnKind,
  { block, from, count }: { block: number; from: number; count: number },
): Promise<Numbers | undefined> {
  const plates: string[] = [];
  for (let counter = from; plates.length < count; ) {
    const batch = platesFrom(kind, block, { from: counter, count: count - plates.length });
    if (batch.plates.length === 0) return undefined;
    await tx.containers.load(batch.plates);
    plates.push(...batch.plates.filter((lpn) => tx.containers.get(lpn) === undefined));
    counter = batch.last + 1;
    if (plates.length === count) return { block, last: batch.last, plates };
  }
  return undefined;
}

function platesFrom(
  kind: LpnKind,
  block: number,
  { from, count }: { from: number; count: number },
): { plates: string[]; last: number } {
  const plates: string[] = [];
  let last = from - 1;
  while (plates.length < count) {
    const next = nextLpn(kind, block, last + 1);
    if (!next) break;
    plates.push(next.lpn);
    last = next.counter;
  }
  return { plates, last };
}
