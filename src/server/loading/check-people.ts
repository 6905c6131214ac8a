import { roles } from '../../shared/domain/user.ts';
import type { CsvRow } from './columns.ts';
import { type Expectation, expecting } from './expectation.ts';
import { type Fault, faultIn } from './fault.ts';
import type { ReadSite } from './site-files.ts';

const isRole = (text: string): boolean => roles.some((role) => role === text);

/** `known`: user by badge, for the badges that the site has. */
export function checkPeople(site: ReadSite, known: ReadonlyMap<string, string>): Fault[] {
  const rows = site['users.csv'];
  const named = new Set(rows.flatMap(({ values }) => values.userId ?? []));
  // Whoever is in the file may change his badge, so only the badges of others are taken.
  const owners = new Map([...known].filter(([, userId]) => !named.has(userId)));
  return rows.flatMap(({ line, values }) => {
    const { pin, roles: given, badge, userId = '' } = values;
    const owner = badge === undefined ? undefined : owners.get(badge);
    if (badge !== undefined) owners.set(badge, owner ?? userId);
    const isManager = given?.split('|').includes('manager') === true;
    const faults: [boolean, keyof CsvRow<'users.csv'>, Expectation][] = [
      [given !== undefined && !given.split('|').every(isRole), 'roles', expecting('role')],
      [pin !== undefined && !/^\d{4,12}$/.test(pin), 'pin', expecting('pin')],
      [isManager && pin !== undefined && pin.length < 6, 'pin', expecting('pin_manager')],
      [owner !== undefined && owner !== userId, 'badge', expecting('badge_own', { user: owner ?? '' })],
    ];
    return faults
      .filter(([isWrong]) => isWrong)
      .map(([, column, expected]) => faultIn('users.csv', line, column, values[column] ?? '', expected));
  });
}
