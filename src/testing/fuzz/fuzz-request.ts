import type { ApiRoute, JsonSchema } from '../api-document.ts';
import { doorsByRoute } from '../security/doors-by-route.ts';
import { breakBody, type BrokenBody } from './spoil-text.ts';
import { matches } from './json-schema.ts';
import { isLucky, pick, sampleOf, type Sampling } from './sample-value.ts';
import { hostileTexts, spoil } from './spoil-value.ts';
import { brokenUploads } from './broken-uploads.ts';

export type FuzzRequest = {
  method: ApiRoute['method'];
  url: string;
  headers: Record<string, string>;
  payload?: string | Buffer;
  /** By which door it goes in. */
  door: 'anybody' | 'device' | 'manager' | 'manager or api';
  /** What of it is not what the document asks for: it must be refused. Null: it may be taken. */
  malformed: 'body' | 'address' | null;
};

/** A request to a route, as no honest client would send it; sometimes it is right all the same. */
export function fuzzRequest(route: ApiRoute, sampling: Sampling): FuzzRequest {
  const { method, path } = route;
  const door = doorsByRoute[`${method} ${path}`] ?? 'anybody';
  const { url, isAddressMalformed } = addressOf(route, sampling);
  const { payload, headers, isBodyMalformed } = bodyOf(route, sampling);
  const malformed = isBodyMalformed ? 'body' : isAddressMalformed ? 'address' : null;
  return { method, url, headers, ...(payload !== undefined && { payload }), door, malformed };
}

function addressOf({ path, parameters }: ApiRoute, sampling: Sampling) {
  const { random } = sampling;
  let url = path;
  let isAddressMalformed = false;
  const query: string[] = [];
  for (const { name, in: place, required, schema } of parameters) {
    if (place === 'query' && !required && isLucky(random, 0.5)) continue;
    const isSpoilt = isLucky(random, place === 'path' ? 0.15 : 0.5);
    const text = isSpoilt ? pick(random, hostileTexts) : String(sampleOf(schema, sampling, name));
    const isWhole = !/\p{Surrogate}/u.test(text);
    if (schema['type'] === 'string' && isWhole && !matches(schema, text)) isAddressMalformed = true;
    // A path without anything in it, or with more than a router looks at, is another address.
    const isElsewhere = place === 'path' && (text === '' || text.length > 100 || /^\.+|\//.test(text));
    if (isElsewhere && isSpoilt) isAddressMalformed = true;
    if (place === 'path') url = url.replace(`{${name}}`, encode(text));
    else query.push(`${name}=${encode(text)}`);
    if (place === 'query' && isLucky(random, 0.1))
      query.push(`${name}=${encode(pick(random, hostileTexts))}`);
  }
  return { url: query.length > 0 ? `${url}?${query.join('&')}` : url, isAddressMalformed };
}

/** Half a surrogate pair has no form in an address; it is sent as the three bytes of it, which are none of UTF-8. */
const encode = (text: string): string =>
  Array.from(text, (letter) =>
    /\p{Surrogate}/u.test(letter) ? '%ED%A0%80' : encodeURIComponent(letter),
  ).join('');

type FuzzBody = Partial<BrokenBody> & Pick<BrokenBody, 'headers'> & { isBodyMalformed: boolean };

function bodyOf(route: ApiRoute, sampling: Sampling): FuzzBody {
  const { random } = sampling;
  const upload = brokenUploads[`${route.method} ${route.path}`];
  if (upload) return { ...upload(random), isBodyMalformed: true };
  if (route.method === 'GET') return { headers: {}, isBodyMalformed: false };
  const sample = route.body === null ? {} : sampleOf(route.body, sampling);
  if (isLucky(random, 0.25)) {
    const broken = breakBody(random, sample);
    return { ...broken, isBodyMalformed: isMalformed(broken, route.body) };
  }
  if (route.body === null) return { headers: {}, isBodyMalformed: false };
  const payload = JSON.stringify(spoil(random, sample) ?? null);
  // What arrives is what JSON could say of it.
  const isBodyMalformed = !matches(route.body, JSON.parse(payload) as unknown);
  return { payload, headers: { 'content-type': 'application/json' }, isBodyMalformed };
}

/** A route that takes nothing does not mind what JSON says, and reads nothing else. */
function isMalformed({ payload, headers }: BrokenBody, schema: JsonSchema | null): boolean {
  if (headers['content-encoding'] !== undefined || headers['content-type'] !== 'application/json') {
    return schema !== null;
  }
  try {
    const body: unknown = JSON.parse(payload.toString());
    return schema !== null && !matches(schema, body);
  } catch {
    return true;
  }
}
