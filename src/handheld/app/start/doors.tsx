import Barcode from 'lucide-react/icons/barcode';
import ClipboardList from 'lucide-react/icons/clipboard-list';
import ScanLine from 'lucide-react/icons/scan-line';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Card } from '../../ui/card.tsx';
import { paths } from '../paths.ts';

/** The ways from here. The board is another program: it is loaded as a page of its own. */
export function Doors({ demo }: { demo: boolean }) {
  const { t } = useTranslation('start');
  const [, navigate] = useLocation();
  const leaveFor = (path: string) => () => window.location.assign(path);
  return (
    <>
      {!demo && (
        <Card
          tone="todo"
          icon={ScanLine}
          title={t('handheld')}
          detail={t('handheldHint')}
          onPress={() => navigate(paths.home)}
        />
      )}
      <Card
        icon={ClipboardList}
        title={t('manager')}
        detail={t('managerHint')}
        onPress={leaveFor(paths.manager)}
      />
      {demo && (
        <Card icon={Barcode} title={t('sheet')} detail={t('sheetHint')} onPress={leaveFor(paths.sheet)} />
      )}
    </>
  );
}
