import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Public test pictures of open decoders: outside the repository, used when they are there. */
const manifestPath = resolve(import.meta.dirname, '../../../../../shared/data/barcodes/manifest.json');

export type ImageEntry = {
  file: string;
  /** Null where nothing is to be read. */
  symbology: string | null;
  /** No code of a warehouse's symbologies in it: any text read from it is wrong. */
  negative: boolean;
  /** What may be read: one text, or two where the picture has two codes or one has two spellings. */
  expected: readonly string[];
};

export type ImageSet = { folder: string; entries: readonly ImageEntry[] };

/** Null where the pictures are not beside the repository. `quick` takes every tenth. */
export function openImageSet(quick: boolean): ImageSet | null {
  if (!existsSync(manifestPath)) return null;
  const { images } = JSON.parse(readFileSync(manifestPath, 'utf8')) as { images: ImageEntry[] };
  return {
    folder: dirname(manifestPath),
    entries: quick ? images.filter((_, index) => index % 10 === 0) : images,
  };
}
