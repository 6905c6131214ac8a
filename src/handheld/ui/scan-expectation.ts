import type { ScanMeaning } from '../../shared/domain/scan-reading.ts';

/**
 * What a step waits for. It decides nothing about a scan once it was taken: it only tells the camera, which may see
 * several codes at once, which of them is meant.
 */
export type ScanExpectation = {
  /** What a right scan may mean: `['place']`. */
  kinds: readonly ScanMeaning['kind'][];
  /**
   * The very ones, where the step knows them: place codes, plates, GTINs of any length, badges, numbers of orders,
   * aliases, or raw texts. One of them is taken as soon as it is in the picture, whatever else is.
   */
  codes?: readonly string[];
};

/** Equal for equal expectations; an empty text where nothing is known. */
export const expectationKey = (expects: ScanExpectation | undefined): string =>
  expects ? JSON.stringify([expects.kinds, expects.codes ?? null]) : '';
