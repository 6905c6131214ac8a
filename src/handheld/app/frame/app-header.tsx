import UserRound from 'lucide-react/icons/user-round';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Connection } from '../../sync/sync-status.ts';
import { SyncBadge, type SyncTone } from '../../ui/sync-badge.tsx';
import { useHandheld, useObservable } from '../core/handheld-context.ts';
import { paths } from '../paths.ts';
import { useFormat } from '../words/use-format.ts';
import styles from './app-header.module.css';

const tones: Record<Connection, SyncTone> = {
  starting: 'offline',
  online: 'online',
  offline: 'offline',
  enrol_again: 'trouble',
  update_needed: 'trouble',
};

/** How sync stands in three words, leading to the ledger, and who is signed in. */
export function AppHeader() {
  const { t } = useTranslation('frame');
  const { sync } = useHandheld();
  const status = useObservable(sync.status);
  const format = useFormat();
  const [, navigate] = useLocation();
  const lastContact = status.lastContact ?? status.pulledAt;
  return (
    <div className={styles.header}>
      <SyncBadge
        tone={tones[status.connection]}
        word={t(`sync.${status.connection}`)}
        unsent={t('sync.unsent', { count: status.unsent })}
        lastContact={lastContact === null ? t('sync.never') : format.time(lastContact)}
        label={t('sync.toLedger')}
        onPress={() => navigate(paths.ledger)}
      />
      <UserMark onPress={() => navigate(paths.user)} />
    </div>
  );
}

function UserMark({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation('frame');
  const signedIn = useObservable(useHandheld().session.current);
  if (!signedIn) return null;
  const { name } = signedIn.user;
  return (
    <button type="button" className={styles.user} onClick={onPress} aria-label={t('user.menu', { name })}>
      <UserRound aria-hidden size={20} strokeWidth={2.5} />
      {initials(name)}
    </button>
  );
}

/** `AO` of Ana Okafor. */
const initials = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0] ?? '')
    .join('')
    .toUpperCase();
};
