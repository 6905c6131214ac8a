import type * as z from 'zod/mini';
import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type EventFromLogic,
  initialTransition,
  type InputFrom,
  type SnapshotFrom,
} from 'xstate';
import type { MovementDraft } from '../../shared/domain/movement.ts';
import { type CommandEvent, isCommandEvent } from './command-event.ts';
import type { Bookmark, RecordRequest } from './recorder.ts';
import type { SavedWorkflow, SessionTurn, Stamp } from './saved-workflow.ts';
import type { SignalKind } from './signals.ts';
import { pureTransition } from './pure-transition.ts';
import { type Take, takeCommand } from './take-command.ts';

/**
 * Brings a saved snapshot of one version to the next. It gets whatever a bookmark holds and never throws; what it
 * cannot read it returns as it is, and the schema turns it away.
 */
export type Upgrade = (saved: unknown) => unknown;

export type MachineParts<M extends AnyStateMachine> = {
  machine: M;
  /** Of the saved snapshots. Raised with every change of states or context that an older build would misread. */
  version: number;
  /** From version n to n + 1, by n. */
  upgrades: Readonly<Record<number, Upgrade>>;
  /** What a saved snapshot of this version must be. */
  schema: z.ZodMiniType<{ value: string; context: unknown }>;
  input(stamp: Stamp): InputFrom<M>;
  taskOf(snapshot: SnapshotFrom<M>): RecordRequest['task'];
};

/**
 * An XState machine as a saved workflow. The machine is pure: its actions `record` ({ drafts }) and `signal`
 * ({ kind }) are collected, not executed; states that may be saved are tagged `resumable`. Those hear
 * `command.refused`.
 */
export function machineWorkflow<M extends AnyStateMachine, Event>(
  parts: MachineParts<M>,
): SavedWorkflow<SnapshotFrom<M>, Event | CommandEvent<Event>> {
  const { machine, version, taskOf } = parts;
  const transition = pureTransition(machine);
  // The event of the machine is the event of the workflow with its stamp: `Stamped<Event>`.
  const take: Take<SnapshotFrom<M>> = (snapshot, event) => {
    const [next, actions] = transition(snapshot, event as EventFromLogic<M>);
    return isSame(snapshot, next) && actions.length === 0 ? null : turnOf(next, actions);
  };
  return {
    id: machine.id,
    version,
    begin: (stamp) => {
      const [snapshot, actions] = initialTransition(machine, parts.input(stamp));
      return turnOf(snapshot, actions);
    },
    take: (snapshot, event) =>
      isCommandEvent<Event>(event) ? takeCommand(take, snapshot, event) : take(snapshot, event),
    isOver: ({ status }) => status !== 'active',
    stepOf: ({ value }) => String(value),
    taskOf,
    save: (snapshot) => machine.getPersistedSnapshot(snapshot),
    restore: (bookmark) => restore(parts, bookmark),
  };
}

const isSame = (before: AnyMachineSnapshot, after: AnyMachineSnapshot): boolean =>
  before.context === after.context && before.value === after.value;

type Action = { type: string; params: unknown };

function turnOf<S>(snapshot: S, actions: readonly Action[]): SessionTurn<S> {
  const paramsOf = (type: string) =>
    actions.filter((action) => action.type === type).map(({ params }) => params);
  return {
    snapshot,
    drafts: (paramsOf('record') as { drafts: MovementDraft[] }[]).flatMap(({ drafts }) => drafts),
    signals: (paramsOf('signal') as { kind: SignalKind }[]).map(({ kind }) => kind),
  };
}

function restore<M extends AnyStateMachine>(
  { machine, version, upgrades, schema }: MachineParts<M>,
  bookmark: Bookmark,
): SnapshotFrom<M> | null {
  if (bookmark.machine !== machine.id || bookmark.version > version) return null;
  let saved = bookmark.snapshot;
  for (let at = bookmark.version; at < version; at++) {
    const upgrade = upgrades[at];
    if (!upgrade) return null;
    saved = upgrade(saved);
  }
  const parsed = schema.safeParse(saved);
  if (!parsed.success) return null;
  const { value, context } = parsed.data;
  const snapshot: AnyMachineSnapshot = machine.resolveState({ value, context });
  return snapshot.hasTag('resumable') ? (snapshot as SnapshotFrom<M>) : null;
}
