import { gzipSync } from 'node:zlib';
import type { Random } from '../../shared/domain/random.ts';
import { pick } from './sample-value.ts';

/** A body that is no JSON of the API at all, with the headers that go along. */
export type BrokenBody = { payload: string | Buffer; headers: Record<string, string> };

/** Made once: they are big. */
const openings = '['.repeat(100_000);
const openObjects = '{"a":'.repeat(50_000);
const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
const unfolding = gzipSync(' '.repeat(20_000_000));

const json = { 'content-type': 'application/json' };

const breakages: readonly ((text: string, random: Random) => BrokenBody)[] = [
  (text, random) => ({ payload: text.slice(0, Math.floor(random.next() * text.length)), headers: json }),
  (text) => ({ payload: `${text}${text}`, headers: json }),
  (text) => ({ payload: `/* */ ${text}`, headers: json }),
  (text) => ({ payload: text.replaceAll('"', "'"), headers: json }),
  (text) => ({ payload: text.replace(/[}\]]$/, ',$&'), headers: json }),
  (text) => ({ payload: text.replaceAll(':', ' '), headers: json }),
  () => ({ payload: '', headers: json }),
  () => ({ payload: 'undefined', headers: json }),
  () => ({ payload: '{"__proto__":{"isManager":true}}', headers: json }),
  () => ({ payload: '{"constructor":{"prototype":{"isManager":true}}}', headers: json }),
  () => ({ payload: openings, headers: json }),
  () => ({ payload: openObjects, headers: json }),
  () => ({ payload: deep, headers: json }),
  () => ({ payload: Buffer.from([0xff, 0xfe, 0x7b, 0x00]), headers: json }),
  () => ({ payload: Buffer.from('{"a":"\xff\xfe"}', 'latin1'), headers: json }),
  (text) => ({ payload: Buffer.from(`\ufeff${text}`, 'utf16le'), headers: json }),
  (text) => ({ payload: text, headers: { 'content-type': 'text/plain' } }),
  (text) => ({ payload: text, headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
  (text) => ({ payload: text, headers: { 'content-type': '%%/;;;' } }),
  (text) => ({ payload: text, headers: { ...json, 'content-encoding': 'gzip' } }),
  (text) => ({ payload: text, headers: { ...json, 'content-encoding': 'br' } }),
  () => ({ payload: unfolding, headers: { ...json, 'content-encoding': 'gzip' } }),
];

/** One that cannot be read, made from what could. */
export function breakBody(random: Random, body: unknown): BrokenBody {
  return pick(random, breakages)(JSON.stringify(body ?? {}), random);
}
