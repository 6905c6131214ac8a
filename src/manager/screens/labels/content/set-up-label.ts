import type { CheckCode } from '../../../../shared/domain/scanner-check.ts';
import { emptyLabel, type Label } from '../design/label.ts';

/** One of the codes that a scanner is set up with; their kinds of symbols are part of the test, so none is chosen. */
export const setUpLabel = (
  { name, symbology, text }: CheckCode,
  { title, hint }: { title: string; hint: string },
): Label => ({
  ...emptyLabel,
  id: name,
  symbols: [[{ symbology, text, use: 'house', caption: name === 'long' ? null : text }]],
  name: title,
  notes: [hint],
});
