import type { DecodedCode } from './frame-decoder.ts';

/** Frames within which a weak code must be read a second time, equal to the letter. */
const within = 6;

/** Lets strong codes pass at once and weak ones when two of a few frames agree. */
export function createAgreement(): { accept(code: DecodedCode | null): DecodedCode | null } {
  let recent: { key: string; frame: number }[] = [];
  let frame = 0;
  return {
    accept(code) {
      frame += 1;
      recent = recent.filter((one) => frame - one.frame < within);
      if (code === null || !code.weak) return code;
      const key = `${code.symbology} ${code.raw}`;
      const seen = recent.some((one) => one.key === key);
      recent.push({ key, frame });
      return seen ? code : null;
    },
  };
}
