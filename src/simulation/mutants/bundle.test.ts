import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundleSimulation } from './bundle.ts';
import { mutantNamed } from './mutants.ts';

const budget = 'src/handheld/sync/request-budget.ts';

describe('a bundle of the simulation', () => {
  it('is the product where no bug is asked for', async () => {
    const path = await bundleSimulation(null, budget);
    const { callsPerMinute } = (await import(pathToFileURL(path).href)) as { callsPerMinute: object };
    expect(callsPerMinute).toMatchObject({ operator: 90 });
  });

  it('has the bug in it that is asked for, and leaves the source as it is', async () => {
    const source = readFileSync('src/handheld/sync/backoff.ts', 'utf8');
    const path = await bundleSimulation(mutantNamed('no-backoff'), 'src/handheld/app/core/handheld-parts.ts');
    expect(readFileSync(path, 'utf8')).toContain('return 200 + ');
    expect(readFileSync('src/handheld/sync/backoff.ts', 'utf8')).toBe(source);
  });

  it('fails where the bug is in a file that is no part of it', async () => {
    await expect(bundleSimulation(mutantNamed('no-ship-gate'), budget)).rejects.toThrow(
      'is no part of the simulation: server/orders/ship-order.ts',
    );
  });
});
