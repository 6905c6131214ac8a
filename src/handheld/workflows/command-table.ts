import type { Command, CommandSaid } from '../../shared/domain/command-code.ts';

/** Where a run stands when a command is scanned. */
export type Standing<Run, Step extends string> = { run: Run; step: Step };

/**
 * The tap that each command stands for, by where the run stands; null where it stands for none, and the operator is
 * told so. A new command does not compile before every workflow has decided about it.
 *
 *   next    the button at the bottom          yes, no   the answer to a question; `yes` the most likely one
 *   number  so many pieces, or that answer of those that the screen numbers
 */
export type CommandTable<Run, Step extends string, Fact> = {
  readonly [C in Command]: (at: Standing<Run, Step>, number: number) => Fact | null;
};

export const factOfCommand = <Run, Step extends string, Fact>(
  table: CommandTable<Run, Step, Fact>,
  said: CommandSaid,
  at: Standing<Run, Step>,
): Fact | null => table[said.command](at, said.command === 'number' ? said.number : 0);

/** The answer with a number, the first is 1, as a fact; null for one that the screen does not offer. */
export function numbered<Answer, Fact>(
  answers: readonly Answer[],
  number: number,
  factOf: (answer: Answer) => Fact,
): Fact | null {
  const answer = answers[number - 1];
  return answer === undefined ? null : factOf(answer);
}
