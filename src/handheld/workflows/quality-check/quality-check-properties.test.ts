import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MovementDraft } from '../../../shared/domain/movement.ts';
import { stockEffects } from '../../../shared/domain/movement-effects.ts';
import type { CheckState } from '../../../shared/domain/quality/check/check-state.ts';
import { needsApproval, reasonsFor } from '../../../shared/domain/quality/check/decision-rules.ts';
import { newCheckState } from '../../../shared/domain/quality/check/check-state.ts';
import { problems } from '../../../shared/domain/quality/check/problems.ts';
import { checkRecordSchema, dispositions } from '../../../shared/domain/quality/check-record.ts';
import { stockId } from '../../../shared/domain/stock.ts';
import { newRun } from '../../../shared/domain/turn/run.ts';
import { stampOf } from '../../../testing/driven-run.ts';
import { gs1, gtin } from '../../../testing/pick-floor.ts';
import { aQualityFloor, plate } from '../../../testing/quality-floor.ts';
import type { SureReading } from '../../../shared/domain/scan-reading.ts';
import { readSurely } from '../../../testing/read-surely.ts';
import { nameThing } from '../name-thing.ts';
import { turnWorkflow } from '../turn-machine.ts';
import type { TurnSnapshot } from '../turn-workflow.ts';
import { findUnit } from './find-unit.ts';
import type { QualityCheckFact } from './quality-check-fact.ts';
import { qualityCheckRules } from './quality-check-rules.ts';
import type { QualityCheckStep } from './quality-check-step.ts';

type Snapshot = TurnSnapshot<CheckState, QualityCheckStep>;
type Walk = { snapshot: Snapshot; drafts: MovementDraft[]; sent: number };

/** One machine for all runs. */
const workflow = turnWorkflow(qualityCheckRules, ({ id }) => newRun(newCheckState(null), id));

const { ports } = aQualityFloor();
const read = (raw: string): SureReading => readSurely(raw);

async function scanOf(raw: string): Promise<QualityCheckFact> {
  const reading = read(raw);
  const known = await nameThing(ports.lookup, reading);
  const scan = { raw, symbology: null, source: 'wedge' } as const;
  const unit = await findUnit(ports, known);
  return { type: 'barcode.scanned', scan, reading, known, unit, userId: 'U-0001' };
}

const codes = [
  ...[1, 2, 3, 4, 5].map(plate),
  ...[1, 2, 3, 4].map(gtin),
  gs1(1, { lot: 'L2' }),
  gs1(3, { serial: 'S1' }),
  gs1(2, { expiry: '270131' }),
  'S2',
  'RECV-2',
  'QUAR-1',
  'A-01-01-1',
  '91',
  'U-0001',
  'U-0002',
  'rubbish',
];
const scans = await Promise.all(codes.map(scanOf));
const goodsIds = scans.flatMap((fact) =>
  fact.type === 'barcode.scanned' ? (fact.unit?.goods.map(({ goodsId }) => goodsId) ?? []) : [],
);

const anyFact: fc.Arbitrary<QualityCheckFact> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<QualityCheckFact>({ type: 'step.confirmed' }) },
  { weight: 3, arbitrary: fc.constant<QualityCheckFact>({ type: 'part.asked' }) },
  { weight: 6, arbitrary: fc.constantFrom(...scans) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...goodsIds).map((goodsId) => ({ type: 'goods.chosen', goodsId }) as const),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom('label', 'packaging', 'pieces', 'height', 'core', 'date', 'picture'),
        fc.constantFrom('yes', 'no', '6', '100', '4.5', '310127', 'photo-1'),
      )
      .map(([itemId, value]) => ({ type: 'item.answered', itemId, value }) as const),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(...dispositions)
      .map((disposition) => ({ type: 'disposition.chosen', disposition }) as const),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(...Object.values(reasonsFor).flat())
      .map((reason) => ({ type: 'reason.chosen', reason }) as const),
  },
  { weight: 2, arbitrary: fc.nat(12).map((quantity) => ({ type: 'quantity.entered', quantity }) as const) },
  { weight: 1, arbitrary: fc.nat(6).map((defects) => ({ type: 'defects.entered', defects }) as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...problems).map((problem) => ({ type: 'problem.chosen', problem }) as const),
  },
  {
    weight: 5,
    arbitrary: fc
      .constantFrom(
        'goods.left',
        'item.skipped',
        'defect.found',
        'problem.reported',
        'question.dismissed',
        'step.undone',
        'step.undone',
        'task.paused',
        'task.resumed',
      )
      .map((type) => ({ type }) as QualityCheckFact),
  },
);

const begin = (): Walk => ({ snapshot: workflow.begin(stampOf(0)).snapshot, drafts: [], sent: 0 });

function take({ snapshot, drafts, sent }: Walk, fact: QualityCheckFact): Walk {
  const turn = workflow.take(snapshot, { ...fact, stamp: stampOf(sent + 1) });
  if (!turn) return { snapshot, drafts, sent: sent + 1 };
  return { snapshot: turn.snapshot, drafts: [...drafts, ...turn.drafts], sent: sent + 1 };
}

