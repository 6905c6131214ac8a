import { useLocation } from 'wouter';
import { useHandheld, useObservable } from '../core/handheld-context.ts';
import type { TaskView } from '../core/task-view.ts';
import { paths } from '../paths.ts';
import { OwnListCard } from './own-list-card.tsx';
import { OwnRunCard } from './own-run-card.tsx';
import { type OwnRun, ownRuns } from './own-runs.ts';
import { type OwnList, ownLists } from './task-groups.ts';

export type OwnWorkProps = { tasks: readonly TaskView[]; claim(taskId: string): Promise<unknown> };

/** What lies in this operator's hands, to go on with. */
export function OwnWork({ tasks, claim }: OwnWorkProps) {
  const [, navigate] = useLocation();
  const bookmarks = useObservable(useHandheld().bookmarks);
  const openList = ({ taskId, state }: OwnList) =>
    isOpened(state) ? navigate(paths.pickOf(taskId)) : void claim(taskId);
  const openRun = ({ name, state, view }: OwnRun) => {
    if (!view) return navigate(paths.work(name));
    const { taskId } = view.task;
    return isOpened(state) ? navigate(paths.workOf(name, taskId)) : void claim(taskId);
  };
  return (
    <>
      {ownLists(tasks).map((list) => (
        <OwnListCard key={list.taskId} list={list} onPress={() => openList(list)} />
      ))}
      {ownRuns(tasks, bookmarks).map((run) => (
        <OwnRunCard key={run.key} run={run} onPress={() => openRun(run)} />
      ))}
    </>
  );
}

const isOpened = (state: OwnList['state']): boolean => state === 'resume' || state === 'taken';
