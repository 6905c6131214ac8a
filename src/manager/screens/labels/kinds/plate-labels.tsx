import { SegmentedControl, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { plateRunsQuery } from '../../../app/api/label-queries.ts';
import { useUrlFilter } from '../../../ui/use-url-filter.ts';
import { readPlateList } from '../content/plate-list.ts';
import { plateLabel } from '../content/plate-label.ts';
import { LabelDesk } from '../label-desk.tsx';
import { type LabelSource, sourceOf } from '../label-source.ts';
import { GivenPlates } from '../given-plates.tsx';
import { NewPlates } from '../new-plates.tsx';
import { useUnitWords } from '../use-unit-words.ts';

const ways = ['new', 'given'] as const;

/** Plates for totes, pallets and cartons: with the next free numbers, or given ones once more. */
export function PlateLabels() {
  const { t } = useTranslation('labels');
  const [way, setWay] = useUrlFilter('way');
  const isGiven = way === 'given';
  const ofRun = useRunSource();
  const ofList = useListSource();
  return (
    <LabelDesk kind="plate" source={isGiven ? ofList : ofRun}>
      <Stack gap="sm">
        <SegmentedControl
          fullWidth
          aria-label={t('plate.way')}
          data={ways.map((value) => ({ value, label: t(`plate.ways.${value}`) }))}
          value={isGiven ? 'given' : 'new'}
          onChange={(value) => setWay(value === 'given' ? value : '')}
        />
        {isGiven ? <GivenPlates /> : <NewPlates />}
      </Stack>
    </LabelDesk>
  );
}

/** The labels of the run in the address. */
function useRunSource(): LabelSource {
  const { t } = useTranslation('labels');
  const [runId] = useUrlFilter('run');
  const { data, error, isLoading, refetch } = useQuery(plateRunsQuery);
  const words = useUnitWords();
  return useMemo(() => {
    const none = { title: t('plate.noneTitle'), hint: t('plate.noneHint') };
    return sourceOf(
      { data, error, isLoading, refetch },
      ({ runs }) => {
        const run = runs.find((one) => one.runId === runId);
        if (!run) return { state: 'empty', ...none };
        return {
          state: 'there',
          build: (shape) => run.plates.map((lpn) => plateLabel(lpn, { shape, words })),
        };
      },
      none,
    );
  }, [data, error, isLoading, refetch, runId, words, t]);
}

/** The labels of the plates that were written down. */
function useListSource(): LabelSource {
  const { t } = useTranslation('labels');
  const [list] = useUrlFilter('plates');
  const words = useUnitWords();
  return useMemo(() => {
    const read = readPlateList(list);
    if (!read.ok || read.value.length === 0) {
      return { state: 'empty', title: t('plate.noListTitle'), hint: t('plate.noListHint') };
    }
    return {
      state: 'there',
      build: (shape) => read.value.map((lpn) => plateLabel(lpn, { shape, words })),
    };
  }, [list, words, t]);
}
