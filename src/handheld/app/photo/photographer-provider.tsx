import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useScanning } from '../../ui/scan-context.tsx';
import { type Photographer, PhotographerContext } from '../../workflows/photo.ts';
import { PhotoSheet } from './photo-sheet.tsx';

type Answer = (evidenceId: string | null) => void;

/**
 * Lets the screens below take photos. The scanner's camera is put away meanwhile, for a handheld has only one; a
 * second wish while a photo is being taken is answered with none.
 */
export function PhotographerProvider({ children }: { children: ReactNode }) {
  const { cameraOpen, setCameraOpen } = useScanning();
  const waiting = useRef<Answer | null>(null);
  const wasScanning = useRef(false);
  const [taking, setTaking] = useState(false);
  const isScanning = useRef(cameraOpen);
  useEffect(() => {
    isScanning.current = cameraOpen;
  }, [cameraOpen]);
  const photographer = useMemo<Photographer>(
    () => ({
      take: () =>
        new Promise((resolve) => {
          if (waiting.current) return resolve(null);
          waiting.current = resolve;
          wasScanning.current = isScanning.current;
          setCameraOpen(false);
          setTaking(true);
        }),
    }),
    [setCameraOpen],
  );
  const done: Answer = (evidenceId) => {
    waiting.current?.(evidenceId);
    waiting.current = null;
    setTaking(false);
    if (wasScanning.current) setCameraOpen(true);
  };
  return (
    <PhotographerContext value={photographer}>
      {children}
      {taking && <PhotoSheet onDone={done} />}
    </PhotographerContext>
  );
}
