import { describe, expect, it } from 'vitest';
import { newCheckState, type CheckState } from '../../../shared/domain/quality/check/check-state.ts';
import { readSurely } from '../../../testing/read-surely.ts';
import { newRun } from '../../../shared/domain/turn/run.ts';
import { stampOf } from '../../../testing/driven-run.ts';
import { gtin } from '../../../testing/pick-floor.ts';
import { aQualityFloor, plate } from '../../../testing/quality-floor.ts';
import { nameThing } from '../name-thing.ts';
import { turnWorkflow } from '../turn-machine.ts';
import type { TurnSnapshot } from '../turn-workflow.ts';
import { findUnit } from './find-unit.ts';
import type { QualityCheckFact } from './quality-check-fact.ts';
import { qualityCheckRules } from './quality-check-rules.ts';
import { type QualityCheckStep, qualityCheckSteps } from './quality-check-step.ts';

type Snapshot = TurnSnapshot<CheckState, QualityCheckStep>;
const { ports } = aQualityFloor();
const workflow = turnWorkflow(qualityCheckRules, ({ id }) => newRun(newCheckState(null), id));

async function scanOf(raw: string): Promise<QualityCheckFact> {
  const reading = readSurely(raw);
  const known = await nameThing(ports.lookup, reading);
  const unit = await findUnit(ports, known);
  const scan = { raw, symbology: null, source: 'wedge' } as const;
  return { type: 'barcode.scanned', scan, reading, known, unit, userId: 'U-0001' };
}

const scans = await Promise.all([plate(1), plate(2), gtin(4), 'U-0002', 'QUAR-1'].map(scanOf));

/** What may happen anywhere. */
const anywhere: readonly QualityCheckFact[] = [
  ...scans,
  { type: 'step.confirmed' },
  { type: 'item.skipped' },
  { type: 'item.answered', itemId: 'label', value: 'yes' },
  { type: 'defect.found' },
  { type: 'part.asked' },
  { type: 'quantity.entered', quantity: 5 },
  { type: 'disposition.chosen', disposition: 'scrap' },
  { type: 'disposition.chosen', disposition: 'quarantine' },
  { type: 'reason.chosen', reason: 'damaged' },
  { type: 'problem.reported' },
  { type: 'problem.chosen', problem: 'other_quantity' },
  { type: 'goods.left' },
  { type: 'question.dismissed' },
  { type: 'task.paused' },
  { type: 'task.resumed' },
  { type: 'task.handed_over' },
];

/** The same situation by other names: ids, what was said last and what can be undone do not count. */
const situationOf = ({ value, context: { state, paused, ended } }: Snapshot): string =>
  JSON.stringify([value, paused, ended, { ...state, check: state.check && { ...state.check, checkId: '' } }]);

/** Walks through as many different situations as given, from each to whatever may happen there. */
function explore(most: number): { steps: Set<QualityCheckStep>; stuck: string[] } {
  const start = workflow.begin(stampOf(0)).snapshot;
  const seen = new Set([situationOf(start)]);
  const steps = new Set<QualityCheckStep>([start.value]);
  const stuck: string[] = [];
  const queue = [start];
  for (let at = queue.shift(); at && seen.size < most; at = queue.shift()) {
    if (workflow.isOver(at)) continue;
    const before = situationOf(at);
    let isStuck = true;
    for (const fact of anywhere) {
      const next = workflow.take(at, { ...fact, stamp: stampOf(seen.size) })?.snapshot ?? at;
      const situation = situationOf(next);
      isStuck &&= situation === before;
      if (seen.has(situation)) continue;
      seen.add(situation);
      steps.add(next.value);
      queue.push(next);
    }
    if (isStuck) stuck.push(before);
  }
  return { steps, stuck };
}

describe('from the beginning of a check', () => {
  const { steps, stuck } = explore(900);

  it('every step can be reached', () => {
    expect(qualityCheckSteps.filter((step) => !steps.has(step))).toEqual([]);
  });

  it('something always leads on', () => {
    expect(stuck).toEqual([]);
  });
});
