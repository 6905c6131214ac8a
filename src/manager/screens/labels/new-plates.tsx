import { Button, NumberInput, SegmentedControl, Stack, Text, UnstyledButton } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v4 } from 'uuid';
import { type PlateRun, type PlateRuns, plateRunLimit } from '../../../shared/protocol/board/labels.ts';
import { plateRunsQuery, reservePlates } from '../../app/api/label-queries.ts';
import { Moment } from '../../ui/time-text.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import styles from './labels.module.css';

const kinds = ['tote', 'container'] as const;

/** Reserves the next numbers; they are nobody else's from then on, printed or not. */
export function NewPlates() {
  const { t } = useTranslation('labels');
  const [, openRun] = useUrlFilter('run');
  const client = useQueryClient();
  // The same request until it is answered: pressed again after a lost answer it gets the same numbers.
  const [requestId, setRequestId] = useState(() => v4());
  const form = useForm<{ kind: PlateRun['kind']; count: number | string }>({
    initialValues: { kind: 'tote', count: 24 },
    onValuesChange: () => setRequestId(v4()),
    validate: {
      count: (count) =>
        Number.isInteger(count) && Number(count) >= 1 && Number(count) <= plateRunLimit
          ? null
          : t('plate.countFault', { limit: plateRunLimit }),
    },
  });
  const { mutate, isPending } = useAction(reservePlates, {
    onDone: (run) => {
      setRequestId(v4());
      client.setQueryData<PlateRuns>(plateRunsQuery.queryKey, (before) => ({
        runs: [run, ...(before?.runs ?? []).filter(({ runId }) => runId !== run.runId)],
      }));
      openRun(run.runId);
    },
  });
  const reserve = form.onSubmit(({ kind, count }) => mutate({ requestId, kind, count: Number(count) }));
  return (
    <>
      <form onSubmit={reserve}>
        <Stack gap="sm">
          <SegmentedControl
            fullWidth
            aria-label={t('plate.kind')}
            data={kinds.map((value) => ({ value, label: t(`plate.kinds.${value}`) }))}
            {...form.getInputProps('kind')}
          />
          <NumberInput
            label={t('plate.count')}
            min={1}
            max={plateRunLimit}
            {...form.getInputProps('count')}
          />
          <Button type="submit" variant="light" loading={isPending}>
            {t('plate.reserve')}
          </Button>
        </Stack>
      </form>
      <Runs />
    </>
  );
}

/** Earlier runs, to print one again when the printer jammed. */
function Runs() {
  const { t } = useTranslation('labels');
  const [opened, open] = useUrlFilter('run');
  const { data } = useQuery(plateRunsQuery);
  if (!data || data.runs.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={500} mb={4}>
        {t('plate.runs')}
      </Text>
      <div className={styles.runs}>
        {data.runs.map((run) => (
          <UnstyledButton
            key={run.runId}
            className={styles.run}
            aria-pressed={run.runId === opened}
            onClick={() => open(run.runId)}
          >
            <strong>
              {run.plates[0]} … {run.plates.at(-1)}
            </strong>
            <br />
            {t('plate.run', { count: run.plates.length })} · {run.reservedBy} · <Moment at={run.reservedAt} />
          </UnstyledButton>
        ))}
      </div>
    </div>
  );
}
