import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NextTask } from '../../../shared/domain/interleave/next-task.ts';
import { startPlace } from '../../../shared/domain/interleave/start-place.ts';
import { placeName } from '../../../shared/domain/place.ts';
import type { Task } from '../../../shared/domain/task.ts';
import { useFormat } from '../words/use-format.ts';

export type NextWords = {
  /** `Next: put away`. */
  title(task: Task): string;
  /** `12 m from here · RECV-1`, `Urgent: leaves at 14:00 · A-01-02-3`. */
  why(next: NextTask): string;
};

/** The next task and the reason for it, in the words of the operator. */
export function useNextWords(): NextWords {
  const { t } = useTranslation('home');
  const format = useFormat();
  return useMemo(() => {
    const reason = ({ why, metres, task }: NextTask): string => {
      switch (why) {
        case 'urgent':
          return task.shipBy === null
            ? t('next.urgent')
            : t('next.urgentUntil', { time: format.time(task.shipBy) });
        case 'near':
          return metres === null || metres < 1
            ? t('next.here')
            : t('next.near', { count: Math.round(metres) });
        case 'yours':
          return t('next.yours');
        case 'oldest':
          return t('next.oldest');
      }
    };
    return {
      title: ({ work }) => t(`next.act.${work.kind}`),
      why: (next) => {
        const start = startPlace(next.task.work);
        return [reason(next), ...(start === null ? [] : [placeName(start)])].join(' · ');
      },
    };
  }, [t, format]);
}
