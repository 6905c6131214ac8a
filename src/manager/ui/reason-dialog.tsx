import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Asks once more before something that cannot be taken back, and why. */
export function ReasonDialog({
  title,
  what,
  confirmLabel,
  harmless = false,
  busy,
  onConfirm,
  onClose,
}: {
  title: string;
  /** What will happen, in a sentence or two. */
  what: ReactNode;
  confirmLabel: string;
  /** It can be taken back: the button does not warn. */
  harmless?: boolean;
  busy: boolean;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('frame');
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() === '' ? t('reasonMissing') : null) },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      centered
      size="md"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form onSubmit={form.onSubmit(({ reason }) => onConfirm(reason.trim()))}>
        <Stack>
          <Text component="div">{what}</Text>
          <Textarea
            label={t('reason')}
            description={t('reasonHint')}
            autosize
            minRows={2}
            maxLength={300}
            data-autofocus
            {...form.getInputProps('reason')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" color={harmless ? undefined : 'red.9'} loading={busy}>
              {confirmLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
