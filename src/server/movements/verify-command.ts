import type { Components } from '../components.ts';
import { verifyDatabase } from './verify/verify-database.ts';

/** Checks the site against its journal and says what differs; exit code 0 for a sound site, 1 else. */
export async function verifyCommand({ pool, clock, config }: Components): Promise<number> {
  const differences = await verifyDatabase(pool, clock, config.siteId);
  for (const { invariant, subject, expected, actual } of differences) {
    process.stdout.write(`${invariant}: ${subject} is ${actual}, expected ${expected}\n`);
  }
  process.stdout.write(`${differences.length} differences\n`);
  return differences.length === 0 ? 0 : 1;
}
