import type { TFunction } from 'i18next';
import type { FileCounts, LoadAnswer } from '../../../shared/protocol/board/loads.ts';

export type Totals = Pick<FileCounts, 'rows' | 'added' | 'changed' | 'same'>;

/** The counts of all files together. */
export function totals({ counts }: LoadAnswer): Totals {
  const sum = (field: keyof Totals): number => counts.reduce((total, one) => total + one[field], 0);
  return { rows: sum('rows'), added: sum('added'), changed: sum('changed'), same: sum('same') };
}

/** How many faults there are, and how many of them are listed where that differs. */
export function faultCountsText({ faultCount, faults }: LoadAnswer, t: TFunction<'data'>): string {
  const said = t('checked.faults', { count: faultCount });
  return faults.length < faultCount ? `${said} ${t('checked.shown', { count: faults.length })}` : said;
}
