import type { World } from '../world/world.ts';
import type { InvariantName } from '../world/violation.ts';
import type { EndChecker, Evidence } from './evidence.ts';
import { missingMovements } from './excuses.ts';
import { type Inside, insideOf } from './inside.ts';
import { exactlyOnce } from './invariants/i01-exactly-once.ts';
import { stepsOnce } from './invariants/i01-steps-once.ts';
import { nothingMissing } from './invariants/i02-nothing-missing.ts';
import { nothingPassedOver } from './invariants/i02-nothing-passed-over.ts';
import { noGap } from './invariants/i03-no-gap.ts';
import { replayOfJournal } from './invariants/i04-replay.ts';
import { physicalStock } from './invariants/i05-physical-stock.ts';
import { acknowledgedIsKnown } from './invariants/i06-acknowledged-is-known.ts';
import { journalsEmpty } from './invariants/i07-journals-empty.ts';
import { sameUser } from './invariants/i09-same-user.ts';
import { sameView } from './invariants/i10-same-view.ts';
import { gateWaits } from './invariants/i11-gate-waits.ts';
import { nothingCancelledLeft } from './invariants/i11-nothing-cancelled-ships.ts';
import { conflictsAreTold } from './invariants/i12-conflicts-are-told.ts';
import { otherTabs } from './invariants/i15-other-tabs.ts';
import { promisesAddUp } from './invariants/i17-promised-once.ts';
import { readEvidence } from './read-evidence.ts';

/** I8, I13, I14 and I16 are looked at while it happens: see `live-checks.ts`. */
const endCheckers: readonly (readonly [InvariantName, EndChecker])[] = [
  ['I1', exactlyOnce],
  ['I1', stepsOnce],
  ['I2', nothingMissing],
  ['I2', nothingPassedOver],
  ['I3', noGap],
  ['I4', replayOfJournal],
  ['I5', physicalStock],
  ['I6', acknowledgedIsKnown],
  ['I7', journalsEmpty],
  ['I9', sameUser],
  ['I10', sameView],
  ['I11', nothingCancelledLeft],
  ['I11', gateWaits],
  ['I12', conflictsAreTold],
  ['I15', otherTabs],
  ['I17', promisesAddUp],
];

/** Compares what truly happened with what server and devices have come to believe, once all is at rest. */
export async function checkAtEnd(world: World): Promise<void> {
  const inside = insideOf(world.oracle);
  const evidence = await readEvidence(world, inside.ledger);
  for (const [invariant, check] of endCheckers) check(evidence, inside.looks.at(invariant));
  inside.live.seenIsSeen.atEnd(evidence.site.notices);
  tell(inside, evidence);
}

/** What the report says of the run besides what is wrong. */
function tell({ atEnd }: Inside, evidence: Evidence): void {
  for (const { kind } of evidence.site.discrepancies) {
    atEnd.discrepancies[kind] = (atEnd.discrepancies[kind] ?? 0) + 1;
  }
  for (const { loss } of missingMovements(evidence)) {
    if (!loss) continue;
    const { device, cause } = loss;
    const known = atEnd.excused.find((each) => each.device === device && each.cause === cause);
    if (known) known.lost += 1;
    else atEnd.excused.push({ device, cause, lost: 1 });
  }
}
