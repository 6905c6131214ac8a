import LogOut from 'lucide-react/icons/log-out';
import UserRoundCheck from 'lucide-react/icons/user-round-check';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../ui/big-button.tsx';
import { Card } from '../../ui/card.tsx';
import { useHandheld, useObservable } from '../core/handheld-context.ts';
import type { SignedIn } from '../core/session.ts';

/** Who is signed in, what of it is still to be sent, and the way out: nothing waits for it and nothing is lost. */
export function SignedInNow({ signedIn }: { signedIn: SignedIn }) {
  const { t } = useTranslation('sign-in');
  const { session, ledger } = useHandheld();
  const { name, userId } = signedIn.user;
  const unsent = useObservable(ledger.unsentByUser).find((one) => one.userId === userId)?.unsent ?? 0;
  return (
    <>
      <Card
        icon={UserRoundCheck}
        tone={unsent > 0 ? 'todo' : 'done'}
        title={t('switch.current', { name })}
        detail={unsent > 0 ? t('switch.unsent', { count: unsent, name }) : t('switch.allSent', { name })}
      />
      <BigButton
        tone="secondary"
        size="normal"
        icon={LogOut}
        onPress={async () => {
          await session.signOut();
        }}
      >
        {t('switch.signOut')}
      </BigButton>
    </>
  );
}
