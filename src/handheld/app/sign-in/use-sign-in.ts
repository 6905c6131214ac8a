import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHandheld } from '../core/handheld-context.ts';
import type { SignInFailure } from '../core/session.ts';
import { useSignals } from '../signals/signals-context.ts';

export type Candidate = { badge: string; pin: string; name: string };

export type SigningIn = {
  working: boolean;
  /** Why the last try failed, in words. */
  failure: string | undefined;
  signIn(candidate: Candidate): Promise<boolean>;
  /** Forgets the last failure. */
  clear(): void;
};

/** Signing in with badge and PIN, with or without network. */
export function useSignIn(): SigningIn {
  const { t } = useTranslation('sign-in');
  const { session } = useHandheld();
  const signals = useSignals();
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState<{ failure: SignInFailure; who: string }>();
  return {
    working,
    failure: failed && t(`failure.${failed.failure.kind}`, { ...failed.failure, who: failed.who }),
    clear: () => setFailed(undefined),
    signIn: async ({ badge, pin, name }) => {
      setWorking(true);
      const result = await session.signIn(badge, pin);
      setWorking(false);
      setFailed(result.ok ? undefined : { failure: result.failure, who: name });
      signals.give(result.ok ? 'success' : 'error');
      return result.ok;
    },
  };
}
