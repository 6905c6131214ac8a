import { EmptyState, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Boxes } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type Place, placeParts } from '../../../shared/domain/place.ts';
import { conditions } from '../../../shared/domain/stock.ts';
import type { Freshness } from '../../../shared/protocol/board/freshness.ts';
import type { StockTotal } from '../../../shared/protocol/board/stock.ts';
import { stockQuery } from '../../app/api/fact-queries.ts';
import { Figure } from '../../ui/figure.tsx';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { FreshnessNote } from '../../ui/freshness-note.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import { useStockColumns } from './stock-columns.tsx';

/** What lies where. A row leads to the container it is in, or to the movements of its place. */
export function StockScreen() {
  const { t } = useTranslation('stock');
  const { t: words } = useTranslation('words');
  const [q] = useUrlFilter('q');
  const [condition] = useUrlFilter('condition');
  const [, go] = useLocation();
  const stock = useInfiniteQuery(stockQuery({ q, condition }));
  const first = stock.data?.pages[0];
  return (
    <Screen
      title={t('title')}
      aside={<FreshnessNote freshness={first?.freshness} />}
      tools={
        <>
          <SearchField label={t('searchLabel')} autoFocus />
          <FilterChips
            name="condition"
            label={t('filterCondition')}
            values={conditions}
            wordOf={(value) => words(`condition.${value}`)}
          />
          {first && <Total total={first.total} freshness={first.freshness} />}
        </>
      }
    >
      <PagedList
        label={t('title')}
        query={stock}
        columns={useStockColumns()}
        rowId={({ stockId }) => stockId}
        onOpen={({ place }) => go(wayTo(place))}
        isNarrowed={q !== '' || condition !== ''}
        empty={<EmptyState icon={<Boxes size={40} />} title={t('emptyTitle')} description={t('emptyHint')} />}
      />
    </Screen>
  );
}

const wayTo = (place: Place): string => {
  const { kind, id } = placeParts(place);
  return kind === 'lpn' ? `/lpns/${encodeURIComponent(id)}` : `/movements?q=${encodeURIComponent(id)}`;
};

/** Pieces of one product can be added up; of several only the rows can be counted. */
function Total({ total, freshness }: { total: StockTotal; freshness: Freshness }) {
  const { t, i18n } = useTranslation('stock');
  const format = new Intl.NumberFormat(i18n.language);
  if (total.products !== 1) {
    return (
      <Text c="dimmed" ml="auto">
        {t('totalWide', { count: total.rows, products: format.format(total.products) })}
      </Text>
    );
  }
  return (
    <Text ml="auto" fz="lg" fw={650}>
      <Figure value={total.quantity} unsent={freshness.unsent} />{' '}
      <Text span size="sm" c="dimmed">
        {t('total', { allocated: format.format(total.allocated) })}
      </Text>
    </Text>
  );
}
