import { Accordion, Button, Skeleton, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LoadColumns } from '../../../shared/protocol/board/loads.ts';
import { loadColumnsQuery } from '../../app/api/load-queries.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { Panel } from '../../ui/panel.tsx';
import styles from './data.module.css';
import { columnMeaning, fileMeaning } from './fault-words.ts';
import { templateAddress } from './template-address.ts';
import { useDataTexts } from './use-data-texts.ts';

type FileColumns = LoadColumns['files'][number];

/** Which files there are and what stands in their columns, as the server has it. */
export function LoadHelp() {
  const { t } = useTranslation('data');
  const texts = useDataTexts();
  const { data } = useQuery(loadColumnsQuery);
  return (
    <Panel title={t('help.title')}>
      <Text c="var(--ink-soft)" px="md" pt="sm">
        {t('help.lead')}
      </Text>
      {!data && <Skeleton height={300} m="md" w="auto" />}
      {data && (
        <Accordion variant="default">
          {data.files.map((file) => (
            <Accordion.Item key={file.file} value={file.file}>
              <Accordion.Control>
                <span className={styles.fileName}>{file.file}</span>
                <span className={styles.soft}>
                  {fileMeaning(texts, file.file)} · {t('help.columns', { count: file.columns.length })}
                </span>
              </Accordion.Control>
              <Accordion.Panel>
                <ColumnTable file={file} />
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      )}
    </Panel>
  );
}

function ColumnTable({ file: { file, columns } }: { file: FileColumns }) {
  const { t } = useTranslation('data');
  const texts = useDataTexts();
  return (
    <>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={200}>{t('help.column')}</Table.Th>
            <Table.Th w={110} />
            <Table.Th w="32%">{t('help.type')}</Table.Th>
            <Table.Th>{t('help.meaning')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {columns.map(({ name, type, choices, required, meaning }) => (
            <Table.Tr key={name}>
              <Table.Td>
                <CodeText code={name} />
              </Table.Td>
              <Table.Td className={required ? undefined : styles.soft}>
                {required ? t('help.required') : t('help.optional')}
              </Table.Td>
              <Table.Td>{type === 'oneOf' ? choices.join(', ') : t(`type.${type}`)}</Table.Td>
              <Table.Td>{columnMeaning(texts, file, name) ?? meaning}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Button
        component="a"
        mt="sm"
        variant="default"
        href={templateAddress(columns.map(({ name }) => name))}
        download={file}
        leftSection={<FileDown size={16} aria-hidden />}
      >
        {t('help.template')}
      </Button>
    </>
  );
}
