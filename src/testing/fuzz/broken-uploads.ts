import type { Random } from '../../shared/domain/random.ts';
import { pick } from './sample-value.ts';
import type { BrokenBody } from './spoil-text.ts';

const boundary = 'part-of-the-fuzz-test';
const multipart = { 'content-type': `multipart/form-data; boundary=${boundary}` };
const tooBig = Buffer.alloc(2_500_000, 0xff);
const jpeg = { 'content-type': 'image/jpeg' };

const part = (disposition: string, content: string): string =>
  `--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\ncontent-type: text/csv\r\n\r\n${content}\r\n`;
const file = (name: string, content: string): BrokenBody => ({
  payload: `${part(`name="files"; filename="${name}"`, content)}--${boundary}--\r\n`,
  headers: multipart,
});

const loads: readonly ((random: Random) => BrokenBody)[] = [
  () => file('products.csv', 'productId,name\n"unclosed'),
  () => file('products.csv', '\0\0\0'),
  () => file('products.csv', ''),
  () => file('users.csv', 'userId,name,badge,pin,roles\n1,2,3,4,emperor\n'),
  () => file('users.csv', 'userId,name,badge,pin,roles\n\ud800,\0,x,1234,manager\n'),
  () => file('../../etc/passwd', 'root'),
  () => file('__proto__', 'x'),
  () => file('constructor', 'x'),
  () => file('orders.csv', `orderId\n${'SO-1,'.repeat(5_000)}`),
  (random) => ({ payload: Buffer.from(random.bytes(2_000)), headers: multipart }),
  () => ({ payload: part('name="files"; filename="products.csv"', 'productId'), headers: multipart }),
  () => ({ payload: `--${boundary}--\r\n`, headers: { 'content-type': 'multipart/form-data' } }),
  () => ({ payload: '{}', headers: { 'content-type': 'application/json' } }),
  () => ({ payload: part('name="files"; filename=""', ''), headers: multipart }),
];

const photos: readonly ((random: Random) => BrokenBody)[] = [
  () => ({ payload: '', headers: jpeg }),
  (random) => ({ payload: Buffer.from(random.bytes(1 + Math.floor(random.next() * 5_000))), headers: jpeg }),
  () => ({ payload: Buffer.from([0xff, 0xd8]), headers: jpeg }),
  () => ({ payload: '<svg onload="alert(1)"/>', headers: jpeg }),
  () => ({ payload: '<svg onload="alert(1)"/>', headers: { 'content-type': 'image/svg+xml' } }),
  () => ({ payload: '{}', headers: { 'content-type': 'application/json' } }),
  () => ({ payload: tooBig, headers: jpeg }),
];

/** Bodies that are no JSON, by route. */
export const brokenUploads: Readonly<Record<string, (random: Random) => BrokenBody>> = {
  'POST /api/v1/loads': (random) => pick(random, loads)(random),
  'PUT /api/v1/evidence/{evidenceId}': (random) => pick(random, photos)(random),
};
