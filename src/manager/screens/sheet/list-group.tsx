import { EmptyState } from '@mantine/core';
import { PackageCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SheetList } from '../../../shared/protocol/board/sheet.ts';
import { GuidedList } from './guided-list.tsx';
import { matches } from './matches.ts';
import { SheetGroup } from './sheet-group.tsx';

/** The lists in work and the next one, each to be scanned from top to bottom. */
export function ListGroup({
  lists,
  typed,
  onWalk,
}: {
  lists: readonly SheetList[];
  typed: string;
  onWalk: (orderId: string) => void;
}) {
  const { t } = useTranslation('sheet');
  const shown = lists.filter((list) => isMatch(list, typed));
  if (typed !== '' && shown.length === 0) return null;
  return (
    <SheetGroup name="list">
      {shown.length === 0 && (
        <EmptyState
          icon={<PackageCheck size={36} />}
          title={t('list.none')}
          description={t('list.noneHint')}
        />
      )}
      {shown.map((list) => (
        <GuidedList key={list.taskId ?? 'next'} list={list} onWalk={onWalk} />
      ))}
    </SheetGroup>
  );
}

const isMatch = ({ slots, lines, deviceName, userName }: SheetList, typed: string): boolean =>
  matches(
    typed,
    deviceName,
    userName,
    ...slots.flatMap(({ orderId, lpn, customer }) => [orderId, lpn, customer]),
    ...lines.flatMap(({ place, productName, productId, lot }) => [
      place.locationId,
      productName,
      productId,
      lot,
    ]),
  );
