import { done, failed } from '../../../shared/domain/result.ts';
import type { Net, NetAnswer, NetRequest } from '../../sync/net.ts';

/** `fetch` of a path, as a browser has it; a handheld outside of one adds where the server is, and its cookie. */
export type FetchPath = (path: string, init: RequestInit) => Promise<Response>;

export const createFetchNet = (fetchPath: FetchPath): Net => ({
  send: async (request) => {
    const signal = AbortSignal.timeout(request.timeoutMs);
    try {
      const response = await fetchPath(request.path, init(request, signal));
      return done(await answerOf(response));
    } catch {
      // Whatever fetch throws says no more than that there is no answer.
      return failed({ kind: signal.aborted ? 'timeout' : 'unreachable' });
    }
  },
});

/** The wire of a browser. The device's cookie goes along by itself; the limit of time covers the body too. */
export const fetchNet: Net = createFetchNet((path, options) => fetch(path, options));

const init = ({ method, body, bytes }: NetRequest, signal: AbortSignal): RequestInit => ({
  method,
  signal,
  credentials: 'same-origin',
  cache: 'no-store',
  // A captive portal answers by sending elsewhere: that is not Stockhand.
  redirect: 'error',
  headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) },
  ...(body !== undefined && { body: JSON.stringify(body) }),
  // The browser names the media type of a blob by itself.
  ...(bytes && { body: bytes }),
});

async function answerOf(response: Response): Promise<NetAnswer> {
  const text = await response.text();
  return {
    status: response.status,
    json: parse(text),
    retryAfterMs: retryAfter(response.headers.get('retry-after')),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Seconds only: a date would be read by a clock that may be wrong. */
function retryAfter(header: string | null): number | null {
  const seconds = header === null ? Number.NaN : Number(header);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}
