import type { Aside } from './pick-run.ts';
import { isPossible, type PickProblem } from './problems.ts';
import { leaveInTote } from './leave-in-tote.ts';
import { current } from './run-facts.ts';
import { change, prove, say, type Turn } from './turn.ts';

/** Puts a question of the operator's own before the work. */
export const openAside = (turn: Turn, aside: Aside): Turn => change(turn, { aside });

export const closeAside = (turn: Turn): Turn => change(turn, { aside: null });

/** What a problem leads to: a further question, or the step that it names. */
export function chooseProblem(turn: Turn, problem: PickProblem): Turn {
  const closed = closeAside(turn);
  if (!isPossible(turn.run, problem)) return say(closed, 'error', 'not_possible', {});
  switch (problem) {
    case 'nothing_there':
      return openAside(turn, { kind: 'reason', purpose: 'short', quantity: 0 });
    case 'too_few':
      return openAside(turn, { kind: 'quantity', purpose: 'take', ...countedSoFar(turn) });
    case 'damaged':
      return openAside(turn, { kind: 'quantity', purpose: 'damaged' });
    case 'tote_full':
      return openAside(turn, { kind: 'tote' });
    case 'other_place':
      return expectOtherPlace(closed);
    case 'leave_in_tote':
      return leaveInTote(closed);
  }
}

/** What was counted of the goods in hand is how many there are, unless more is said. */
function countedSoFar({ run }: Turn): { counted?: number } {
  const counted = current(run)?.work.counted;
  return counted ? { counted } : {};
}

function expectOtherPlace(turn: Turn): Turn {
  const on = current(turn.run);
  return on ? prove(turn, { ...on.work, anyPlace: true }) : turn;
}
