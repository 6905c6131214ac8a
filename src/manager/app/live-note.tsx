import { Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Tone, toneClass } from '../ui/tone.ts';
import toneStyles from '../ui/tone.module.css';
import { momentInWords } from '../ui/time-words.ts';
import { useNow } from '../ui/use-now.ts';
import { overviewQuery } from './api/fact-queries.ts';
import { useLive } from './live/use-live.ts';
import styles from './frame.module.css';

const tones = { live: 'done', polling: 'warning', offline: 'error' } as const satisfies Record<string, Tone>;

/** How live the figures on the screen are, in a word; more on hover. */
export function LiveNote() {
  const { t, i18n } = useTranslation('frame');
  const channel = useLive();
  const now = useNow();
  const { error, dataUpdatedAt } = useQuery(overviewQuery);
  const state = error?.kind === 'offline' ? 'offline' : channel;
  const time = momentInWords(dataUpdatedAt, now, i18n.language, true);
  return (
    <Tooltip label={t(`${state}Hint`, { time })} position="right" multiline maw={260}>
      <div className={`${styles.live} ${toneClass(tones[state])}`} role="status">
        <span className={toneStyles.dot} />
        {t(state)}
      </div>
    </Tooltip>
  );
}
