import type { CsvRow } from '../loading/columns.ts';

/** The people of the demo site. Their PINs are offered on its start page, and only there. */
export const demoUsers = [
  { userId: 'maria', name: 'Maria Lopez', badge: 'U-0001', pin: '1111', roles: 'operator' },
  { userId: 'jonas', name: 'Jonas Weber', badge: 'U-0002', pin: '2222', roles: 'operator' },
  { userId: 'aylin', name: 'Aylin Demir', badge: 'U-0003', pin: '3333', roles: 'operator' },
  { userId: 'peter', name: 'Peter Novak', badge: 'U-0004', pin: '4444', roles: 'operator' },
  { userId: 'karin', name: 'Karin Holm', badge: 'U-0009', pin: '999999', roles: 'operator|manager' },
] as const satisfies CsvRow<'users.csv'>[];
