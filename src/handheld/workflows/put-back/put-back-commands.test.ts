import { type CommandTruth, row, testCommands } from '../../../testing/command-truth.ts';
import { putBackSituations } from '../../../testing/put-back-situations.ts';
import { turnWorkflow } from '../turn-machine.ts';
import { commandFacts } from './command-facts.ts';
import type { PutBackFactType } from './put-back-fact.ts';
import { putBackRules } from './put-back-rules.ts';
import type { PutBackStep } from './put-back-step.ts';

const reportable = { short: 'problem.chosen', damaged: 'problem.chosen' } as const;
/** Nothing is done yet that could be undone. */
const taking = { ...row.working, ...reportable, undo: 'told' } as const;
const asked = { ...row.asked, undo: 'told' } as const;
/** The goods are on their way back. */
const inHand = { ...row.working, ...reportable, full: 'problem.chosen' } as const;

/** What each command comes to at each step, in the situations of put-back-situations.ts. */
const truth: CommandTruth<PutBackStep, PutBackFactType> = {
  sourcing: row.told,
  choosing: { ...row.working, skip: 'source.left', pause: 'told', number: 'goods.chosen' },
  taking,
  confirmingGoods: { ...taking, next: 'goods.confirmed', yes: 'goods.confirmed', no: 'question.dismissed' },
  scanningSerials: inHand,
  placing: inHand,
  enteringQuantity: { ...asked, yes: 'quantity.entered', number: 'quantity.entered' },
  reporting: { ...asked, ...reportable, number: 'problem.chosen' },
  choosingReason: { ...asked, yes: 'reason.chosen', number: 'reason.chosen' },
  paused: row.resting,
  finished: 'end',
  handedOver: 'end',
};

testCommands({
  workflow: (newRun) => turnWorkflow(putBackRules, newRun),
  table: commandFacts,
  truth,
  runIn: async (step: PutBackStep) => (await putBackSituations[step]()).run(),
});
