import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ApiFailure } from '../../app/api/failure.ts';
import { signIn } from '../../app/api/session-queries.ts';
import { failureText } from '../../ui/failure-text.ts';
import { useEntering } from './use-entering.ts';

export function SignInForm() {
  const { t } = useTranslation('sign-in');
  const entering = useEntering(({ badge, pin }: { badge: string; pin: string }) => signIn(badge.trim(), pin));
  const form = useForm({
    initialValues: { badge: '', pin: '' },
    validate: {
      badge: (badge) => (badge.trim() === '' ? t('badgeMissing') : null),
      pin: (pin) => (/^\d{4,12}$/.test(pin) ? null : t('pinWrongForm')),
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => entering.mutate(values))}>
      <Stack>
        <TextInput
          label={t('badge')}
          placeholder={t('badgePlaceholder')}
          autoComplete="username"
          autoFocus
          {...form.getInputProps('badge')}
        />
        <PasswordInput
          label={t('pin')}
          inputMode="numeric"
          autoComplete="current-password"
          {...form.getInputProps('pin')}
        />
        {entering.error && <Refusal failure={entering.error} />}
        <Button type="submit" loading={entering.isPending} fullWidth>
          {t('submit')}
        </Button>
      </Stack>
    </form>
  );
}

function Refusal({ failure }: { failure: ApiFailure }) {
  const { t } = useTranslation('sign-in');
  const { t: frame } = useTranslation('frame');
  const isRefused = failure.kind === 'refused' && failure.problem?.status !== 429;
  return (
    <Alert color="red" icon={<CircleAlert size={18} />} role="alert">
      {isRefused ? t('refused') : failureText(failure, frame)}
    </Alert>
  );
}
