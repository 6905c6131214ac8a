import { useState } from 'react';
import { useLocation } from 'wouter';
import { useHandheld, useObservable } from '../core/handheld-context.ts';
import { paths } from '../paths.ts';
import { BadgeStep } from './badge-step.tsx';
import { type Person, PinStep } from './pin-step.tsx';
import { useSignIn } from './use-sign-in.ts';

/**
 * Who works on this device: badge, then PIN. Also the way to switch: what the one before has not sent stays his and
 * goes on being sent.
 */
export function SignInScreen() {
  const { session } = useHandheld();
  const [path, navigate] = useLocation();
  const known = useObservable(session.knownUsers);
  const [person, setPerson] = useState<Person>();
  const { working, failure, signIn, clear } = useSignIn();
  const choose = (badge: string) => {
    clear();
    setPerson({ badge, name: known.find((user) => user.badge === badge)?.name ?? badge });
  };
  if (!person) return <BadgeStep onBadge={choose} />;
  return (
    <PinStep
      person={person}
      busy={working}
      failure={failure}
      onBadge={choose}
      onBack={() => setPerson(undefined)}
      onPin={async (pin) => {
        if ((await signIn({ ...person, pin })) && path === paths.user) navigate(paths.home);
      }}
    />
  );
}
