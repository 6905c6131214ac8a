/** Whether one of the texts contains what was typed, in any case; everything matches nothing typed. */
export const matches = (typed: string, ...texts: readonly (string | null | undefined)[]): boolean => {
  const wanted = typed.trim().toLowerCase();
  return wanted === '' || texts.some((text) => text?.toLowerCase().includes(wanted));
};
