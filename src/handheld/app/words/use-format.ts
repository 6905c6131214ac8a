import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useHandheld } from '../core/handheld-context.ts';

export type Format = {
  /** `10:42` for a time of today, with the day before it otherwise. Wall clock milliseconds or ISO 8601. */
  time(at: number | string): string;
  /** A day: `31 Dec 2026`. ISO date. */
  day(isoDate: string): string;
  number(value: number): string;
};

/** Times and figures as they are written in the language of the screen. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const { clock } = useHandheld();
  return useMemo(() => createFormat(i18n.language, () => clock.wall()), [i18n.language, clock]);
}

function createFormat(language: string, now: () => number): Format {
  const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const dayAndTime = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const day = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const number = new Intl.NumberFormat(language);
  return {
    time: (at) => {
      const date = new Date(at);
      return (date.toDateString() === new Date(now()).toDateString() ? clock : dayAndTime).format(date);
    },
    day: (isoDate) => day.format(new Date(`${isoDate}T00:00:00Z`)),
    number: (value) => number.format(value),
  };
}
