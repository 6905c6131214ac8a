import UserRound from 'lucide-react/icons/user-round';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import { Section } from '../../ui/section.tsx';
import { useHandheld, useObservable } from '../core/handheld-context.ts';

/** Those who can sign in here without network, and how much of each is still to be sent. */
export function KnownUsers({ onChoose }: { onChoose: (badge: string) => void }) {
  const { t } = useTranslation('sign-in');
  const { session } = useHandheld();
  const known = useObservable(session.knownUsers);
  const current = useObservable(session.current);
  const others = known.filter(({ userId }) => userId !== current?.user.userId);
  if (others.length === 0) return null;
  return (
    <Section title={t('known')}>
      {others.map(({ userId, name, badge, unsent }) => (
        <Card
          key={userId}
          icon={UserRound}
          tone={unsent > 0 ? 'todo' : 'plain'}
          title={name}
          detail={unsent > 0 ? `${badge} · ${t('unsent', { count: unsent })}` : badge}
          onPress={() => onChoose(badge)}
        />
      ))}
    </Section>
  );
}
