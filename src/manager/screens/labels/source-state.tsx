import { EmptyState, Skeleton } from '@mantine/core';
import { Tags } from 'lucide-react';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import type { LabelSource } from './label-source.ts';
import styles from './labels.module.css';

/** In the place of the labels, while there are none. */
export function SourceState({ source }: { source: Exclude<LabelSource, { state: 'there' }> }) {
  switch (source.state) {
    case 'waiting':
      return <Skeleton height="100%" mih={300} />;
    case 'failed':
      return <FailurePanel failure={source.failure} onRetry={source.retry} />;
    case 'empty':
      return (
        <div className={styles.preview}>
          <EmptyState my="auto" icon={<Tags size={40} />} title={source.title} description={source.hint} />
        </div>
      );
  }
}
