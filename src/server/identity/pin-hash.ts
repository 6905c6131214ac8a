import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto';

/** Cost of one guess: about 30 ms and 16 MiB (N is the cost, r the block size, p the lanes of scrypt). */
const cost = { N: 16_384, r: 8, p: 1 } as const;
const keyLength = 32;

/** `scrypt$N$r$p$salt$key`, salt and key base64url: the cost travels along, so that it can be raised later. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(pin, salt, keyLength, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** False for a wrong PIN and for a hash that is none, in the time a guess takes. */
export async function isPinOf(pin: string, hash: string): Promise<boolean> {
  const [scheme, n, r, p, salt, key] = hash.split('$');
  if (scheme !== 'scrypt' || !n || !r || !p || !salt || !key) return false;
  const wanted = Buffer.from(key, 'base64url');
  const options = { N: Number(n), r: Number(r), p: Number(p) };
  const found = await derive(pin, Buffer.from(salt, 'base64url'), wanted.length, options);
  return timingSafeEqual(found, wanted);
}

/** What an unknown badge is checked against, so that the time of the answer does not tell which badges exist. */
export const nobodysHash = `scrypt$${cost.N}$${cost.r}$${cost.p}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

function derive(pin: string, salt: Buffer, length: number, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, length, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
