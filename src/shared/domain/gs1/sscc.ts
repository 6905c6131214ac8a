import { checkDigit, hasCheckDigit } from './check-digit.ts';

/** An SSCC as data: 18 digits with their right check digit, without the (00) in front. */
export const isSscc = (text: string): boolean => /^\d{18}$/.test(text) && hasCheckDigit(text);

/** The SSCC that begins with these 17 digits: extension digit, company prefix, serial reference. */
export const ssccOf = (body: string): string => body + checkDigit(body);
