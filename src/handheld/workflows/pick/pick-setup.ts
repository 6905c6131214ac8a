import { setup } from 'xstate';
import type { MovementDraft } from '../../../shared/domain/movement.ts';
import type { PickRun } from '../../../shared/domain/pick/pick-run.ts';
import { type Occasion, takeTurn } from '../../../shared/domain/pick/take-turn.ts';
import type { Turn } from '../../../shared/domain/pick/turn.ts';
import type { SignalKind } from '../signals.ts';
import { isByOperator, type PickEvent } from './pick-event.ts';
import { stepGuards } from './pick-guards.ts';

/** Names and types of the pick machine, and how a rule of the domain becomes an action of it. */
export const pickSetup = setup({
  types: {
    context: {} as PickRun,
    events: {} as PickEvent,
    input: {} as PickRun,
    tags: {} as 'resumable',
  },
  actions: {
    /** The saved session stores the movements together with the next snapshot, or neither. */
    record: (_args, _params: { drafts: readonly MovementDraft[] }) => undefined,
    /** The saved session gives the signal once that is stored. */
    signal: (_args, _params: { kind: SignalKind }) => undefined,
  },
  guards: stepGuards,
});

type EventType = PickEvent['type'];
type EventOf<T extends EventType> = Extract<PickEvent, { type: T }>;
const isOfType = <T extends EventType>(event: PickEvent, type: T): event is EventOf<T> => event.type === type;

/** An action that carries out `rule` for events of one type. */
export const on = <T extends EventType>(type: T, rule: (turn: Turn, event: EventOf<T>) => Turn) =>
  carryOut((event) => {
    if (!isOfType(event, type)) return null;
    const occasion = { stamp: event.stamp.id, byOperator: isByOperator(event) };
    return { occasion, rule: (turn) => rule(turn, event) };
  });

/** An action that carries out `rule` when the run begins, before any event. */
export const atBeginning = (rule: (turn: Turn) => Turn) =>
  carryOut(() => ({ occasion: { stamp: null, byOperator: false }, rule }));

type Applied = { occasion: Occasion; rule: (turn: Turn) => Turn };

const carryOut = (applied: (event: PickEvent) => Applied | null) =>
  pickSetup.enqueueActions(({ context, event, enqueue }) => {
    const now = applied(event);
    if (!now) return;
    const { run, drafts, tone } = takeTurn(context, now.occasion, now.rule);
    enqueue.assign(() => run);
    if (drafts.length > 0) enqueue({ type: 'record', params: { drafts } });
    if (tone !== null) enqueue({ type: 'signal', params: { kind: tone } });
  });
