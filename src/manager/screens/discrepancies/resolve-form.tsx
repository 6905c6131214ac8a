import {
  Badge,
  Button,
  Group,
  NumberInput,
  Radio,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  Title,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { type Compensation, compensations } from '../../../shared/domain/discrepancy.ts';
import { resolutionQuantity } from '../../../shared/domain/resolution-quantity.ts';
import type { DiscrepancyRow } from '../../../shared/protocol/board/discrepancies.ts';
import { resolveDiscrepancy } from '../../app/api/discrepancy-queries.ts';
import { useAction } from '../../ui/use-action.ts';
import styles from './resolve-form.module.css';

type Values = { resolution: Compensation; reason: string; quantity: number | '' };

/** The decision: what to do about it, how much of it, and why. */
export function ResolveForm({ row, onDone }: { row: DiscrepancyRow; onDone: () => void }) {
  const { t } = useTranslation('discrepancies');
  const { t: words } = useTranslation('words');
  const { t: frame } = useTranslation('frame');
  const form = useForm<Values>({
    initialValues: { resolution: choicesFor(row)[0] ?? 'accept', reason: '', quantity: '' },
    validate: {
      reason: (reason) => (reason.trim() === '' ? frame('reasonMissing') : null),
      quantity: (quantity, { resolution }) =>
        quantity === '' && mustSayHowMuch(resolution, row) ? t('quantityMissing') : null,
    },
  });
  const { resolution } = form.values;
  const resolving = useAction(
    ({ reason, quantity }: Values) =>
      resolveDiscrepancy(row.discrepancyId, {
        resolution,
        reason: reason.trim(),
        ...(takesQuantity(resolution) && quantity !== '' ? { quantity } : {}),
      }),
    {
      said: ({ raisedTaskId }) =>
        t(raisedTaskId ? 'raisedSaid' : 'resolvedSaid', { resolution: words(`compensation.${resolution}`) }),
      onDone,
    },
  );
  return (
    <form className={styles.form} onSubmit={form.onSubmit((values) => resolving.mutate(values))}>
      <Stack>
        <Title order={3} fz={17}>
          {t('decide')}
        </Title>
        <Radio.Group {...form.getInputProps('resolution')} aria-label={t('decide')}>
          <SimpleGrid cols={2} spacing={4} verticalSpacing={4}>
            {choicesFor(row).map((choice) => (
              <Choice key={choice} choice={choice} isSuggested={choice === row.suggested} />
            ))}
          </SimpleGrid>
        </Radio.Group>
        {takesQuantity(resolution) && (
          <NumberInput
            label={t(`quantity.${resolution}`)}
            description={t(`quantityHint.${resolution}`)}
            placeholder={String(resolutionQuantity(resolution, row) ?? '')}
            allowDecimal={false}
            allowNegative={resolution === 'adjust'}
            {...form.getInputProps('quantity')}
          />
        )}
        <Textarea
          label={frame('reason')}
          description={frame('reasonHint')}
          autosize
          minRows={2}
          maxLength={300}
          {...form.getInputProps('reason')}
        />
        <Button type="submit" loading={resolving.isPending}>
          {t('resolve')}
        </Button>
      </Stack>
    </form>
  );
}

function Choice({ choice, isSuggested }: { choice: Compensation; isSuggested: boolean }) {
  const { t } = useTranslation('discrepancies');
  const { t: words } = useTranslation('words');
  return (
    <Radio
      className={styles.choice}
      value={choice}
      description={words(`compensationEffect.${choice}`)}
      label={
        <Group gap={8}>
          <Text span>{words(`compensation.${choice}`)}</Text>
          {isSuggested && (
            <Badge size="sm" variant="light" tt="none">
              {t('suggested')}
            </Badge>
          )}
        </Group>
      }
    />
  );
}

/** The suggestion first; what cannot be done about this one is left out. */
function choicesFor(row: DiscrepancyRow): Compensation[] {
  const knowsWhere = row.place !== null || row.mid !== null;
  const isPossible: Partial<Record<Compensation, boolean>> = {
    adjust: knowsWhere && row.productId !== null,
    recount: knowsWhere,
    put_back: row.productId !== null && (row.mid !== null || row.orderLineId !== null),
  };
  const possible = compensations.filter((choice) => isPossible[choice] ?? true);
  return possible.toSorted((a, b) => Number(b === row.suggested) - Number(a === row.suggested));
}

const takesQuantity = (resolution: Compensation): resolution is 'adjust' | 'put_back' =>
  resolution === 'adjust' || resolution === 'put_back';

const mustSayHowMuch = (resolution: Compensation, row: DiscrepancyRow): boolean =>
  resolution === 'adjust' && resolutionQuantity('adjust', row) === null;
