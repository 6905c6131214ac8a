import type { MovementDraft } from '../movement.ts';
import { movementName } from '../movement-name.ts';
import type { Message, Thing, Tone } from './message.ts';
import type { Ending, Run } from './run.ts';

/**
 * What one event changes, records and lets the operator hear. Rules pass it on; nothing of it is done yet.
 * `keeps`: the step can be taken back, to the state before it.
 */
export type Turn<S> = {
  run: Run<S>;
  drafts: readonly MovementDraft[];
  tone: Tone | null;
  keeps: boolean;
};

/** A movement without its name; `compensates` names the movement that it takes back. */
export type NewDraft = Pick<MovementDraft, 'type' | 'body'> & { compensates?: string };

export const change = <S>(turn: Turn<S>, patch: Partial<Run<S>>): Turn<S> => ({
  ...turn,
  run: { ...turn.run, ...patch },
});

/** Goes on to another state by something the operator did, so that it can be taken back. */
export const step = <S>(turn: Turn<S>, patch: Partial<S>): Turn<S> => ({
  ...setState(turn, patch),
  keeps: true,
});

/** Changes the state by the way: a question is opened or left, or what follows by itself. */
export const setState = <S>(turn: Turn<S>, patch: Partial<S>): Turn<S> =>
  change(turn, { state: { ...turn.run.state, ...patch } });

/** Records a movement under the next name of this step; with it the step can be taken back. */
export function record<S>(turn: Turn<S>, { type, body, compensates }: NewDraft): Turn<S> {
  const { base, used } = turn.run.mids;
  const draft: MovementDraft = {
    mid: movementName(base, used),
    type,
    compensates: compensates ?? null,
    body,
  };
  const named = change(turn, { mids: { base, used: used + 1 } });
  return { ...named, drafts: [...turn.drafts, draft], keeps: true };
}

/** The text that means yes when it is scanned once more. */
export const askAgain = <S>(turn: Turn<S>, text: string): Turn<S> => change(turn, { again: text });

export const end = <S>(turn: Turn<S>, ended: Ending): Turn<S> => change(turn, { ended });

/** Lets the operator hear something that the screen itself says. */
export const sound = <S>(turn: Turn<S>, tone: Tone): Turn<S> => ({ ...turn, tone });

type Values<Names extends readonly string[]> = Record<Names[number], string | number>;
type Things = { scanned?: Thing; expected?: Thing };

/**
 * How a workflow says something about a step: `texts` names what it can say, with the values that each text needs.
 * The last word of a turn counts.
 */
export const sayingIn =
  <T extends Record<string, readonly string[]>>(_texts: T) =>
  <S, K extends keyof T & string>(
    turn: Turn<S>,
    tone: Tone,
    key: K,
    values: Values<T[K]>,
    { scanned, expected }: Things = {},
  ): Turn<S> => {
    const message: Message = { key, tone, scanned: scanned ?? null, expected: expected ?? null, values };
    return { ...change(turn, { message }), tone };
  };
