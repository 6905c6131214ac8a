import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useUrlFilter } from '../../ui/use-url-filter.ts';

const settleMs = 400;

/** A text that goes into the address, in capitals, once the hand rests. */
export function SettledInput({
  name,
  label,
  placeholder,
}: {
  name: string;
  label: string;
  placeholder: string;
}) {
  const [value, set] = useUrlFilter(name);
  const [typed, setTyped] = useState(value);
  const setSoon = useDebouncedCallback(set, settleMs);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    // Changed elsewhere: by the way back.
    setSeen(value);
    if (typed.trim().toUpperCase() !== value) setTyped(value);
  }
  return (
    <TextInput
      label={label}
      placeholder={placeholder}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        setSoon(currentTarget.value.trim().toUpperCase());
      }}
    />
  );
}
