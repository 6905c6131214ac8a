import { sql } from 'kysely';
import type { DecisionView } from '../../shared/protocol/board/decision.ts';
import { type BoardDatabase, rows } from './board-database.ts';

/** What was decided about these orders, lines, tasks or devices, the latest first. */
export const decisionsOn = (
  database: BoardDatabase,
  siteId: string,
  subjects: readonly string[],
): Promise<DecisionView[]> =>
  rows(
    database,
    sql<DecisionView>`
      select decision.decision_id, decision.kind, decision.subject, decision.decided_at as at, decision.reason,
        coalesce(decider.name, decision.decided_by) as by
      from decisions decision
      left join users decider on decider.site_id = decision.site_id and decider.user_id = decision.decided_by
      where decision.site_id = ${siteId} and decision.subject = any(${subjects})
      order by decision.decided_at desc, decision.decision_id desc`,
  );
