import {
  CircleCheck,
  CircleX,
  Clock,
  FastForward,
  type LucideIcon,
  PackageCheck,
  PackageX,
  Pause,
  TriangleAlert,
  Undo2,
  Unlink,
} from 'lucide-react';
import type { CommandWord } from '../../../shared/domain/command-code.ts';

/** The drawing of each command: big enough on the card to be known before it is read. */
export const commandIcons: Record<CommandWord, LucideIcon> = {
  short: PackageX,
  damaged: Unlink,
  skip: Clock,
  full: PackageCheck,
  undo: Undo2,
  next: FastForward,
  report: TriangleAlert,
  yes: CircleCheck,
  no: CircleX,
  pause: Pause,
};
