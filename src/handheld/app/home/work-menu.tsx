import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { MenuGrid } from '../../ui/menu-grid.tsx';
import { MenuTile } from '../../ui/menu-tile.tsx';
import { useMenu, workIcons } from './use-menu.ts';

/** The workflows beside picking, each with how much waits. */
export function WorkMenu() {
  const { t } = useTranslation('home');
  const [, navigate] = useLocation();
  return (
    <MenuGrid label={t('menu.label')}>
      {useMenu().map(({ name, count, urgent, path }) => (
        <MenuTile
          key={name}
          icon={workIcons[name]}
          label={t(`menu.${name}`)}
          count={count}
          note={urgent > 0 ? t('menu.urgent', { count: urgent }) : undefined}
          onPress={() => navigate(path)}
        />
      ))}
    </MenuGrid>
  );
}
