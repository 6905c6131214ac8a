import type { SingleDecoderName } from '../decoder-names.ts';

/** Page to worker: a frame, handed over, for one of the decoders. */
export type SingleRequest = { decoder: SingleDecoderName; frame: ImageBitmap };

/** Worker to page, in the order of the requests. */
export type SingleAnswer = { texts: readonly string[]; milliseconds: number };
