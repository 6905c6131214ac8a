import { describe, expect, it } from 'vitest';
import { isPinOf, makeVerifier, pinIterations } from './pin-verifier.ts';

describe('the verifier of a PIN', () => {
  it('knows the PIN again and no other, and does not contain it', async () => {
    const verifier = await makeVerifier('4711', new Uint8Array(16).fill(7));
    expect(verifier?.iterations).toBe(pinIterations);
    expect(pinIterations).toBeGreaterThanOrEqual(600_000);
    expect(JSON.stringify(verifier)).not.toContain('4711');
    expect(verifier && (await isPinOf('4711', verifier))).toBe(true);
    expect(verifier && (await isPinOf('4712', verifier))).toBe(false);
  });

  it('differs for the same PIN of two users', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map((salt) => makeVerifier('4711', new Uint8Array(16).fill(salt), 10)),
    );
    expect(one?.hash).not.toBe(other?.hash);
  });
});
