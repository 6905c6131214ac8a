import { Alert, Button, EmptyState, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Download, Radar, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Recall } from '../../../shared/protocol/board/recall.ts';
import { recallFile, recallQuery } from '../../app/api/trace-queries.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { FreshnessNote } from '../../ui/freshness-note.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import { LotForm } from './lot-form.tsx';
import { RecallView } from './recall-view.tsx';

/** One question, the whole answer: where a lot is, where it was, who sent it and who got it. */
export function RecallScreen() {
  const { t } = useTranslation('recall');
  const [lot] = useUrlFilter('lot');
  const [productId] = useUrlFilter('product');
  const { data: recall, error, refetch, isLoading } = useQuery(recallQuery(lot, productId));
  const isKnown = recall !== undefined && recall.products.length > 0;
  return (
    <Screen
      title={t('title')}
      scrolls
      aside={<FreshnessNote freshness={recall?.freshness} />}
      tools={
        <>
          <LotForm key={`${lot}|${productId}`} products={recall?.products ?? []} />
          {isKnown && <FileButton href={recallFile(lot, productId)} />}
        </>
      }
    >
      {lot === '' && (
        <EmptyState icon={<Radar size={40} />} title={t('emptyTitle')} description={t('emptyHint')} />
      )}
      {isLoading && <Skeleton height={300} />}
      {error && !recall && <FailurePanel failure={error} onRetry={() => void refetch()} />}
      {recall && lot !== '' && (isKnown ? <Answer recall={recall} /> : <NeverSeen lot={lot} />)}
    </Screen>
  );
}

function Answer({ recall }: { recall: Recall }) {
  const { t } = useTranslation('recall');
  return (
    <Stack>
      {recall.freshness.unsent > 0 && (
        <Alert color="orange">{t('unsent', { count: recall.freshness.unsent })}</Alert>
      )}
      <RecallView recall={recall} />
    </Stack>
  );
}

function NeverSeen({ lot }: { lot: string }) {
  const { t } = useTranslation('recall');
  return (
    <EmptyState
      icon={<SearchX size={40} />}
      title={t('neverSeenTitle', { lot })}
      description={t('neverSeenHint')}
    />
  );
}

function FileButton({ href }: { href: string }) {
  const { t } = useTranslation('recall');
  return (
    <Button
      component="a"
      href={href}
      download
      variant="default"
      ml="auto"
      leftSection={<Download size={16} aria-hidden />}
    >
      {t('export')}
    </Button>
  );
}
