import { type CommandTruth, row, testCommands } from '../../../testing/command-truth.ts';
import { situations } from '../../../testing/putaway-situations.ts';
import { turnWorkflow } from '../turn-machine.ts';
import { commandFacts } from './command-facts.ts';
import type { PutawayFactType } from './putaway-fact.ts';
import { putawayRules } from './putaway-rules.ts';
import type { PutawayStep } from './putaway-step.ts';

const reportable = { short: 'problem.chosen', damaged: 'problem.chosen', skip: 'problem.chosen' } as const;

/** What each command comes to at each step, in the situations of putaway-situations.ts. */
const truth: CommandTruth<PutawayStep, PutawayFactType> = {
  identifying: { ...row.working, undo: 'told' },
  // Without a task there is nothing to pause.
  choosing: { ...row.working, pause: 'told', skip: 'problem.chosen', number: 'goods.chosen' },
  enteringQuantity: { ...row.asked, yes: 'quantity.entered', number: 'quantity.entered' },
  scanningSerials: { ...row.working, ...reportable, pause: 'told' },
  placing: { ...row.working, ...reportable, full: 'problem.chosen' },
  confirmingPlace: {
    ...row.working,
    next: 'place.confirmed',
    yes: 'place.confirmed',
    no: 'question.dismissed',
    number: 'place.confirmed',
  },
  reporting: { ...row.asked, ...reportable, full: 'problem.chosen', number: 'problem.chosen' },
  paused: row.resting,
  finished: 'end',
  handedOver: 'end',
};

testCommands({
  workflow: (newRun) => turnWorkflow(putawayRules, newRun),
  table: commandFacts,
  truth,
  runIn: (step: PutawayStep) => situations[step]().run,
});
