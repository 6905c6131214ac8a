import {
  ArrowLeftRight,
  Boxes,
  ClipboardList,
  Database,
  Gauge,
  type LucideIcon,
  PackageOpen,
  Printer,
  Scale,
  Smartphone,
  Truck,
} from 'lucide-react';

export type RoomName =
  | 'now'
  | 'orders'
  | 'work'
  | 'discrepancies'
  | 'stock'
  | 'movements'
  | 'purchase-orders'
  | 'devices'
  | 'data'
  | 'sheet';
export type RoomGroup = 'floor' | 'facts' | 'setup';

/** The rooms in the order of the navigation. `path` is below /manager. */
export const rooms: readonly { name: RoomName; path: string; group: RoomGroup; icon: LucideIcon }[] = [
  { name: 'now', path: '/', group: 'floor', icon: Gauge },
  { name: 'orders', path: '/orders', group: 'floor', icon: PackageOpen },
  { name: 'work', path: '/work', group: 'floor', icon: ClipboardList },
  { name: 'discrepancies', path: '/discrepancies', group: 'floor', icon: Scale },
  { name: 'stock', path: '/stock', group: 'facts', icon: Boxes },
  { name: 'movements', path: '/movements', group: 'facts', icon: ArrowLeftRight },
  { name: 'purchase-orders', path: '/purchase-orders', group: 'facts', icon: Truck },
  { name: 'devices', path: '/devices', group: 'setup', icon: Smartphone },
  { name: 'data', path: '/data', group: 'setup', icon: Database },
  { name: 'sheet', path: '/sheet', group: 'setup', icon: Printer },
];
export const roomGroups: readonly RoomGroup[] = ['floor', 'facts', 'setup'];
