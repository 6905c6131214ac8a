import { useCallback, useContext } from 'react';
import { SelfTestContext } from './self-test-context.ts';

/** Tells, at any time, whether the scanner of this device has proven to hand separators on. */
export function useSeparators(): () => 'kept' | 'unknown' {
  const selfTest = useContext(SelfTestContext);
  return useCallback(
    () => (selfTest?.setup.profile.get().separators === 'kept' ? 'kept' : 'unknown'),
    [selfTest],
  );
}
