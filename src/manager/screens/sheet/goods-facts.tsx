import { useTranslation } from 'react-i18next';
import { longDay } from './long-day.ts';

/** Lot, expiry and serial of goods, each on a line of its own. */
export function GoodsFacts({
  lot,
  expiry,
  serial,
}: {
  lot: string | null;
  expiry: string | null;
  serial: string | null;
}) {
  const { t, i18n } = useTranslation('sheet');
  return (
    <>
      {lot !== null && <span>{t('list.lot', { lot })}</span>}
      {expiry !== null && <span>{t('list.expiry', { date: longDay(expiry, i18n.language) })}</span>}
      {serial !== null && <span>{t('list.serial', { serial })}</span>}
    </>
  );
}
