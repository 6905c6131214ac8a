import { MultiSelect } from '@mantine/core';
import { filterValues, useUrlFilter } from './use-url-filter.ts';

/** Several values of one filter out of many; none chosen means all. */
export function FilterSelect<Value extends string>({
  name,
  label,
  values,
  wordOf,
}: {
  /** Of the parameter in the address. */
  name: string;
  label: string;
  values: readonly Value[];
  wordOf: (value: Value) => string;
}) {
  const [text, set] = useUrlFilter(name);
  const chosen = filterValues(text, values);
  return (
    <MultiSelect
      aria-label={label}
      placeholder={chosen.length === 0 ? label : undefined}
      data={values.map((value) => ({ value, label: wordOf(value) }))}
      value={chosen}
      onChange={(now) => set(now.join(','))}
      clearable
      miw={180}
      maw={360}
    />
  );
}
