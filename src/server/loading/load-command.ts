import type { Command } from '../command.ts';
import { createSiteStore } from '../create-site-store.ts';
import { faultText } from './fault.ts';
import type { LoadCounts } from './load-counts.ts';
import { loadSite } from './load-site.ts';
import { readFolder } from './read-folder.ts';

/** The most faults that are printed; the rest are counted. */
const shown = 200;

/** `npm run load -- <folder> [--dry-run]`: loads the CSV files of a folder into the site, all or nothing. */
export const loadCommand: Command = async (components, commandLine) => {
  const folder = commandLine.find((word) => !word.startsWith('--'));
  if (folder === undefined) return say(2, 'usage: npm run load -- <folder> [--dry-run]');
  const files = await readFolder(folder).catch(() => null);
  if (files === null) return say(2, `the folder "${folder}" cannot be read`);
  if (files.size === 0) return say(2, `the folder "${folder}" has no .csv files`);
  const { config, ids } = components;
  const dryRun = commandLine.includes('--dry-run');
  const store = createSiteStore(components);
  const loaded = await loadSite(files, { store, siteId: config.siteId, ids, userId: null, dryRun });
  if (loaded.ok)
    return say(0, ...countLines(loaded.value), dryRun ? 'Nothing was loaded: dry run.' : 'Loaded.');
  const { faults } = loaded.failure;
  const rest = faults.length > shown ? [`... and ${faults.length - shown} more`] : [];
  return say(
    1,
    ...faults.slice(0, shown).map(faultText),
    ...rest,
    `Nothing was loaded: ${faults.length} faults.`,
  );
};

const countLines = (counts: LoadCounts): string[] =>
  Object.entries(counts).map(
    ([file, { rows, added, changed, same }]) =>
      `${file}: ${rows} rows, ${added} new, ${changed} changed, ${same} as before`,
  );

function say(code: number, ...lines: string[]): number {
  process.stdout.write(`${lines.join('\n')}\n`);
  return code;
}
