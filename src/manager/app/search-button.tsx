import { UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './frame.module.css';

export function SearchButton() {
  const { t } = useTranslation('frame');
  return (
    <UnstyledButton className={styles.search} onClick={spotlight.open}>
      <Search size={16} aria-hidden />
      {t('search')}
      <span className={styles.keys}>{t('searchKeys')}</span>
    </UnstyledButton>
  );
}
