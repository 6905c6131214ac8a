import type { Components } from '../components.ts';
import { createSiteStore } from '../create-site-store.ts';
import { verifySite } from './verify-site.ts';

/** Checks the site against its journal and says what differs; exit code 0 for a sound site, 1 else. */
export async function verifyCommand(components: Components): Promise<number> {
  const { siteId } = components.config;
  const differences = await verifySite(createSiteStore(components), siteId);
  for (const { invariant, subject, expected, actual } of differences) {
    process.stdout.write(`${invariant}: ${subject} is ${actual}, expected ${expected}\n`);
  }
  process.stdout.write(`${differences.length} differences\n`);
  return differences.length === 0 ? 0 : 1;
}
