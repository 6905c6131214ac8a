import type { MovementDraft } from '../movement.ts';
import { compensationOf } from './compensation.ts';
import { startWork } from './line-work.ts';
import type { PickRun } from './pick-run.ts';
import { lineOf } from './run-facts.ts';
import { change, record, remember, say, type Turn } from './turn.ts';

/** Whether there is a step to take back. Goods of a cancelled line in hand must find their place first. */
export const canUndo = (run: PickRun): boolean =>
  run.ended === null && run.hand === null && (run.aside !== null || run.history.length > 0);

/**
 * Takes the last step back: a question that was opened, a proof that was not recorded yet, or what was recorded, by
 * movements that compensate it. The line concerned is the current one again.
 */
export function undoStep(turn: Turn): Turn {
  const { run } = turn;
  if (!canUndo(run)) return turn;
  if (run.aside !== null) return change(turn, { aside: null });
  const last = run.history.at(-1);
  const before = change(turn, { history: run.history.slice(0, -1), again: null });
  if (last?.kind === 'proof') {
    const { work, returning, at } = last;
    return say(change(before, { work, returning, at }), 'warning', 'undone', {});
  }
  return last ? say(takeBack(before, last.drafts), 'warning', 'undone', {}) : before;
}

function takeBack(turn: Turn, drafts: readonly MovementDraft[]): Turn {
  const undone = drafts.toReversed().reduce((next, draft) => {
    const compensation = compensationOf(draft);
    return compensation ? record(next, compensation) : next;
  }, turn);
  const pickLineId = drafts.find(({ body }) => body.pickLineId !== undefined)?.body.pickLineId;
  const line = pickLineId === undefined ? undefined : lineOf(undone.run, pickLineId);
  const back = change(undone, { returning: null, selected: [] });
  if (line?.status !== 'open') return back;
  const isCurrent = back.run.work?.pickLineId === pickLineId;
  return isCurrent ? back : change(back, { work: startWork(line, null), at: null });
}

/** What of the movements of one turn can be taken back, as the last step of the history. */
export function rememberRecorded(run: PickRun, drafts: readonly MovementDraft[]): PickRun['history'] {
  const undoable = drafts.filter((draft) => compensationOf(draft) !== null).map(withoutScans);
  return undoable.length > 0 ? remember(run, { kind: 'recorded', drafts: undoable }) : run.history;
}

function withoutScans({ body, ...draft }: MovementDraft): MovementDraft {
  const { scans: _scans, ...rest } = body;
  return { ...draft, body: rest };
}
