import ClipboardCheck from 'lucide-react/icons/clipboard-check';
import HandHelping from 'lucide-react/icons/hand-helping';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ActionBar } from '../../ui/action-bar.tsx';
import { BigButton } from '../../ui/big-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FeedbackBanner } from '../../ui/feedback-banner.tsx';
import { useScan } from '../../ui/scan-context.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useHandheld, useObservable } from '../core/handheld-context.ts';
import { paths } from '../paths.ts';
import { UpdateOffer } from '../walls/update-offer.tsx';
import { HomeTools } from './home-tools.tsx';
import { hasScreen } from './path-of-task.ts';
import { OwnListCard } from './own-list-card.tsx';
import { type OwnList, ownLists, sharedKinds, waitingTasks } from './task-groups.ts';
import { useWork } from './use-work.ts';
import { WaitingCard } from './waiting-card.tsx';
import { useWish } from './wish-sheet.tsx';

/** Where every piece of work begins: what is in hand, what waits, and "give me work". Any scan is looked up. */
export function HomeScreen() {
  const { t } = useTranslation('home');
  const [, navigate] = useLocation();
  const tasks = useObservable(useHandheld().tasks);
  const { working, failure, giveMeWork, claim, clear } = useWork();
  const wish = useWish();
  useScan(({ raw }) => navigate(paths.lookupOf(raw)));
  const lists = ownLists(tasks);
  const inHand = lists.some(({ state }) => state !== 'ahead');
  const open = ({ taskId, state }: OwnList) =>
    state === 'resume' || state === 'taken' ? navigate(paths.pickOf(taskId)) : void claim(taskId);
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
            onPress={giveMeWork}
          >
            {working ? t('asking') : t('giveMeWork')}
          </BigButton>
        </ActionBar>
      }
    >
      <UpdateOffer />
      {failure && <FeedbackBanner {...failure} onDismiss={clear} />}
      {lists.map((list) => (
        <OwnListCard key={list.taskId} list={list} onPress={() => open(list)} />
      ))}
      {sharedKinds.filter(hasScreen).map((kind) => (
        <WaitingCard key={kind} kind={kind} count={waitingTasks(tasks, kind).length} />
      ))}
      {lists.length === 0 && !failure && (
        <EmptyState icon={ClipboardCheck} title={t('nothing.title')} detail={t('nothing.detail')} />
      )}
    </Screen>
  );
}
