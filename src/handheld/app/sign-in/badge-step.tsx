import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ActionBar } from '../../ui/action-bar.tsx';
import { FeedbackBanner } from '../../ui/feedback-banner.tsx';
import { useScan } from '../../ui/scan-context.tsx';
import type { Scan } from '../../ui/scan-desk.ts';
import type { ScanExpectation } from '../../ui/scan-expectation.ts';
import { ScanPrompt } from '../../ui/scan-prompt.tsx';
import { ScanTools } from '../../ui/scan-tools.tsx';
import { Screen } from '../../ui/screen.tsx';
import { StepHeader } from '../../ui/step-header.tsx';
import { useHandheld, useObservable } from '../core/handheld-context.ts';
import { useReading } from '../lookup/use-reading.ts';
import { useMeaningWords } from './use-meaning-words.ts';
import { paths } from '../paths.ts';
import { useSignals } from '../signals/signals-context.ts';
import { DemoBadges } from '../start/demo-badges.tsx';
import { useDemoOffer } from '../start/use-demo-offer.ts';
import { KnownUsers } from './known-users.tsx';
import { SignedInNow } from './signed-in-now.tsx';

const badge: ScanExpectation = { kinds: ['badge'] };

/** Whose badge: scanned, typed, or tapped by those who are known here. */
export function BadgeStep({ onBadge }: { onBadge: (badge: string) => void }) {
  const { t } = useTranslation('sign-in');
  const { session, sync } = useHandheld();
  const signals = useSignals();
  const read = useReading();
  const meaningOf = useMeaningWords();
  const [, navigate] = useLocation();
  const current = useObservable(session.current);
  const { connection } = useObservable(sync.status);
  const offer = useDemoOffer();
  const [stranger, setStranger] = useState<string>();
  const take = async (scan: Scan) => {
    const reading = await read(scan);
    setStranger(reading.kind === 'badge' ? undefined : meaningOf(reading, scan.raw));
    signals.give(reading.kind === 'badge' ? 'success' : 'error');
    if (reading.kind === 'badge') onBadge(reading.badge);
  };
  useScan((scan) => void take(scan));
  return (
    <Screen
      scroll
      top={
        <StepHeader
          title={current ? t('switch.title') : t('title')}
          onBack={() => navigate(current ? paths.home : paths.start)}
        />
      }
      actions={
        <ActionBar
          tools={
            <ScanTools keypad={{ mode: 'digits', label: t('badgeLabel'), prefix: 'U-' }} expects={badge} />
          }
        />
      }
    >
      {current && <SignedInNow signedIn={current} />}
      {stranger !== undefined && (
        <FeedbackBanner
          kind="error"
          title={t('notABadge.title', { text: stranger })}
          next={t('notABadge.next')}
          onDismiss={() => setStranger(undefined)}
        />
      )}
      <ScanPrompt
        target="badge"
        prompt={t('prompt')}
        hint={connection === 'offline' ? t('offline') : undefined}
      />
      <KnownUsers onChoose={onBadge} />
      {offer && <DemoBadges offer={offer} />}
    </Screen>
  );
}
