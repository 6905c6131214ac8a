import { useDebouncedValue } from '@mantine/hooks';
import type { SpotlightActionData } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { Barcode, Box, type LucideIcon, PackageOpen, Radar, Truck } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Hit, HitKind } from '../../shared/protocol/board/search.ts';
import { chooseFirst } from './palette-store.ts';
import { searchQuery, shortestSearch } from './api/trace-queries.ts';

const settleMs = 150;

/** Where each kind of thing is shown. */
const ways: Record<HitKind, { icon: LucideIcon; way: (id: string) => string }> = {
  order: { icon: PackageOpen, way: (id) => `/orders/${id}` },
  purchase_order: { icon: Truck, way: (id) => `/purchase-orders/${id}` },
  container: { icon: Box, way: (id) => `/lpns/${id}` },
  product: { icon: Barcode, way: (id) => `/stock?q=${id}` },
  lot: { icon: Radar, way: (id) => `/recall?lot=${id}` },
};

/** What the typed text may mean at this site, as the server finds it. */
export function useHits(text: string): SpotlightActionData[] {
  const { t } = useTranslation('frame');
  const [, go] = useLocation();
  const [q] = useDebouncedValue(text.trim(), settleMs);
  const { data } = useQuery(searchQuery(q));
  const best = data?.hits[0]?.id;
  useEffect(() => {
    if (best !== undefined) chooseFirst();
  }, [best, q]);
  if (q.length < shortestSearch) return [];
  return (data?.hits ?? []).map(({ kind, id, about }: Hit) => {
    const { icon: Icon, way } = ways[kind];
    return {
      id: `${kind}-${id}`,
      label: `${t(`spotlight.hit.${kind}`)} ${id}`,
      description: about ?? undefined,
      leftSection: <Icon size={18} aria-hidden />,
      onClick: () => go(way(encodeURIComponent(id))),
    };
  });
}
