import { discrepancyRules } from '../../../shared/domain/discrepancy.ts';
import { isUnfinished } from '../../../server/tasks/unfinished.ts';
import { lookAtProductCheck } from '../product-check.ts';
import type { EndChecker, Entered, SiteEnd } from '../evidence.ts';
import { conflictsOf } from '../conflicts.ts';

/**
 * I12. Each conflict has a discrepancy, each discrepancy an owner. The conflicts are worked out anew from the journal,
 * by rules that share no code with the server's.
 */
export const conflictsAreTold: EndChecker = ({ site }, look) => {
  lookAtProductCheck(site, 'I12', look);
  for (const {
    discrepancyId,
    kind,
    ownerRole,
    severity,
    mid,
    status,
    resolvedBy,
    resolution,
  } of site.discrepancies) {
    const rule = discrepancyRules[kind];
    look(
      ownerRole === rule.ownerRole && severity === rule.severity,
      () => `${kind} ${discrepancyId} is ${ownerRole}'s`,
    );
    look(
      mid === null || kind === 'device_fork' || site.byMid.has(mid),
      () => `${kind} ${discrepancyId} is of unknown ${mid}`,
    );
    const isDecided = status === 'open' || resolvedBy !== null || resolution !== null;
    look(isDecided, () => `${kind} ${discrepancyId} is resolved by nobody`);
  }
  for (const { entry, kinds, why } of conflictsOf(site)) {
    look(
      isTold(entry, kinds),
      () => `${entry.mid} (${entry.type}): ${why}, and no ${kinds.join(' or ')} says so`,
    );
  }
  linesAreSettled(site, look);
};

const isTold = ({ outcome }: Entered, kinds: readonly string[]): boolean =>
  outcome.status === 'discrepancy' &&
  outcome.discrepancies?.some(({ kind }) => kinds.includes(kind)) === true;

/** What became of order lines where it is not what was asked for. */
function linesAreSettled(site: SiteEnd, look: Parameters<EndChecker>[1]): void {
  const { orders, orderLines, tasks } = site.published;
  const statuses = new Map(orders.map(({ orderId, status }) => [orderId, status]));
  const kindsOf = new Map<string, Set<string>>();
  for (const { orderLineId, kind } of site.discrepancies) {
    if (orderLineId !== null) kindsOf.set(orderLineId, (kindsOf.get(orderLineId) ?? new Set()).add(kind));
  }
  const inWork = new Set(
    tasks
      .filter(({ status }) => isUnfinished({ status }))
      .flatMap(({ work }) => (work.kind === 'pick' ? work.lines.map(({ orderLineId }) => orderLineId) : [])),
  );
  for (const { orderLineId, orderId, status, picked, ordered, short } of orderLines) {
    const kinds = kindsOf.get(orderLineId) ?? new Set();
    const has = (...wanted: string[]) => wanted.some((kind) => kinds.has(kind));
    if (status === 'cancelled' && picked > 0) {
      const isShipped = statuses.get(orderId) === 'shipped';
      const told = isShipped
        ? has('shipped_cancelled', 'cancelled_after_pick', 'picked_after_cancel')
        : has('cancelled_after_pick', 'picked_after_cancel') || inWork.has(orderLineId);
      look(told, () => `${orderLineId} is cancelled with ${picked} picked, and nobody is asked`);
    }
    if (status !== 'cancelled' && picked > ordered) {
      look(
        has('double_pick', 'over_quantity'),
        () => `${orderLineId} has ${picked} of ${ordered}, and nobody is asked`,
      );
    }
    if (short > 0) look(has('short'), () => `${orderLineId} is short of ${short}, and nobody is told`);
  }
}
