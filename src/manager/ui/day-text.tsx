import { useTranslation } from 'react-i18next';

/** A day as people write it. `day` is an ISO date; what no calendar has is shown as it is. */
export function DayText({ day }: { day: string }) {
  const { i18n } = useTranslation();
  const moment = Date.parse(day);
  if (Number.isNaN(moment)) return day;
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' });
  return <time dateTime={day}>{format.format(moment)}</time>;
}
