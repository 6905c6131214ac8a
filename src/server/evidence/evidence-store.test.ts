import { afterAll, beforeAll, describe } from 'vitest';
import { keepsTheLawOfEvidenceStores } from '../../testing/evidence-store-contract.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createMemoryEvidenceStore } from './memory-evidence-store.ts';
import { createPostgresEvidenceStore } from './postgres-evidence-store.ts';

describe('photos in memory', () => {
  keepsTheLawOfEvidenceStores(createMemoryEvidenceStore);
});

describe('photos in PostgreSQL', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  keepsTheLawOfEvidenceStores(() => createPostgresEvidenceStore(database.pool));
});
