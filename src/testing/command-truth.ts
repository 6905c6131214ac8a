import { describe, expect, it } from 'vitest';
import type { CommandEvent } from '../handheld/workflows/command-event.ts';
import { type CommandTable, factOfCommand } from '../handheld/workflows/command-table.ts';
import type { SavedWorkflow, SessionTurn } from '../handheld/workflows/saved-workflow.ts';
import { type Command, type CommandSaid, commands } from '../shared/domain/command-code.ts';
import { stampOf } from './driven-run.ts';

/** What a command comes to: the fact of the tap it stands for, or the operator is told that it means nothing here. */
export type CommandRow<FactType extends string> = Readonly<Record<Command, FactType | 'told'>>;

const told = {
  short: 'told',
  damaged: 'told',
  skip: 'told',
  full: 'told',
  undo: 'told',
  next: 'told',
  report: 'told',
  yes: 'told',
  no: 'told',
  pause: 'told',
  number: 'told',
} as const satisfies CommandRow<never>;

/** What rows are written over. */
export const row = {
  /** Nothing means anything. */
  told,
  /** Goods or places are handled; no question is open. */
  working: { ...told, undo: 'step.undone', report: 'problem.reported', pause: 'task.paused' },
  /** A question is open that can be dismissed. */
  asked: { ...told, undo: 'step.undone', no: 'question.dismissed', pause: 'task.paused' },
  /** The task was put aside. */
  resting: { ...told, next: 'task.resumed', yes: 'task.resumed' },
} as const satisfies Record<string, CommandRow<string>>;

type AnyRun = { message: { key: string } | null };
type Fact = { type: string };
type NoRun = () => never;
type Snapshot = { value: unknown; context: AnyRun };

/** What each command comes to at each step; a run rests in no step that is an end, so nothing is heard there. */
export type CommandTruth<Step extends string, FactType extends string> = Readonly<
  Record<Step, CommandRow<FactType> | 'end'>
>;

export type CommandsUnderTest<Run, Step extends string, F extends Fact> = {
  /** The workflow as sessions that are resumed see it: none begins a new run. */
  workflow(newRun: NoRun): unknown;
  table: CommandTable<Run, Step, F>;
  /** A run that rests in the step, which is not an end. */
  runIn(step: Step): Run | Promise<Run>;
  /** What the first number comes to is what `1` does. */
  truth: CommandTruth<Step, F['type']>;
};

const noNewRun: NoRun = () => {
  throw new Error('a situation is no new run');
};

type Workflow<F extends Fact> = SavedWorkflow<Snapshot, F | CommandEvent<F>>;

/** The run where it rests, as it comes out of its bookmark. */
function resumed<F extends Fact>(workflow: Workflow<F>, value: string, context: AnyRun): Snapshot {
  const bookmark = { runId: 'run', taskId: null, userId: 'U-0001', step: 1, savedAt: 0 };
  const { id: machine, version } = workflow;
  const snapshot = workflow.restore({ ...bookmark, machine, version, snapshot: { value, context } });
  if (!snapshot) throw new Error(`a run in ${value} cannot be resumed`);
  return snapshot;
}

const saying = (command: Command): CommandSaid =>
  command === 'number' ? { command, number: 1 } : { command };

/** Tests a workflow against its table: every command at every step is what its tap is, or is answered in words. */
export function testCommands<Run extends AnyRun, Step extends string, F extends Fact>(
  given: CommandsUnderTest<Run, Step, F>,
): void {
  const { table, runIn, truth } = given;
  const workflow = given.workflow(noNewRun) as Workflow<F>;
  const rows = Object.entries(truth) as [Step, CommandRow<F['type']> | 'end'][];
  const heard = rows.flatMap(([step, means]) => (means === 'end' ? [] : [{ step, means }]));
  const all: Command[] = [...commands, 'number'];

  const take = (snapshot: Snapshot, event: F | CommandEvent<F>) =>
    workflow.take(snapshot, { ...event, stamp: stampOf(900) });
  const said = (turn: SessionTurn<Snapshot> | null) => turn?.snapshot.context.message?.key;

  describe.each(heard)('in $step', ({ step, means }) => {
    it.each(all)('%s is what the table says', async (command) => {
      const run = await runIn(step);
      const fact = factOfCommand(table, saying(command), { run, step });
      const turn = take(resumed(workflow, step, run), { type: 'command.scanned', command, fact });
      expect(said(turn) === 'command_refused' ? 'told' : fact?.type).toBe(means[command]);
      expect(turn?.signals).not.toEqual([]);
      if (said(turn) === 'command_refused') return expect(turn?.drafts).toEqual([]);
      const tapped = fact && take(resumed(workflow, step, run), fact);
      expect([turn?.snapshot, turn?.drafts]).toEqual([tapped?.snapshot, tapped?.drafts]);
    });
  });
}
