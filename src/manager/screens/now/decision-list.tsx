import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { placeName } from '../../../shared/domain/place.ts';
import type { DiscrepancyRow } from '../../../shared/protocol/board/discrepancies.ts';
import { discrepanciesQuery } from '../../app/api/discrepancy-queries.ts';
import { EntryStatusBadge, SeverityBadge } from '../../ui/status-badges.tsx';
import { Ago } from '../../ui/time-text.tsx';
import { NowPanel } from './now-panel.tsx';
import { NowRow } from './now-row.tsx';

/** What a manager alone can decide: what could not be applied, then what blocks shipping, then the rest by age. */
export function DecisionList({ parked }: { parked: number }) {
  const { t } = useTranslation('now');
  const { t: words } = useTranslation('words');
  const { data } = useInfiniteQuery(discrepanciesQuery({ limit: 7, severity: ['blocking', 'warning'] }));
  const open = data?.pages[0]?.items;
  const parkedRow = parked > 0 && (
    <NowRow
      key="parked"
      href="/discrepancies?show=parked"
      main={t('parked', { count: parked })}
      end={<EntryStatusBadge status="parked" />}
    />
  );
  const rows = open?.map((row) => (
    <NowRow
      key={row.discrepancyId}
      href={`/discrepancies/${row.discrepancyId}`}
      main={words(`kind.${row.kind}`)}
      sub={aboutOf(row)}
      end={<SeverityBadge severity={row.severity} />}
      endSub={<Ago at={row.openedAt} />}
    />
  ));
  return (
    <NowPanel
      title={t('decisions')}
      all={{ href: '/discrepancies', label: t('decisionsAll') }}
      rows={rows && (parkedRow ? [parkedRow, ...rows] : rows)}
      none={t('decisionsNone')}
    />
  );
}

const aboutOf = ({ orderLineId, orderId, productName, productId, place, device }: DiscrepancyRow): string =>
  [orderLineId ?? orderId, productName ?? productId, place && placeName(place), device?.name]
    .filter(Boolean)
    .join(' · ');
