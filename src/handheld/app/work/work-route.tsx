import { type ComponentType, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'wouter';
import { Screen } from '../../ui/screen.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import type { TurnDesk } from '../../workflows/turn-desk.ts';
import type { AnyFact } from '../../workflows/turn-workflow.ts';
import { useHandheld } from '../core/handheld-context.ts';
import { NextOfferProvider } from '../next/next-offer-provider.tsx';
import { paths } from '../paths.ts';
import { PhotographerProvider } from '../photo/photographer-provider.tsx';
import { NotOpened } from './not-opened.tsx';
import { useHeldScans } from './use-held-scans.ts';
import { type OpenWork, useOpenRun } from './use-open-run.ts';

/** `taskId` null: work that its operator begins himself, or goes on with. */
export type WorkRouteProps = { taskId: string | null; userId: string };

type WorkPart<S, Step extends string, Fact extends AnyFact> = {
  open: OpenWork<S, Step, Fact>;
  Screen: ComponentType<{ desk: TurnDesk<S, Step, Fact>; onLeave: () => void }>;
};

/** The route of a workflow by its address: opened where it stands, with the display kept on. */
export function workRoute<S, Step extends string, Fact extends AnyFact>({
  open,
  Screen: WorkScreen,
}: WorkPart<S, Step, Fact>): ComponentType<WorkRouteProps> {
  return function WorkRoute({ taskId, userId }: WorkRouteProps) {
    const [, navigate] = useLocation();
    const { keepAwake } = useHandheld();
    const code = useSearchParams()[0].get('code');
    const opened = useOpenRun(open, { taskId, userId, code });
    useEffect(() => keepAwake(), [keepAwake]);
    useHeldScans(opened && (opened.ok ? opened.value : null));
    if (!opened) return <Opening />;
    const leave = () => navigate(paths.home);
    if (!opened.ok) return <NotOpened failure={opened.failure} onLeave={leave} />;
    return (
      <PhotographerProvider>
        <NextOfferProvider>
          <WorkScreen desk={opened.value} onLeave={leave} />
        </NextOfferProvider>
      </PhotographerProvider>
    );
  };
}

function Opening() {
  const { t } = useTranslation('frame');
  return (
    <Screen>
      <Spinner label={t('starting')} />
    </Screen>
  );
}
