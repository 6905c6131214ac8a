import { damageReasons, type InboundRun } from '../../../shared/domain/inbound/inbound-state.ts';
import type { InboundStep } from '../../../shared/domain/inbound/inbound-step.ts';
import { openRest } from '../../../shared/domain/inbound/open-rest.ts';
import { type InboundProblem, problemsOf } from '../../../shared/domain/inbound/problems.ts';
import { returnDispositions, returnReasons } from '../../../shared/domain/return-disposition.ts';
import { canUndo } from '../../../shared/domain/turn/undo.ts';
import { type CommandTable, numbered, type Standing } from '../command-table.ts';
import { arrivals, reportableFacts, unitFacts } from './detour-facts.ts';
import type { InboundFact } from './inbound-fact.ts';

type At = Standing<InboundRun, InboundStep>;

/** The tap that a scanned command stands for. */
export const commandFacts: CommandTable<InboundRun, InboundStep, InboundFact> = {
  short: (at) => reported(at, 'count_contents'),
  damaged: (at) => reported(at, 'damaged'),
  full: (at) => (isUnitOpen(at) || reported(at, 'unit_full') ? { type: 'unit.closed' } : null),
  skip: (at) => (at.step === 'tracking' ? { type: 'tracking.skipped' } : reported(at, 'set_aside')),
  undo: ({ run }) => (canUndo(run) ? { type: 'step.undone' } : null),
  next,
  report: ({ run }) => (reportableFacts(run.state).length > 0 ? { type: 'problem.reported' } : null),
  yes: (at) => agreed(at) ?? likely(at),
  no: ({ step }) => (questions.includes(step) ? { type: 'question.dismissed' } : null),
  pause: ({ step }) => (step === 'paused' ? null : { type: 'task.paused' }),
  number: answer,
};

const questions: readonly InboundStep[] = [
  'listing',
  'enteringQuantity',
  'choosingReason',
  'disposing',
  'naming',
  'reporting',
  'closing',
];

const reported = ({ run }: At, problem: InboundProblem): InboundFact | null =>
  problemsOf(run.state).includes(problem) ? { type: 'problem.chosen', problem } : null;

/** Loose goods end as a unit does. */
const isUnitOpen = ({ step, run }: At): boolean => step === 'receiving' && run.state.unit !== null;

function next(at: At): InboundFact | null {
  const { step, run } = at;
  if (step === 'tracking') return { type: 'tracking.skipped' };
  if (step === 'receiving') return { type: 'unit.closed' };
  if (step === 'labelling') return run.state.received.length > 0 ? { type: 'closing.asked' } : null;
  return agreed(at);
}

function agreed({ step, run: { state } }: At): InboundFact | null {
  switch (step) {
    case 'unpacking':
      return state.station === null ? null : { type: 'contents.accepted' };
    case 'confirming':
      return { type: 'goods.confirmed' };
    case 'closing':
      return { type: 'receipt.closed' };
    case 'paused':
      return { type: 'task.resumed' };
    default:
      return null;
  }
}

/** The answer that goes without saying: the first reason, what is decided already, as many as are still expected. */
function likely({ step, run: { state } }: At): InboundFact | null {
  const { goods, aside } = state;
  switch (step) {
    case 'tracking':
      return { type: 'tracking.skipped' };
    case 'choosingReason':
      return aside?.kind === 'damage'
        ? { type: 'damage.chosen', reason: damageReasons[0] }
        : { type: 'return.explained', reason: returnReasons[0] };
    case 'disposing':
      return { type: 'disposition.chosen', disposition: goods?.disposition ?? returnDispositions[0] };
    case 'enteringQuantity': {
      const isDamage = aside?.kind === 'quantity' && aside.purpose === 'damaged';
      const quantity = goods && !isDamage ? openRest(state, goods) : 0;
      return quantity > 0 ? { type: 'quantity.entered', quantity } : null;
    }
    default:
      return null;
  }
}

/** With goods in hand the number is how many of them there are. */
function answer({ step, run: { state } }: At, number: number): InboundFact | null {
  switch (step) {
    case 'confirming':
    case 'enteringQuantity':
      return { type: 'quantity.entered', quantity: number };
    case 'choosing':
      return numbered(arrivals, number, (how) => ({ type: 'arrival.chosen', how }));
    case 'labelling':
      return numbered(Object.values(unitFacts), number, (fact) => fact);
    case 'listing':
      return numbered(state.expected, number, ({ purchaseOrderId }) => ({
        type: 'order.chosen',
        purchaseOrderId,
      }));
    case 'choosingReason':
      return state.aside?.kind === 'damage'
        ? numbered(damageReasons, number, (reason) => ({ type: 'damage.chosen', reason }))
        : numbered(returnReasons, number, (reason) => ({ type: 'return.explained', reason }));
    case 'disposing':
      return numbered(returnDispositions, number, (disposition) => ({
        type: 'disposition.chosen',
        disposition,
      }));
    case 'reporting':
      return numbered(reportableFacts(state), number, (fact) => fact);
    default:
      return null;
  }
}
