import type { ScanExpectation } from '../ui/scan-expectation.ts';

/** As much of a product as names it in a code. */
type Coded = { productId: string; barcodes: readonly { code: string }[] };

/** Goods by any of their codes; with the lots and serials that are wanted of them. */
export const expectsGoods = (
  products: readonly Coded[],
  markings: readonly (string | null | undefined)[] = [],
): ScanExpectation => ({
  kinds: ['product', 'contents', 'attributes'],
  codes: [
    ...products.flatMap(({ productId, barcodes }) => [productId, ...barcodes.map(({ code }) => code)]),
    ...markings.filter((marking) => typeof marking === 'string'),
  ],
});

/** Any goods: which ones is not known before. */
export const expectsAnyGoods: ScanExpectation = { kinds: ['product', 'contents'] };

/** Lot, date or serial: a code of their own, or a code of the goods that says more than their number. */
export const expectsMarking: ScanExpectation = { kinds: ['attributes'] };

/** This place, or any where none is known to be meant. */
export const expectsPlace = (...places: readonly (string | null | undefined)[]): ScanExpectation =>
  expects('place', places);

/** This container, or any where none is known to be meant. */
export const expectsContainer = (...lpns: readonly (string | null | undefined)[]): ScanExpectation =>
  expects('lpn', lpns);

function expects(kind: 'place' | 'lpn', named: readonly (string | null | undefined)[]): ScanExpectation {
  const codes = named.filter((one) => typeof one === 'string');
  return codes.length > 0 ? { kinds: [kind], codes } : { kinds: [kind] };
}
