import { Chip, CloseButton, Group, Text, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoadFault } from '../../../shared/protocol/board/loads.ts';
import { DataTable } from '../../ui/data-table.tsx';
import styles from './data.module.css';
import { useFaultColumns } from './fault-columns.tsx';
import { expectedText } from './fault-words.ts';
import { useDataTexts } from './use-data-texts.ts';

/** Every fault where it stands, to be narrowed down by file and by any word. */
export function FaultTable({ faults }: { faults: readonly LoadFault[] }) {
  const { t } = useTranslation('data');
  const { t: frame } = useTranslation('frame');
  const texts = useDataTexts();
  const [typed, setTyped] = useState('');
  const [files, setFiles] = useState<string[]>([]);
  const columns = useFaultColumns();
  const said = useMemo(
    () => faults.map((fault) => ({ ...fault, expected: expectedText(fault, t, texts) })),
    [faults, t, texts],
  );
  const shown = said.filter(
    (fault) => (files.length === 0 || files.includes(fault.file)) && hasText(fault, typed),
  );
  const names = [...new Set(faults.map(({ file }) => file))];
  return (
    <section className={styles.faults} aria-label={t('faults.label')}>
      <Group>
        <TextInput
          type="search"
          aria-label={t('faults.find')}
          placeholder={t('faults.find')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          leftSection={<Search size={16} aria-hidden />}
          rightSection={
            typed !== '' && (
              <CloseButton size="sm" aria-label={frame('clearFilters')} onClick={() => setTyped('')} />
            )
          }
          w={300}
        />
        {names.length > 1 && (
          <Chip.Group multiple value={files} onChange={setFiles}>
            <Group gap={6} role="group" aria-label={t('faults.byFile')}>
              {names.map((name) => (
                <Chip key={name} value={name} size="sm" variant="light">
                  {name}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        )}
        <Text ml="auto" size="sm" c="var(--ink-soft)" role="status">
          {t('faults.count', { shown: shown.length, total: faults.length })}
        </Text>
      </Group>
      {shown.length === 0 ? (
        <Text c="var(--ink-soft)">{t('faults.none')}</Text>
      ) : (
        <div className={styles.faultRows}>
          <DataTable label={t('faults.label')} rows={shown} columns={columns} rowId={faultId} />
        </div>
      )}
    </section>
  );
}

/** No two faults are of the same field. */
const faultId = ({ file, line, column }: LoadFault): string => `${file}:${line}:${column}`;

const hasText = ({ file, line, column, found, expected }: LoadFault, typed: string): boolean =>
  `${file}:${line} ${column} ${found} ${expected}`.toLowerCase().includes(typed.trim().toLowerCase());
