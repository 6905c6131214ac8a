import { initialTransition, transition } from 'xstate';
import type { PickFact } from '../handheld/workflows/pick/pick-event.ts';
import { createPickMachine } from '../handheld/workflows/pick/pick-machine.ts';
import type { PickStep } from '../handheld/workflows/pick/pick-step.ts';
import type { PickSnapshot } from '../handheld/workflows/pick/pick-workflow.ts';
import type { SignalKind } from '../handheld/workflows/signals.ts';
import type { MovementDraft } from '../shared/domain/movement.ts';
import { newRun } from '../shared/domain/pick/begin-run.ts';
import type { DropPlace, PickRun } from '../shared/domain/pick/pick-run.ts';
import type { KnownThing } from '../shared/domain/pick/seen.ts';
import type { ScanRecord } from '../shared/domain/scan-record.ts';
import type { TaskOf } from '../shared/domain/task.ts';
import { dropPlaces } from './pick-floor.ts';
import { readSurely } from './read-surely.ts';

const machine = createPickMachine();
export const today = '2026-11-21';

/** UUIDv7-like names in order. */
export const testId = (n: number): string =>
  `0190f5fe-${n.toString(16).padStart(4, '0')}-7000-8000-000000000000`;

export type Turned = {
  snapshot: PickSnapshot;
  drafts: readonly MovementDraft[];
  signals: readonly SignalKind[];
};
type Actions = readonly { type: string; params: unknown }[];

function turned(snapshot: PickSnapshot, actions: Actions): Turned {
  const paramsOf = (type: string) =>
    actions.filter((action) => action.type === type).map(({ params }) => params);
  return {
    snapshot,
    drafts: (paramsOf('record') as { drafts: MovementDraft[] }[]).flatMap(({ drafts }) => drafts),
    signals: (paramsOf('signal') as { kind: SignalKind }[]).map(({ kind }) => kind),
  };
}

export const begin = (run: PickRun): Turned => turned(...initialTransition(machine, run));

export const take = (snapshot: PickSnapshot, fact: PickFact, n: number): Turned =>
  turned(
    ...transition(machine, snapshot, { ...fact, stamp: { id: testId(n), at: `${today}T08:00:00.000Z` } }),
  );

export const stepOf = ({ value }: PickSnapshot): PickStep => value as PickStep;

/** A run restored from its plain JSON. */
export const revived = (snapshot: PickSnapshot): PickSnapshot =>
  machine.resolveState({
    value: snapshot.value,
    context: JSON.parse(JSON.stringify(snapshot.context)) as PickRun,
  }) as PickSnapshot;

export const scanned = (
  raw: string,
  known: KnownThing | null = null,
  source: ScanRecord['source'] = 'wedge',
): PickFact => ({
  type: 'barcode.scanned',
  scan: { raw, symbology: null, source },
  reading: readSurely(raw, today),
  known,
});

/** Somebody who picks: what he scans and taps is counted, what is recorded and heard is kept. */
export interface PickOperator {
  scan(raw: string, known?: KnownThing): PickOperator;
  /** Types a code on the keypad: a tap for each character and one to send it. */
  type(text: string): PickOperator;
  tap(fact: PickFact): PickOperator;
  /** Something happens that he did not do. */
  hears(fact: PickFact): PickOperator;
  /** The page is killed and the run comes back from its bookmark. */
  isKilled(): PickOperator;
  readonly step: PickStep;
  readonly run: PickRun;
  readonly drafts: readonly MovementDraft[];
  /** Drafts of the last event. */
  readonly last: readonly MovementDraft[];
  readonly signals: readonly SignalKind[];
  readonly scans: number;
  readonly taps: number;
}

export function aPickOperator(
  task: TaskOf<'pick'>,
  { drops = dropPlaces, run }: { drops?: readonly DropPlace[]; run?: PickRun } = {},
): PickOperator {
  let now = begin(run ?? newRun(task, drops, testId(0)));
  const drafts = [...now.drafts];
  let [events, scans, taps] = [0, 0, 0];
  const go = (fact: PickFact): PickOperator => {
    events += 1;
    now = take(now.snapshot, fact, events);
    drafts.push(...now.drafts);
    return operator;
  };
  const operator: PickOperator = {
    scan: (raw, known) => {
      scans += 1;
      return go(scanned(raw, known));
    },
    type: (text) => {
      taps += text.length + 1;
      return go(scanned(text, null, 'typed'));
    },
    tap: (fact) => {
      taps += 1;
      return go(fact);
    },
    hears: go,
    isKilled: () => {
      now = { ...now, snapshot: revived(now.snapshot) };
      return operator;
    },
    get step() {
      return stepOf(now.snapshot);
    },
    get run() {
      return now.snapshot.context;
    },
    get drafts() {
      return drafts;
    },
    get last() {
      return now.drafts;
    },
    get signals() {
      return now.signals;
    },
    get scans() {
      return scans;
    },
    get taps() {
      return taps;
    },
  };
  return operator;
}
