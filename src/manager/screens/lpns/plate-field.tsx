import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { plateText } from '../../../shared/domain/plate-text.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { platePattern } from './plate-pattern.ts';

/** The search of the room; a whole plate with Enter behind it, as a scanner sends it, opens that container at once. */
export function PlateField() {
  const { t } = useTranslation('lpns');
  const [, go] = useLocation();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const field = event.currentTarget.elements.namedItem('plate');
    const typed = field instanceof HTMLInputElement ? field.value.trim() : '';
    if (platePattern.test(typed)) go(`/lpns/${encodeURIComponent(plateText(typed))}`);
  };
  return (
    <form onSubmit={submit}>
      <SearchField label={t('searchLabel')} name="plate" autoFocus />
    </form>
  );
}
