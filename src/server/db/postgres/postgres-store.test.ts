import { describe } from 'vitest';
import { createIds } from '../../../shared/domain/random.ts';
import { keepsTheLawOfSiteStores } from '../../../testing/site-store-contract.ts';
import { createTestDatabase } from '../../../testing/test-database.ts';
import { systemRandom } from '../../system-ports.ts';
import { ensureGeneration } from './generation.ts';
import { createPostgresStore } from './postgres-store.ts';

describe('sites in PostgreSQL', () => {
  keepsTheLawOfSiteStores(async ({ clock, publisher }) => {
    const { pool, drop } = await createTestDatabase();
    await ensureGeneration(pool, { clock, ids: createIds(clock, systemRandom) });
    return { store: createPostgresStore({ pool, clock, publisher }), close: drop };
  });
});
