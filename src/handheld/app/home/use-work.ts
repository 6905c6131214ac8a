import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Result } from '../../../shared/domain/result.ts';
import type { FeedbackBannerProps } from '../../ui/feedback-banner.tsx';
import { useHandheld } from '../core/handheld-context.ts';
import type { WorkFailure, WorkGiven } from '../core/work-desk.ts';
import { useScanning } from '../../ui/scan-context.tsx';
import { useSettings } from '../settings/settings-context.ts';
import { useSignals } from '../signals/signals-context.ts';
import { pathOfTask } from './path-of-task.ts';

export type TakingWork = {
  working: boolean;
  failure: Pick<FeedbackBannerProps, 'kind' | 'title' | 'detail' | 'next'> | null;
  /** Both: whether its screen was opened. */
  giveMeWork(): Promise<boolean>;
  claim(taskId: string): Promise<boolean>;
  clear(): void;
};

/** The server gave work that this build has no screen for. */
type NoScreen = { kind: 'no_screen' };
/** A task cannot be claimed without the server. */
type ClaimOffline = { kind: 'claim_offline' };

/** Asks for work and opens it at once; what did not work in words. */
export function useWork(): TakingWork {
  const { t } = useTranslation('home');
  const { work } = useHandheld();
  const signals = useSignals();
  const { desk } = useScanning();
  const [{ zone, slots }] = useSettings();
  const [, navigate] = useLocation();
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<WorkFailure | NoScreen | ClaimOffline | null>(null);
  const take = async (
    ask: () => Promise<Result<WorkGiven, WorkFailure>>,
    offline: WorkFailure | ClaimOffline = { kind: 'offline' },
  ) => {
    setWorking(true);
    setFailure(null);
    const result = await ask();
    setWorking(false);
    const path = result.ok ? pathOfTask(result.value.task) : null;
    signals.give(path ? 'success' : 'warning');
    if (path) navigate(path);
    else if (result.ok) setFailure({ kind: 'no_screen' });
    else setFailure(result.failure.kind === 'offline' ? offline : result.failure);
    // What was scanned meanwhile was meant for that work.
    if (!path) desk.drop();
    return path !== null;
  };
  return {
    working,
    failure: failure && {
      kind: failure.kind === 'nothing' ? 'info' : 'warning',
      title: t(`failure.${failure.kind}.title`),
      detail:
        failure.kind === 'nothing' && failure.waiting > 0
          ? t('failure.nothing.waiting', { count: failure.waiting })
          : undefined,
      next: t(`failure.${failure.kind}.next`, { ...failure }),
    },
    giveMeWork: () => take(() => work.giveMeWork({ zone, slots })),
    claim: (taskId) => take(() => work.claim(taskId), { kind: 'claim_offline' }),
    clear: () => setFailure(null),
  };
}
