import AppWindow from 'lucide-react/icons/app-window';
import { useTranslation } from 'react-i18next';
import { Wall } from './wall.tsx';

/** Another window runs a newer build that has taken the database over. */
export function ReloadWall() {
  const { t } = useTranslation('frame');
  return (
    <Wall icon={AppWindow} title={t('reload.title')} detail={t('reload.detail')} act={t('reload.act')} />
  );
}
