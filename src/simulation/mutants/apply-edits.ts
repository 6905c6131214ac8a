import type { Edit } from './mutant.ts';

/** The text of `file` with those edits that are about it. */
export function applyEdits(edits: readonly Edit[], file: string, text: string): string {
  return edits.filter((edit) => edit.file === file).reduce(applied, text);
}

/** @throws where the text to find does not stand there exactly once: the source has moved on and the mutant must too */
function applied(text: string, { file, find, replace }: Edit): string {
  const times = text.split(find).length - 1;
  if (times !== 1) throw new Error(`${file}: stands there ${times} times instead of once: ${find}`);
  return text.replace(find, () => replace);
}