/** The same run as it is read back from its bookmark. */
function revived(walk: Walk): Walk {
  const saved: unknown = JSON.parse(JSON.stringify(workflow.save(walk.snapshot)));
  const { id: machine, version } = workflow;
  const bookmark = { runId: 'run', taskId: null, userId: 'U-0001', step: 1, savedAt: 0, machine, version };
  const snapshot = workflow.restore({ ...bookmark, snapshot: saved });
  if (!snapshot) throw new Error(`a run at ${walk.snapshot.value} cannot be resumed`);
  return { ...walk, snapshot };
}

const endedOf = ({ snapshot }: Walk) => snapshot.context.ended;
const unitOf = ({ snapshot }: Walk) => snapshot.context.state.unit;

/** What recorded movements come to, by stock figure. */
function sums({ drafts }: Pick<Walk, 'drafts'>): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { identity, quantity } of drafts.flatMap(stockEffects)) {
    totals.set(stockId(identity), (totals.get(stockId(identity)) ?? 0) + quantity);
  }
  return totals;
}

function checkMovements({ drafts }: Walk): void {
  expect(new Set(drafts.map(({ mid }) => mid)).size).toBe(drafts.length);
  for (const { type, body, compensates } of drafts) {
    if (type !== 'quality') continue;
    const { check, disposition, condition, approvedBy, quantity, serials } = body;
    checkRecordSchema.parse(check);
    if (!disposition || !condition || compensates) continue;
    expect(quantity).toBeGreaterThan(0);
    if (serials) expect(serials.length).toBe(quantity);
    expect(approvedBy).toBe(needsApproval(disposition, { condition }) ? 'U-0002' : undefined);
    expect(body.reason !== undefined).toBe(disposition !== 'accept');
  }
}

/** Whatever was decided of a unit and not taken back has left what is still to be decided of it. */
function checkGoods(walk: Walk): void {
  for (const { decided, quantity, serials } of unitOf(walk)?.goods ?? []) {
    expect(quantity).toBeGreaterThanOrEqual(0);
    for (const part of decided) expect(part.quantity).toBeGreaterThan(0);
    expect(serials.length).toBeLessThanOrEqual(quantity);
  }
}

function checkUndo(before: Walk, after: Walk): void {
  if (after.drafts.length === before.drafts.length || endedOf(after) !== null) return;
  const undone = take(after, { type: 'step.undone' });
  expect(unitOf(undone)).toEqual(unitOf(before));
  for (const [id, total] of sums(undone)) expect([id, total]).toEqual([id, sums(before).get(id) ?? 0]);
}

function walk(facts: readonly QualityCheckFact[]): Walk {
  let now = begin();
  for (const fact of facts) {
    if (endedOf(now) !== null) break;
    const next = take(now, fact);
    const again = take(revived(now), fact);
    expect(again.snapshot.value).toBe(next.snapshot.value);
    expect(again.snapshot.context).toEqual(next.snapshot.context);
    expect(again.drafts).toEqual(next.drafts);
    if (fact.type !== 'step.undone') checkUndo(now, next);
    if (next.drafts.length > now.drafts.length) checkMovements(next);
    checkGoods(next);
    now = next;
  }
  return now;
}

describe('whatever happens in a check', () => {
  it('movements are whole, quantities add up, a bookmark is as good as the run, and undo restores', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 40, size: 'max' }), (facts) => {
        walk(facts);
      }),
      { numRuns: 100, seed: 20261121 },
    );
  });

  it('who presses what the screen proposes gets to the end', () => {
    const help: Partial<Record<QualityCheckStep, QualityCheckFact[]>> = {
      identifying: scans.slice(0, 1),
      choosing: goodsIds.map((goodsId) => ({ type: 'goods.chosen', goodsId }) as const),
      answering: [{ type: 'item.skipped' }],
      choosingReason: [
        { type: 'reason.chosen', reason: 'damaged' },
        { type: 'reason.chosen', reason: 'defects' },
      ],
      approving: scans.filter((fact) => fact.type === 'barcode.scanned' && fact.scan.raw === 'U-0002'),
      recounting: [{ type: 'question.dismissed' }],
      reporting: [{ type: 'question.dismissed' }],
      splitting: [{ type: 'question.dismissed' }],
      paused: [{ type: 'task.resumed' }],
    };
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 25, size: 'max' }), (facts) => {
        let now = walk(facts);
        for (let more = 0; more < 80 && endedOf(now) === null; more++) {
          const proposed = help[now.snapshot.value] ?? [{ type: 'step.confirmed' } as const];
          for (const fact of proposed) if (endedOf(now) === null) now = take(now, fact);
        }
        expect(endedOf(now)).toBe('finished');
      }),
      { numRuns: 60, seed: 20261121 },
    );
  });
});
