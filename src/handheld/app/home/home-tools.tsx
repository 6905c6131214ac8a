import Search from 'lucide-react/icons/search';
import SettingsIcon from 'lucide-react/icons/settings';
import ShoppingCart from 'lucide-react/icons/shopping-cart';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ToolButton } from '../../ui/tool-button.tsx';
import { paths } from '../paths.ts';
import { WishSheet } from './wish-sheet.tsx';

/** The ways from home that are no work. The ledger and the switch of users are in the header of every screen. */
export function HomeTools() {
  const { t } = useTranslation('home');
  const [, navigate] = useLocation();
  const [wishing, setWishing] = useState(false);
  return (
    <>
      <ToolButton icon={Search} label={t('tools.lookup')} onPress={() => navigate(paths.lookup)} />
      <ToolButton icon={ShoppingCart} label={t('tools.wish')} onPress={() => setWishing(true)} />
      <ToolButton icon={SettingsIcon} label={t('tools.settings')} onPress={() => navigate(paths.settings)} />
      {wishing && <WishSheet onClose={() => setWishing(false)} />}
    </>
  );
}
