import type { AnyMachineSnapshot } from 'xstate';
import type { CommandEvent } from './command-event.ts';
import type { SessionTurn, Stamped } from './saved-workflow.ts';

/** What a stamped event comes to at a snapshot; null where it changes nothing. */
export type Take<Snapshot> = (snapshot: Snapshot, event: unknown) => SessionTurn<Snapshot> | null;

/** A command is what its tap is, and heard besides; where that changes nothing the operator is told so. */
export function takeCommand<Snapshot extends AnyMachineSnapshot, Event>(
  take: Take<Snapshot>,
  snapshot: Snapshot,
  { command, fact, stamp }: Stamped<CommandEvent<Event>>,
): SessionTurn<Snapshot> | null {
  const taken = fact === null ? null : take(snapshot, { ...fact, stamp });
  if (taken === null || !isAnswer(snapshot, taken)) {
    return take(snapshot, { type: 'command.refused', command, stamp });
  }
  return taken.signals.length > 0 ? taken : { ...taken, signals: ['success'] };
}

type Context = { message: unknown };

/** Whether anything was recorded, said, or is otherwise than before. */
function isAnswer(before: AnyMachineSnapshot, turn: SessionTurn<AnyMachineSnapshot>): boolean {
  const { message } = turn.snapshot.context as Context;
  return turn.drafts.length > 0 || message !== null || meaningOf(before) !== meaningOf(turn.snapshot);
}

/** What was said before is over with any turn, and so is a code that was to be scanned again: that is no change. */
const meaningOf = ({ value, context }: AnyMachineSnapshot): string =>
  JSON.stringify([value, { ...(context as Context), message: null, again: null }]);
