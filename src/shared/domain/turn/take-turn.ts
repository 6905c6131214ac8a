import type { Run } from './run.ts';
import type { Turn } from './turn.ts';

/** What a turn needs to know of its event: `stamp` is null for the beginning, `byOperator` false for what others did. */
export type Occasion = { stamp: string | null; byOperator: boolean };

/** How far back an operator may go. */
const historyLength = 10;

/**
 * One event from beginning to end: what was said before is over, the rule says what happens, and the next step gets
 * names for its movements. Names that were not used stay: a step that is asked twice is one and the same movement.
 * What others change cannot be taken back here, nor what was done before it, unless the rule has carried the change
 * into what can be taken back.
 */
export function takeTurn<S>(
  run: Run<S>,
  { stamp, byOperator }: Occasion,
  rule: (turn: Turn<S>) => Turn<S>,
): Turn<S> {
  const isSilent = !byOperator || run.message === null;
  const opened: Turn<S> = {
    run: isSilent ? run : { ...run, message: null },
    drafts: [],
    tone: null,
    keeps: false,
  };
  const turn = rule(opened);
  if (turn.run === run) return turn;
  const again = byOperator && turn.run.again === run.again ? null : turn.run.again;
  const mids = stamp !== null && turn.drafts.length > 0 ? { base: stamp, used: 0 } : turn.run.mids;
  return { ...turn, run: { ...turn.run, again, mids, history: historyAfter(run, turn, byOperator) } };
}

function historyAfter<S>(before: Run<S>, turn: Turn<S>, byOperator: boolean): Run<S>['history'] {
  const isCarried = turn.run.state === before.state || turn.run.history !== before.history;
  if (!byOperator) return isCarried ? turn.run.history : [];
  if (!turn.keeps) return turn.run.history;
  const drafts = turn.drafts.map((draft) => ({ ...draft }));
  return [...turn.run.history, { state: before.state, drafts }].slice(-historyLength);
}
