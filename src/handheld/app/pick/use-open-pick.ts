import { useEffect, useState } from 'react';
import type { Result } from '../../../shared/domain/result.ts';
import { type OpenPickFailure, openPick } from '../../workflows/pick/open-pick.ts';
import type { PickDesk } from '../../workflows/pick/pick-desk.ts';
import { useHandheld } from '../core/handheld-context.ts';
import { useSignals } from '../signals/signals-context.ts';
import { pickPorts } from './pick-ports.ts';

/** The run of a pick list, opened for `userId`; undefined until then. Closed when its screen goes. */
export function useOpenPick(taskId: string, userId: string): Result<PickDesk, OpenPickFailure> | undefined {
  const handheld = useHandheld();
  const signals = useSignals();
  const [opened, setOpened] = useState<Result<PickDesk, OpenPickFailure>>();
  useEffect(() => {
    let gone = false;
    let desk: PickDesk | undefined;
    void openPick(pickPorts(handheld, signals, userId), taskId).then((result) => {
      if (result.ok && gone) return result.value.close();
      if (result.ok) desk = result.value;
      setOpened(result);
    });
    return () => {
      gone = true;
      desk?.close();
      setOpened(undefined);
    };
  }, [handheld, signals, taskId, userId]);
  return opened;
}
