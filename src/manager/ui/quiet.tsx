import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** What is less important, or not known. */
export function Quiet({ children }: { children: ReactNode }) {
  return (
    <Text span inherit c="dimmed">
      {children}
    </Text>
  );
}
