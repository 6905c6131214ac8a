import { Group, Progress, Text } from '@mantine/core';

/** How much of a whole is done: a bar and its two figures. */
export function DoneBar({
  done,
  total,
  tone = 'var(--mantine-primary-color-filled)',
  label,
}: {
  done: number;
  total: number;
  tone?: string;
  label: string;
}) {
  const percent = total === 0 ? 0 : Math.min(100, (done / total) * 100);
  return (
    <Group gap={8} wrap="nowrap" aria-label={label}>
      <Progress
        value={percent}
        color={percent === 100 ? 'green' : tone}
        size={7}
        radius="xl"
        flex={1}
        miw={48}
        aria-hidden
      />
      <Text span size="sm" miw={46} ta="end" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {done}/{total}
      </Text>
    </Group>
  );
}
