import IdCard from 'lucide-react/icons/id-card';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { DemoOffer } from '../../../shared/protocol/identity.ts';
import { Card } from '../../ui/card.tsx';
import { DotList } from '../../ui/dot-list.tsx';
import { FeedbackBanner } from '../../ui/feedback-banner.tsx';
import { Section } from '../../ui/section.tsx';
import { paths } from '../paths.ts';
import { useSignIn } from '../sign-in/use-sign-in.ts';

export type DemoBadgesProps = { offer: DemoOffer; device?: string };

/** The badges of a demo site to tap: signed in with one tap each. */
export function DemoBadges({ offer, device }: DemoBadgesProps) {
  const { t } = useTranslation('start');
  const [, navigate] = useLocation();
  const { signIn, failure } = useSignIn();
  const [trying, setTrying] = useState<string>();
  const take = async (badge: string, pin: string) => {
    setTrying(badge);
    const done = await signIn({ badge, pin, name: badge });
    setTrying(undefined);
    if (done) navigate(paths.home);
  };
  return (
    <Section title={t('demo.workAs')} detail={device && t('demo.device', { device })}>
      {failure && <FeedbackBanner kind="error" title={failure} />}
      {offer.badges.map(({ badge, name, pin, role }) => (
        <Card
          key={badge}
          tone="todo"
          icon={IdCard}
          title={name}
          detail={
            <DotList items={[role === 'manager' && t('demo.manager'), badge, t('demo.pin', { pin })]} />
          }
          disabled={trying !== undefined}
          onPress={() => void take(badge, pin)}
        />
      ))}
    </Section>
  );
}
