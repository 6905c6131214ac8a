import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Quiet } from './quiet.tsx';
import { distanceInWords, momentInWords } from './time-words.ts';
import { useNow } from './use-now.ts';

/** "3 min ago", with the exact moment on hover. `at` is ISO 8601; null shows a dash. */
export function Ago({ at }: { at: string | null }) {
  const { i18n } = useTranslation();
  const now = useNow();
  if (at === null) return <Quiet>–</Quiet>;
  const moment = Date.parse(at);
  return (
    <Tooltip label={exactly(moment, i18n.language)} openDelay={300}>
      <time dateTime={at}>{distanceInWords(moment, now, i18n.language)}</time>
    </Tooltip>
  );
}

/** "10:42", or "20 Nov, 10:42" on another day; to the second where two events may be close. */
export function Moment({ at, withSeconds = false }: { at: string; withSeconds?: boolean }) {
  const { i18n } = useTranslation();
  const now = useNow();
  const moment = Date.parse(at);
  return (
    <Tooltip label={exactly(moment, i18n.language)} openDelay={300}>
      <time dateTime={at}>{momentInWords(moment, now, i18n.language, withSeconds)}</time>
    </Tooltip>
  );
}

const exactly = (moment: number, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'medium' }).format(moment);
