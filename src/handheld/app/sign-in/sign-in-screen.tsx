import { useState } from 'react';
import { useLocation } from 'wouter';
import { useHandheld, useObservable } from '../core/handheld-context.ts';
import { useKnown } from '../lookup/use-known.ts';
import { paths } from '../paths.ts';
import { BadgeStep } from './badge-step.tsx';
import { PinStep } from './pin-step.tsx';
import { useSignIn } from './use-sign-in.ts';

/**
 * Who works on this device: badge, then PIN. Also the way to switch: what the one before has not sent stays his and
 * goes on being sent.
 */
export function SignInScreen() {
  const [path, navigate] = useLocation();
  const [badge, setBadge] = useState<string>();
  const name = useNameOn(badge);
  const { working, failure, signIn, clear } = useSignIn();
  const choose = (chosen: string | undefined) => {
    clear();
    setBadge(chosen);
  };
  if (badge === undefined) return <BadgeStep onBadge={choose} />;
  return (
    <PinStep
      name={name ?? badge}
      busy={working}
      failure={failure}
      onBadge={choose}
      onBack={() => choose(undefined)}
      onPin={async (pin) => {
        const done = await signIn({ badge, pin, name: name ?? badge });
        if (done && path === paths.user) navigate(paths.home);
      }}
    />
  );
}

/** Whose badge it is, if this device has heard of him. */
function useNameOn(badge: string | undefined): string | undefined {
  const known = useObservable(useHandheld().session.knownUsers);
  const user = useKnown(`badge ${badge ?? ''}`, async (lookup) =>
    badge === undefined ? undefined : lookup.userByBadge(badge),
  );
  return known.find((one) => one.badge === badge)?.name ?? user?.name;
}
