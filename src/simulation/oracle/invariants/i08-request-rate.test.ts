import { describe, expect, it } from 'vitest';
import { wrongOf } from '../../../testing/made-up-evidence.ts';
import { createRequestRate } from './i08-request-rate.ts';

const requests = (count: number, everyMs: number, device: (index: number) => string = () => 'device-1') =>
  wrongOf((look) => {
    const rate = createRequestRate(look);
    for (let index = 0; index < count; index += 1)
      rate.requested(device(index), index * everyMs, '/api/v1/pull');
  });

describe('I8, ninety requests a minute', () => {
  it('is kept by one request in 667 ms', () => {
    expect(requests(500, 667)).toEqual([]);
  });

  it('notices the 91st request within any minute', () => {
    expect(requests(91, 100)).toEqual(['device-1 made 91 requests in 9000 ms, the last /api/v1/pull']);
  });

  it('counts each device by itself', () => {
    expect(requests(180, 100, (index) => `device-${index % 2}`)).toEqual([]);
  });
});
