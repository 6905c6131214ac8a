import { done, failed, type Result } from '../shared/domain/result.ts';
import type { Bookmark, Recorder, RecordFailure, RecordRequest } from '../handheld/workflows/recorder.ts';

export type RecordedDraft = RecordRequest['drafts'][number] & { step: string };

/** A recorder that forgets with the process, keeps its law, and fails when told to. */
export interface MemoryRecorder extends Recorder {
  /** Everything recorded, oldest first. */
  drafts: RecordedDraft[];
  /** Bookmark of a run as it is stored now, as plain JSON. */
  bookmark(runId: string): Bookmark | undefined;
  /** The next calls fail with these, in turn; nothing of them is stored. */
  failNext(...failures: RecordFailure[]): void;
  /** The next call stores everything, but its answer is lost on the way: the caller hears of a broken storage. */
  loseNextAnswer(): void;
  /** Holds the answers back until the returned function is called. */
  hold(): () => void;
}

export function createMemoryRecorder(): MemoryRecorder {
  const saved = new Map<string, Bookmark>();
  const drafts: RecordedDraft[] = [];
  const failures: RecordFailure[] = [];
  let answerIsLost = false;
  let held: Promise<void> = Promise.resolve();

  function store(request: RecordRequest): Result<{ step: number }, RecordFailure> {
    const runId = request.workflow.id;
    const currentStep = saved.get(runId)?.step ?? 0;
    if (currentStep !== request.expectedStep) return failed({ kind: 'step_taken', currentStep });
    const step = currentStep + 1;
    drafts.push(...request.drafts.map((draft) => ({ ...draft, step: request.workflow.step })));
    if (request.snapshot === null) saved.delete(runId);
    else saved.set(runId, bookmarkOf(request, step));
    return done({ step });
  }

  return {
    drafts,
    record: async (request) => {
      await held;
      const failure = failures.shift();
      if (failure) return failed(failure);
      const result = store(request);
      if (!answerIsLost) return result;
      answerIsLost = false;
      return failed({ kind: 'storage_broken', detail: 'the answer was lost' });
    },
    bookmarks: () => Promise.resolve([...saved.values()]),
    bookmark: (runId) => saved.get(runId),
    failNext: (...next) => failures.push(...next),
    loseNextAnswer: () => {
      answerIsLost = true;
    },
    hold: () => {
      let release: () => void = () => undefined;
      held = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
  };
}

function bookmarkOf({ workflow, task, userId, snapshot }: RecordRequest, step: number): Bookmark {
  const { id: runId, machine, version } = workflow;
  const plain: unknown = JSON.parse(JSON.stringify(snapshot));
  return { runId, machine, version, taskId: task?.id ?? null, userId, step, snapshot: plain, savedAt: 0 };
}
