import { type CommandTruth, row, testCommands } from '../../../testing/command-truth.ts';
import { situations } from '../../../testing/pick-situations.ts';
import { commandFacts } from './command-facts.ts';
import type { PickEventType } from './pick-event.ts';
import type { PickStep } from './pick-step.ts';
import { createPickWorkflow } from './pick-workflow.ts';

const working = { ...row.working, pause: 'list.paused' } as const;
const asked = { ...row.asked, pause: 'list.paused' } as const;
const reportable = { short: 'problem.chosen', damaged: 'problem.chosen', full: 'problem.chosen' } as const;
/** A line of the list is picked. */
const onLine = { ...working, ...reportable, skip: 'line.skipped', number: 'quantity.entered' } as const;

/** What each command comes to at each step, in the situations of pick-situations.ts. */
const truth: CommandTruth<PickStep, PickEventType> = {
  assigningTotes: { ...working, undo: 'told' },
  locating: onLine,
  identifying: onLine,
  confirmingLot: { ...working, ...reportable, yes: 'lot.confirmed', no: 'question.dismissed' },
  scanningSerials: onLine,
  stowing: onLine,
  enteringQuantity: { ...asked, yes: 'quantity.entered', number: 'quantity.entered' },
  reporting: { ...asked, ...reportable, skip: 'line.skipped', number: 'problem.chosen' },
  choosingReason: { ...asked, yes: 'reason.chosen', number: 'reason.chosen' },
  replacingTote: asked,
  puttingBack: {
    ...working,
    skip: 'question.dismissed',
    undo: 'told',
    next: 'notice.seen',
    no: 'question.dismissed',
  },
  delivering: working,
  closing: { ...working, undo: 'told', next: 'list.closed', yes: 'list.closed' },
  paused: { ...row.told, next: 'list.resumed', yes: 'list.resumed' },
  finished: 'end',
  handedOver: 'end',
};

testCommands({
  workflow: createPickWorkflow,
  table: commandFacts,
  truth,
  runIn: (step: PickStep) => situations[step]().run,
});
