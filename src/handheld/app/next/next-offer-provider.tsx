import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { nextTask, type NextTask } from '../../../shared/domain/interleave/next-task.ts';
import { NextOfferContext, type NextOffer } from '../../workflows/next-offer.ts';
import { useHandheld, useObservable } from '../core/handheld-context.ts';
import { pathOfTask } from '../home/path-of-task.ts';
import { useSignals } from '../signals/signals-context.ts';
import { nextCandidates } from './next-candidates.ts';
import { useFloor } from './use-floor.ts';
import { useNextWords } from './use-next-words.ts';

/**
 * Offers the sensible next task to the screens below, with the reason. Taking it claims it; one that somebody else was
 * quicker to take gives way to the next.
 */
export function NextOfferProvider({ children }: { children: ReactNode }) {
  const { tasks, sync, clock } = useHandheld();
  const views = useObservable(tasks);
  const online = useObservable(sync.status).connection === 'online';
  const { take, refused } = useTaking();
  const words = useNextWords();
  const candidates = useMemo(() => nextCandidates(views, { online, refused }), [views, online, refused]);
  const floor = useFloor(useMemo(() => candidates.map(({ task }) => task), [candidates]));
  const offerAt = useCallback(
    (at: string | null): NextOffer | null => {
      const { layout, startOf } = floor;
      const next = nextTask({
        ...{ candidates, layout, startOf },
        ...{ at: floor.pointOf(at), now: clock.wall() },
      });
      return next && { title: words.title(next.task), why: words.why(next), take: () => take(next) };
    },
    [candidates, floor, clock, words, take],
  );
  return <NextOfferContext value={offerAt}>{children}</NextOfferContext>;
}

function useTaking(): { take(next: NextTask): Promise<void>; refused: ReadonlySet<string> } {
  const { work } = useHandheld();
  const signals = useSignals();
  const [, navigate] = useLocation();
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const take = useCallback(
    async ({ task }: NextTask) => {
      const claimed = await work.claim(task.taskId);
      const path = claimed.ok ? pathOfTask(claimed.value.task) : null;
      signals.give(path ? 'success' : 'warning');
      if (path) navigate(path);
      else setRefused((before) => new Set(before).add(task.taskId));
    },
    [work, signals, navigate],
  );
  return { take, refused };
}
