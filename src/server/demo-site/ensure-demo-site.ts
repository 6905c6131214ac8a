import { join } from 'node:path';
import { isoNow } from '../../shared/domain/clock.ts';
import type { Components } from '../components.ts';
import type { SiteStore } from '../db/site-store.ts';
import { faultText } from '../loading/fault.ts';
import { loadSite } from '../loading/load-site.ts';
import { readFolder } from '../loading/read-folder.ts';
import { generateDemoSite } from './generate-demo-site.ts';
import { playMorning } from './play-morning.ts';
import { writeSiteFolder } from './write-site-folder.ts';

const demoSeed = 7;

/**
 * Fills an empty site with the demo warehouse: written as a folder of CSV files, then loaded as any other folder, and
 * its morning recorded. A site that is there already is left as it is.
 */
export async function ensureDemoSite(components: Components, store: SiteStore): Promise<void> {
  const { config, clock, ids, log } = components;
  const siteId = config.siteId;
  const isThere = await store.read(siteId, async (tx) => (await tx.sites.find({ siteId })).length > 0);
  if (isThere) return;
  const folder = join(config.dataFolder, 'demo-site');
  const { files, morning } = generateDemoSite(demoSeed, isoNow(clock));
  const site = files['site.csv'].map((row) => ({ ...row, siteId }));
  await writeSiteFolder(folder, { ...files, 'site.csv': site });
  const started = clock.mono();
  const loaded = await loadSite(await readFolder(folder), {
    store,
    siteId,
    ids,
    userId: null,
    dryRun: false,
  });
  if (!loaded.ok)
    throw new Error(
      `the demo site does not load: ${loaded.failure.faults.slice(0, 5).map(faultText).join('; ')}`,
    );
  await playMorning(store, siteId, ids, morning);
  log.info({ counts: loaded.value, ms: Math.round(clock.mono() - started) }, 'demo site loaded');
}
