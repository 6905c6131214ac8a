import type { Command } from '../command.ts';
import { backUp } from './back-up.ts';
import { failureText } from './failure-text.ts';

/** `npm run backup -- <folder>`: everything the database holds at this moment, while the server goes on. */
export const backupCommand: Command = async ({ pool, clock }, commandLine) => {
  const [folder] = commandLine;
  if (folder === undefined) {
    process.stdout.write('usage: npm run backup -- <new folder>\n');
    return 2;
  }
  const made = await backUp(pool, clock, folder);
  if (!made.ok) {
    process.stdout.write(`${failureText(made.failure)}\n`);
    return 1;
  }
  const { tables, madeAt } = made.value;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  process.stdout.write(`Backed up ${rows} rows of ${tables.length} tables as of ${madeAt} to ${folder}\n`);
  return 0;
};
