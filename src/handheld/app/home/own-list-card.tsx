import CirclePlay from 'lucide-react/icons/circle-play';
import ListChecks from 'lucide-react/icons/list-checks';
import PackageCheck from 'lucide-react/icons/package-check';
import UserRoundX from 'lucide-react/icons/user-round-x';
import { useTranslation } from 'react-i18next';
import { Card, type CardProps } from '../../ui/card.tsx';
import { DotList } from '../../ui/dot-list.tsx';
import type { IconType } from '../../ui/icon.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useFormat } from '../words/use-format.ts';
import { lineProgress } from './line-progress.ts';
import type { OwnList, WorkState } from './task-groups.ts';

const looks: Record<WorkState, { icon: IconType; tone: CardProps['tone'] }> = {
  taken: { icon: UserRoundX, tone: 'warning' },
  resume: { icon: CirclePlay, tone: 'todo' },
  begin: { icon: ListChecks, tone: 'todo' },
  ahead: { icon: PackageCheck, tone: 'plain' },
};

/** A pick list of this device, to go on with, to begin, or held for later. */
export function OwnListCard({ list, onPress }: { list: OwnList; onPress: () => void }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const { done, total } = lineProgress(list.work, list.view.bookmark);
  const { shipBy, zone } = list.view.task;
  const facts = [
    t('list.lines', { count: total }),
    t('list.orders', { count: list.work.slots.length }),
    zone && t('zone', { zone }),
    shipBy && t('list.shipBy', { time: format.time(shipBy) }),
    list.state === 'ahead' && t('list.offlineToo'),
    list.state === 'taken' && t('list.takenDetail'),
  ];
  return (
    <Card
      {...looks[list.state]}
      title={t(`list.${list.state}`)}
      detail={<DotList items={facts} />}
      onPress={onPress}
    >
      {list.state === 'resume' && (
        <ProgressBar done={done} total={total} label={t('list.progress', { done, total })} />
      )}
    </Card>
  );
}
