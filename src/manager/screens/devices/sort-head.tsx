import { UnstyledButton } from '@mantine/core';
import { ArrowDown, ArrowUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUrlFilter } from '../../ui/use-url-filter.ts';

/** The head of a column by which the list can be ordered, worst first; pressed again, the list is as it was. */
export function SortHead({ by, children }: { by: string; children: ReactNode }) {
  const { t } = useTranslation('devices');
  const [sort, setSort] = useUrlFilter('sort');
  const isSorted = sort === by;
  const Icon = isSorted ? ArrowDown : ArrowUpDown;
  return (
    <UnstyledButton
      display="inline"
      fw={700}
      aria-pressed={isSorted}
      title={t('answer.slowestFirst')}
      onClick={() => setSort(isSorted ? '' : by)}
    >
      {children} <Icon size={14} aria-hidden style={{ verticalAlign: '-2px' }} />
    </UnstyledButton>
  );
}
