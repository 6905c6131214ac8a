import { Group } from '@mantine/core';
import { Camera, ScanBarcode, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DeviceRow } from '../../../shared/protocol/board/devices.ts';
import { answeredAtOnce, type AnswerTimes as Times } from '../../../shared/protocol/scanning.ts';
import { Quiet } from '../../ui/quiet.tsx';
import { ToneBadge } from '../../ui/tone-badge.tsx';

const readers = [
  ['wedge', ScanBarcode],
  ['camera', Camera],
] as const;

/** How fast scans are answered on a device: the middle one and the slowest of twenty, by reader. */
export function AnswerTimes({ contact }: { contact: DeviceRow['contact'] }) {
  const { t } = useTranslation('devices');
  const scanning = contact?.scanning;
  const used = readers.flatMap(([reader, icon]) => {
    const times = scanning?.[reader];
    return times ? [{ reader, icon, times }] : [];
  });
  if (used.length === 0) return <Quiet>{t('answer.none')}</Quiet>;
  return (
    <Group gap={6} wrap="nowrap">
      {used.map(({ reader, icon, times }) => (
        <span key={reader} title={t(`answer.${reader}`, times)}>
          <ToneBadge {...lookOf(times, icon)}>{t('answer.figures', times)}</ToneBadge>
          <Quiet> {t('answer.count', { count: times.count })}</Quiet>
        </span>
      ))}
    </Group>
  );
}

const lookOf = ({ p95 }: Times, icon: typeof Camera) =>
  p95 > answeredAtOnce ? { tone: 'warning' as const, icon: TriangleAlert } : { tone: 'quiet' as const, icon };

/** Milliseconds of the slowest reader of a device; -1 where nothing was measured. */
export const slowestAnswer = ({ contact }: DeviceRow): number =>
  Math.max(-1, ...readers.map(([reader]) => contact?.scanning?.[reader]?.p95 ?? -1));
