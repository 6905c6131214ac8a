import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { ApiFailure } from './failure.ts';
import { get, post, step } from './request.ts';

const schema = z.object({ orderId: z.string() });
/** Gives `body` to every question, and returns what notes them. */
function answer(body: unknown, status = 200) {
  const fetched = vi.fn<typeof fetch>(async () => new Response(JSON.stringify(body), { status }));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}
const failureOf = async (promise: Promise<unknown>): Promise<ApiFailure> => {
  const failure: unknown = await promise.catch((error: unknown) => error);
  if (!(failure instanceof ApiFailure)) throw new Error('it did not fail');
  return failure;
};
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('asking the server', () => {
  it('leaves out what was not asked for and joins what was asked for together', async () => {
    const fetched = answer({ orderId: 'SO-1' });
    await get('orders', schema, {
      parameters: { q: '', status: ['open', 'picking'], after: undefined, limit: 7 },
    });
    expect(fetched.mock.calls[0]?.[0]).toBe('/api/v1/orders?status=open%2Cpicking&limit=7');
  });

  it('keeps the slash of an order line inside one step of the path', () => {
    expect(step('SO-100123/2')).toBe('SO-100123%2F2');
  });

  it('sends JSON, and a form as it is', async () => {
    const fetched = answer({ orderId: 'SO-1' });
    await post('a', schema, { reason: 'x' });
    await post('b', schema, new FormData());
    expect(fetched.mock.calls.map(([, init]) => init?.body)).toEqual([
      '{"reason":"x"}',
      expect.any(FormData),
    ]);
  });

  it('fails on an answer that is not what was agreed', async () => {
    answer({ orderId: 7 });
    expect((await failureOf(get('orders', schema))).kind).toBe('unreadable');
  });

  it('names a refusal by its problem type', async () => {
    answer(
      { type: 'urn:problem-type:stockhand:order-ended', title: 'Conflict', status: 409, traceId: 't' },
      409,
    );
    const failure = await failureOf(post('orders/1/cancel', schema));
    expect([failure.kind, failure.code, failure.problem?.traceId]).toEqual(['refused', 'order-ended', 't']);
  });

  it.each([
    [401, {}, 'signed_out'],
    [502, '<html>', 'offline'],
    [418, '<html>', 'unreadable'],
  ] as const)('understands %i', async (status, body, kind) => {
    answer(body, status);
    expect((await failureOf(get('orders', schema))).kind).toBe(kind);
  });

  it('says offline when nobody answers', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('failed to fetch')));
    expect((await failureOf(get('orders', schema))).kind).toBe('offline');
  });
});
