import { describe, expect, it } from 'vitest';
import { systemRandom } from '../system-ports.ts';
import { newEnrolmentCode, newToken, normalCode, tokenHash } from './credential.ts';
import { hashPin, isPinOf, nobodysHash } from './pin-hash.ts';

describe('PINs', () => {
  it('the right PIN opens, a wrong one does not', async () => {
    const hash = await hashPin('1111');
    expect(await isPinOf('1111', hash)).toBe(true);
    expect(await isPinOf('1112', hash)).toBe(false);
  });

  it('the same PIN of two users is kept differently', async () => {
    expect(await hashPin('1111')).not.toBe(await hashPin('1111'));
  });

  it('no PIN opens the hash of nobody, or text that is no hash', async () => {
    expect(await isPinOf('0000', nobodysHash)).toBe(false);
    expect(await isPinOf('0000', 'plain 0000')).toBe(false);
  });
});

describe('secrets of devices and managers', () => {
  it('are long, differ, and only their hash is kept', () => {
    const token = newToken(systemRandom);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(newToken(systemRandom)).not.toBe(token);
    expect(tokenHash(token)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('an enrolment code may be typed with dashes and small letters', () => {
    const code = newEnrolmentCode(systemRandom);
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{10}$/);
    expect(normalCode(` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `)).toBe(code);
  });
});
