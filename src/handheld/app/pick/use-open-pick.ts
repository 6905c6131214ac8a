import { useContext, useEffect, useState } from 'react';
import type { Result } from '../../../shared/domain/result.ts';
import { type OpenPickFailure, openPick } from '../../workflows/pick/open-pick.ts';
import type { PickDesk } from '../../workflows/pick/pick-desk.ts';
import { useHandheld } from '../core/handheld-context.ts';
import { useSeparators } from '../self-test/use-separators.ts';
import { SettingsContext } from '../settings/settings-context.ts';
import { useSignals } from '../signals/signals-context.ts';
import { pickPorts } from './pick-ports.ts';

/** The run of a pick list, opened for `userId`; undefined until then. Closed when its screen goes. */
export function useOpenPick(taskId: string, userId: string): Result<PickDesk, OpenPickFailure> | undefined {
  const handheld = useHandheld();
  const signals = useSignals();
  const separators = useSeparators();
  const settings = useContext(SettingsContext);
  const [opened, setOpened] = useState<Result<PickDesk, OpenPickFailure>>();
  useEffect(() => {
    let gone = false;
    let desk: PickDesk | undefined;
    const countsByScanning = () => settings?.current.get().countByScanning ?? false;
    const ports = { ...pickPorts({ handheld, signals, userId, separators }), countsByScanning };
    void openPick(ports, taskId).then((result) => {
      if (result.ok && gone) return result.value.close();
      if (result.ok) desk = result.value;
      setOpened(result);
    });
    return () => {
      gone = true;
      desk?.close();
      setOpened(undefined);
    };
  }, [handheld, signals, separators, settings, taskId, userId]);
  return opened;
}
