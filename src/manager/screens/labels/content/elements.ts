import { set82 } from '../../../../shared/domain/gs1/character-set.ts';

/** An application identifier of GS1 with its value. */
export type Element = readonly [ai: string, value: string];

/** As the drawing library takes it and as it stands below the bars: `(01)...(10)...`. */
export const elementText = (elements: readonly Element[]): string =>
  elements.map(([ai, value]) => `(${ai})${value}`).join('');

/** Most data characters of a GS1-128 symbol, identifiers and separators included. GS1 General Specifications 5.4.4.3. */
export const gs1128Length = 48;

/** Those whose length GS1 fixes: nothing has to part them from what follows. */
const fixedLength = new Set(['00', '01', '02', '15', '17']);

export const lengthOf = (elements: readonly Element[]): number =>
  elements.reduce(
    (sum, [ai, value], index) =>
      sum + ai.length + value.length + (fixedLength.has(ai) || index === elements.length - 1 ? 0 : 1),
    0,
  );

/**
 * Whether GS1 can carry this lot or serial number: 1 to 20 characters of its set 82. A bracket would end the value
 * where people read the text form.
 */
export const isMark = (text: string): boolean =>
  text.length > 0 &&
  text.length <= 20 &&
  text.split('').every((one) => set82.includes(one) && !'()'.includes(one));

/** `2026-12-31` as `261231`. */
export const gs1Date = (iso: string): string => iso.slice(2).replaceAll('-', '');
