import { normaliseGtin } from '../../shared/domain/gs1/gtin.ts';
import { expecting } from './expectation.ts';
import { type Fault, faultIn } from './fault.ts';
import type { ReadSite } from './site-files.ts';

/** A barcode as the site keeps it: a GTIN as 14 digits, anything else as printed. */
export const storedCode = (code: string): string => normaliseGtin(code) ?? code;

/** All digits and as long as a GTIN: then it must be one, or a scan of it would never be believed. */
const isMeantAsGtin = (code: string): boolean => /^(\d{8}|\d{12,14})$/.test(code);

/** `known`: product by code, for the codes that the site has. A code leads to one product only. */
export function checkCodes(site: ReadSite, known: ReadonlyMap<string, string>): Fault[] {
  const owners = new Map(known);
  return site['barcodes.csv'].flatMap(({ line, values: { code, productId } }) => {
    if (code === undefined || productId === undefined) return [];
    if (isMeantAsGtin(code) && normaliseGtin(code) === undefined) {
      return [faultIn('barcodes.csv', line, 'code', code, expecting('gtin'))];
    }
    const product = owners.get(storedCode(code)) ?? productId;
    owners.set(storedCode(code), product);
    return product === productId
      ? []
      : [faultIn('barcodes.csv', line, 'code', code, expecting('code_free', { product }))];
  });
}
