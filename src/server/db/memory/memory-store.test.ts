import { describeSiteStore } from '../../../testing/site-store-contract.ts';
import { createMemoryStore } from './memory-store.ts';

describeSiteStore('sites in memory', async (ports) => ({
  store: createMemoryStore({ ...ports, gen: 'gen-1' }),
  close: async () => undefined,
}));
