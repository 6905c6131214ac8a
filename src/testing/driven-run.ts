import type { MovementDraft } from '../shared/domain/movement.ts';
import type { Run } from '../shared/domain/turn/run.ts';
import type { SignalKind } from '../handheld/workflows/signals.ts';
import type { Stamp, Stamped } from '../handheld/workflows/saved-workflow.ts';
import { turnWorkflow } from '../handheld/workflows/turn-machine.ts';
import type { AnyFact, OutsideFact, TurnRules, TurnSnapshot } from '../handheld/workflows/turn-workflow.ts';

/** A run of a workflow in a test: facts go in, steps, movements and signals come out. */
export interface DrivenRun<S, Step extends string, Fact extends AnyFact> {
  /** Gives a fact; false when it is not heard, or changes nothing, where the run stands. */
  send(fact: Fact | OutsideFact): boolean;
  step(): Step;
  run(): Run<S>;
  state(): S;
  /** All movements so far, in order. */
  drafts: MovementDraft[];
  signals: SignalKind[];
  /** Kills the page and opens the run from what was saved, through JSON; throws when it cannot be resumed. */
  revive(): void;
  /** A second run that stands where this one stands: to try several facts at one place. */
  branch(): DrivenRun<S, Step, Fact>;
}

/** 2026-11-21 08:00 UTC and the like, a second apart; ids count up. */
export function stampOf(n: number): Stamp {
  return {
    id: `0190f5fe-0000-7000-8000-${String(n).padStart(8, '0')}0000`,
    at: new Date(Date.UTC(2026, 10, 21, 8, 0, n)).toISOString(),
  };
}

export function driveRun<S, Step extends string, Fact extends AnyFact>(
  rules: TurnRules<S, Step, Fact>,
  begin: (stamp: Stamp) => Run<S>,
): DrivenRun<S, Step, Fact> {
  const { snapshot, drafts, signals } = turnWorkflow(rules, begin).begin(stampOf(0));
  return driven(rules, begin, { snapshot, drafts: [...drafts], signals: [...signals], sent: 0 });
}

type Position<S, Step extends string> = {
  snapshot: TurnSnapshot<S, Step>;
  drafts: MovementDraft[];
  signals: SignalKind[];
  sent: number;
};

function driven<S, Step extends string, Fact extends AnyFact>(
  rules: TurnRules<S, Step, Fact>,
  begin: (stamp: Stamp) => Run<S>,
  at: Position<S, Step>,
): DrivenRun<S, Step, Fact> {
  const workflow = turnWorkflow(rules, begin);
  const { drafts, signals } = at;
  let { snapshot, sent } = at;
  return {
    drafts,
    signals,
    step: () => snapshot.value,
    run: () => snapshot.context,
    state: () => snapshot.context.state,
    send: (fact) => {
      sent += 1;
      const event = { ...fact, stamp: stampOf(sent) } as Stamped<Fact | OutsideFact>;
      const turn = workflow.isOver(snapshot) ? null : workflow.take(snapshot, event);
      if (!turn) return false;
      snapshot = turn.snapshot;
      drafts.push(...turn.drafts);
      signals.push(...turn.signals);
      return true;
    },
    revive: () => {
      const saved: unknown = JSON.parse(JSON.stringify(workflow.save(snapshot)));
      const bookmark = { runId: 'run', taskId: null, userId: 'U-0001', step: sent, savedAt: 0 };
      const { id: machine, version } = rules;
      const restored = workflow.restore({ ...bookmark, machine, version, snapshot: saved });
      if (!restored) throw new Error(`a run at ${snapshot.value} cannot be resumed`);
      snapshot = restored;
    },
    branch: () =>
      driven(rules, begin, { snapshot, drafts: [...drafts], signals: [...signals], sent: sent + 1000 }),
  };
}
