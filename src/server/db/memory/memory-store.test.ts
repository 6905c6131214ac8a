import { describe } from 'vitest';
import { keepsTheLawOfSiteStores } from '../../../testing/site-store-contract.ts';
import { createMemoryStore } from './memory-store.ts';

describe('sites in memory', () => {
  keepsTheLawOfSiteStores(async (ports) => ({
    store: createMemoryStore({ ...ports, gen: 'gen-1' }),
    close: async () => undefined,
  }));
});
