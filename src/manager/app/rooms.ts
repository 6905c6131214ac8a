import {
  ArrowLeftRight,
  Box,
  Boxes,
  ClipboardCheck,
  ClipboardList,
  Database,
  Gauge,
  type LucideIcon,
  PackageOpen,
  Printer,
  Radar,
  Scale,
  Smartphone,
  Tags,
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
  | 'checks'
  | 'lpns'
  | 'recall'
  | 'devices'
  | 'data'
  | 'labels'
  | 'sheet';
export type RoomGroup = 'floor' | 'facts' | 'setup';

/** The rooms in the order of the navigation. `path` is below /manager. */
export const rooms: readonly { name: RoomName; path: string; group: RoomGroup; icon: LucideIcon }[] = [
  { name: 'now', path: '/', group: 'floor', icon: Gauge },
  { name: 'orders', path: '/orders', group: 'floor', icon: PackageOpen },
  { name: 'work', path: '/work', group: 'floor', icon: ClipboardList },
  { name: 'purchase-orders', path: '/purchase-orders', group: 'floor', icon: Truck },
  { name: 'checks', path: '/checks', group: 'floor', icon: ClipboardCheck },
  { name: 'discrepancies', path: '/discrepancies', group: 'floor', icon: Scale },
  { name: 'stock', path: '/stock', group: 'facts', icon: Boxes },
  { name: 'lpns', path: '/lpns', group: 'facts', icon: Box },
  { name: 'movements', path: '/movements', group: 'facts', icon: ArrowLeftRight },
  { name: 'recall', path: '/recall', group: 'facts', icon: Radar },
  { name: 'devices', path: '/devices', group: 'setup', icon: Smartphone },
  { name: 'data', path: '/data', group: 'setup', icon: Database },
  { name: 'labels', path: '/labels', group: 'setup', icon: Tags },
  { name: 'sheet', path: '/sheet', group: 'setup', icon: Printer },
];
export const roomGroups: readonly RoomGroup[] = ['floor', 'facts', 'setup'];
