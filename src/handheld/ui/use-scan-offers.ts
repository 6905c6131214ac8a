import { useCallback, useMemo, useState } from 'react';
import type { ScanExpectation } from './scan-expectation.ts';

/** What a component on the screen offers the camera for. */
export type ScanOffer = {
  expects?: ScanExpectation;
  /** False while figures that are typed belong to something else on the screen. */
  takesKeys: boolean;
};

export type ScanOffers = {
  /** The offer that came last and is still there; null where nothing is scanned. */
  top: ScanOffer | null;
  /** Offers the camera until the returned function is called. */
  offer: (offer: ScanOffer) => () => void;
};

/** Who on the screen offers the camera, the newest on top. */
export function useScanOffers(): ScanOffers {
  const [offers, setOffers] = useState<readonly ScanOffer[]>([]);
  const offer = useCallback((made: ScanOffer) => {
    setOffers((others) => [...others, made]);
    return () => setOffers((others) => others.filter((one) => one !== made));
  }, []);
  const top = offers.at(-1) ?? null;
  return useMemo(() => ({ top, offer }), [top, offer]);
}
