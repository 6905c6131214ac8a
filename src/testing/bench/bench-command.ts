import { done, failed, type Result } from '../../shared/domain/result.ts';

export type BenchCommand = {
  name: string;
  quick: boolean;
  only: readonly string[];
  outcomesFile: string | null;
};

type NotUnderstood = { kind: 'not_understood'; sentence: string };

/** Reads `<name> [--quick] [--only part,part] [--outcomes file]`; the failure is a sentence for the terminal. */
export function readBenchCommand(
  words: readonly string[],
  known: readonly string[],
): Result<BenchCommand, NotUnderstood> {
  const command: BenchCommand = { name: '', quick: false, only: [], outcomesFile: null };
  const open = [...words];
  for (let word = open.shift(); word !== undefined; word = open.shift()) {
    if (word === '--quick') command.quick = true;
    else if (word === '--only') command.only = (open.shift() ?? '').split(',').filter(Boolean);
    else if (word === '--outcomes') command.outcomesFile = open.shift() ?? null;
    else if (word.startsWith('--') || command.name !== '')
      return refused(`${word} is not understood.`, known);
    else command.name = word;
  }
  if (command.name === '') return refused('Which benchmark?', known);
  if (!known.includes(command.name)) return refused(`There is no benchmark ${command.name}.`, known);
  return done(command);
}

const refused = (fault: string, known: readonly string[]) =>
  failed({
    kind: 'not_understood' as const,
    sentence: `${fault} Usage: npm run bench -- <name> [--quick] [--only part,part] [--outcomes file]. Known: ${known.join(', ')}`,
  });
