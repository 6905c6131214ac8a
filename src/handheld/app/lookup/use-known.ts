import { useEffect, useState } from 'react';
import { useHandheld, useObservable } from '../core/handheld-context.ts';
import type { HandheldLookup } from '../core/handheld-lookup.ts';

/**
 * What the device knows, asked again after every change of it. Undefined until the first answer.
 * `question` must differ whenever `ask` asks for something else.
 */
export function useKnown<T>(question: string, ask: (lookup: HandheldLookup) => Promise<T>): T | undefined {
  const { lookup } = useHandheld();
  const version = useObservable(lookup.version);
  const [known, setKnown] = useState<{ question: string; answer: T }>();
  useEffect(() => {
    let current = true;
    void ask(lookup).then((answer) => {
      if (current) setKnown({ question, answer });
    });
    return () => {
      current = false;
    };
    // `ask` is another function on every render; `question` says when it asks for something else.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [lookup, version, question]);
  return known?.question === question ? known.answer : undefined;
}
