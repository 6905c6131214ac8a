import type { Difference, VerifiedInvariant } from '../../server/movements/verify/difference.ts';
import type { InvariantName } from '../world/violation.ts';
import type { SiteEnd } from './evidence.ts';
import type { Look } from './look.ts';

/** The invariant of the law that each check of `npm run verify` belongs to; a new one does not compile without. */
const lawOf: Record<VerifiedInvariant, InvariantName> = {
  'stock is the replay of the journal': 'I4',
  'places sum to zero': 'I5',
  'streams have no gap': 'I3',
  'the journal says what was sent': 'I4',
  'every question of the journal stands': 'I12',
  'promises add up': 'I17',
  'promises are of work in hand': 'I17',
  'lines have what was picked': 'I4',
  'orders are as far as their lines': 'I4',
  'orders have what was received': 'I4',
  'goods are work once': 'I4',
  'the audit log has no break': 'I4',
  'devices are told what is': 'I10',
  'photos are what was sent': 'I2',
};

/** Takes what the product's own check of the site finds about one invariant. */
export function lookAtProductCheck(site: SiteEnd, law: InvariantName, look: Look): void {
  const own = site.differences.filter(({ invariant }) => lawOf[invariant] === law);
  if (own.length === 0) look(true, () => '');
  for (const difference of own) look(false, () => say(difference));
}

const say = ({ invariant, subject, expected, actual }: Difference): string =>
  `${invariant}: ${subject} is ${actual}, expected ${expected}`;
