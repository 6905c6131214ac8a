import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { demoOfferQuery } from '../../app/api/session-queries.ts';
import { DemoEntrance } from './demo-entrance.tsx';
import { SignInForm } from './sign-in-form.tsx';
import styles from './sign-in-screen.module.css';

/** Badge and PIN; on a demo site one click as well. */
export function SignInScreen() {
  const { t } = useTranslation('sign-in');
  const { data: offer } = useQuery(demoOfferQuery);
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <Stack gap="lg">
          <Group wrap="nowrap" align="flex-start">
            <img src="/icons/stockhand.svg" width={52} height={52} alt="Stockhand" />
            <div>
              <Title order={1} fz={26}>
                {t('title')}
              </Title>
              <Text c="dimmed" mt={4}>
                {t('lead')}
              </Text>
            </div>
          </Group>
          <SignInForm />
          <Anchor href="/" size="sm" ta="center">
            {t('handheld')}
          </Anchor>
        </Stack>
        {offer && (
          <div className={styles.demo}>
            <DemoEntrance />
          </div>
        )}
      </div>
    </main>
  );
}
