import { AppShell, Burger, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { AccountMenu } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { CommandPalette } from './command-palette.tsx';
import { LiveNote } from './live-note.tsx';
import { RoomLinks } from './room-links.tsx';
import { RoomSwitch } from './room-switch.tsx';
import { SearchButton } from './search-button.tsx';
import styles from './frame.module.css';

/** What stands around every room: where one can go, who one is, how live the figures are. */
export function Frame() {
  const { t } = useTranslation('frame');
  const [isOpen, menu] = useDisclosure();
  const [location] = useLocation();
  const { close } = menu;
  useEffect(() => close(), [location, close]);
  return (
    <AppShell
      header={{ height: { base: 52, md: 0 } }}
      navbar={{ width: 236, breakpoint: 'md', collapsed: { mobile: !isOpen } }}
    >
      <AppShell.Header hiddenFrom="md" bg="var(--nav)" c="var(--nav-ink)" withBorder={false}>
        <Group h="100%" px="md">
          <Burger opened={isOpen} onClick={menu.toggle} color="white" size="sm" aria-label={t('openMenu')} />
          {t('product')}
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className={styles.nav}>
        <Brand />
        <SearchButton />
        <RoomLinks />
        <LiveNote />
        <AccountMenu />
      </AppShell.Navbar>
      <AppShell.Main>
        <RoomSwitch />
      </AppShell.Main>
      <CommandPalette />
    </AppShell>
  );
}
