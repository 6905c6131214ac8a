import type { EndChecker } from '../simulation/oracle/evidence.ts';
import { enteredOf, evidenceOf, pickOf, wrongBy } from './made-up-evidence.ts';

/** What a checker says where the steps of one run were tried like this and these movements are at the server. */
export function wrongByRuns(
  check: EndChecker,
  made: { tried: Record<number, string[][]>; atServer: string[]; lost?: string[] },
): string[] {
  const evidence = evidenceOf({ journal: made.atServer.map((mid) => enteredOf(pickOf(mid))) });
  const attempts = Object.entries(made.tried).map(([step, mids]) => [Number(step), mids] as const);
  evidence.ledger.runs.set('run', new Map(attempts));
  evidence.ledger.losses.push({ device: 'device-1', cause: 'disk_wiped', mids: made.lost ?? [], at: 0 });
  return wrongBy(check, evidence);
}
