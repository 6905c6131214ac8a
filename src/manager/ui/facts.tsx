import { DataList } from '@mantine/core';
import type { ReactNode } from 'react';

/** What is known of one thing, label by label; what is not known is left out. */
export function Facts({
  facts,
  labelWidth = 150,
}: {
  facts: readonly (readonly [label: string, value: ReactNode])[];
  labelWidth?: number;
}) {
  return (
    <DataList labelWidth={labelWidth} gap={6}>
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(([label, value]) => (
          <DataList.Item key={label}>
            <DataList.ItemLabel>{label}</DataList.ItemLabel>
            <DataList.ItemValue>{value}</DataList.ItemValue>
          </DataList.Item>
        ))}
    </DataList>
  );
}
