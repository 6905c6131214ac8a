import { type CommandTruth, row, testCommands } from '../../../testing/command-truth.ts';
import { countSituations } from '../../../testing/count-situations.ts';
import { turnWorkflow } from '../turn-machine.ts';
import { commandFacts } from './command-facts.ts';
import type { CountFactType } from './count-fact.ts';
import { countRules } from './count-rules.ts';
import type { CountStep } from './count-step.ts';

/** Goods are counted, for the first time or again. */
const atGoods = {
  ...row.working,
  damaged: 'problem.chosen',
  skip: 'problem.chosen',
  next: 'place.closed',
  number: 'quantity.entered',
} as const;

/** What each command comes to at each step, in the situations of count-situations.ts. */
const truth: CommandTruth<CountStep, CountFactType> = {
  locating: { ...row.working, skip: 'problem.chosen', undo: 'told' },
  counting: atGoods,
  recounting: atGoods,
  namingLot: { ...row.asked, number: 'lot.chosen' },
  confirmingAbsent: { ...row.asked, next: 'absence.confirmed', yes: 'absence.confirmed' },
  enteringQuantity: { ...row.asked, yes: 'quantity.entered', number: 'quantity.entered' },
  reporting: { ...row.asked, damaged: 'problem.chosen', skip: 'problem.chosen', number: 'problem.chosen' },
  choosingReason: { ...row.asked, yes: 'reason.chosen', number: 'reason.chosen' },
  paused: row.resting,
  finished: 'end',
  handedOver: 'end',
};

testCommands({
  workflow: (newRun) => turnWorkflow(countRules, newRun),
  table: commandFacts,
  truth,
  runIn: async (step: CountStep) => (await countSituations[step]()).run(),
});
