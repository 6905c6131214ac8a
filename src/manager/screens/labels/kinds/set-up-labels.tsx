import { List, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { checkCodes } from '../../../../shared/domain/scanner-check.ts';
import { setUpLabel } from '../content/set-up-label.ts';
import { LabelDesk } from '../label-desk.tsx';
import type { LabelSource } from '../label-source.ts';

/** The four codes of the scanner's set-up, for the wall beside the chargers. */
export function SetUpLabels() {
  const { t } = useTranslation('labels');
  const source: LabelSource = useMemo(
    () => ({
      state: 'there',
      build: () =>
        checkCodes.map((code, index) =>
          setUpLabel(code, {
            title: `${index + 1}. ${t(`setup.code.${code.name}.title`)}`,
            hint: t(`setup.code.${code.name}.hint`),
          }),
        ),
    }),
    [t],
  );
  return (
    <LabelDesk kind="setup" source={source}>
      <Stack gap="xs">
        <Text size="sm">{t('setup.lead')}</Text>
        <List type="ordered" size="sm" spacing={4} c="var(--ink-soft)">
          <List.Item>{t('setup.steps.open')}</List.Item>
          <List.Item>{t('setup.steps.scan')}</List.Item>
          <List.Item>{t('setup.steps.done')}</List.Item>
        </List>
      </Stack>
    </LabelDesk>
  );
}
