import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { boardKey } from '../api/list-query.ts';
import { type LiveState, openLiveChannel } from './live-channel.ts';

/** Keeps what is on the screen up to date while mounted, and says how. */
export function useLive(): LiveState {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>('polling');
  useEffect(() => {
    const channel = openLiveChannel({
      onChange: () => void client.invalidateQueries({ queryKey: [boardKey], refetchType: 'active' }),
      onState: setState,
    });
    return () => channel.stop();
  }, [client]);
  return state;
}
