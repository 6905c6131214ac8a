import { useTranslation } from 'react-i18next';
import { groupNames } from './group-names.ts';
import styles from './sheet.module.css';

/** Leads to the parts of the sheet without changing the address: the search in it stays. */
export function SheetAnchors() {
  const { t } = useTranslation('sheet');
  return (
    <nav className={styles.anchors} aria-label={t('title')}>
      {groupNames.map((name) => (
        <a key={name} href={`#${name}`}>
          {t(`groups.${name}`)}
        </a>
      ))}
    </nav>
  );
}
