import { useQuery } from '@tanstack/react-query';
import type { Sheet } from '../../../shared/protocol/board/sheet.ts';
import { sheetWorkQuery } from '../../app/api/sheet-queries.ts';
import { InboundGroup } from './inbound-group.tsx';
import { PutBackGroup } from './put-back-group.tsx';
import { PutawayGroup } from './putaway-group.tsx';
import { QualityCheckGroup } from './quality-check-group.tsx';

/** The parts of the workflows beside picking, each with the work that waits for it now. */
export function WorkGroups({ badges, typed }: { badges: Sheet['badges']; typed: string }) {
  const { data: work } = useQuery(sheetWorkQuery);
  if (!work) return null;
  return (
    <>
      <InboundGroup work={work} typed={typed} />
      <QualityCheckGroup work={work} badges={badges} typed={typed} />
      <PutawayGroup putaways={work.putaways} typed={typed} />
      <PutBackGroup work={work} typed={typed} />
    </>
  );
}
