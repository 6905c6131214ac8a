import type { QualityCheckFactType } from './quality-check-fact.ts';
import type { QualityCheckStep } from './quality-check-step.ts';

const always = ['step.undone', 'task.paused', 'task.handed_over', 'problem.reported'] as const;
const scan = 'barcode.scanned';

/** What is heard at each step. A list of problems is opened anywhere but in itself. */
export const stepFacts: Readonly<Record<QualityCheckStep, readonly QualityCheckFactType[]>> = {
  identifying: [...always, scan],
  choosing: [...always, scan, 'goods.chosen'],
  sampling: [...always, scan, 'step.confirmed', 'goods.left', 'problem.chosen'],
  answering: [...always, scan, 'step.confirmed', 'item.answered', 'item.skipped', 'goods.left'],
  countingDefects: [...always, scan, 'step.confirmed', 'defect.found', 'defects.entered', 'goods.left'],
  judging: [
    ...always,
    scan,
    'step.confirmed',
    'disposition.chosen',
    'part.asked',
    'question.dismissed',
    'goods.left',
    'problem.chosen',
  ],
  splitting: [...always, scan, 'step.confirmed', 'quantity.entered', 'question.dismissed'],
  choosingReason: [...always, scan, 'reason.chosen', 'question.dismissed'],
  approving: [...always, scan, 'question.dismissed'],
  placing: [...always, scan, 'step.confirmed', 'question.dismissed'],
  recounting: [...always, scan, 'quantity.entered', 'question.dismissed'],
  reporting: [
    ...always,
    scan,
    'problem.chosen',
    'goods.left',
    'item.skipped',
    'photo.taken',
    'question.dismissed',
  ],
  closing: [...always, scan, 'step.confirmed'],
  paused: [scan, 'task.resumed', 'task.handed_over'],
  finished: [],
  handedOver: [],
};
