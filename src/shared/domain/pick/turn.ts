import type { MovementDraft } from '../movement.ts';
import { movementName } from '../movement-name.ts';
import type { Tone } from '../turn/message.ts';
import { applyDraft } from './apply-draft.ts';
import type { LineWork } from './line-work.ts';
import type { MessageKey, MessageValues, Thing } from './pick-message.ts';
import type { HistoryEntry, PickRun } from './pick-run.ts';

/** What one event changes, records and lets the operator hear. Rules pass it on; nothing of it is done yet. */
export type Turn = { run: PickRun; drafts: readonly MovementDraft[]; tone: Tone | null };

/** How far back an operator may go. */
const historyLength = 10;

export const change = (turn: Turn, patch: Partial<PickRun>): Turn => ({
  ...turn,
  run: { ...turn.run, ...patch },
});

/** A movement without its name; `compensates` names the movement that it takes back. */
export type NewDraft = Pick<MovementDraft, 'type' | 'body'> & { compensates?: string };

/** Records a movement: it is named, and the lines and totes of the run follow from it. */
export function record(turn: Turn, { type, body, compensates }: NewDraft): Turn {
  const { base, used } = turn.run.mids;
  const draft: MovementDraft = {
    mid: movementName(base, used),
    type,
    compensates: compensates ?? null,
    body,
  };
  const run = applyDraft({ ...turn.run, mids: { base, used: used + 1 } }, draft);
  return { ...turn, run, drafts: [...turn.drafts, draft] };
}

type Things = { scanned?: Thing; expected?: Thing };

/** Says something about the step, in the text of `key`; the last word of a turn counts. */
export function say<K extends MessageKey>(
  turn: Turn,
  tone: Tone,
  key: K,
  values: MessageValues<K>,
  { scanned, expected }: Things = {},
): Turn {
  const message = { key, tone, scanned: scanned ?? null, expected: expected ?? null, values };
  return { ...change(turn, { message }), tone };
}

/** Lets the operator hear something that the screen itself says. */
export const sound = (turn: Turn, tone: Tone): Turn => ({ ...turn, tone });

/** Goes on with the work of the current line, so that this step can be taken back. */
export const prove = (turn: Turn, work: LineWork, at: string | null = turn.run.at): Turn =>
  change(turn, { work, at, history: remember(turn.run, proofOf(turn.run)) });

/** Ends the work on the current line or portion: what was proven of it alone cannot be taken back any more. */
export const endWork = (turn: Turn): Turn =>
  change(turn, {
    work: null,
    returning: null,
    history: turn.run.history.filter(({ kind }) => kind === 'recorded'),
  });

export const proofOf = ({ work, returning, at }: PickRun): HistoryEntry => ({
  kind: 'proof',
  work,
  returning,
  at,
});

export const remember = ({ history }: PickRun, entry: HistoryEntry): HistoryEntry[] =>
  [...history, entry].slice(-historyLength);
