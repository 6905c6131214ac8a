import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { MenuGrid } from '../../ui/menu-grid.tsx';
import { MenuTile } from '../../ui/menu-tile.tsx';
import { workIcons } from '../home/use-menu.ts';
import { paths, type WorkName } from '../paths.ts';

export type WorkLinksProps = {
  names: readonly WorkName[];
  /** Taken as the first scan of the work. */
  code: string;
};

/** What can be done with the thing that was looked up, begun with it in hand. */
export function WorkLinks({ names, code }: WorkLinksProps) {
  const { t } = useTranslation('lookup');
  const [, navigate] = useLocation();
  return (
    <MenuGrid label={t('work.label')}>
      {names.map((name) => (
        <MenuTile
          key={name}
          icon={workIcons[name]}
          label={t(`work.${name}`)}
          onPress={() => navigate(paths.work(name, code))}
        />
      ))}
    </MenuGrid>
  );
}
