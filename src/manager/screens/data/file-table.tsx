import { ActionIcon, Table } from '@mantine/core';
import { CircleCheck, OctagonAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LoadAnswer } from '../../../shared/protocol/board/loads.ts';
import { ToneBadge } from '../../ui/tone-badge.tsx';
import styles from './data.module.css';

/** The chosen files with what loading each of them does. */
export function FileTable({
  files,
  answer,
  onRemove,
}: {
  files: readonly File[];
  answer: LoadAnswer | undefined;
  onRemove: (name: string) => void;
}) {
  const { t, i18n } = useTranslation('data');
  const figure = new Intl.NumberFormat(i18n.language);
  const shown = (count: number | undefined): string =>
    count === undefined ? t('files.unread') : figure.format(count);
  return (
    <Table aria-label={t('files.label')} className={styles.files}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('files.file')}</Table.Th>
          {(['rows', 'added', 'changed', 'same'] as const).map((name) => (
            <Table.Th key={name} ta="end" w={110}>
              {t(`files.${name}`)}
            </Table.Th>
          ))}
          <Table.Th w={130}>{t('files.faults')}</Table.Th>
          <Table.Th w={56} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {files.map(({ name, size }) => {
          const counts = answer?.counts.find(({ file }) => file === name);
          return (
            <Table.Tr key={name}>
              <Table.Td>
                {name}{' '}
                <span className={styles.soft}>
                  {t('files.size', { size: shown(Math.ceil(size / 1024)) })}
                </span>
              </Table.Td>
              <Table.Td ta="end">{shown(counts?.rows)}</Table.Td>
              <Table.Td ta="end">{shown(counts?.added)}</Table.Td>
              <Table.Td ta="end">{shown(counts?.changed)}</Table.Td>
              <Table.Td ta="end">{shown(counts?.same)}</Table.Td>
              <Table.Td>{answer && <FaultBadge count={faultsIn(answer, name)} />}</Table.Td>
              <Table.Td>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('files.remove', { file: name })}
                  onClick={() => onRemove(name)}
                >
                  <X size={18} />
                </ActionIcon>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

const faultsIn = ({ faults }: LoadAnswer, name: string): number =>
  faults.filter(({ file }) => file === name).length;

function FaultBadge({ count }: { count: number }) {
  return (
    <ToneBadge tone={count === 0 ? 'done' : 'error'} icon={count === 0 ? CircleCheck : OctagonAlert}>
      {count}
    </ToneBadge>
  );
}
