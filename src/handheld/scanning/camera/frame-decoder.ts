/** A place in the frame as fractions of its width and height, from the top left. */
export type FramePoint = { x: number; y: number };

/** What was read from a frame. */
export type DecodedCode = {
  /** The text as a hardware scanner would send it: with its AIM symbology identifier in front where it matters. */
  raw: string;
  /** Name of the symbology: `EAN_13`, `CODE_128`, `QR_CODE`, `DATA_MATRIX` ... */
  symbology: string;
  /** The symbol's corners, clockwise from its own top left; null where the decoder does not tell. */
  corners: readonly FramePoint[] | null;
};

/**
 * What one frame gave. `codes` are believed: a linear code with a weak check is among them only once frames have
 * agreed on it. `milliseconds` is the time of decoding alone; `grabbedAt` when the frame was taken, monotonic.
 */
export type FrameReading = { codes: readonly DecodedCode[]; milliseconds: number; grabbedAt?: number };

/**
 * Reads codes from cropped frames, one frame at a time, off the page's thread. Frames of one view are handed in one
 * after the other: each may be looked at in another way than the one before.
 */
export interface FrameDecoder {
  /** Takes the frame over and closes it. Resolves with what it and the frames before it gave. Never rejects. */
  decode(frame: ImageBitmap): Promise<FrameReading>;
  /** The next frame is the first of another view: what earlier frames gave is forgotten. */
  startOver(): void;
  /** Ends the decoder and frees what it holds; nothing is decoded after it. */
  close(): void;
}
