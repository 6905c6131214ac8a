import { isDeepStrictEqual } from 'node:util';
import { stockEffects } from '../../../shared/domain/movement-effects.ts';
import type { EndChecker, Entered } from '../evidence.ts';
import { missingMovements, wasTold } from '../excuses.ts';
import type { Confirmed } from '../ledger.ts';

/**
 * I2. Every movement that a screen confirmed is at the server as it was confirmed, applied or parked. The only excuse
 * is a disk that has physically lost it, and an incident there that says exactly how much was lost.
 */
export const nothingMissing: EndChecker = (evidence, look) => {
  const { ledger, site, devices } = evidence;
  for (const [mid, confirmed] of ledger.confirmed) {
    const entry = site.byMid.get(mid);
    if (entry && confirmed.by === null) {
      look(
        isAsConfirmed(entry, confirmed),
        () => `${mid} came as another movement than ${confirmed.device} confirmed`,
      );
    }
  }
  for (const { mid, confirmed, loss } of missingMovements(evidence)) {
    // What another tab or an old build wrote is I15's.
    if (confirmed.by !== null) continue;
    look(loss !== null, () => `${mid} (${confirmed.draft.type}) of ${confirmed.device} is nowhere`);
  }
  const lossy = new Set(ledger.losses.map(({ device }) => device));
  // One that was never enrolled lies in a drawer.
  for (const { name, isInUse, deviceId } of devices) if (!isInUse && deviceId !== null) lossy.add(name);
  for (const device of lossy) {
    const { isTold, said } = wasTold(evidence, device);
    look(isTold, () => `the losses of ${device} were not told exactly: ${said}`);
  }
};

function isAsConfirmed({ type, orderLineId, movement, status }: Entered, { draft }: Confirmed): boolean {
  if (status === 'parked') return true;
  return (
    type === draft.type &&
    orderLineId === (draft.body.orderLineId ?? null) &&
    movement.compensates === draft.compensates &&
    isDeepStrictEqual(stockEffects(movement), stockEffects(draft))
  );
}
