import { Avatar, Menu, type MantineColorScheme, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Check, LogOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../ui/use-action.ts';
import { boardKey } from './api/list-query.ts';
import { sessionKey, signOut } from './api/session-queries.ts';
import { languageNames, languages } from './i18n/language.ts';
import { speak } from './i18n/start-i18n.ts';
import { useSession } from './session-context.ts';
import styles from './frame.module.css';

const schemes: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];
const ticked = (is: boolean) => (is ? <Check size={16} aria-hidden /> : <span style={{ width: 16 }} />);

/** Who is signed in, how the board looks and speaks, and the way out. */
export function AccountMenu() {
  const { t, i18n } = useTranslation('frame');
  const { user } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const client = useQueryClient();
  const leaving = useAction(signOut, {
    onDone: () => {
      client.setQueryData(sessionKey, null);
      client.removeQueries({ queryKey: [boardKey] });
    },
  });
  return (
    <div className={styles.foot}>
      <Menu position="top-start" width={220}>
        <Menu.Target>
          <UnstyledButton className={styles.account} aria-label={t('account', { name: user.name })}>
            <Avatar name={user.name} size={32} color="#ffb627" variant="filled" />
            <span className={styles.name}>{user.name}</span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('theme.label')}</Menu.Label>
          {schemes.map((scheme) => (
            <Menu.Item
              key={scheme}
              leftSection={ticked(scheme === colorScheme)}
              onClick={() => setColorScheme(scheme)}
            >
              {t(`theme.${scheme}`)}
            </Menu.Item>
          ))}
          <Menu.Label>{t('language')}</Menu.Label>
          {languages.map((language) => (
            <Menu.Item
              key={language}
              lang={language}
              leftSection={ticked(language === i18n.language)}
              onClick={() => void speak(i18n, language)}
            >
              {languageNames[language]}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<LogOut size={16} aria-hidden />} onClick={() => leaving.mutate(undefined)}>
            {t('signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
