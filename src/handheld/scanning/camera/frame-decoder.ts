/** What a decoder read from one frame. */
export type DecodedCode = {
  /** The text as a hardware scanner would send it: with its AIM symbology identifier in front where it matters. */
  raw: string;
  /** Name of the symbology: `EAN_13`, `CODE_128`, `QR_CODE`, `DATA_MATRIX` ... */
  symbology: string;
  /** True for linear codes with a weak check: believed only when two frames agree. */
  weak: boolean;
};

/** Reads codes from a cropped frame. Several decoders may stand behind this; null when nothing was read. */
export interface FrameDecoder {
  decode(frame: HTMLCanvasElement): DecodedCode | null;
}
