import { useEffect, useState } from 'react';
import type { DemoOffer } from '../../../shared/protocol/identity.ts';
import { useHandheld } from '../core/handheld-context.ts';

/** What the demo site offers; null where there is none, undefined until that is known. */
export function useDemoOffer(): DemoOffer | null | undefined {
  const { demo } = useHandheld();
  const [offer, setOffer] = useState<DemoOffer | null>();
  useEffect(() => {
    let current = true;
    void demo.offer().then((found) => {
      if (current) setOffer(found);
    });
    return () => {
      current = false;
    };
  }, [demo]);
  return offer;
}
