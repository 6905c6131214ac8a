import { UnstyledButton } from '@mantine/core';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { palette } from './palette-store.ts';
import styles from './frame.module.css';

export function SearchButton() {
  const { t } = useTranslation('frame');
  return (
    <UnstyledButton className={styles.search} onClick={palette.open}>
      <Search size={16} aria-hidden />
      {t('search')}
      <span className={styles.keys}>{t('searchKeys')}</span>
    </UnstyledButton>
  );
}
