import { commandCode } from '../shared/domain/command-code.ts';
import { gtin, tote } from './pick-floor.ts';

/** One code of each meaning that nobody asked for: in no house of a test, or of no use at most steps. */
export const strangeScans = {
  'a code of nothing': 'ZZ/99/QQ',
  'a GS1 code with a wrong check digit': '(01)04000000000019(10)X9',
  'a product that nobody knows': gtin(777),
  'a lot label': '(10)X99',
  'a place that nobody knows': 'B-99-09-9',
  'a container that nobody knows': tote(33),
  'an SSCC that nobody knows': '(00)340123450000000017',
  'check digits': '99',
  'a badge': 'U-0042',
  'an order': 'SO-999999',
  'a purchase order': 'PO-999999',
  'a command for later': commandCode('skip'),
} as const;
export type StrangeScan = keyof typeof strangeScans;
