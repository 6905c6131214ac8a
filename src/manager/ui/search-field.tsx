import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUrlFilter } from './use-url-filter.ts';

const settleMs = 250;

/** The search of a room: what is typed goes into the address as `q` once the hand rests. */
export function SearchField({
  label,
  name,
  autoFocus = false,
}: {
  label: string;
  /** Of the field, for a form around it. */
  name?: string;
  autoFocus?: boolean;
}) {
  const { t } = useTranslation('frame');
  const [searched, search] = useUrlFilter('q');
  const [typed, setTyped] = useState(searched);
  const searchSoon = useDebouncedCallback(search, settleMs);
  const [seen, setSeen] = useState(searched);
  if (seen !== searched) {
    // Changed elsewhere: by the way back, or by clearing all filters.
    setSeen(searched);
    if (typed.trim() !== searched) setTyped(searched);
  }
  const type = (text: string): void => {
    setTyped(text);
    searchSoon(text.trim());
  };
  return (
    <TextInput
      type="search"
      name={name}
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      leftSection={<Search size={16} aria-hidden />}
      rightSection={
        typed !== '' && <CloseButton size="sm" aria-label={t('clearSearch')} onClick={() => type('')} />
      }
      autoFocus={autoFocus}
      w={320}
    />
  );
}
