import { Button, EmptyState, Text } from '@mantine/core';
import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ApiFailure } from '../app/api/failure.ts';
import { failureText, traceText } from './failure-text.ts';

/** In the place of what could not be loaded. */
export function FailurePanel({ failure, onRetry }: { failure: ApiFailure; onRetry: () => void }) {
  const { t } = useTranslation('frame');
  const trace = traceText(failure, t);
  return (
    <EmptyState
      p="xl"
      icon={<CloudOff size={40} />}
      title={t('loadFailed')}
      description={failureText(failure, t)}
      role="alert"
    >
      <EmptyState.Actions>
        <Button variant="light" onClick={onRetry}>
          {t('retry')}
        </Button>
      </EmptyState.Actions>
      {trace && (
        <Text size="xs" c="dimmed" ff="monospace">
          {trace}
        </Text>
      )}
    </EmptyState>
  );
}
