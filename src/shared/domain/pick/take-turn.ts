import type { PickRun } from './pick-run.ts';
import { settleTurn } from './settle-turn.ts';
import type { Turn } from './turn.ts';
import { rememberRecorded } from './undo-step.ts';

/** What a turn needs to know of its event: `stamp` is null for the beginning, `byOperator` false for what others did. */
export type Occasion = { stamp: string | null; byOperator: boolean };

/**
 * One event from beginning to end: what was said before is over, the rule says what happens, what follows by itself
 * follows, and the next step gets names for its movements. Names that were not used stay: a step that is asked twice
 * is one and the same movement.
 */
export function takeTurn(run: PickRun, { stamp, byOperator }: Occasion, rule: (turn: Turn) => Turn): Turn {
  const isSilent = !byOperator || run.message === null;
  const opened: Turn = { run: isSilent ? run : { ...run, message: null }, drafts: [], tone: null };
  const turn = settleTurn(rule(opened));
  if (turn.run === run) return turn;
  const again = byOperator && turn.run.again === run.again ? null : turn.run.again;
  const history = rememberRecorded(turn.run, turn.drafts);
  const mids = stamp !== null && turn.drafts.length > 0 ? { base: stamp, used: 0 } : turn.run.mids;
  return { ...turn, run: { ...turn.run, again, history, mids } };
}
