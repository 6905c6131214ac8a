import { Button, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import { readPlateList } from './content/plate-list.ts';

/** Numbers that exist already, for labels that tore or fell off. */
export function GivenPlates() {
  const { t } = useTranslation('labels');
  const [plates, set] = useUrlFilter('plates');
  const form = useForm({
    initialValues: { list: plates.replaceAll(',', '\n') },
    validate: {
      list: (value) => {
        const read = readPlateList(value);
        if (!read.ok) return t(`plate.fault.${read.failure.kind}`, { said: read.failure.said });
        return read.value.length === 0 ? t('plate.fault.nothing') : null;
      },
    },
  });
  return (
    <form
      onSubmit={form.onSubmit(({ list }) =>
        set(
          list
            .split(/[\s,;]+/)
            .filter(Boolean)
            .join(','),
        ),
      )}
    >
      <Stack gap="sm">
        <Textarea
          label={t('plate.list')}
          description={t('plate.listHint')}
          autosize
          minRows={3}
          maxRows={8}
          {...form.getInputProps('list')}
        />
        <Button type="submit" variant="light">
          {t('plate.show')}
        </Button>
      </Stack>
    </form>
  );
}
