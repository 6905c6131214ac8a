import type { TFunction } from 'i18next';
import type { LoadFault } from '../../../shared/protocol/board/loads.ts';
import type { Texts } from '../../app/i18n/english.ts';

type DataTexts = Texts['data'];

/** What is expected, in the language of the board where it has a text for the rule, else in the server's words. */
export function expectedText(
  { file, column, expected, rule }: LoadFault,
  t: TFunction<'data'>,
  texts: DataTexts,
): string {
  if (!(rule.kind in texts.expected)) return expected;
  const meaning = columnMeaning(texts, file, column);
  return t(`expected.${rule.kind as keyof DataTexts['expected']}`, {
    ...rule.values,
    ...(meaning === undefined ? {} : { meaning }),
  });
}

/** What a column holds, in the language of the board; undefined for one it does not know. */
export function columnMeaning(texts: DataTexts, file: string, column: string): string | undefined {
  const columns: Record<string, Record<string, string>> = texts.column;
  return columns[areaOf(file)]?.[column];
}

export function fileMeaning(texts: DataTexts, file: string): string | undefined {
  const files: Record<string, string> = texts.file;
  return files[areaOf(file)];
}

const areaOf = (file: string): string => file.replace('.csv', '');
