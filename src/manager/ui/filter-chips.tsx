import { Chip, Group } from '@mantine/core';
import { filterValues, useUrlFilter } from './use-url-filter.ts';

/** Several values of one filter to tick; none ticked means all. */
export function FilterChips<Value extends string>({
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
  return (
    <Chip.Group multiple value={filterValues(text, values)} onChange={(ticked) => set(ticked.join(','))}>
      <Group gap={6} role="group" aria-label={label}>
        {values.map((value) => (
          <Chip key={value} value={value} size="sm" radius="xl" variant="outline">
            {wordOf(value)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
