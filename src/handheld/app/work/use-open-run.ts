import { useEffect, useState } from 'react';
import type { Result } from '../../../shared/domain/result.ts';
import type { ScanRecord } from '../../../shared/domain/scan-record.ts';
import type { OpenRunFailure } from '../../workflows/open-run.ts';
import type { TurnDesk } from '../../workflows/turn-desk.ts';
import type { AnyFact } from '../../workflows/turn-workflow.ts';
import { useHandheld } from '../core/handheld-context.ts';
import { useSeparators } from '../self-test/use-separators.ts';
import { useSignals } from '../signals/signals-context.ts';
import type { Workplace } from './turn-ports.ts';

export type OpenedRun<S, Step extends string, Fact extends AnyFact> = Result<
  TurnDesk<S, Step, Fact>,
  OpenRunFailure
>;
export type OpenWork<S, Step extends string, Fact extends AnyFact> = (
  workplace: Workplace,
  taskId: string | null,
) => Promise<OpenedRun<S, Step, Fact>>;

/**
 * The run of a workflow, opened for `userId`; undefined until then. Closed when its screen goes.
 *
 * @param open the same function on every render
 * @param code taken as the first scan of a run in which nothing was done yet
 */
export function useOpenRun<S, Step extends string, Fact extends AnyFact>(
  open: OpenWork<S, Step, Fact>,
  { taskId, userId, code }: { taskId: string | null; userId: string; code: string | null },
): OpenedRun<S, Step, Fact> | undefined {
  const handheld = useHandheld();
  const signals = useSignals();
  const separators = useSeparators();
  const [opened, setOpened] = useState<OpenedRun<S, Step, Fact>>();
  useEffect(() => {
    let gone = false;
    let desk: TurnDesk<S, Step, Fact> | undefined;
    const show = (result: OpenedRun<S, Step, Fact>) => {
      if (result.ok && gone) return result.value.close();
      if (result.ok) {
        desk = result.value;
        if (code !== null && isFresh(desk)) desk.scan(scanOf(code));
      }
      setOpened(result);
    };
    // A bug is shown by the crash wall, not by a spinner without an end.
    const crash = (error: unknown) => gone || setOpened(() => raise(error));
    open({ handheld, signals, userId, separators }, taskId).then(show).catch(crash);
    return () => {
      gone = true;
      desk?.close();
      setOpened(undefined);
    };
  }, [handheld, signals, separators, open, taskId, userId, code]);
  return opened;
}

const isFresh = <S, Step extends string, Fact extends AnyFact>({
  session,
}: TurnDesk<S, Step, Fact>): boolean => (session.getState().snapshot?.context.history.length ?? 0) === 0;

function raise(error: unknown): never {
  throw error;
}

const scanOf = (raw: string): ScanRecord => ({ raw, symbology: null, source: 'typed' });
