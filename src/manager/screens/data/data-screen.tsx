import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Screen } from '../../ui/screen.tsx';
import { DropArea } from './drop-area.tsx';
import { FaultTable } from './fault-table.tsx';
import { FileTable } from './file-table.tsx';
import { LoadHelp } from './load-help.tsx';
import { LoadVerdict } from './load-verdict.tsx';
import { useLoad } from './use-load.ts';

/** Taking data in: choose files, see what they would do and what is wrong with them, then load. */
export function DataScreen() {
  const { t } = useTranslation('data');
  const load = useLoad();
  const { files, answer } = load;
  const hasFiles = files.length > 0;
  return (
    <Screen title={t('title')} scrolls>
      <Stack gap="lg">
        <Text c="var(--ink-soft)" maw="75ch">
          {t('lead')}
        </Text>
        <DropArea hasFiles={hasFiles} onAdd={load.add} onClear={load.clear} />
        {hasFiles && (
          <>
            <LoadVerdict load={load} />
            <FileTable files={files} answer={answer} onRemove={load.remove} />
            {answer && answer.faults.length > 0 && <FaultTable faults={answer.faults} />}
          </>
        )}
        <LoadHelp />
      </Stack>
    </Screen>
  );
}
