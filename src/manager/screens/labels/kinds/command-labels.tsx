import { Stack, Switch, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, printedNumbers } from '../../../../shared/domain/command-code.ts';
import { useUrlFilter } from '../../../ui/use-url-filter.ts';
import { commandLabel, numberLabel } from '../content/command-label.ts';
import { LabelDesk } from '../label-desk.tsx';
import type { LabelSource } from '../label-source.ts';

/** The commands that are said by a scan, for a cart or a sheet; with numbers if wished. */
export function CommandLabels() {
  const { t } = useTranslation(['labels', 'sheet']);
  const [numbers, setNumbers] = useUrlFilter('numbers');
  const hasNumbers = numbers === 'yes';
  const source: LabelSource = useMemo(
    () => ({
      state: 'there',
      build: (shape) => [
        ...commands.map((command) => commandLabel(command, { shape, word: t(`sheet:commands.${command}`) })),
        ...(hasNumbers
          ? printedNumbers.map((number) => numberLabel(number, { shape, word: t('command.number') }))
          : []),
      ],
    }),
    [hasNumbers, t],
  );
  return (
    <LabelDesk kind="command" source={source}>
      <Stack gap="sm">
        <Text size="sm" c="var(--ink-soft)">
          {t('command.hint')}
        </Text>
        <Switch
          label={t('command.numbers')}
          checked={hasNumbers}
          onChange={({ currentTarget }) => setNumbers(currentTarget.checked ? 'yes' : '')}
        />
      </Stack>
    </LabelDesk>
  );
}
