import type { Asn, AsnContent, AsnUnit } from '../../shared/domain/asn.ts';
import type { CheckItem, CheckKind, Checklist } from '../../shared/domain/quality/checklist.ts';
import type { InspectionPlan } from '../../shared/domain/quality/inspection-plan.ts';
import type { Supplier } from '../../shared/domain/supplier.ts';
import type { CsvRow } from './columns.ts';

/** Checked rows of what comes in and how it is checked, as rows of the site (see site-rows.ts). */
export const supplierRow = (row: CsvRow<'suppliers.csv'>): Supplier => ({
  supplier: row.supplier ?? '',
  inspects: row.inspects === 'true',
  rev: 0,
});

/** The rows of one notice, its units in the order of their first rows. */
export function asnRow(rows: readonly CsvRow<'asns.csv'>[]): Asn {
  const [head] = rows;
  const ssccs = [...new Set(rows.map(({ sscc = '' }) => sscc))];
  return {
    asnId: head?.asnId ?? '',
    purchaseOrderId: head?.purchaseOrderId ?? null,
    supplier: head?.supplier ?? '',
    deliveryNote: head?.deliveryNote ?? null,
    expectedOn: head?.expectedOn ?? '',
    status: 'announced',
    units: ssccs.map(
      (sscc): AsnUnit => ({
        sscc,
        contents: rows.filter((row) => row.sscc === sscc).map(contentRow),
        receivedAt: null,
      }),
    ),
    rev: 0,
  };
}

const contentRow = (row: CsvRow<'asns.csv'>): AsnContent => ({
  productId: row.productId ?? '',
  lot: row.lot ?? null,
  expiry: row.expiry ?? null,
  serials: row.serials?.split('|') ?? [],
  quantity: Number(row.quantity),
});

export const inspectionPlanRow = (row: CsvRow<'inspection-plans.csv'>): InspectionPlan => ({
  inspectionPlanId: row.inspectionPlanId ?? '',
  name: row.name ?? '',
  level: row.level as InspectionPlan['level'],
  aql: row.aql as InspectionPlan['aql'],
  rev: 0,
});

/** The rows of one class, its questions in their order. */
export const checklistRow = (rows: readonly CsvRow<'checklists.csv'>[]): Checklist => ({
  productClass: rows[0]?.productClass ?? '',
  items: rows.map(itemRow),
  rev: 0,
});

const itemRow = ({ labelEn = '', labelDe, ...row }: CsvRow<'checklists.csv'>): CheckItem => ({
  itemId: row.itemId ?? '',
  kind: row.kind as CheckKind,
  label: labelDe === undefined ? { en: labelEn } : { en: labelEn, de: labelDe },
  unit: row.unit ?? null,
  minimum: limit(row.minimum),
  maximum: limit(row.maximum),
  required: row.required === 'true',
});

const limit = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
