import { checkDigit } from '../../../../shared/domain/gs1/check-digit.ts';
import type { Random } from '../../../../shared/domain/random.ts';

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

export const digits = (random: Random, length: number): string =>
  Array.from({ length }, () => Math.floor(random.next() * 10)).join('');

export const letters = (random: Random, length: number): string =>
  Array.from({ length }, () => alphabet[Math.floor(random.next() * alphabet.length)]).join('');

export const withCheckDigit = (body: string): string => body + checkDigit(body);
