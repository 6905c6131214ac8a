import type { Command } from '../command.ts';
import { failureText } from './failure-text.ts';
import { restore } from './restore.ts';

/** `npm run restore -- <folder> [--replace]`, while the server is stopped. */
export const restoreCommand: Command = async (components, commandLine) => {
  const folder = commandLine.find((word) => !word.startsWith('--'));
  if (folder === undefined) {
    process.stdout.write('usage: npm run restore -- <folder of a backup> [--replace]\n');
    return 2;
  }
  const restored = await restore(components, folder, { replace: commandLine.includes('--replace') });
  if (!restored.ok) {
    process.stdout.write(`${failureText(restored.failure)}\n`);
    return 1;
  }
  const { rows, tables, madeAt } = restored.value;
  process.stdout.write(
    `Restored ${rows} rows of ${tables} tables as of ${madeAt}. The devices notice it and send again what they have kept.\n`,
  );
  return 0;
};
