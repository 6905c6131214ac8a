import HandHelping from 'lucide-react/icons/hand-helping';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../../ui/action-bar.tsx';
import { BigButton } from '../../ui/big-button.tsx';
import { FeedbackBanner } from '../../ui/feedback-banner.tsx';
import { useScan, useScanning } from '../../ui/scan-context.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useHandheld, useObservable } from '../core/handheld-context.ts';
import { useLookUp } from '../lookup/use-look-up.ts';
import { UpdateOffer } from '../walls/update-offer.tsx';
import { HandedOverCard } from './handed-over-card.tsx';
import { HomeTools } from './home-tools.tsx';
import { OwnWork } from './own-work.tsx';
import { ownLists, waitingTasks } from './task-groups.ts';
import { useWork } from './use-work.ts';
import { useWish } from './wish-sheet.tsx';
import { WorkMenu } from './work-menu.tsx';

/** Where every piece of work begins: what is in hand, what waits, and "give me work". Any scan is looked up. */
export function HomeScreen() {
  const { t } = useTranslation('home');
  const tasks = useObservable(useHandheld().tasks);
  const { working, failure, giveMeWork, claim, clear } = useWork();
  const wish = useWish();
  const lookUp = useLookUp();
  const { desk } = useScanning();
  // While work is being asked for, a scan is for the screen that comes with it.
  useScan((scan) => (working ? desk.keep(scan) : lookUp(scan.raw)));
  const inHand = ownLists(tasks).some(({ state }) => state !== 'ahead');
  return (
    <Screen
      scroll
      actions={
        <ActionBar tools={<HomeTools />}>
          <BigButton
            icon={HandHelping}
            tone={inHand ? 'secondary' : 'primary'}
            hint={wish}
            busy={working}
            onPress={async () => void (await giveMeWork())}
          >
            {working ? t('asking') : t('giveMeWork')}
          </BigButton>
        </ActionBar>
      }
    >
      <UpdateOffer />
      {failure && <FeedbackBanner {...failure} onDismiss={clear} />}
      <OwnWork tasks={tasks} claim={claim} />
      <WorkMenu />
      <HandedOverCard count={waitingTasks(tasks, 'pick').length} />
    </Screen>
  );
}
