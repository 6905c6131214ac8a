import type {
  QualityCheckFact,
  QualityCheckFactOf,
  QualityCheckFactType,
} from '../handheld/workflows/quality-check/quality-check-fact.ts';
import type { QualityCheckStep } from '../handheld/workflows/quality-check/quality-check-step.ts';
import type { OutsideFact } from '../handheld/workflows/turn-workflow.ts';
import { gtin } from './pick-floor.ts';
import { aCheckTask, aQualityFloor, plate, someGoods } from './quality-floor.ts';
import { type Checker, checksGoods } from './quality-scene.ts';

/* For each step of a check one way to get there, and for each fact one of its kind. */

const goods = [someGoods(4, 12), someGoods(2, 40, { lot: 'L1', expiry: '2027-01-31' })];
/** A pallet with tea, which has one question, and yoghurt. */
const task = () => aCheckTask({ lpn: plate(2), goods });

const begun = () => checksGoods(aQualityFloor(), task());

async function after(before: Promise<Checker>, act: (checker: Checker) => Promise<void>): Promise<Checker> {
  const checker = await before;
  await act(checker);
  return checker;
}

const found = () => after(begun(), ({ scan }) => scan(plate(2)));
const sampled = () => after(found(), ({ scan }) => scan(gtin(4)));
const questioned = () => after(sampled(), ({ confirm }) => confirm());
const answered = () => after(questioned(), ({ answer }) => answer('yes'));
const judged = () => after(answered(), ({ confirm }) => confirm());

async function allDecided(): Promise<Checker> {
  const checker = await checksGoods(aQualityFloor(), aCheckTask());
  await checker.scan(plate(1));
  await checker.confirm();
  await checker.answer('yes');
  await checker.confirm(2);
  return checker;
}

export const situations: Record<QualityCheckStep, () => Promise<Checker>> = {
  identifying: begun,
  choosing: found,
  sampling: sampled,
  answering: questioned,
  countingDefects: answered,
  judging: judged,
  splitting: () => after(judged(), ({ tap }) => tap({ type: 'part.asked' })),
  choosingReason: () => after(judged(), ({ decide }) => decide('reject')),
  approving: () => after(judged(), ({ decide }) => decide('scrap', 'damaged')),
  placing: () => after(judged(), ({ decide }) => decide('quarantine', 'unclear')),
  recounting: () => after(sampled(), ({ tap }) => tap({ type: 'problem.chosen', problem: 'other_quantity' })),
  reporting: () => after(sampled(), ({ tap }) => tap({ type: 'problem.reported' })),
  closing: allDecided,
  paused: () => after(sampled(), ({ tap }) => tap({ type: 'task.paused' })),
  finished: () => after(allDecided(), ({ confirm }) => confirm()),
  handedOver: () => after(sampled(), ({ tap }) => tap({ type: 'task.handed_over' })),
};

/** The scan that is asked for; for the others one that nobody asked for. */
export const rightScans: Record<QualityCheckStep, string> = {
  identifying: plate(2),
  choosing: gtin(4),
  sampling: gtin(4),
  answering: gtin(4),
  countingDefects: gtin(4),
  judging: gtin(4),
  splitting: gtin(4),
  choosingReason: gtin(4),
  approving: 'U-0002',
  placing: 'QUAR-1',
  recounting: gtin(4),
  reporting: gtin(4),
  closing: plate(1),
  paused: gtin(4),
  finished: plate(1),
  handedOver: plate(1),
};

export type AnyCheckFact = QualityCheckFact | OutsideFact;
export type AnyCheckFactType = AnyCheckFact['type'];

/** Facts as they are sent; a scan is made of its code instead. */
const facts: { [T in Exclude<QualityCheckFactType, 'barcode.scanned'>]: () => QualityCheckFactOf<T> } = {
  'step.confirmed': () => ({ type: 'step.confirmed' }),
  'goods.chosen': () => ({ type: 'goods.chosen', goodsId: 'P-1002|L1|2027-01-31|own|inspection' }),
  'goods.left': () => ({ type: 'goods.left' }),
  'item.answered': () => ({ type: 'item.answered', itemId: 'label', value: 'no' }),
  'item.skipped': () => ({ type: 'item.skipped' }),
  'defect.found': () => ({ type: 'defect.found' }),
  'defects.entered': () => ({ type: 'defects.entered', defects: 1 }),
  'photo.taken': () => ({ type: 'photo.taken', evidenceId: 'photo-1' }),
  'disposition.chosen': () => ({ type: 'disposition.chosen', disposition: 'reject' }),
  'part.asked': () => ({ type: 'part.asked' }),
  'quantity.entered': () => ({ type: 'quantity.entered', quantity: 5 }),
  'reason.chosen': () => ({ type: 'reason.chosen', reason: 'damaged' }),
  'problem.reported': () => ({ type: 'problem.reported' }),
  'problem.chosen': () => ({ type: 'problem.chosen', problem: 'other_quantity' }),
  'question.dismissed': () => ({ type: 'question.dismissed' }),
  'goods.changed': () => ({ type: 'goods.changed', goods: [] }),
  'step.undone': () => ({ type: 'step.undone' }),
  'task.paused': () => ({ type: 'task.paused' }),
  'task.resumed': () => ({ type: 'task.resumed' }),
  'task.handed_over': () => ({ type: 'task.handed_over' }),
};

const outsideFactsOf: Record<OutsideFact['type'], OutsideFact> = {
  'task.refreshed': { type: 'task.refreshed', rev: 5, lease: 'lease-2' },
  'task.taken_over': { type: 'task.taken_over' },
  'task.cancelled': { type: 'task.cancelled' },
};

export const checkFactTypes = [
  'barcode.scanned',
  ...Object.keys(facts),
  ...Object.keys(outsideFactsOf),
] as AnyCheckFactType[];

/** Lets a fact of that kind happen where the run stands. */
export async function happens(checker: Checker, step: QualityCheckStep, type: AnyCheckFactType) {
  if (type === 'barcode.scanned') return checker.scan(rightScans[step]);
  const made = Object.entries(facts).find(([name]) => name === type)?.[1]();
  const outside = Object.entries(outsideFactsOf).find(([name]) => name === type)?.[1];
  const fact = made ?? outside;
  if (fact) checker.desk.session.send(fact);
  return checker.desk.settled();
}
