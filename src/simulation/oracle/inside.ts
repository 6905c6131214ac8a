import type { FaultClass } from '../world/faults.ts';
import type { Oracle } from '../world/oracle.ts';
import type { DiscrepancyKind } from '../../shared/domain/discrepancy.ts';
import type { Ledger } from './ledger.ts';
import type { LiveChecks } from './live-checks.ts';
import type { Looks } from './look.ts';

/** What the oracle keeps to itself: only `watch` and `checkAtEnd` may look at it, nobody whom it judges. */
export type Inside = {
  ledger: Ledger;
  looks: Looks;
  live: LiveChecks;
  atEnd: {
    excused: { device: string; cause: FaultClass; lost: number }[];
    discrepancies: Partial<Record<DiscrepancyKind, number>>;
  };
  /** The identifier by the name of a device; set once there are devices. */
  deviceIdOf: (name: string) => string | null;
};

/** Known to this file alone; whoever wraps an oracle by `{ ...oracle }` takes it along. */
const insideKey = Symbol('inside');
type Whole = Oracle & { [insideKey]: Inside };

export const keepInside = (oracle: Oracle, inside: Inside): Oracle =>
  Object.assign(oracle, { [insideKey]: inside });

/** @throws for an oracle that was not made by `createOracle` */
export function insideOf(oracle: Oracle): Inside {
  const inside = (oracle as Partial<Whole>)[insideKey];
  if (!inside) throw new Error('not an oracle of createOracle');
  return inside;
}
