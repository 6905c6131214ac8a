import { useTranslation } from 'react-i18next';
import { Card, type CardProps } from '../../ui/card.tsx';
import { DotList } from '../../ui/dot-list.tsx';
import type { OwnRun } from './own-runs.ts';
import type { WorkState } from './task-groups.ts';
import { workIcons } from './use-menu.ts';
import { useTaskWords } from './use-task-words.ts';

const tones: Record<WorkState, CardProps['tone']> = {
  taken: 'warning',
  resume: 'todo',
  begin: 'todo',
  ahead: 'plain',
};

/** Work in hand besides picking, to go on with or to begin. */
export function OwnRunCard({ run, onPress }: { run: OwnRun; onPress: () => void }) {
  const { t } = useTranslation('home');
  const { name, state, view } = run;
  const words = useTaskWords(view?.task ?? null);
  const facts = [
    words.title,
    ...words.facts,
    state === 'taken' && t('list.takenDetail'),
    view === null && t('run.free'),
  ];
  return (
    <Card
      tone={tones[state]}
      icon={workIcons[name]}
      title={t(`run.${state}`, { work: t(`menu.${name}`) })}
      detail={<DotList items={facts} />}
      onPress={onPress}
    />
  );
}
