import type { Asn } from '../../shared/domain/asn.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { asnRow, checklistRow, inspectionPlanRow, supplierRow } from './inbound-rows.ts';
import type { Tally } from './load-counts.ts';
import { groupsOf } from './row-groups.ts';
import type { ReadSite } from './site-files.ts';

/** Puts what is known of deliveries before they come, and how they are checked. */
export function putInbound(tx: SiteTransaction, site: ReadSite, tally: Tally): void {
  for (const { values } of site['suppliers.csv']) {
    const row = supplierRow(values);
    tally.put('suppliers.csv', tx.suppliers.get(row.supplier), tx.suppliers.put(row));
  }
  for (const rows of groupsOf(site, 'asns.csv', 'asnId')) {
    const given = asnRow(rows);
    const before = tx.asns.get(given.asnId);
    tally.put('asns.csv', before, tx.asns.put(before ? continued(given, before) : given), rows.length);
  }
  for (const { values } of site['inspection-plans.csv']) {
    const row = inspectionPlanRow(values);
    const before = tx.inspectionPlans.get(row.inspectionPlanId);
    tally.put('inspection-plans.csv', before, tx.inspectionPlans.put(row));
  }
  for (const rows of groupsOf(site, 'checklists.csv', 'productClass')) {
    const row = checklistRow(rows);
    const before = tx.checklists.get(row.productClass);
    tally.put('checklists.csv', before, tx.checklists.put(row), rows.length);
  }
}

/** A notice that is loaded again changes what is awaited; a unit that came stays as it was received. */
const continued = (given: Asn, before: Asn): Asn => {
  const came = before.units.filter(({ receivedAt }) => receivedAt !== null);
  const isGiven = (sscc: string): boolean => given.units.some((unit) => unit.sscc === sscc);
  return {
    ...given,
    status: before.status,
    units: [
      ...given.units.map((unit) => came.find(({ sscc }) => sscc === unit.sscc) ?? unit),
      ...came.filter(({ sscc }) => !isGiven(sscc)),
    ],
  };
};
