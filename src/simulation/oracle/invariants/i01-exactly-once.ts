import { stockEffects } from '../../../shared/domain/movement-effects.ts';
import { serverDeviceId } from '../../../server/db/rows/journal-entry.ts';
import { isVirtual } from '../../../shared/domain/stock.ts';
import type { EndChecker } from '../evidence.ts';
import { addEffects, type Flows } from '../ledger.ts';

/**
 * I1. No movement stands in the journal twice, and no physical act was applied twice: at no place more was put, and
 * from no place more was taken, than hands have done there.
 */
export const exactlyOnce: EndChecker = ({ ledger, site }, look) => {
  const seen = new Set<string>();
  for (const { mid } of site.journal) {
    look(!seen.has(mid), () => `movement ${mid} stands in the journal more than once`);
    seen.add(mid);
  }
  const applied: Flows = new Map();
  for (const { deviceId, appliedAt, movement } of site.journal) {
    if (deviceId !== serverDeviceId && appliedAt !== null) addEffects(applied, stockEffects(movement));
  }
  for (const [id, flow] of applied) {
    if (isVirtual(flow.identity)) continue;
    const { put, taken } = ledger.acted.get(id) ?? { put: 0, taken: 0 };
    look(flow.put <= put, () => `${id}: hands put ${put} there, the server has ${flow.put}`);
    look(flow.taken <= taken, () => `${id}: hands took ${taken} from there, the server has ${flow.taken}`);
  }
};
