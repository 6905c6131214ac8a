import type { FrameReading } from '../frame-decoder.ts';

/** Page to worker: one frame, handed over, or that the next one is the first of another view. */
export type DecoderRequest = { kind: 'frame'; id: number; frame: ImageBitmap } | { kind: 'startOver' };

/** Worker to page: what the frame gave. */
export type FrameAnswer = { id: number; reading: FrameReading };
