import { Button, FileButton, Group, Text } from '@mantine/core';
import { FileUp, RotateCcw } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './data.module.css';

/** Where CSV files are dropped or chosen; low once there are some. */
export function DropArea({
  hasFiles,
  onAdd,
  onClear,
}: {
  hasFiles: boolean;
  onAdd: (files: readonly File[]) => void;
  onClear: () => void;
}) {
  const { t } = useTranslation('data');
  const [isOver, setOver] = useState(false);
  const forget = useRef<() => void>(null);
  const choose = (files: readonly File[]): void => {
    onAdd(files);
    // Else choosing a file again, mended meanwhile, would go unnoticed.
    forget.current?.();
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0) onAdd([...event.dataTransfer.files]);
  };
  return (
    <div
      className={styles.drop}
      data-over={isOver}
      data-low={hasFiles}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileUp size={hasFiles ? 24 : 44} aria-hidden />
      <div>
        <Text fw={650} fz={hasFiles ? 16 : 20}>
          {t('drop.title')}
        </Text>
        {!hasFiles && <Text c="var(--ink-soft)">{t('drop.hint')}</Text>}
      </div>
      <Group gap="xs">
        <FileButton multiple accept=".csv,text/csv" onChange={choose} resetRef={forget}>
          {(button) => <Button {...button}>{hasFiles ? t('drop.more') : t('drop.choose')}</Button>}
        </FileButton>
        {hasFiles && (
          <Button variant="default" leftSection={<RotateCcw size={16} aria-hidden />} onClick={onClear}>
            {t('drop.clear')}
          </Button>
        )}
      </Group>
    </div>
  );
}
