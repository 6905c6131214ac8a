import { type CommandTruth, row, testCommands } from '../../../testing/command-truth.ts';
import { situations } from '../../../testing/quality-situations.ts';
import { turnWorkflow } from '../turn-machine.ts';
import { commandFacts } from './command-facts.ts';
import type { QualityCheckFactType } from './quality-check-fact.ts';
import { qualityCheckRules } from './quality-check-rules.ts';
import type { QualityCheckStep } from './quality-check-step.ts';

const confirmable = { next: 'step.confirmed', yes: 'step.confirmed' } as const;
/** A quantity is asked for. */
const atQuantity = { ...row.working, no: 'question.dismissed', number: 'quantity.entered' } as const;

/** What each command comes to at each step, in the situations of quality-situations.ts. */
const truth: CommandTruth<QualityCheckStep, QualityCheckFactType> = {
  identifying: { ...row.working, undo: 'told' },
  choosing: { ...row.working, number: 'goods.chosen' },
  sampling: {
    ...row.working,
    short: 'problem.chosen',
    skip: 'goods.left',
    ...confirmable,
  },
  answering: { ...row.working, yes: 'step.confirmed', no: 'item.answered' },
  countingDefects: {
    ...row.working,
    damaged: 'defect.found',
    skip: 'goods.left',
    ...confirmable,
    number: 'defects.entered',
  },
  judging: {
    ...row.working,
    short: 'problem.chosen',
    skip: 'goods.left',
    ...confirmable,
    number: 'disposition.chosen',
  },
  splitting: atQuantity,
  choosingReason: { ...row.working, yes: 'reason.chosen', no: 'question.dismissed', number: 'reason.chosen' },
  approving: { ...row.working, no: 'question.dismissed' },
  placing: { ...row.working, ...confirmable, no: 'question.dismissed' },
  recounting: atQuantity,
  reporting: { ...row.asked, short: 'problem.chosen', skip: 'goods.left', number: 'problem.chosen' },
  closing: { ...row.working, ...confirmable },
  paused: row.resting,
  finished: 'end',
  handedOver: 'end',
};

testCommands({
  workflow: (newRun) => turnWorkflow(qualityCheckRules, newRun),
  table: commandFacts,
  truth,
  runIn: async (step: QualityCheckStep) => (await situations[step]()).run(),
});
