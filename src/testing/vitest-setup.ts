import { afterEach, beforeEach, expect, vi } from 'vitest';

/** What nobody expected to be said is a fault nobody has noticed: a warning or an error on the console fails the test. */
beforeEach(() => {
  for (const level of ['error', 'warn'] as const)
    vi.spyOn(console, level).mockImplementation(() => undefined);
});

afterEach(() => {
  const said = (['error', 'warn'] as const).flatMap((level) => vi.mocked(console[level]).mock.calls);
  vi.restoreAllMocks();
  expect(said, 'said on the console').toEqual([]);
});
