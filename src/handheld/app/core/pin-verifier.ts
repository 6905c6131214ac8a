/**
 * What lets a known user unlock the device without network: his PIN cannot be read from it. PBKDF2-SHA-256, salted,
 * as many rounds as OWASP asks for (2023). A PIN is short all the same, so wrong ones are slowed down (see
 * `user-session.ts`) and the verifier is worthless after a week.
 */
export type PinVerifier = { salt: string; iterations: number; hash: string };

export const pinIterations = 600_000;

/** The bytes that so many rounds make of a PIN; null where it cannot be done. A simulation puts in a cheap one. */
export type DerivePin = (
  pin: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
) => Promise<Uint8Array<ArrayBuffer> | null>;

/** Null where the page is no secure context: then nobody can unlock without network. */
export async function makeVerifier(
  pin: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations = pinIterations,
  derive: DerivePin = derivePin,
): Promise<PinVerifier | null> {
  const hash = await derive(pin, salt, iterations);
  return hash && { salt: toHex(salt), iterations, hash: toHex(hash) };
}

export async function isPinOf(
  pin: string,
  { salt, iterations, hash }: PinVerifier,
  derive: DerivePin = derivePin,
): Promise<boolean> {
  const derived = await derive(pin, fromHex(salt), iterations);
  return derived !== null && equal(derived, fromHex(hash));
}

const derivePin: DerivePin = async (pin, salt, iterations) => {
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return null;
  const key = await subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
  return new Uint8Array(
    await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, 256),
  );
};

/** In a time that does not tell how much was right. */
function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  return a.reduce((difference, byte, index) => difference | (byte ^ (b[index] ?? 0)), 0) === 0;
}

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const fromHex = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
