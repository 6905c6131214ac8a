/** What a JPEG begins with: the marker of its start, and that of its first segment. */
const jpegStart = Buffer.from([0xff, 0xd8, 0xff]);

/** Why bytes are not kept as a photo, said to the sender; null when they are one. */
export function pictureFault(body: unknown): string | null {
  if (!Buffer.isBuffer(body) || body.length === 0) return 'a JPEG picture, and not nothing';
  return body.subarray(0, jpegStart.length).equals(jpegStart) ? null : 'a JPEG picture';
}
