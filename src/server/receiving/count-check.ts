import { applyLot, lotOf } from '../../shared/domain/quality/apply-lot.ts';
import { inspectionStateId, type InspectionState } from '../../shared/domain/quality/inspection-state.ts';
import { beginning } from '../../shared/domain/quality/switching-rules.ts';
import type { CheckRecord } from '../../shared/domain/quality/check-record.ts';
import type { CheckRow } from '../db/rows/check-row.ts';
import type { Act } from '../movements/act.ts';
import { actedAtInstant } from '../movements/acted-at.ts';

/** Enters the check of a movement, once, and applies the switching rules to it. */
export async function countCheck(act: Act): Promise<void> {
  const { tx, movement } = act;
  const { check, from: place = null, lpn } = movement.body;
  if (!check) return;
  const body = { ...movement.body, supplier: movement.body.supplier ?? (await supplierOf(act, lpn)) };
  await tx.checks.load([check.checkId]);
  const known = tx.checks.get(check.checkId);
  if (known && known.standing > 0) return void tx.checks.put({ ...known, standing: known.standing + 1 });
  const lot = lotOf(body);
  const stateId = lot && inspectionStateId(lot.supplier, lot.productId);
  const number = known?.number ?? (stateId === null ? 0 : (await checksOf(act, stateId)).length + 1);
  tx.checks.put({ ...rowOf(act, check, body.supplier), inspectionStateId: stateId, number });
  if (stateId !== null) await applyAll(act, stateId);
  if (!check.passed) {
    const { expected, actual } = sayFailure(check);
    act.report({ kind: 'quality_failed', place, expected, actual });
  }
}

/** One movement of a check was taken back; with the last of them the check counts for nothing. */
export async function uncountCheck(act: Act): Promise<void> {
  const { tx, movement } = act;
  const { check } = movement.body;
  if (!check) return;
  await tx.checks.load([check.checkId]);
  const known = tx.checks.get(check.checkId);
  if (!known || known.standing === 0) return;
  const left = tx.checks.put({ ...known, standing: known.standing - 1 });
  if (left.standing === 0 && left.inspectionStateId !== null) await applyAll(act, left.inspectionStateId);
}

const rowOf = ({ tx, movement, deviceId }: Act, record: CheckRecord, supplier: string | null) => ({
  checkId: record.checkId,
  mid: movement.mid,
  supplier,
  productId: movement.body.productId ?? '',
  lpn: movement.body.lpn ?? null,
  userId: movement.userId,
  deviceId,
  checkedAt: actedAtInstant(tx, movement),
  record,
  standing: 1,
});

async function supplierOf({ tx }: Act, lpn: string | undefined): Promise<string | null> {
  if (lpn === undefined) return null;
  await tx.containers.load([lpn]);
  return tx.containers.get(lpn)?.arrival?.supplier ?? null;
}

async function checksOf({ tx }: Act, stateId: string): Promise<CheckRow[]> {
  const checks = await tx.checks.find({ inspectionStateId: stateId });
  return checks.toSorted((a, b) => a.number - b.number);
}

/** The state is what follows from all checks that stand, in their order: so one can be taken out again. */
async function applyAll(act: Act, stateId: string): Promise<void> {
  const { tx } = act;
  await tx.inspectionStates.load([stateId]);
  const checks = await checksOf(act, stateId);
  const [first] = checks;
  if (!first) return;
  const { supplier, productId } = first;
  const blank: InspectionState = {
    inspectionStateId: stateId,
    supplier: supplier ?? '',
    productId,
    rev: 0,
    ...beginning,
  };
  const standing = checks.filter((check) => check.standing > 0);
  tx.inspectionStates.put(
    standing.reduce((state, { record }) => {
      const { passed, accept, defects } = record;
      return applyLot(state, { supplier: state.supplier, productId, passed, accept, defects });
    }, blank),
  );
}

/** What was found against what was allowed: `3 of 80` defective where at most 2 may be, and answers that failed. */
function sayFailure({ accept, defects, sampleSize, answers }: CheckRecord) {
  const failed = answers.filter(({ passed }) => !passed).map(({ itemId, value }) => `${itemId} ${value}`);
  return { expected: `${accept}`, actual: [`${defects} of ${sampleSize}`, ...failed].join(', ') };
}
