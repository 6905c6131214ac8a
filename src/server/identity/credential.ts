import { createHash } from 'node:crypto';
import type { Random } from '../../shared/domain/random.ts';

/** A bearer secret of 256 bits: what a cookie holds. The server keeps only its hash. */
export const newToken = (random: Random): string => Buffer.from(random.bytes(32)).toString('base64url');

/** SHA-256 in hex: enough for secrets that nobody can guess, and found by an index. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Letters and digits that nobody confuses when reading them out or typing them. */
const codeLetters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A code for typing and for a QR code: 10 characters of 32, 50 bits. 256 is a multiple of 32: no letter is likelier. */
export const newEnrolmentCode = (random: Random): string =>
  Array.from(random.bytes(10), (byte) => codeLetters[byte % codeLetters.length]).join('');

/** What was typed, as it was made: spaces, dashes and small letters do not matter. */
export const normalCode = (typed: string): string => typed.replaceAll(/[\s-]/g, '').toUpperCase();
