import { Stack, TagsInput, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSscc } from '../../../../shared/domain/gs1/sscc.ts';
import { isLpn } from '../../../../shared/domain/lpn.ts';
import { plateText } from '../../../../shared/domain/plate-text.ts';
import type { LabelUnit } from '../../../../shared/protocol/board/labels.ts';
import type { ApiFailure } from '../../../app/api/failure.ts';
import { labelUnitQuery } from '../../../app/api/label-queries.ts';
import { useUrlFilter } from '../../../ui/use-url-filter.ts';
import { unitLabel } from '../content/unit-label.ts';
import { LabelDesk } from '../label-desk.tsx';
import type { LabelSource } from '../label-source.ts';
import { useUnitWords } from '../use-unit-words.ts';

const isPlate = (text: string): boolean => isSscc(text) || isLpn(text);
/** Each is asked for by itself. */
const mostUnits = 50;

/** Logistic labels of pallets and cartons with what lies in them. */
export function UnitLabels() {
  const { t } = useTranslation('labels');
  const [text, set] = useUrlFilter('units');
  const plates = useMemo(() => text.split(',').map(plateText).filter(isPlate), [text]);
  const units = useQueries({
    queries: plates.slice(0, mostUnits).map(labelUnitQuery),
    combine: (results) => ({
      data: results.flatMap(({ data }) => data ?? []),
      error: results.find(({ error }) => error)?.error ?? null,
      isWaiting: results.some(({ isPending }) => isPending),
      refetch: () => results.forEach(({ refetch }) => void refetch()),
    }),
  });
  const source = useUnitSource(plates.length, units);
  const [fault, setFault] = useState<string | null>(null);
  const take = (values: string[]): void => {
    const read = values.map(plateText);
    const wrong = read.find((one) => !isPlate(one));
    setFault(wrong === undefined ? null : t('unit.noPlate', { text: wrong }));
    set(read.filter(isPlate).join(','));
  };
  return (
    <LabelDesk kind="unit" source={source}>
      <Stack gap="sm">
        <TagsInput
          label={t('unit.plates')}
          description={t('unit.platesHint')}
          value={plates}
          onChange={take}
          error={fault}
          splitChars={[',', ' ', ';', '\n']}
          maxTags={mostUnits}
          acceptValueOnBlur
          clearable
        />
        <Text size="sm" c="var(--ink-soft)">
          {t('unit.hint')}
        </Text>
      </Stack>
    </LabelDesk>
  );
}

function useUnitSource(
  asked: number,
  {
    data,
    error,
    isWaiting,
    refetch,
  }: { data: LabelUnit[]; error: ApiFailure | null; isWaiting: boolean; refetch: () => void },
): LabelSource {
  const { t } = useTranslation('labels');
  const words = useUnitWords();
  return useMemo(() => {
    if (asked === 0) return { state: 'empty', title: t('unit.noneTitle'), hint: t('unit.noneHint') };
    if (error) return { state: 'failed', failure: error, retry: refetch };
    if (isWaiting) return { state: 'waiting' };
    return { state: 'there', build: (shape) => data.map((unit) => unitLabel(unit, { shape, words })) };
  }, [asked, data, error, isWaiting, refetch, t, words]);
}
