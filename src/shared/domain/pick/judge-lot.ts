import type { Markings } from '../turn/goods-read.ts';
import type { LotQuestion } from './line-work.ts';
import type { RunLine } from './run-line.ts';

/** What a code says of the goods, weighed against what the line wants: `question` if that needs a yes first. */
export type Judgement = { lot: string | null; expiry: string | null; question: LotQuestion['kind'] | null };

/**
 * Lot and expiry of the goods scanned. Only what the product is tracked by counts; where the code is silent the
 * allocated one is meant; it has to be confirmed unless nothing else of the product lies there. A customer's own lot
 * and goods past their date weigh most.
 *
 * @param today ISO date; goods may be used on the day they expire
 */
export function judgeLot(line: RunLine, read: Markings, today: string): Judgement {
  const { tracking } = line.product;
  const lot = tracking.lot ? read.lot : null;
  const expiry = tracking.expiry ? read.expiry : null;
  const same = isSameLot(line, lot, expiry);
  const taken = {
    lot: tracking.lot ? (lot ?? line.lot) : line.lot,
    expiry: expiry ?? (same ? line.expiry : null),
  };
  return { ...taken, question: questionOf(line, { lot, expiry }, same, today) };
}

function questionOf(
  line: RunLine,
  read: Pick<Markings, 'lot' | 'expiry'>,
  same: boolean,
  today: string,
): LotQuestion['kind'] | null {
  if (read.expiry !== null && read.expiry < today) return 'expired';
  if (!same) return line.lotDemanded && read.lot !== line.lot ? 'demanded' : 'other';
  return isUnread(line, read) ? 'unread' : null;
}

/** Whether what was read contradicts neither the allocated lot nor its date. */
function isSameLot(line: RunLine, lot: string | null, expiry: string | null): boolean {
  const otherLot = lot !== null && line.lot !== null && lot !== line.lot;
  const otherDate = expiry !== null && line.expiry !== null && expiry !== line.expiry;
  return !otherLot && !otherDate;
}

/** The product is told apart by lot, else by date, the code said neither, and what is meant is not plain here. */
function isUnread(
  { product: { tracking }, lot, expiry, lotOnlyHere, lotDemanded }: RunLine,
  read: Pick<Markings, 'lot' | 'expiry'>,
): boolean {
  if (lotOnlyHere === true && !lotDemanded) return false;
  if (tracking.lot && lot !== null) return read.lot === null;
  return tracking.expiry && expiry !== null && read.expiry === null;
}
