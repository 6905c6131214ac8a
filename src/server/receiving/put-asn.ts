import type { Asn } from '../../shared/domain/asn.ts';
import { done, failed, type Result } from '../../shared/domain/result.ts';
import type { AsnInput } from '../../shared/protocol/board/purchase-order-actions.ts';
import { sameContent } from '../db/same-content.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { statusOfUnits } from './receive-unit.ts';
import type { FieldError } from './purchase-order-failure.ts';

export type AsnFailure =
  | { kind: 'not_valid'; errors: FieldError[] }
  | { kind: 'asn_ended'; asnId: string; status: Asn['status'] };

/**
 * Creates a notice, or makes a known one what is given. Units that came stay as they were announced
 * and cannot be left out.
 */
export async function putAsn(
  tx: SiteTransaction,
  input: AsnInput,
): Promise<Result<{ created: boolean; asn: Asn }, AsnFailure>> {
  const { asnId, purchaseOrderId } = input;
  await tx.load({
    asns: [asnId],
    purchaseOrders: purchaseOrderId === null ? [] : [purchaseOrderId],
    products: input.units.flatMap(({ contents }) => contents.map(({ productId }) => productId)),
  });
  const known = tx.asns.get(asnId);
  const others = await tx.asns.find({ status: ['announced', 'receiving'] });
  const errors = [...faultsOf(tx, input), ...announcedTwice(input, others), ...leftOut(known, input)];
  if (errors.length > 0) return failed({ kind: 'not_valid', errors });
  const asked = askedAsn(input, known);
  if (known && sameContent(known, asked)) return done({ created: false, asn: known });
  if (known?.status === 'cancelled') return failed({ kind: 'asn_ended', asnId, status: known.status });
  return done({ created: known === undefined, asn: tx.asns.put(asked) });
}

function askedAsn(input: AsnInput, known: Asn | undefined): Asn {
  const came = new Map(known?.units.flatMap((unit) => (unit.receivedAt === null ? [] : [[unit.sscc, unit]])));
  const units = input.units.map((unit) => came.get(unit.sscc) ?? { ...unit, receivedAt: null });
  const status = known && came.size > 0 ? statusOfUnits(known.status, units) : (known?.status ?? 'announced');
  return { ...input, units, status, rev: known?.rev ?? 0 };
}

function faultsOf(tx: SiteTransaction, { purchaseOrderId, units }: AsnInput): FieldError[] {
  const isKnown = purchaseOrderId === null || tx.purchaseOrders.get(purchaseOrderId) !== undefined;
  return [
    ...(isKnown ? [] : [{ field: 'body.purchaseOrderId', expected: 'a purchase order of this site' }]),
    ...units.flatMap(({ sscc, contents }, index) => {
      const field = `body.units[${index}]`;
      const isRepeated = units.findIndex((unit) => unit.sscc === sscc) < index;
      return [
        ...(isRepeated ? [{ field: `${field}.sscc`, expected: 'each unit once' }] : []),
        ...contents.flatMap((content, at) => contentFaults(tx, content, `${field}.contents[${at}]`)),
      ];
    }),
  ];
}

function contentFaults(
  tx: SiteTransaction,
  { productId, serials, quantity }: AsnInput['units'][number]['contents'][number],
  field: string,
): FieldError[] {
  const isOnce = new Set(serials).size === serials.length;
  return [
    ...(tx.products.get(productId)
      ? []
      : [{ field: `${field}.productId`, expected: 'a product of this site' }]),
    ...(serials.length <= quantity ? [] : [{ field: `${field}.serials`, expected: `at most ${quantity}` }]),
    ...(isOnce ? [] : [{ field: `${field}.serials`, expected: 'each serial once' }]),
  ];
}

/** A unit is on one way to the house at a time. */
const announcedTwice = ({ asnId, units }: AsnInput, others: readonly Asn[]): FieldError[] =>
  units.flatMap(({ sscc }, index) => {
    const other = others.find((asn) => asn.asnId !== asnId && asn.units.some((unit) => unit.sscc === sscc));
    const expected = `a unit that ${other?.asnId} does not announce`;
    return other ? [{ field: `body.units[${index}].sscc`, expected }] : [];
  });

const leftOut = (known: Asn | undefined, { units }: AsnInput): FieldError[] =>
  (known?.units ?? [])
    .filter(({ receivedAt, sscc }) => receivedAt !== null && !units.some((unit) => unit.sscc === sscc))
    .map(({ sscc }) => ({ field: 'body.units', expected: `the unit ${sscc}, which came already` }));
