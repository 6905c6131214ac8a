import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

/** One filter kept in the address, so that a view can be sent to a colleague; '' when it is not set. */
export function useUrlFilter(name: string): [value: string, set: (value: string) => void] {
  const [parameters, setParameters] = useSearchParams();
  const set = useCallback(
    (value: string) =>
      setParameters(
        (before) => {
          const after = new URLSearchParams(before);
          if (value === '') after.delete(name);
          else after.set(name, value);
          return after;
        },
        { replace: true },
      ),
    [name, setParameters],
  );
  return [parameters.get(name) ?? '', set];
}

/** The values of a filter of several, as the address holds them: parted by commas. */
export const filterValues = <Value extends string>(text: string, allowed: readonly Value[]): Value[] =>
  allowed.filter((value) => text.split(',').includes(value));
