import { useLocation } from 'wouter';
import type { SignalKind } from '../../workflows/signals.ts';
import { useHandheld } from '../core/handheld-context.ts';
import { paths } from '../paths.ts';
import { useSignals } from '../signals/signals-context.ts';
import type { Thing } from './find-thing.ts';
import { useReading } from './use-reading.ts';

/** How it sounds to look something up. */
const tones: Record<Thing['kind'], SignalKind> = {
  product: 'success',
  place: 'success',
  container: 'success',
  order: 'success',
  purchaseOrder: 'success',
  asn: 'success',
  notFound: 'warning',
  doubtful: 'warning',
  labelPart: 'warning',
  webAddress: 'warning',
  noLookup: 'warning',
  faulty: 'error',
};

/** Opens what a scanned code stands for, and lets be heard whether the device knows it. */
export function useLookUp(): (raw: string, options?: { replace: boolean }) => void {
  const [, navigate] = useLocation();
  const { lookup } = useHandheld();
  const signals = useSignals();
  const read = useReading();
  return (raw, options) => {
    navigate(paths.lookupOf(raw), options);
    const tell = async () => {
      // No part of the first load, as what it reads codes with: see parts.ts.
      const { findThing } = await import('./find-thing.ts');
      const thing = await findThing(await read({ raw, symbology: null }), raw, lookup);
      signals.give(tones[thing.kind]);
    };
    void tell();
  };
}
