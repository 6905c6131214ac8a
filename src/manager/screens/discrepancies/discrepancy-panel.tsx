import { Divider, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DiscrepancyRow } from '../../../shared/protocol/board/discrepancies.ts';
import { discrepancyQuery } from '../../app/api/discrepancy-queries.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { StoryOf } from '../movements/story-of.tsx';
import { DiscrepancyFacts } from './discrepancy-facts.tsx';
import { ResolveForm } from './resolve-form.tsx';

/** One discrepancy beside its list: what it means, the movement that showed it, and the decision. */
export function DiscrepancyPanel({
  discrepancyId,
  onClose,
}: {
  discrepancyId: string | null;
  onClose: () => void;
}) {
  const { t } = useTranslation('words');
  const {
    data: row,
    error,
    refetch,
  } = useQuery({
    ...discrepancyQuery(discrepancyId ?? ''),
    enabled: discrepancyId !== null,
  });
  return (
    <SidePanel opened={discrepancyId !== null} onClose={onClose} title={row && t(`kind.${row.kind}`)}>
      {row && <DiscrepancyView key={row.discrepancyId} row={row} onDecided={onClose} />}
      {!row &&
        (error ? <FailurePanel failure={error} onRetry={() => void refetch()} /> : <Skeleton height={300} />)}
    </SidePanel>
  );
}

function DiscrepancyView({ row, onDecided }: { row: DiscrepancyRow; onDecided: () => void }) {
  const { t } = useTranslation('words');
  return (
    <Stack>
      <Text>{t(`kindMeaning.${row.kind}`)}</Text>
      <DiscrepancyFacts row={row} />
      {row.status === 'open' && <ResolveForm row={row} onDone={onDecided} />}
      {row.mid && (
        <>
          <Divider />
          <StoryOf mid={row.mid} />
        </>
      )}
    </Stack>
  );
}
