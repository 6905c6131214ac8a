import type { KnownThingOf } from '../../known-thing.ts';
import { change, setState, step } from '../../turn/turn.ts';
import { scannedThing } from '../../turn/scanned-thing.ts';
import type { Disposition } from '../check-record.ts';
import type { CheckScan } from './check-scan.ts';
import type { CheckTurn, Decision } from './check-state.ts';
import { say } from './check-texts.ts';
import { type CurrentCheck, currentCheck } from './check-view.ts';
import { isReasonFor, needsApproval, needsPlace, needsReason } from './decision-rules.ts';
import { recordDecision } from './record-decision.ts';

/** Says what becomes of the goods, or of the part set apart; what else must be said is asked for before it is done. */
export const chooseDisposition = (turn: CheckTurn, disposition: Disposition): CheckTurn =>
  settle(withDecision(turn, { disposition, reason: null, approvedBy: null }));

export function chooseReason(turn: CheckTurn, reason: string): CheckTurn {
  const decision = currentCheck(turn.run.state)?.check.decision;
  if (!decision || !isReasonFor(decision.disposition, reason)) return turn;
  return settle(withDecision(turn, { ...decision, reason }));
}

/** The badge of a second person: somebody who works here, and not the one who decides. */
export function approve(turn: CheckTurn, scan: CheckScan): CheckTurn {
  const { known, reading, userId } = scan;
  const decision = currentCheck(turn.run.state)?.check.decision;
  if (!decision) return turn;
  const scanned = scannedThing(reading, known);
  if (known?.kind !== 'user') {
    const expected = { kind: 'badge', name: '' } as const;
    const key = reading.kind === 'badge' ? 'unknown_badge' : 'not_a_badge';
    return say(turn, 'error', key, {}, { scanned, expected });
  }
  const { user } = known;
  if (user.userId === userId) return say(turn, 'error', 'own_badge', {}, { scanned });
  if (!user.active) return say(turn, 'error', 'inactive_badge', { name: user.name }, { scanned });
  return approvedBy(turn, decision, user);
}

const approvedBy = (turn: CheckTurn, decision: Decision, user: KnownThingOf<'user'>['user']): CheckTurn =>
  settle(withDecision(turn, { ...decision, approvedBy: user.userId }));

/** Takes back what was begun to be decided, or the part that was set apart for it. */
export function dropDecision(turn: CheckTurn): CheckTurn {
  const on = currentCheck(turn.run.state);
  if (!on) return turn;
  const { check } = on;
  if (!check.decision) return check.part ? step(turn, { check: { ...check, part: null } }) : turn;
  // What was said of the decision is gone with it, so that undo takes back the step before.
  const { history } = turn.run;
  const begun = history.findLastIndex(({ state }) => state.check !== null && state.check.decision === null);
  const dropped = setState(turn, { check: { ...check, decision: null } });
  return begun < 0 ? dropped : change(dropped, { history: history.slice(0, begun) });
}

function withDecision(turn: CheckTurn, decision: Decision): CheckTurn {
  const on = currentCheck(turn.run.state);
  return on ? step(turn, { check: { ...on.check, decision } }) : turn;
}

/** A decision that lacks nothing is recorded. */
function settle(turn: CheckTurn): CheckTurn {
  const on = currentCheck(turn.run.state);
  const lacks = on?.check.decision ? decisionLack(on.check.decision, on) : null;
  return lacks === null ? recordDecision(turn) : turn;
}

/** What must still be said of a decision before it can be recorded. */
export function decisionLack(
  { disposition, reason, approvedBy: second }: Decision,
  { check, goods }: Pick<CurrentCheck, 'check' | 'goods'>,
): 'reason' | 'approval' | 'place' | null {
  if (needsReason(disposition, check) && reason === null) return 'reason';
  if (needsApproval(disposition, goods) && second === null) return 'approval';
  return needsPlace(disposition) ? 'place' : null;
}
