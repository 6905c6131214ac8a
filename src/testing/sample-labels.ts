import { lpnCheckCharacter } from '../shared/domain/lpn.ts';
import { ssccOf } from '../shared/domain/gs1/sscc.ts';
import { checkCodes } from '../shared/domain/scanner-check.ts';
import { badgeLabel } from '../manager/screens/labels/content/badge-label.ts';
import { commandLabel, numberLabel } from '../manager/screens/labels/content/command-label.ts';
import { placeLabel } from '../manager/screens/labels/content/place-label.ts';
import { plateLabel } from '../manager/screens/labels/content/plate-label.ts';
import { productLabel } from '../manager/screens/labels/content/product-label.ts';
import { setUpLabel } from '../manager/screens/labels/content/set-up-label.ts';
import { unitLabel } from '../manager/screens/labels/content/unit-label.ts';
import type { Label } from '../manager/screens/labels/design/label.ts';
import type { BarcodeShape } from '../manager/ui/barcode/barcode-shape.ts';

const words = {
  tote: 'Tote',
  container: 'Pallet or carton',
  from: (site: string) => `From ${site}`,
  mixed: (count: number) => `${count} products`,
  pieces: (count: number) => `${count} pieces`,
  lot: (lot: string) => `Lot ${lot}`,
  expiry: (date: string) => `Use by ${date}`,
  packing: 'Case of 12',
};

export const sampleSscc = ssccOf('39521234500000001');
const marks = { lot: 'L268584A', expiry: '2026-12-21' };
const goods = {
  productId: 'P-1002',
  name: 'Oat drink, unsweetened, 1 l',
  quantity: 480,
  packing: { gtin: '19501101530000', count: 40 },
};
const product = (code: string) => ({
  productId: 'P-1002',
  name: 'Oat drink, unsweetened, 1 l',
  barcode: { code, level: 'each' as const, quantity: 1 },
});
const unit = { lpn: sampleSscc, siteName: 'Hafenlager', isKnown: true };
const plate = (body: string): string => body + lpnCheckCharacter(body);

/** One label of every kind, with long and short contents, in both shapes of codes. */
export const sampleLabels = (shape: BarcodeShape): Record<string, Label> => ({
  place: placeLabel(
    { locationId: 'A-01-02-3', type: 'reserve', zone: 'ambient', level: 2, checkDigits: '47' },
    { shape, arrow: 'byLevel', word: 'Check' },
  ),
  station: placeLabel(
    { locationId: 'RECV-1', type: 'receive_station', zone: 'front', level: 0, checkDigits: '08' },
    { shape, arrow: 'none', word: 'Check' },
  ),
  tote: plateLabel(plate('T99990001'), { shape, words }),
  pallet: plateLabel(plate('L99980042'), { shape, words }),
  sscc: unitLabel({ ...unit, goods: [] }, { shape, words }),
  'sscc with contents': unitLabel({ ...unit, goods: [{ ...goods, ...marks }] }, { shape, words }),
  'sscc, contents without marks': unitLabel(
    { ...unit, goods: [{ ...goods, lot: null, expiry: null }] },
    { shape, words },
  ),
  'ean-13': productLabel(product('02007410016315'), { shape, marks: { lot: '', expiry: '' }, words }),
  'ean-8': productLabel(product('00000020071233'), { shape, marks: { lot: '', expiry: '' }, words }),
  'goods with lot and date': productLabel(product('02007410017893'), { shape, marks, words }),
  case: productLabel(product('12007410016312'), { shape, marks: { lot: '', expiry: '' }, words }),
  alias: productLabel(product('HAMMER-16OZ'), { shape, marks: { lot: '', expiry: '' }, words }),
  badge: badgeLabel(
    { badge: 'U-0042', name: 'Maria Lopez', isManager: true },
    { shape, site: 'Hafenlager', manager: 'Manager' },
  ),
  command: commandLabel('damaged', { shape, word: 'Damaged' }),
  number: numberLabel(24, { shape, word: 'Pieces, or answer no.' }),
  ...Object.fromEntries(
    checkCodes.map((code) => [
      `set-up ${code.name}`,
      setUpLabel(code, { title: `Code ${code.name}`, hint: 'Scan it.' }),
    ]),
  ),
});
