import type { FramePoint } from './frame-decoder.ts';

/** What can be set on an open camera; undefined where this one cannot. All wishes: a refusal changes nothing. */
export type CameraControls = {
  torch: ((on: boolean) => Promise<void>) | undefined;
  /** Nearer, or as the camera is by itself. */
  zoom: ((near: boolean) => Promise<void>) | undefined;
  /** Focuses once on a point of the picture and stays there. */
  focusAt: ((point: FramePoint) => Promise<void>) | undefined;
  /** Keeps focusing by itself; harmless where the camera cannot. */
  focusByItself: () => Promise<void>;
};

/** Constraints of the Image Capture specification, which the DOM's own types do not know yet. */
type Special = {
  torch?: boolean;
  zoom?: number;
  focusMode?: string;
  pointsOfInterest?: FramePoint[];
};
type Range = { min: number; max: number };
type Capabilities = MediaTrackCapabilities & { torch?: boolean; zoom?: Range; focusMode?: string[] };

/** Zoomed in, labels are read at twice the distance. */
const nearBy = 2;
/** Below this there is no zoom worth a button. */
const leastZoom = 1.5;

export function controlsOf(track: MediaStreamTrack): CameraControls {
  const can: Capabilities = track.getCapabilities?.() ?? {};
  return {
    torch: can.torch ? (on) => wish(track, { torch: on }) : undefined,
    zoom: zoomOf(track, can),
    focusAt: focusOf(track, can),
    focusByItself: async () => {
      if (can.focusMode?.includes('continuous')) await wish(track, { focusMode: 'continuous' });
    },
  };
}

function zoomOf(track: MediaStreamTrack, { zoom }: Capabilities): CameraControls['zoom'] {
  if (!zoom) return undefined;
  const { zoom: now = Math.max(1, zoom.min) } = track.getSettings() as { zoom?: number };
  if (zoom.max < now * leastZoom) return undefined;
  return (near) => wish(track, { zoom: near ? Math.min(zoom.max, now * nearBy) : now });
}

function focusOf(track: MediaStreamTrack, { focusMode = [] }: Capabilities): CameraControls['focusAt'] {
  const supported: MediaTrackSupportedConstraints & { pointsOfInterest?: boolean } =
    navigator.mediaDevices.getSupportedConstraints();
  if (!focusMode.includes('single-shot')) return undefined;
  return (point) =>
    wish(track, {
      focusMode: 'single-shot',
      ...(supported.pointsOfInterest ? { pointsOfInterest: [point] } : {}),
    });
}

async function wish(track: MediaStreamTrack, wished: Special): Promise<void> {
  await track.applyConstraints({ advanced: [wished] } as MediaTrackConstraints).catch(() => undefined);
}
