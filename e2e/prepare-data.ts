import { rmSync } from 'node:fs';
import { RunningServer } from './running-server.ts';

/**
 * Playwright's global setup: starts a server once, so that its database is made and filled with the demo, and keeps
 * the folder. Each test's server begins with a copy, which takes a fraction of a second.
 */
// oxlint-disable-next-line import/no-default-export -- Playwright calls the default export
export default async function prepareData(): Promise<() => void> {
  const server = await RunningServer.start();
  await server.stop();
  process.env['STOCKHAND_E2E_DATA'] = server.dataFolder;
  return () => rmSync(server.dataFolder, { recursive: true, force: true });
}
