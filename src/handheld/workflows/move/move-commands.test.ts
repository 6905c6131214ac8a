import { type CommandTruth, row, testCommands } from '../../../testing/command-truth.ts';
import { moveSituations } from '../../../testing/move-operator.ts';
import { turnWorkflow } from '../turn-machine.ts';
import { commandFacts } from './command-facts.ts';
import type { MoveFactType } from './move-fact.ts';
import { moveRules } from './move-rules.ts';
import type { MoveStep } from './move-step.ts';

/** Moving has no task to pause. */
const working = { ...row.working, pause: 'told' } as const;
const asked = { ...row.asked, pause: 'told' } as const;
const reportable = { short: 'problem.chosen', damaged: 'problem.chosen', skip: 'problem.chosen' } as const;

/** What each command comes to at each step, in the situations of move-operator.ts. */
const truth: CommandTruth<MoveStep, MoveFactType> = {
  identifying: { ...row.told, next: 'work.ended' },
  choosing: { ...working, skip: 'problem.chosen', number: 'goods.chosen' },
  enteringQuantity: { ...asked, yes: 'quantity.entered', number: 'quantity.entered' },
  scanningSerials: { ...working, ...reportable },
  placing: { ...working, ...reportable },
  confirmingPlace: { ...working, next: 'place.confirmed', yes: 'place.confirmed', no: 'question.dismissed' },
  reporting: { ...asked, ...reportable, number: 'problem.chosen' },
  finished: 'end',
};

testCommands({
  workflow: (newRun) => turnWorkflow(moveRules, newRun),
  table: commandFacts,
  truth,
  runIn: (step: MoveStep) => moveSituations[step]().run,
});
