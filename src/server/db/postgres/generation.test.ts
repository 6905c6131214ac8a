import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServerPorts } from '../../../testing/server-ports.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/test-database.ts';
import { currentGeneration, ensureGeneration, renewGeneration } from './generation.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
const ports = createServerPorts();

describe('the generation of a database', () => {
  it('does not exist before the first start', async () => {
    await expect(currentGeneration(database.pool)).rejects.toThrow('ensureGeneration');
  });

  it('is the same at every start', async () => {
    const first = await ensureGeneration(database.pool, ports);
    expect(await ensureGeneration(database.pool, ports)).toBe(first);
    expect(await currentGeneration(database.pool)).toBe(first);
  });

  it('is another one when the database was brought into another engine', async () => {
    const before = await ensureGeneration(database.pool, ports);
    await database.pool.query("update generations set engine = 'the one the backup was taken from'");
    const restored = await ensureGeneration(database.pool, ports);
    expect(restored).not.toBe(before);
    expect(await ensureGeneration(database.pool, ports)).toBe(restored);
  });

  it('is another one when somebody says so', async () => {
    const before = await currentGeneration(database.pool);
    expect(await renewGeneration(database.pool, ports)).not.toBe(before);
  });
});
